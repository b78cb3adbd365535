namespace SopKinerja.Data.Tests;

using FsCheck;
using FsCheck.Fluent;

public sealed class BacaAngkaTests
{
    private static readonly BentukAngka s_orang = EjaanAngka.Bentuk(EjaanAngka.Kolom.Orang), s_ha = EjaanAngka.Bentuk(
        EjaanAngka.Kolom.Hektare);

    public static TheoryData<EjaanAngka.Contoh> Ejaan => [.. EjaanAngka.Semua];

    [Theory]
    [MemberData(nameof(Ejaan))]
    public void A_spelling_is_one_number_or_a_fault(EjaanAngka.Contoh c)
    {
        var b = BacaAngka.Baca(c.Teks, EjaanAngka.Bentuk(c.Kolom));
        Assert.Equal(c.Nilai, b.Nilai);
        if (c.Galat is null)
            Assert.Null(b.Galat);
        else
            Assert.Contains(c.Galat, b.Galat, StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_is_a_table() => Assert.True(EjaanAngka.Semua.Count >= 60 && EjaanAngka.Semua.Distinct().Count() == EjaanAngka.Semua.Count);

    /// <summary>"1.005" among cells that show how their column is written.</summary>
    [Theory]
    [InlineData("98,12", 1005)]
    [InlineData("1.234,5", 1005)]
    [InlineData("1.234.567", 1005)]
    [InlineData("0.277", null)]
    [InlineData("12.5", null)]
    [InlineData("5871", null)]
    [InlineData("98,12 12.5", null)]
    public void Its_column_decides_what_a_cell_leaves_open(string kolom, int? nilai)
    {
        var bukti = BacaAngka.Bukti(kolom.Split(' ').Select(t => ((string?)t, s_ha)));
        Assert.Equal((decimal?)nilai, BacaAngka.Baca("1.005", s_ha, bukti).Nilai);
        Assert.Equal(nilai is null, BacaAngka.Baca("1.005", s_ha, bukti).Ragu == (1005m, 1.005m));
    }

    [Fact]
    public void A_block_of_people_with_decimal_commas_comes_from_elsewhere()
    {
        var bukti = BacaAngka.Bukti([("6,120", s_orang), ("6,005", s_orang), ("1.005", s_orang)]);
        Assert.Equal(BuktiTanda.Titik, bukti);
        Assert.Equal((6.12m, 6120m), BacaAngka.Baca("6,120", s_orang, bukti).Ragu);
        Assert.Equal(6120, BacaAngka.Baca("6,120", s_orang, bukti, TandaDesimal.Titik).Nilai);
        Assert.Contains("bukan bilangan bulat", BacaAngka.Baca("6,120", s_orang, bukti, TandaDesimal.Koma).Galat, StringComparison.Ordinal);
        // Where the rest of the block has decimal points, 1.005 may be a number of people in no spelling.
        Assert.NotNull(BacaAngka.Baca("1.005", s_orang, bukti).Ragu);
    }

    [Theory]
    [InlineData(TandaDesimal.Koma, 1005)]
    [InlineData(TandaDesimal.Titik, 1.005)]
    public void An_answer_settles_it(TandaDesimal jawaban, decimal nilai) =>
        Assert.Equal(nilai, BacaAngka.Baca("1.005", s_ha, BuktiTanda.Campur, jawaban).Nilai);

    [Theory]
    [InlineData(1005, "1005")]
    [InlineData(1.005, "1,0050")]
    [InlineData(6.12, "6,12")]
    [InlineData(-0.5, "-0,5")]
    [InlineData(0, "0")]
    public void A_number_can_be_spelled_so_that_nobody_asks(decimal nilai, string teks) => Assert.Equal(teks, BacaAngka.Pasti(nilai));

    [Fact]
    public void What_is_spelled_without_doubt_reads_back_in_every_column() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), n =>
        {
            var nilai = n / 10000m;
            var bentuk = new BentukAngka { Negatif = true };
            return Enum.GetValues<BuktiTanda>().All(b => BacaAngka.Baca(BacaAngka.Pasti(nilai), bentuk, b) == new BacaanAngka(nilai));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void What_a_field_shows_reads_back_as_it_was() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), n => new[] { 1m, 10m, 1000m, 10000m }.All(d =>
        {
            var bentuk = new BentukAngka { Negatif = true, Bulat = n / d == Math.Truncate(n / d) };
            return BacaAngka.Baca(BacaAngka.Tulis(n / d, bentuk), bentuk).Nilai == n / d
                && BacaAngka.Baca(BacaAngka.Tulis(n / d, bentuk with { Bulat = false }), bentuk with { Bulat = false }).Nilai == n / d;
        })).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    /// <summary>Whoever typed it, one of the two readings is what he meant.</summary>
    [Fact]
    public void What_is_read_without_a_question_is_what_an_Indonesian_or_an_English_hand_wrote() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), n =>
        {
            var nilai = Math.Abs(n / 1000m);
            var inggris = nilai.ToString("#,##0.###", System.Globalization.CultureInfo.InvariantCulture);
            return new[] { Angka.Format(nilai), inggris }.All(t => BacaAngka.Baca(t, s_ha) is var b
                && (b.Nilai == nilai || (b.Ragu is { } r && (r.Koma == nilai || r.Titik == nilai))));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Theory]
    [InlineData("orang", true)]
    [InlineData("Orang", true)]
    [InlineData("kasus", true)]
    [InlineData("dokumen", true)]
    [InlineData("orang lansia", true)]
    [InlineData("orang per hari", false)]
    [InlineData("kasus/1.000 penduduk", false)]
    [InlineData("per 100.000 kelahiran hidup", false)]
    [InlineData("%", false)]
    [InlineData("indeks", false)]
    [InlineData("ha", false)]
    [InlineData("hari", false)]
    [InlineData(null, false)]
    public void A_unit_says_whether_it_is_counted_in_whole_numbers(string? satuan, bool bulat) =>
        Assert.Equal(bulat, SatuanUkur.Bulat(satuan));
}
