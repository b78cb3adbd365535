namespace SopKinerja.Data.Tests;

using FsCheck;
using FsCheck.Fluent;

public sealed class GabungTriwulanTests
{
    private static readonly Periode SemesterSatu = new(2025, JenisPeriode.Semester, 1);

    private static BarisCapaian Baris(AgregasiIndikator agregasi, int versi = 0) => new()
    {
        IndikatorId = 1, SasaranId = 1, SasaranUrutan = 1, SasaranUraian = "s", Kode = "1", Uraian = "i", Satuan = "kasus",
        Arah = ArahIndikator.Positif, CaraHitung = CaraHitung.Nilai, Agregasi = agregasi, UnitId = 1, UnitNama = "u", Versi = versi,
    };

    private static GabungTriwulan.Nilai N(int triwulan, decimal? realisasi) =>
        new() { IndikatorId = 1, NomorPeriode = triwulan, Realisasi = realisasi, Penyebut = triwulan * 10 };

    [Theory]
    [InlineData(AgregasiIndikator.Jumlah, 30)]
    [InlineData(AgregasiIndikator.NilaiAkhir, 20)]
    [InlineData(AgregasiIndikator.RataRata, 15)]
    public void A_semester_gathers_its_own_quarters_only(AgregasiIndikator agregasi, decimal hasil)
    {
        var baris = GabungTriwulan.Terapkan(Baris(agregasi), [N(3, 99), N(1, 10), N(2, 20)], SemesterSatu);
        Assert.Equal(hasil, baris.Realisasi);
        Assert.StartsWith("Triwulan I, II", baris.Gabungan, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_each_quarter_stands_alone_a_longer_period_has_its_last_quarter_or_nothing()
    {
        Assert.Equal(20m, GabungTriwulan.Terapkan(Baris(AgregasiIndikator.PerTriwulan), [N(1, 10), N(2, 20)], SemesterSatu).Realisasi);
        Assert.Null(GabungTriwulan.Terapkan(Baris(AgregasiIndikator.PerTriwulan), [N(1, 10)], SemesterSatu).Realisasi);
    }

    [Theory]
    [InlineData(AgregasiIndikator.Jumlah, 90)]
    [InlineData(AgregasiIndikator.NilaiAkhir, 50)]
    [InlineData(AgregasiIndikator.RataRata, 45)]
    public void A_semester_without_a_target_of_its_own_gathers_those_of_its_quarters(AgregasiIndikator agregasi, decimal target)
    {
        GabungTriwulan.Nilai[] triwulan = [N(1, null) with { Target = 40 }, N(2, null) with { Target = 50 }];
        Assert.Equal(target, GabungTriwulan.Terapkan(Baris(agregasi) with { Target = 180 }, triwulan, SemesterSatu).Target);
        Assert.Equal(180m, GabungTriwulan.Terapkan(Baris(agregasi) with { Target = 180 }, triwulan[..1], SemesterSatu).Target);
        Assert.Equal(70m, GabungTriwulan.Terapkan(Baris(agregasi) with { Target = 70, TargetSendiri = true }, triwulan,
            SemesterSatu).Target);
    }

    [Fact]
    public void A_row_that_was_filled_itself_is_left_alone() =>
        Assert.Null(GabungTriwulan.Terapkan(Baris(AgregasiIndikator.Jumlah, versi: 1) with { Realisasi = 7 }, [N(1, 10)],
            SemesterSatu).Gabungan);

    [Fact]
    public void A_note_alone_does_not_take_the_gathered_figure_away() =>
        Assert.Equal(10m, GabungTriwulan.Terapkan(Baris(AgregasiIndikator.Jumlah, versi: 1) with { Kendala = "Reagen habis" }, [N(1, 10)],
            SemesterSatu).Realisasi);

    [Fact]
    public void A_predicate_comes_from_the_last_quarter_even_before_it_was_judged() =>
        Assert.Equal(("WTP", null), GabungTriwulan.Terapkan(Baris(AgregasiIndikator.NilaiAkhir) with { CaraHitung = CaraHitung.Predikat },
            [N(2, null) with { RealisasiTeks = "WTP" }], SemesterSatu) is var b ? (b.RealisasiTeks, b.Realisasi) : default);

    [Fact]
    public void Empty_quarters_do_not_count() =>
        Assert.Equal(10m, GabungTriwulan.Terapkan(Baris(AgregasiIndikator.RataRata), [N(1, 10), N(2, null)], SemesterSatu).Realisasi);

    private static BarisCapaian Persen(AgregasiIndikator agregasi) => Baris(agregasi) with { CaraHitung = CaraHitung.Persen, Satuan = "%" };

    private static HasilCapaian Hasil(AgregasiIndikator agregasi, params (decimal? Realisasi, decimal? Penyebut)[] triwulan) =>
        GabungTriwulan.Terapkan(Persen(agregasi) with { Target = 100 }, triwulan.Select((t, i) => new GabungTriwulan.Nilai
        {
            IndikatorId = 1, NomorPeriode = i + 1, Realisasi = t.Realisasi, Penyebut = t.Penyebut,
        }), new(2025, JenisPeriode.Tahunan, 0)).Hitung(AturanCapaian.Baku);

    /// <summary>50 of 100 (50 %), then 180 of 200 (90 %).</summary>
    [Theory]
    [InlineData(AgregasiIndikator.RataRata, 70)] // (50 + 90) / 2
    [InlineData(AgregasiIndikator.Gabung, 76.67)] // 230 / 300
    [InlineData(AgregasiIndikator.Jumlah, 115)] // 230 / 200: over the year's sasaran
    [InlineData(AgregasiIndikator.NilaiAkhir, 90)]
    public void The_quarters_of_a_percentage_combine_as_the_choice_says(AgregasiIndikator agregasi, decimal persen) =>
        Assert.Equal(persen, Hasil(agregasi, (50, 100), (180, 200)).Realisasi);

    [Fact]
    public void The_trace_shows_each_quarter()
    {
        var jejak = string.Join('\n', Hasil(AgregasiIndikator.RataRata, (50, 100), (180, 200)).Jejak.Select(j => $"{j.Hal}: {j.Isi}"));
        Assert.StartsWith("Sumber: digabung dari Triwulan I, II (rata-rata nilai triwulan)\nTriwulan I: 50 / 100 × 100 = 50, dibulatkan 50,00%\n"
            + "Triwulan II: 180 / 200 × 100 = 90, dibulatkan 90,00%\nRealisasi: 70%, dibulatkan 70,00%\n", jejak.Replace("50,0000", "50",
            StringComparison.Ordinal).Replace("90,0000", "90", StringComparison.Ordinal).Replace("70,0000", "70", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_mean_with_a_quarter_that_has_no_denominator_is_not_computed() =>
        Assert.Contains("penyebut", Hasil(AgregasiIndikator.RataRata, (50, 100), (180, null)).Sebab, StringComparison.Ordinal);

    private static readonly AturanCapaian s_tepat = AturanCapaian.Baku with { Desimal = 4 };

    /// <summary>Up to four quarters of counts.</summary>
    private static Arbitrary<(int R, int P)[]> Triwulan => (from n in Gen.Choose(1, 4)
                                                            from t in Gen.ArrayOf(from p in Gen.Choose(1, 5000) from r in Gen.Choose(0, 6000) select (r, p), n)
                                                            select t).ToArbitrary();

    [Fact]
    public void A_mean_and_a_last_value_never_leave_the_range_of_their_quarters() =>
        Prop.ForAll(Triwulan, t =>
        {
            var persen = t.Select(x => (decimal)x.R / x.P * 100).ToList();
            return new[] { AgregasiIndikator.RataRata, AgregasiIndikator.NilaiAkhir, AgregasiIndikator.Gabung }.All(a =>
                GabungTriwulan.Terapkan(Persen(a), t.Select((x, i) => N(i + 1, x.R) with { Penyebut = x.P }),
                    new(2025, JenisPeriode.Tahunan, 0)).Hitung(s_tepat).Realisasi is { } hasil
                    && hasil >= Math.Round(persen.Min(), 4) - 0.0001m && hasil <= Math.Round(persen.Max(), 4) + 0.0001m);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void Pooled_is_what_all_numerators_over_all_denominators_give() =>
        Prop.ForAll(Triwulan, t =>
        {
            var hasil = GabungTriwulan.Terapkan(Persen(AgregasiIndikator.Gabung), t.Select((x, i) => N(i + 1, x.R) with { Penyebut = x.P }),
                new(2025, JenisPeriode.Tahunan, 0)).Hitung(s_tepat).Realisasi;
            return hasil == Math.Round(t.Sum(x => (decimal)x.R) / t.Sum(x => (decimal)x.P) * 100, 4, MidpointRounding.AwayFromZero);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private static BarisCapaian Setahun(AgregasiIndikator agregasi, decimal? sasaran) => GabungTriwulan.Terapkan(
        Persen(agregasi) with { Target = 100, Penyebut = sasaran, Versi = 1 },
        [N(1, 50) with { Penyebut = 100, Status = StatusCapaian.Diterima }, N(2, 180) with { Penyebut = 200, Status = StatusCapaian.Dikembalikan }],
        new(2025, JenisPeriode.Tahunan, 0));

    [Theory]
    [InlineData(AgregasiIndikator.Jumlah, 46)] // 230 / 500
    [InlineData(AgregasiIndikator.NilaiAkhir, 36)] // 180 / 500
    [InlineData(AgregasiIndikator.RataRata, 70)]
    [InlineData(AgregasiIndikator.Gabung, 76.67)]
    public void A_sasaran_that_was_typed_for_the_year_is_what_a_sum_is_divided_by_and_stays_typed(AgregasiIndikator agregasi, decimal persen)
    {
        var b = Setahun(agregasi, 500);
        Assert.Equal(persen, b.Hitung(AturanCapaian.Baku).Realisasi);
        Assert.Equal(("500", (string?)null), (KetikanCapaian.Dari(b).Penyebut, KetikanCapaian.Dari(b).Realisasi));
        var k = KetikanCapaian.Dari(b);
        k.Kendala = "Reagen habis";
        Assert.Equal(500, agregasi is AgregasiIndikator.Jumlah or AgregasiIndikator.NilaiAkhir ? BacaKetikan.Baca(k, b).Isian!.Penyebut : 500);
        if (agregasi is AgregasiIndikator.RataRata or AgregasiIndikator.Gabung)
            Assert.Contains("digabung dari triwulan", BacaKetikan.Baca(k, b).Galat.Single().Pesan, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gathered_row_is_accepted_when_each_of_its_quarters_is()
    {
        Assert.True(Setahun(AgregasiIndikator.Jumlah, null).BelumDiterima);
        Assert.False(GabungTriwulan.Terapkan(Persen(AgregasiIndikator.Jumlah), [N(1, 5) with { Status = StatusCapaian.Diterima }],
            new(2025, JenisPeriode.Tahunan, 0)).BelumDiterima);
        Assert.False(Persen(AgregasiIndikator.Jumlah).BelumDiterima);
    }

    [Fact]
    public void A_mean_does_not_fall_back_on_the_years_sasaran() =>
        Assert.Null(GabungTriwulan.Terapkan(Persen(AgregasiIndikator.RataRata) with { Penyebut = 200 },
            [N(1, 50) with { Penyebut = 100 }, N(2, 80) with { Penyebut = null }], new(2025, JenisPeriode.Tahunan, 0))
            .Hitung(AturanCapaian.Baku).Realisasi);
}
