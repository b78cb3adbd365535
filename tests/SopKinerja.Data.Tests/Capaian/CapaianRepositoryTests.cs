namespace SopKinerja.Data.Tests;

public abstract class CapaianRepositoryTests(TestDatabase database)
{
    private static readonly Periode Tahun = new(2025, JenisPeriode.Tahunan, 0);

    [Fact]
    public async Task Saving_keeps_the_old_value_in_the_history()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var id = (await k.Capaian.MuatAsync(k.Id, Tahun, Kantor.Ct)).Baris[0].IndikatorId;
        Assert.False((await k.Capaian.SimpanAsync(k.Oleh("Citra"), Tahun, null, [new(id, 0, 10, 5.5m, null, null, null)], null, true,
            Kantor.Ct)).Refused);
        Assert.False((await k.Capaian.SimpanAsync(k.Oleh("Dewi"), Tahun, null, [new(id, 1, 10, 7, null, null, null)], null, true,
            Kantor.Ct)).Refused);
        var baris = (await k.Capaian.MuatAsync(k.Id, Tahun, Kantor.Ct)).Baris[0];
        Assert.Equal((7m, "Dewi", 2), (baris.Realisasi, baris.DiisiOleh, baris.Versi));
        Assert.Equal(5.5m, await db.FindAsync<decimal>("SELECT Realisasi FROM CapaianRiwayat WHERE InstansiId = @Id", new { k.Id },
            Kantor.Ct));
    }

    [Fact]
    public async Task Of_two_people_on_one_row_the_second_is_told()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var id = (await k.Capaian.MuatAsync(k.Id, Tahun, Kantor.Ct)).Baris[0].IndikatorId;
        await k.Capaian.SimpanAsync(k.Oleh("Citra"), Tahun, null, [new(id, 0, 10, 5, null, null, null)], null, true, Kantor.Ct);
        await k.Capaian.SimpanAsync(k.Oleh("Citra"), Tahun, null, [new(id, 1, 10, 6, null, null, null)], null, true, Kantor.Ct);
        Assert.True((await k.Capaian.SimpanAsync(k.Oleh("Dewi"), Tahun, null, [new(id, 1, 10, 9, null, null, null)], null, true,
            Kantor.Ct)).Refused);
        Assert.True((await k.Capaian.SimpanAsync(k.Oleh("Dewi"), Tahun, null, [new(id, 0, 10, 9, null, null, null)], null, true,
            Kantor.Ct)).Refused);
        Assert.Equal(6m, (await k.Capaian.MuatAsync(k.Id, Tahun, Kantor.Ct)).Baris[0].Realisasi);
    }

    [Fact]
    public async Task A_locked_period_and_another_unit_are_refused()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var id = (await k.Capaian.MuatAsync(k.Id, Tahun, Kantor.Ct)).Baris[0].IndikatorId;
        Assert.True((await k.Capaian.SimpanAsync(k.Oleh("Citra"), Tahun, [-1], [new(id, 0, 1, 1, null, null, null)], null, true,
            Kantor.Ct)).Refused);
        await k.Capaian.KunciAsync(k.Oleh("Budi"), Tahun, Kantor.Ct);
        await k.Capaian.KunciAsync(k.Oleh("Budi"), Tahun, Kantor.Ct);
        Assert.Contains("dikunci", (await k.Capaian.SimpanAsync(k.Oleh("Citra"), Tahun, null,
            [new(id, 0, 1, 1, null, null, null)], null, true, Kantor.Ct)).Reason, StringComparison.Ordinal);
    }

    public sealed class OnSqlite() : CapaianRepositoryTests(new SqliteDatabase());

    public sealed class OnSqlServer() : CapaianRepositoryTests(new SqlServerDatabase());
}
