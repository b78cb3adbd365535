namespace SopKinerja.Data;

using System.Net.Sockets;
using System.Security.Authentication;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

/// <summary>
/// The database cannot be used as it is configured or as it stands: one whole Indonesian sentence for whoever starts the portal.
/// </summary>
public sealed class BasisDataException(string pesan, Exception? dalam = null) : Exception(pesan, dalam);

/// <summary>Tells the faults of the two databases apart: away, busy, or our own.</summary>
public static class GangguanBasisData
{
    private const int SqliteBusy = 5, SqliteLocked = 6, SqliteIoErr = 10, SqliteFull = 13, SqliteCantOpen = 14, SqliteNotADb = 26;

    /// <summary>Deadlock, lock timeout, snapshot conflict.</summary>
    private static readonly int[] s_sementara = [1205, 1222, 3960];

    /// <summary>
    /// The connection was refused, cut or not answered, the login failed, or the database is not open:
    /// https://learn.microsoft.com/sql/relational-databases/errors-events/database-engine-events-and-errors
    /// </summary>
    private static readonly int[] s_terputus =
        [
            -2, -1, 2, 20, 35, 40, 53, 64, 121, 232, 233, 258, 596, 701, 802, 921, 922, 926, 927, 945, 976, 983, 4060, 4221, 6005,
            10053, 10054, 10060, 10061, 11001, 17142, 17197, 18401, 18456, 40197, 40501, 40613,
        ];

    /// <summary>A unique key was violated: SQLite 2067 and 1555, SQL Server 2627 and 2601.</summary>
    public static bool Kembar(Exception e) => e switch
    {
        SqliteException s => s.SqliteExtendedErrorCode is 2067 or 1555,
        SqlException s => s.Number is 2627 or 2601,
        _ => false,
    };

    /// <summary>Lost against somebody else: done again it succeeds.</summary>
    public static bool Sementara(Exception e) => e switch
    {
        KunciSibukException => true,
        SqlException s => s_sementara.Contains(s.Number),
        SqliteException s => s.SqliteErrorCode is SqliteBusy or SqliteLocked,
        _ => false,
    };

    /// <summary>The database is away: whoever asks later may succeed, and nothing was stored.</summary>
    public static bool Terputus(Exception e) => e switch
    {
        SqlException s => s.Class >= 20 || s_terputus.Contains(s.Number),
        SqliteException s => s.SqliteErrorCode is SqliteIoErr or SqliteCantOpen,
        // SqlClient says so of a pool that is used up, and of a connection that broke under a command.
        InvalidOperationException { Source: "Microsoft.Data.SqlClient" or "Core Microsoft SqlClient Data Provider" } i =>
            i.Message.Contains("pool", StringComparison.Ordinal) || i.Message.Contains("closed", StringComparison.Ordinal),
        SocketException or TimeoutException => true,
        _ => e.InnerException is { } dalam && Terputus(dalam),
    };

    /// <summary>No room is left for the data, its log or the log of transactions: nothing was stored, and reading goes on.</summary>
    public static bool Penuh(Exception e) => e switch
    {
        SqliteException s => s.SqliteErrorCode == SqliteFull,
        SqlException s => s.Number is 1101 or 1105 or 3271 or 9002,
        _ => e.InnerException is { } dalam && Penuh(dalam),
    };

    /// <summary>Waiting does not help: the certificate, the file or the configuration has to be mended.</summary>
    public static bool Tetap(Exception e) => e is SqliteException { SqliteErrorCode: not (SqliteBusy or SqliteLocked) }
        || e is ArgumentException
        || (e is SqlException && (e.Message.Contains("certificate", StringComparison.OrdinalIgnoreCase)
            || e.InnerException is AuthenticationException));

    /// <summary>What is wrong and what to set, for whoever starts the portal.</summary>
    public static string Sebab(Exception e) => e switch
    {
        SqlException when Tetap(e) =>
            "Sertifikat SQL Server tidak dipercaya. Pasang sertifikat yang dipercaya pada server, atau tambahkan "
                + "TrustServerCertificate=True pada "
                + "ConnectionStrings:SopKinerja.",
        SqlException { Number: 18456 } =>
            "SQL Server menolak nama pengguna atau sandi. Periksa User Id dan Password pada ConnectionStrings:SopKinerja.",
        SqlException { Number: 4060 } =>
            "Basis data pada ConnectionStrings:SopKinerja tidak ada atau belum terbuka. Periksa Database=…; basis datanya dibuat lebih "
                + "dahulu oleh DBA.",
        SqlException s => $"SQL Server tidak dapat dihubungi. Periksa Server=… pada ConnectionStrings:SopKinerja. "
            + $"({s.Message.ReplaceLineEndings(" ")})",
        SqliteException { SqliteErrorCode: SqliteNotADb } =>
            "Berkas pada Database:File bukan basis data SQLite. Periksa alamatnya, atau pulihkan dari cadangan.",
        SqliteException s => $"Berkas pada Database:File tidak dapat dibuka atau ditulis. Periksa folder dan haknya. "
            + $"({s.Message.ReplaceLineEndings(" ")})",
        ArgumentException a => $"ConnectionStrings:SopKinerja tidak dapat dibaca. ({a.Message.ReplaceLineEndings(" ")})",
        _ => $"Basis data tidak dapat dihubungi. ({e.Message.ReplaceLineEndings(" ")})",
    };
}
