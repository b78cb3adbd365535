namespace SopKinerja.Web.Tests.Rumah;

using System.Reflection;
using Microsoft.AspNetCore.Razor.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

/// <summary>One use of something of another room: the file that uses it, and the type it uses.</summary>
public sealed record Panah(string Dari, string Ke, string Berkas, string Tipe)
{
    public override string ToString() => $"{Dari} → {Ke}: {Berkas} uses {Tipe}";
}

/// <summary>
/// The plan of the house as it is built: which folder uses which. The namespaces are flat, so no <c>using</c> shows it; the compiler's own
/// symbols do, for the C# files, and the compiled instructions for what Razor makes of the pages.
/// </summary>
internal static class Denah
{
    private static readonly Lazy<(CSharpCompilation Data, CSharpCompilation Web)> s_kompilasi = new(Kompilasi);

    /// <summary>The folder of the repository, found from where the tests are built.</summary>
    public static string Akar { get; } = CariAkar();

    public static IReadOnlyList<Panah> Data() => [.. Panahnya(s_kompilasi.Value.Data, "SopKinerja.Data")];

    public static IReadOnlyList<Panah> Web() => [.. Panahnya(s_kompilasi.Value.Web, "SopKinerja.Web").Concat(PanahRazor())];

    /// <summary>Every product file of a kind, without what the build makes.</summary>
    public static IEnumerable<string> Berkas(string proyek, string pola) =>
        Directory.EnumerateFiles(Path.Combine(Akar, proyek), pola, SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}")
                && !f.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}"))
            .Order(StringComparer.Ordinal);

    /// <summary>A room is a folder; in <c>Pages</c> and <c>Dokumen</c> the folder inside it; "" is the root of a project.</summary>
    public static string Ruang(string relatif)
    {
        var bagian = relatif.Replace('\\', '/').Split('/');
        return bagian.Length == 1 ? ""
            : bagian[0] is "Pages" or "Dokumen" && bagian.Length > 2 ? $"{bagian[0]}/{bagian[1]}"
            : bagian[0];
    }

    /// <summary>The rooms that reach one another, each group once: none when the house has floors.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Lingkaran(IEnumerable<Panah> panah)
    {
        var ke = panah.GroupBy(p => p.Dari).ToDictionary(g => g.Key, g => g.Select(p => p.Ke).ToHashSet());
        var capai = ke.Keys.ToDictionary(r => r, r => Capaian(r, ke));
        return [.. capai.Where(c => c.Value.Contains(c.Key))
            .Select(c => (IReadOnlyList<string>)[.. c.Value.Where(r => capai.TryGetValue(r, out var balik) && balik.Contains(c.Key))
                .Order()])
            .DistinctBy(g => string.Join(' ', g))];
    }

    private static HashSet<string> Capaian(string ruang, Dictionary<string, HashSet<string>> ke)
    {
        var (capai, antre) = (new HashSet<string>(), new Stack<string>([ruang]));
        while (antre.TryPop(out var r))
        {
            foreach (var tujuan in ke.GetValueOrDefault(r) ?? [])
            {
                if (capai.Add(tujuan))
                    antre.Push(tujuan);
            }
        }

        return capai;
    }

    private static IEnumerable<Panah> Panahnya(CSharpCompilation kompilasi, string proyek)
    {
        foreach (var pohon in kompilasi.SyntaxTrees.Where(t => t.FilePath.Contains(proyek)))
        {
            var model = kompilasi.GetSemanticModel(pohon);
            var (berkas, terlihat) = (Relatif(pohon.FilePath, proyek), new HashSet<string>());
            foreach (var nama in pohon.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
            {
                if (Tipe(model.GetSymbolInfo(nama)) is not { } tipe || Tempat(tipe, proyek) is not { } tempat)
                    continue;
                var (dari, ke) = (Ruang(berkas), Ruang(tempat));
                if (dari != ke && terlihat.Add(tipe.Name))
                    yield return new(dari, ke, berkas, tipe.Name);
            }
        }
    }

    private static INamedTypeSymbol? Tipe(SymbolInfo info)
    {
        var simbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
        return simbol is INamedTypeSymbol tipe ? tipe : simbol?.ContainingType;
    }

    private static string? Tempat(INamedTypeSymbol tipe, string proyek) =>
        tipe.DeclaringSyntaxReferences.Select(r => r.SyntaxTree.FilePath).FirstOrDefault(p => p.Contains(proyek)) is { } p ? Relatif(p,
            proyek) : null;

    private static string Relatif(string path, string proyek) => Path.GetRelativePath(Path.Combine(Akar, proyek), path).Replace('\\', '/');

    /// <summary>What the pages' markup uses: read from the types Razor made, as their source is written at build time only.</summary>
    private static IEnumerable<Panah> PanahRazor()
    {
        var tempat = s_kompilasi.Value.Web.SyntaxTrees.Where(t => t.FilePath.Contains("SopKinerja.Web"))
            .SelectMany(t => t.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
                .Where(d => d.Parent is BaseNamespaceDeclarationSyntax)
                .Select(d => (Nama: $"{((BaseNamespaceDeclarationSyntax)d.Parent!).Name}.{d.Identifier.Text}",
                    Berkas: Relatif(t.FilePath, "SopKinerja.Web"))))
            .GroupBy(t => t.Nama).ToDictionary(g => g.Key, g => g.First().Berkas);
        foreach (var halaman in typeof(Program).Assembly.GetCustomAttributes<RazorCompiledItemAttribute>())
        {
            var (berkas, dari) = (halaman.Identifier.TrimStart('/'), Ruang(halaman.Identifier.TrimStart('/')));
            foreach (var dipakai in Instruksi.Tipe(halaman.Type).Select(Terluar).DistinctBy(x => x.FullName))
            {
                if (tempat.TryGetValue(dipakai.FullName!.Split('`')[0], out var di) && Ruang(di) != dari)
                    yield return new(dari, Ruang(di), berkas, dipakai.Name);
            }
        }
    }

    private static Type Terluar(Type t) => t.DeclaringType is { } luar ? Terluar(luar) : t;

    private static (CSharpCompilation Data, CSharpCompilation Web) Kompilasi()
    {
        var opsi = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        var acuan = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(f => !Path.GetFileName(f).StartsWith("SopKinerja.", StringComparison.Ordinal))
            .Select(f => (MetadataReference)MetadataReference.CreateFromFile(f)).ToList();
        var data = CSharpCompilation.Create("SopKinerja.Data", Pohon("SopKinerja.Data"), acuan, opsi);
        return (data, CSharpCompilation.Create("SopKinerja.Web", Pohon("SopKinerja.Web"), [.. acuan, data.ToMetadataReference()], opsi));
    }

    private static IEnumerable<SyntaxTree> Pohon(string proyek)
    {
        const string Implisit = """
            global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
            global using System.Threading; global using System.Threading.Tasks; global using System.Net.Http;
            global using Microsoft.AspNetCore.Builder; global using Microsoft.AspNetCore.Hosting; global using Microsoft.AspNetCore.Http;
            global using Microsoft.AspNetCore.Routing; global using Microsoft.Extensions.Configuration;
            global using Microsoft.Extensions.DependencyInjection; global using Microsoft.Extensions.Hosting;
            global using Microsoft.Extensions.Logging;
            """;
        return Berkas(proyek, "*.cs").Select(f => CSharpSyntaxTree.ParseText(File.ReadAllText(f), path: f))
            .Append(CSharpSyntaxTree.ParseText(Implisit));
    }

    private static string CariAkar()
    {
        var d = new DirectoryInfo(AppContext.BaseDirectory);
        while (d is not null && !File.Exists(Path.Combine(d.FullName, "SopKinerja.sln")))
            d = d.Parent;
        return d?.FullName ?? throw new InvalidOperationException("The tests run inside the repository.");
    }
}
