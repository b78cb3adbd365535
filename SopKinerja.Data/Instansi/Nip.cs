namespace SopKinerja.Data;

/// <summary>NIP of Perka BKN 22/2007: birth date 8, start of service 6, sex 1, serial 3.</summary>
public static class Nip
{
    /// <summary>Printed 8-6-1-3; anything that is not 18 digits is printed as it stands.</summary>
    public static string Format(string? nip) =>
        nip is { Length: 18 } ? $"{nip[..8]} {nip[8..14]} {nip[14..15]} {nip[15..]}" : nip ?? "";

    public static string? Rapikan(string? text)
    {
        var digits = new string([.. (text ?? "").Where(char.IsAsciiLetterOrDigit)]);
        return digits.Length == 0 ? null : digits;
    }

    /// <summary>A warning, never a block: PPPK numbers follow other rules.</summary>
    public static string? Keraguan(string? nip)
    {
        if (nip is null)
            return null;
        if (nip.Length != 18 || !nip.All(char.IsAsciiDigit))
            return $"NIP terdiri atas 18 angka, tertulis {nip.Length}.";
        if (!DateOnly.TryParseExact(nip[..8], "yyyyMMdd", out _))
            return "Delapan angka pertama NIP bukan tanggal lahir.";
        if (nip[12..14] is var bulan && (string.CompareOrdinal(bulan, "01") < 0 || string.CompareOrdinal(bulan, "12") > 0) && bulan != "21")
            return "Angka ke-13 dan ke-14 NIP bukan bulan pengangkatan.";
        return nip[14] is '1' or '2' ? null : "Angka ke-15 NIP bukan 1 atau 2.";
    }
}
