namespace SopKinerja.Data.Tests;

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
        Assert.Equal((hasil, 20m), (baris.Realisasi, baris.Penyebut));
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
}
