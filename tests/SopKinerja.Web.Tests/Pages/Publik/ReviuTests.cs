namespace SopKinerja.Web.Tests;

using System.Net;

/// <summary>The reader of the Inspektorat, who has a link and no account.</summary>
public sealed class PublikReviuTests
{
    [Fact]
    public async Task A_picture_of_the_reviewed_version_comes_by_the_link_as_long_as_the_link_is_good()
    {
        using var portal = PortalUji.Contoh();
        var png = GambarUji.Png(60, 40);
        var (sekretaris, tautan) = await BukaAsync(portal, png);
        var tamu = new Orang(portal);
        var alamat = (await tamu.BukaAsync(tautan)).Dokumen.QuerySelector("article img[alt='Alur']")!.GetAttribute("src")!;
        Assert.Equal(png, await tamu.UnduhAsync(alamat));
        Assert.Equal(HttpStatusCode.NotFound,
            (await tamu.MintaAsync(alamat.Replace("bagan.png", "lain.png", StringComparison.Ordinal))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound,
            (await tamu.MintaAsync(alamat.Replace(tautan, tautan[..^4] + "AAAA", StringComparison.Ordinal))).StatusCode);
        await (await sekretaris.BukaAsync(portal.Binjai.Reviu)).KirimAsync("form[action*='handler=Cabut']");
        Assert.Equal(HttpStatusCode.NotFound, (await tamu.MintaAsync(alamat)).StatusCode);
    }

    [Fact]
    public async Task The_page_of_a_link_is_kept_by_no_browser_and_found_by_no_search()
    {
        using var portal = PortalUji.Contoh();
        var (_, tautan) = await BukaAsync(portal, GambarUji.Png(10, 10));
        var jawaban = await new Orang(portal).MintaAsync(tautan);
        Assert.Equal("no-referrer", jawaban.Headers.GetValues("Referrer-Policy").Single());
        Assert.Equal("noindex", jawaban.Headers.GetValues("X-Robots-Tag").Single());
        Assert.True(jawaban.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("Butir", "Belum ada jawaban yang berubah.")]
    [InlineData("Catat", "Tulis isinya")]
    public async Task A_reader_who_sends_nothing_is_told(string penangan, string pesan)
    {
        using var portal = PortalUji.Contoh();
        var (_, tautan) = await BukaAsync(portal, GambarUji.Png(10, 10));
        var hasil = await (await new Orang(portal).BukaAsync(tautan)).KirimAsync($"form[action*='handler={penangan}']");
        Assert.Contains(pesan, hasil.Galat, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_is_kept_once_under_the_name_of_the_link()
    {
        using var portal = PortalUji.Contoh();
        var (sekretaris, tautan) = await BukaAsync(portal, GambarUji.Png(10, 10));
        var lembar = await new Orang(portal).BukaAsync(tautan);
        for (var n = 0; n < 2; n++)
            await lembar.KirimAsync("form[action*='handler=Catat']", ("catatan", "Lampirkan <b>SK</b>."));
        var halaman = await sekretaris.BukaAsync(portal.Binjai.Reviu);
        Assert.Equal(2, halaman.Teks.Split("Lampirkan <b>SK</b>.").Length);
        Assert.Contains("Auditor Contoh (Inspektorat Kota Binjai)", halaman.Teks, StringComparison.Ordinal);
    }

    private static async Task<(Orang Sekretaris, string Tautan)> BukaAsync(PortalUji portal, byte[] gambar)
    {
        var sekretaris = await portal.LewatiSampaiSusunAsync();
        await (await sekretaris.BukaAsync(portal.Binjai.Tulis("penutup"))).KirimAsync("form[action*='handler=Unggah']",
            ("file", "bagan.png", gambar));
        await RuangKerjaTests.SimpanAsync(sekretaris, "penutup", "![Alur](bagan.png)");
        await (await portal.MasukAsync("analis")).VersiAsync("Konsep");
        return (sekretaris, await ReviuTests.BukaAsync(sekretaris));
    }
}
