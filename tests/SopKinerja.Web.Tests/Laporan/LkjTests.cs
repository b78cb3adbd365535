namespace SopKinerja.Web.Tests;

using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using SopKinerja.Data;
using SopKinerja.Web.Dokumen;
using SopKinerja.Web.Laporan;
using static SopKinerja.Web.Tests.MacamLaporan;

public sealed class LkjTests
{
    public static TheoryData<string> Semua() => new(Nama);

    [Theory, MemberData(nameof(Semua))]
    public void Every_document_is_valid(string nama)
    {
        using var word = WordprocessingDocument.Open(Word(Data(nama)), false);
        var galat = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(word).ToList();
        Assert.True(galat.Count == 0, string.Join("\n", galat.Take(5).Select(g => $"{g.Path?.XPath}: {g.Description}")));
    }

    [Theory]
    [InlineData("kecil")]
    [InlineData("penuh")]
    public void The_same_report_is_the_same_bytes(string nama) => Assert.Equal(Word(Data(nama)).ToArray(), Word(Data(nama)).ToArray());

    [Fact]
    public void Charts_are_native_and_hold_the_figures_in_their_own_workbook()
    {
        var data = Data("penuh");
        using var word = WordprocessingDocument.Open(Word(data), false);
        var grafik = word.MainDocumentPart!.ChartParts.ToList();
        Assert.Equal(4, grafik.Count);
        var batang = grafik.First(g => g.ChartSpace.Descendants<DocumentFormat.OpenXml.Drawing.Charts.BarChart>().Any());
        var seri = batang.ChartSpace.Descendants<DocumentFormat.OpenXml.Drawing.Charts.BarChartSeries>().ToList();
        Assert.Equal(["Tahun 2024", "Tahun 2025"], seri.Select(s => s.Descendants<DocumentFormat.OpenXml.Drawing.Charts.SeriesText>().Single()
            .Descendants<DocumentFormat.OpenXml.Drawing.Charts.NumericValue>().Single().Text));
        Assert.Equal(["90", "90.01", "90.02", "90.03"], seri[1].Descendants<DocumentFormat.OpenXml.Drawing.Charts.Values>().Single()
            .Descendants<DocumentFormat.OpenXml.Drawing.Charts.NumericValue>().Select(v => v.Text));
        Assert.Equal("1.1 Persentase layanan nomor 1 sesuai standar <≥…", seri[1]
            .Descendants<DocumentFormat.OpenXml.Drawing.Charts.CategoryAxisData>().Single()
            .Descendants<DocumentFormat.OpenXml.Drawing.Charts.NumericValue>().First().Text);
        using var isi = batang.EmbeddedPackagePart!.GetStream();
        using var buku = SpreadsheetDocument.Open(isi, false);
        Assert.Empty(new OpenXmlValidator().Validate(buku));
        Assert.Equal(["Indikator", "Tahun 2024", "Tahun 2025", "1.1 Persentase layanan nomor 1 sesuai standar <≥…"],
            buku.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().Take(4)
                .Select(c => c.InnerText));
        var garis = grafik.First(g => g.ChartSpace.Descendants<DocumentFormat.OpenXml.Drawing.Charts.LineChart>().Any());
        Assert.Equal(["2022", "2023", "2024", "2025"], garis.ChartSpace.Descendants<DocumentFormat.OpenXml.Drawing.Charts.CategoryAxisData>(
            ).First().Descendants<DocumentFormat.OpenXml.Drawing.Charts.NumericValue>().Select(v => v.Text));
        Assert.All(word.MainDocumentPart.Document.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>(),
            d => Assert.False(string.IsNullOrWhiteSpace(d.Description?.Value)));
    }

    /// <summary>Bit 3 of a local header (APPNOTE 4.4.4) puts the sizes after the content: who reads forward can't skip what is stored.</summary>
    [Fact]
    public void The_workbook_of_a_chart_tells_the_size_of_a_part_ahead_of_it()
    {
        using var word = WordprocessingDocument.Open(Word(Data("penuh")), false);
        using var isi = word.MainDocumentPart!.ChartParts.First().EmbeddedPackagePart!.GetStream();
        using var buku = new MemoryStream();
        isi.CopyTo(buku);
        var bytes = buku.ToArray().AsSpan();
        var bagian = 0;
        for (; bytes[..4].SequenceEqual("PK\u0003\u0004"u8); bagian++)
        {
            Assert.Equal(0, bytes[6] & 8);
            bytes = bytes[(30 + BitConverter.ToUInt16(bytes[26..]) + BitConverter.ToUInt16(bytes[28..]) + BitConverter.ToInt32(bytes[18..]))..];
        }

        Assert.Equal(5, bagian);
    }

    [Fact]
    public void No_run_and_no_paragraph_is_formatted_by_hand()
    {
        using var word = WordprocessingDocument.Open(Word(Data("penuh")), false);
        var body = word.MainDocumentPart!.Document.Body!;
        Assert.DoesNotContain(body.Descendants<RunProperties>().SelectMany(r => r.ChildElements), e => e is not RunStyle);
        Assert.DoesNotContain(body.Descendants<ParagraphProperties>().SelectMany(p => p.ChildElements),
            e => e is not (ParagraphStyleId or NumberingProperties or SectionProperties));
        var ada = word.MainDocumentPart.StyleDefinitionsPart!.Styles!.Elements<Style>().Select(s => s.StyleId!.Value).ToHashSet();
        Assert.Equal([], body.Descendants<ParagraphStyleId>().Select(p => p.Val!.Value)
            .Concat(body.Descendants<RunStyle>().Select(r => r.Val!.Value)).Distinct().Except(ada));
    }

    [Fact]
    public void Lists_references_and_captions_agree()
    {
        using var word = WordprocessingDocument.Open(Word(Data("penuh")), false);
        var body = word.MainDocumentPart!.Document.Body!;
        var penanda = body.Descendants<BookmarkStart>().Select(b => b.Name!.Value!).ToList();
        Assert.Equal(penanda.Count, penanda.Distinct().Count());
        var rujuk = body.Descendants<FieldCode>().Select(f => Regex.Match(f.Text, @"^ (?:PAGEREF|REF) (\S+) ")).Where(m => m.Success)
            .Select(m => m.Groups[1].Value).ToList();
        Assert.True(rujuk.Count > 60, $"{rujuk.Count}");
        Assert.Empty(rujuk.Except(penanda));
        var daftar = body.Descendants<Paragraph>().Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val == "TableofFigures")
            .Select(p => p.InnerText).ToList();
        var judul = body.Descendants<Paragraph>()
            .Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val?.Value is "Caption" or "KeteranganGrafik").Select(p => p.InnerText)
                .ToList();
        Assert.Equal(judul.Count, daftar.Count);
    }

    [Fact]
    public void What_is_kept_with_a_version_makes_the_same_report_again()
    {
        var data = Data("kecil");
        Assert.Equal(Word(data).ToArray(), Word(Lkj.FromJson(Lkj.ToJson(data))).ToArray());
    }

    [Fact]
    public void Sasaran_cells_are_merged_headers_repeat_and_rows_stay_whole()
    {
        using var word = WordprocessingDocument.Open(Word(Data("kecil")), false);
        var tabel = word.MainDocumentPart!.Document.Body!.Elements<Table>()
            .First(t => t.InnerText.Contains("Capaian Tahun berjalan", StringComparison.Ordinal));
        var baris = tabel.Elements<TableRow>().ToList();
        Assert.Equal(2, baris.Count(b => b.TableRowProperties!.Elements<TableHeader>().Any()));
        Assert.All(baris, b => Assert.NotEmpty(b.TableRowProperties!.Elements<CantSplit>()));
        Assert.Equal(["restart", "lanjut", "lanjut", "lanjut", "restart"], baris.Skip(2).Take(5).Select(b =>
            b.Elements<TableCell>().ElementAt(1).TableCellProperties!.VerticalMerge?.Val?.InnerText ?? "lanjut"));
        Assert.Equal(["No", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "Target", "Realisasi Tahun", "Capaian Tahun sebelumnya (%)",
            "Capaian Tahun berjalan (%)"],
            baris[0].Elements<TableCell>().Select(c => c.InnerText));
        Assert.Equal(["1", "2", "3", "4", "5", "6", ""], baris[1].Elements<TableCell>().Select(c => c.InnerText));
    }

    [Fact]
    public void The_contents_list_names_every_heading()
    {
        using var word = WordprocessingDocument.Open(Word(Data("kecil")), false);
        var paragraf = word.MainDocumentPart!.Document.Body!.Elements<Paragraph>().ToList();
        string[] judul = ["JudulAwal", "Heading1", "Heading2", "Heading3"];
        var isi = paragraf.Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val?.Value?.StartsWith("TOC", StringComparison.Ordinal)
            == true)
            .Select(p => string.Concat(p.Descendants<Hyperlink>().First().Elements<Run>().TakeWhile(r => !r.Elements<TabChar>().Any())
                .Select(r => r.InnerText)));
        var ada = paragraf.Where(p => judul.Contains(p.ParagraphProperties?.ParagraphStyleId?.Val?.Value)).Select(p => p.InnerText)
            .ToList();
        Assert.Equal(ada.Count, isi.Count());
        Assert.All(isi.Zip(ada), x => Assert.EndsWith(x.Second, x.First, StringComparison.Ordinal));
        Assert.Contains("BAB III AKUNTABILITAS KINERJA", isi);
    }

    [Fact]
    public void Html_says_the_same_words_in_the_same_order()
    {
        var data = Data("kecil");
        using var word = WordprocessingDocument.Open(Word(data), false);
        var dariWord = word.MainDocumentPart!.Document.Body!.Elements<Table>().SelectMany(t => t.Descendants<TableCell>())
            .Select(c => c.InnerText.Trim())
            .Where(t => t.Length > 0);
        var html = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(Lkj.Html(data).ToString());
        Assert.Equal(dariWord, html.QuerySelectorAll("table th, table td, .angka-kunci li")
            .Select(c => c.LocalName == "li" ? string.Concat(c.ChildNodes.Select(n => n.TextContent.Trim())) : c.TextContent.Trim())
            .Where(t => t.Length > 0));
    }

    [Fact]
    public void Html_carries_no_markup_of_others()
    {
        var html = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(Lkj.Html(Data("bandel")).ToString());
        Assert.Empty(html.QuerySelectorAll("script, img, iframe"));
        Assert.All(html.QuerySelectorAll("a[href]"), a => Assert.Matches("^(https?:|mailto:|#|/)", a.GetAttribute("href")!));
        Assert.DoesNotContain(html.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
    }
}
