namespace SopKinerja.Data;

using System.Globalization;

/// <summary>A row of the office's classes: a code of the tree, and where its JRA says so the terms of what is filed under it.</summary>
public sealed record KlasifikasiArsip
{
    public long Id { get; init; }

    public required string Kode { get; init; }

    public required string Uraian { get; init; }

    /// <summary>Years; null for a class that only groups others.</summary>
    public int? RetensiAktif { get; init; }

    public int? RetensiInaktif { get; init; }

    /// <summary>One of <see cref="SemuaNasib"/>, or null with the terms.</summary>
    public string? NasibAkhir { get; init; }

    /// <summary>The JRA and its row.</summary>
    public string? Dasar { get; init; }

    /// <summary>The kind of report that it is proposed for.</summary>
    public JenisPeriode? JenisPeriode { get; init; }

    public bool Aktif { get; init; } = true;

    public int Versi { get; init; } = 1;

    /// <summary>Something can be filed under it.</summary>
    public bool Lengkap => RetensiAktif is not null && RetensiInaktif is not null && NasibAkhir is not null;

    /// <summary>How deep in the tree, from 0.</summary>
    public int Tingkat => Kode.Count(c => c == '.');

    public string Retensi => Lengkap ? $"aktif {RetensiAktif} tahun, inaktif {RetensiInaktif} tahun, {Nasib(NasibAkhir!)}" : "";

    public const string Permanen = "Permanen", Musnah = "Musnah", DinilaiKembali = "DinilaiKembali";

    public static readonly IReadOnlyList<string> SemuaNasib = [Musnah, Permanen, DinilaiKembali];

    public const int HurufKode = 40, HurufUraian = 300, TahunTerlama = 100;

    /// <summary>As people read it: "dinilai kembali".</summary>
    public static string Nasib(string kode) => kode == DinilaiKembali ? "dinilai kembali" : kode.ToLowerInvariant();

    /// <summary>The code's segments padded, so that 000.8.10 comes after 000.8.9 in any database.</summary>
    public static string Urutan(string kode)
    {
        var urut = string.Join('.', kode.Split('.').Select(s => s.PadLeft(6, '0')));
        return urut.Length <= 160 ? urut : urut[..160];
    }

    /// <summary>The code, then each above it: 000.8.6, 000.8, 000.</summary>
    public static IEnumerable<string> Induk(string kode)
    {
        for (var k = kode; k.Length > 0; k = k.LastIndexOf('.') is var titik and > 0 ? k[..titik] : "")
            yield return k;
    }

    /// <summary>Why it can't be kept, or null.</summary>
    public string? Tolakan()
    {
        if (Kode.Length is 0 or > HurufKode || Kode.Split('.').Any(s => s.Length == 0 || !s.All(char.IsAsciiLetterOrDigit)))
            return $"Kode “{Kode}” bukan kode klasifikasi. Tulis angka atau huruf yang dipisah titik, misalnya 000.8.6.";
        if (Uraian.Length is 0 or > HurufUraian)
            return $"Tulis uraian kode {Kode}, paling banyak {HurufUraian} huruf.";
        if (!Lengkap && (RetensiAktif is not null || RetensiInaktif is not null || NasibAkhir is not null))
            return $"Retensi kode {Kode} belum lengkap: isi masa aktif, masa inaktif dan nasib akhir, atau kosongkan ketiganya.";
        if (RetensiAktif is < 0 or > TahunTerlama || RetensiInaktif is < 0 or > TahunTerlama)
            return $"Masa retensi kode {Kode} harus 0 sampai {TahunTerlama} tahun.";
        if (NasibAkhir is { } n && !SemuaNasib.Contains(n))
            return $"Nasib akhir kode {Kode} harus musnah, permanen atau dinilai kembali.";
        if (Dasar is { Length: > HurufUraian })
            return $"Dasar retensi kode {Kode} paling banyak {HurufUraian.ToString(CultureInfo.InvariantCulture)} huruf.";
        return JenisPeriode is not null && !Lengkap ? $"Kode {Kode} belum punya retensi, jadi belum dapat diusulkan untuk laporan." : null;
    }
}
