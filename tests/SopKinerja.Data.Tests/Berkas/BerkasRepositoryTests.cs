namespace SopKinerja.Data.Tests;

public abstract class BerkasRepositoryTests(TestDatabase database)
{
    private static CancellationToken Ct => Kantor.Ct;

    [Fact]
    public void A_file_is_named_by_its_SHA_256() =>
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", BerkasRepository.Sidik("abc"u8));

    [Fact]
    public async Task Bytes_come_back_as_they_went_in()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        byte[] isi = [.. Guid.NewGuid().ToByteArray(), .. Enumerable.Range(0, 300_000).Select(n => (byte)n)];
        var sha = await k.Berkas.InsertAsync(isi, "application/pdf", TestDatabase.Now, Ct);
        var b = (await k.Berkas.FindAsync(sha, Ct))!;
        Assert.Equal((sha, 300_016L, "application/pdf"), (b.Sha256, b.Ukuran, b.Tipe));
        Assert.Equal(isi, b.Isi);
    }

    [Fact]
    public async Task The_same_bytes_are_kept_once_as_they_came_first()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var isi = Guid.NewGuid().ToByteArray();
        var sha = await k.Berkas.InsertAsync(isi, "image/png", TestDatabase.Now, Ct);
        Assert.Equal(sha, await k.Berkas.InsertAsync(isi, "application/pdf", TestDatabase.Now.AddDays(1), Ct));
        Assert.Equal(1, await db.FindAsync<int>("SELECT COUNT(*) FROM Berkas WHERE Sha256 = @sha", new { sha }, Ct));
        Assert.Equal("image/png", (await k.Berkas.FindAsync(sha, Ct))!.Tipe);
    }

    [Fact]
    public async Task What_was_never_kept_is_not_found()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        Assert.Null(await k.Berkas.FindAsync(BerkasRepository.Sidik(Guid.NewGuid().ToByteArray()), Ct));
    }

    [Fact]
    public async Task Bytes_alone_use_up_no_form()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var kiriman = new Kiriman(BerkasRepository.Sidik(Guid.NewGuid().ToByteArray()), TestDatabase.Now);
        k.Kiriman.TerimaSekali(kiriman);
        await k.Berkas.InsertAsync(Guid.NewGuid().ToByteArray(), "application/pdf", TestDatabase.Now, Ct);
        Assert.Null(await k.Kiriman.FindAsync(kiriman.Sidik, Ct));
    }

    public sealed class OnSqlite() : BerkasRepositoryTests(new SqliteDatabase());

    public sealed class OnSqlServer() : BerkasRepositoryTests(new SqlServerDatabase());
}
