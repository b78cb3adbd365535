namespace SopKinerja.Data;

using System.Data.Common;
using System.Runtime.ExceptionServices;
using Dapper;

/// <summary>
/// One connection and at most one transaction for a request: every repository shares them, so that a change,
/// its log and its mail commit together. Not for parallel use.
/// </summary>
/// <param name="baca">Told every text before it is sent: for whoever looks for a fault (values stay out of it).</param>
/// <param name="berubah">Told after each commit.</param>
public sealed class DbSession(Func<DbConnection> connect, SqlDialect dialect, Pemutus? pemutus = null, Action<string>? baca = null,
    Action? berubah = null)
    : IAsyncDisposable
{
    /// <summary>What whoever waited too long, or lost twice against others, is told. Nothing of theirs was changed.</summary>
    public const string Sibuk = "Portal sedang menyimpan pekerjaan orang lain. Yang Anda kirim belum tersimpan; simpan sekali lagi.";

    private DbConnection? _connection;
    private DbTransaction? _transaction;
    private string? _kunci;
    private Func<CancellationToken, Task>? _terima;
    private bool _menulis;

    public SqlDialect Dialect => dialect;

    public async Task<IReadOnlyList<T>> ListAsync<T>(string sql, object? args, CancellationToken ct) =>
        (await (await OpenAsync(ct)).QueryAsync<T>(Command(sql, args, ct))).AsList();

    public async Task<T?> FindAsync<T>(string sql, object? args, CancellationToken ct) =>
        await (await OpenAsync(ct)).QueryFirstOrDefaultAsync<T>(Command(sql, args, ct));

    /// <summary>Several SELECTs, each ending with ';', in one command: one way to the server and back.</summary>
    public async Task<T> BatchAsync<T>(string sql, object? args, Func<SqlMapper.GridReader, Task<T>> read, CancellationToken ct)
    {
        await using var hasil = await (await OpenAsync(ct)).QueryMultipleAsync(Command(sql, args, ct));
        return await read(hasil);
    }

    /// <returns>How many rows changed.</returns>
    public Task<int> ExecuteAsync(string sql, object? args, CancellationToken ct) =>
        SendiriAsync(async () =>
        {
            var baris = await (await OpenAsync(ct)).ExecuteAsync(Command(sql, args, ct));
            _menulis |= baris > 0;
            return baris;
        }, ct);

    /// <returns>The Id of the new row.</returns>
    public Task<long> InsertAsync(string sql, object args, CancellationToken ct) =>
        SendiriAsync(async () =>
        {
            var id = await (await OpenAsync(ct)).ExecuteScalarAsync<long>(Command($"{sql};\n{dialect.InsertedId}", args, ct));
            _menulis = true;
            return id;
        }, ct);

    /// <summary>A write that is no act of the user and may happen again without harm: it uses up no form.</summary>
    public async Task<int> ExecuteSampinganAsync(string sql, object? args, CancellationToken ct) =>
        await (await OpenAsync(ct)).ExecuteAsync(Command(sql, args, ct));

    /// <summary>
    /// What the first thing written has before it, in the same transaction, to make sure that it happens once; an exception of it leaves
    /// all unwritten.
    /// </summary>
    public void TerimaSekali(Func<CancellationToken, Task> terima) => _terima = terima;

    /// <summary>Whether an act of this session was committed: what fails afterwards may not say that nothing was stored.</summary>
    public bool Tersimpan { get; private set; }

    /// <summary>The line broke while the server was asked to commit: nobody here can know whether it did.</summary>
    public bool TidakPasti { get; private set; }

    /// <summary>
    /// All of <paramref name="work"/> or nothing of it, one at a time in an office: what it reads, nobody changes until it commits.
    /// Inside another transaction it joins that one. After a deadlock it is done once more, so it may not count on its own leftovers.
    /// </summary>
    /// <param name="instansiId">The office whose data it is about; null for what all offices share.</param>
    public Task InTransactionAsync(long? instansiId, Func<Task> work, CancellationToken ct) =>
        TransaksiAsync(KunciDari(instansiId), work, ct);

    /// <summary>
    /// The same, for work that may still refuse: a refusal rolls back, and so does a unique key that somebody
    /// else took in the meantime, which becomes <paramref name="taken"/>.
    /// </summary>
    public async Task<Outcome<T>> TryInTransactionAsync<T>(long? instansiId, Func<Task<Outcome<T>>> work, string taken,
        CancellationToken ct)
    {
        var outcome = Outcome<T>.Refuse(taken);
        try
        {
            await InTransactionAsync(instansiId, async () =>
            {
                outcome = await work();
                if (outcome.Refused)
                    throw new RolledBackException();
            }, ct);
        }
        catch (RolledBackException)
        {
        }
        catch (DbException e) when (GangguanBasisData.Kembar(e))
        {
            return Outcome<T>.Refuse(taken);
        }
        catch (Exception e) when (_transaction is null && GangguanBasisData.Sementara(e))
        {
            return Outcome<T>.Refuse(Sibuk);
        }

        return outcome;
    }

    /// <summary>Gives the connection back before a long wait for somebody else; what is asked afterwards opens another.</summary>
    public ValueTask LepasAsync() => _transaction is null && Interlocked.Exchange(ref _connection, null) is { } c ? c.DisposeAsync() : default;

    public ValueTask DisposeAsync() => _connection?.DisposeAsync() ?? default;

    /// <summary>The lock's name on SQL Server, at most 255 letters.</summary>
    private static string KunciDari(long? instansiId) => instansiId is { } id ? $"SopKinerja.Instansi.{id}" : "SopKinerja.Portal";

    /// <summary>One statement by itself: a transaction of its own only where the form has to be kept with it.</summary>
    private async Task<T> SendiriAsync<T>(Func<Task<T>> work, CancellationToken ct)
    {
        if (_transaction is not null)
            return await work();
        var hasil = default(T)!;
        _menulis = false;
        if (_terima is null)
            await SekaliLagiAsync(async () => hasil = await work());
        else
            await TransaksiAsync(null, async () => hasil = await work(), ct);
        Tersimpan |= _menulis;
        berubah?.Invoke();
        return hasil;
    }

    private async Task TransaksiAsync(string? kunci, Func<Task> work, CancellationToken ct)
    {
        if (_transaction is not null)
        {
            if (kunci is not null && kunci != _kunci)
                await KunciAsync(kunci, ct);
            await work();
            return;
        }

        var terima = _terima;
        await SekaliLagiAsync(() => SatuTransaksiAsync(kunci, terima, work, ct));
        if (_menulis)
            (_terima, Tersimpan) = (null, true);
    }

    /// <summary>A deadlock's victim has changed nothing: it is done once more before anybody hears of it.</summary>
    private static async Task SekaliLagiAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception e) when (GangguanBasisData.Sementara(e))
        {
            await work();
        }
    }

    private async Task SatuTransaksiAsync(string? kunci, Func<CancellationToken, Task>? terima, Func<Task> work, CancellationToken ct)
    {
        var transaction = _transaction = await (await OpenAsync(ct)).BeginTransactionAsync(ct);
        ExceptionDispatchInfo? galat = null;
        _menulis = false;
        try
        {
            if (kunci is not null)
                await KunciAsync(_kunci = kunci, ct);
            if (terima is not null)
                await terima(ct);
            await work();

            // A form that changed nothing (it was refused) is not used up: sent again it is refused again, in its own words.
            if (terima is null || _menulis)
            {
                TidakPasti = _menulis;
                await transaction.CommitAsync(ct);
                TidakPasti = false;
            }
        }
        catch (Exception e)
        {
            galat = ExceptionDispatchInfo.Capture(e);
        }

        (_transaction, _kunci) = (null, null);
        berubah?.Invoke();
        try
        {
            await transaction.DisposeAsync();
        }
        catch (Exception e) when (galat is not null || e is InvalidOperationException or DbException)
        {
            // A connection that broke cannot roll back either (the server does it by itself); what broke it is what the log needs, and what
            // was committed stays committed.
        }

        galat?.Throw();
    }

    private async Task KunciAsync(string kunci, CancellationToken ct)
    {
        if (dialect.Kunci is { } sql && await FindAsync<int>(sql, new { kunci }, ct) is < 0 and var hasil)
            throw new KunciSibukException(hasil);
    }

    private CommandDefinition Command(string sql, object? args, CancellationToken ct)
    {
        baca?.Invoke(sql);
        return new(sql, args, _transaction, cancellationToken: ct);
    }

    private async Task<DbConnection> OpenAsync(CancellationToken ct)
    {
        // Inside a transaction a broken connection stays broken: a new one would write the rest of the work without its beginning.
        if (_connection is not null && (_transaction is not null || _connection.State == System.Data.ConnectionState.Open))
            return _connection;
        if (_connection is not null)
            await _connection.DisposeAsync();
        _connection = null;
        var baru = connect();
        try
        {
            await (pemutus?.OpenAsync(baru, ct) ?? baru.OpenAsync(ct));
        }
        catch
        {
            await baru.DisposeAsync();
            throw;
        }

        return _connection = baru;
    }

    private sealed class RolledBackException : Exception;
}
