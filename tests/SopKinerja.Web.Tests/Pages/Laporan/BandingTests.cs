namespace SopKinerja.Web.Tests;

using System.Net;

/// <summary>Two versions, or a version and the report as it stands.</summary>
public sealed class BandingTests
{
    [Fact]
    public async Task Before_the_first_version_there_is_nothing_to_compare()
    {
        using var portal = PortalUji.Contoh();
        var halaman = await (await portal.MasukAsync("analis")).BukaAsync(portal.Binjai.Banding);
        Assert.Contains("Belum ada yang dapat dibandingkan", halaman.Teks, StringComparison.Ordinal);
        Assert.False(halaman.Ada("select"));
    }

    [Fact]
    public async Task The_first_version_is_compared_with_the_report_as_it_stands()
    {
        using var portal = PortalUji.Contoh();
        await portal.LewatiSampaiSusunAsync();
        var analis = await portal.MasukAsync("analis");
        await analis.VersiAsync("Konsep");
        Assert.Contains("Tidak ada perbedaan.", (await analis.BukaAsync(portal.Binjai.Banding)).Teks, StringComparison.Ordinal);
        await RuangKerjaTests.SimpanAsync(analis, "penutup", "Kalimat <baru>.");
        var beda = await analis.BukaAsync(portal.Binjai.Banding);
        Assert.Contains("1 bagian berubah tulisannya, 0 angka", beda.Teks, StringComparison.Ordinal);
        Assert.Equal("Kalimat <baru>.", beda.Dokumen.QuerySelector(".beda ins")!.TextContent.Trim());
    }

    [Fact]
    public async Task The_direction_is_the_readers_choice()
    {
        using var portal = PortalUji.Contoh();
        await portal.LewatiSampaiSusunAsync();
        var analis = await portal.MasukAsync("analis");
        await analis.VersiAsync("Konsep");
        await RuangKerjaTests.SimpanAsync(analis, "penutup", "Kalimat baru.");
        await analis.VersiAsync("Kedua");
        var maju = await analis.BukaAsync(portal.Binjai.Banding);
        Assert.True(maju.Ada(".beda ins"));
        var mundur = await maju.KirimAsync("main form[method=get]", ("dari", maju.Pilihan("dari", "Versi 2")),
            ("ke", maju.Pilihan("ke", "Versi 1")));
        Assert.Equal("Kalimat baru.", mundur.Dokumen.QuerySelector(".beda del")!.TextContent.Trim());
        Assert.False(mundur.Ada(".beda ins"));
    }

    [Fact]
    public async Task A_version_of_another_report_is_not_found()
    {
        using var portal = PortalUji.Contoh();
        await portal.LewatiSampaiSusunAsync();
        var analis = await portal.MasukAsync("analis");
        await analis.VersiAsync("Konsep");
        var versi = (await analis.BukaAsync(portal.Binjai.Banding)).Isian("dari");
        Assert.Equal(HttpStatusCode.NotFound, (await analis.MintaAsync($"{portal.Binjai.Banding}?dari=0")).StatusCode);
        var lain = await portal.MasukAsync("sekretaris.banten");
        Assert.Equal(HttpStatusCode.NotFound, (await lain.MintaAsync($"{portal.Binjai.Banding}?dari={versi}")).StatusCode);
        var sendiri = await lain.MintaAsync($"{portal.Banten.Banding}?dari={versi}");
        Assert.DoesNotContain("Konsep", await sendiri.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }
}
