namespace SopKinerja.Data.Tests;

using static Kantor;

public abstract class ContohDataTests(TestDatabase database)
{
    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    [InlineData("")]
    public async Task It_is_refused_outside_development_and_writes_nothing(string lingkungan)
    {
        await using var db = (await database.DatabaseAsync()).OpenSession();
        var hasil = await BahanUji.Layanan<ContohData>(db).IsiAsync(BahanUji.Baru() with { Lingkungan = lingkungan }, Ct);
        Assert.Contains("pengembangan", hasil.Reason, StringComparison.Ordinal);
        Assert.Equal(0, await db.FindAsync<int>("SELECT COUNT(*) FROM Pengguna", null, Ct));
        Assert.Equal(0, await db.FindAsync<int>("SELECT COUNT(*) FROM Instansi", null, Ct));
    }

    [Fact]
    public async Task It_is_refused_where_somebody_has_an_account()
    {
        await using var db = (await database.DatabaseAsync()).OpenSession();
        await BahanUji.Layanan<PenggunaRepository>(db).InsertAsync(Bahan.Oleh(0, "Ani", TestDatabase.Now), null,
            new("ani", "Ani", "x", "cap", [(Peran.AdminSistem, null)]), Ct);
        var hasil = await BahanUji.Layanan<ContohData>(db).IsiAsync(BahanUji.Baru(), Ct);
        Assert.Contains("sudah mempunyai akun", hasil.Reason, StringComparison.Ordinal);
        Assert.Equal(0, await db.FindAsync<int>("SELECT COUNT(*) FROM Instansi", null, Ct));
    }

    [Fact]
    public async Task Filled_once_it_is_refused_the_second_time()
    {
        await using var db = await BahanUji.HidupAsync(database, hidup: false);
        Assert.True((await BahanUji.Layanan<ContohData>(db).IsiAsync(BahanUji.Baru(), Ct)).Refused);
        Assert.Equal(2, await db.FindAsync<int>("SELECT COUNT(*) FROM Instansi", null, Ct));
    }

    /// <summary>Days on which a working year begins, ends, and does not begin at all; nights and weekends among them.</summary>
    [Theory]
    [InlineData("2026-02-02T02:52:00Z")]
    [InlineData("2026-10-15T17:00:00Z")]
    [InlineData("2026-11-26T23:11:00Z")]
    [InlineData("2027-01-01T03:00:00Z")]
    [InlineData("2027-06-20T05:00:00Z")]
    [InlineData("2028-02-29T09:30:00Z")]
    public async Task On_whatever_day_it_starts_its_acts_lie_in_working_hours_in_order_and_not_in_the_future(string pada)
    {
        var now = DateTime.Parse(pada, System.Globalization.CultureInfo.InvariantCulture,
            System.Globalization.DateTimeStyles.AdjustToUniversal);
        await using var db = await BahanUji.HidupAsync(database, now);
        var log = await db.ListAsync<DateTime>("""
            SELECT l.Pada FROM LogPortal l JOIN Instansi i ON i.Id = l.InstansiId WHERE i.Kode = 'dinkes-binjai' ORDER BY l.Id
            """, null, Ct);
        var kalender = new KalenderSederhana();
        Assert.True(log.Count > 200);
        Assert.Equal(log.Order(), log);
        Assert.All(log, p => Assert.True(kalender.Menit(p.AddMinutes(-1), p.AddMinutes(1), "WIB") > 0, $"{p:u}"));
        foreach (var (tabel, kolom) in new[] { ("LogPortal", "Pada"), ("SuratMasuk", "DicatatPada"), ("Disposisi", "DibuatPada"),
            ("Capaian", "DiisiPada"), ("LaporanVersi", "DibuatPada"), ("Arsip", "DiarsipkanPada"), ("Publikasi", "TerbitPada"),
            ("Surel", "DibuatPada") })
            Assert.True(await db.FindAsync<DateTime>($"SELECT MAX({kolom}) FROM {tabel}", null, Ct) <= now, tabel);
        Assert.True(await db.FindAsync<DateOnly>("SELECT MAX(DiterimaTanggal) FROM SuratMasuk", null, Ct)
            <= Tanggal.Hariini(now, "WIB"));
    }

    [Fact]
    public async Task Last_years_report_is_signed_archived_sent_and_published_as_one_file_and_its_chain_verifies()
    {
        await using var db = await BahanUji.HidupAsync(database);
        var id = await BinjaiAsync(db);
        var jalan = (await BahanUji.Layanan<PelaksanaanRepository>(db).ListAsync(id, Ct)).ToDictionary(p => p.Judul);
        Assert.Equal(StatusPelaksanaan.Selesai, jalan["LKJ Tahun 2024"].Status);
        Assert.Equal(2, jalan["LKJ Tahun 2024"].Putaran);
        var f = (await BahanUji.Layanan<NaskahRepository>(db).FindByPelaksanaanAsync(id, jalan["LKJ Tahun 2024"].Id, Ct))!;
        var arsip = BahanUji.Layanan<ArsipRepository>(db);
        Assert.Equal(f.Sha256, (await arsip.FindByNaskahAsync(id, f.Id, Ct))!.Sha256);
        Assert.All(await BahanUji.Layanan<PengirimanRepository>(db).ListAsync(id, f.Id, Ct),
            k => Assert.Equal((f.Sha256, StatusSurel.Terkirim), (k.Sha256, k.StatusSurel)));
        Assert.Equal(f.Sha256, (await BahanUji.Layanan<PublikasiRepository>(db).FindByNaskahAsync(id, f.Id, Ct))!.Sha256);
        Assert.Equal(BerkasRepository.Sidik((await BahanUji.Layanan<BerkasRepository>(db).FindAsync(f.Sha256, Ct))!.Isi), f.Sha256);
        Assert.Equal(2, await arsip.CountAsync(id, Ct));
        Assert.Empty(await BahanUji.Layanan<KeutuhanRepository>(db).PeriksaAsync(id, null, Ct));
    }

    [Fact]
    public async Task The_first_day_is_as_the_ground_has_it_and_a_semester_is_in_koreksi()
    {
        await using var db = await BahanUji.HidupAsync(database);
        var id = await BinjaiAsync(db);
        var (jalan, langkah) = await BahanUji.Layanan<PelaksanaanRepository>(db).ListBerjalanAsync(id, Ct);
        var kini = jalan.ToDictionary(p => p.Judul,
            p => langkah.Single(l => l.PelaksanaanId == p.Id && l.Status == StatusLangkah.Berjalan));
        Assert.Equal((1, TestDatabase.Now), (kini["LKJ Tahun 2025"].Nomor, kini["LKJ Tahun 2025"].MulaiPada));
        Assert.Equal((7, 2), (kini["Laporan Kinerja Semester I 2025"].Nomor, kini["Laporan Kinerja Semester I 2025"].Putaran));
        Assert.Equal(AksiLangkah.KumpulkanData, kini["Laporan Kinerja Triwulan III 2025"].Aksi);
    }

    [Fact]
    public async Task Letters_stand_in_every_state_and_so_do_their_dispositions()
    {
        await using var db = await BahanUji.HidupAsync(database);
        var surat = await BahanUji.Layanan<SuratRepository>(db).ListAsync(await BinjaiAsync(db), true, [], new(1, 100), Ct);
        Assert.Equal(Enum.GetValues<StatusSurat>(), surat.Select(s => s.Status).Distinct().Order());
        Assert.Single(surat, s => s.Keamanan == KeamananSurat.Rahasia);
        Assert.Equal(Enum.GetValues<DerajatSurat>(), surat.Select(s => s.Derajat).Distinct().Order());

        // What was passed on is reported by now: its steps are finished.
        Assert.Equal(Enum.GetNames<StatusDisposisi>().Except([nameof(StatusDisposisi.Diteruskan)]).Order(),
            (await db.ListAsync<string>("SELECT DISTINCT Status FROM DisposisiPenerima", null, Ct)).Order());
    }

    [Fact]
    public async Task Three_quarters_are_filled_but_for_a_late_unit_and_the_verifikator_has_spoken()
    {
        await using var db = await BahanUji.HidupAsync(database);
        var (id, capaian) = (await BinjaiAsync(db), BahanUji.Layanan<CapaianRepository>(db));
        foreach (var n in new[] { 1, 2 })
            Assert.All((await capaian.MuatAsync(id, new(2025, JenisPeriode.Triwulan, n), Ct)).Baris,
                b => Assert.Equal((true, StatusCapaian.Diterima), (b.Terjawab, b.Status)));
        var tw3 = await capaian.MuatAsync(id, new(2025, JenisPeriode.Triwulan, 3), Ct);
        Assert.True(tw3.Lewat(Tanggal.Hariini(TestDatabase.Now, "WIB")));
        Assert.Equal(["Bidang P2P"], tw3.Baris.Where(b => !b.Terjawab).Select(b => b.UnitNama).Distinct());
        Assert.Equal(6, tw3.Baris.Count(b => b.Terjawab));
        Assert.Equal([StatusCapaian.Menunggu, StatusCapaian.Diterima, StatusCapaian.Dikembalikan],
            tw3.Baris.Where(b => b.Terjawab).Select(b => b.Status).Distinct().Order());
        Assert.All(tw3.Baris.Where(b => b.Status == StatusCapaian.Dikembalikan), b => Assert.NotNull(b.CatatanVerifikasi));
    }

    [Fact]
    public async Task Each_indicator_has_two_closed_years_behind_it_and_last_years_value_is_that_of_the_chain()
    {
        await using var db = await BahanUji.HidupAsync(database);
        var id = await BinjaiAsync(db);
        var tahun = BahanUji.Layanan<TahunRepository>(db);
        Assert.Equal([(2025, false), (2024, true), (2023, true)], (await tahun.ListAsync(id, Ct)).Select(t => (t.Tahun, t.Tutup)));
        var semua = (await tahun.ListNilaiAsync(id, Ct)).ToDictionary(n => n.IndikatorId);
        foreach (var i in await BahanUji.Layanan<IndikatorRepository>(db).ListAsync(id, 2025, Ct))
        {
            var rantai = TahunRepository.Rantai(i.Id, semua);
            Assert.Equal([2023, 2024], rantai.Select(n => n.Tahun));
            Assert.Equal(rantai[1].Capaian, i.TahunLalu);
        }
    }

    [Fact]
    public async Task Every_mail_of_the_past_has_arrived()
    {
        await using var db = await BahanUji.HidupAsync(database);
        Assert.Equal(0, await db.FindAsync<int>("SELECT COUNT(*) FROM Surel WHERE Status <> 'Terkirim' AND DibuatPada < @Now",
            new { TestDatabase.Now }, Ct));
    }

    private static Task<long> BinjaiAsync(DbSession db) =>
        db.FindAsync<long>("SELECT Id FROM Instansi WHERE Kode = 'dinkes-binjai'", null, Ct);

    public sealed class OnSqlite() : ContohDataTests(new SqliteDatabase());

    public sealed class OnSqlServer() : ContohDataTests(new SqlServerBaru());
}
