namespace SopKinerja.Web.Tests;

using System.Net;

/// <summary>What else the desk of a report does: giving way after a conflict, its pictures, versions as PDF.</summary>
public sealed class LaporanRincianTests
{
    private const string FormUnggah = "form[action*='/Laporan/Gambar/'][action*='handler=Unggah']", FormHapus = "form[action*='handler=Hapus']",
        FormSimpan = "form[action*='handler=Simpan']";

    private static readonly byte[] s_png = GambarUji.Png(60, 40);

    /// <summary>Where the desk and its pictures stand; the two may part.</summary>
    private static string Tulis(PortalUji portal) => portal.Binjai.Tulis("penutup");

    private static string MejaGambar(PortalUji portal) => portal.Binjai.Tulis("penutup");

    [Fact]
    public async Task Whoever_gives_way_after_a_conflict_keeps_the_own_text_in_the_history()
    {
        using var portal = PortalUji.Contoh();
        var (satu, bentrok) = await BentrokAsync(portal);
        var lepas = bentrok.Dokumen.QuerySelector("button[formaction*='handler=Lepas']")!.GetAttribute("formaction")!;
        var hasil = await satu.PaksaAsync(lepas, ("markdown", "Tulisan sekretaris."));
        Assert.Contains("Tulisan Citra Contoh, S.E. dipakai. Tulisan Anda ada dalam riwayat bagian ini.", hasil.Kabar,
            StringComparison.Ordinal);
        Assert.Equal("Tulisan kasub.", hasil.Dokumen.QuerySelector("textarea#markdown")!.TextContent.Trim());
        var riwayat = await satu.BukaAsync(portal.Binjai.Riwayat("penutup"));
        Assert.Contains("sekretaris", string.Concat(riwayat.Dokumen.QuerySelectorAll(".beda").Select(b => b.TextContent)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Giving_way_twice_leaves_the_others_text_where_it_is()
    {
        using var portal = PortalUji.Contoh();
        var (satu, bentrok) = await BentrokAsync(portal);
        var lepas = bentrok.Dokumen.QuerySelector("button[formaction*='handler=Lepas']")!.GetAttribute("formaction")!;
        for (var n = 0; n < 2; n++)
            await satu.PaksaAsync(lepas, ("markdown", "Tulisan sekretaris."));
        Assert.Equal("Tulisan kasub.",
            (await satu.BukaAsync(Tulis(portal))).Dokumen.QuerySelector("textarea#markdown")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_text_that_cannot_be_kept_does_not_give_way()
    {
        using var portal = PortalUji.Contoh();
        var (satu, bentrok) = await BentrokAsync(portal);
        var lepas = bentrok.Dokumen.QuerySelector("button[formaction*='handler=Lepas']")!.GetAttribute("formaction")!;
        var hasil = await satu.PaksaAsync(lepas, ("markdown", new string('a', 100_001)));
        Assert.Contains("Periksa tulisan yang sekarang", hasil.Galat, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_who_writes_this_report_gives_way_in_it()
    {
        using var portal = PortalUji.Contoh();
        var (_, bentrok) = await BentrokAsync(portal);
        var lepas = bentrok.Dokumen.QuerySelector("button[formaction*='handler=Lepas']")!.GetAttribute("formaction")!;
        await (await portal.MasukAsync("kabid.yankes")).DitolakAsync(lepas, ("markdown", "Lain"));
        await (await portal.MasukAsync("sekretaris.banten")).TidakAdaAsync(lepas, ("markdown", "Lain"));
    }

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
        Assert.Equal(HttpStatusCode.NotFound, (await pembaca.MintaAsync(portal.Binjai.Gambar(""))).StatusCode);
        var lain = await portal.MasukAsync("sekretaris.banten");
        Assert.Equal(HttpStatusCode.NotFound, (await lain.MintaAsync(portal.Binjai.Gambar("bagan-alur.png"))).StatusCode);
        await new Orang(portal).BukaAsync(portal.Binjai.Gambar("bagan-alur.png"));
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
        var hasil = await (await analis.BukaAsync(MejaGambar(portal))).KirimAsync(FormHapus);
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
        var form = await orang.BukaAsync(MejaGambar(portal));
        var hapus = form.Dokumen.QuerySelector(FormHapus)!.GetAttribute("action")!;
        await (await portal.MasukAsync("kabid.yankes")).DitolakAsync(hapus, ("nama", "bagan.png"));
        await (await portal.MasukAsync("sekretaris.banten")).TidakAdaAsync(hapus, ("nama", "bagan.png"));
        Assert.NotNull((await form.KirimAsync(FormHapus)).Kabar);
        var lagi = await orang.PaksaAsync(hapus, ("nama", "bagan.png"));
        Assert.Equal((HttpStatusCode.OK, null), (orang.Status, lagi.Kabar));
    }

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
            Assert.Equal(HttpStatusCode.NotFound, (await sekretaris.MintaAsync(word.Replace($"/Versi/{portal.Binjai.LaporanId}?",
                lain.Replace("/Laporan/Rincian", "/Versi", StringComparison.Ordinal) + "?", StringComparison.Ordinal)
                .Replace("Word", penangan, StringComparison.Ordinal))).StatusCode);
        Assert.NotEmpty(await sekretaris.UnduhAsync(word));
    }

    private static async Task<Lembar> UnggahAsync(Orang orang, string nama, byte[] isi) =>
        await (await orang.BukaAsync(MejaGambar(orang.Portal))).KirimAsync(FormUnggah, ("file", nama, isi));

    /// <summary>The secretary wrote while the head of the sub section saved.</summary>
    private static async Task<(Orang Sekretaris, Lembar Bentrok)> BentrokAsync(PortalUji portal)
    {
        var (satu, dua) = (await portal.MasukAsync("sekretaris"), await portal.MasukAsync("kasub.program"));
        var lama = await satu.BukaAsync(Tulis(portal));
        await RuangKerjaTests.SimpanAsync(dua, "penutup", "Tulisan kasub.");
        return (satu, await lama.KirimAsync(FormSimpan, ("markdown", "Tulisan sekretaris.")));
    }
}
