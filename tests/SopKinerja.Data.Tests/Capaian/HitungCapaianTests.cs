namespace SopKinerja.Data.Tests;

using FsCheck;
using FsCheck.Fluent;

public sealed class HitungCapaianTests
{
    private static HasilCapaian Persen(decimal? target, decimal? penyebut, decimal? jumlah) =>
        HitungCapaian.Hitung(new() { Cara = CaraHitung.Persen, Arah = ArahIndikator.Positif, Satuan = "%", Target = target, Penyebut = penyebut, Realisasi = jumlah }, AturanCapaian.Baku);

    private static HasilCapaian Nilai(ArahIndikator arah, decimal? target, decimal? realisasi) =>
        HitungCapaian.Hitung(new() { Cara = CaraHitung.Nilai, Arah = arah, Satuan = "kasus", Target = target, Realisasi = realisasi }, AturanCapaian.Baku);

    [Fact]
    public void A_percentage_is_served_over_population_and_the_trace_says_so()
    {
        var hasil = Persen(100, 5682, 5391);
        Assert.Equal((94.88m, 94.88m, "Sangat tinggi"), (hasil.Realisasi, hasil.Capaian, hasil.Tingkat));
        Assert.Contains(hasil.Jejak, j => j.Isi == "5.391 / 5.682 × 100 = 94,8786, dibulatkan 94,88%");
    }

    [Theory]
    [InlineData(180, 180, 100)]
    [InlineData(180, 90, 150)]
    [InlineData(180, 360, 0)]
    [InlineData(180, 400, -22.22)]
    public void Lower_is_better_counts_two_targets_less_the_realisation(decimal target, decimal realisasi, decimal capaian) =>
        Assert.Equal(capaian, Nilai(ArahIndikator.Negatif, target, realisasi).Capaian);

    [Fact]
    public void The_cap_touches_the_bounded_value_only()
    {
        var hasil = Nilai(ArahIndikator.Positif, 100, 150);
        Assert.Equal((150m, 120m), (hasil.Capaian, hasil.Terbatas));
    }

    [Theory]
    [InlineData(91, "Sangat tinggi")]
    [InlineData(90.99, "Tinggi")]
    [InlineData(76, "Tinggi")]
    [InlineData(75.99, "Sedang")]
    [InlineData(50.99, "Sangat rendah")]
    public void Bands_are_half_open_without_gaps(decimal realisasi, string tingkat) =>
        Assert.Equal(tingkat, Nilai(ArahIndikator.Positif, 100, realisasi).Tingkat);

    [Fact]
    public void What_cannot_be_computed_says_why()
    {
        Assert.Contains("belum diisi", Persen(100, 10, null).Sebab, StringComparison.Ordinal);
        Assert.Contains("penyebut", Persen(100, null, 5).Sebab, StringComparison.Ordinal);
        Assert.Contains("nol", Persen(100, 0, 5).Sebab, StringComparison.Ordinal);
        Assert.Contains("Target", Persen(null, 10, 5).Sebab, StringComparison.Ordinal);
        Assert.Contains("Target nol", Persen(0, 10, 5).Sebab, StringComparison.Ordinal);
    }

    [Fact]
    public void A_realisation_of_zero_is_zero_and_not_missing() => Assert.Equal(0m, Persen(100, 10, 0).Capaian);

    [Fact]
    public void Rounding_is_half_up() => Assert.Equal(12.35m, Persen(100, 20000, 2469).Capaian);

    [Fact]
    public void More_served_is_never_less_capaian() =>
        Prop.ForAll(ArbMap.Default.ArbFor<PositiveInt>(), ArbMap.Default.ArbFor<NonNegativeInt>(), (penyebut, jumlah) =>
            Persen(100, penyebut.Get, jumlah.Get + 1).Capaian >= Persen(100, penyebut.Get, jumlah.Get).Capaian)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
}
