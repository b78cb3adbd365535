namespace SopKinerja.Web.Tests;

using SopKinerja.Data;
using SopKinerja.Web.Alur;

/// <summary>What a person checks on a flowchart: no line through a symbol, no two lines that can be taken for one another.</summary>
public sealed class RuteAlurTests
{
    /// <summary>The tallest symbol, a decision in the lowest row, ends this far from its cell's edge.</summary>
    private const int TepiTegak = 190;

    private static RuteAlur Rute(string kunci)
    {
        var n = BerkasSop.Tersedia.Single(n => n.Kunci == kunci);
        return new([.. n.Langkah.Select(l => new BarisAlur(n.Pelaksana.ToList().IndexOf(l.Pelaksana), l.TidakKe - 1))]);
    }

    [Fact]
    public void SOP_B_is_routed_as_the_design_drew_it()
    {
        var r = Rute("binjai");
        Assert.Equal([(500, 500, 500, 1000)], r.Garis(0, 0).Select(Letak));
        Assert.Equal([(500, 0, 500, 90), (500, 90, 1000, 90)], r.Garis(1, 0).Select(Letak));
        // The Tidak of step 6 goes right and climbs beside the column of step 5; that of step 7 goes back to step 6.
        Assert.True(r.TidakKeKanan(5));
        Assert.False(r.TidakKeKanan(6));
        Assert.Null(r.TidakKeKanan(7));
        Assert.Contains(r.Jalur, j => j is { Dari: 5, Ke: 4, Tidak: true, Arah: ArahAlur.Kanan });
    }

    [Theory]
    [InlineData("binjai")]
    [InlineData("banten")]
    public void Every_step_but_the_first_is_entered_from_above(string kunci)
    {
        var r = Rute(kunci);
        Assert.Empty(r.Masuk(0));
        for (var baris = 1; baris < r.Baris.Count; baris++)
            Assert.Contains(ArahAlur.Atas, r.Masuk(baris));
    }

    [Fact]
    public void On_10000_random_charts_no_line_crosses_a_symbol_or_runs_in_another()
    {
        var acak = new Random(20261127);
        for (var i = 0; i < 10_000; i++)
        {
            var baris = Acak(acak);
            var r = new RuteAlur(baris);
            Assert.Equal(baris.Count(b => !b.Lanjutan) - 1 + baris.Count(b => b.TidakKe is not null), r.Jalur.Count);
            var ruas = r.Jalur.SelectMany(Ruas).ToList();
            foreach (var s in ruas)
                for (var b = 0; b < baris.Count; b++)
                    Assert.False(!baris[b].Lanjutan && s.Jalur.Dari != b && s.Jalur.Ke != b && Menembus(s, baris[b].Kolom, b),
                        $"chart {i}: {s.Jalur.Dari}→{s.Jalur.Ke} crosses symbol {b}");
            for (var x = 0; x < ruas.Count; x++)
                for (var y = x + 1; y < ruas.Count; y++)
                    Assert.False(ruas[x].Jalur.Ke != ruas[y].Jalur.Ke && Berimpit(ruas[x], ruas[y]),
                        $"chart {i}: {ruas[x].Jalur.Dari}→{ruas[x].Jalur.Ke} runs in {ruas[y].Jalur.Dari}→{ruas[y].Jalur.Ke}");
        }
    }

    [Fact]
    public void A_line_that_goes_on_to_another_page_has_the_same_letter_on_both()
    {
        var acak = new Random(35);
        for (var i = 0; i < 1000; i++)
        {
            var baris = Acak(acak);
            var r = new RuteAlur(baris);
            var tinggi = baris.Select(_ => acak.Next(900, 4000)).ToList();
            var halaman = HalamanAlur.Bagi(r, tinggi, 6000, 560);
            Assert.Equal(Enumerable.Range(0, baris.Count), halaman.SelectMany(h => Enumerable.Range(h.Dari, h.Sampai - h.Dari + 1)));
            foreach (var h in halaman)
                Assert.True(h.Dari == h.Sampai || tinggi[h.Dari..(h.Sampai + 1)].Sum() + (h.Atas.Count > 0 ? 560 : 0)
                    + (h.Bawah.Count > 0 ? 560 : 0) <= 6000);
            foreach (var (a, b) in halaman.Zip(halaman.Skip(1)))
            {
                Assert.Equal(a.Bawah, b.Atas);
                var tepi = b.Dari * RuteAlur.Sel;
                var lewat = r.Jalur.SelectMany(Ruas).Where(s => s.X1 == s.X2 && s.Y1 < tepi && s.Y2 > tepi).Select(s =>
                    s.X1).Distinct().Order();
                Assert.Equal(lewat, a.Bawah.Select(s => s.Kolom * RuteAlur.Sel + s.X).Order());
            }

            var huruf = halaman.SelectMany(h => h.Bawah).Select(s => s.Huruf).ToList();
            Assert.Equal(huruf.Count, huruf.Distinct().Count());
        }
    }

    private static List<BarisAlur> Acak(Random acak)
    {
        var (kolom, jumlah) = (acak.Next(1, 8), acak.Next(2, 26));
        var baris = new List<BarisAlur>();
        for (var b = 0; b < jumlah; b++)
        {
            var bersimbol = Enumerable.Range(0, b).Where(x => !baris[x].Lanjutan).ToList();
            if (b > 0 && acak.Next(8) == 0)
                baris.Add(new(baris[b - 1].Kolom, null, true));
            else
                baris.Add(new(acak.Next(kolom), bersimbol.Count > 0 && acak.Next(3) == 0 ? bersimbol[acak.Next(bersimbol.Count)] : null));
        }

        return baris;
    }

    private static (int, int, int, int) Letak(Ruas r) => (r.X1, r.Y1, r.X2, r.Y2);

    private static IEnumerable<(JalurAlur Jalur, int X1, int Y1, int X2, int Y2)> Ruas(JalurAlur j) => j.Titik.Zip(j.Titik.Skip(1), (a,
        b) =>
        (j, Math.Min(a.X, b.X), Math.Min(a.Y, b.Y), Math.Max(a.X, b.X), Math.Max(a.Y, b.Y)));

    private static bool Menembus((JalurAlur Jalur, int X1, int Y1, int X2, int Y2) s, int kolom, int baris)
    {
        var (x, y) = (kolom * RuteAlur.Sel, baris * RuteAlur.Sel);
        return s.X2 > x + RuteAlur.TepiSimbol && s.X1 < x + RuteAlur.Sel - RuteAlur.TepiSimbol
            && s.Y2 > y + TepiTegak && s.Y1 < y + RuteAlur.Sel - TepiTegak;
    }

    private static bool Berimpit((JalurAlur Jalur, int X1, int Y1, int X2, int Y2) a, (JalurAlur Jalur, int X1, int Y1, int X2,
        int Y2) b) =>
        (a.X1 == a.X2 && b.X1 == b.X2 && a.X1 == b.X1 && Math.Min(a.Y2, b.Y2) > Math.Max(a.Y1, b.Y1))
        || (a.Y1 == a.Y2 && b.Y1 == b.Y2 && a.Y1 == b.Y1 && Math.Min(a.X2, b.X2) > Math.Max(a.X1, b.X1));
}
