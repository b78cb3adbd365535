namespace SopKinerja.Data;

/// <summary>Values of a longer period from its quarters; bounded by the period, never by today's date (lapangan 1b).</summary>
public static class GabungTriwulan
{
    public sealed record Nilai
    {
        public required long IndikatorId { get; init; }

        public required int NomorPeriode { get; init; }

        public decimal? Penyebut { get; init; }

        public decimal? Realisasi { get; init; }
    }

    /// <summary>
    /// Jumlah sums what was filled, NilaiAkhir takes the last filled quarter, RataRata the mean; the denominator is the last
    /// filled one in all three. The row comes back unchanged when it was filled itself or no quarter has a value.
    /// </summary>
    public static BarisCapaian Terapkan(BarisCapaian baris, IEnumerable<Nilai> triwulan, Periode periode)
    {
        var terisi = triwulan.Where(t => t.Realisasi is not null && periode.Triwulan.Contains(t.NomorPeriode))
            .OrderBy(t => t.NomorPeriode).ToList();
        if (baris.Versi > 0 || periode.Jenis == JenisPeriode.Triwulan || terisi.Count == 0)
            return baris;
        var nilai = terisi.Select(t => t.Realisasi!.Value).ToList();
        var (hasil, cara) = baris.Agregasi switch
        {
            AgregasiIndikator.Jumlah => (nilai.Sum(), "jumlah"),
            AgregasiIndikator.RataRata => (Math.Round(nilai.Sum() / nilai.Count, 4, MidpointRounding.AwayFromZero), "rata-rata"),
            _ => (nilai[^1], "nilai akhir"),
        };
        return baris with
        {
            Realisasi = hasil,
            Penyebut = terisi.LastOrDefault(t => t.Penyebut is not null)?.Penyebut,
            Gabungan = $"Triwulan {string.Join(", ", terisi.Select(t => Angka.Romawi(t.NomorPeriode)))} ({cara})",
        };
    }
}
