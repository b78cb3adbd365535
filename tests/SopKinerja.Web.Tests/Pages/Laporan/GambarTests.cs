namespace SopKinerja.Web.Tests;

using System.Net;

/// <summary>The pictures of a report.</summary>
public sealed class GambarTests
{
    private const string FormUnggah = "form[action*='/Laporan/Gambar/'][action*='handler=Unggah']",
        FormHapus = "form[action*='/Laporan/Gambar/'][action*='handler=Hapus']";

    private static readonly byte[] s_png = GambarUji.Png(60, 40);

    /// <summary>Where the forms stand.</summary>
    private static string Meja(PortalUji portal) => portal.Binjai.Tulis("penutup");

    [Fact]
    public async Task A_picture_is_shown_to_everyone_of_the_office_and_to_nobody_else()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("sekretaris");
        await UnggahAsync(orang, "Bagan Alur.PNG", s_png);
        var pembaca = await portal.MasukAsync("kabid.yankes");
        var jawaban = await pembaca.MintaAsync(portal.Binjai.Gambar("bagan-alur.png"));
        Assert.Equal("image/png", jawaban.Content.Headers.ContentType?.MediaType);
        Assert.Equal(s_png, await jawaban.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.NotFound, (await pembaca.MintaAsync(portal.Binjai.Gambar("lain.png"))).StatusCode);
        var lain = await portal.MasukAsync("sekretaris.banten");
        Assert.Equal(HttpStatusCode.NotFound, (await lain.MintaAsync(portal.Binjai.Gambar("bagan-alur.png"))).StatusCode);
        var tamu = new Orang(portal);
        await tamu.BukaAsync(portal.Binjai.Gambar("bagan-alur.png"));
        Assert.StartsWith("/Akun/Masuk", tamu.Alamat, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_picture_of_the_same_name_takes_the_firsts_place_and_says_so()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("sekretaris");
        await UnggahAsync(orang, "bagan.png", s_png);
        var baru = GambarUji.Png(30, 30);
        Assert.Contains("Gambar lama bernama bagan.png diganti", (await UnggahAsync(orang, "bagan.png", baru)).Kabar,
            StringComparison.Ordinal);
        Assert.Equal(baru, await orang.UnduhAsync(portal.Binjai.Gambar("bagan.png")));
        Assert.Contains("Gambar tersimpan.", (await UnggahAsync(orang, "bagan.png", baru)).Kabar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_that_is_deleted_is_gone_from_the_text_and_stays_in_the_version_made_of_it()
    {
        using var portal = PortalUji.Contoh();
        await portal.LewatiSampaiSusunAsync();
        var analis = await portal.MasukAsync("analis");
        await UnggahAsync(analis, "bagan.png", s_png);
        await RuangKerjaTests.SimpanAsync(analis, "penutup", "![Alur](bagan.png)");
        await analis.VersiAsync("Konsep");
        var hasil = await (await analis.BukaAsync(Meja(portal))).KirimAsync(FormHapus);
        Assert.Contains("Gambar bagan.png dihapus dari naskah. Versi yang sudah dibuat tetap memuatnya.", hasil.Kabar,
            StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await analis.MintaAsync(portal.Binjai.Gambar("bagan.png"))).StatusCode);
        Assert.Contains("gambar bagan.png yang belum diunggah", (await analis.BukaAsync(portal.Binjai.Laporan)).Teks,
            StringComparison.Ordinal);
        using var word = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(
            new MemoryStream(await analis.UnduhVersiAsync()), false);
        Assert.Single(word.MainDocumentPart!.ImageParts);
    }

    [Fact]
    public async Task A_picture_is_deleted_once_and_by_who_writes_the_report()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("sekretaris");
        await UnggahAsync(orang, "bagan.png", s_png);
        var form = await orang.BukaAsync(Meja(portal));
        var hapus = form.Dokumen.QuerySelector(FormHapus)!.GetAttribute("action")!;
        await (await portal.MasukAsync("kabid.yankes")).DitolakAsync(hapus, ("nama", "bagan.png"));
        await (await portal.MasukAsync("sekretaris.banten")).TidakAdaAsync(hapus, ("nama", "bagan.png"));
        Assert.NotNull((await form.KirimAsync(FormHapus)).Kabar);
        var lagi = await orang.PaksaAsync(hapus, ("nama", "bagan.png"));
        Assert.Equal((HttpStatusCode.OK, null), (orang.Status, lagi.Kabar));
    }

    private static async Task<Lembar> UnggahAsync(Orang orang, string nama, byte[] isi) =>
        await (await orang.BukaAsync(Meja(orang.Portal))).KirimAsync(FormUnggah, ("file", nama, isi));
}
