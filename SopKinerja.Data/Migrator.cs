namespace SopKinerja.Data;

using System.Data.Common;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Dapper;

/// <summary>
/// Brings a database to this program's schema: forward only, each script once, journalled with its hash.
/// Refuses a database that is newer than the program or whose applied scripts were edited since.
/// One node at a time: an application lock on SQL Server, the write lock on SQLite. DbUp was looked at: it keeps no hash of what it applied
/// and accepts a newer database, which are the two promises above.
/// </summary>
public sealed partial class Migrator(Func<DbConnection> connect, SqlDialect dialect)
{
    private const string Jurnal = "0000_migrasi";

    public sealed record Script(string Name, string Text)
    {
        /// <summary>SHA-256 over the text with line ends made equal, so that a checkout on Windows counts as the same.</summary>
        public string Hash => Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(Text.Replace("\r\n", "\n", StringComparison.Ordinal))));
    }

    private sealed record Applied
    {
        public required string Nama { get; init; }

        public required string Sidik { get; init; }
    }

    public static IReadOnlyList<Script> ScriptsOf(SqlDialect dialect)
    {
        var assembly = typeof(Migrator).Assembly;
        var folder = $"db/{dialect.Scripts}/";
        return [.. assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(folder, StringComparison.Ordinal) && n != $"{folder}{Jurnal}.sql")
            .Order(StringComparer.Ordinal)
            .Select(n => new Script(Path.GetFileNameWithoutExtension(n[folder.Length..]), ReadText(assembly, n)))];
    }

    /// <returns>The names of the scripts that were applied now.</returns>
    /// <exception cref="BasisDataException">Another node is migrating and does not come to an end, the database is newer, or a script was
    /// changed after it was applied.</exception>
    public async Task<IReadOnlyList<string>> MigrateAsync(DateTime now, CancellationToken ct)
    {
        await using var connection = connect();
        await connection.OpenAsync(ct);
        if (dialect != SqlDialect.Sqlite)
            return await MigrateAsync(connection, now, ct);

        // A table that is rebuilt would take its references with it: SQLite asks for them to be off meanwhile and checked afterwards.
        await connection.ExecuteAsync(new CommandDefinition("PRAGMA journal_mode = WAL; PRAGMA foreign_keys = OFF", cancellationToken: ct));
        try
        {
            return await MigrateAsync(connection, now, ct);
        }
        finally
        {
            await connection.ExecuteAsync("PRAGMA foreign_keys = ON");
        }
    }

    private async Task<IReadOnlyList<string>> MigrateAsync(DbConnection connection, DateTime now, CancellationToken ct)
    {
        await using var transaction = await connection.BeginTransactionAsync(ct);
        Task Run(string sql, object? args = null) =>
            connection.ExecuteAsync(new CommandDefinition(sql, args, transaction, 600, cancellationToken: ct));

        if (dialect == SqlDialect.SqlServer)
            await KunciAsync(connection, transaction, ct);
        await Run(JournalOf(dialect));

        var applied = (await connection.QueryAsync<Applied>(new CommandDefinition(
            "SELECT Nama, Sidik FROM Migrasi ORDER BY Nama", null, transaction, cancellationToken: ct))).AsList();
        var scripts = ScriptsOf(dialect);
        Check(applied, scripts);

        var todo = scripts.Where(s => applied.TrueForAll(a => a.Nama != s.Name)).ToList();
        foreach (var script in todo)
        {
            foreach (var batch in BatchesOf(script.Text))
                await Run(batch);
            await Run("INSERT INTO Migrasi (Nama, Sidik, DijalankanPada) VALUES (@nama, @sidik, @pada)",
                new { nama = script.Name, sidik = script.Hash, pada = now });
        }

        if (dialect == SqlDialect.Sqlite && todo.Count > 0 && await connection.ExecuteScalarAsync<string>(
            new CommandDefinition("SELECT \"table\" FROM pragma_foreign_key_check", null, transaction, cancellationToken: ct)) is { } putus)
            throw new BasisDataException($"Tabel {putus} menunjuk baris yang tidak ada. Basis data rusak; pulihkan dari cadangan.");
        await transaction.CommitAsync(ct);
        return [.. todo.Select(s => s.Name)];
    }

    /// <summary>
    /// Below 0 the lock was not to be had (another node has it for ten minutes, or the call was refused), and nobody migrates without it.
    /// </summary>
    private static async Task KunciAsync(DbConnection connection, DbTransaction transaction, CancellationToken ct)
    {
        var hasil = await connection.ExecuteScalarAsync<int>(new CommandDefinition("""
            DECLARE @dapat int;
            EXEC @dapat = sp_getapplock @Resource = N'SopKinerja.Migrasi', @LockMode = N'Exclusive', @LockTimeout = 600000;
            SELECT @dapat
            """, null, transaction, 660, cancellationToken: ct));
        if (hasil < 0)
            throw new BasisDataException(
                $"Program lain sedang memperbarui skema basis data dan belum selesai (sp_getapplock {hasil}). Jalankan lagi sesudahnya.");
    }

    /// <summary>Splits at lines that hold only GO, as SSMS does.</summary>
    public static IEnumerable<string> BatchesOf(string script) =>
        GoLine().Split(script).Where(b => !string.IsNullOrWhiteSpace(b));

    /// <summary>The journal's own table, which comes before every script and is in no journal.</summary>
    public static string JournalOf(SqlDialect dialect) => ReadText(typeof(Migrator).Assembly, $"db/{dialect.Scripts}/{Jurnal}.sql");

    private static void Check(List<Applied> applied, IReadOnlyList<Script> scripts)
    {
        foreach (var row in applied)
        {
            var script = scripts.FirstOrDefault(s => s.Name == row.Nama)
                ?? throw new BasisDataException(
                    $"Basis data lebih baru daripada program ini: skrip {row.Nama} tidak dikenal. Pasang versi program yang lebih baru.");
            if (script.Hash != row.Sidik)
                throw new BasisDataException(
                    $"Skrip {row.Nama} berubah setelah dijalankan. Pulihkan skrip asli; perubahan skema ditulis sebagai skrip baru.");
        }
    }

    private static string ReadText(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"^\s*GO\s*$", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex GoLine();
}
