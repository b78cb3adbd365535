namespace SopKinerja.Data;

using System.Text;
using System.Text.RegularExpressions;

/// <summary>The items that a step's kelengkapan or output names in one cell: "Data, Renstra, SPM, DPA" are four. Pure.</summary>
public static partial class ButirMutuBaku
{
    /// <summary>
    /// Divided at line ends, semicolons, commas and numbers that begin an item ("1. …"), never within brackets or a number ("5,5"); the
    /// "dan" before the last item goes. An item twice is one.
    /// </summary>
    public static IReadOnlyList<string> Baca(string? sel)
    {
        if (string.IsNullOrWhiteSpace(sel))
            return [];
        List<string> butir = [];
        var kini = new StringBuilder();
        var kurung = 0;
        for (var i = 0; i < sel.Length; i++)
        {
            var c = sel[i];
            kurung = Math.Max(kurung + (c is '(' or '[' ? 1 : c is ')' or ']' ? -1 : 0), 0);
            var angka = c == ',' && i > 0 && i + 1 < sel.Length && char.IsDigit(sel[i - 1]) && char.IsDigit(sel[i + 1]);
            if (c is '\n' or '\r' || (c is ';' or ',' && kurung == 0 && !angka))
            {
                butir.Add(kini.ToString());
                kini.Clear();
                kurung = c is '\n' or '\r' ? 0 : kurung;
            }
            else
                kini.Append(c);
        }

        butir.Add(kini.ToString());
        return [.. butir.Select(b => Awalan().Replace(b.Trim(), "").Trim(' ', '.', '-', '•')).Where(b => b.Length > 0 && b != "-")
            .Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    [GeneratedRegex(@"^(?:(?:\d{1,2}|[a-z])[.)]\s+|[-•*]\s*|(?:dan|serta|&)\s+)", RegexOptions.IgnoreCase)]
    private static partial Regex Awalan();
}
