namespace SopKinerja.Data.Tests;

using System.Text.RegularExpressions;

/// <summary>The source of SopKinerja.Data, and the texts that stand in it.</summary>
public static partial class SumberSql
{
    /// <param name="Ruang">The folder; empty for the root.</param>
    public sealed record Berkas(string Ruang, string Nama, string Isi);

    public static IReadOnlyList<Berkas> Semua { get; } = Baca();

    /// <summary>The string literals of a file, as they stand there.</summary>
    public static IEnumerable<string> Teks(string isi) => Literal().Matches(isi).Select(m => m.Value);

    private static IReadOnlyList<Berkas> Baca()
    {
        var akar = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(akar!.FullName, "SopKinerja.sln")))
            akar = akar.Parent;
        var data = Path.Combine(akar.FullName, "SopKinerja.Data");
        return
        [
            .. Directory.GetFiles(data, "*.cs", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(data, f).Replace('\\', '/'))
                .Where(f => !f.StartsWith("obj/", StringComparison.Ordinal) && !f.StartsWith("bin/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(f => new Berkas(f.Contains('/') ? f[..f.IndexOf('/')] : "", f, File.ReadAllText(Path.Combine(data, f)))),
        ];
    }

    [GeneratedRegex("\\$?\"\"\".*?\"\"\"|\\$?\"[^\"\\n]*\"", RegexOptions.Singleline)]
    private static partial Regex Literal();
}
