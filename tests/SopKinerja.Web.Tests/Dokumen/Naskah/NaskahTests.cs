namespace SopKinerja.Web.Tests;

using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using SopKinerja.Web.Dokumen;

/// <summary>For every Markdown file, what Word says is what HTML says.</summary>
public sealed class NaskahTests
{
    public static TheoryData<string> Kasus() => new(Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Dokumen", "Naskah", "Kasus"),
        "*.md").Select(f => Path.GetFileName(f)!));

    [Theory, MemberData(nameof(Kasus))]
    public void Word_and_HTML_say_the_same(string nama)
    {
        var markdown = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Dokumen", "Naskah", "Kasus", nama));
        var stream = new MemoryStream();
        WordPackage.Write(stream, "Uji", "Uji", body => body.Naskah(markdown));
        stream.Position = 0;
        using var word = WordprocessingDocument.Open(stream, false);
        Assert.Empty(new OpenXmlValidator().Validate(word));
        var dariWord = Teks(word.MainDocumentPart!.Document.Body!) + (word.MainDocumentPart.FootnotesPart is { } catatan
            ? Teks(catatan.Footnotes)
            : "");
        var html = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(NaskahHtml.Render(markdown));
        foreach (var nomor in html.QuerySelectorAll("sup.rujuk-catatan"))
            nomor.Remove();
        Assert.Equal(Rapat(html.Body!.TextContent), Rapat(dariWord));
    }

    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x](java&#10;script:alert(1))")]
    [InlineData("[x](data:text/html,x)")]
    [InlineData("[x](//luar.id)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("<b onclick=x>y</b>")]
    [InlineData("[x]: javascript:alert(1)\n\n[x]")]
    public void Nothing_hostile_reaches_a_page(string markdown)
    {
        var html = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(NaskahHtml.Render(markdown));
        Assert.DoesNotContain(html.QuerySelectorAll("a[href]"), a => !NaskahMarkdown.TautanAman(a.GetAttribute("href")));
        Assert.Empty(html.QuerySelectorAll("b, script"));
    }

    [Theory]
    [InlineData("Lihat `[^1]`\n\n[^1]: isi")]
    [InlineData("Lihat \\[^1]\n\n[^1]: isi")]
    [InlineData("Lihat [^a]\n\n[^a]: isi\n\n[^a]: kedua")]
    [InlineData("Lihat\n\n[^a]: isi [^a]")]
    [InlineData("Lihat\n\n[^a]: isi [^b]\n\n[^b]: kedua [^a]")]
    [InlineData("Lihat [^a]\n\n[^a]: isi [^b]\n\n[^b]: kedua [^a]")]
    [InlineData("Lihat\n\n[^dua kata]: isi")]
    [InlineData("| Indikator | Lalu | Kini |\n| Stunting* | - | - |\n| balita | 1 | 2 |")]
    [InlineData("| Indikator | Lalu |\n|---|---|\n| **Jumlah** | - |\n| balita | 1 |")]
    [InlineData("[Dokumen](www.contoh.go.id) dan ![peta](peta.png) dan ![](denah.png)")]
    [InlineData("[Dokumen](file:///rahasia/arsip.doc)")]
    public void No_word_of_a_narrative_vanishes(string markdown)
    {
        var stream = new MemoryStream();
        WordPackage.Write(stream, "Uji", "Uji", body => body.Naskah(markdown));
        using var word = WordprocessingDocument.Open(stream, false);
        Assert.Empty(new OpenXmlValidator().Validate(word));
        var dariWord = word.MainDocumentPart!.Document.Body!.InnerText + word.MainDocumentPart.FootnotesPart?.Footnotes.InnerText;
        var html = NaskahHtml.Render(markdown);
        Assert.All(Regex.Matches(markdown, @"\p{L}{2,}").Select(m => m.Value),
            kata => Assert.True(dariWord.Contains(kata, StringComparison.Ordinal) && html.Contains(kata, StringComparison.Ordinal), kata));
    }

    /// <summary>The numbers in the text and the words at its foot, in the order in which a reader comes to them.</summary>
    [Theory]
    [InlineData("Satu[^1] dua.\n\n[^1]: Catatan.", "Satu1 dua.", "Catatan.")]
    [InlineData("[^b]: Kedua.\n[^a]: Pertama.\n\nSatu[^a] dua[^b].", "Satu1 dua2.", "Pertama.|Kedua.")]
    [InlineData("Satu[^x].\n\n  [^x]:   Catatan *miring* panjang.\n\nDua.", "Satu1.|Dua.", "Catatan miring panjang.")]
    [InlineData("Lihat [^dua kata]\n\n[^dua kata]: isi", "Lihat 1", "isi")]
    [InlineData("- Butir[^1]\n\n> Kutip[^2]\n\n[^1]: Satu.\n[^2]: Dua.", "Butir1|Kutip2", "Satu.|Dua.")]
    [InlineData("| A | B |\n|---|---|\n| x[^1] | y |\n\n[^1]: Sel.", "", "Sel.")]
    [InlineData("Satu[^1].\r\n\r\n[^1]: Catatan.\r\n", "Satu1.", "Catatan.")]
    [InlineData("Satu[^1] dan[^1].\n\n[^1]: Catatan.\n\n[^1]: Kembar.\n\n[^2]: Tanpa rujukan.",
        "Satu1 dan1.|[^1]: Kembar.|[^2]: Tanpa rujukan.", "Catatan.")]
    public void A_note_stands_at_the_foot_of_the_page_and_its_number_in_the_text(string markdown, string teks, string catatan)
    {
        var stream = new MemoryStream();
        WordPackage.Write(stream, "Uji", "Uji", body => body.Naskah(markdown));
        using var word = WordprocessingDocument.Open(stream, false);
        Assert.Empty(new OpenXmlValidator().Validate(word));
        var nomor = 0;
        var paragraf = word.MainDocumentPart!.Document.Body!.Elements<Paragraph>().Select(p => string.Concat(p.Descendants<Run>().Select(r =>
            r.Elements<FootnoteReference>().Any() ? $"{++nomor}" : r.InnerText)));
        Assert.Equal(teks, string.Join('|', paragraf.Where(p => p.Length > 0)));
        var isi = word.MainDocumentPart.FootnotesPart!.Footnotes.Elements<Footnote>().Where(f => f.Type is null).ToList();
        Assert.Equal(catatan, string.Join('|', isi.Select(f => f.InnerText.Trim())));
        Assert.Equal(isi.Select(f => f.Id!.Value),
            word.MainDocumentPart.Document.Descendants<FootnoteReference>().Select(r => r.Id!.Value));

        var html = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(NaskahHtml.Render(markdown)).Body!;
        Assert.Equal(teks, string.Join('|', html.QuerySelectorAll("p, li").Where(p => p.Closest(".catatan-kaki") is null
            && p.QuerySelector("p") is null).Select(p => p.TextContent)));
        Assert.Equal(catatan, string.Join('|', html.QuerySelectorAll(".catatan-kaki p").Select(p => p.TextContent.Trim())));
    }

    [Fact]
    public void A_hard_line_break_is_not_stretched_over_the_line()
    {
        var stream = new MemoryStream();
        WordPackage.Write(stream, "Uji", "Uji", body => body.Naskah("Baris\\\nsatu"));
        using var word = WordprocessingDocument.Open(stream, false);
        Assert.NotNull(word.MainDocumentPart!.DocumentSettingsPart!.Settings.GetFirstChild<Compatibility>()!
            .GetFirstChild<DoNotExpandShiftReturn>());
        Assert.Single(word.MainDocumentPart.Document.Body!.Descendants<Break>());
    }

    /// <summary>A story that ends in a table is repaired by Word, and a note's number stands in its first paragraph.</summary>
    [Fact]
    public void A_table_in_a_note_stays_in_it()
    {
        var stream = new MemoryStream();
        WordPackage.Write(stream, "Uji", "Uji", body => body.Naskah(
            "Satu[^1] dua[^2].\n\n[^1]: Teks\n\n    | A | B |\n    |---|---|\n    | x | y |\n\n[^2]: Dua."));
        using var word = WordprocessingDocument.Open(stream, false);
        Assert.Empty(new OpenXmlValidator().Validate(word));
        var catatan = word.MainDocumentPart!.FootnotesPart!.Footnotes.Elements<Footnote>().Where(f => f.Type is null).ToList();
        Assert.Equal(["TeksABxy", "Dua."], catatan.Select(c => Rapat(c.InnerText)));
        Assert.All(catatan, c => Assert.True(c.LastChild is Paragraph && c.FirstChild!.Descendants<FootnoteReferenceMark>().Any()));
    }

    [Fact]
    public void A_row_with_dashes_keeps_its_emphasis() =>
        Assert.Contains("<strong>Jumlah</strong>", NaskahHtml.Render("| Indikator | Lalu |\n|---|---|\n| balita | 1 |\n| **Jumlah** | - |"),
            StringComparison.Ordinal);

    /// <summary>All words but the numbers of footnotes, which Word makes itself.</summary>
    private static string Teks(DocumentFormat.OpenXml.OpenXmlElement bagian) =>
        string.Concat(bagian.Descendants<Run>()
        .Where(r => r.RunProperties?.RunStyle?.Val?.Value != "FootnoteReference")
            .SelectMany(r => r.Elements<Text>()).Select(t => t.Text));

    private static string Rapat(string teks) => Regex.Replace(teks, @"\s+", "");
}

/// <summary>Texts made to be expensive.</summary>
public sealed class NaskahRumitTests
{
    public static TheoryData<string> Bandel() => new(
        new string('[', 3_000), new string('[', 200), string.Concat(Enumerable.Repeat("[^", 400_000)),
        string.Concat(Enumerable.Repeat("[^", 999)) + new string('a', 90_000), string.Concat(Enumerable.Repeat("![", 200)) + "x"
            + string.Concat(Enumerable.Repeat("](a)", 200)), "Teks [^1].\n\n[^1]: lihat juga [^1] dan [^2]\n\n[^2]: kembali ke [^1]",
                string.Concat(Enumerable.Repeat("> ", 400)) + "x", string.Concat(Enumerable.Repeat("- ", 400)) + "x",
                string.Concat(Enumerable.Repeat("[a](", 5_000)), string.Concat(Enumerable.Repeat("a|", 2_000)) + "\n"
                    + string.Concat(Enumerable.Repeat("-|", 2_000)) + "\n" + string.Concat(Enumerable.Repeat("a|b\n", 4_000)),
        new string('*', 100_000), string.Concat(Enumerable.Repeat("Kalimat panjang tanpa akhir, ", 180_000)),
        string.Concat(Enumerable.Range(0, 200).Select(i => new string(' ', i * 2) + "- butir\n")));

    [Theory, MemberData(nameof(Bandel))]
    public void What_would_blow_up_is_printed_as_it_stands(string markdown)
    {
        Assert.True(NaskahHtml.Render(markdown).Length < 12_000_000);
        var word = new MemoryStream();
        WordPackage.Write(word, "Uji", "Uji", body => body.Naskah(markdown));
        Assert.True(word.Length < 12_000_000);
    }

    [Fact]
    public void Saving_it_is_refused_with_a_reason()
    {
        Assert.Contains("terlalu rumit", NaskahMarkdown.Salah(string.Concat(Enumerable.Repeat("> ", 400)) + "x"), StringComparison.Ordinal);
        Assert.Contains("terlalu rumit", NaskahMarkdown.Salah(new string('[', 200)), StringComparison.Ordinal);
        Assert.Contains("paling banyak 30 sisipan", NaskahMarkdown.Salah(string.Concat(Enumerable.Repeat("{{tabel:lkj}}\n\n", 31))),
            StringComparison.Ordinal);
        Assert.Contains("63 kolom",
            NaskahMarkdown.Salah(string.Concat(Enumerable.Repeat("|a", 70)) + "|\n" + string.Concat(Enumerable.Repeat("|-", 70)) + "|\n"),
            StringComparison.Ordinal);
        Assert.Null(NaskahMarkdown.Salah("- a\n  - b\n\n| x | y |\n|---|---|\n| 1 | 2 |"));
    }
}
