namespace SopKinerja.Web.Tests;

using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using SopKinerja.Web.Dokumen;
using SopKinerja.Web.Tampilan;

/// <summary>The office's own look: logo, position of the statement, electronic footer, Word template.</summary>
public sealed class BentukLaporanTests
{
    internal const string Halaman = "/Pengaturan/Laporan";

    private const string Skema = "http://schemas.openxmlformats.org/";

    [Fact]
    public async Task An_office_s_Word_file_gives_its_styles_margins_and_kop()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var hasil = await (await sekretaris.BukaAsync(Halaman)).KirimAsync("form[action*='handler=Templat']",
            ("file", "templat dinas.docx", Templat()));
        Assert.Contains("dipakai", hasil.Kabar, StringComparison.Ordinal);
        Assert.Contains("tidak mempunyai gaya heading 2", hasil.Dokumen.QuerySelector("#catatan-templat")!.TextContent,
            StringComparison.Ordinal);

        using var word = WordprocessingDocument.Open(new MemoryStream(await sekretaris.UnduhAsync(portal.Binjai.Draf)),
            false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(word).Select(e => e.Description));
        var gaya = word.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>().ToDictionary(s => s.StyleId!.Value!);
        Assert.Equal("Arial", gaya["Heading1"].StyleRunProperties!.RunFonts!.Ascii!.Value);
        Assert.NotNull(gaya["Heading1"].StyleParagraphProperties!.NumberingProperties);
        Assert.DoesNotContain("Judul1", gaya.Keys);
        Assert.Equal(2268u, word.MainDocumentPart.Document.Descendants<PageMargin>().First().Left!.Value);
        Assert.Equal(11906 - 2268 - 1134, gaya["TOC1"].StyleParagraphProperties!.Tabs!.Elements<TabStop>().Single().Position!.Value);
        Assert.Equal("id-ID", word.MainDocumentPart.StyleDefinitionsPart.Styles.DocDefaults!.Descendants<Languages>().Single().Val!.Value);
        Assert.Contains("PEMERINTAH KOTA BINJAI", word.MainDocumentPart.HeaderParts.Select(h => h.Header.InnerText));
        Assert.Single(word.MainDocumentPart.HeaderParts.SelectMany(h => h.ImageParts));

        Assert.NotNull((await (await sekretaris.BukaAsync(Halaman)).KirimAsync("form[action*='handler=Templat']",
            ("hapus", "true"))).Kabar);
        using var polos = WordprocessingDocument.Open(new MemoryStream(await sekretaris.UnduhAsync(portal.Binjai.Draf)),
            false);
        Assert.Equal(1701u, polos.MainDocumentPart!.Document.Descendants<PageMargin>().First().Left!.Value);
    }

    [Theory]
    [InlineData("makro", "makro")]
    [InlineData("bom", "terlalu besar")]
    [InlineData("terpotong", "rusak")]
    [InlineData("dtd", "")]
    public async Task A_hostile_template_is_refused_and_reports_stay_as_they_were(string jenis, string alasan)
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var isi = jenis == "dtd" ? WordBandel.Tambah(Templat(), "word/styles.xml",
            "<!DOCTYPE a [<!ENTITY b \"bb\">]><a>&b;</a>"u8.ToArray()) : WordBandel.Buat(jenis, Templat());
        var hasil = await (await sekretaris.BukaAsync(Halaman)).KirimAsync("form[action*='handler=Templat']", ("file", "t.docx", isi));
        Assert.NotEqual("", hasil.Galat);
        Assert.Contains(alasan, hasil.Galat, StringComparison.Ordinal);
        Assert.DoesNotContain("dipakai sekarang", hasil.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_that_points_outside_itself_is_told_and_the_links_stay_behind()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var isi = WordBandel.Tambah(Templat(), "word/_rels/settings.xml.rels", System.Text.Encoding.UTF8.GetBytes(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" "
                + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\" "
                    + "Target=\"http://luar.test/t.dotm\" TargetMode=\"External\"/></Relationships>"));
        var hasil = await (await sekretaris.BukaAsync(Halaman)).KirimAsync("form[action*='handler=Templat']", ("file", "t.docx", isi));
        Assert.Contains("di luar dirinya", hasil.Teks, StringComparison.Ordinal);
        using var word = WordprocessingDocument.Open(new MemoryStream(await sekretaris.UnduhAsync(portal.Binjai.Draf)),
            false);
        Assert.DoesNotContain(word.MainDocumentPart!.DocumentSettingsPart!.ExternalRelationships, r => r.Uri.Host == "luar.test");
    }

    [Fact]
    public void What_would_hide_break_or_betray_a_report_is_not_taken_over()
    {
        var gaya = WordBandel.Tambah(Templat(), "word/styles.xml",
            """
            <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
            <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:rPr><w:vanish/></w:rPr></w:style>
            </w:styles>
            """u8.ToArray());
        var sembunyi = SopKinerja.Web.Dokumen.PemeriksaTemplat.Periksa(gaya).Value;
        Assert.DoesNotContain("vanish", sembunyi.Templat.Gaya, StringComparison.Ordinal);
        Assert.Contains(sembunyi.Catatan, c => c.Contains("menyembunyikan teks", StringComparison.Ordinal));

        var tepi = WordBandel.Ganti(Templat(), "word/document.xml", "w:header=\"709\"", "w:header=\"7999\"");
        Assert.Contains(SopKinerja.Web.Dokumen.PemeriksaTemplat.Periksa(tepi).Value.Catatan,
            c => c.Contains("tidak wajar", StringComparison.Ordinal));

        var tautan = WordBandel.Ganti(Templat(), "word/header1.xml", "<w:t>PEMERINTAH",
            "<w:pict><v:rect xmlns:v=\"urn:schemas-microsoft-com:vml\" href=\"http://luar.test/\"/></w:pict></w:r><w:r><w:t>PEMERINTAH");
        Assert.Null(SopKinerja.Web.Dokumen.PemeriksaTemplat.Periksa(tautan).Value.Templat.Kop);
    }

    [Fact]
    public async Task Logo_position_and_electronic_footer_reach_the_document()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        Assert.NotNull((await (await sekretaris.BukaAsync(Halaman)).KirimAsync("form[action*='handler=Logo']",
            ("file", "logo.png", GambarUji.Png(300, 360)))).Kabar);
        Assert.NotNull((await (await sekretaris.BukaAsync(Halaman)).KirimAsync("main form", ("posisi", "SetelahPenutup"),
            ("elektronik", "true"))).Kabar);
        using var word = WordprocessingDocument.Open(new MemoryStream(await sekretaris.UnduhAsync(portal.Binjai.Draf)),
            false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(word).Select(e => e.Description));
        Assert.Single(word.MainDocumentPart!.ImageParts);
        Assert.DoesNotContain("ditandatangani secara elektronik", Kaki(word), StringComparison.Ordinal);
        await portal.SampaiSusunAsync();
        await (await portal.MasukAsync("analis")).VersiAsync("Konsep pertama");
        var konsep = await sekretaris.UnduhVersiAsync();
        using var versi = WordprocessingDocument.Open(new MemoryStream(konsep), false);
        Assert.DoesNotContain("secara elektronik", Kaki(versi), StringComparison.Ordinal);
        Assert.Contains("Konsep versi 1, belum ditandatangani", Kaki(versi), StringComparison.Ordinal);
        using var salinan = WordprocessingDocument.Open(
            new MemoryStream(SalinanTandaTangan.Tulis(konsep, "K7Q49MZP23", "https://kinerja.contoh/Publik/Periksa/K7Q49MZP23")), false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(salinan).Select(e => e.Description));
        Assert.Contains("Kode verifikasi K7Q49-MZP23Dokumen ini ditandatangani secara elektronik", Kaki(salinan), StringComparison.Ordinal);
        var lama = await sekretaris.BukaAsync(Halaman);
        await (await sekretaris.BukaAsync(Halaman)).KirimAsync("main form", ("posisi", "Depan"));
        Assert.Contains("baru saja diubah orang lain", (await lama.KirimAsync("main form", ("posisi", "SetelahPenutup"))).Galat,
            StringComparison.Ordinal);
    }

    private static string Kaki(WordprocessingDocument word) =>
        ((FooterPart)word.MainDocumentPart!.GetPartById(word.MainDocumentPart.Document.Descendants<FooterReference>()
            .Last().Id!.Value!)).Footer.InnerText;

    /// <summary>As Word in Indonesian saves one: localized style ids, a kop with a picture.</summary>
    internal static byte[] Templat()
    {
        var stream = new MemoryStream();
        using (var word = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var utama = word.AddMainDocumentPart();
            utama.AddNewPart<DocumentSettingsPart>().Settings = new Settings();
            utama.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(
                new Style(new StyleName { Val = "Normal" },
                    new StyleRunProperties(new RunFonts { Ascii = "Arial", HighAnsi = "Arial" }))
                {
                    Type = StyleValues.Paragraph,
                    StyleId = "Normal", Default = true
                },
                new Style(new StyleName { Val = "heading 1" }, new BasedOn { Val = "Normal" },
                    new StyleParagraphProperties(new SpacingBetweenLines { After = "200" }),
                    new StyleRunProperties(new RunFonts { Ascii = "Arial", HighAnsi = "Arial" }, new Bold()))
                { Type = StyleValues.Paragraph, StyleId = "Judul1" });
            var kop = utama.AddNewPart<HeaderPart>("rIdKop");
            var gambar = kop.AddImagePart(ImagePartType.Png, "rIdG");
            using (var png = new MemoryStream(GambarUji.Png(60, 60)))
                gambar.FeedData(png);
            kop.Header = new Header(
                $"""
                <w:hdr xmlns:w="{Skema}wordprocessingml/2006/main" xmlns:r="{Skema}officeDocument/2006/relationships"
                 xmlns:wp="{Skema}drawingml/2006/wordprocessingDrawing" xmlns:a="{Skema}drawingml/2006/main"
                 xmlns:pic="{Skema}drawingml/2006/picture">
                <w:p><w:pPr><w:pStyle w:val="Judul1"/></w:pPr><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">
                <wp:extent cx="500000" cy="500000"/><wp:docPr id="901" name="lambang" descr="Lambang"/>
                <a:graphic><a:graphicData uri="{Skema}drawingml/2006/picture"><pic:pic>
                <pic:nvPicPr><pic:cNvPr id="901" name="lambang"/><pic:cNvPicPr/></pic:nvPicPr>
                <pic:blipFill><a:blip r:embed="rIdG"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>
                <pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="500000" cy="500000"/></a:xfrm>
                <a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>
                </pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>
                <w:r><w:t>PEMERINTAH KOTA BINJAI</w:t></w:r></w:p></w:hdr>
                """.ReplaceLineEndings(""));
            utama.Document = new Document(new Body(new Paragraph(new Run(new Text("Isi templat tidak diambil."))), new SectionProperties(
                new HeaderReference { Type = HeaderFooterValues.Default, Id = "rIdKop" }, new PageSize { Width = 11906, Height = 16838 },
                new PageMargin { Top = 1701, Right = 1134, Bottom = 1134, Left = 2268, Header = 709, Footer = 567, Gutter = 0 })));
            utama.Document.Save();
        }

        return stream.ToArray();
    }
}
