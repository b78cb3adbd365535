namespace SopKinerja.Web.Tests;

using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using SopKinerja.Data;
using SopKinerja.Web.Laporan;

public sealed class LaporanWriterTests
{
    private static readonly Dictionary<string, string> Bandel = new()
    {
        ["pengantar"] = "Kendali \u0000\u0001\u000b dan \ud800 lepas, \u202Eterbalik\u202C, \ufffe.",
        ["ikhtisar"] = string.Concat(Enumerable.Range(0, 60).Select(i => new string(' ', i * 2) + "- butir\n")),
        ["latar-belakang"] = "<script>alert(1)</script> [jahat](javascript:alert(1)) ![gambar](http://luar/x.png) <https://contoh.id> [baik](https://contoh.id?a=1&b=\"2)",
        ["dasar-hukum"] = "| a | b |\n|---|--:|\n| 1 | 2 |\n| `x\\|y` | **3** |\n\n```\nkode\n  blok\n```\n\n> kutipan\n\n---\n\n7. tujuh\n8. delapan",
        ["isu-strategis"] = "&amp; &lt; &#0; &nbsp; \\* baris  \nberikut",
    };

    public static TheoryData<string> Semua() => new("kecil", "besar", "kosong", "semester", "triwulan", "bandel");

    private static LaporanKinerja Data(string nama) => nama switch
    {
        "besar" => ContohLaporan.Buat(300, 120),
        "kosong" => ContohLaporan.Buat(0, 0, narasi: []) with { PenandaTangan = null },
        "semester" => ContohLaporan.Buat(jenis: JenisPeriode.Semester, nomor: 1),
        "triwulan" => ContohLaporan.Buat(jenis: JenisPeriode.Triwulan, nomor: 4),
        "bandel" => ContohLaporan.Buat(narasi: Bandel, nama: "Dinas \"A\" & <B>\u0007"),
        _ => ContohLaporan.Buat(),
    };

    internal static MemoryStream Word(LaporanKinerja data)
    {
        var stream = new MemoryStream();
        LaporanWriter.Write(data, stream);
        stream.Position = 0;
        return stream;
    }

    [Theory, MemberData(nameof(Semua))]
    public void Every_document_is_valid(string nama)
    {
        using var word = WordprocessingDocument.Open(Word(Data(nama)), false);
        var galat = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(word).ToList();
        Assert.True(galat.Count == 0, string.Join("\n", galat.Take(5).Select(g => $"{g.Path?.XPath}: {g.Description}")));
    }

    [Fact]
    public void The_same_report_is_the_same_bytes() => Assert.Equal(Word(Data("kecil")).ToArray(), Word(Data("kecil")).ToArray());

    [Fact]
    public void What_is_kept_with_a_version_makes_the_same_report_again()
    {
        var data = Data("kecil");
        Assert.Equal(Word(data).ToArray(), Word(LaporanWriter.FromJson(LaporanWriter.ToJson(data))).ToArray());
    }

    [Fact]
    public void Sasaran_cells_are_merged_headers_repeat_and_rows_stay_whole()
    {
        using var word = WordprocessingDocument.Open(Word(Data("kecil")), false);
        var tabel = word.MainDocumentPart!.Document.Body!.Elements<Table>().ElementAt(1);
        var baris = tabel.Elements<TableRow>().ToList();
        Assert.Equal(2, baris.Count(b => b.TableRowProperties!.Elements<TableHeader>().Any()));
        Assert.All(baris, b => Assert.NotEmpty(b.TableRowProperties!.Elements<CantSplit>()));
        Assert.Equal(["restart", "lanjut", "lanjut", "lanjut", "restart"], baris.Skip(2).Take(5).Select(b =>
            b.Elements<TableCell>().ElementAt(1).TableCellProperties!.VerticalMerge?.Val?.InnerText ?? "lanjut"));
        Assert.Equal(["No", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "Target", "Realisasi Tahun", "Capaian Tahun sebelumnya (%)", "Capaian Tahun berjalan (%)"],
            baris[0].Elements<TableCell>().Select(c => c.InnerText));
        Assert.Equal(["1", "2", "3", "4", "5", "6", ""], baris[1].Elements<TableCell>().Select(c => c.InnerText));
    }

    [Fact]
    public void The_contents_list_names_every_heading()
    {
        using var word = WordprocessingDocument.Open(Word(Data("kecil")), false);
        var paragraf = word.MainDocumentPart!.Document.Body!.Elements<Paragraph>().ToList();
        string[] judul = ["JudulAwal", "Heading1", "Heading2", "Heading3"];
        var isi = paragraf.Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val?.Value?.StartsWith("TOC", StringComparison.Ordinal) == true)
            .Select(p => string.Concat(p.Descendants<Hyperlink>().First().Elements<Run>().TakeWhile(r => !r.Elements<TabChar>().Any()).Select(r => r.InnerText)));
        var ada = paragraf.Where(p => judul.Contains(p.ParagraphProperties?.ParagraphStyleId?.Val?.Value)).Select(p => p.InnerText).ToList();
        Assert.Equal(ada.Count, isi.Count());
        Assert.All(isi.Zip(ada), x => Assert.EndsWith(x.Second, x.First, StringComparison.Ordinal));
        Assert.Contains("BAB III AKUNTABILITAS KINERJA", isi);
    }

    [Fact]
    public void Html_says_the_same_words_in_the_same_order()
    {
        var data = Data("kecil");
        using var word = WordprocessingDocument.Open(Word(data), false);
        var dariWord = word.MainDocumentPart!.Document.Body!.Elements<Table>().SelectMany(t => t.Descendants<TableCell>()).Select(c => c.InnerText.Trim())
            .Where(t => t.Length > 0);
        var html = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(LaporanWriter.Html(data).ToString());
        Assert.Equal(dariWord, html.QuerySelectorAll("table th, table td").Select(c => c.TextContent.Trim()).Where(t => t.Length > 0));
    }

    [Fact]
    public void Html_carries_no_markup_of_others()
    {
        var html = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(LaporanWriter.Html(Data("bandel")).ToString());
        Assert.Empty(html.QuerySelectorAll("script, img, iframe"));
        Assert.All(html.QuerySelectorAll("a[href]"), a => Assert.Matches("^(https?:|mailto:|#|/)", a.GetAttribute("href")!));
        Assert.DoesNotContain(html.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task LibreOffice_makes_a_PDF_with_every_indicator_and_the_signature()
    {
        AlatLuar.Butuh("/usr/bin/soffice");
        AlatLuar.Butuh("/usr/bin/pdftotext");
        var data = Data("kecil");
        var folder = Directory.CreateTempSubdirectory("lkj").FullName;
        await File.WriteAllBytesAsync(Path.Combine(folder, "lkj.docx"), Word(data).ToArray(), TestContext.Current.CancellationToken);
        await AlatLuar.JalankanAsync("/usr/bin/soffice", $"-env:UserInstallation=file://{folder}/profil", "--headless", "--convert-to", "pdf", "--outdir", folder, Path.Combine(folder, "lkj.docx"));
        var teks = Regex.Replace(await AlatLuar.JalankanAsync("/usr/bin/pdftotext", "-raw", Path.Combine(folder, "lkj.pdf"), "-"), @"\s+", "");
        foreach (var b in data.Capaian)
            Assert.Contains(Regex.Replace($"{b.Kode} {b.Uraian}", @"\s+", ""), teks, StringComparison.Ordinal);
        Assert.Contains("Contoh,27Februari2026Plh.KepalaDinas,dr.ArifContoh,M.K.M.PembinaUtamaMudaNIP.197001011998031001", teks, StringComparison.Ordinal);
        Directory.Delete(folder, true);
    }
}
