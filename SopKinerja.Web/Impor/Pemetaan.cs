namespace SopKinerja.Web.Impor;

using System.Text.Json;
using System.Text.RegularExpressions;

/// <summary>How a table is read: where it is, and what each of its columns means.</summary>
public sealed record Pemetaan
{
    /// <summary>The sheet, from 0.</summary>
    public int Lembar { get; init; }

    /// <summary>The first and the last row of the heading, from 1; 0 where the table has none.</summary>
    public int KepalaDari { get; init; }

    public int KepalaSampai { get; init; }

    /// <summary>The first row of figures, from 1.</summary>
    public int Mulai { get; init; } = 1;

    /// <summary>The name of what a column (from 0) holds; a column that is not there is passed over.</summary>
    public IReadOnlyDictionary<int, string> Kolom { get; init; } = new Dictionary<int, string>();

    /// <summary>Between the parts of a code that stands in several columns.</summary>
    public string Pemisah { get; init; } = ".";

    /// <summary>Which indicator's code a name of the file means, "" for none; names as <see cref="NamaRata"/> gives them.</summary>
    public IReadOnlyDictionary<string, string> Padanan { get; init; } = new Dictionary<string, string>();

    public string Tulis() => JsonSerializer.Serialize(this);

    public static Pemetaan? Baca(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<Pemetaan>(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>Names as they are compared: letters and digits alone, lower case. Blanks, dashes and brackets differ from file to file.</summary>
internal static partial class NamaRata
{
    public static string Rata(string teks) => Selain().Replace(teks.ToLowerInvariant(), " ").Trim();

    /// <summary>How much of their words two names share, 0 to 1 (Dice, Ecology 26, 1945).</summary>
    public static double Mirip(string a, string b)
    {
        var (x, y) = (Kata(a), Kata(b));
        return x.Count + y.Count == 0 ? 0 : 2.0 * x.Count(y.Contains) / (x.Count + y.Count);
    }

    private static HashSet<string> Kata(string teks) =>
        [.. Rata(teks).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(k => k.Length > 2)];

    [GeneratedRegex(@"[^\p{L}\p{N}]+")]
    private static partial Regex Selain();
}
