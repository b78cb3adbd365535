namespace SopKinerja.Web.Impor;

using System.Globalization;
using System.Text.RegularExpressions;
using ExcelDataReader;

/// <summary>What stands under a table and is none of its rows: place and date, "Mengetahui", an office, a name, a NIP.</summary>
internal static partial class BarisAkhir
{
    /// <summary>A row of more cells than these, or with a figure or a code, is one of the table, whatever stands above it.</summary>
    private const int Sedikit = 3;

    /// <param name="sesudah">A line of those who sign stood above it.</param>
    /// <returns>Null for a row of the table; else whether it is empty.</returns>
    public static bool? Tanda(IExcelDataReader reader, bool sesudah)
    {
        var (jumlah, tanda) = (0, false);
        for (var i = 0; i < reader.FieldCount && jumlah <= Sedikit; i++)
        {
            if (reader.GetValue(i) is not { } v || Convert.ToString(v, CultureInfo.InvariantCulture)!.Trim() is not { Length: > 0 } teks)
                continue;
            if (v is not string && !Nip(teks) || AngkaAtauKode().IsMatch(teks) && !Nip(teks))
                return null;
            jumlah++;
            tanda |= Penanda().IsMatch(teks);
        }

        return jumlah > Sedikit || !(tanda || sesudah) ? null : jumlah == 0;
    }

    /// <summary>Eighteen digits: what is left of "NIP." in a cell of its own, also where Excel made a number of it.</summary>
    private static bool Nip(string teks) => teks.Length == 18 && teks.All(char.IsAsciiDigit) || teks.Contains("E+17", StringComparison.Ordinal);

    [GeneratedRegex(@"^[\d.,%\-]*\d[\d.,%\-]*$")]
    private static partial Regex AngkaAtauKode();

    private const string Bulan = "(januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)";

    [GeneratedRegex(@"^(mengetahui|menyetujui|mengesahkan|disahkan oleh|nip[ .:]|[\p{L} ]{3,40}, *(\d{1,2}|\.{2,}|…+)? *" + Bulan + @" *\d{4}$)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Penanda();
}
