namespace SopKinerja.Data.Tests;

using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.SqlServer.TransactSql.ScriptDom;

/// <summary>
/// How a text would be answered, as SQLite plans it: a scan of a table that has an InstansiId reads the rows of every office, and grows
/// with their number. Both databases have the same indexes.
/// </summary>
public sealed partial class RencanaSql : IDisposable
{
    /// <summary>Texts that may, by how they begin, and why.</summary>
    private static readonly (string Awal, string Sebab)[] s_boleh =
    [
        ("SELECT Id, InstansiId, Tahun, JenisPeriode, NomorPeriode FROM Rekap WHERE Isi IS NULL",
            "once at start; a partial index holds only what is left to do"),
        ("SELECT CASE WHEN EXISTS (SELECT 1 FROM Pengguna)", "at start; ends at the first row"),
        ("UPDATE KodePertama", "before there is any account; ends at the first row"),
    ];

    private readonly SqliteConnection _connection;
    private readonly HashSet<string> _berinstansi = new(StringComparer.OrdinalIgnoreCase);

    public RencanaSql(string berkas)
    {
        _connection = new SqliteConnection($"Data Source={berkas}");
        _connection.Open();
        using var perintah = _connection.CreateCommand();
        perintah.CommandText = "SELECT m.name FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table' AND c.name = "
            + "'InstansiId'";
        using var baca = perintah.ExecuteReader();
        while (baca.Read())
            _berinstansi.Add(baca.GetString(0));
    }

    /// <summary>The scans of a text, or of each SELECT of a batch, that no exception allows, each as "SCAN alias (Table)".</summary>
    public IReadOnlyList<string> Pindaian(string teks) => [.. Akhir().Split(teks).SelectMany(Satu)];

    private IReadOnlyList<string> Satu(string teks)
    {
        if (!Perintah().IsMatch(teks) || s_boleh.Any(b => teks.StartsWith(b.Awal, StringComparison.Ordinal)))
            return [];
        var nama = Alias(teks);
        return
        [
            .. Rencana(teks).Select(r => Scan().Match(r)).Where(m => m.Success)
                .Select(m => (Alias: m.Groups[1].Value, Tabel: nama.GetValueOrDefault(m.Groups[1].Value, m.Groups[1].Value)))
                .Where(x => _berinstansi.Contains(x.Tabel)).Select(x => $"SCAN {x.Alias} ({x.Tabel})"),
        ];
    }

    public void Dispose() => _connection.Dispose();

    private List<string> Rencana(string teks)
    {
        using var perintah = _connection.CreateCommand();
        perintah.CommandText = "EXPLAIN QUERY PLAN " + PerekamSql.Translate(teks);
        foreach (var nama in Parameter().Matches(perintah.CommandText).Select(m => m.Value).Distinct())
            perintah.Parameters.AddWithValue(nama, DBNull.Value);
        using var baca = perintah.ExecuteReader();
        var hasil = new List<string>();
        while (baca.Read())
            hasil.Add(baca.GetString(3));
        return hasil;
    }

    private static Dictionary<string, string> Alias(string teks)
    {
        var kumpul = new AliasVisitor();
        new TSql150Parser(true).Parse(new StringReader(teks), out _).Accept(kumpul);
        return kumpul.Nama;
    }

    private sealed class AliasVisitor : TSqlFragmentVisitor
    {
        public Dictionary<string, string> Nama { get; } = new(StringComparer.OrdinalIgnoreCase);

        public override void Visit(NamedTableReference node) =>
            Nama[node.Alias?.Value ?? node.SchemaObject.BaseIdentifier.Value] = node.SchemaObject.BaseIdentifier.Value;
    }

    [GeneratedRegex(@"^\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM)\s")]
    private static partial Regex Perintah();

    [GeneratedRegex(@";\s*\n")]
    private static partial Regex Akhir();

    [GeneratedRegex(@"^SCAN (\w+)")]
    private static partial Regex Scan();

    [GeneratedRegex(@"@\w+")]
    private static partial Regex Parameter();
}
