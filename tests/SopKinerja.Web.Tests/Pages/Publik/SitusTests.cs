namespace SopKinerja.Web.Tests;

using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Parser;

/// <summary>The public site as browsers, search engines and feed readers ask for it.</summary>
public sealed class SitusPublikTests
{
    private static readonly XNamespace s_atom = "http://www.w3.org/2005/Atom", s_peta = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_public_page_is_not_sent_again_while_nothing_changed_and_shows_a_change_at_once()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.TerbitAsync();
        using var tamu = portal.CreateClient();
        foreach (var alamat in new[] { portal.Binjai.Publik, portal.Binjai.Publik[..portal.Binjai.Publik.LastIndexOf('/')] })
        {
            using var pertama = await tamu.GetAsync(alamat, Ct);
            Assert.False(pertama.Headers.Contains("Set-Cookie"));
            var etag = pertama.Headers.ETag!;
            Assert.Equal("public, no-cache", pertama.Headers.CacheControl!.ToString());
            Assert.Equal(HttpStatusCode.NotModified, (await TanyaAsync(tamu, alamat, etag)).StatusCode);
            Assert.Equal(await pertama.Content.ReadAsStringAsync(Ct), await tamu.GetStringAsync(alamat, Ct));
        }

        var lama = (await tamu.GetAsync(portal.Binjai.Publik, Ct)).Headers.ETag!;
        await (await sekretaris.BukaAsync(portal.Binjai.Jalan)).KirimAsync("form[action*='handler=Tarik']", ("keterangan", "Salah ketik Bab III"));
        using var baru = await TanyaAsync(tamu, portal.Binjai.Publik, lama);
        Assert.Equal(HttpStatusCode.OK, baru.StatusCode);
        Assert.Contains("Salah ketik Bab III", await baru.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_signed_in_gets_a_page_of_his_own_and_leaves_none_to_guests()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.TerbitAsync();
        Assert.Equal("Portal", (await sekretaris.BukaAsync(portal.Binjai.Publik)).Dokumen.QuerySelector("nav a[href='/']")!.TextContent);
        Assert.Equal("Masuk", (await new Orang(portal).BukaAsync(portal.Binjai.Publik)).Dokumen.QuerySelector("nav a[href='/']")!.TextContent);
        Assert.Equal("Portal", (await sekretaris.BukaAsync(portal.Binjai.Publik)).Dokumen.QuerySelector("nav a[href='/']")!.TextContent);
    }

    [Fact]
    public async Task The_file_comes_in_ranges_with_the_hash_as_its_tag_and_a_name_people_understand()
    {
        using var portal = PortalUji.Contoh();
        await portal.TerbitAsync();
        using var tamu = portal.CreateClient();
        var alamat = $"{portal.Binjai.Publik}?handler=Berkas";
        using var utuh = await tamu.GetAsync(alamat, Ct);
        Assert.Equal(Jalan.Pdf, await utuh.Content.ReadAsByteArrayAsync(Ct));
        Assert.Equal($"\"{SopKinerja.Data.BerkasRepository.Sidik(Jalan.Pdf)}\"", utuh.Headers.ETag!.Tag);
        Assert.Equal("LKJ Tahun 2025 Dinas Kesehatan Kota Binjai.pdf", utuh.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        using var minta = new HttpRequestMessage(HttpMethod.Get, alamat) { Headers = { Range = new(5, 14) } };
        using var sebagian = await tamu.SendAsync(minta, Ct);
        Assert.Equal(HttpStatusCode.PartialContent, sebagian.StatusCode);
        Assert.Equal(Jalan.Pdf[5..15], await sebagian.Content.ReadAsByteArrayAsync(Ct));
        Assert.Equal(HttpStatusCode.NotModified, (await TanyaAsync(tamu, alamat, utuh.Headers.ETag)).StatusCode);
    }

    [Fact]
    public async Task Search_engines_and_feed_readers_find_every_report_by_the_portals_own_address()
    {
        using var portal = PortalUji.Dengan(("Portal:Alamat", "https://kinerja.binjai.contoh"));
        await portal.TerbitAsync();
        using var tamu = portal.CreateClient();
        var halaman = $"https://kinerja.binjai.contoh{portal.Binjai.Publik}";
        var robot = await tamu.GetStringAsync("/robots.txt", Ct);
        Assert.Equal("User-agent: *\nAllow: /Publik\nDisallow: /\n\nSitemap: https://kinerja.binjai.contoh/peta-situs.xml\n", robot);
        var bagian = XDocument.Parse(await tamu.GetStringAsync("/peta-situs.xml", Ct)).Descendants(s_peta + "loc").Single().Value;
        Assert.Equal("https://kinerja.binjai.contoh/peta-situs/1.xml", bagian);
        var peta = XDocument.Parse(await tamu.GetStringAsync(new Uri(bagian).AbsolutePath, Ct));
        Assert.Equal([halaman], peta.Descendants(s_peta + "loc").Select(l => l.Value));
        Assert.Equal(HttpStatusCode.NotFound, (await tamu.GetAsync("/peta-situs/2.xml", Ct)).StatusCode);

        using var html = await tamu.GetAsync(portal.Binjai.Publik, Ct);
        var dokumen = new HtmlParser().ParseDocument(await html.Content.ReadAsStringAsync(Ct));
        Assert.Equal(halaman, dokumen.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal(halaman, dokumen.QuerySelector("meta[property='og:url']")!.GetAttribute("content"));
        using var ld = JsonDocument.Parse(dokumen.QuerySelector("script[type='application/ld+json']")!.TextContent);
        Assert.Equal(("Report", SopKinerja.Data.BerkasRepository.Sidik(Jalan.Pdf)), (ld.RootElement.GetProperty("@type").GetString(),
            ld.RootElement.GetProperty("encoding").GetProperty("sha256").GetString()));

        var umpan = XDocument.Parse(await tamu.GetStringAsync("/Publik/dinkes-binjai/umpan.xml", Ct)).Root!;
        var entri = Assert.Single(umpan.Elements(s_atom + "entry"));
        Assert.Equal(("LKJ Tahun 2025", halaman), (entri.Element(s_atom + "title")!.Value, entri.Element(s_atom + "id")!.Value));
        Assert.Equal($"{halaman}?handler=Berkas", entri.Elements(s_atom + "link").Single(l => l.Attribute("rel")!.Value == "enclosure")
            .Attribute("href")!.Value);
        Assert.Equal(HttpStatusCode.NotFound, (await tamu.GetAsync("/Publik/tidak-ada/umpan.xml", Ct)).StatusCode);
    }

    /// <summary>A reader that asks every second: the feed is not sent again while nothing changed.</summary>
    [Fact]
    public async Task A_feed_reader_that_hammers_gets_an_empty_answer()
    {
        using var portal = PortalUji.Contoh();
        await portal.TerbitAsync();
        using var tamu = portal.CreateClient();
        var etag = (await tamu.GetAsync("/Publik/dinkes-binjai/umpan.xml", Ct)).Headers.ETag!;
        for (var i = 0; i < 20; i++)
            Assert.Equal(HttpStatusCode.NotModified, (await TanyaAsync(tamu, "/Publik/dinkes-binjai/umpan.xml", etag)).StatusCode);
    }

    [Fact]
    public async Task Codes_are_not_tried_by_the_thousand_and_the_empty_page_stays_open()
    {
        using var portal = PortalUji.Dengan(("Portal:PeriksaPerMenit", "5"));
        using var tamu = portal.CreateClient();
        for (var i = 0; i < 5; i++)
            Assert.Equal(HttpStatusCode.OK, (await tamu.GetAsync($"/Publik/Periksa?kode=AAAAAAAAA{i + 2}", Ct)).StatusCode);
        using var lebih = await tamu.GetAsync("/Publik/Periksa?kode=AAAAAAAAA9", Ct);
        Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromMinutes(1)), (lebih.StatusCode, lebih.Headers.RetryAfter!.Delta));
        Assert.Contains("Terlalu banyak percobaan", await lebih.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await tamu.GetAsync("/Publik/Periksa/AAAAAAAAA9", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await tamu.GetAsync("/Publik/Periksa", Ct)).StatusCode);
    }

    /// <summary>By the strict parser, as a validator would read them.</summary>
    [Theory]
    [InlineData("/Publik")]
    [InlineData("/Publik/dinkes-binjai")]
    [InlineData("/Publik/Periksa")]
    [InlineData("{publik}")]
    public async Task A_public_page_is_valid_HTML_without_a_cookie(string alamat)
    {
        using var portal = PortalUji.Contoh();
        await portal.TerbitAsync();
        using var tamu = portal.CreateClient();
        using var jawab = await tamu.GetAsync(alamat.Replace("{publik}", portal.Binjai.Publik, StringComparison.Ordinal), Ct);
        Assert.False(jawab.Headers.Contains("Set-Cookie"));
        var galat = new List<string>();
        var parser = new HtmlParser(new() { IsStrictMode = false, IsKeepingSourceReferences = true });
        parser.Error += (_, e) => galat.Add(((AngleSharp.Html.Dom.Events.HtmlErrorEvent)e).Message);
        var dokumen = parser.ParseDocument(await jawab.Content.ReadAsStringAsync(Ct));
        Assert.Empty(galat);

        // The one script of the public site hashes a file where it lies.
        Assert.Equal(alamat == "/Publik/Periksa" ? ["periksa"] : [], dokumen.QuerySelectorAll("script:not([type='application/ld+json'])")
            .Select(x => x.GetAttribute("src")!.TrimStart('/').Split('.')[0]));
        Assert.Empty(dokumen.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    private static async Task<HttpResponseMessage> TanyaAsync(HttpClient klien, string alamat, EntityTagHeaderValue etag)
    {
        using var minta = new HttpRequestMessage(HttpMethod.Get, alamat) { Headers = { IfNoneMatch = { etag } } };
        return await klien.SendAsync(minta, Ct);
    }
}
