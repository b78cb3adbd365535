namespace SopKinerja.Data;

using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

/// <summary>Which database this deployment runs on. Everything else of the two databases is in <see cref="SqlDialect"/>.</summary>
public sealed class Database
{
    private readonly Pemutus? _pemutus;

    private long _perubahan;

    private Database(SqlDialect dialect, Func<DbConnection> connect, Pemutus? pemutus = null)
    {
        Dialect = dialect;
        Connect = connect;
        _pemutus = pemutus;
        SqlTypes.Register();
    }

    /// <summary>A server on the office's network answers in milliseconds; SqlClient's 15 seconds are for the internet.</summary>
    private const int DetikMenyambung = 8;

    public SqlDialect Dialect { get; }

    public Func<DbConnection> Connect { get; }

    /// <param name="baca">Told every SQL text before it is sent.</param>
    public DbSession OpenSession(Action<string>? baca = null) => new(Connect, Dialect, _pemutus, baca, () => Interlocked.Increment(ref _perubahan));

    /// <summary>Another number after each act that this process committed: what was read before it may be old.</summary>
    public long Perubahan => Interlocked.Read(ref _perubahan);

    /// <summary>The file or the server behind it was exchanged (a copy was put back, say): what was read before is old.</summary>
    public void LupakanBacaan() => Interlocked.Increment(ref _perubahan);

    public Migrator Migrator() => new(Connect, Dialect);

    public static Database Sqlite(string path)
    {
        var connectionString = new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, DefaultTimeout = 30 }.ToString();
        return new(SqlDialect.Sqlite, () => new SqliteConnection(connectionString));
    }

    /// <summary>Who waits for a server that is away, and how long, is <see cref="Pemutus"/>'s business, and not the pool's.</summary>
    /// <exception cref="ArgumentException">The connection string cannot be read.</exception>
    public static Database SqlServer(string connectionString)
    {
        var lengkap = new SqlConnectionStringBuilder(connectionString) { ApplicationName = "SopKinerja" };
        if (!lengkap.ShouldSerialize("Pool Blocking Period"))
            lengkap.PoolBlockingPeriod = PoolBlockingPeriod.NeverBlock;
        if (!lengkap.ShouldSerialize("Connect Timeout"))
            lengkap.ConnectTimeout = DetikMenyambung;
        return new(SqlDialect.SqlServer, () => new SqlConnection(lengkap.ConnectionString), new Pemutus());
    }

    /// <summary>For tests: any connection under a given dialect.</summary>
    public static Database Of(SqlDialect dialect, Func<DbConnection> connect) => new(dialect, connect);
}
