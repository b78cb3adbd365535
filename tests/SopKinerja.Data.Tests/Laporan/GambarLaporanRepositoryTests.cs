namespace SopKinerja.Data.Tests;

public abstract class GambarLaporanRepositoryTests(TestDatabase database)
{
    private static CancellationToken Ct => Kantor.Ct;

    private static Task<Outcome<string>> SimpanAsync(Kantor k, long laporan, string nama, byte[] isi) =>
        k.Gambar.SimpanAsync(k.Oleh("Dewi", Bahan.Saat), laporan, Bahan.Gambar(nama), isi, Ct);

    [Fact]
    public async Task Pictures_are_kept_with_their_size_and_stand_by_name()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var laporan = (await k.DrafAsync()).LaporanId;
        Assert.Equal("peta.png", (await SimpanAsync(k, laporan, "peta.png", [1, 2])).Value);
        await SimpanAsync(k, laporan, "bagan.png", [3]);
        var g = await k.Gambar.ListAsync(k.Id, laporan, Ct);
        Assert.Equal(["bagan.png", "peta.png"], g.Select(x => x.Nama));
        Assert.Equal((BerkasRepository.Sidik([1, 2]), "image/png", 640, 480), (g[1].Sha256, g[1].Tipe, g[1].Lebar, g[1].Tinggi));
        Assert.Equal(g[1], await k.Gambar.FindAsync(k.Id, laporan, "peta.png", Ct));
        Assert.Null(await k.Gambar.FindAsync(k.Id, laporan, "lain.png", Ct));
        Assert.Null(await k.Gambar.FindAsync(k.Id + 1, laporan, "peta.png", Ct));
        Assert.Empty(await k.Gambar.ListAsync(k.Id + 1, laporan, Ct));
    }

    [Fact]
    public async Task A_picture_of_the_same_name_takes_its_place_and_the_old_bytes_stay()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var laporan = (await k.DrafAsync()).LaporanId;
        var lama = Guid.NewGuid().ToByteArray();
        await SimpanAsync(k, laporan, "peta.png", lama);
        await k.Gambar.SimpanAsync(k.Oleh("Dewi", Bahan.Saat), laporan, Bahan.Gambar("peta.png") with { Lebar = 800 }, [4], Ct);
        var g = Assert.Single(await k.Gambar.ListAsync(k.Id, laporan, Ct));
        Assert.Equal((BerkasRepository.Sidik([4]), 800), (g.Sha256, g.Lebar));
        Assert.Equal(lama, (await k.Berkas.FindAsync(BerkasRepository.Sidik(lama), Ct))!.Isi);
    }

    [Fact]
    public async Task A_picture_is_taken_away_once_and_by_its_own_office()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var laporan = (await k.DrafAsync()).LaporanId;
        await SimpanAsync(k, laporan, "peta.png", [1]);
        Assert.False(await k.Gambar.DeleteAsync(k.Asing("Ani"), laporan, "peta.png", Ct));
        Assert.True(await k.Gambar.DeleteAsync(k.Oleh("Ani"), laporan, "peta.png", Ct));
        Assert.False(await k.Gambar.DeleteAsync(k.Oleh("Ani"), laporan, "peta.png", Ct));
        Assert.Empty(await k.Gambar.ListAsync(k.Id, laporan, Ct));
    }

    [Fact]
    public async Task The_bytes_of_a_report_are_those_of_its_pictures_and_its_logo()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var laporan = (await k.DrafAsync()).LaporanId;
        async Task<LaporanKinerja> IsiAsync() => await k.IsiLaporan.KumpulkanAsync((await k.Instansi.FindAsync(k.Id, Ct))!,
            (await k.Laporan.FindAsync(k.Id, laporan, Ct))!, TestDatabase.Now, Ct);
        Assert.Empty(await k.Gambar.IsiAsync(await IsiAsync(), Ct));
        await SimpanAsync(k, laporan, "peta.png", [1, 2]);
        await SimpanAsync(k, laporan, "peta lagi.png", [1, 2]);
        var logo = await k.Berkas.InsertAsync([7], "image/png", TestDatabase.Now, Ct);
        await k.Pengaturan.SimpanAsync(k.Oleh("Budi"),
            new() { LogoSha = logo, LogoTipe = "image/png", LogoLebar = 10, LogoTinggi = 10 }, Ct);
        var isi = await k.Gambar.IsiAsync(await IsiAsync(), Ct);
        Assert.Equal(2, isi.Count);
        Assert.Equal([1, 2], isi[BerkasRepository.Sidik([1, 2])]);
        Assert.Equal([7], isi[logo]);
    }

    [Fact]
    public async Task A_signed_report_and_one_of_another_office_take_no_picture()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var draf = await k.DrafAsync();
        Assert.True((await k.Gambar.SimpanAsync(k.Asing("x"), draf.LaporanId, Bahan.Gambar("a.png"), [1], Ct)).Refused);
        await k.TandaTanganiAsync(draf);
        Assert.Equal("Naskah final sudah dikunci. Gambar tidak dapat ditambah.",
            (await SimpanAsync(k, draf.LaporanId, "a.png", [1])).Reason);
        Assert.Empty(await k.Gambar.ListAsync(k.Id, draf.LaporanId, Ct));
    }

    [Fact]
    public async Task A_picture_of_a_signed_report_stays()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var draf = await k.DrafAsync();
        var laporan = draf.LaporanId;
        await k.Gambar.SimpanAsync(k.Oleh("Dewi"), laporan, Bahan.Gambar("peta.png"), [1, 2, 3], Kantor.Ct);
        await k.TandaTanganiAsync(draf);
        Assert.False(await k.Gambar.DeleteAsync(k.Oleh("Ani"), laporan, "peta.png", Kantor.Ct));
        Assert.Single(await k.Gambar.ListAsync(k.Id, laporan, Kantor.Ct));
    }

    public sealed class OnSqlite() : GambarLaporanRepositoryTests(new SqliteDatabase());

    public sealed class OnSqlServer() : GambarLaporanRepositoryTests(new SqlServerDatabase());
}
