namespace SopKinerja.Web.Tests.Rumah;

using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SopKinerja.Web.Tampilan;

/// <summary>HTML that C# writes goes through <see cref="HtmlWriter"/>, which encodes what stands in the holes.</summary>
public sealed partial class MarkupTests
{
    private static readonly string[] s_lewat = [nameof(HtmlWriter.Html), nameof(HtmlWriter.Potongan)];

    /// <summary>Where tags are glued by hand, with the reason.</summary>
    private static readonly Dictionary<string, string> s_kecuali = new()
    {
        ["Dokumen/Html/HtmlBody.cs"] = "the closing tag of a heading goes to Markdig's renderer; its hole is a number",
        ["Dokumen/Html/NaskahHtml.cs"] = "Markdig's renderer writes; the holes are numbers",
        ["Surel/PenyusunSurel.cs"] = "mail lies below the room of the writer; its text is encoded as a whole, then its links are marked",
        ["Pages/Capaian/Isi.cshtml.cs"] = "the hole is rows of the grid, which are markup",
    };

    [Fact]
    public void Markup_with_holes_is_written_by_the_writer()
    {
        var tangan = Denah.Berkas("SopKinerja.Web", "*.cs")
            .Select(f => (Berkas: Path.GetRelativePath(Path.Combine(Denah.Akar, "SopKinerja.Web"), f).Replace('\\', '/'), Path: f))
            .Where(f => !f.Berkas.StartsWith("Dokumen/Word/", StringComparison.Ordinal) && DenganTangan(f.Path))
            .Select(f => f.Berkas);
        Assert.Equal(s_kecuali.Keys.Order(StringComparer.Ordinal), tangan.Order(StringComparer.Ordinal));
    }

    private static bool DenganTangan(string berkas) => CSharpSyntaxTree.ParseText(File.ReadAllText(berkas)).GetRoot().DescendantNodes()
        .OfType<InterpolatedStringExpressionSyntax>()
        .Any(s => s.Contents.OfType<InterpolationSyntax>().Any()
            && s.Contents.OfType<InterpolatedStringTextSyntax>().Any(t => Tanda().IsMatch(t.TextToken.Text))
            && !(s.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax m } }
                && s_lewat.Contains(m.Name.Identifier.Text)));

    [GeneratedRegex("</?[a-z][a-z0-9]*[ >/]?")]
    private static partial Regex Tanda();
}
