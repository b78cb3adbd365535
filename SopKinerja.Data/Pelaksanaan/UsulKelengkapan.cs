namespace SopKinerja.Data;

using System.Text.RegularExpressions;

/// <summary>What an item of kelengkapan is linked to. Kept as text: a name is never changed, only added.</summary>
public enum JenisRujukan
{
    /// <summary>The letter that started the run.</summary>
    Surat,
    Disposisi,

    /// <summary>The figures of the period.</summary>
    Data,

    /// <summary>A version of the run's report.</summary>
    Naskah,

    /// <summary>A file on an earlier step.</summary>
    Bukti,

    /// <summary>A document of the library.</summary>
    Acuan,
}

/// <summary>Something that an item can be linked to.</summary>
public sealed record RujukanKelengkapan
{
    public required JenisRujukan Jenis { get; init; }

    /// <summary>Of the thing; null for the figures of the period.</summary>
    public long? Id { get; init; }

    public required string Nama { get; init; }

    /// <summary>The step that made it.</summary>
    public long? LangkahId { get; init; }

    /// <summary>Of the page or file it opens, where that is another thing: the letter of a disposisi.</summary>
    public long? BukaId { get; init; }

    /// <summary>Of a library document.</summary>
    public JenisAcuan? JenisAcuan { get; init; }

    /// <summary>Holds in the year of the run.</summary>
    public bool Berlaku { get; init; } = true;

    /// <summary>As a form sends it: "Acuan-7".</summary>
    public string Kunci => $"{Jenis}-{Id}";
}

/// <summary>
/// What an item of kelengkapan probably is, by its words alone. It is a proposal: only a person links. Pure.
/// </summary>
public static partial class UsulKelengkapan
{
    /// <param name="butir">As the SOP names it.</param>
    /// <param name="rujukan">What the run and the library have.</param>
    /// <returns>The likeliest, or null where no rule fits or several things fit equally.</returns>
    public static RujukanKelengkapan? Usul(string butir, IReadOnlyList<RujukanKelengkapan> rujukan)
    {
        var kata = Kata().Matches(butir.ToLowerInvariant()).Select(m => m.Value).ToList();
        var teks = $" {string.Join(' ', kata)} ";
        bool Ada(params string[] salah) => salah.Any(s => teks.Contains($" {s} ", StringComparison.Ordinal));
        var acuan = rujukan.Where(r => r.Jenis == JenisRujukan.Acuan && r.Berlaku
            && DokumenAcuan.Kata(r.JenisAcuan!.Value).Any(k => Ada(k))).ToList();
        if (acuan.Count > 0)
            return acuan.Count == 1 ? acuan[0] : null;
        if (JenisDisebut(butir) is not null)
            return null;
        var jenis = Ada("disposisi", "instruksi") ? JenisRujukan.Disposisi
            : Ada("surat") ? JenisRujukan.Surat
            : Ada("draf", "draft", "konsep", "naskah", "laporan", "lkj", "lakip", "koreksi") ? JenisRujukan.Naskah
            : Ada("data") ? JenisRujukan.Data
            : (JenisRujukan?)null;
        return jenis is null ? null : rujukan.LastOrDefault(r => r.Jenis == jenis);
    }

    /// <summary>The kind of standing document that an item names; null where it names none.</summary>
    public static JenisAcuan? JenisDisebut(string butir)
    {
        var teks = $" {string.Join(' ', Kata().Matches(butir.ToLowerInvariant()).Select(m => m.Value))} ";
        return Enum.GetValues<JenisAcuan>().Cast<JenisAcuan?>()
            .FirstOrDefault(j => DokumenAcuan.Kata(j!.Value).Any(k => teks.Contains($" {k} ", StringComparison.Ordinal)));
    }

    /// <summary>The standing documents that steps name and the library lacks for a year: seen before a run starts.</summary>
    public static IReadOnlyList<string> Kurang(IEnumerable<string?> kelengkapan, IReadOnlyList<DokumenAcuan> acuan, int tahun) =>
    [
        .. kelengkapan.SelectMany(ButirMutuBaku.Baca).Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(b => JenisDisebut(b) is { } j && !acuan.Any(d => d.Jenis == j && d.DicabutPada is null && d.Berlaku(tahun))),
    ];

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Kata();
}
