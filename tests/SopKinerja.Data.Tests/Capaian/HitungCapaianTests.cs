namespace SopKinerja.Data.Tests;

using FsCheck;
using FsCheck.Fluent;

public sealed class HitungCapaianTests
{
    private static readonly AturanCapaian Asli = new() { Dasar = DasarCapaian.Asli },
        Terbalik = new() { Negatif = RumusNegatif.TargetPerRealisasi };

    private static HasilCapaian Persen(decimal? target, decimal? penyebut, decimal? jumlah, AturanCapaian? aturan = null) =>
        HitungCapaian.Hitung(new()
        {
            Cara = CaraHitung.Persen, Arah = ArahIndikator.Positif, Satuan = "%", Target = target,
            Penyebut = penyebut, Realisasi = jumlah
        }, aturan ?? AturanCapaian.Baku);

    private static HasilCapaian Nilai(ArahIndikator arah, decimal? target, decimal? realisasi, AturanCapaian? aturan = null,
        decimal? bawah = null) =>
        HitungCapaian.Hitung(new()
        {
            Cara = CaraHitung.Nilai, Arah = arah, Satuan = "kasus", Target = target, TargetBawah = bawah,
            Realisasi = realisasi
        }, aturan ?? AturanCapaian.Baku);

    private static string Aturan(HasilCapaian h) => h.Jejak.Single(j => j.Hal == "Aturan").Isi;

    [Fact]
    public void A_percentage_is_served_over_population_and_the_trace_says_so()
    {
        var hasil = Persen(100, 5682, 5391);
        Assert.Equal((94.88m, 94.88m, "Sangat tinggi"), (hasil.Realisasi, hasil.Capaian, hasil.Tingkat));
        Assert.Equal(
            [
                "Masukan: sasaran 5.682, jumlah realisasi 5.391, target 100,00%",
                "Realisasi: 5.391 / 5.682 × 100 = 94,8786, dibulatkan 94,88%",
                "Aturan: positif: realisasi / target × 100 = 94,88 / 100,00 × 100 = 94,88%; dipakai realisasi yang dibulatkan",
                "Pembulatan: setengah ke atas, 2 desimal", "Batas: 0% sampai 120,00%: tidak mengubah angka ini",
                "Tingkat: capaian ≥ 91: Sangat tinggi",
            ], hasil.Jejak.Select(j => $"{j.Hal}: {j.Isi}"));
    }

    [Theory]
    [InlineData(80, 76, 95)]
    [InlineData(3, 2, 66.67)]
    [InlineData(3, 1, 33.33)]
    [InlineData(100, 150, 150)]
    [InlineData(100, 0, 0)]
    public void Higher_is_better_is_realisation_over_target(decimal target, decimal realisasi, decimal capaian) =>
        Assert.Equal(capaian, Nilai(ArahIndikator.Positif, target, realisasi).Capaian);

    [Theory]
    [InlineData(180, 180, 100)]
    [InlineData(180, 90, 150)]
    [InlineData(180, 0, 200)]
    [InlineData(180, 360, 0)]
    [InlineData(180, 400, -22.22)]
    public void Lower_is_better_counts_two_targets_less_the_realisation(decimal target, decimal realisasi, decimal capaian) =>
        Assert.Equal(capaian, Nilai(ArahIndikator.Negatif, target, realisasi).Capaian);

    [Fact]
    public void More_than_two_targets_is_shown_below_zero_and_rated_as_zero()
    {
        var hasil = Nilai(ArahIndikator.Negatif, 180, 400);
        Assert.Equal((-22.22m, 0m, "Sangat rendah"), (hasil.Capaian, hasil.Terbatas, hasil.Tingkat));
        Assert.Contains(hasil.Jejak, j => j.Isi == "0% sampai 120,00%: untuk rata-rata dan tingkat dipakai 0,00%");
    }

    [Theory]
    [InlineData(180, 180, 100)]
    [InlineData(180, 90, 200)]
    [InlineData(180, 400, 45)]
    public void Lower_is_better_by_the_other_rule_is_target_over_realisation(decimal target, decimal realisasi, decimal capaian) =>
        Assert.Equal(capaian, Nilai(ArahIndikator.Negatif, target, realisasi, Terbalik).Capaian);

    [Fact]
    public void Target_over_a_realisation_of_zero_is_the_cap()
    {
        var hasil = Nilai(ArahIndikator.Negatif, 5, 0, Terbalik);
        Assert.Equal((120m, 120m, null), (hasil.Capaian, hasil.Terbatas, hasil.Sebab));
        Assert.Contains("tidak terdefinisi pada realisasi nol", Aturan(hasil), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0, 100)]
    [InlineData(0, 3, 0)]
    public void A_target_of_no_deaths_is_met_by_none_and_missed_by_any(decimal target, decimal realisasi, decimal capaian)
    {
        Assert.Equal(capaian, Nilai(ArahIndikator.Negatif, target, realisasi).Capaian);
        Assert.Equal(capaian, Nilai(ArahIndikator.Negatif, target, realisasi, Terbalik).Capaian);
    }

    /// <summary>PermenPANRB 8/2021, annex: target 80–90; its own printed 113 for 92/90 is an arithmetic error (lapangan 1b).</summary>
    [Theory]
    [InlineData(92, 102.22)]
    [InlineData(70, 87.5)]
    [InlineData(80, 100)]
    [InlineData(85, 100)]
    [InlineData(90, 100)]
    public void A_range_divides_by_the_bound_that_was_passed(decimal realisasi, decimal capaian) =>
        Assert.Equal(capaian, Nilai(ArahIndikator.Rentang, 90, realisasi, bawah: 80).Capaian);

    [Fact]
    public void A_range_without_or_with_crossed_bounds_says_so()
    {
        Assert.Contains("Batas bawah", Nilai(ArahIndikator.Rentang, 90, 85).Sebab, StringComparison.Ordinal);
        Assert.Contains("lebih tinggi", Nilai(ArahIndikator.Rentang, 70, 85, bawah: 80).Sebab, StringComparison.Ordinal);
    }

    [Fact]
    public void The_office_chooses_whether_capaian_takes_the_rounded_realisation()
    {
        // 2 / 3 × 100 = 66,6667; target 80: 66,67 / 80 = 83,3375 → 83,34; unrounded 83,3333 → 83,33.
        Assert.Equal(83.34m, Persen(80, 3, 2).Capaian);
        var asli = Persen(80, 3, 2, Asli);
        Assert.Equal((66.67m, 83.33m), (asli.Realisasi, asli.Capaian));
        Assert.EndsWith("dipakai realisasi yang tidak dibulatkan", Aturan(asli), StringComparison.Ordinal);
    }

    [Fact]
    public void The_trace_shows_the_target_that_was_computed_with() =>
        Assert.Contains("0,25 / 0,125 × 100 = 200,00%", Aturan(Nilai(ArahIndikator.Positif, 0.125m, 0.25m)), StringComparison.Ordinal);

    [Fact]
    public void Without_its_trace_a_row_has_the_same_result() =>
        Setiap(k => (k.Hitung(), k.Hitung(false)) is var (a, b) && (a.Realisasi, a.Capaian, a.Terbatas, a.Tingkat, a.Sebab) == (b.Realisasi,
            b.Capaian, b.Terbatas, b.Tingkat, b.Sebab) && b.Jejak.Count == 0);

    [Fact]
    public void A_predicate_is_judged_and_not_computed()
    {
        HasilCapaian Predikat(string? teks, decimal? nilai) =>
            HitungCapaian.Hitung(new()
            {
                Cara = CaraHitung.Predikat, Arah = ArahIndikator.Positif, Satuan = "predikat", TargetTeks = "BB",
                RealisasiTeks = teks, Realisasi = nilai
            }, AturanCapaian.Baku);
        Assert.Equal((100m, "Sangat tinggi"), (Predikat("A", 100).Capaian, Predikat("A", 100).Tingkat));
        Assert.Contains("dinilai pengisi", Aturan(Predikat("A", 100)), StringComparison.Ordinal);
        Assert.Contains("belum dinilai", Predikat("A", null).Sebab, StringComparison.Ordinal);
        Assert.Contains("belum diisi", Predikat(null, 100).Sebab, StringComparison.Ordinal);
    }

    [Fact]
    public void The_cap_touches_the_bounded_value_only()
    {
        var hasil = Nilai(ArahIndikator.Positif, 100, 150);
        Assert.Equal((150m, 120m), (hasil.Capaian, hasil.Terbatas));
        Assert.Equal(110m, HitungCapaian.RataRata([hasil, Nilai(ArahIndikator.Positif, 100, 100), Nilai(ArahIndikator.Positif, 100, null)],
            AturanCapaian.Baku));
    }

    [Fact]
    public void What_cannot_be_computed_says_why()
    {
        Assert.Contains("belum diisi", Persen(100, 10, null).Sebab, StringComparison.Ordinal);
        Assert.Contains("penyebut", Persen(100, null, 5).Sebab, StringComparison.Ordinal);
        Assert.Contains("nol", Persen(100, 0, 5).Sebab, StringComparison.Ordinal);
        Assert.Contains("nol", Persen(100, 0, 0).Sebab, StringComparison.Ordinal);
        Assert.Contains("Target", Persen(null, 10, 5).Sebab, StringComparison.Ordinal);
        Assert.Contains("Target nol", Persen(0, 10, 5).Sebab, StringComparison.Ordinal);
        Assert.Contains("Target nol", Nilai(ArahIndikator.Rentang, 0, 5, bawah: 0).Sebab, StringComparison.Ordinal);
        Assert.Equal(50m, Persen(null, 10, 5).Realisasi);
    }

    [Fact]
    public void A_realisation_of_zero_is_zero_and_not_missing() => Assert.Equal(0m, Persen(100, 10, 0).Capaian);

    [Theory]
    [InlineData(20000, 2469, 2, 12.35)]
    [InlineData(8, 1, 1, 12.5)]
    [InlineData(8, 1, 0, 13)]
    [InlineData(3, 1, 4, 33.3333)]
    public void Rounding_is_half_up_at_the_offices_decimals(decimal penyebut, decimal jumlah, int desimal, decimal capaian) =>
        Assert.Equal(capaian, Persen(100, penyebut, jumlah, new() { Desimal = desimal }).Capaian);

    /// <summary>Ten thousand random rows for each property below: every way to compute, direction, rule and rounding.</summary>
    private static void Setiap(Func<Kasus, bool> sifat) =>
        Prop.ForAll(Kasus.Sembarang.ToArbitrary(), sifat).Check(Config.QuickThrowOnFailure.WithMaxTest(10_000));

    [Fact]
    public void The_capped_value_stays_within_its_bounds() =>
        Setiap(k => k.Hitung() is var h && (h.Terbatas is null || (h.Terbatas >= 0 && h.Terbatas <= k.Aturan.Batas)));

    [Fact]
    public void A_row_has_a_result_with_a_band_or_a_reason() =>
        Setiap(k => k.Hitung() is var h && ((h.Sebab is null) == (h.Terbatas is not null)) && ((h.Terbatas is null) == (h.Tingkat is null))
            && h.Jejak.Count > 0 && h.Jejak.All(j => j.Isi.Length > 0));

    [Fact]
    public void More_is_never_worse_where_higher_is_better_and_never_better_where_lower_is() =>
        Setiap(k =>
        {
            var (a, b) = (k.Hitung(), (k with { Realisasi = k.Realisasi + k.Tambah }).Hitung());
            return a.Terbatas is null || b.Terbatas is null || (k.Arah == ArahIndikator.Negatif
                ? b.Terbatas <= a.Terbatas
                : b.Terbatas >= a.Terbatas);
        });

    [Fact]
    public void A_target_exactly_met_is_a_hundred() =>
        Setiap(k => k.Target == 0 || (k with
        {
            Cara = CaraHitung.Nilai,
            Realisasi = k.Target,
            Aturan = k.Aturan with { Dasar = DasarCapaian.Asli }
        }).Hitung().Capaian == 100m);

    [Fact]
    public void Rounding_twice_is_rounding_once_and_never_moves_more_than_half_a_step() =>
        Setiap(k => HitungCapaian.Bulat(k.Realisasi, k.Aturan) is var b && HitungCapaian.Bulat(b, k.Aturan) == b
            && Math.Abs(b - k.Realisasi) <= 0.5m / (decimal)Math.Pow(10, k.Aturan.Desimal));

    [Fact]
    public void A_mean_does_not_depend_on_the_order_and_lies_between_its_rows() =>
        Prop.ForAll(Gen.ListOf(Kasus.Sembarang).ToArbitrary(), daftar =>
        {
            var hasil = daftar.Select(k => (k with { Aturan = AturanCapaian.Baku }).Hitung()).ToList();
            var nilai = hasil.Select(h => h.Terbatas).OfType<decimal>().ToList();
            var rata = HitungCapaian.RataRata(hasil, AturanCapaian.Baku);
            return rata == HitungCapaian.RataRata(Enumerable.Reverse(hasil), AturanCapaian.Baku)
                && rata == HitungCapaian.RataRata(hasil.OrderBy(h => h.Terbatas), AturanCapaian.Baku)
                && (nilai.Count == 0 ? rata is null : rata >= nilai.Min() && rata <= nilai.Max());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(10_000));

    private sealed record Kasus(CaraHitung Cara, ArahIndikator Arah, decimal Target, decimal Lebar, decimal Penyebut, decimal Realisasi,
        decimal Tambah, AturanCapaian Aturan)
    {
        private static Gen<decimal> Angka(int maks) => from bulat in Gen.Choose(0, maks)
                                                       from pecahan in Gen.Elements(0m, 0.5m, 0.25m,
            0.005m, 0.3333m)
                                                       select bulat + pecahan;

        public static Gen<Kasus> Sembarang { get; } =
            from cara in Gen.Elements(CaraHitung.Persen, CaraHitung.Nilai)
            from arah in Gen.Elements(Enum.GetValues<ArahIndikator>())
            from target in Gen.Frequency((1, Gen.Constant(0m)), (9, Angka(5_000)))
            from lebar in Angka(500)
            from penyebut in Gen.Frequency((1, Gen.Constant(0m)), (9, Angka(50_000)))
            from realisasi in Gen.Frequency((1, Gen.Constant(0m)), (9, Angka(60_000)))
            from tambah in Angka(1_000)
            from desimal in Gen.Choose(0, 4)
            from negatif in Gen.Elements(Enum.GetValues<RumusNegatif>())
            from dasar in Gen.Elements(Enum.GetValues<DasarCapaian>())
            from skala in Gen.Elements(SkalaCapaian.Tersedia.ToArray())
            select new Kasus(cara, arah, target, lebar, penyebut, realisasi, tambah, new()
            {
                Desimal = desimal, Negatif = negatif,
                Dasar = dasar, Skala = skala.Kunci, Pita = skala.Pita
            });

        public HasilCapaian Hitung(bool jejak = true) => HitungCapaian.Hitung(new()
        {
            Cara = Cara, Arah = Arah, Satuan = "kasus", Target = Target, TargetBawah = Math.Max(0, Target - Lebar), Penyebut = Penyebut,
            Realisasi = Realisasi,
        }, Aturan, jejak);
    }
}
