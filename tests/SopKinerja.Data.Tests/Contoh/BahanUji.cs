namespace SopKinerja.Data.Tests;

using System.Text;
using System.Text.Json;

/// <summary>A sample database as the domain alone makes it, with plain bytes where the portal would write Word and PDF.</summary>
internal static class BahanUji
{
    /// <summary>Monday, 2 February 2026, 09.52 WIB: the working year is 2025.</summary>
    public static BahanContoh Baru(DateTime? now = null, bool hidup = true) => new()
    {
        Lingkungan = BahanContoh.Pengembangan, Now = now ?? TestDatabase.Now, Hash = s => s, Hidup = hidup,
        Word = (_, id, isi, versi, _) => Task.FromResult(Encoding.UTF8.GetBytes($"Word {id} {versi} {isi.Tanggal}")),
        Isi = isi => JsonSerializer.SerializeToUtf8Bytes(isi), Baca = b => JsonSerializer.Deserialize<LaporanKinerja>(b)!,
        Acuan = (_, d) => Kantor.Pindaian(d.Sebutan).Isi,
        Pindaian = (isi, hari) => Kantor.Pindaian($"{isi.Judul} {hari}"),
    };

    public static async Task<DbSession> HidupAsync(TestDatabase database, DateTime? now = null, bool hidup = true)
    {
        var db = (await database.DatabaseAsync()).OpenSession();
        Assert.Null((await Layanan<ContohData>(db).IsiAsync(Baru(now, hidup), Kantor.Ct)).Reason);
        return db;
    }

    /// <summary>A service with all that its constructor asks for, on one session.</summary>
    public static T Layanan<T>(DbSession db) => (T)Buat(typeof(T), db);

    private static object Buat(Type tipe, DbSession db) =>
        tipe == typeof(DbSession) ? db
        : tipe == typeof(IKalenderKerja) ? new KalenderSederhana()
        : Activator.CreateInstance(tipe, [.. tipe.GetConstructors()[0].GetParameters().Select(p => Buat(p.ParameterType, db))])!;
}

/// <summary>An empty database of its own on the server.</summary>
public sealed class SqlServerBaru : TestDatabase
{
    public override async Task<Database> DatabaseAsync()
    {
        var sambungan = await ServerSql.BaruAsync();
        Assert.SkipWhen(sambungan is null, ServerSql.Alasan);
        var database = Database.SqlServer(sambungan!);
        await database.Migrator().MigrateAsync(Now, default);
        return database;
    }
}
