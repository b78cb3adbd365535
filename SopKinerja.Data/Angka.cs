namespace SopKinerja.Data;

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

/// <summary>Numbers as Indonesians write them: points between thousands, a decimal comma. Never the ambient culture.</summary>
public static partial class Angka
{
    private static readonly NumberFormatInfo Id = new()
    {
        NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NumberGroupSizes = [3], NegativeSign = "-",
    };

    private static readonly string[] s_desimal = ["N0", "N1", "N2", "N3", "N4"];

    private static readonly (int Nilai, string Huruf)[] s_romawi =
        [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"),
            (4, "IV"), (1, "I")];

    /// <summary>1234.5m → "1.234,50" with two decimals.</summary>
    public static string Format(decimal value, int decimals) =>
        value.ToString(decimals < s_desimal.Length ? s_desimal[decimals] : "N" + decimals, Id);

    /// <summary>As many decimals as the value has, at most four: 5871 → "5.871", 2.5 → "2,5".</summary>
    public static string Format(decimal value) => value.ToString("#,##0.####", Id);

    public static string Format(decimal? value, int decimals) => value is { } v ? Format(v, decimals) : "-";

    public static string Format(decimal? value) => value is { } v ? Format(v) : "-";

    public static string Bulat(long value) => value.ToString("#,##0", Id);

    /// <summary>Digits only, for what is a name and not an amount: a year, the number of a table.</summary>
    public static string Digit(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Bulat(long? value) => value is { } v ? Bulat(v) : "-";

    /// <summary>"Rp83.070.000.000": no blank, so that no line breaks in it (EYD V, III.E).</summary>
    public static string Rupiah(long value) => "Rp" + Bulat(value);

    public static string Rupiah(long? value) => value is { } v ? Rupiah(v) : "-";

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

    /// <summary>Roman digits, 1 to 3999; any other number as it is.</summary>
    public static string Romawi(int n)
    {
        if (n is < 1 or > 3999)
            return n.ToString(CultureInfo.InvariantCulture);
        var hasil = new StringBuilder();
        foreach (var (nilai, huruf) in s_romawi)
            for (; n >= nilai; n -= nilai)
                hasil.Append(huruf);
        return hasil.ToString();
    }

    [GeneratedRegex(@"^\s*Rp\.?\s*|,-\s*$|%\s*$|[\s\u00a0]", RegexOptions.IgnoreCase)]
    private static partial Regex Decoration();

    [GeneratedRegex(@"^-?(\d{1,3}(\.\d{3})+|\d+)(,\d{1,4})?$")]
    private static partial Regex Shape();
}
