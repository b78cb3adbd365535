namespace SopKinerja.Data.Tests;

public abstract class IsiLaporanRepositoryTests(TestDatabase database)
{
    private static readonly Periode Tahun = new(2025, JenisPeriode.Tahunan, 0);

    private static CancellationToken Ct => Kantor.Ct;

    private static async Task<LaporanKinerja> KumpulkanAsync(Kantor k, long laporan, DateTime? now = null)
    {
        var instansi = (await k.Instansi.FindAsync(k.Id, Ct))!;
        return await k.IsiLaporan.KumpulkanAsync(instansi, (await k.Laporan.FindAsync(k.Id, laporan, Ct))!, now ?? TestDatabase.Now, Ct);
    }

    private static Task IsiAsync(Kantor k) => k.IsiAsync(Tahun, new(k.IndikatorId, 0, 10, 8, null, "Reagen habis", null));

    [Fact]
    public async Task A_report_gathers_what_stands_in_the_rooms_of_the_portal()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var laporan = await k.LaporanDariAsync(await k.MulaiAsync());
        await IsiAsync(k);
        var program = (await k.Program.SimpanAsync(k.Oleh("Budi"), Bahan.Program("1.02", "Program uji"), [k.IndikatorId], Ct)).Value;
        await k.Bukti.InsertAsync(k.Oleh("Citra"), k.IndikatorId, Tahun, Bahan.Berkas("a.pdf", 1, 2), Ct);
        await k.Gambar.SimpanAsync(k.Oleh("Dewi"), laporan, Bahan.Gambar("peta.png"), [3], Ct);
        await k.Narasi.SimpanAsync(k.Oleh("Dewi"), laporan, "pengantar", "Puji syukur.", 0, Ct);
        await k.Pengaturan.SimpanAsync(k.Oleh("Budi"), new() { PosisiReviu = PosisiReviu.SetelahPenutup, Elektronik = true }, Ct);
        var r = await KumpulkanAsync(k, laporan);
        Assert.Equal(("LKJ Tahun 2025", "Dinas Uji", "KOTA UJI", "Uji", Tahun), (r.Judul, r.Instansi, r.Pemda, r.Kota, r.Periode));
        Assert.Equal([("1.1", 8m, "Reagen habis")], r.Capaian.Select(b => (b.Kode, b.Realisasi!.Value, b.Kendala)));
        Assert.Equal([(program, k.IndikatorId)], r.Tautan.Select(t => (t.ProgramId, t.IndikatorId)));
        Assert.Equal(["Program uji"], r.Program.Select(p => p.Uraian));
        Assert.Equal([new BuktiLaporan("1.1", "a.pdf", 2, BerkasRepository.Sidik([1, 2]))], r.Bukti);
        Assert.Equal(["peta.png"], r.Gambar.Select(g => g.Nama));
        Assert.Equal("Puji syukur.", r.NarasiDari("pengantar"));
        Assert.Equal((PosisiReviu.SetelahPenutup, true, null, null), (r.PosisiReviu, r.Elektronik, r.Logo, r.Reviu));
    }

    [Fact]
    public async Task The_day_is_the_office_s_own_and_a_substitute_signs_on_it()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var laporan = await k.LaporanDariAsync(await k.MulaiAsync());
        await k.Pos.InsertAsync(k.Oleh("Uji"), "Kepala Bidang", k.UnitId, false, 1, Ct);
        await k.Masa.PangkuAsync(k.Oleh("Uji"), k.Jabatan["Kepala Dinas"], k.Pegawai["Budi"], JenisPemangku.Plh, new(2026, 2, 2),
            new(2026, 2, 3), null, Ct);
        var r = await KumpulkanAsync(k, laporan, new(2026, 2, 1, 17, 30, 0, DateTimeKind.Utc));
        Assert.Equal(new DateOnly(2026, 2, 2), r.Tanggal);
        Assert.Equal(new PenandaTangan("Plh. Kepala Dinas", "Budi", null, null), r.PenandaTangan);
        Assert.Equal(new PejabatLaporan("Kepala Dinas", null, "Budi (Plh.)"), r.Pejabat[0]);
        Assert.Equal(new PejabatLaporan("Kepala Bidang", "Bidang Uji", null), r.Pejabat[^1]);
        Assert.Equal("Ani", (await KumpulkanAsync(k, laporan, new(2026, 2, 4, 3, 0, 0, DateTimeKind.Utc))).PenandaTangan!.Nama);
        Assert.Null((await KumpulkanAsync(k, laporan, new(2024, 6, 1, 3, 0, 0, DateTimeKind.Utc))).PenandaTangan);
    }

    [Fact]
    public async Task The_chosen_day_says_who_signs_and_the_year_s_end_who_held_the_posts()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var laporan = await k.LaporanDariAsync(await k.MulaiAsync());
        await k.Masa.PangkuAsync(k.Oleh("Uji"), k.Jabatan["Kepala Dinas"], k.Pegawai["Budi"], JenisPemangku.Plh, new(2026, 2, 2),
            new(2026, 2, 3), null, Ct);
        async Task<LaporanKinerja> AturAsync(CaraTanggal cara, DateOnly? tanggal, bool akhir)
        {
            var versi = (await k.Laporan.FindAsync(k.Id, laporan, Ct))!.Versi;
            Assert.False((await k.Laporan.UpdateTandaTanganAsync(k.Oleh("Budi"), laporan, new(cara, tanggal, akhir, versi), Ct)).Refused);
            return await KumpulkanAsync(k, laporan, new(2026, 3, 1, 3, 0, 0, DateTimeKind.Utc));
        }

        var r = await AturAsync(CaraTanggal.Dipilih, new(2026, 2, 3), false);
        Assert.Equal((new(2026, 2, 3), "Budi", null), (r.Tanggal, r.PenandaTangan!.Nama, r.TanggalPejabat));
        Assert.Equal("Budi (Plh.)", r.Pejabat[0].Nama);
        r = await AturAsync(CaraTanggal.Dipilih, new(2026, 2, 3), true);
        Assert.Equal(("Budi", new DateOnly(2025, 12, 31), "Ani"), (r.PenandaTangan!.Nama, r.TanggalPejabat!.Value, r.Pejabat[0].Nama));
        r = await AturAsync(CaraTanggal.Kosong, null, false);
        Assert.Equal((new(2026, 3, 1), CaraTanggal.Kosong, "Ani"), (r.Tanggal, r.CaraTanggal, r.PenandaTangan!.Nama));
    }

    [Fact]
    public async Task Closed_years_stand_beside_the_new_one()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        await IsiAsync(k);
        await k.TutupAsync(2025);
        await k.Tahun.SalinAsync(k.Oleh("Budi"), 2025, 2026, Ct);
        var jalan = (await k.Langkah.MulaiAsync(k.Oleh("Budi"), k.SopId, new(2026, JenisPeriode.Tahunan, 0), null, Ct)).Value;
        var baru = (await k.Indikator.ListAsync(k.Id, 2026, Ct))[0].Id;
        Assert.Equal([new NilaiLama(baru, 2025, 80, 80)], (await KumpulkanAsync(k, await k.LaporanDariAsync(jalan))).Lama);
    }

    [Fact]
    public async Task Once_the_rekap_is_locked_the_programmes_are_those_of_that_day()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var laporan = await k.LaporanDariAsync(await k.MulaiAsync());
        var baru = Bahan.Program("1.02", "Program uji") with { Pagu = 1_000 };
        var id = (await k.Program.SimpanAsync(k.Oleh("Budi"), baru, [k.IndikatorId], Ct)).Value;
        await k.Capaian.KunciAsync(k.Oleh("Budi"), Tahun, Ct);
        await k.Program.SimpanAsync(k.Oleh("Budi"), baru with { Id = id, Versi = 1, Pagu = 9_000 }, [], Ct);
        var r = await KumpulkanAsync(k, laporan);
        Assert.Equal(1_000, Assert.Single(r.Program).Pagu);
        Assert.Single(r.Tautan);
    }

    [Fact]
    public async Task The_statement_of_the_review_is_there_once_it_is_made()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var v = await k.VersiAsync((await k.DrafAsync()).LaporanId, 1);
        var reviu = (await k.Reviu.BukaAsync(k.Oleh("Budi"), v.LaporanId, v.Id, "Inspektorat", Ct)).Value;
        var butir = ButirReviu.Semua.Select(b => new ReviuButir { Kode = b.Kode, Jawaban = JawabanReviu.Ya, Oleh = "", Pada = default });
        await k.Reviu.SimpanButirAsync(k.Oleh("Rina"), reviu, [.. butir], Ct);
        Assert.Null((await KumpulkanAsync(k, v.LaporanId)).Reviu);
        var pernyataan = new PernyataanReviu("Inspektorat", "Rina", null, "Uji", new(2026, 2, 20), "Andal.", 2);
        await k.Reviu.SelesaikanAsync(k.Oleh("Rina"), reviu, pernyataan, Ct);
        Assert.Equal(pernyataan, (await KumpulkanAsync(k, v.LaporanId)).Reviu);
    }

    public sealed class OnSqlite() : IsiLaporanRepositoryTests(new SqliteDatabase());

    public sealed class OnSqlServer() : IsiLaporanRepositoryTests(new SqlServerDatabase());
}
