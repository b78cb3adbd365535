namespace SopKinerja.Data.Tests;

public abstract class KirimanRepositoryTests(TestDatabase database)
{
    private static CancellationToken Ct => Kantor.Ct;

    private static Kiriman Baru(DateTime pada) => new(BerkasRepository.Sidik(Guid.NewGuid().ToByteArray()), pada);

    private static async Task TerimaAsync(Kantor k, Kiriman kiriman)
    {
        k.Kiriman.TerimaSekali(kiriman);
        Assert.Null((await k.Surat.InsertAsync(k.Oleh("Budi"), Bahan.Surat("1"), Ct)).Reason);
    }

    [Fact]
    public async Task A_form_is_known_once_its_act_is_done_and_later_what_it_was_answered()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var kiriman = Baru(Bahan.Saat);
        Assert.Null(await k.Kiriman.FindAsync(kiriman.Sidik, Ct));
        await TerimaAsync(k, kiriman);
        var jawaban = (await k.Kiriman.FindAsync(kiriman.Sidik, Ct))!;
        Assert.Equal((null, null, Bahan.Saat), (jawaban.Ke, jawaban.Kabar, jawaban.Pada));
        await k.Kiriman.UpdateJawabanAsync(kiriman.Sidik, "/Surat/Rincian/7", "Surat dicatat — nomor 0001/2026.", Ct);
        jawaban = (await k.Kiriman.FindAsync(kiriman.Sidik, Ct))!;
        Assert.Equal(("/Surat/Rincian/7", "Surat dicatat — nomor 0001/2026."), (jawaban.Ke, jawaban.Kabar));
    }

    [Fact]
    public async Task The_same_form_again_writes_nothing()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var kiriman = Baru(TestDatabase.Now);
        await TerimaAsync(k, kiriman);
        k.Kiriman.TerimaSekali(kiriman);
        await Assert.ThrowsAsync<SudahDiterimaException>(() => k.Surat.InsertAsync(k.Oleh("Budi"), Bahan.Surat("1"), Ct));
        Assert.Single(await k.Surat.ListPilihanAsync(k.Id, Ct));
    }

    [Fact]
    public async Task A_refused_act_leaves_the_form_unused()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var kiriman = Baru(TestDatabase.Now);
        k.Kiriman.TerimaSekali(kiriman);
        Assert.True((await k.Instansi.InsertUnitAsync(k.Oleh("Uji"), "Bidang Uji", 0, Ct)).Refused);
        Assert.Null(await k.Kiriman.FindAsync(kiriman.Sidik, Ct));
    }

    [Fact]
    public async Task Old_forms_are_forgotten_and_newer_ones_kept()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        // Long before every other test's form: on a SQL Server all tests share them.
        var batas = TestDatabase.Now.AddYears(-25);
        var (lama, tepat) = (Baru(batas.AddTicks(-10)), Baru(batas));
        await TerimaAsync(k, lama);
        await TerimaAsync(k, tepat);
        Assert.Equal(1, await k.Kiriman.DeleteLamaAsync(batas, Ct));
        Assert.Null(await k.Kiriman.FindAsync(lama.Sidik, Ct));
        Assert.NotNull(await k.Kiriman.FindAsync(tepat.Sidik, Ct));
        Assert.Equal(1, await k.Kiriman.DeleteLamaAsync(batas.AddTicks(10), Ct));
    }

    public sealed class OnSqlite() : KirimanRepositoryTests(new SqliteDatabase());

    public sealed class OnSqlServer() : KirimanRepositoryTests(new SqlServerDatabase());
}
