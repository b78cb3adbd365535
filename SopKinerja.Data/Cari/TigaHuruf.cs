namespace SopKinerja.Data;

using System.Text;

/// <summary>What to ask of an index of every three letters in a row, so that no row that holds the words is missed.</summary>
public static class TigaHuruf
{
    /// <returns>Each three letters once, quoted as FTS5 asks, all of which have to be there; empty when no word has three.</returns>
    public static string Dari(IEnumerable<string> kata) => string.Join(' ', kata.SelectMany(Satu).Distinct(StringComparer.Ordinal)
        .Select(t => $"\"{t.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));

    /// <summary>By whole code points, as the index counts.</summary>
    private static IEnumerable<string> Satu(string kata)
    {
        var huruf = kata.EnumerateRunes().ToArray();
        for (var i = 0; i + 3 <= huruf.Length; i++)
            yield return string.Concat(huruf[i], huruf[i + 1], huruf[i + 2]);
    }
}
