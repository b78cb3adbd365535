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

        public StatusCapaian? Status { get; init; }

        public decimal? Target { get; init; }

        public decimal? TargetBawah { get; init; }
    }

    /// <summary>One row for each indicator and quarter from rows that hold a value or a target.</summary>
    public static IReadOnlyList<Nilai> PerTriwulan(IEnumerable<Nilai> bagian) =>
    [
        .. bagian.GroupBy(b => (b.IndikatorId, b.NomorPeriode)).Select(g => g.Aggregate((x, y) => x with
        {
            Penyebut = x.Penyebut ?? y.Penyebut, Realisasi = x.Realisasi ?? y.Realisasi, RealisasiTeks = x.RealisasiTeks ?? y.RealisasiTeks,
            Status = x.Status ?? y.Status,
            Target = x.Target ?? y.Target, TargetBawah = x.TargetBawah ?? y.TargetBawah,
        })),
    ];

    /// <summary>
    /// As <see cref="AgregasiIndikator"/> says, of the quarters of the period that were filled in. A target of its own stays; without one, a
    /// semester's is gathered the same way when all its quarters have one. The row keeps its values when it has an answer of its own (a note
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
        var gabung = baris with
        {
            RealisasiTeks = terisi[^1].RealisasiTeks,
            PenyebutSendiri = baris.Penyebut,
            Gabungan = $"Triwulan {string.Join(", ", terisi.Select(t => Angka.Romawi(t.NomorPeriode)))} ({Cara(baris, predikat)})",
            Triwulan = [.. terisi.Select(t => new TriwulanCapaian(t.NomorPeriode, t.Penyebut, t.Realisasi, t.RealisasiTeks,
                t.Status == StatusCapaian.Diterima))],
        };
        if (predikat)
            return gabung with { Realisasi = terisi[^1].Realisasi };
        return baris.CaraHitung == CaraHitung.Persen ? Persen(gabung, terisi)
            : gabung with { Realisasi = Gabung(baris.Agregasi, [.. terisi.Select(t => t.Realisasi!.Value)]) };
    }

    /// <summary>
    /// A percentage or rate. A sasaran of the longer period itself is the denominator of a sum and of a last value; a mean and a pool have
    /// those of their quarters, and are not computed when one is missing.
    /// </summary>
    private static BarisCapaian Persen(BarisCapaian baris, List<Nilai> terisi)
    {
        var berpenyebut = terisi.Where(t => t.Penyebut is > 0).ToList();
        if (baris.Agregasi == AgregasiIndikator.RataRata && berpenyebut.Count == terisi.Count)
            return baris with
            {
                Penyebut = null,
                NilaiGabungan = berpenyebut.Sum(t => t.Realisasi!.Value / t.Penyebut!.Value * baris.Faktor) / berpenyebut.Count,
            };
        return baris.Agregasi switch
        {
            AgregasiIndikator.Jumlah => baris with
            {
                Realisasi = terisi.Sum(t => t.Realisasi!.Value),
                Penyebut = baris.Penyebut ?? Terakhir(terisi),
            },
            AgregasiIndikator.Gabung => baris with
            {
                Realisasi = terisi.Sum(t => t.Realisasi!.Value),
                Penyebut = terisi.All(t => t.Penyebut is not null) ? terisi.Sum(t => t.Penyebut!.Value) : null,
            },
            AgregasiIndikator.RataRata => baris with { Realisasi = terisi.Sum(t => t.Realisasi!.Value), Penyebut = null },
            _ => baris with { Realisasi = terisi[^1].Realisasi, Penyebut = baris.Penyebut ?? Terakhir(terisi) },
        };
    }

    private static decimal? Terakhir(List<Nilai> terisi) => terisi.LastOrDefault(t => t.Penyebut is not null)?.Penyebut;

    private static string Cara(BarisCapaian baris, bool predikat)
    {
        var persen = baris.CaraHitung == CaraHitung.Persen;
        return predikat ? "triwulan terakhir" : baris.Agregasi switch
        {
            AgregasiIndikator.Jumlah => persen ? $"jumlah realisasi, sasaran {(baris.Penyebut is null ? "terakhir" : "sendiri")}" : "jumlah",
            AgregasiIndikator.RataRata => persen ? "rata-rata nilai triwulan" : "rata-rata",
            AgregasiIndikator.Gabung when persen => "jumlah realisasi / jumlah sasaran",
            AgregasiIndikator.PerTriwulan => "triwulan terakhir",
            _ => "nilai akhir",
        };
    }

    private static decimal Gabung(AgregasiIndikator agregasi, IReadOnlyList<decimal> nilai) => agregasi switch
    {
        AgregasiIndikator.Jumlah => nilai.Sum(),
        AgregasiIndikator.RataRata => Math.Round(nilai.Sum() / nilai.Count, 4, MidpointRounding.AwayFromZero),
        _ => nilai[^1],
    };
}
