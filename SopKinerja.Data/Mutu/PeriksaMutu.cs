namespace SopKinerja.Data;

/// <summary>A warning beside a row: it says why, never blocks, and waits for an answer.</summary>
/// <param name="Kunci">The rule's code, "MINMAKS" or "Z": with the row it names the warning.</param>
public sealed record PeringatanMutu(long IndikatorId, string Kunci, string Alasan)
{
    /// <summary>It must be answered before a collecting step closes.</summary>
    public bool Wajib { get; init; }
}

/// <summary>A figure of an indicator in some period of some year of its chain.</summary>
public sealed record NilaiPeriode
{
    public required long IndikatorId { get; init; }

    public required int Tahun { get; init; }

    public required JenisPeriode JenisPeriode { get; init; }

    public required int NomorPeriode { get; init; }

    public decimal? Penyebut { get; init; }

    public decimal? Realisasi { get; init; }

    internal IsianCapaian Isian => new(IndikatorId, 0, Penyebut, Realisasi, null, null, null);

    /// <summary>What is compared over time: percent where a denominator belongs, otherwise the figure itself.</summary>
    public decimal? Pembanding(BarisCapaian b) => b.CaraHitung == CaraHitung.Persen
        ? Penyebut is > 0 ? Realisasi / Penyebut * b.Faktor : null
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

    /// <summary>Percent; a capaian above it is rarer than a slip of the unit or of a nought.</summary>
    public const decimal BatasWajar = 200m;

    /// <param name="periode">The period that is looked at.</param>
    /// <param name="kini">Its rows.</param>
    /// <param name="kantor">The rules by which their capaian is computed.</param>
    /// <param name="tahunan">Every row of the year by indicator and period code ("TW1" … "TH").</param>
    /// <param name="riwayat">Figures of the same period of earlier years, of an indicator and of what it was copied from.</param>
    public static IReadOnlyList<PeringatanMutu> Periksa(Periode periode, IReadOnlyList<BarisCapaian> kini, AturanCapaian kantor,
        IReadOnlyList<AturanMutu> aturan,
        IReadOnlyDictionary<(long IndikatorId, string Periode), BarisCapaian> tahunan, ILookup<long, decimal> riwayat) =>
        [.. aturan.Where(a => a.Aktif).SelectMany(a => Langgar(a, periode, kini, kantor, tahunan)),
            .. kini.SelectMany(b => Bawaan(periode, b, kantor, tahunan)),
            .. kini.SelectMany(b => Pencilan(b, riwayat[b.IndikatorId].ToList()))];

    /// <summary>What is odd in any office: a capaian out of proportion, a running total that fell, a figure of another unit.</summary>
    private static IEnumerable<PeringatanMutu> Bawaan(Periode periode, BarisCapaian b, AturanCapaian kantor,
        IReadOnlyDictionary<(long, string), BarisCapaian> tahunan)
    {
        if (b.Hitung(kantor with { BatasCetak = false }, denganJejak: false) is { Capaian: > BatasWajar } h)
            yield return new(b.IndikatorId, "PROPORSI", $"Capaian {h.TeksCapaian}% jauh di atas target. Periksa satuan, angka, dan targetnya.");
        if (b is { TahunLalu: { } tertulis, TahunLaluTertutup: { } tertutup } && tertulis != tertutup)
            yield return new(b.IndikatorId, "TAHUNLALU", $"Capaian tahun lalu tertulis {Angka.Format(tertulis)}%, padahal tahun "
                + $"{periode.Tahun - 1} ditutup dengan {Angka.Format(tertutup)}%.");
        if (periode.Jenis != JenisPeriode.Triwulan || periode.Nomor == 1 || b.Realisasi is not { } kini
            || tahunan.GetValueOrDefault((b.IndikatorId, $"TW{periode.Nomor - 1}"))?.Realisasi is not { } lalu)
            yield break;
        if (b.Agregasi == AgregasiIndikator.NilaiAkhir && b.Arah == ArahIndikator.Positif && kini < lalu)
            yield return new(b.IndikatorId, "TURUN", $"Turun dari Triwulan {Angka.Romawi(periode.Nomor - 1)} ({Angka.Format(lalu)}) menjadi "
                + $"{Angka.Format(kini)}, padahal nilai akhir biasanya tidak turun.");
        if (Kali(kini, lalu) is { } kali)
            yield return new(b.IndikatorId, "SATUAN", $"Kira-kira {kali} dari Triwulan {Angka.Romawi(periode.Nomor - 1)} "
                + $"({Angka.Format(lalu)}). Periksa satuannya.");
    }

    /// <summary>"100 kali", "seperseratus": within a tenth of a power of ten; null otherwise.</summary>
    private static string? Kali(decimal kini, decimal lalu)
    {
        if (kini <= 0 || lalu <= 0)
            return null;
        foreach (var (n, kata) in new[] { (10m, "sepersepuluh"), (100m, "seperseratus"), (1000m, "seperseribu") })
            if (kini / lalu / n is >= 0.9m and <= 1.1m)
                return $"{n:0} kali";
            else if (lalu / kini / n is >= 0.9m and <= 1.1m)
                return kata;
        return null;
    }

    internal static IEnumerable<PeringatanMutu> Langgar(AturanMutu a, Periode periode, IReadOnlyList<BarisCapaian> kini,
        AturanCapaian kantor, IReadOnlyDictionary<(long, string), BarisCapaian> tahunan)
    {
        if (UngkapanMutu.Baca(a.Kiri) is not { Refused: false } kiri || UngkapanMutu.Baca(a.Kanan) is not { Refused: false } kanan)
            yield break;
        var umum = kiri.Value.Umum || kanan.Value.Umum;
        var tersebut = kiri.Value.Suku.Concat(kanan.Value.Suku).FirstOrDefault()?.Kode;
        decimal? Cari(SukuMutu s, BarisCapaian b)
        {
            var ini = s.Kode.StartsWith('*') ? b : kini.FirstOrDefault(k => k.Kode == s.Kode);
            var baris = s.Periode == "INI" || ini is null ? ini
                : tahunan.GetValueOrDefault((ini.IndikatorId, s.Periode == "LALU" ? Lalu(periode) : s.Periode));
            return s.Bidang switch
            {
                BidangMutu.Realisasi => baris?.Realisasi,
                BidangMutu.Sasaran => baris?.Penyebut,
                BidangMutu.Capaian when s.Periode == "TAHUNLALU" => periode.Jenis == JenisPeriode.Tahunan ? ini?.TahunLalu : null,
                BidangMutu.Capaian => baris?.Hitung(kantor, denganJejak: false).Capaian,
                _ => baris?.Target,
            };
        }

        foreach (var b in kini.Where(b => umum || b.Kode == tersebut))
            if (kiri.Value.Nilai(b, Cari) is { } x && kanan.Value.Nilai(b, Cari) is { } y && !Berlaku(x, a.Operator, y))
                yield return new(b.IndikatorId, a.Kode,
                    $"Seharusnya: {char.ToLowerInvariant(a.Uraian[0])}{a.Uraian[1..]}. Tertulis {Angka.Format(x)}, padahal "
                        + $"{Kata(a.Operator)} {Angka.Format(y)}.")
                { Wajib = a.Wajib };
    }

    private static string Lalu(Periode p) => p.Jenis switch
    {
        JenisPeriode.Triwulan => $"TW{p.Nomor - 1}",
        JenisPeriode.Semester => $"SM{p.Nomor - 1}",
        _ => "TAHUNLALU",
    };

    private static IEnumerable<PeringatanMutu> Pencilan(BarisCapaian b, List<decimal> lama)
    {
        var kini = new NilaiPeriode
        {
            IndikatorId = b.IndikatorId, Tahun = 0, JenisPeriode = 0, NomorPeriode = 0, Penyebut = b.Penyebut,
            Realisasi = b.Realisasi
        }.Pembanding(b);
        if (kini is not { } x || b.CaraHitung == CaraHitung.Predikat || lama.Count < Sedikitnya)
            yield break;
        var satuan = b.CaraHitung == CaraHitung.Persen && b.Faktor == 100 ? "%" : $" {b.Satuan}";
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
