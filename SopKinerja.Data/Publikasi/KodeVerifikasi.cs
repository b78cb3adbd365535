namespace SopKinerja.Data;

/// <summary>The code that is printed on a signing copy and kept with the final file: ten letters and digits.</summary>
public static class KodeVerifikasi
{
    private const int Panjang = 40;

    /// <summary>In two groups, for people: "K7Q49-MZP23".</summary>
    public static string Terbaca(string kode) => kode.Length == 10 ? $"{kode[..5]}-{kode[5..]}" : kode;

    /// <summary>As somebody typed it, with or without the dash; null for none, or what can be no code.</summary>
    public static string? Baca(string? ketikan)
    {
        if (ketikan is null || ketikan.Length > Panjang)
            return null;
        var kode = string.Concat(ketikan.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return kode.Length is > 0 and <= 20 ? kode : null;
    }
}
