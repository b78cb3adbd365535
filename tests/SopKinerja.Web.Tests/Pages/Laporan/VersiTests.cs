namespace SopKinerja.Web.Tests;

using System.Net;

/// <summary>The versions of a report as files.</summary>
public sealed class VersiTests
{
    [Fact]
    public async Task Without_LibreOffice_a_version_is_offered_as_Word_and_the_way_to_a_PDF_is_told()
    {
        using var portal = PortalUji.Dengan(("Pdf:LibreOffice", "/tidak/ada/soffice"));
        await portal.LewatiSampaiSusunAsync();
        var analis = await portal.MasukAsync("analis");
        await analis.VersiAsync("Konsep");
        var word = (await analis.BukaAsync(portal.Binjai.Laporan)).Tautan("a[href*='handler=Word']");
        var lain = await portal.MasukAsync("sekretaris.banten");
        foreach (var penangan in new[] { "Word", "Pdf" })
            Assert.Equal(HttpStatusCode.NotFound,
                (await lain.MintaAsync(word.Replace("Word", penangan, StringComparison.Ordinal))).StatusCode);
        var ditolak = await analis.BukaAsync(word.Replace("Word", "Pdf", StringComparison.Ordinal));
        Assert.Contains("Simpan Sebagai, PDF", ditolak.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_is_downloaded_from_the_desk_of_its_own_report()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.LewatiSampaiSusunAsync();
        var analis = await portal.MasukAsync("analis");
        await analis.VersiAsync("Konsep");
        var word = (await analis.BukaAsync(portal.Binjai.Laporan)).Tautan("a[href*='handler=Word']");
        await (await sekretaris.BukaAsync("/Pelaksanaan/Mulai")).KirimAsync("main form", ("Input.Tahun", "2024"));
        var lain = (await sekretaris.BukaAsync("/Laporan")).Dokumen.QuerySelectorAll("main a[href*='/Laporan/Rincian/']")
            .Select(a => a.GetAttribute("href")!.Split('?', '#')[0]).First(a => a != portal.Binjai.Laporan);
        foreach (var penangan in new[] { "Word", "Pdf" })
        {
            var alamat = word.Replace($"/{portal.Binjai.LaporanId}?", $"/{lain.Split('/')[^1]}?", StringComparison.Ordinal)
                .Replace("Word", penangan, StringComparison.Ordinal);
            Assert.NotEqual(word, alamat);
            Assert.Equal(HttpStatusCode.NotFound, (await sekretaris.MintaAsync(alamat)).StatusCode);
        }

        Assert.NotEmpty(await sekretaris.UnduhAsync(word));
    }

    /// <summary>Where a form went that came too late, the login page leads back to.</summary>
    [Theory]
    [InlineData("Versi")]
    [InlineData("Koreksi")]
    [InlineData("Gambar")]
    public async Task The_address_of_a_form_leads_to_the_desk(string nama)
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var jawab = await sekretaris.MintaAsync(portal.Binjai.Laporan.Replace("Rincian", nama, StringComparison.Ordinal));
        Assert.Equal((HttpStatusCode.OK, portal.Binjai.Laporan), (jawab.StatusCode, jawab.RequestMessage!.RequestUri!.AbsolutePath));
    }
}
