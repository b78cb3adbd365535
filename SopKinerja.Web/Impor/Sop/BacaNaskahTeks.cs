namespace SopKinerja.Web.Impor;

using System.Text.RegularExpressions;
using SopKinerja.Data;

/// <summary>Pasted text: columns by tabs or by the bars of Markdown, and a chart in Mermaid's words where there is one.</summary>
public static partial class BacaNaskahTeks
{
    public const int HurufTerbanyak = 400_000;

    private const int KolomTerbanyak = 63;

    public static Outcome<NaskahMentah> Baca(string teks)
    {
        if (string.IsNullOrWhiteSpace(teks))
            return Outcome<NaskahMentah>.Refuse("Tempelkan naskah SOP, atau pilih berkas Word.");
        if (teks.Length > HurufTerbanyak)
            return Outcome<NaskahMentah>.Refuse($"Naskah {Angka.Bulat(teks.Length)} huruf, paling banyak {Angka.Bulat(HurufTerbanyak)}.");
        var baris = new List<BarisMentah>();
        var (nama, panah) = (new Dictionary<string, string>(), new List<(string, string)>());
        var (tabel, dalamTabel, kode) = (0, false, false);
        foreach (var mentah in teks.ReplaceLineEndings("\n").Split('\n'))
        {
            var b = mentah.Trim(' ', '\r');
            if (b.StartsWith("```", StringComparison.Ordinal))
            {
                kode = !kode;
            }
            else if (kode || Panah().IsMatch(b))
            {
                Alur(b, nama, panah);
            }
            else if (b.Length > 0 && (b[0] == '|' || mentah.Contains('\t')))
            {
                // A chart between its rows does not end a table.
                (tabel, dalamTabel) = (dalamTabel || panah.Count > 0 && LanjutTabel(baris, mentah) ? tabel : tabel + 1, true);
                var sel = b[0] == '|' ? Bar(b) : [.. mentah.Split('\t').Select(s => s.Trim())];
                if (!sel.All(s => s.Length > 0 && s.All(c => c is '-' or ':' or ' ')))
                    baris.Add(new(tabel, [.. sel.Take(KolomTerbanyak).Select(Sel)]));
            }
            else if (b.Length > 0)
            {
                dalamTabel = false;
                baris.Add(new(0, [Sel(b.TrimStart('>', ' ').Trim('*', '#', ' '))]));
            }
        }

        return new NaskahMentah(baris, [.. panah.Select(p => (nama.GetValueOrDefault(p.Item1, p.Item1), nama.GetValueOrDefault(p.Item2,
            p.Item2)))]);
    }

    private static bool LanjutTabel(List<BarisMentah> baris, string mentah) => mentah.TrimStart() is [>= '0' and <= '9', ..]
        && baris.Any(b => b.Tabel > 0);

    private static List<string> Bar(string baris) =>
        [.. baris.Trim().Trim('|').Replace("<br>", "\n", StringComparison.OrdinalIgnoreCase).Split('|').Select(s => s.Trim())];

    private static SelMentah Sel(string teks) => new(teks, TandaSimbol.Dari(teks));

    private static void Alur(string baris, Dictionary<string, string> nama, List<(string, string)> panah)
    {
        foreach (Match m in Simpul().Matches(baris))
            nama[m.Groups[1].Value] = m.Groups[2].Value.Trim();
        if (Panah().Match(baris) is { Success: true } p)
            panah.Add((p.Groups[1].Value, p.Groups[2].Value));
    }

    /// <summary>A node with its words: <c>SD[Sekretaris Dinas]</c>.</summary>
    [GeneratedRegex("""\b(\w+)\s*[\[({]+"?([^\[\](){}"|]+)"?[\])}]+""")]
    private static partial Regex Simpul();

    [GeneratedRegex("""^\s*(\w+)[^-]*?-{1,2}-?>(?:\|[^|]*\|)?\s*(\w+)""")]
    private static partial Regex Panah();
}

/// <summary>Signs in a cell that stand for a symbol of the chart.</summary>
internal static class TandaSimbol
{
    public static BentukLangkah? Dari(string teks) => teks.Trim().ToLowerInvariant() switch
    {
        "mulai" or "start" => BentukLangkah.Mulai,
        "selesai" or "end" or "finish" => BentukLangkah.Selesai,
        "◇" or "◊" or "♢" or "⬦" or "<>" => BentukLangkah.Keputusan,
        "□" or "▭" or "▢" or "■" or "☐" or "▬" or "[]" or "[ ]" => BentukLangkah.Proses,
        _ => null,
    };

    /// <summary>A tick that says who acts but not by which symbol.</summary>
    public static bool Centang(string teks) => teks.Trim() is "•" or "●" or "○" or "√" or "✓" or "✔" or "v" or "V" or "x" or "X" or "*";

    /// <summary>A preset of DrawingML, or the number of a shape type of VML.</summary>
    public static BentukLangkah? DariGambar(string rupa) => rupa switch
    {
        "flowChartTerminator" or "roundRect" or "ellipse" or "116" or "2" or "3" => BentukLangkah.Mulai,
        "flowChartProcess" or "rect" or "109" or "1" => BentukLangkah.Proses,
        "flowChartDecision" or "diamond" or "110" or "4" => BentukLangkah.Keputusan,
        "flowChartOffpageConnector" or "flowChartConnector" or "homePlate" or "177" or "120" or "15" => BentukLangkah.Penghubung,
        _ => null,
    };
}
