namespace SopKinerja.Data.Tests;

/// <summary>A wrong scan is replaced in the open: nothing of the old one is lost, and every side says what it must.</summary>
public abstract class GantiNaskahTests(TestDatabase database)
{
    private static CancellationToken Ct => Kantor.Ct;

    private static Task<Outcome<string>> GantiAsync(Kantor k, NaskahFinal f, string isi, string alasan = "Halaman 3 terlewat") =>
        k.Naskah.GantiAsync(k.Oleh("Budi", Bahan.Saat.AddDays(1)), f, Kantor.Pindaian(isi), new()
        {
            JabatanId = k.Jabatan["Kepala Dinas"], JabatanNama = "Kepala Dinas", PegawaiId = k.Pegawai["Ani"], Nama = "Ani",
            Jenis = JenisPemangku.Definitif,
        }, new(2026, 2, 2), alasan, Ct);

    private static async Task<NaskahFinal> SelesaiAsync(Kantor k)
    {
        var f = await k.FinalAsync(2025);
        await k.Klasifikasi.InsertBawaanAsync(k.Oleh("Uji"), Ct);
        Assert.False((await k.Arsip.InsertAsync(k.Oleh("Budi"), f, Ct)).Refused);
        Assert.False((await k.Publikasi.InsertAsync(k.Oleh("Budi"), f, Ct)).Refused);
        return f;
    }

    private static async Task<Keaslian?> AsliAsync(Kantor k, NaskahFinal f) => (await k.Keaslian.ListBySidikAsync(f.Sha256, Ct)).FirstOrDefault()?.Keaslian;

    [Fact]
    public async Task The_old_file_stays_and_the_run_archives_and_publishes_the_new_one_under_the_same_address()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var lama = await SelesaiAsync(k);
        Assert.Equal(StatusPelaksanaan.Selesai, (await k.Pelaksanaan.FindAsync(k.Id, lama.PelaksanaanId, Ct))!.Status);
        Assert.False((await GantiAsync(k, lama, $"{k.Id} baru")).Refused);

        var baru = (await k.Naskah.FindByPelaksanaanAsync(k.Id, lama.PelaksanaanId, Ct))!;
        Assert.Equal((2, "Halaman 3 terlewat", true), (baru.Nomor, baru.Alasan, baru.Berlaku));
        Assert.NotEqual(lama.Sha256, baru.Sha256);
        Assert.Equal([2, 1], (await k.Naskah.ListAsync(k.Id, lama.PelaksanaanId, Ct)).Select(x => x.Nomor));
        Assert.Equal(StatusPelaksanaan.TindakLanjut, (await k.Pelaksanaan.FindAsync(k.Id, lama.PelaksanaanId, Ct))!.Status);
        var publik = (await k.Publikasi.FindAsync(k.Id, "lkj-tahun-2025", Ct))!;
        Assert.Equal((false, "Naskah ini diganti: Halaman 3 terlewat. Naskah penggantinya belum terbit."), (publik.Tersedia, publik.Sebab));
        Assert.Equal((Keaslian.Diganti, Keaslian.BelumTerbit), (await AsliAsync(k, lama), await AsliAsync(k, baru)));
        Assert.Empty(await k.Keutuhan.PeriksaAsync(k.Id, null, Ct));

        Assert.Contains("entri 2", (await k.Arsip.InsertAsync(k.Oleh("Budi"), baru, Ct)).Value, StringComparison.Ordinal);
        var terbit = (await k.Publikasi.InsertAsync(k.Oleh("Budi"), baru, Ct)).Value;
        Assert.Equal((publik.Id, "lkj-tahun-2025", baru.Sha256, true), (terbit.Id, terbit.Alamat, terbit.Sha256, terbit.Tersedia));
        Assert.Equal((Keaslian.Diganti, Keaslian.Terbit), (await AsliAsync(k, lama), await AsliAsync(k, baru)));
        Assert.Equal(StatusPelaksanaan.Selesai, (await k.Pelaksanaan.FindAsync(k.Id, lama.PelaksanaanId, Ct))!.Status);
        var arsip = await k.Arsip.ListAsync(k.Id, new(1), Ct);
        Assert.Equal([("LKJ Tahun 2025 (naskah pengganti 1)", false), ("LKJ Tahun 2025", true)],
            arsip.Select(a => (a.Uraian, a.DigantiPada is not null)));
        Assert.Empty(await k.Keutuhan.PeriksaAsync(k.Id, null, Ct));
    }

    [Fact]
    public async Task Each_replaced_file_keeps_the_reason_and_the_day_of_its_own_replacement()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var pertama = await SelesaiAsync(k);
        Assert.False((await GantiAsync(k, pertama, $"{k.Id} dua")).Refused);
        var kedua = (await k.Naskah.FindByPelaksanaanAsync(k.Id, pertama.PelaksanaanId, Ct))!;
        Assert.False((await GantiAsync(k, kedua, $"{k.Id} tiga", "Tanggal salah.")).Refused);
        Assert.Equal(["Halaman 3 terlewat", "Tanggal salah."], [(await k.Keaslian.ListBySidikAsync(pertama.Sha256, Ct))[0].AlasanGanti,
            (await k.Keaslian.ListBySidikAsync(kedua.Sha256, Ct))[0].AlasanGanti]);
        var publik = (await k.Publikasi.FindAsync(k.Id, "lkj-tahun-2025", Ct))!;
        Assert.Equal("Naskah ini diganti: Halaman 3 terlewat. Naskah penggantinya belum terbit.", publik.Sebab);
        var ketiga = (await k.Naskah.FindByPelaksanaanAsync(k.Id, pertama.PelaksanaanId, Ct))!;
        await k.Publikasi.InsertAsync(k.Oleh("Budi"), ketiga, Ct);
        Assert.Equal("lkj-tahun-2025", (await k.Keaslian.ListBySidikAsync(pertama.Sha256, Ct))[0].Alamat);
    }

    [Fact]
    public async Task What_is_no_replacement_is_refused_and_a_replaced_or_withdrawn_file_is_not_sent()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var lama = await SelesaiAsync(k);
        Assert.Contains("Tulis alasan", (await GantiAsync(k, lama, $"{k.Id} baru", " ")).Reason, StringComparison.Ordinal);
        var isi = (await k.Berkas.FindAsync(lama.Sha256, Ct))!.Isi;
        Assert.Contains("sama dengan naskah final yang berlaku", (await k.Naskah.GantiAsync(k.Oleh("Budi"), lama,
            new(isi, "sama.pdf", new() { Halaman = 1, Terenkripsi = false }), (await k.Pos.FindKepalaPadaAsync(k.Id, new(2026, 2, 2), Ct))!,
            new(2026, 2, 2), "x", Ct)).Reason, StringComparison.Ordinal);
        var penerima = (await k.Pengiriman.InsertPenerimaAsync(k.Oleh("Uji"), new()
        {
            Nama = "Inspektorat", Surel = "i@uji.contoh.test",
            Saluran = SaluranKirim.Surel
        }, Ct)).Value;
        var kantor = (await k.Instansi.FindAsync(k.Id, Ct))!;
        var publik = (await k.Publikasi.FindByNaskahAsync(k.Id, lama.Id, Ct))!;
        await k.Publikasi.UpdateStatusAsync(k.Oleh("Budi"), publik, publik.Versi, StatusPublikasi.Ditarik, "Salah pindai", Ct);
        Assert.Contains("ditarik", (await k.Pengiriman.KirimAsync(k.Oleh("Budi"), kantor, lama, penerima, null, Ct)).Reason,
            StringComparison.Ordinal);
        Assert.Equal(Keaslian.Ditarik, await AsliAsync(k, lama));
        await GantiAsync(k, lama, $"{k.Id} baru");
        Assert.Contains("sudah diganti", (await k.Pengiriman.KirimAsync(k.Oleh("Budi"), kantor, lama, penerima, null, Ct)).Reason,
            StringComparison.Ordinal);
        Assert.Contains("baru saja diganti", (await GantiAsync(k, lama, $"{k.Id} lain")).Reason, StringComparison.Ordinal);
        var baru = (await k.Naskah.FindByPelaksanaanAsync(k.Id, lama.PelaksanaanId, Ct))!;
        Assert.False((await k.Pengiriman.KirimAsync(k.Oleh("Budi"), kantor, baru, penerima, null, Ct)).Refused);
        Assert.Contains("menggantikan naskah yang kami kirim sebelumnya: Halaman 3 terlewat", (await k.Surel.ListAsync(k.Id, new(1), Ct))[0].Teks,
            StringComparison.Ordinal);
    }

    /// <summary>Queued, not sent: the wrong file is not to leave the office any more, and nobody sends it again by hand.</summary>
    [Theory]
    [InlineData(true, "Naskahnya diganti")]
    [InlineData(false, "Laporannya ditarik")]
    public async Task A_mail_that_still_waits_with_a_replaced_or_withdrawn_file_is_held_back(bool ganti, string sebab)
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var lama = await SelesaiAsync(k);
        var penerima = (await k.Pengiriman.InsertPenerimaAsync(k.Oleh("Uji"),
            new() { Nama = "Inspektorat", Surel = "i@uji.contoh.test", Saluran = SaluranKirim.Surel }, Ct)).Value;
        Assert.False((await k.Pengiriman.KirimAsync(k.Oleh("Budi"), (await k.Instansi.FindAsync(k.Id, Ct))!, lama, penerima, null, Ct)).Refused);
        if (ganti)
            Assert.False((await GantiAsync(k, lama, $"{k.Id} baru")).Refused);
        else
        {
            var publik = (await k.Publikasi.FindByNaskahAsync(k.Id, lama.Id, Ct))!;
            await k.Publikasi.UpdateStatusAsync(k.Oleh("Budi"), publik, publik.Versi, StatusPublikasi.Ditarik, "Salah pindai", Ct);
        }

        var surel = (await k.Surel.ListAsync(k.Id, new(1), Ct)).Single(s => s.LampiranSha == lama.Sha256);
        Assert.Equal((StatusSurel.Ditahan, false), (surel.Status, surel.BolehLagi));
        Assert.StartsWith(sebab, surel.Galat, StringComparison.Ordinal);
        Assert.False(await k.Surel.UpdateAntreLagiAsync(k.Oleh("Budi"), surel.Id, Ct));
        if (!ganti)
        {
            // Public again, it may go out again.
            var tarik = (await k.Publikasi.FindByNaskahAsync(k.Id, lama.Id, Ct))!;
            await k.Publikasi.UpdateStatusAsync(k.Oleh("Budi"), tarik, tarik.Versi, StatusPublikasi.Terbit, null, Ct);
            Assert.True((await k.Surel.ListAsync(k.Id, new(1), Ct)).Single(s => s.Id == surel.Id).BolehLagi);
            Assert.True(await k.Surel.UpdateAntreLagiAsync(k.Oleh("Budi"), surel.Id, Ct));
        }

        Assert.Empty(await k.Keutuhan.PeriksaAsync(k.Id, null, Ct));
    }

    /// <summary>A worker has it in hand as the file is replaced: its failure queues it no more, and its success is said.</summary>
    [Theory]
    [InlineData(false, StatusSurel.Ditahan)]
    [InlineData(true, StatusSurel.Terkirim)]
    public async Task A_mail_that_is_being_sent_as_its_file_is_replaced_has_no_second_attempt(bool terkirim, StatusSurel akhir)
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var lama = await SelesaiAsync(k);
        var penerima = (await k.Pengiriman.InsertPenerimaAsync(k.Oleh("Uji"),
            new() { Nama = "Inspektorat", Surel = "i@uji.contoh.test", Saluran = SaluranKirim.Surel }, Ct)).Value;
        await k.Pengiriman.KirimAsync(k.Oleh("Budi"), (await k.Instansi.FindAsync(k.Id, Ct))!, lama, penerima, null, Ct);
        var s = (await k.Surel.ListAsync(k.Id, new(1), Ct)).Single(x => x.LampiranSha == lama.Sha256);
        await db.ExecuteAsync("UPDATE Surel SET Sewa = 'w', SewaSampai = @sampai, Percobaan = 1 WHERE Id = @Id",
            new { s.Id, sampai = Bahan.Saat.AddDays(9) }, Ct);
        Assert.False((await GantiAsync(k, lama, $"{k.Id} baru")).Refused);
        await db.ExecuteAsync("UPDATE PenerimaLaporan SET Aktif = @aktif WHERE Id = @penerima", new { aktif = false, penerima }, Ct);
        Assert.Empty(await k.Pengiriman.ListAsync(k.Id, lama.Id, Ct));
        Assert.Equal(("Inspektorat", lama.Sha256), Assert.Single(await k.Pengiriman.ListTerkirimAsync(k.Id, lama.Id, Ct)) is var t
            ? (t.Nama, t.Sha256) : default);
        Assert.Empty(await k.Pengiriman.ListTerkirimAsync(k.Id + 1, lama.Id, Ct));
        if (terkirim)
            await k.Surel.UpdateTerkirimAsync(s.Id, "w", Bahan.Saat, Ct);
        else
            await k.Surel.UpdateGagalAsync(s.Id, "w", 1, false, "Server sibuk.", Bahan.Saat, Ct);
        s = (await k.Surel.ListAsync(k.Id, new(1), Ct)).Single(x => x.Id == s.Id);
        Assert.Equal((akhir, terkirim ? null : "Naskahnya diganti sebelum surel ini terkirim."), (s.Status, s.Galat));
    }

    [Fact]
    public async Task Of_two_who_replace_it_at_once_one_does()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var f = await SelesaiAsync(k);
        var hasil = await k.SerentakAsync(3, (x, n) => GantiAsync(x, f, $"{k.Id} {n}"));
        Assert.Single(hasil, h => !h.Refused);
        Assert.Equal(2, (await k.Naskah.ListAsync(k.Id, f.PelaksanaanId, Ct)).Count);
    }

    [Theory]
    [InlineData("UPDATE NaskahFinal SET Sha256 = @lain WHERE InstansiId = @Id", "bukan sidik yang dicatat log saat dikunci")]
    [InlineData("UPDATE Pengiriman SET Sha256 = @lain WHERE InstansiId = @Id", "bukan berkas yang dikunci")]
    [InlineData("UPDATE Arsip SET Sha256 = @lain WHERE InstansiId = @Id", "Entri 1 berubah setelah diarsipkan")]
    [InlineData("UPDATE Berkas SET Isi = @isi WHERE Sha256 = @sidik", "isinya hilang atau berubah")]
    public async Task A_swapped_hash_is_found_wherever_it_stands(string sql, string temuan)
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var f = await SelesaiAsync(k);
        var penerima = (await k.Pengiriman.InsertPenerimaAsync(k.Oleh("Uji"), new()
        {
            Nama = "Inspektorat", Surel = "i@uji.contoh.test",
            Saluran = SaluranKirim.Surel
        }, Ct)).Value;
        await k.Pengiriman.KirimAsync(k.Oleh("Budi"), (await k.Instansi.FindAsync(k.Id, Ct))!, f, penerima, null, Ct);
        Assert.Empty(await k.Keutuhan.PeriksaAsync(k.Id, null, Ct));
        await k.Db.ExecuteAsync(sql, new { k.Id, lain = f.IsiSha, isi = new byte[] { 9, 9, (byte)k.Id }, sidik = f.Sha256 }, Ct);
        Assert.Contains(temuan, string.Join('\n', await k.Keutuhan.PeriksaAsync(k.Id, null, Ct)), StringComparison.Ordinal);
        if (sql.StartsWith("UPDATE Berkas", StringComparison.Ordinal))
            await Assert.ThrowsAsync<BasisDataException>(() => k.Berkas.FindAsync(f.Sha256, Ct));
    }

    public sealed class OnSqlite() : GantiNaskahTests(new SqliteDatabase());

    public sealed class OnSqlServer() : GantiNaskahTests(new SqlServerDatabase());
}
