namespace SopKinerja.Data.Tests;

using Microsoft.Data.SqlClient;
using Testcontainers.MsSql;

/// <summary>
/// A SQL Server to test on: the one that SOPKINERJA_TEST_SQLSERVER names, or else a container of the image that this machine's Docker
/// already has. Nothing is pulled.
/// </summary>
public static class ServerSql
{
    public const string Variable = "SOPKINERJA_TEST_SQLSERVER";

    public const string Citra = "mcr.microsoft.com/mssql/server:2022-latest";

    private static readonly Lazy<Task<string?>> s_sambungan = new(CariAsync);

    public static string Alasan => $"{Variable} is not set, and there is no Docker with {Citra}: no SQL Server to test on.";

    public static Task<string?> SambunganAsync() => s_sambungan.Value;

    /// <summary>A new database of its own on that server.</summary>
    public static async Task<string?> BaruAsync()
    {
        if (await SambunganAsync() is not { } sambungan)
            return null;
        var baru = new SqlConnectionStringBuilder(sambungan) { InitialCatalog = $"uji{Guid.NewGuid():N}" };
        await using var connection = new SqlConnection(sambungan);
        await connection.OpenAsync();
        await using var perintah = new SqlCommand($"CREATE DATABASE {baru.InitialCatalog}", connection) { CommandTimeout = 120 };
        await perintah.ExecuteNonQueryAsync();
        return baru.ConnectionString;
    }

    /// <summary>Drops a database that <see cref="BaruAsync"/> made; one that is still in use stays.</summary>
    public static void Buang(string sambungan)
    {
        var milik = new SqlConnectionStringBuilder(sambungan);
        SqlConnection.ClearAllPools();
        try
        {
            using var connection = new SqlConnection(Task.Run(SambunganAsync).GetAwaiter().GetResult());
            connection.Open();
            using var perintah = new SqlCommand($"DROP DATABASE {milik.InitialCatalog}", connection);
            perintah.ExecuteNonQuery();
        }
        catch (SqlException)
        {
            // A portal's own mail worker may hold it for another moment.
        }
    }

    private static async Task<string?> CariAsync()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } sambungan)
            return sambungan;
        if (!File.Exists("/var/run/docker.sock") && Environment.GetEnvironmentVariable("DOCKER_HOST") is null)
            return null;
        try
        {
            var wadah = new MsSqlBuilder(Citra).WithImagePullPolicy(DotNet.Testcontainers.Images.PullPolicy.Never).Build();
            await wadah.StartAsync();
            return wadah.GetConnectionString();
        }
        catch (Exception)
        {
            return null;
        }
    }
}
