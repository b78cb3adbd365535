namespace SopKinerja.Data.Tests;

using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

/// <summary>
/// A connection that is asked in SQL Server's words and answers from SQLite: it records each text as SQL Server would get it, and
/// puts SQLite's words in for the members of <see cref="SqlDialect"/>, which are all that differs.
/// </summary>
public sealed class PerekamSql(string file)
{
    /// <summary>Stands in <see cref="Jejak"/> where a transaction begins.</summary>
    public const string Mulai = "BEGIN";

    public ConcurrentDictionary<string, bool> Texts { get; } = new();

    /// <summary>Every text and every beginning of a transaction, in order.</summary>
    public ConcurrentQueue<string> Jejak { get; } = new();

    /// <summary>Every type that a parameter was sent as.</summary>
    public ConcurrentDictionary<DbType, bool> Jenis { get; } = new();

    /// <summary>The names of the locks that were taken, in order.</summary>
    public ConcurrentQueue<string> Kunci { get; } = new();

    /// <summary>
    /// Texts whose parameters are one to SQL Server: its names follow the server's collation, which as a rule knows no case (message 134).
    /// </summary>
    public ConcurrentDictionary<string, string> Kembar { get; } = new();

    /// <summary>So many more commands are answered; then the line breaks under the next one, and stays broken until this is null.</summary>
    public int? PutusSesudah { get; set; }

    /// <summary>The next transaction is stored, and the line breaks before anybody hears of it.</summary>
    public bool PutusSesudahSimpan { get; set; }

    public Database Basis() =>
        Database.Of(SqlDialect.SqlServer,
            () => new Connection(this, new SqliteConnection($"Data Source={file};Foreign Keys=True;Default Timeout=30")));

    /// <summary>Start-up's own statements have no words in SQLite; the scripts are tested apart.</summary>
    internal static string Translate(string sql) => sql.Contains("sp_getapplock", StringComparison.Ordinal) || sql.Contains("OBJECT_ID",
        StringComparison.Ordinal) ? "SELECT 1" : sql
        .Replace(SqlDialect.SqlServer.InsertedId, SqlDialect.Sqlite.InsertedId, StringComparison.Ordinal)
        .Replace(SqlDialect.SqlServer.Page, SqlDialect.Sqlite.Page, StringComparison.Ordinal);

    private sealed class Connection(PerekamSql owner, SqliteConnection inner) : DbConnection
    {
        [AllowNull]
        public override string ConnectionString { get => inner.ConnectionString; set => inner.ConnectionString = value; }

        public override string Database => inner.Database;

        public override string DataSource => inner.DataSource;

        public override string ServerVersion => inner.ServerVersion;

        public override ConnectionState State => inner.State;

        public override void ChangeDatabase(string databaseName) => inner.ChangeDatabase(databaseName);

        public override void Close() => inner.Close();

        public override void Open() => inner.Open();

        public override Task OpenAsync(CancellationToken cancellationToken) =>
            owner.PutusSesudah < 1 ? throw Putus() : inner.OpenAsync(cancellationToken);

        protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel)
        {
            owner.Jejak.Enqueue(Mulai);
            return new Transaction(owner, this, inner.BeginTransaction());
        }

        protected override DbCommand CreateDbCommand() => new Command(owner, inner.CreateCommand());

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                inner.Dispose();
            base.Dispose(disposing);
        }
    }

    /// <summary>As SqlClient does: what broke cannot be rolled back, and says so when it is disposed.</summary>
    private sealed class Transaction(PerekamSql owner, DbConnection connection, SqliteTransaction inner) : DbTransaction
    {
        public SqliteTransaction Inner => inner;

        public override IsolationLevel IsolationLevel => inner.IsolationLevel;

        protected override DbConnection DbConnection => connection;

        public override void Commit()
        {
            inner.Commit();
            if (!owner.PutusSesudahSimpan)
                return;
            owner.PutusSesudahSimpan = false;
            throw Putus();
        }

        public override void Rollback() => inner.Rollback();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                inner.Dispose();
            base.Dispose(disposing);
            if (disposing && owner.PutusSesudah < 1)
                throw new InvalidOperationException("The connection is closed.");
        }
    }

    private static SqliteException Putus() => new("disk I/O error", 10);

    private sealed class Command(PerekamSql owner, SqliteCommand inner) : DbCommand
    {
        private string _text = "";
        private Transaction? _transaction;

        [AllowNull]
        public override string CommandText
        {
            get => _text;
            set
            {
                _text = value ?? "";
                inner.CommandText = Translate(_text);
            }
        }

        public override int CommandTimeout { get => inner.CommandTimeout; set => inner.CommandTimeout = value; }

        public override CommandType CommandType { get => inner.CommandType; set => inner.CommandType = value; }

        public override bool DesignTimeVisible { get; set; }

        public override UpdateRowSource UpdatedRowSource { get => inner.UpdatedRowSource; set => inner.UpdatedRowSource = value; }

        protected override DbConnection? DbConnection { get; set; }

        protected override DbParameterCollection DbParameterCollection => inner.Parameters;

        protected override DbTransaction? DbTransaction
        {
            get => _transaction; set =>
            inner.Transaction = (_transaction = (Transaction?)value)?.Inner;
        }

        public override void Cancel() => inner.Cancel();

        public override int ExecuteNonQuery() => Recorded().ExecuteNonQuery();

        public override object? ExecuteScalar() => Recorded().ExecuteScalar();

        public override void Prepare() => inner.Prepare();

        protected override DbParameter CreateDbParameter() => inner.CreateParameter();

        protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => Recorded().ExecuteReader(behavior);

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                inner.Dispose();
            base.Dispose(disposing);
        }

        private SqliteCommand Recorded()
        {
            if (owner.PutusSesudah < 1)
                throw Putus();
            owner.PutusSesudah--;
            owner.Texts.TryAdd(_text, true);
            owner.Jejak.Enqueue(_text);
            foreach (DbParameter p in inner.Parameters)
                owner.Jenis.TryAdd(p.DbType, true);
            if (_text == SqlDialect.SqlServer.Kunci)
                owner.Kunci.Enqueue((string)inner.Parameters["kunci"].Value!);
            if (inner.Parameters.Cast<DbParameter>().GroupBy(p => p.ParameterName.TrimStart('@'), StringComparer.OrdinalIgnoreCase)
                .FirstOrDefault(g => g.Count() > 1) is { } sama)
                owner.Kembar.TryAdd(_text, sama.Key);
            return inner;
        }
    }
}
