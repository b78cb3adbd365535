namespace SopKinerja.Data.Tests;

using FsCheck;
using FsCheck.Fluent;

public sealed class HitungEfisiensiTests
{
    [Fact]
    public void The_local_form_is_capaian_less_serapan()
    {
        var h = HitungEfisiensi.Hitung([new(100, 1_000, 900)], RumusEfisiensi.Selisih);
        Assert.Equal((10m, "efisien", "capaian 100,00% − serapan 90,00% = 10,00"), (h.Nilai, h.Sebutan, h.Jejak));
        Assert.Equal("cukup efisien", HitungEfisiensi.Hitung([new(95, 1_000, 950)], RumusEfisiensi.Selisih).Sebutan);
        Assert.Equal("belum efisien", HitungEfisiensi.Hitung([new(80, 1_000, 950)], RumusEfisiensi.Selisih).Sebutan);
    }

    [Fact]
    public void PMK_249_compares_the_cost_of_a_unit_and_is_bounded()
    {
        // 1 − (900/1000) / (100/100) = 10 %; NE = 50 + 10/20 × 50 = 75.
        var h = HitungEfisiensi.Hitung([new(100, 1_000, 900)], RumusEfisiensi.Pmk249);
        Assert.Equal(10m, h.Nilai);
        Assert.Contains("= 75,00", h.Jejak, StringComparison.Ordinal);
        var jauh = HitungEfisiensi.Hitung([new(100, 1_000, 260)], RumusEfisiensi.Pmk249);
        Assert.Equal(20m, jauh.Nilai);
        Assert.Contains("= 74,00, dibatasi 20,00", jauh.Jejak, StringComparison.Ordinal);
        Assert.Contains("= 100,00", jauh.Jejak, StringComparison.Ordinal);
    }

    [Fact]
    public void PMK_214_weighs_by_budget()
    {
        // Σ(PAK × CK) = 1000 + 800 = 1800; − 1700 spent = 100; 100 / 1800 = 5,56 %.
        Assert.Equal(5.56m, HitungEfisiensi.Hitung([new(100, 1_000, 900), new(80, 1_000, 800)], RumusEfisiensi.Pmk214).Nilai);
    }

    [Fact]
    public void Nothing_spent_or_nothing_budgeted_is_not_called_efficient()
    {
        foreach (var rumus in Enum.GetValues<RumusEfisiensi>())
        {
            Assert.Null(HitungEfisiensi.Hitung([], rumus).Nilai);
            Assert.Null(HitungEfisiensi.Hitung([new(0, 0, 0)], rumus).Nilai);
            Assert.Null(HitungEfisiensi.Hitung([new(0, 1_000, 0)], rumus).Nilai);
        }
    }

    [Fact]
    public void The_borrowed_formulas_never_leave_their_bounds() =>
        Prop.ForAll(Gen.NonEmptyListOf(from c in Gen.Choose(0, 200)
                                       from p in Gen.Choose(0, 1_000_000)
                                       from s in Gen.Choose(0,
            1_500_000)
                                       select new ItemEfisiensi(c, p, s)).ToArbitrary(), items =>
            new[] { RumusEfisiensi.Pmk249, RumusEfisiensi.Pmk214 }.All(r => HitungEfisiensi.Hitung([.. items], r).Nilai is not { } n
                || (n >= -20 && n <= 20)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(10_000));
}
