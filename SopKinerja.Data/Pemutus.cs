namespace SopKinerja.Data;

using System.Data.Common;
using System.Runtime.ExceptionServices;

/// <summary>
/// While the server is away one request at a time, and only every few seconds, waits to see whether it is back; all others hear at once
/// that it is not. (SqlClient's own blocking of a pool does the same, but grows to a minute, in which nobody notices that it is back.)
/// </summary>
public sealed class Pemutus
{
    private const int JedaMs = 5_000;

    private ExceptionDispatchInfo? _galat;
    private long _lagi;
    private int _mencoba;

    public async Task OpenAsync(DbConnection connection, CancellationToken ct)
    {
        if (Volatile.Read(ref _galat) is { } galat
            && (Environment.TickCount64 < Interlocked.Read(ref _lagi) || Interlocked.CompareExchange(ref _mencoba, 1, 0) != 0))
            galat.Throw();
        try
        {
            await connection.OpenAsync(ct);
            Volatile.Write(ref _galat, null);
        }
        catch (Exception e) when (GangguanBasisData.Terputus(e))
        {
            Interlocked.Exchange(ref _lagi, Environment.TickCount64 + JedaMs);
            Volatile.Write(ref _galat, ExceptionDispatchInfo.Capture(e));
            throw;
        }
        finally
        {
            Interlocked.Exchange(ref _mencoba, 0);
        }
    }
}
