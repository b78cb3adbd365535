namespace SopKinerja.Data;

using System.Globalization;
using System.Text.RegularExpressions;

/// <summary>Numbers as Indonesians write them: points between thousands, a decimal comma. Never the ambient culture.</summary>
public static partial class Angka
{
    private static readonly NumberFormatInfo Id = new()
    {
        NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NumberGroupSizes = [3], NegativeSign = "-",
    };

    private static readonly string[] s_desimal = ["N0", "N1", "N2", "N3", "N4"];

    /// <summary>1234.5m → "1.234,50" with two decimals.</summary>
    public static string Format(decimal value, int decimals) => value.ToString(decimals < s_desimal.Length ? s_desimal[decimals] : "N" + decimals, Id);

    /// <summary>As many decimals as the value has, at most four: 5871 → "5.871", 2.5 → "2,5".</summary>
    public static string Format(decimal value) => value.ToString("#,##0.####", Id);

    public static string Format(decimal? value, int decimals) => value is { } v ? Format(v, decimals) : "-";

    public static string Format(decimal? value) => value is { } v ? Format(v) : "-";

    public static string Bulat(long value) => value.ToString("#,##0", Id);

    public static string Rupiah(long value) => "Rp " + Bulat(value);

    public static string Ukuran(long bytes) => bytes switch
    {
        < 1024 => $"{bytes} B",
        < 1024 * 1024 => $"{Bulat((bytes + 512) / 1024)} KB",
        _ => $"{Format(Math.Round(bytes / 1048576m, 1, MidpointRounding.AwayFromZero))} MB",
    };

    /// <summary>
    /// Reads "1.234,5", "95,9 %", "Rp 1.071.579.000,-". An English "5.87" is refused rather than read as 587.
    /// </summary>
    public static bool TryParse(string? text, out decimal value)
    {
        value = 0;
        if (string.IsNullOrWhiteSpace(text) || text.Length > 40)
            return false;
        var bare = Decoration().Replace(text.Replace('−', '-'), "");
        return Shape().IsMatch(bare) && decimal.TryParse(bare, NumberStyles.Number, Id, out value)
            && Math.Abs(value) < 100_000_000_000_000m;
    }

    public static string Romawi(int n) => n switch
    {
        1 => "I",
        2 => "II",
        3 => "III",
        4 => "IV",
        5 => "V",
        6 => "VI",
        7 => "VII",
        8 => "VIII",
        9 => "IX",
        10 => "X",
        11 => "XI",
        12 => "XII",
        _ => n.ToString(CultureInfo.InvariantCulture),
    };

    [GeneratedRegex(@"^\s*Rp\.?\s*|,-\s*$|%\s*$|[\s\u00a0]", RegexOptions.IgnoreCase)]
    private static partial Regex Decoration();

    [GeneratedRegex(@"^-?(\d{1,3}(\.\d{3})+|\d+)(,\d{1,4})?$")]
    private static partial Regex Shape();
}
