namespace SopKinerja.Web.Impor;

using System.Text.RegularExpressions;
using SopKinerja.Data;

/// <summary>What the words of a step suggest where the table does not say it. Each is a suggestion that is said to be one.</summary>
internal static partial class UsulLangkah
{
    /// <summary>Who acts, by the office's ranks: columns stand from the highest to the lowest.</summary>
    /// <returns>The column's number in order, and the rule in words; null where nothing suggests it.</returns>
    public static (int Kolom, string Sebab)? Pelaku(string kegiatan, string? sebelumnya, IReadOnlyList<string> kolom)
    {
        var teks = TabelSop.Rapat(kegiatan);
        if (Awalan(teks, kolom) is { } sendiri)
            return (sendiri, "kalimatnya dimulai dengan nama jabatan itu");
        if (Sesudah(teks, "menugaskan", kolom) is > 0 and var ditugasi)
            return (ditugasi - 1, $"yang menugaskan {kolom[ditugasi]} adalah jabatan di kolom sebelumnya");
        if ((Sesudah(teks, "menyerahkankepada", kolom) ?? Sesudah(teks, "menyerahkanpada", kolom)) is { } atasan && atasan
            + 1 < kolom.Count)
            return (atasan + 1, $"yang menyerahkan kepada {kolom[atasan]} adalah jabatan di kolom sesudahnya");
        if (sebelumnya is not null && Sesudah(TabelSop.Rapat(sebelumnya), "menugaskan", kolom) is { } tugas)
            return (tugas, $"langkah sebelumnya menugaskan {kolom[tugas]}");
        return null;
    }

    /// <summary>The post to whom the step gives something: it is not the one who acts.</summary>
    public static int? Tujuan(string kegiatan, IReadOnlyList<string> kolom) => TabelSop.Rapat(kegiatan) is var teks
        ? Sesudah(teks, "menugaskan", kolom) ?? Sesudah(teks, "menyerahkankepada", kolom) ?? Sesudah(teks, "menyerahkanpada", kolom)
        : null;

    /// <param name="terkumpul">A step before this one collects the data.</param>
    public static AksiLangkah Aksi(string kegiatan, string? output, bool pertama, bool terkumpul)
    {
        var teks = kegiatan.Trim().ToLowerInvariant();
        bool Mulai(params string[] kata) => kata.Any(k => teks.StartsWith(k, StringComparison.Ordinal));
        if (teks.Contains("menandatangani", StringComparison.Ordinal) || teks.Contains("mengesahkan", StringComparison.Ordinal))
            return AksiLangkah.TandaTangan;
        if (Mulai("mengoreksi", "memeriksa", "mereviu", "meneliti"))
            return AksiLangkah.Koreksi;
        if (Mulai("menyusun", "mengetik", "membuat konsep", "membuat draf"))
            return AksiLangkah.SusunLaporan;
        if (teks.Contains("sosialisasi", StringComparison.Ordinal))
            return AksiLangkah.Sosialisasi;
        if (Mulai("menugaskan", "mendisposisi") || teks.Contains("memfasilitasi rapat", StringComparison.Ordinal))
            return AksiLangkah.Disposisi;
        if (Mulai("mengumpulkan data", "menghimpun data"))
            return pertama && output?.Contains("disposisi", StringComparison.OrdinalIgnoreCase) == true ? AksiLangkah.Disposisi
                : AksiLangkah.KumpulkanData;
        if (Mulai("merekap", "merekapitulasi", "mengolah"))
            return terkumpul || Mulai("mengolah") ? AksiLangkah.Rekap : AksiLangkah.KumpulkanData;
        return AksiLangkah.Manual;
    }

    /// <summary>For which periods, by the words: of "… menjadi laporan tahunan" what follows counts. Null where none is named.</summary>
    public static IReadOnlyList<JenisPeriode>? Periode(string kegiatan)
    {
        var teks = kegiatan.ToLowerInvariant();
        var (sumber, hasil) = Menjadi().Match(teks) is { Success: true } m ? (teks[..m.Index], teks[m.Index..]) : ("", teks);
        var disebut = Disebut(hasil);
        if (disebut.Count > 0)
            return disebut;

        // A recap of quarters "for a report" is one of the longer periods.
        return Disebut(sumber) is { Count: > 0 } asal ? [.. Enum.GetValues<JenisPeriode>().Where(p => p > asal.Max())] : null;
    }

    /// <summary>The first words, for the thread.</summary>
    public static string Judul(string kegiatan)
    {
        var kata = kegiatan.Split([' ', '\n', ',', ';'], StringSplitOptions.RemoveEmptyEntries);
        var judul = string.Join(' ', kata.Take(2));
        return judul.Length <= 40 ? judul : judul[..40];
    }

    /// <returns>Null where the time is not a whole number of minutes, hours or days.</returns>
    public static (int Waktu, SatuanWaktu Satuan)? Waktu(string teks) => Lama().Match(teks.Trim()) is { Success: true } m
        && int.TryParse(m.Groups[1].ValueSpan, out var n) && n > 0
        ? (n, m.Groups[2].Value.ToLowerInvariant() switch
        {
            "menit" => SatuanWaktu.Menit,
            "jam" => SatuanWaktu.Jam,
            _ => SatuanWaktu.Hari,
        })
        : null;

    private static List<JenisPeriode> Disebut(string teks) => [.. Enum.GetValues<JenisPeriode>().Where(p => teks.Contains(p switch
    {
        JenisPeriode.Triwulan => "triwulan",
        JenisPeriode.Semester => "semester",
        _ => "tahunan",
    }, StringComparison.Ordinal))];

    private static int? Awalan(string teks, IReadOnlyList<string> kolom) =>
        kolom.Select((k, i) => (Rapat: TabelSop.Rapat(k), i)).Where(x => x.Rapat.Length > 0 && teks.StartsWith(x.Rapat,
            StringComparison.Ordinal))
            .OrderByDescending(x => x.Rapat.Length).Select(x => (int?)x.i).FirstOrDefault();

    private static int? Sesudah(string teks, string kata, IReadOnlyList<string> kolom) =>
        teks.IndexOf(kata, StringComparison.Ordinal) is >= 0 and var i ? Awalan(teks[(i + kata.Length)..], kolom) : null;

    [GeneratedRegex(@"\b(menjadi|untuk menyusun)\b")]
    private static partial Regex Menjadi();

    [GeneratedRegex(@"^(\d{1,4})\s*(menit|jam|hari)(\s+kerja)?\.?$", RegexOptions.IgnoreCase)]
    private static partial Regex Lama();
}
