namespace SopKinerja.Data.Tests;

public abstract class CatatanLainTests(TestDatabase database)
{
    private static CancellationToken Ct => Kantor.Ct;

    [Fact]
    public async Task A_row_shows_the_kendala_and_upaya_of_its_other_periods_and_of_the_year_it_was_copied_from()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var (tw1, tw2, tahun) = (new Periode(2025, JenisPeriode.Triwulan, 1), new Periode(2025, JenisPeriode.Triwulan, 2),
            new Periode(2025, JenisPeriode.Tahunan, 0));
        await k.IsiAsync(tw1, new(k.IndikatorId, 0, 10, 8, null, "Reagen habis", "Pinjam"));
        await k.IsiAsync(tw2, new(k.IndikatorId, 0, 10, 9, null, null, null));
        await k.IsiAsync(tahun, new(k.IndikatorId, 0, 10, 9, null, null, "Kontrak payung"));
        async Task<IEnumerable<(string, string?, string?)>> CatatanAsync(long instansi, long indikator, Periode p) =>
            (await k.Capaian.ListCatatanLainAsync(instansi, indikator, p, Ct)).Select(c => ($"{c.Periode}", c.Kendala, c.Upaya));
        Assert.Equal([("Tahun 2025", null, "Kontrak payung"), ("Triwulan I 2025", "Reagen habis", "Pinjam")],
            await CatatanAsync(k.Id, k.IndikatorId, tw2));
        Assert.Equal([("Triwulan I 2025", "Reagen habis", "Pinjam")], await CatatanAsync(k.Id, k.IndikatorId, tahun));
        Assert.Equal(1, (await k.Tahun.SalinAsync(k.Oleh("Budi"), 2025, 2026, Ct)).Value);
        var salinan = (await k.Indikator.ListAsync(k.Id, 2026, Ct)).Single().Id;
        Assert.Equal([("Tahun 2025", null, "Kontrak payung"), ("Triwulan I 2025", "Reagen habis", "Pinjam")],
            await CatatanAsync(k.Id, salinan, new(2026, JenisPeriode.Triwulan, 1)));
        Assert.Empty(await CatatanAsync(await k.TetanggaAsync(), k.IndikatorId, tw2));
    }

    public sealed class OnSqlite() : CatatanLainTests(new SqliteDatabase());

    public sealed class OnSqlServer() : CatatanLainTests(new SqlServerDatabase());
}
