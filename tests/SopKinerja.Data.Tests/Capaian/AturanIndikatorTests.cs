namespace SopKinerja.Data.Tests;

/// <summary>What an indicator says of its own figures: worked examples that a person can do again on paper.</summary>
public sealed class AturanIndikatorTests
{
    private sealed record Ikut : AturanIndikator;

    private static MasukanCapaian Laju(decimal jumlah, decimal penyebut, decimal target, decimal faktor, string satuan,
        ArahIndikator arah = ArahIndikator.Negatif, int? desimal = null) => new()
        {
            Cara = CaraHitung.Persen, Arah = arah, Satuan = satuan, Target = target, Penyebut = penyebut, Realisasi = jumlah,
            Ikut = new Ikut { Faktor = faktor, Desimal = desimal },
        };

    private static MasukanCapaian Nilai(decimal? realisasi, decimal? target, AturanIndikator? ikut = null,
        ArahIndikator arah = ArahIndikator.Positif, string satuan = "indeks") => new()
        {
            Cara = CaraHitung.Nilai, Arah = arah, Satuan = satuan, Target = target, Realisasi = realisasi, Ikut = ikut,
        };

    /// <summary>numerator, denominator, target, factor, decimals, lower is better → realisasi, capaian, both as printed.</summary>
    [Theory]
    [InlineData(10, 5350, 183, 100000, 2, true, "186,92 per unit", "97,86")] // AKI: 10 / 5.350 × 100.000; (2 × 183 − 186,92) / 183
    [InlineData(52, 5350, 9.5, 1000, 2, true, "9,72 per unit", "97,68")] // AKB: 9,71963; (19 − 9,72) / 9,5
    [InlineData(7, 5402, 1.5, 1000, 1, true, "1,3 per unit", "113,3")] // neonatal: 1,2958; (3 − 1,3) / 1,5
    [InlineData(412, 168320, 250, 100000, 0, true, "245 per unit", "102")] // TB incidence: 244,77; (500 − 245) / 250
    [InlineData(23, 268713, 0.1, 1000, 4, true, "0,0856 per unit", "114,4000")] // malaria API: 0,08559; (0,2 − 0,0856) / 0,1
    [InlineData(31, 268713, 10, 100000, 2, true, "11,54 per unit", "84,60")] // DBD: 11,5365; (20 − 11,54) / 10
    [InlineData(48, 274697, 1, 10000, 2, false, "1,75 per unit", "175,00")] // doctors per 10.000: 1,7474
    [InlineData(3, 4, 1, 1, 2, false, "0,75 per unit", "75,00")] // a ratio of its own
    [InlineData(1841, 21450, 14, 100, 2, true, "8,58", "138,71")] // stunting: 8,5828 %; (28 − 8,58) / 14
    [InlineData(5682, 5811, 100, 100, 2, false, "97,78", "97,78")] // K4: 97,7801 %
    public void A_rate_is_computed_from_its_counts(decimal jumlah, decimal penyebut, decimal target, decimal faktor, int desimal,
        bool negatif, string realisasi, string capaian)
    {
        var m = Laju(jumlah, penyebut, target, faktor, "per unit", negatif ? ArahIndikator.Negatif : ArahIndikator.Positif, desimal);
        var h = HitungCapaian.Hitung(m, AturanCapaian.Baku);
        Assert.Equal((realisasi, capaian), (h.TeksRealisasi, h.TeksCapaian));
    }

    [Fact]
    public void The_trace_of_a_rate_can_be_done_again_on_paper()
    {
        var h = HitungCapaian.Hitung(Laju(10, 5350, 183, 100000, "per 100.000 kelahiran hidup"), AturanCapaian.Baku);
        var jejak = string.Join('\n', h.Jejak.Select(j => $"{j.Hal}: {j.Isi}"));
        Assert.Contains("Realisasi: 10 / 5.350 × 100.000 = 186,9159, dibulatkan 186,92 per 100.000 kelahiran hidup", jejak,
            StringComparison.Ordinal);
        Assert.Contains("(2 × 183,00 − 186,92) / 183,00 × 100 = 97,86%", jejak, StringComparison.Ordinal);
        Assert.Contains("target 183,00 per 100.000 kelahiran hidup", jejak, StringComparison.Ordinal);
    }

    [Fact]
    public void A_target_in_words_is_printed_as_written_and_computed_by_its_value()
    {
        var m = Nilai(45, 49, null, ArahIndikator.Negatif) with { TargetTeks = "kurang dari 49" };
        Assert.Equal("kurang dari 49", HitungCapaian.TeksTarget(m, AturanCapaian.Baku));
        var h = HitungCapaian.Hitung(m, AturanCapaian.Baku);
        Assert.Equal("108,16", h.TeksCapaian);
        Assert.Contains("“kurang dari 49” (dihitung dengan 49 indeks)", h.Jejak[0].Isi, StringComparison.Ordinal);
    }

    [Fact]
    public void An_indicator_takes_another_formula_than_the_office()
    {
        Assert.Equal(60m, HitungCapaian.Hitung(Nilai(7, 5, null, ArahIndikator.Negatif), AturanCapaian.Baku).Capaian);
        Assert.Equal(71.43m, HitungCapaian.Hitung(Nilai(7, 5, new Ikut { Rumus = RumusCapaian.TargetPerRealisasi },
            ArahIndikator.Negatif), AturanCapaian.Baku).Capaian);
        var sama = HitungCapaian.Hitung(Nilai(87.5m, 90, new Ikut { Rumus = RumusCapaian.SamaRealisasi }), AturanCapaian.Baku);
        Assert.Equal(87.5m, sama.Capaian);
        Assert.Contains(sama.Jejak, j => j.Isi == "capaian sama dengan realisasi = 87,50%");
    }

    [Theory]
    [InlineData(null, null, "150,00")]
    [InlineData(true, null, "120,00")]
    [InlineData(null, true, "120,00")]
    [InlineData(true, false, "150,00")]
    public void The_cap_reaches_the_printed_capaian_where_the_rules_say_so(bool? kantor, bool? sendiri, string cetak)
    {
        var h = HitungCapaian.Hitung(Nilai(3, 2, new Ikut { BatasCetak = sendiri }), AturanCapaian.Baku with { BatasCetak = kantor ?? false });
        Assert.Equal((cetak, 120m), (h.TeksCapaian, h.Terbatas));
    }

    [Theory]
    [InlineData(Pembulatan.SetengahKeAtas, "66,67")]
    [InlineData(Pembulatan.Potong, "66,66")]
    public void Digits_are_rounded_or_cut(Pembulatan cara, string cetak) =>
        Assert.Equal(cetak, HitungCapaian.Hitung(Nilai(2, 3, new Ikut { Pembulatan = cara }), AturanCapaian.Baku).TeksCapaian);

    [Fact]
    public void What_a_rounded_realisasi_gives_is_not_what_the_exact_one_gives()
    {
        var m = Laju(1, 3, 33, 100, "%", ArahIndikator.Positif, 0);
        Assert.Equal("100", HitungCapaian.Hitung(m, AturanCapaian.Baku).TeksCapaian);
        Assert.Equal("101", HitungCapaian.Hitung(m with { Ikut = new Ikut { Desimal = 0, Dasar = DasarCapaian.Asli } },
            AturanCapaian.Baku).TeksCapaian);
    }

    [Fact]
    public void Nothing_of_what_should_be_little_is_the_cap_everywhere()
    {
        var h = HitungCapaian.Hitung(Nilai(0, 5, new Ikut { Rumus = RumusCapaian.TargetPerRealisasi }, ArahIndikator.Negatif),
            AturanCapaian.Baku);
        Assert.Equal((120m, 120m, "120,00"), (h.Capaian, h.Terbatas, h.TeksCapaian));
    }

    [Fact]
    public void A_target_below_nought_is_not_divided_by()
    {
        var h = HitungCapaian.Hitung(Nilai(-0.3m, -0.5m, null, ArahIndikator.Positif, "%"), AturanCapaian.Baku);
        Assert.Null(h.Capaian);
        Assert.Contains("kurang dari nol", h.Sebab, StringComparison.Ordinal);
        Assert.Equal(-5m, HitungCapaian.Hitung(Nilai(-0.1m, 2), AturanCapaian.Baku).Capaian);
        Assert.Equal(0m, HitungCapaian.Hitung(Nilai(-0.1m, 2), AturanCapaian.Baku).Terbatas);
    }

    [Fact]
    public void What_falls_below_nought_is_not_worse_than_the_target_that_it_should_stay_under()
    {
        var h = HitungCapaian.Hitung(Nilai(-0.5m, 3, new Ikut { Rumus = RumusCapaian.TargetPerRealisasi }, ArahIndikator.Negatif, "%"),
            AturanCapaian.Baku);
        Assert.Equal(120m, h.Capaian);
        Assert.Contains(h.Jejak, j => j.Isi.Contains("realisasi kurang dari nol", StringComparison.Ordinal));
    }

    [Fact]
    public void A_figure_that_no_number_holds_is_said_to_be_so()
    {
        var h = HitungCapaian.Hitung(Laju(99_999_999_999_999m, 0.0001m, 0.0001m, 1_000_000, "per", ArahIndikator.Positif), AturanCapaian.Baku);
        Assert.Contains("terlalu besar untuk dihitung", h.Sebab, StringComparison.Ordinal);
    }

    private static Indikator Pohon => new()
    {
        SasaranId = 1, Kode = "1", Uraian = "i", Satuan = "%", Jenis = JenisIndikator.IKU, Arah = ArahIndikator.Positif,
        CaraHitung = CaraHitung.Persen, Agregasi = AgregasiIndikator.NilaiAkhir, UnitId = 1,
    };

    [Fact]
    public void Only_a_rising_percentage_can_be_its_own_capaian_and_a_factor_has_bounds()
    {
        static IEnumerable<string> Salah(Indikator i) => PeriksaIndikator.Periksa(i).Select(x => x.Bidang);
        Assert.Empty(Salah(Pohon with { Rumus = RumusCapaian.SamaRealisasi }));
        Assert.Empty(Salah(Pohon with { Rumus = RumusCapaian.SamaRealisasi, CaraHitung = CaraHitung.Nilai }));
        Assert.Equal(["Rumus"], Salah(Pohon with { Rumus = RumusCapaian.SamaRealisasi, Faktor = 100_000 }));
        Assert.Equal(["Rumus"], Salah(Pohon with { Rumus = RumusCapaian.SamaRealisasi, Arah = ArahIndikator.Negatif }));
        Assert.Equal(["Rumus"], Salah(Pohon with { Rumus = RumusCapaian.SamaRealisasi, CaraHitung = CaraHitung.Nilai, Satuan = "kasus" }));
        Assert.Equal(["Faktor"], Salah(Pohon with { Faktor = 1_000_001 }));
        Assert.Equal(["Faktor"], Salah(Pohon with { Faktor = 0 }));
    }
}
