namespace SopKinerja.Data.Tests;

/// <summary>
/// Without a server: every act begins, before anything else, with the office's lock. What is read before the lock may be gone by the
/// time of the write.
/// </summary>
public sealed class KunciTests
{
    public static TheoryData<string> Tindakan() => new(Perbuatan.Semua.Values.Where(p => p.SebabKunci is null).Select(p => p.Nama));

    [Theory, MemberData(nameof(Tindakan))]
    public async Task An_act_begins_with_the_lock_of_its_office(string nama)
    {
        var (database, p) = (new RekamanDatabase(), Perbuatan.Semua[nama]);
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var kerja = await p.Siap(k);
        database.Perekam.Jejak.Clear();
        database.Perekam.Kunci.Clear();
        await kerja(Perbuatan.Pelaku(k));
        Assert.Equal([PerekamSql.Mulai, SqlDialect.SqlServer.Kunci!], database.Perekam.Jejak.Take(2));
        Assert.Equal(p.Portal ? "SopKinerja.Portal" : $"SopKinerja.Instansi.{k.Id}", database.Perekam.Kunci.First());
        Assert.Single(database.Perekam.Jejak, PerekamSql.Mulai);
    }
}
