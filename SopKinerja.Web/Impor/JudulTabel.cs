namespace SopKinerja.Web.Impor;

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using SopKinerja.Data;

/// <summary>The headings of a sheet, each as the parts that stand above each other: "TRIWULAN IV" over "K".</summary>
internal static partial class JudulTabel
{
    /// <summary>A heading as it is compared.</summary>
    public static string Rapi(object? v) => string.Join(' ', (Convert.ToString(v, CultureInfo.InvariantCulture) ?? "").ToLowerInvariant()
        .Replace("(rp)", "", StringComparison.Ordinal).Replace('_', ' ').Replace("*", "", StringComparison.Ordinal)
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <param name="dari">The first row of the heading, from 1.</param>
    public static IReadOnlyList<IReadOnlyList<string>> Baca(LembarIntip lembar, int dari, int sampai)
    {
        var hasil = Enumerable.Range(0, lembar.JumlahKolom).Select(_ => new List<string>()).ToList();
        for (var b = dari - 1; b >= 0 && b < sampai; b++)
            for (var k = 0; k < lembar.JumlahKolom; k++)
                if (Isi(lembar, b, k, b < sampai - 1) is { Length: > 0 } teks && !hasil[k].Contains(teks, StringComparer.OrdinalIgnoreCase))
                    hasil[k].Add(teks);
        return hasil;
    }

    /// <summary>
    /// What stands over a column: of a merged cell its text, also beyond its first column; where merges are not told (CSV), what stands to the left
    /// as long as the row below goes on.
    /// </summary>
    private static string Isi(LembarIntip l, int b, int k, bool atas)
    {
        if (l.Sel(b, k) is { Length: > 0 } ada)
            return ada;
        foreach (var (a, kiri, bawah, kanan) in l.Gabung)
            if (b >= a && b <= bawah && k >= kiri && k <= kanan)
                return l.Sel(a, kiri);
        if (!atas || l.Gabung.Count > 0 || l.Sel(b + 1, k).Length == 0)
            return "";
        for (var i = k - 1; i >= 0 && l.Sel(b + 1, i).Length > 0; i--)
            if (l.Sel(b, i) is { Length: > 0 } kiri)
                return kiri;
        return "";
    }

    /// <summary>The heading goes on below: a cell goes down further, or one over several columns has a name under each of them.</summary>
    public static bool Berlanjut(LembarIntip l, int dari, int sampai) => l.Gabung.Count == 0 ? Menyambung(l, sampai)
        : l.Gabung.Any(g => g.Atas >= dari - 1 && g.Atas < sampai
        && (g.Bawah >= sampai || g.Bawah == sampai - 1 && g.Kanan > g.Kiri && Enumerable.Range(g.Kiri, g.Kanan - g.Kiri + 1)
            .All(k => l.Sel(sampai, k).Any(char.IsLetter) || l.Sel(sampai, k) is "%")));

    /// <summary>Where merges are not told: the row below holds two words or more and neither a figure nor a code.</summary>
    private static bool Menyambung(LembarIntip l, int sampai)
    {
        var bawah = Enumerable.Range(0, l.JumlahKolom).Select(k => l.Sel(sampai, k)).Where(s => s.Length > 0).ToList();
        return bawah.Count >= 2 && !bawah.Any(s => s.Any(char.IsDigit));
    }

    /// <summary>The row of column numbers that Indonesian tables carry under their headings: 1, 2, 3, also (1), (2), or "5 = 4/3".</summary>
    public static bool BarisNomor(IEnumerable<string> sel)
    {
        var (jumlah, terakhir) = (0, 0);
        foreach (var teks in sel.Where(s => s.Length > 0))
        {
            if (NomorKolom().Match(teks) is not { Success: true } m
                || !int.TryParse(m.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
                || n != terakhir + 1)
                return false;
            (jumlah, terakhir) = (jumlah + 1, n);
        }

        return jumlah >= 3;
    }

    [GeneratedRegex(@"^\(?(\d{1,3})\)?( ?[=:].*)?$")]
    private static partial Regex NomorKolom();

    /// <summary>A heading in one line, as people see it.</summary>
    public static string Satu(IReadOnlyList<string> bagian) => string.Join(", ", bagian.Select(b => string.Join(' ',
        b.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));

    /// <summary>
    /// The heading by which a column is known again: it says "this period" or "another" instead of the period's name, so that next quarter's is the
    /// same.
    /// </summary>
    private static string Kunci(IReadOnlyList<string> bagian, Periode periode) => string.Join(" | ", bagian.Select(b =>
        PeriodeDari(b) is not { } p ? Rapi(b)
        : PolaPeriode().Replace(Rapi(b), Sama(p, periode) ? "{periode}" : "{lain}")));

    /// <summary>Of all columns; the second of one heading is told from the first.</summary>
    public static IReadOnlyList<string> SemuaKunci(LembarIntip lembar, int dari, int sampai, Periode periode)
    {
        var kali = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. Baca(lembar, dari, sampai).Select(j => Kunci(j, periode)).Select(k => k.Length == 0 ? k
            : (kali[k] = kali.GetValueOrDefault(k) + 1) is > 1 and var n ? $"{k} #{n}" : k)];
    }

    /// <summary>The shape of a sheet, by which it is known again.</summary>
    public static string Sidik(IEnumerable<string> kunci) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n',
            kunci.Where(k => k.Length > 0).Order(StringComparer.Ordinal)))));

    /// <summary>"Triwulan IV", "TW 4", "Semester I"; null where a heading speaks of no period within the year.</summary>
    public static (JenisPeriode Jenis, int Nomor)? PeriodeDari(string judul)
    {
        if (PolaPeriode().Match(Rapi(judul)) is not { Success: true } m)
            return null;
        var nomor = m.Groups[2].Value switch
        {
            "i" or "1" => 1,
            "ii" or "2" => 2,
            "iii" or "3" => 3,
            _ => 4,
        };
        return (m.Groups[1].Value.StartsWith('s') ? JenisPeriode.Semester : JenisPeriode.Triwulan, nomor);
    }

    public static bool Sama((JenisPeriode Jenis, int Nomor) p, Periode periode) => p.Jenis == periode.Jenis && p.Nomor == periode.Nomor;

    [GeneratedRegex(@"\b(triwulan|tw|tribulan|semester|smt|sem)[ .\-]*(i{1,3}|iv|[1-4])\b")]
    public static partial Regex PolaPeriode();
}
