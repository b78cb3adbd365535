namespace SopKinerja.Data.Tests;

using FsCheck;
using FsCheck.Fluent;

public sealed class KodeProgramTests
{
    [Theory]
    [InlineData("1.02.02.2.02.0001", "1.02.02.2.02.01", true)]
    [InlineData("1.02.02.02.02.0001", "1.02.02.2.02.0001", true)]
    [InlineData("X.XX.01.2.01.06", "x.xx.01.2.01.0006", true)]
    [InlineData("1.02.02.2.02.0010", "1.02.02.2.02.01", false)]
    [InlineData("1.02.02", "1.02.02.2", false)]
    [InlineData("1.02.02", "1.02.2", true)]
    public void Codes_are_one_when_their_segments_are(string a, string b, bool sama)
    {
        Assert.Equal(sama, KodeProgram.Banding.Equals(a, b));
        Assert.Equal(sama, new HashSet<string>(KodeProgram.Banding) { a }.Contains(b));
    }

    [Fact]
    public void The_order_is_that_of_the_tree_and_not_of_the_text() =>
        Assert.Equal(["1.02.01", "1.02.02", "1.02.02.2.02", "1.02.02.2.02.0002", "1.02.02.2.02.0010", "1.02.10", "X.XX.01"],
            new[] { "1.02.10", "1.02.02.2.02.0010", "X.XX.01", "1.02.02.2.02", "1.02.01", "1.02.02.2.02.0002",
                "1.02.02" }.Order(KodeProgram.Banding));

    [Theory]
    [InlineData("1.02.02.2.02", "1.02.02", true)]
    [InlineData("1.02.02.2.02", "1.02.2", true)]
    [InlineData("1.02.02", "1.02.02", false)]
    [InlineData("1.02.020", "1.02.02", false)]
    public void A_kegiatan_lies_below_its_program(string kode, string induk, bool ya) => Assert.Equal(ya, KodeProgram.Dibawah(kode, induk));

    [Fact]
    public void Comparing_is_an_order_and_agrees_with_equality()
    {
        var kode = Gen.ListOf(Gen.Elements("1", "01", "2", "02", "0001", "10", "X", "XX")).Select(s => string.Join('.', s.Take(4)));
        Prop.ForAll(Gen.Three(kode).ToArbitrary(), k =>
        {
            var (a, b, c) = (k.Item1, k.Item2, k.Item3);
            var banding = KodeProgram.Banding;
            return Math.Sign(banding.Compare(a, b)) == -Math.Sign(banding.Compare(b, a))
                && (banding.Compare(a, b) > 0 || banding.Compare(b, c) > 0 || banding.Compare(a, c) <= 0)
                && (!banding.Equals(a, b) || banding.GetHashCode(a) == banding.GetHashCode(b));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(10_000));
    }
}
