namespace SopKinerja.Data.Tests;

using FsCheck;
using FsCheck.Fluent;

public sealed class AngkaTests
{
    [Theory]
    [InlineData("1.234,5", 1234.5)]
    [InlineData("95,9 %", 95.9)]
    [InlineData("Rp 1.071.579.000,-", 1071579000)]
    [InlineData("5871", 5871)]
    [InlineData("5.871", 5871)]
    [InlineData(" 0 ", 0)]
    [InlineData("-3,25", -3.25)]
    public void Reads_what_Indonesians_type(string text, decimal value)
    {
        Assert.True(Angka.TryParse(text, out var read));
        Assert.Equal(value, read);
    }

    [Theory]
    [InlineData("5.871 org")]
    [InlineData("5.87")]
    [InlineData("1,234.5")]
    [InlineData("12,34567")]
    [InlineData("")]
    [InlineData("NaN")]
    [InlineData("1e5")]
    [InlineData("999999999999999999")]
    public void Refuses_what_is_not_a_number_or_could_mean_two(string text) => Assert.False(Angka.TryParse(text, out _));

    [Theory]
    [InlineData(4, "IV")]
    [InlineData(12, "XII")]
    [InlineData(13, "XIII")]
    [InlineData(29, "XXIX")]
    [InlineData(1994, "MCMXCIV")]
    [InlineData(0, "0")]
    [InlineData(4000, "4000")]
    public void Roman_digits_go_on_beyond_the_months_and_chapters(int n, string romawi) => Assert.Equal(romawi, Angka.Romawi(n));

    [Fact]
    public void What_is_written_reads_back() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), n =>
        {
            var value = n / 10000m;
            return Angka.TryParse(Angka.Format(value), out var read) && read == value;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
}
