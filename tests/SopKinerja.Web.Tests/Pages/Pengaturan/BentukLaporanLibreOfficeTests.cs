namespace SopKinerja.Web.Tests;

using SopKinerja.Web.Dokumen;

[Collection(nameof(Lambat))]
public sealed class BentukLaporanLibreOfficeTests
{
    [Fact]
    public async Task Styles_that_rest_on_each_other_or_share_a_name_are_untangled()
    {
        AlatLuar.Butuh("/usr/bin/soffice");
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        const string gaya = """
            <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
            <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Heading2"/></w:style>
            <w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Heading1"/></w:style>
            <w:style w:type="paragraph" w:styleId="Judul1"><w:name w:val="Heading 1"/></w:style>
            <w:style w:type="character" w:styleId="Heading3"><w:name w:val="heading 3"/></w:style>
            <w:style w:type="paragraph" w:styleId="T1Heading3"><w:name w:val="lain"/></w:style>
            </w:styles>
            """;
        var hasil = await (await sekretaris.BukaAsync(BentukLaporanTests.Halaman)).KirimAsync("form[action*='handler=Templat']",
            ("file", "t.docx", WordBandel.Tambah(BentukLaporanTests.Templat(), "word/styles.xml",
                System.Text.Encoding.UTF8.GetBytes(gaya))));
        Assert.Contains("dipakai", hasil.Kabar, StringComparison.Ordinal);
        using var pdf = new PembuatPdf("/usr/bin/soffice", TimeSpan.FromHours(1));
        Assert.False((await pdf.BuatAsync(await sekretaris.UnduhAsync(portal.Binjai.Draf),
            TestContext.Current.CancellationToken)).Refused);
    }
}
