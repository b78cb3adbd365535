namespace SopKinerja.Web.Laporan;

using System.Text.RegularExpressions;

/// <summary>What units type, made fit for a sentence: its lines stay apart, its marks of a list go, a dash is nothing.</summary>
internal static partial class KataUnit
{
    /// <summary>
    /// The lines that say something, without the marks of a list and without the full stop at their end. A line that stands further in
    /// goes on with the one before it, and so does one without a mark below one that has it.
    /// </summary>
    public static IReadOnlyList<string> Butir(string? teks)
    {
        var butir = new List<string>();
        var (bertanda, menjorok) = (false, false);
        foreach (var baris in (teks ?? "").Split('\n'))
        {
            var tanda = Tanda().IsMatch(baris);
            var isi = Rapat().Replace(Tanda().Replace(baris, ""), " ").Trim();
            if (butir.Count > 0 && !tanda && isi.Length > 0 && butir[^1].Length > 0
                && (bertanda || (char.IsWhiteSpace(baris[0]) && !menjorok)))
                butir[^1] = $"{butir[^1]} {isi}";
            else
            {
                butir.Add(isi);
                menjorok = !tanda && isi.Length > 0 && char.IsWhiteSpace(baris[0]);
            }

            // A blank line ends a list.
            bertanda = isi.Length > 0 && (bertanda || tanda);
        }

        return [.. butir.Select(b => b.TrimEnd(';', ',', ' ')).Select(b => b.EndsWith("..", StringComparison.Ordinal) ? b : b.TrimEnd('.'))
            .Where(b => Berkata().IsMatch(b))];
    }

    /// <summary>"a", "a dan b", "a; b; dan c": with semicolons where a part has a comma or the parts are more than two.</summary>
    public static string Rangkai(IReadOnlyList<string> butir)
    {
        var kecil = butir.Select(Kecil).ToList();
        return kecil.Count < 2 ? string.Concat(kecil)
            : kecil.Count == 2 && !kecil.Exists(b => b.Contains(',', StringComparison.Ordinal)) ? $"{kecil[0]} dan {kecil[1]}"
            : $"{string.Join("; ", kecil.SkipLast(1))}; dan {kecil[^1]}";
    }

    /// <summary>With a capital, and one sign at its end.</summary>
    public static string Kalimat(string butir) => butir.Length > 0 && butir[^1] is '!' or '?' or '.' ? Besar(butir) : Besar(butir) + ".";

    public static string Besar(string teks) => teks.Length == 0 ? teks : char.ToUpperInvariant(teks[0]) + teks[1..];

    /// <summary>With a small first letter, unless the word is an abbreviation (ASN, SIPD).</summary>
    public static string Kecil(string teks) =>
        teks.Length > 1 && char.IsUpper(teks[0]) && char.IsLower(teks[1]) ? char.ToLowerInvariant(teks[0]) + teks[1..] : teks;

    [GeneratedRegex(@"^\s*(?:[-–—•·*▪●○■□✓→]|o(?=\s)|\(?\d{1,2}[.)]|[a-z][.)])\s+")]
    private static partial Regex Tanda();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Rapat();

    [GeneratedRegex(@"[\p{L}\p{N}]")]
    private static partial Regex Berkata();
}
