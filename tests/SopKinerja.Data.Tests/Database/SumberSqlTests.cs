namespace SopKinerja.Data.Tests;

using System.Text.RegularExpressions;

/// <summary>
/// Every SQL text that stands in the source, whether a test reaches it or not, with its constants and SQL Server's dialect put in.
/// </summary>
public sealed partial class SumberSqlTests
{
    [Fact]
    public void Every_SQL_text_in_the_source_is_TSql_within_the_small_subset()
    {
        var sumber = SumberSql.Semua.Where(f => f.Nama != "Migrator.cs").ToList();
        var tetapan = sumber.SelectMany(f => Tetapan().Matches(f.Isi)
            .Select(m => (Nama: $"{Path.GetFileNameWithoutExtension(f.Nama)}.{m.Groups[1].Value}", Isi: m.Groups[2].Value.Trim('"'))))
            .ToDictionary(t => t.Nama, t => t.Isi);
        var teks = sumber.SelectMany(f => Teks(f.Isi, tetapan).Select(sql => (File: f.Nama, Sql: sql))).ToList();
        Assert.True(teks.Count > 120, $"{teks.Count} texts");
        foreach (var (file, sql) in teks)
        {
            Assert.True(TSql.Faults(sql).Count == 0, $"{file}: {string.Join("; ", TSql.Faults(sql))}\n{sql}");
            Assert.False(Terlarang().IsMatch(sql), $"{file}: outside the subset\n{sql}");
        }
    }

    private static IEnumerable<string> Teks(string sumber, IReadOnlyDictionary<string, string> semua)
    {
        var tetapan = Tetapan().Matches(sumber).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value.Trim('"'));
        foreach (var literal in SumberSql.Teks(sumber))
        {
            var sql = literal.TrimStart('$').Trim('"').Trim();
            for (var i = 0; i < 3; i++)
                sql = Sisipan().Replace(sql, s => s.Groups[1].Value == "db.Dialect.Page" ? SqlDialect.SqlServer.Page
                    : tetapan.GetValueOrDefault(s.Groups[1].Value) ?? semua.GetValueOrDefault(s.Groups[1].Value)
                        ?? (s.Groups[1].Value == "Kolom" ? NaskahRepository.Kolom : s.Value));
            sql = Cocok().Replace(sql, "").Replace(" UNION ALL {banyak}", "", StringComparison.Ordinal);
            sql = Daftar().Replace(sql, "IN (@x)");
            if (Perintah().IsMatch(sql))
                yield return sql;
        }
    }

    [GeneratedRegex("const string (\\w+) =\\s*\\$?(\"\"\".*?\"\"\"|\"[^\"]*\")", RegexOptions.Singleline)]
    private static partial Regex Tetapan();

    [GeneratedRegex(@"\{([\w.]+)\}")]
    private static partial Regex Sisipan();

    /// <summary>SQL Server has no index of words.</summary>
    [GeneratedRegex(@"\{cocok\([^)]*\)\}|\{laporan\}")]
    private static partial Regex Cocok();

    [GeneratedRegex(@"IN @\w+")]
    private static partial Regex Daftar();

    [GeneratedRegex(@"^(SELECT|INSERT INTO|UPDATE|DELETE FROM)\s")]
    private static partial Regex Perintah();

    [GeneratedRegex(
        @"\bMERGE\b|\bTOP\b|\bISNULL\s*\(|\bOUTPUT\s+(INSERTED|DELETED)|\bRETURNING\b|\bNOLOCK\b|SELECT \*|GETDATE"
            + @"|CURRENT_TIMESTAMP|\|\||\bLIMIT\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Terlarang();
}
