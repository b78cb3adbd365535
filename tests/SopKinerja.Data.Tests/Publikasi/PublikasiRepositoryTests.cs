namespace SopKinerja.Data.Tests;

public abstract class PublikasiRepositoryTests(TestDatabase database)
{
    private static CancellationToken Ct => Kantor.Ct;

    private static Task<Outcome<Publikasi>> TerbitAsync(Kantor k, NaskahFinal f) =>
        k.Publikasi.InsertAsync(k.Oleh("Budi", Bahan.Saat), f, Ct);

    private static async Task<IEnumerable<string>> CariAsync(Kantor k, string? kata, JenisPeriode? jenis = null) =>
        (await k.Publikasi.ListAsync(k.Id, kata, jenis, new(1), Ct)).Select(p => p.Judul);

    [Fact]
    public async Task A_published_report_is_found_by_its_address_its_file_its_code_and_its_bytes()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var f = await k.FinalAsync(2025);
        var p = (await TerbitAsync(k, f)).Value;
        Assert.Equal(("lkj-tahun-2025", "LKJ Tahun 2025", 2025, JenisPeriode.Tahunan, "Informasi berkala"),
            (p.Alamat, p.Judul, p.Tahun, p.JenisPeriode, p.Kategori));
        Assert.Equal((StatusPublikasi.Terbit, Bahan.Saat, null, null, 1), (p.Status, p.TerbitPada, p.DitarikPada, p.Keterangan, p.Versi));
        Assert.Equal((f.Sha256, "LKJ.pdf", f.Ukuran, f.IsiSha, f.KodeVerifikasi),
            (p.Sha256, p.NamaBerkas, p.Ukuran, p.IsiSha, p.KodeVerifikasi));
        Assert.Equal(("Kepala Dinas", "Ani", new DateOnly(2026, 2, 2)),
            (p.PenandatanganJabatan, p.PenandatanganNama, p.TanggalTandaTangan));
        Assert.Equal(p, await k.Publikasi.FindAsync(k.Id, "lkj-tahun-2025", Ct));
        Assert.Equal(p, await k.Publikasi.FindByNaskahAsync(k.Id, f.Id, Ct));
        Assert.Equal((Keaslian.Terbit, p.Alamat), await k.Keaslian.FindByKodeAsync(f.KodeVerifikasi, Ct) is { } n ? (n.Keaslian, n.Alamat) : default);
        Assert.Equal(f.KodeVerifikasi, Assert.Single(await k.Keaslian.ListBySidikAsync(f.Sha256, Ct)).Kode);
        Assert.Equal("menerbitkan naskah final di situs publik",
            (await k.LogAsync(f.PelaksanaanId))[0].Uraian);
    }

    [Fact]
    public async Task What_is_not_published_and_another_office_s_list_show_nothing()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var f = await k.FinalAsync(2025);
        await TerbitAsync(k, f);
        var lain = await k.TetanggaAsync();
        Assert.Empty(await k.Publikasi.ListAsync(lain, null, null, new(1), Ct));
        Assert.Null(await k.Publikasi.FindAsync(lain, "lkj-tahun-2025", Ct));
        Assert.Null(await k.Publikasi.FindByNaskahAsync(lain, f.Id, Ct));
    }

    [Fact]
    public async Task A_file_is_published_once_and_the_same_title_gets_an_address_of_its_own()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var f = await k.FinalAsync(2025);
        await TerbitAsync(k, f);
        Assert.Equal("Naskah ini sudah diterbitkan.", (await TerbitAsync(k, f)).Reason);
        var kembar = await TerbitAsync(k, await k.FinalAsync(2024) with { Judul = f.Judul });
        Assert.Equal("lkj-tahun-2025-2", kembar.Value.Alamat);
    }

    [Fact]
    public async Task Reports_are_searched_by_part_of_their_title_and_by_kind()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        await TerbitAsync(k, await k.FinalAsync(2024));
        await TerbitAsync(k, await k.FinalAsync(2025) with { Judul = "LKJ 100% [akhir]!" });
        Assert.Equal(["LKJ 100% [akhir]!", "LKJ Tahun 2024"], await CariAsync(k, null));
        Assert.Equal(["LKJ Tahun 2024"], await CariAsync(k, " lkj tahun "));
        Assert.Equal(["LKJ 100% [akhir]!"], await CariAsync(k, "100%", JenisPeriode.Tahunan));
        Assert.Empty(await CariAsync(k, "_"));
        Assert.Empty(await CariAsync(k, "[a-z]"));
        Assert.Empty(await CariAsync(k, null, JenisPeriode.Triwulan));
    }

    [Fact]
    public async Task A_withdrawn_report_says_why_and_can_be_put_back()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var p = (await TerbitAsync(k, await k.FinalAsync(2025))).Value;
        Task<bool> UbahAsync(int versi, StatusPublikasi status, string? keterangan) =>
            k.Publikasi.UpdateStatusAsync(k.Oleh("Budi", Bahan.Saat), p, versi, status, keterangan, Ct);
        Assert.True(await UbahAsync(1, StatusPublikasi.Ditarik, "salah lampiran"));
        Assert.False(await UbahAsync(1, StatusPublikasi.Terbit, null));
        Assert.False(await k.Publikasi.UpdateStatusAsync(k.Asing("x", Bahan.Saat), p, 2, StatusPublikasi.Terbit, null, Ct));
        var kini = (await k.Publikasi.FindAsync(k.Id, p.Alamat, Ct))!;
        Assert.Equal((StatusPublikasi.Ditarik, "salah lampiran", Bahan.Saat, 2),
            (kini.Status, kini.Keterangan, kini.DitarikPada, kini.Versi));
        Assert.True(await UbahAsync(2, StatusPublikasi.Terbit, null));
        kini = (await k.Publikasi.FindAsync(k.Id, p.Alamat, Ct))!;
        Assert.Equal((StatusPublikasi.Terbit, null, null), (kini.Status, kini.Keterangan, kini.DitarikPada));
        Assert.Equal(["menerbitkan lagi laporan di situs publik", "menarik laporan dari situs publik: salah lampiran"],
            (await k.LogAsync(p.PelaksanaanId, 2)).Select(c => c.Uraian));
    }

    public sealed class OnSqlite() : PublikasiRepositoryTests(new SqliteDatabase())
    {
        /// <summary>Here alone: Babelfish, unlike SQL Server, does not read every escaped sign inside LIKE.</summary>
        [Fact]
        public async Task Signs_that_mean_something_in_SQL_are_searched_as_they_stand()
        {
            var k = await Kantor.BuatAsync(new SqliteDatabase());
            await using var db = k.Db;
            await TerbitAsync(k, await k.FinalAsync(2025) with { Judul = "LKJ 100% [akhir]!" });
            await TerbitAsync(k, await k.FinalAsync(2024));
            foreach (var kata in new[] { "[akhir]!", "%", "!", "[" })
                Assert.Equal(["LKJ 100% [akhir]!"], await CariAsync(k, kata));
        }
    }

    public sealed class OnSqlServer() : PublikasiRepositoryTests(new SqlServerDatabase());
}
