namespace SopKinerja.Data;

using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

/// <summary>Which database this deployment runs on. Everything else of the two databases is in <see cref="SqlDialect"/>.</summary>
public sealed class Database
{
    private Database(SqlDialect dialect, Func<DbConnection> connect)
    {
        Dialect = dialect;
        Connect = connect;
        SqlTypes.Register();
    }

    public SqlDialect Dialect { get; }

    public Func<DbConnection> Connect { get; }

    public DbSession OpenSession() => new(Connect, Dialect);

    public Migrator Migrator() => new(Connect, Dialect);

    public static Database Sqlite(string path)
    {
        var connectionString = new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, DefaultTimeout = 30 }.ToString();
        return new(SqlDialect.Sqlite, () => new SqliteConnection(connectionString));
    }

    /// <summary>
    /// The pool keeps asking a server that is away (<c>PoolBlockingPeriod</c>), so that the portal is back as soon as it is.
    /// </summary>
    /// <exception cref="ArgumentException">The connection string cannot be read.</exception>
    public static Database SqlServer(string connectionString)
    {
        var lengkap = new SqlConnectionStringBuilder(connectionString) { ApplicationName = "SopKinerja" };
        if (!lengkap.ShouldSerialize("Pool Blocking Period"))
            lengkap.PoolBlockingPeriod = PoolBlockingPeriod.NeverBlock;
        return new(SqlDialect.SqlServer, () => new SqlConnection(lengkap.ConnectionString));
    }

    /// <summary>For tests: any connection under a given dialect.</summary>
    public static Database Of(SqlDialect dialect, Func<DbConnection> connect) => new(dialect, connect);
}
