namespace SopKinerja.Data.Tests;

using Microsoft.Data.Sqlite;

/// <summary>A migrated, empty database for one test; or a skip that says why there is none.</summary>
public abstract class TestDatabase
{
    public static readonly DateTime Now = new(2026, 2, 2, 2, 52, 0, DateTimeKind.Utc);

    public abstract Task<Database> DatabaseAsync();
}

public sealed class SqliteDatabase : TestDatabase
{
    private static readonly Lazy<Task<string>> s_template = new(async () =>
    {
        var file = NewFile();
        await Database.Sqlite(file).Migrator().MigrateAsync(Now, default);
        SqliteConnection.ClearAllPools();
        return file;
    });

    public static string NewFile() => Path.Combine(Directory.CreateTempSubdirectory("sopkinerja").FullName, "uji.db");

    /// <summary>A copy of the migrated template.</summary>
    public static async Task<string> NewMigratedAsync()
    {
        var file = NewFile();
        File.Copy(await s_template.Value, file);
        return file;
    }

    public override async Task<Database> DatabaseAsync() => Database.Sqlite(await NewMigratedAsync());
}

/// <summary>Answers from SQLite, is asked in SQL Server's words, and remembers them.</summary>
public sealed class RekamanDatabase : TestDatabase
{
    public PerekamSql Perekam { get; private set; } = null!;

    public override async Task<Database> DatabaseAsync() => (Perekam = new PerekamSql(await SqliteDatabase.NewMigratedAsync())).Basis();
}

/// <summary>The server of <see cref="ServerSql"/>, in one database that tests migrate and share; each test makes its own office.</summary>
public sealed class SqlServerDatabase : TestDatabase
{
    private static readonly Lazy<Task<Database>> s_database = new(async () =>
    {
        var database = Database.SqlServer((await ServerSql.SambunganAsync())!);
        await database.Migrator().MigrateAsync(Now, default);
        return database;
    });

    public override async Task<Database> DatabaseAsync()
    {
        Assert.SkipWhen(await ServerSql.SambunganAsync() is null, ServerSql.Alasan);
        return await s_database.Value;
    }
}
