namespace SopKinerja.Data.Tests;

public sealed class PeriksaMutuTests
{
    private static readonly Periode s_tahun = new(2025, JenisPeriode.Tahunan, 0);

    private static readonly ILookup<long, decimal> TanpaRiwayat = Array.Empty<(long, decimal)>().ToLookup(x => x.Item1, x => x.Item2);

    private static BarisCapaian Baris(string kode, decimal? penyebut, decimal? realisasi, CaraHitung cara = CaraHitung.Persen,
        AgregasiIndikator agregasi = AgregasiIndikator.NilaiAkhir) => new()
        {
            IndikatorId = kode.GetHashCode(StringComparison.Ordinal), SasaranId = 1, SasaranUrutan = 1, SasaranUraian = "s", Kode = kode,
            Uraian = "i", Satuan = "%", Arah = ArahIndikator.Positif, CaraHitung = cara, Agregasi = agregasi, UnitId = 1, UnitNama = "u",
            Penyebut = penyebut, Realisasi = realisasi, Target = 100, Versi = 1,
        };

    private static AturanMutu Aturan(string kiri, string op, string kanan) =>
        new() { Kode = "A", Uraian = "uji", Kiri = kiri, Operator = op, Kanan = kanan, Aktif = true };

    private static IReadOnlyList<PeringatanMutu> Periksa(AturanMutu a, IReadOnlyList<BarisCapaian> kini,
        params (string Kode, string Periode, BarisCapaian Baris)[] lain) =>
        PeriksaMutu.Periksa(s_tahun, kini, AturanCapaian.Baku, [a], lain.ToDictionary(l => (l.Baris.IndikatorId, l.Periode), l => l.Baris), TanpaRiwayat);

    [Fact]
    public void A_numerator_above_its_denominator_is_warned_with_both_numbers()
    {
        var w = Assert.Single(PeriksaMutu.Periksa(s_tahun, [Baris("1.1", 100, 120), Baris("1.2", 100, 100)], AturanCapaian.Baku, AturanMutu.Baku,
            new Dictionary<(long, string), BarisCapaian>(), TanpaRiwayat));
        Assert.Equal(("M1", "Seharusnya: jumlah realisasi tidak melebihi sasaran. Tertulis 120, padahal paling banyak 100."),
            (w.Kunci, w.Alasan));
    }

    [Fact]
    public void The_sum_of_the_quarters_is_held_against_the_year_for_indicators_that_are_summed()
    {
        var tahun = Baris("2.1", null, 110, CaraHitung.Nilai, AgregasiIndikator.Jumlah);
        (string, string, BarisCapaian)[] lain = [.. Enumerable.Range(1, 4).Select(n => ("2.1", $"TW{n}", tahun with { Realisasi = 25 })),
            ("2.1", "TH", tahun)];
        Assert.Equal("M2", Assert.Single(Periksa(AturanMutu.Baku[1] with { Kode = "M2" }, [tahun], lain)).Kunci);
        Assert.Empty(Periksa(AturanMutu.Baku[1], [tahun], lain[..3]));
        Assert.Empty(Periksa(AturanMutu.Baku[1], [tahun with { Agregasi = AgregasiIndikator.NilaiAkhir }], lain));
    }

    [Fact]
    public void Two_sasaran_may_use_one_code_and_each_row_is_held_against_its_own_quarters()
    {
        var a = Baris("1", null, 999, CaraHitung.Nilai, AgregasiIndikator.Jumlah) with { IndikatorId = 1, Target = 1000 };
        var b = a with { IndikatorId = 2, SasaranId = 2, Realisasi = 40 };
        (string, string, BarisCapaian)[] Tahun(BarisCapaian x, decimal triwulan) =>
            [.. Enumerable.Range(1, 4).Select(n => ("1", $"TW{n}", x with { Realisasi = triwulan })), ("1", "TH", x)];
        Assert.Equal(1, Assert.Single(Periksa(AturanMutu.Baku[1], [a, b], [.. Tahun(a, 25), .. Tahun(b, 10)])).IndikatorId);
    }

    [Fact]
    public void A_rule_between_two_named_indicators_warns_once()
    {
        var kini = new[] { Baris("1.1", 100, 90), Baris("1.2", 100, 95), Baris("1.3", 100, 99) };
        var w = Assert.Single(Periksa(Aturan("realisasi[1.2]", "<=", "realisasi[1.1] + 2"), kini));
        Assert.Equal(kini[1].IndikatorId, w.IndikatorId);
        Assert.Contains("Tertulis 95, padahal paling banyak 92", w.Alasan, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_operand_is_no_warning() =>
        Assert.Empty(Periksa(Aturan("realisasi[*]", "<=", "sasaran[*]"), [Baris("1.1", null, 5), Baris("1.2", 5, null)]));

    [Theory]
    [InlineData("=", false)]
    [InlineData("<>", true)]
    [InlineData("<", true)]
    [InlineData("<=", true)]
    [InlineData(">", false)]
    [InlineData(">=", false)]
    public void Every_operator_says_what_should_hold(string op, bool berlaku) =>
        Assert.Equal(berlaku, Periksa(Aturan("realisasi[1.1]", op, "sasaran[1.1]"), [Baris("1.1", 9, 5)]).Count == 0);

    /// <summary>Of a row with sasaran 200, realisasi 50, target 40 and capaian 62,50.</summary>
    [Theory]
    [InlineData("realisasi[1.1] + 2 × 10", 70)]
    [InlineData("(realisasi[1.1] + 2) × 10", 520)]
    [InlineData("Sasaran [ 1.1 ] ÷ 4 ÷ 2", 25)]
    [InlineData("sasaran[*] / realisasi[*] - 3,5", 0.5)]
    [InlineData("-realisasi[1.1] − -1", -49)]
    [InlineData("capaian[1.1]", 62.5)]
    [InlineData("target[1.1] * ((1 + 1) × 2)", 160)]
    [InlineData("realisasi[1.1]@LALU", 30)]
    [InlineData("realisasi[1.1] ÷ realisasi[1.1]@TAHUNLALU", 2)]
    [InlineData("100", 100)]
    [InlineData("1 ÷ 0", null)]
    [InlineData("realisasi[1.1]@TW4", null)]
    [InlineData("999999999999 × 999999999999 × 999999999999", null)]
    public void An_expression_is_computed_as_on_paper(string teks, object? nilai)
    {
        var b = Baris("1.1", 200, 50) with { Target = 40 };
        var lain = new Dictionary<string, BarisCapaian>
        {
            ["LALU"] = b with { Realisasi = 30 }, ["TAHUNLALU"] = b with { Realisasi = 25 }, ["INI"] = b,
        };
        var hasil = UngkapanMutu.Baca(teks).Value.Nilai(b, (s, _) => lain.GetValueOrDefault(s.Periode) is not { } x ? null : s.Bidang switch
        {
            BidangMutu.Realisasi => x.Realisasi,
            BidangMutu.Sasaran => x.Penyebut,
            BidangMutu.Capaian => x.Hitung(AturanCapaian.Baku).Capaian,
            _ => x.Target,
        });
        Assert.Equal(nilai is null ? null : Convert.ToDecimal(nilai, System.Globalization.CultureInfo.InvariantCulture), hasil);
    }

    [Fact]
    public void A_rule_may_speak_of_the_period_before()
    {
        var b = Baris("1.1", 5000, 2000) with { Target = 40 };
        var aturan = Aturan("realisasi[*]", ">=", "realisasi[*]@LALU");
        IReadOnlyList<PeringatanMutu> Pada(int nomor) => PeriksaMutu.Periksa(new(2025, JenisPeriode.Triwulan, nomor), [b], AturanCapaian.Baku,
            [aturan], new Dictionary<(long, string), BarisCapaian> { [(b.IndikatorId, "TW1")] = b with { Realisasi = 3000 } }, TanpaRiwayat);
        Assert.Equal(aturan.Kode, Assert.Single(Pada(2), w => w.Kunci == aturan.Kode).Kunci);
        Assert.DoesNotContain(Pada(1), w => w.Kunci == aturan.Kode);
        Assert.DoesNotContain(Pada(3), w => w.Kunci == aturan.Kode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("realisasi")]
    [InlineData("٩١")]
    [InlineData("realisasi[1.1] *")]
    [InlineData("realisasi[1.1] realisasi[1.2]")]
    [InlineData("realisasi[*semua]")]
    [InlineData("(realisasi[1.1]")]
    [InlineData("realisasi[1.1])")]
    [InlineData("× 2")]
    [InlineData("realisasi[1.1]@TW5")]
    [InlineData("DROP TABLE Capaian")]
    public void What_is_no_expression_is_refused_with_an_example(string teks) => Assert.True(UngkapanMutu.Baca(teks).Refused);

    [Fact]
    public void A_figure_far_from_its_own_history_is_an_outlier_with_its_z_score()
    {
        var baris = Baris("1.1", 100, 9); // 9 % after years around 90 %: a digit was lost
        var riwayat = new[] { 90m, 91, 92, 93, 94 }.ToLookup(_ => baris.IndikatorId);
        var w = PeriksaMutu.Periksa(s_tahun, [baris], AturanCapaian.Baku, [], new Dictionary<(long, string), BarisCapaian>(), riwayat);
        Assert.Equal(["MINMAKS", "Z"], w.Select(x => x.Kunci));
        Assert.Contains("median 92,00", w[1].Alasan, StringComparison.Ordinal);
        Assert.Empty(PeriksaMutu.Periksa(s_tahun, [baris with { Realisasi = 92 }], AturanCapaian.Baku, [],
            new Dictionary<(long, string), BarisCapaian>(), riwayat));
    }

    [Fact]
    public void The_modified_z_score_is_that_of_Iglewicz_and_Hoaglin()
    {
        // median 3, deviations 2 1 0 1 2 → MAD 1; 0,6745 × (10 − 3) / 1 = 4,7215.
        Assert.Equal(4.7215m, PeriksaMutu.Z(10, [1, 2, 3, 4, 5]));
        Assert.Null(PeriksaMutu.Z(10, [3, 3, 3, 3]));
        Assert.Equal(2.5m, PeriksaMutu.Median([4, 1, 3, 2]));
    }

    [Fact]
    public void Three_earlier_figures_are_too_few_to_call_anything_an_outlier() =>
        Assert.Empty(PeriksaMutu.Periksa(s_tahun, [Baris("1.1", 100, 9)], AturanCapaian.Baku, [], new Dictionary<(long, string), BarisCapaian>(),
            new[] { 90m, 91, 92 }.ToLookup(_ => (long)"1.1".GetHashCode(StringComparison.Ordinal))));

    private static IReadOnlyList<string> Kunci(int triwulan, BarisCapaian kini, BarisCapaian lalu) => [.. PeriksaMutu.Periksa(
        new(2025, JenisPeriode.Triwulan, triwulan), [kini], AturanCapaian.Baku, [], new Dictionary<(long, string), BarisCapaian>
        {
            [(kini.IndikatorId, $"TW{triwulan - 1}")] = lalu,
        }, TanpaRiwayat).Select(w => w.Kunci)];

    [Fact]
    public void A_running_total_that_falls_and_a_figure_of_another_unit_are_told()
    {
        var lalu = Baris("1.1", 5000, 3000) with { Agregasi = AgregasiIndikator.NilaiAkhir, Target = 100 };
        Assert.Equal(["TURUN"], Kunci(2, lalu with { Realisasi = 2000 }, lalu));
        Assert.Empty(Kunci(2, lalu with { Realisasi = 3100 }, lalu));
        Assert.Empty(Kunci(2, lalu with { Realisasi = 2000, Arah = ArahIndikator.Negatif }, lalu));
        Assert.Empty(Kunci(2, lalu with { Realisasi = 2000, Agregasi = AgregasiIndikator.Jumlah }, lalu));
        Assert.Equal(["TURUN", "SATUAN"], Kunci(3, lalu with { Realisasi = 30 }, lalu));
        Assert.Contains("SATUAN", Kunci(4, lalu with { Realisasi = 300_000 }, lalu));
    }

    [Fact]
    public void A_capaian_out_of_proportion_is_told_whatever_the_way_to_compute()
    {
        var b = Baris("1.1", 100, 1_071_579_000) with { CaraHitung = CaraHitung.Nilai, Satuan = "orang", Target = 100 };
        var w = Assert.Single(PeriksaMutu.Periksa(s_tahun, [b], AturanCapaian.Baku with { BatasCetak = true }, [],
            new Dictionary<(long, string), BarisCapaian>(), TanpaRiwayat));
        Assert.Equal(("PROPORSI", true), (w.Kunci, w.Alasan.Contains("1.071.579.000,00%", StringComparison.Ordinal)));
    }

    [Fact]
    public void Last_years_capaian_as_typed_and_as_closed_are_one_or_the_difference_is_told()
    {
        var b = Baris("1.1", 100, 90) with { Target = 100, TahunLalu = 95, TahunLaluTertutup = 90 };
        IReadOnlyList<PeringatanMutu> Dari(BarisCapaian x) => PeriksaMutu.Periksa(s_tahun, [x], AturanCapaian.Baku, [],
            new Dictionary<(long, string), BarisCapaian>(), TanpaRiwayat);
        Assert.Equal("Capaian tahun lalu tertulis 95%, padahal tahun 2024 ditutup dengan 90%.", Assert.Single(Dari(b)).Alasan);
        Assert.Empty(Dari(b with { TahunLalu = 90 }));
        Assert.Empty(Dari(b with { TahunLaluTertutup = null }));
    }
}
