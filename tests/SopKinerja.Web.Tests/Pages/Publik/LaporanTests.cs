namespace SopKinerja.Web.Tests;

using System.Net;

/// <summary>A published report, as anybody reads it.</summary>
public sealed class PublikLaporanTests
{
    [Fact]
    public async Task A_picture_of_the_published_version_is_shown_to_anybody_and_no_other()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var (dulu, nanti) = (GambarUji.Png(60, 40), GambarUji.Png(20, 20));
        await UnggahAsync(sekretaris, "bagan.png", dulu);
        await RuangKerjaTests.SimpanAsync(sekretaris, "penutup", "![Alur](bagan.png)");
        await portal.TerbitAsync();
        var tamu = new Orang(portal);
        var laporan = await tamu.BukaAsync(portal.Binjai.Publik);
        var alamat = laporan.Dokumen.QuerySelector("article img[alt='Alur']")!.GetAttribute("src")!;
        var jawaban = await tamu.MintaAsync(alamat);
        Assert.Equal("image/png", jawaban.Content.Headers.ContentType?.MediaType);
        Assert.Equal(dulu, await jawaban.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.NotFound,
            (await tamu.MintaAsync(alamat.Replace("bagan.png", "lain.png", StringComparison.Ordinal))).StatusCode);
        Assert.NotEqual(nanti, dulu);
    }

    [Fact]
    public async Task A_report_that_is_withdrawn_keeps_its_address_and_shows_neither_file_nor_picture()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        await UnggahAsync(sekretaris, "bagan.png", GambarUji.Png(60, 40));
        await RuangKerjaTests.SimpanAsync(sekretaris, "penutup", "![Alur](bagan.png)");
        await portal.TerbitAsync();
        var tamu = new Orang(portal);
        var alamat = (await tamu.BukaAsync(portal.Binjai.Publik)).Dokumen.QuerySelector("article img[alt='Alur']")!.GetAttribute("src")!;
        const string form = "form[action*='handler=Tarik']";
        Assert.Contains("Tulis keterangan penarikan", (await (await sekretaris.BukaAsync(portal.Binjai.Jalan)).KirimAsync(form)).Galat,
            StringComparison.Ordinal);
        await (await sekretaris.BukaAsync(portal.Binjai.Jalan)).KirimAsync(form, ("keterangan", "Salah ketik pada Bab III"));
        foreach (var a in new[] { alamat, $"{portal.Binjai.Publik}?handler=Berkas" })
            Assert.Equal(HttpStatusCode.NotFound, (await tamu.MintaAsync(a)).StatusCode);
        var ditarik = await tamu.BukaAsync(portal.Binjai.Publik);
        Assert.Equal(HttpStatusCode.OK, tamu.Status);
        Assert.Contains("Salah ketik pada Bab III", ditarik.Teks, StringComparison.Ordinal);
        Assert.False(ditarik.Ada("article"));

        await (await sekretaris.BukaAsync(portal.Binjai.Jalan)).KirimAsync(form);
        Assert.Equal(HttpStatusCode.OK, (await tamu.MintaAsync(alamat)).StatusCode);
    }

    [Fact]
    public async Task What_is_changed_after_publication_does_not_reach_the_public_page()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.TerbitAsync();
        var sebelum = (await new Orang(portal).BukaAsync(portal.Binjai.Publik)).Dokumen.QuerySelector("article")!.TextContent;
        var daftar = await sekretaris.BukaAsync("/Program?tahun=2025");
        await (await sekretaris.BukaAsync(daftar.Tautan("tbody a[href*='ubah=']"))).KirimAsync("form#form",
            ("Input.Uraian", "Nama program yang baru"));
        Assert.Equal(sebelum, (await new Orang(portal).BukaAsync(portal.Binjai.Publik)).Dokumen.QuerySelector("article")!.TextContent);
    }

    [Fact]
    public async Task An_address_of_another_office_or_of_a_report_that_is_not_public_is_not_found()
    {
        using var portal = PortalUji.Contoh();
        var tamu = new Orang(portal);
        Assert.Equal(HttpStatusCode.NotFound, (await tamu.MintaAsync(portal.Binjai.Publik)).StatusCode);
        await portal.TerbitAsync();
        Assert.Equal(HttpStatusCode.OK, (await tamu.MintaAsync(portal.Binjai.Publik)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await tamu.MintaAsync(portal.Binjai.Publik.Replace(portal.Binjai.Kode, portal.Banten.Kode,
            StringComparison.Ordinal))).StatusCode);
    }

    private static async Task UnggahAsync(Orang orang, string nama, byte[] isi) =>
        Assert.NotNull((await (await orang.BukaAsync(orang.Portal.Binjai.Tulis("penutup"))).KirimAsync("form[action*='handler=Unggah']",
            ("file", nama, isi))).Kabar);
}
