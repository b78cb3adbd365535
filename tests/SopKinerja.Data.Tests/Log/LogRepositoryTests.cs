namespace SopKinerja.Data.Tests;

public abstract class LogRepositoryTests(TestDatabase database)
{
    private static CancellationToken Ct => Kantor.Ct;

    [Fact]
    public async Task An_entry_says_who_did_what_in_which_post_for_whom_and_when()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var jalan = await k.MulaiAsync();
        var l = await k.KiniAsync(jalan);
        await k.Log.CatatAsync(k.Oleh("Budi", Bahan.Saat), new(ObjekLog.Pelaksanaan, jalan, Bahan.TeksPanjang)
        {
            PelaksanaanId = jalan, LangkahId = l.Id, Jabatan = "Sekretaris", Untuk = "Kepala Dinas", Penyimpangan = true,
        }, Ct);
        var c = (await k.LogAsync(jalan))[0];
        Assert.Equal((Bahan.Saat, "Budi", "Sekretaris", "Kepala Dinas"), (c.Pada, c.Pelaku, c.Jabatan, c.Untuk));
        Assert.Equal((Bahan.TeksPanjang, true), (c.Uraian, c.Penyimpangan));
    }

    [Fact]
    public async Task The_newest_entry_stands_first_page_by_page_whatever_its_time()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var jalan = await k.MulaiAsync();
        for (var n = 1; n <= 3; n++)
            await k.Log.CatatAsync(Bahan.Oleh(k.Id, "Budi", TestDatabase.Now.AddDays(-n)),
                new(ObjekLog.Pelaksanaan, jalan, $"tindakan {n}") { PelaksanaanId = jalan }, Ct);
        Assert.Equal(["tindakan 3", "tindakan 2"], (await k.LogAsync(jalan, 2)).Select(c => c.Uraian));
        var sisa = (await k.LogAsync(jalan)).Skip(2).ToList();
        Assert.Equal(["tindakan 1", "memulai LKJ Tahun 2025"], sisa.Select(c => c.Uraian));
        Assert.Equal((null, null, false), (sisa[0].Jabatan, sisa[0].Untuk, sisa[0].Penyimpangan));
        Assert.Null(await k.Pelaksanaan.FindIsiAsync(k.Id + 1, jalan, 25, Ct));
    }

    public sealed class OnSqlite() : LogRepositoryTests(new SqliteDatabase());

    public sealed class OnSqlServer() : LogRepositoryTests(new SqlServerDatabase());
}
