namespace SopKinerja.Data;

using System.Globalization;
using System.Text.RegularExpressions;

/// <summary>Dates and times as the office reads them, in its own zone; the database holds UTC.</summary>
public static partial class Tanggal
{
    private static readonly string[] Bulan =
        ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];

    private static readonly string[] Hari = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"];

    /// <summary>WIB +7, WITA +8, WIT +9.</summary>
    public static DateTime Lokal(DateTime utc, string zona) => DateTime.SpecifyKind(utc.AddHours(Selisih(zona)), DateTimeKind.Unspecified);

    public static DateTime Utc(DateTime lokal, string zona) => DateTime.SpecifyKind(lokal.AddHours(-Selisih(zona)), DateTimeKind.Utc);

    public static DateOnly Hariini(DateTime utc, string zona) => DateOnly.FromDateTime(Lokal(utc, zona));

    /// <summary>A day as people write it: 2026-02-02, 2/2/2026, 2 Februari 2026, 2 Feb 2026, with its weekday or without.</summary>
    /// <returns>Null for what is no day of 2000 to 2100.</returns>
    public static DateOnly? Baca(string teks)
    {
        teks = teks.Trim();
        string[] bentuk = ["yyyy-MM-dd", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy"];
        if (DateOnly.TryParseExact(teks, bentuk, CultureInfo.InvariantCulture, DateTimeStyles.None, out var hari))
            return hari.Year is >= 2000 and <= 2100 ? hari : null;
        return BentukPanjang().Match(teks) is { Success: true } m
            && Array.FindIndex(Bulan, b => b.StartsWith(m.Groups[2].Value, StringComparison.OrdinalIgnoreCase)) is >= 0 and var bulan
            && int.Parse(m.Groups[3].Value, CultureInfo.InvariantCulture) is >= 2000 and <= 2100 and var tahun
            && int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture) is >= 1 and var t && t <= DateTime.DaysInMonth(tahun, bulan + 1)
            ? new DateOnly(tahun, bulan + 1, t)
            : null;
    }

    /// <summary>2 Februari 2026</summary>
    public static string Panjang(DateOnly d) => $"{d.Day} {Bulan[d.Month - 1]} {d.Year}";

    public static string Panjang(DateOnly? d) => d is { } v ? Panjang(v) : "";

    /// <summary>Senin, 2 Februari 2026</summary>
    public static string Lengkap(DateOnly d) => $"{Hari[(int)d.DayOfWeek]}, {Panjang(d)}";

    /// <summary>2 Feb 2026</summary>
    public static string Pendek(DateOnly d) => $"{d.Day} {Bulan[d.Month - 1][..3]} {d.Year}";

    /// <summary>2 Feb 2026, 09.52</summary>
    public static string Pendek(DateTime utc, string zona)
    {
        var t = Lokal(utc, zona);
        return $"{Pendek(DateOnly.FromDateTime(t))}, {Jam(t)}";
    }

    /// <summary>Senin, 2 Februari 2026, 09.52 WIB</summary>
    public static string Lengkap(DateTime utc, string zona)
    {
        var t = Lokal(utc, zona);
        return $"{Lengkap(DateOnly.FromDateTime(t))}, {Jam(t)} {zona}";
    }

    public static string Jam(DateTime lokal) => $"{lokal.Hour:00}.{lokal.Minute:00}";

    private static int Selisih(string zona) => zona switch { "WITA" => 8, "WIT" => 9, _ => 7 };

    [GeneratedRegex(@"^(?:\p{L}+,?\s+)?([0-9]{1,2})\s+(\p{L}{3,})\s+([0-9]{4})$")]
    private static partial Regex BentukPanjang();
}
