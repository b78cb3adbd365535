namespace SopKinerja.Data;

/// <summary>A warning beside a row: it says why, never blocks, and waits for an answer.</summary>
/// <param name="Kunci">The rule's code, "MINMAKS" or "Z": with the row it names the warning.</param>
public sealed record PeringatanMutu(long IndikatorId, string Kunci, string Alasan);

/// <summary>A figure of an indicator in some period of some year of its chain.</summary>
public sealed record NilaiPeriode
{
    public required long IndikatorId { get; init; }

    public required int Tahun { get; init; }

    public required JenisPeriode JenisPeriode { get; init; }

    public required int NomorPeriode { get; init; }

    public decimal? Penyebut { get; init; }

    public decimal? Realisasi { get; init; }

    /// <summary>What is compared over time: percent where a denominator belongs, otherwise the figure itself.</summary>
    public decimal? Pembanding(CaraHitung cara) => cara == CaraHitung.Persen
        ? Penyebut is > 0 ? Realisasi / Penyebut * 100 : null
        : Realisasi;
}

/// <summary>
/// Checks of data quality, as DHIS2 does them: the office's rules, and outliers against the indicator's own history. Pure.
/// </summary>
public static class PeriksaMutu
{
    /// <summary>So many earlier figures are needed before one can stand out.</summary>
    public const int Sedikitnya = 4;

    /// <summary>Modified z-score above which a figure is an outlier (Iglewicz &amp; Hoaglin 1993).</summary>
    public const decimal AmbangZ = 3.5m;

    /// <param name="kini">The period that is looked at.</param>
    /// <param name="tahunan">Every row of the year by indicator and period code ("TW1" … "TH").</param>
    /// <param name="riwayat">Earlier figures of an indicator and of what it was copied from.</param>
    public static IReadOnlyList<PeringatanMutu> Periksa(IReadOnlyList<BarisCapaian> kini, IReadOnlyList<AturanMutu> aturan,
        IReadOnlyDictionary<(long IndikatorId, string Periode), BarisCapaian> tahunan, ILookup<long, decimal> riwayat) =>
        [.. aturan.Where(a => a.Aktif).SelectMany(a => Langgar(a, kini, tahunan)),
            .. kini.SelectMany(b => Pencilan(b, riwayat[b.IndikatorId].ToList()))];

    private static IEnumerable<PeringatanMutu> Langgar(AturanMutu a, IReadOnlyList<BarisCapaian> kini,
        IReadOnlyDictionary<(long, string), BarisCapaian> tahunan)
    {
        if (UngkapanMutu.Baca(a.Kiri) is not { Refused: false } kiri || UngkapanMutu.Baca(a.Kanan) is not { Refused: false } kanan)
            yield break;
        var umum = kiri.Value.Umum || kanan.Value.Umum;
        var tersebut = kiri.Value.Suku.Concat(kanan.Value.Suku).FirstOrDefault(s => s.Tetapan is null)?.Kode;
        decimal? Cari(SukuMutu s, BarisCapaian b)
        {
            var ini = s.Kode.StartsWith('*') ? b : kini.FirstOrDefault(k => k.Kode == s.Kode);
            var baris = s.Periode == "INI" || ini is null ? ini : tahunan.GetValueOrDefault((ini.IndikatorId, s.Periode));
            return s.Bidang switch { BidangMutu.Realisasi => baris?.Realisasi, BidangMutu.Sasaran => baris?.Penyebut, _ => baris?.Target };
        }

        foreach (var b in kini.Where(b => umum || b.Kode == tersebut))
            if (kiri.Value.Nilai(b, Cari) is { } x && kanan.Value.Nilai(b, Cari) is { } y && !Berlaku(x, a.Operator, y))
                yield return new(b.IndikatorId, a.Kode,
                    $"Seharusnya: {char.ToLowerInvariant(a.Uraian[0])}{a.Uraian[1..]}. Tertulis {Angka.Format(x)}, padahal "
                        + $"{Kata(a.Operator)} {Angka.Format(y)}.");
    }

    private static IEnumerable<PeringatanMutu> Pencilan(BarisCapaian b, List<decimal> lama)
    {
        var kini = new NilaiPeriode
        {
            IndikatorId = b.IndikatorId, Tahun = 0, JenisPeriode = 0, NomorPeriode = 0, Penyebut = b.Penyebut,
            Realisasi = b.Realisasi
        }.Pembanding(b.CaraHitung);
        if (kini is not { } x || b.CaraHitung == CaraHitung.Predikat || lama.Count < Sedikitnya)
            yield break;
        var satuan = b.CaraHitung == CaraHitung.Persen ? "%" : $" {b.Satuan}";
        if (x < lama.Min() || x > lama.Max())
            yield return new(b.IndikatorId, "MINMAKS",
                $"{Angka.Format(x, 2)}{satuan} di luar kisaran {lama.Count} nilai sebelumnya ({Angka.Format(lama.Min(), 2)} sampai "
                    + $"{Angka.Format(lama.Max(), 2)}).");
        if (Z(x, lama) is { } z && Math.Abs(z) > AmbangZ)
            yield return new(b.IndikatorId, "Z",
                $"{Angka.Format(x, 2)}{satuan} jauh dari median {Angka.Format(Median(lama), 2)} (nilai-z {Angka.Format(z, 1)}, ambang "
                    + $"{Angka.Format(AmbangZ)}). Periksa apakah salah ketik.");
    }

    /// <summary>0,6745 × (x − median) / MAD; null when the earlier figures do not vary.</summary>
    public static decimal? Z(decimal x, IReadOnlyList<decimal> lama)
    {
        var median = Median(lama);
        var mad = Median([.. lama.Select(v => Math.Abs(v - median))]);
        return mad == 0 ? null : 0.6745m * (x - median) / mad;
    }

    public static decimal Median(IReadOnlyList<decimal> nilai)
    {
        var urut = nilai.Order().ToList();
        return urut.Count % 2 == 1 ? urut[urut.Count / 2] : (urut[(urut.Count / 2) - 1] + urut[urut.Count / 2]) / 2;
    }

    private static bool Berlaku(decimal x, string op, decimal y) => op switch
    {
        "=" => x == y,
        "<>" => x != y,
        "<" => x < y,
        "<=" => x <= y,
        ">" => x > y,
        _ => x >= y,
    };

    private static string Kata(string op) => op switch
    {
        "=" => "sama dengan",
        "<>" => "berbeda dari",
        "<" => "kurang dari",
        "<=" => "paling banyak",
        ">" => "lebih dari",
        _ => "sedikitnya",
    };
}
