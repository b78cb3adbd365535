namespace SopKinerja.Web.Tests.Rumah;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

/// <summary>Lines fit a screen, files and methods a head. What does not stands in a list, with its reason.</summary>
public sealed class PanjangBarisTests
{
    private const int Layar = 160, Biasa = 140, BarisBerkas = 250, BarisMetode = 60, MetodeP95 = 27;

    private static readonly string[] s_produk = ["SopKinerja.Data", "SopKinerja.Web"];

    /// <summary>Files of more than 250 lines.</summary>
    private static readonly Dictionary<string, string> s_berkasPanjang = new()
    {
        ["SopKinerja.Web/Dokumen/Letak/DaftarIsi.cs"] = "one pass over the chapters that counts headings, tables and pages together",
        ["SopKinerja.Web/Koreksi/Masuk/WordMasuk.cs"] = "one package that comes back: its parts, its notes, its styles",
        ["tests/SopKinerja.Data.Tests/Capaian/HitungCapaianTests.cs"] = "the seed's own examples, one a line",
        ["tests/SopKinerja.Data.Tests/Database/Kantor.cs"] = "the cast of all tests of Data",
    };

    /// <summary>Methods of more than 60 lines, as <c>Type.Method</c>.</summary>
    private static readonly Dictionary<string, string> s_metodePanjang = [];

    [Fact]
    public void No_line_is_wider_than_a_screen()
    {
        var lebar = Baris().Where(b => b.Lebar > Layar).Select(b => b.Tempat).ToList();
        Assert.True(lebar.Count == 0, string.Join('\n', lebar));
    }

    [Fact]
    public void Few_lines_are_wider_than_the_habit()
    {
        var lebar = Baris().Select(b => b.Lebar).ToList();
        Assert.InRange(lebar.Count(n => n > Biasa) / (double)lebar.Count, 0, 0.01);
    }

    [Fact]
    public void Long_files_have_a_reason() => Assert.Equal(s_berkasPanjang.Keys.Order(StringComparer.Ordinal),
        Sumber().Where(f => File.ReadLines(f).Count() > BarisBerkas).Select(Relatif).Order(StringComparer.Ordinal));

    [Fact]
    public void Long_methods_have_a_reason() => Assert.Equal(s_metodePanjang.Keys.Order(StringComparer.Ordinal),
        Metode(["SopKinerja.Data", "SopKinerja.Web", "tests"]).Where(m => m.Panjang > BarisMetode).Select(m => m.Nama)
            .Order(StringComparer.Ordinal));

    [Fact]
    public void Most_methods_are_short()
    {
        var panjang = Metode(s_produk).Select(m => m.Panjang).Order().ToList();
        Assert.InRange(panjang[(int)(panjang.Count * 0.95)], 1, MetodeP95);
    }

    /// <summary>The count itself: it would say nothing of a house that it cannot see.</summary>
    [Fact]
    public void The_count_sees_product_and_tests()
    {
        var berkas = Sumber().Select(Relatif).ToList();
        Assert.Contains("SopKinerja.Web/Pages/Index.cshtml", berkas);
        Assert.Contains("SopKinerja.Data/DbSession.cs", berkas);
        Assert.Contains("tests/SopKinerja.Web.Tests/Rumah/PanjangBarisTests.cs", berkas);
        Assert.Contains(Metode(s_produk), m => m is { Nama: "KisiCapaian.WriteTo", Panjang: > 10 });
    }

    private static IEnumerable<string> Sumber() => s_produk.Append("tests")
        .SelectMany(p => Denah.Berkas(p, "*.cs").Concat(Denah.Berkas(p, "*.cshtml")));

    private static IEnumerable<(string Tempat, int Lebar)> Baris() => Sumber()
        .SelectMany(f => File.ReadLines(f).Select((b, n) => ($"{Relatif(f)}:{n + 1}: {b.Length}", b.Length)));

    /// <summary>From the signature to the last brace, without comments and attributes above it.</summary>
    private static IEnumerable<(string Nama, int Panjang)> Metode(string[] proyek) => proyek.SelectMany(p => Denah.Berkas(p, "*.cs"))
        .SelectMany(f => CSharpSyntaxTree.ParseText(File.ReadAllText(f)).GetRoot().DescendantNodes().OfType<BaseMethodDeclarationSyntax>())
        .Select(m => ($"{Tipe(m)}.{Nama(m)}", Panjang(m)));

    private static int Panjang(BaseMethodDeclarationSyntax m)
    {
        var awal = m.AttributeLists.Count > 0 ? m.AttributeLists[^1].GetLastToken().GetNextToken() : m.GetFirstToken();
        return m.GetLocation().GetLineSpan().EndLinePosition.Line - awal.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
    }

    private static string Tipe(SyntaxNode m) => m.Ancestors().OfType<TypeDeclarationSyntax>().First().Identifier.Text;

    private static string Nama(BaseMethodDeclarationSyntax m) => m is MethodDeclarationSyntax metode ? metode.Identifier.Text : "(baru)";

    private static string Relatif(string berkas) => Path.GetRelativePath(Denah.Akar, berkas).Replace('\\', '/');
}
