namespace SopKinerja.Web.Impor;

using System.Globalization;
using System.Text.RegularExpressions;
using SopKinerja.Data;

/// <summary>What a heading means, by the names a column is known under.</summary>
internal static partial class ArtiJudul
{
    /// <summary>Headings that are told apart from ours by one word which says nothing.</summary>
    private static readonly string[] s_hiasan = ["kerja", "pengisi", "ini", "tahunan", "setahun"];

    /// <summary>By column; of two that could both be meant only the one of the very name, and none where nobody knows which.</summary>
    public static IReadOnlyDictionary<int, string> Semua(IReadOnlyList<IReadOnlyList<string>> judul, IReadOnlyList<KolomImpor> kolom,
        Periode periode)
    {
        var arti = judul.Select((j, i) => (Letak: i, Arti: Satu(j, kolom, periode))).Where(x => x.Arti is not null).ToList();
        return arti.GroupBy(x => x.Arti!.Value.Kolom).SelectMany(g => g.Key.Sambung ? g.Where(x => x.Arti!.Value.Nilai > 0)
                : g.Count(x => x.Arti!.Value.Nilai == g.Max(y => y.Arti!.Value.Nilai)) == 1 ? [g.MaxBy(x => x.Arti!.Value.Nilai)] : [])
            .OrderBy(x => x.Letak).ToDictionary(x => x.Letak, x => x.Arti!.Value.Kolom.Nama);
    }

    private static (KolomImpor Kolom, int Nilai)? Satu(IReadOnlyList<string> bagian, IReadOnlyList<KolomImpor> kolom, Periode periode)
    {
        // A column of another quarter holds other figures, whatever else its heading says; target columns are named by their quarter.
        if (bagian.Select(JudulTabel.PeriodeDari).FirstOrDefault(p => p is not null) is { } p && kolom.Any(k => k.Periodik))
        {
            if (!JudulTabel.Sama(p, periode))
                return null;
            var sisa = bagian.Select(b => JudulTabel.Rapi(JudulTabel.PolaPeriode().Replace(JudulTabel.Rapi(b), ""))).Where(b => b.Length > 0)
                .ToList();
            return sisa.Count == 0 || sisa[^1] is "k" or "kinerja" ? (kolom.First(k => k.Periodik), 4) : Cari(sisa, kolom, periode);
        }

        return Cari([.. bagian.Select(b => JudulTabel.Rapi(b))], kolom, periode);
    }

    private static (KolomImpor Kolom, int Nilai)? Cari(IReadOnlyList<string> bagian, IReadOnlyList<KolomImpor> kolom, Periode periode)
    {
        if (bagian.Count == 0)
            return null;
        var (satu, akhir) = (string.Join(' ', bagian), bagian[^1]);
        if (bagian.Count > 1 && bagian[0] is "kode" or "kode rekening" && kolom.FirstOrDefault(k => k.Sambung) is { } bersama)
            return (bersama, 2);
        foreach (var k in kolom)
            if (satu == JudulTabel.Rapi(k.Nama) || akhir == JudulTabel.Rapi(k.Nama))
                return (k, 4);
        foreach (var k in kolom)
            if (k.LainBila is not { Ada: false } && (k.Lain.Contains(satu) || k.Lain.Contains(akhir)))
                return (k, 3);
        foreach (var k in kolom)
            if (k.Sambung && akhir.StartsWith("kode ", StringComparison.Ordinal))
                return (k, 2);
        var longgar = Longgar(akhir, periode.Tahun);
        foreach (var k in kolom)
            if (longgar.Length > 0 && (longgar == Longgar(JudulTabel.Rapi(k.Nama), periode.Tahun)
                || (k.LainBila is not { Ada: false } && k.Lain.Contains(longgar))))
                return (k, 1);
        return null;
    }

    /// <summary>Without brackets, this year's number and words that say nothing; another year's number stays, for it means another figure.</summary>
    private static string Longgar(string judul, int tahun) => string.Join(' ', Kurung().Replace(judul, " ")
        .Replace(tahun.ToString(CultureInfo.InvariantCulture), "", StringComparison.Ordinal)
        .Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(k => !s_hiasan.Contains(k)));

    [GeneratedRegex(@"\([^)]*\)|[^\p{L}\p{N} /]")]
    private static partial Regex Kurung();
}
