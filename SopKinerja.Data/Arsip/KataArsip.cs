namespace SopKinerja.Data;

using System.Globalization;
using System.Text;

/// <summary>The words that an entry of the archive is found by.</summary>
public static class KataArsip
{
    public const int Huruf = 80, Terbanyak = 40;

    /// <summary>How many words a search may combine, a class and a year among them.</summary>
    public const int Cari = 6;

    public static string Kode(string kode) => $"kode:{kode}".ToLowerInvariant();

    public static string Tahun(int tahun) => string.Create(CultureInfo.InvariantCulture, $"tahun:{tahun}");

    /// <summary>Every word of what it is about, its class with each above it, and the years of its kurun waktu.</summary>
    public static IReadOnlyCollection<string> Semua(RincianArsip r) =>
    [
        .. Pecah($"{r.Uraian} {r.Lokasi}").Take(Terbanyak).Concat(KlasifikasiArsip.Induk(r.KodeKlasifikasi).Select(Kode))
            .Concat(Enumerable.Range(r.Mulai.Year, Math.Clamp(r.Akhir.Year - r.Mulai.Year + 1, 1, 100)).Select(Tahun))
            .Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    /// <summary>
    /// What a person typed, as words to search by: the longest first, as it is likely the rarest. Of more words than can be combined those with digits
    /// and Roman numerals are kept before others, as they tell periods apart. What holds no word finds nothing.
    /// </summary>
    /// <param name="ketikan">Whole words, in any order.</param>
    /// <param name="kode">A class; what lies below it is found too.</param>
    /// <param name="tahun">A year of the kurun waktu.</param>
    public static IReadOnlyList<string> Dari(string? ketikan, string? kode, int? tahun) =>
    [
        .. Dipilih(ketikan, kode, tahun).OrderByDescending(k => k.Length)
            .Concat(string.IsNullOrEmpty(kode) ? [] : [Kode(kode)]).Concat(tahun is { } t ? [Tahun(t)] : []),
    ];

    /// <summary>Words of a search that are left out, as more were typed than can be combined.</summary>
    public static IReadOnlyList<string> Dilewati(string? ketikan, string? kode, int? tahun) =>
        [.. Pecah(ketikan ?? "").Distinct(StringComparer.OrdinalIgnoreCase).Except(Dipilih(ketikan, kode, tahun))];

    private static IEnumerable<string> Dipilih(string? ketikan, string? kode, int? tahun)
    {
        var kata = Pecah(ketikan ?? "").Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (kata.Count == 0 && !string.IsNullOrWhiteSpace(ketikan))
            return [TanpaKata];
        return kata.OrderByDescending(k => k.Any(char.IsDigit) || k.All(c => c is 'i' or 'v' or 'x')).ThenByDescending(k => k.Length)
            .Take(Cari - (string.IsNullOrEmpty(kode) ? 0 : 1) - (tahun is null ? 0 : 1));
    }

    /// <summary>No entry is found by it.</summary>
    private const string TanpaKata = "%";

    private static IEnumerable<string> Pecah(string teks)
    {
        // Two spellings that a database may take for one are one word here too.
        teks = teks.Normalize(NormalizationForm.FormKC).Replace("ß", "ss", StringComparison.Ordinal);
        var awal = -1;
        for (var i = 0; i <= teks.Length; i++)
        {
            if (i < teks.Length && char.IsLetterOrDigit(teks[i]))
                awal = awal < 0 ? i : awal;
            else if (awal >= 0)
            {
                yield return teks[awal..Math.Min(i, awal + Huruf)].ToLowerInvariant();
                awal = -1;
            }
        }
    }
}
