namespace SopKinerja.Web.Dokumen;

using System.Globalization;
using System.Text;
using SopKinerja.Data;

/// <summary>CSV as Excel in Indonesia opens it: semicolons, decimal comma, UTF-8 with its mark; no cell is taken for a formula.</summary>
public static class TulisCsv
{
    public const string Tipe = "text/csv; charset=utf-8";

    public static byte[] Dari(DataGrafik g) =>
        Dari([[g.Sumbu, .. g.Seri.Select(s => s.Nama)],
            .. g.Titik.Select((t, i) => (IReadOnlyList<string>)[t,
                .. g.Seri.Select(s => s.Nilai[i] is { } n ? Polos(n, g.Satuan == "%" ? "0.00" : "0.####") : "")])]);

    public static byte[] Dari(IEnumerable<IReadOnlyList<string>> baris)
    {
        var s = new StringBuilder();
        foreach (var b in baris)
            s.AppendJoin(';', b.Select(Sel)).Append("\r\n");
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(s.ToString())];
    }

    /// <summary>Without points between thousands: another program reads it.</summary>
    public static string Polos(decimal n, string bentuk = "0.####") => n.ToString(bentuk, CultureInfo.InvariantCulture).Replace('.', ',');

    private static string Sel(string teks)
    {
        var aman = teks.Length > 0 && teks[0] is '=' or '+' or '-' or '@' or '\t' or '\r' && !Angka.TryParse(teks, out _)
            ? "'" + teks
            : teks;
        return aman.AsSpan().IndexOfAny(";\"\r\n".AsSpan()) >= 0 ? $"\"{aman.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : aman;
    }
}
