namespace SopKinerja.Web.Tests;

using DocumentFormat.OpenXml.Packaging;

/// <summary>The date under the signature is chosen, left blank, or of the day the version is made.</summary>
public sealed class BlokTandaTanganTests
{
    private const string Form = "form[action*='handler=TandaTangan']";

    private static async Task<string> DrafAsync(PortalUji portal, Orang orang)
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(await orang.UnduhAsync(portal.Binjai.Draf)), false);
        return string.Join('\n', word.MainDocumentPart!.Document.Body!.Descendants<DocumentFormat.OpenXml.Wordprocessing.Paragraph>()
            .Select(p => p.InnerText));
    }

    [Fact]
    public async Task The_chosen_date_stands_over_the_name_and_the_posts_are_of_the_year_s_end()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("sekretaris");
        var hasil = await (await orang.BukaAsync(portal.Binjai.Laporan)).KirimAsync(Form, ("cara", "Dipilih"), ("tanggal", "2026-02-26"),
            ("akhir", "true"));
        Assert.Contains("Blok tanda tangan diatur. Berlaku untuk draf dan versi berikutnya.", hasil.Kabar, StringComparison.Ordinal);
        Assert.Contains("26 Februari 2026", hasil.Dokumen.QuerySelector("#ttd summary")!.TextContent, StringComparison.Ordinal);
        var word = await DrafAsync(portal, orang);
        Assert.Equal(3, word.Split("\nBinjai, 26 Februari 2026\n").Length);
        Assert.Contains("pejabatnya per 31 Desember 2025", word, StringComparison.Ordinal);
        await (await orang.BukaAsync(portal.Binjai.Laporan)).KirimAsync(Form, ("cara", "Kosong"));
        Assert.Equal(3, (await DrafAsync(portal, orang)).Split("\nBinjai, ........................ 2026\n").Length);
    }

    [Fact]
    public async Task A_mistyped_year_is_refused_at_its_field_with_what_was_typed()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("sekretaris");
        var hasil = await (await orang.BukaAsync(portal.Binjai.Laporan)).KirimAsync(Form, ("cara", "Dipilih"), ("tanggal", "2025-02-26"));
        Assert.Contains("mendahului akhir tahun 2025", hasil.Dokumen.QuerySelector("#tanggal-g")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("2025-02-26", hasil.Dokumen.QuerySelector("#tanggal")!.GetAttribute("value"));
        Assert.True(hasil.Ada("#ttd[open]"));
        Assert.True(hasil.Ada("input[name=cara][value=Dipilih][checked]"));
    }

    [Fact]
    public async Task Headings_without_contents_are_switched_off_by_the_office_with_its_own_sentence()
    {
        using var portal = PortalUji.Contoh();
        await portal.TanpaStandarAsync();
        var orang = await portal.MasukAsync("sekretaris");
        Assert.Contains("bagian tercetak tanpa isi", (await (await portal.LewatiSampaiSusunAsync()).BukaAsync(portal.Binjai.Laporan)).Teks,
            StringComparison.Ordinal);
        var hasil = await (await orang.BukaAsync(BentukLaporanTests.Halaman)).KirimAsync("form:has([name=tanpaKosong])",
            ("tanpaKosong", "true"), ("kalimatKosong", "Tidak ada  standar nasional."));
        Assert.Equal("Tidak ada standar nasional.", hasil.Dokumen.QuerySelector("#kalimatKosong")!.GetAttribute("value"));
        var word = await DrafAsync(portal, orang);
        Assert.Contains("Tidak ada standar nasional.", word, StringComparison.Ordinal);
        Assert.DoesNotContain("\nPerbandingan dengan Standar Nasional\n", word, StringComparison.Ordinal);
    }
}
