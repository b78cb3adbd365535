namespace SopKinerja.Web.Tests;

using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using SopKinerja.Web.Laporan;
using SopKinerja.Web.Naskah;

/// <summary>For every Markdown file, what Word says is what HTML says.</summary>
public sealed class NaskahTests
{
    public static TheoryData<string> Kasus() => new(Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Naskah", "Kasus"), "*.md").Select(f => Path.GetFileName(f)!));

    [Theory, MemberData(nameof(Kasus))]
    public void Word_and_HTML_say_the_same(string nama)
    {
        var markdown = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Naskah", "Kasus", nama));
        var stream = new MemoryStream();
        WordPackage.Write(stream, "Uji", "Uji", body => body.Naskah(markdown));
        stream.Position = 0;
        using var word = WordprocessingDocument.Open(stream, false);
        Assert.Empty(new OpenXmlValidator().Validate(word));
        var dariWord = Teks(word.MainDocumentPart!.Document.Body!) + (word.MainDocumentPart.FootnotesPart is { } catatan ? Teks(catatan.Footnotes) : "");
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

    /// <summary>All words but the numbers of footnotes, which Word makes itself.</summary>
    private static string Teks(DocumentFormat.OpenXml.OpenXmlElement bagian) => string.Concat(bagian.Descendants<DocumentFormat.OpenXml.Wordprocessing.Run>()
        .Where(r => r.RunProperties?.RunStyle?.Val?.Value != "FootnoteReference").SelectMany(r => r.Elements<DocumentFormat.OpenXml.Wordprocessing.Text>()).Select(t => t.Text));

    private static string Rapat(string teks) => Regex.Replace(teks, @"\s+", "");
}

/// <summary>Texts made to be expensive.</summary>
public sealed class NaskahRumitTests
{
    public static TheoryData<string> Bandel() => new(
        new string('[', 3_000), new string('[', 200), string.Concat(Enumerable.Repeat("![", 200)) + "x" + string.Concat(Enumerable.Repeat("](a)", 200)), "Teks [^1].\n\n[^1]: lihat juga [^1] dan [^2]\n\n[^2]: kembali ke [^1]", string.Concat(Enumerable.Repeat("> ", 400)) + "x", string.Concat(Enumerable.Repeat("- ", 400)) + "x",
        string.Concat(Enumerable.Repeat("[a](", 5_000)), string.Concat(Enumerable.Repeat("a|", 2_000)) + "\n" + string.Concat(Enumerable.Repeat("-|", 2_000)) + "\n" + string.Concat(Enumerable.Repeat("a|b\n", 4_000)),
        new string('*', 100_000), string.Concat(Enumerable.Repeat("Kalimat panjang tanpa akhir, ", 180_000)), string.Concat(Enumerable.Range(0, 200).Select(i => new string(' ', i * 2) + "- butir\n")));

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
        Assert.Contains("paling banyak 30 sisipan", NaskahMarkdown.Salah(string.Concat(Enumerable.Repeat("{{tabel:lkj}}\n\n", 31))), StringComparison.Ordinal);
        Assert.Contains("63 kolom", NaskahMarkdown.Salah(string.Concat(Enumerable.Repeat("|a", 70)) + "|\n" + string.Concat(Enumerable.Repeat("|-", 70)) + "|\n"), StringComparison.Ordinal);
        Assert.Null(NaskahMarkdown.Salah("- a\n  - b\n\n| x | y |\n|---|---|\n| 1 | 2 |"));
    }
}
