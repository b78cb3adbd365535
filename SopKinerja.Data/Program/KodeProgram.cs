namespace SopKinerja.Data;

/// <summary>
/// Codes of urusan.bidang.program.kegiatan.sub kegiatan, compared by segment: 1.02.02.2.02.0001 (Kepmendagri 900.1.15.5-1317/2023) and the
/// older 1.02.02.2.02.01 are one, and so is a level written 02 for 2. Letters stay letters ("X.XX.01").
/// </summary>
public sealed class KodeProgram : IComparer<string>, IEqualityComparer<string>
{
    public static readonly KodeProgram Banding = new();

    public int Compare(string? x, string? y)
    {
        var (a, b) = ((x ?? "").Split('.'), (y ?? "").Split('.'));
        for (var i = 0; i < Math.Min(a.Length, b.Length); i++)
            if (Segmen(a[i], b[i]) is not 0 and var beda)
                return beda;
        return a.Length.CompareTo(b.Length);
    }

    public bool Equals(string? x, string? y) => Compare(x, y) == 0;

    public int GetHashCode(string obj) =>
        string.Join('.', obj.Split('.').Select(s => Bilangan(s) is { } n
            ? n.ToString(System.Globalization.CultureInfo.InvariantCulture)
            : s.Trim().ToUpperInvariant())).GetHashCode(StringComparison.Ordinal);

    /// <summary>Is <paramref name="kode"/> below <paramref name="induk"/>: a kegiatan of a program, a sub kegiatan of a kegiatan?</summary>
    public static bool Dibawah(string kode, string induk)
    {
        var (a, b) = (kode.Split('.'), induk.Split('.'));
        return a.Length > b.Length && !b.Where((s, i) => Segmen(a[i], s) != 0).Any();
    }

    private static int Segmen(string a, string b) => (Bilangan(a), Bilangan(b)) switch
    {
        ({ } m, { } n) => m.CompareTo(n),
        ({ }, null) => -1,
        (null, { }) => 1,
        _ => string.Compare(a.Trim(), b.Trim(), StringComparison.OrdinalIgnoreCase),
    };

    private static int? Bilangan(string s) =>
        s.Trim() is { Length: > 0 and < 9 } t && t.All(char.IsAsciiDigit)
            ? int.Parse(t, System.Globalization.CultureInfo.InvariantCulture)
            : null;
}
