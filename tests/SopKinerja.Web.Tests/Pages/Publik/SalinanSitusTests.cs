namespace SopKinerja.Web.Tests;

using AngleSharp.Html.Parser;
using SopKinerja.Web.Perintah;
using SopKinerja.Web.Situs;

/// <summary>The public site as plain files, opened from a disk.</summary>
public sealed class SalinanSitusTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static async Task<HasilSitus> SalinAsync(PortalUji portal, string folder)
    {
        using var tamu = portal.CreateClient();
        return await new SalinanSitus(tamu).SalinAsync(folder, null, Ct);
    }

    [Fact]
    public async Task Every_link_of_the_copy_leads_to_a_file_and_the_final_file_is_the_very_one()
    {
        using var portal = PortalUji.Contoh();
        await portal.TerbitAsync();
        var folder = Path.Combine(portal.Folder, "situs");
        var hasil = await SalinAsync(portal, folder);
        Assert.True(hasil is { Ditulis: > 5, Tetap: 0, Dihapus: 0 }, $"{hasil}");
        Assert.Equal(Jalan.Pdf, await File.ReadAllBytesAsync(Path.Combine(folder, "dinkes-binjai", "lkj-tahun-2025", "naskah.pdf"), Ct));
        var (tautan, halaman) = (0, Directory.GetFiles(folder, "*.html", SearchOption.AllDirectories));
        foreach (var h in halaman)
        {
            var dokumen = new HtmlParser().ParseDocument(await File.ReadAllTextAsync(h, Ct));
            Assert.Empty(dokumen.QuerySelectorAll("form, script:not([type='application/ld+json'])"));
            foreach (var tujuan in dokumen.QuerySelectorAll("a[href], link[href], img[src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!))
                if (!tujuan.StartsWith("http", StringComparison.Ordinal) && tujuan.Split('#')[0] is { Length: > 0 } relatif)
                {
                    tautan++;
                    Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(h)!, Uri.UnescapeDataString(relatif))), $"{h} → {tujuan}");
                }

            Assert.All(dokumen.QuerySelectorAll("use"), u => Assert.NotNull(dokumen.GetElementById(u.GetAttribute("href")![1..])));
            Assert.All(dokumen.QuerySelectorAll("a[href^='#']"), a => Assert.NotNull(dokumen.GetElementById(a.GetAttribute("href")![1..])));
        }

        Assert.True(tautan > 20, $"{tautan} links in {halaman.Length} pages");

        // The same site again writes nothing.
        Assert.Equal(new HasilSitus(0, hasil.Ditulis, 0), await SalinAsync(portal, folder));
    }

    [Fact]
    public async Task What_was_withdrawn_is_taken_away_and_no_other_file_of_the_folder()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.TerbitAsync();
        var folder = Path.Combine(portal.Folder, "situs");
        await SalinAsync(portal, folder);
        var lain = Path.Combine(folder, "milik-orang-lain.html");
        await File.WriteAllTextAsync(lain, "x", Ct);
        await File.AppendAllTextAsync(Path.Combine(folder, ".situs"), "../uji.db\n", Ct);
        await (await sekretaris.BukaAsync(portal.Binjai.Jalan)).KirimAsync("form[action*='handler=Tarik']", ("keterangan", "Salah ketik Bab III"));
        var hasil = await SalinAsync(portal, folder);
        Assert.True(hasil is { Ditulis: > 0, Dihapus: > 0 }, $"{hasil}");
        Assert.False(File.Exists(Path.Combine(folder, "dinkes-binjai", "lkj-tahun-2025", "naskah.pdf")));
        Assert.Contains("Salah ketik Bab III", await File.ReadAllTextAsync(Path.Combine(folder, "dinkes-binjai", "lkj-tahun-2025", "index.html"), Ct),
            StringComparison.Ordinal);
        Assert.True(File.Exists(lain));
        Assert.True(File.Exists(portal.Berkas));
    }

    [Theory]
    [InlineData("/Publik", "index.html")]
    [InlineData("/Publik?hal=3", "halaman-3.html")]
    [InlineData("/Publik/dinkes-binjai", "dinkes-binjai/index.html")]
    [InlineData("/Publik/dinkes-binjai/lkj-tahun-2025?handler=Berkas", "dinkes-binjai/lkj-tahun-2025/naskah.pdf")]
    [InlineData("/Publik/dinkes-binjai/umpan.xml", "dinkes-binjai/umpan.xml")]
    [InlineData("/Publik/Periksa", null)]
    [InlineData("/Publik/Reviu/rahasia", null)]
    [InlineData("/Akun/Masuk", null)]
    [InlineData("/Publik/../../etc/passwd", null)]
    [InlineData("/Publik/%2e%2e/x", null)]
    [InlineData("/Publik/a/b?handler=Gambar&nama=..%2F..%2Fx.png", "a/b/gambar/x.png")]
    public void An_address_has_one_place_in_the_copy_and_none_outside_it(string alamat, string? berkas) =>
        Assert.Equal(berkas, SalinanSitus.Berkas(alamat));

    [Fact]
    public async Task A_portal_that_does_not_answer_is_said_and_an_address_is_asked_for()
    {
        var kemajuan = new StringWriter();
        async Task<int> PerintahAsync(params string[] args) => await DaftarPerintah.JalankanAsync(["situs", .. args],
            _ => throw new InvalidOperationException("It needs no database."), TextWriter.Null, kemajuan, Ct);
        var folder = Path.Combine(Directory.CreateTempSubdirectory("sopkinerja").FullName, "x");
        Assert.Equal(1, await PerintahAsync(folder, "--dari", "http://127.0.0.1:9"));
        Assert.Contains("Situs tidak dapat disalin", kemajuan.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, await PerintahAsync(folder));
        Assert.Contains("Isi --dari", kemajuan.ToString(), StringComparison.Ordinal);
    }
}
