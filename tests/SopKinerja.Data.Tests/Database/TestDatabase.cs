namespace SopKinerja.Data.Tests;

using Microsoft.Data.Sqlite;

/// <summary>A migrated, empty database for one test; or a skip that says why there is none.</summary>
public abstract class TestDatabase
{
    public static readonly DateTime Now = new(2026, 2, 2, 2, 52, 0, DateTimeKind.Utc);

    public abstract Task<DbSession> OpenAsync();
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

    public override async Task<DbSession> OpenAsync() => Database.Sqlite(await NewMigratedAsync()).OpenSession();
}

/// <summary>Uses the database of SOPKINERJA_TEST_SQLSERVER, which tests migrate and share; each test makes its own office.</summary>
public sealed class SqlServerDatabase : TestDatabase
{
    public const string Variable = "SOPKINERJA_TEST_SQLSERVER";

    private static readonly Lazy<Task<Database>> s_database = new(async () =>
    {
        var database = Database.SqlServer(Environment.GetEnvironmentVariable(Variable)!);
        await database.Migrator().MigrateAsync(Now, default);
        return database;
    });

    public override async Task<DbSession> OpenAsync()
    {
        Assert.SkipWhen(string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Variable)), $"{Variable} is not set: no SQL Server to test on.");
        return (await s_database.Value).OpenSession();
    }
}
