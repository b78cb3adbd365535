namespace SopKinerja.Web.Tests;

using SopKinerja.Web.Alur;

/// <summary>The chart with a run on it.</summary>
public sealed class BaganTests
{
    [Fact]
    public async Task The_chart_of_a_run_marks_the_step_that_runs_now_and_says_whom_it_waits_for()
    {
        using var portal = PortalUji.Contoh();
        var kepala = await portal.MasukAsync("kepala.dinas");
        var jalan = await kepala.BukaAsync(portal.Binjai.Jalan);
        var ke = jalan.Dokumen.QuerySelectorAll("header a").Single(a => a.TextContent.Contains("bagan",
            StringComparison.Ordinal)).GetAttribute("href")!;
        var bagan = await kepala.BukaAsync(ke.Split('#')[0]);
        var kini = Assert.Single(bagan.Dokumen.QuerySelectorAll("table.sop tr[aria-current=step]"));
        Assert.Equal("1.", kini.QuerySelector("td")!.TextContent.Trim());
        Assert.Contains("langkah 1 sedang berjalan, menunggu Kepala Dinas", bagan.Dokumen.QuerySelector(".kabar")!.TextContent,
            StringComparison.Ordinal);
        Assert.Equal(7, bagan.Dokumen.QuerySelectorAll("table.sop tr[data-keadaan=menunggu]").Length);
    }

    [Fact]
    public async Task The_run_of_another_office_marks_nothing()
    {
        using var portal = PortalUji.Contoh();
        var kepala = await portal.MasukAsync("kepala.dinas");
        var bagan = await kepala.BukaAsync($"{portal.Binjai.Sop}?jalan={portal.Banten.JalanId}");
        Assert.Empty(bagan.Dokumen.QuerySelectorAll("[aria-current=step], table.sop tr[data-keadaan]"));
        Assert.Equal(8, bagan.Dokumen.QuerySelectorAll("table.sop tbody tr").Length);
    }

    /// <summary>A database that is put back under a running portal gives numbers anew.</summary>
    [Fact]
    public void A_chart_is_drawn_once_and_never_shown_for_other_steps()
    {
        var besar = SopUji.Besar(10);
        var ingatan = new IngatanBagan();
        var satu = ingatan.Ambil(besar.Versi, besar.Pelaksana, besar.Langkah);
        Assert.Same(satu, ingatan.Ambil(besar.Versi, [.. besar.Pelaksana], [.. besar.Langkah]));
        var lain = ingatan.Ambil(besar.Versi, besar.Pelaksana, [.. besar.Langkah.Take(5)]);
        Assert.NotSame(satu, lain);
        Assert.Equal(4, lain.Halaman[^1].Sampai);
        Assert.NotSame(lain, ingatan.Ambil(besar.Versi, besar.Pelaksana, [.. besar.Langkah.Take(4), besar.Langkah[4] with { PelaksanaId = 1 }]));
    }
}
