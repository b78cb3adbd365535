namespace SopKinerja.Data;

/// <summary>Values and targets of a longer period from its quarters; bounded by the period, never by today's date (lapangan 1b).</summary>
public static class GabungTriwulan
{
    public sealed record Nilai
    {
        public required long IndikatorId { get; init; }

        public required int NomorPeriode { get; init; }

        public decimal? Penyebut { get; init; }

        public decimal? Realisasi { get; init; }

        public string? RealisasiTeks { get; init; }

        public decimal? Target { get; init; }

        public decimal? TargetBawah { get; init; }
    }

    /// <summary>One row for each indicator and quarter from rows that hold a value or a target.</summary>
    public static IReadOnlyList<Nilai> PerTriwulan(IEnumerable<Nilai> bagian) =>
    [
        .. bagian.GroupBy(b => (b.IndikatorId, b.NomorPeriode)).Select(g => g.Aggregate((x, y) => x with
        {
            Penyebut = x.Penyebut ?? y.Penyebut, Realisasi = x.Realisasi ?? y.Realisasi, RealisasiTeks = x.RealisasiTeks ?? y.RealisasiTeks,
            Target = x.Target ?? y.Target, TargetBawah = x.TargetBawah ?? y.TargetBawah,
        })),
    ];

    /// <summary>
    /// Jumlah sums what was filled, NilaiAkhir takes the last filled quarter, RataRata the mean, PerTriwulan the period's last quarter
    /// alone; the denominator is the last filled one. A target of its own stays; without one, a semester's is gathered the same way when
    /// all its quarters have one. The row keeps its values when it has an answer of its own (a note
    /// alone is none) or no quarter has any.
    /// </summary>
    public static BarisCapaian Terapkan(BarisCapaian baris, IEnumerable<Nilai> triwulan, Periode periode)
    {
        if (periode.Jenis == JenisPeriode.Triwulan)
            return baris;
        var semua = triwulan.Where(t => periode.Triwulan.Contains(t.NomorPeriode)).OrderBy(t => t.NomorPeriode).ToList();
        return Isi(Sasaran(baris, semua, periode), semua, periode);
    }

    private static BarisCapaian Sasaran(BarisCapaian baris, List<Nilai> semua, Periode periode)
    {
        var bertarget = semua.Where(t => t.Target is not null).ToList();
        if (baris.TargetSendiri || periode.Jenis == JenisPeriode.Tahunan || bertarget.Count != periode.Triwulan.Count())
            return baris;
        return baris with
        {
            Target = Gabung(baris.Agregasi, [.. bertarget.Select(t => t.Target!.Value)]),
            TargetBawah = bertarget.All(t => t.TargetBawah is not null) ? Gabung(baris.Agregasi,
                [.. bertarget.Select(t => t.TargetBawah!.Value)]) : baris.TargetBawah,
        };
    }

    private static BarisCapaian Isi(BarisCapaian baris, List<Nilai> semua, Periode periode)
    {
        var predikat = baris.CaraHitung == CaraHitung.Predikat;
        var terisi = semua.Where(t => predikat ? t.RealisasiTeks is not null : t.Realisasi is not null).ToList();
        if (baris.Agregasi == AgregasiIndikator.PerTriwulan || predikat)
            terisi = [.. terisi.Where(t => t.NomorPeriode == periode.Triwulan.Last())];
        if (baris.Terjawab || terisi.Count == 0)
            return baris;
        var cara = predikat ? "triwulan terakhir" : baris.Agregasi switch
        {
            AgregasiIndikator.Jumlah => "jumlah",
            AgregasiIndikator.RataRata => "rata-rata",
            AgregasiIndikator.PerTriwulan => "triwulan terakhir",
            _ => "nilai akhir",
        };
        return baris with
        {
            Realisasi = predikat ? terisi[^1].Realisasi : Gabung(baris.Agregasi, [.. terisi.Select(t => t.Realisasi!.Value)]),
            RealisasiTeks = terisi[^1].RealisasiTeks,
            Penyebut = terisi.LastOrDefault(t => t.Penyebut is not null)?.Penyebut,
            Gabungan = $"Triwulan {string.Join(", ", terisi.Select(t => Angka.Romawi(t.NomorPeriode)))} ({cara})",
        };
    }

    private static decimal Gabung(AgregasiIndikator agregasi, IReadOnlyList<decimal> nilai) => agregasi switch
    {
        AgregasiIndikator.Jumlah => nilai.Sum(),
        AgregasiIndikator.RataRata => Math.Round(nilai.Sum() / nilai.Count, 4, MidpointRounding.AwayFromZero),
        _ => nilai[^1],
    };
}
