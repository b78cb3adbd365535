namespace SopKinerja.Data.Tests;

public abstract class PengaturanLaporanRepositoryTests(TestDatabase database)
{
    private static CancellationToken Ct => Kantor.Ct;

    private static Task<Outcome<int>> SimpanAsync(Kantor k, PengaturanLaporan p) =>
        k.Pengaturan.SimpanAsync(k.Oleh("Budi", Bahan.Saat), p, Ct);

    [Fact]
    public async Task An_office_that_chose_nothing_has_the_common_settings()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        Assert.Equal(new PengaturanLaporan { PosisiReviu = PosisiReviu.Depan, Elektronik = false, Versi = 0 },
            await k.Pengaturan.FindAsync(k.Id, Ct));
    }

    [Fact]
    public async Task What_an_office_chose_is_kept_and_not_another_s()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var p = new PengaturanLaporan
        {
            PosisiReviu = PosisiReviu.SetelahPenutup, Elektronik = true, LogoSha = new('a', 64), LogoTipe = "image/png",
            LogoLebar = 640, LogoTinggi = 480,
            TemplatSha = new('b', 64), TemplatIsiSha = new('c', 64), TemplatNama = "Templat “Dinas”.docx",
        };
        Assert.Equal(1, (await SimpanAsync(k, p)).Value);
        Assert.Equal(p with { Versi = 1 }, await k.Pengaturan.FindAsync(k.Id, Ct));
        Assert.Equal((640, 480, "image/png"), (p.Logo!.Lebar, p.Logo.Tinggi, p.Logo.Tipe));
        Assert.Equal(0, (await k.Pengaturan.FindAsync(await k.TetanggaAsync(), Ct)).Versi);
        Assert.Equal(2, (await SimpanAsync(k, new() { Versi = 1 })).Value);
        Assert.Null((await k.Pengaturan.FindAsync(k.Id, Ct)).Logo);
    }

    [Fact]
    public async Task Of_two_people_the_second_is_told()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        const string tolak = "Pengaturan laporan baru saja diubah orang lain. Muat ulang halaman.";
        await SimpanAsync(k, new());
        Assert.Equal(tolak, (await SimpanAsync(k, new() { Elektronik = true })).Reason);
        await SimpanAsync(k, new() { Versi = 1 });
        Assert.Equal(tolak, (await SimpanAsync(k, new() { Elektronik = true, Versi = 1 })).Reason);
        Assert.False((await k.Pengaturan.FindAsync(k.Id, Ct)).Elektronik);
    }

    public sealed class OnSqlite() : PengaturanLaporanRepositoryTests(new SqliteDatabase());

    public sealed class OnSqlServer() : PengaturanLaporanRepositoryTests(new SqlServerDatabase());
}
