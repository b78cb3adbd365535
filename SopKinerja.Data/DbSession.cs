namespace SopKinerja.Data;

using System.Data.Common;
using Dapper;

/// <summary>
/// One connection and at most one transaction for a request: every repository shares them, so that a change,
/// its log and its mail commit together. Not for parallel use.
/// </summary>
public sealed class DbSession(Func<DbConnection> connect, SqlDialect dialect) : IAsyncDisposable
{
    private DbConnection? _connection;
    private DbTransaction? _transaction;

    public SqlDialect Dialect => dialect;

    public async Task<IReadOnlyList<T>> ListAsync<T>(string sql, object? args, CancellationToken ct) =>
        (await (await OpenAsync(ct)).QueryAsync<T>(Command(sql, args, ct))).AsList();

    public async Task<T?> FindAsync<T>(string sql, object? args, CancellationToken ct) =>
        await (await OpenAsync(ct)).QueryFirstOrDefaultAsync<T>(Command(sql, args, ct));

    /// <returns>How many rows changed.</returns>
    public async Task<int> ExecuteAsync(string sql, object? args, CancellationToken ct) =>
        await (await OpenAsync(ct)).ExecuteAsync(Command(sql, args, ct));

    /// <returns>The Id of the new row.</returns>
    public async Task<long> InsertAsync(string sql, object args, CancellationToken ct) =>
        await (await OpenAsync(ct)).ExecuteScalarAsync<long>(Command($"{sql};\n{dialect.InsertedId}", args, ct));

    /// <summary>All of <paramref name="work"/> or nothing of it. Inside another transaction it joins that one.</summary>
    public async Task InTransactionAsync(Func<Task> work, CancellationToken ct)
    {
        if (_transaction is not null)
        {
            await work();
            return;
        }

        await using var transaction = _transaction = await (await OpenAsync(ct)).BeginTransactionAsync(ct);
        try
        {
            await work();
            await transaction.CommitAsync(ct);
        }
        finally
        {
            _transaction = null;
        }
    }

    /// <summary>
    /// The same, for work that may still refuse: a refusal rolls back, and so does a unique key that somebody
    /// else took in the meantime, which becomes <paramref name="taken"/>.
    /// </summary>
    public async Task<Outcome<T>> TryInTransactionAsync<T>(Func<Task<Outcome<T>>> work, string taken, CancellationToken ct)
    {
        var outcome = Outcome<T>.Refuse(taken);
        try
        {
            await InTransactionAsync(async () =>
            {
                outcome = await work();
                if (outcome.Refused)
                    throw new RolledBackException();
            }, ct);
        }
        catch (RolledBackException)
        {
        }
        catch (DbException e) when (IsDuplicate(e))
        {
            return Outcome<T>.Refuse(taken);
        }

        return outcome;
    }

    /// <summary>A unique key was violated: SQLite 2067 and 1555, SQL Server 2627 and 2601.</summary>
    public static bool IsDuplicate(DbException e) => e switch
    {
        Microsoft.Data.Sqlite.SqliteException s => s.SqliteExtendedErrorCode is 2067 or 1555,
        Microsoft.Data.SqlClient.SqlException s => s.Number is 2627 or 2601,
        _ => false,
    };

    public async ValueTask DisposeAsync()
    {
        if (_connection is not null)
            await _connection.DisposeAsync();
    }

    private CommandDefinition Command(string sql, object? args, CancellationToken ct) =>
        new(sql, args, _transaction, cancellationToken: ct);

    private async Task<DbConnection> OpenAsync(CancellationToken ct)
    {
        if (_connection is null)
        {
            _connection = connect();
            await _connection.OpenAsync(ct);
        }

        return _connection;
    }

    private sealed class RolledBackException : Exception;
}
