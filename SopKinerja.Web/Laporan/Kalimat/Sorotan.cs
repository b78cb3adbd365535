namespace SopKinerja.Web.Laporan;

using SopKinerja.Data;

/// <summary>An indicator within its report, and whether it went the right way since last year; null where that can't be said.</summary>
internal sealed record HasilIndikator(SasaranLaporan Sasaran, BarisCapaian Baris, HasilCapaian Hasil, bool? Membaik)
{
    /// <summary>Neither better nor worse than last year.</summary>
    public bool Tetap { get; init; }

    public decimal? Lalu => Sasaran.RealisasiTahun(Baris, Sasaran.Data.Tahun - 1);

    /// <summary>By the realisasi and its direction; by the capaian where no realisasi was kept, or a range is the target.</summary>
    public static HasilIndikator Dari(SasaranLaporan s, BarisCapaian b, HasilCapaian h)
    {
        // A part of a year is held against no whole one.
        if (s.Data.JenisPeriode != JenisPeriode.Tahunan)
            return new(s, b, h, null);
        var beda = b.Arah != ArahIndikator.Rentang && b.RealisasiTeks is null && h.Realisasi is { } kini
            && s.RealisasiTahun(b, s.Data.Tahun - 1) is { } lalu
            ? b.Arah == ArahIndikator.Negatif ? lalu - kini : kini - lalu
            : Mutu(b, h.Capaian) - Mutu(b, s.CapaianTahun(b, s.Data.Tahun - 1));
        return new(s, b, h, beda is null or 0 ? null : beda > 0) { Tetap = beda == 0 };
    }

    /// <summary>Of a range nothing is better than within: beyond it a capaian above 100 is as far off as one below.</summary>
    private static decimal? Mutu(BarisCapaian b, decimal? capaian) =>
        b.Arah == ArahIndikator.Rentang && capaian is { } c ? -Math.Abs(c - 100) : capaian;
}

/// <summary>The whole report's indicators, and of them those that a reader should know first.</summary>
internal sealed class Sorotan
{
    private const int BanyakTerbaik = 2, BanyakPerhatian = 3, BanyakLangkah = 8;

    public Sorotan(LaporanKinerja data)
    {
        Data = data;
        Semua = [.. Enumerable.Range(1, data.Sasaran.Count).Select(n => new SasaranLaporan(data, n))
            .SelectMany(s => s.Hasil.Select(h => HasilIndikator.Dari(s, h.Baris, h.Hasil)))];
        Terhitung = [.. Semua.Where(h => h.Hasil.Capaian is not null)];
        Mencapai = [.. Terhitung.Where(h => KalimatAnalisis.Mencapai(h.Baris, h.Hasil))];
        Belum = [.. Terhitung.Except(Mencapai).OrderBy(h => h.Hasil.Capaian).ThenBy(h => h.Membaik ?? true)];
        Rata = HitungCapaian.RataRata(Semua.Select(h => h.Hasil), data.Aturan);
    }

    public LaporanKinerja Data { get; }

    public IReadOnlyList<HasilIndikator> Semua { get; }

    public IReadOnlyList<HasilIndikator> Terhitung { get; }

    public IReadOnlyList<HasilIndikator> Mencapai { get; }

    /// <summary>Below target, the lowest capaian first, what falls before what rises.</summary>
    public IReadOnlyList<HasilIndikator> Belum { get; }

    public IReadOnlyList<HasilIndikator> TanpaCapaian => [.. Semua.Where(h => h.Hasil.Capaian is null)];

    public IReadOnlyList<HasilIndikator> Menurun => [.. Terhitung.Where(h => h.Membaik == false)];

    /// <summary>Of those that can be held against last year.</summary>
    public (int Membaik, int Dari) Perubahan => (Terhitung.Count(h => h.Membaik == true), Terhitung.Count(h => h.Membaik is not null || h.Tetap));

    public decimal? Rata { get; }

    public string? TingkatRata => Rata is { } r ? Data.Aturan.PitaDari(r).Nama.ToLowerInvariant() : null;

    /// <summary>Reached, not worse than last year, and below the cap: at it or beyond, says more of the target than of the work.</summary>
    public IReadOnlyList<HasilIndikator> Terbaik => [.. Mencapai.Where(h => h.Membaik != false
            && (h.Hasil.Capaian < Data.Aturan.Batas || Data.Aturan.Batas == 100))
        .OrderByDescending(h => h.Membaik == true).ThenByDescending(h => h.Hasil.Capaian).Take(BanyakTerbaik)];

    /// <summary>What a head should look at; what could not be computed only where fewer are below target.</summary>
    public IReadOnlyList<HasilIndikator> Perhatian => [.. Belum.Concat(TanpaCapaian).Take(BanyakPerhatian)];

    /// <summary>Below target, with what its unit does about it: nothing is invented for a unit that wrote nothing.</summary>
    public IReadOnlyList<HasilIndikator> Langkah =>
        [.. Belum.Concat(TanpaCapaian).Where(h => KataUnit.Butir(h.Baris.Upaya).Count > 0).Take(BanyakLangkah)];
}
