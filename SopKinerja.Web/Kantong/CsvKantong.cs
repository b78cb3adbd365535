namespace SopKinerja.Web.Kantong;

using System.Globalization;
using System.Text;

/// <summary>RFC 4180, which other archive software reads: commas, CRLF, UTF-8.</summary>
internal static class CsvKantong
{
    public static byte[] Tulis(IReadOnlyList<string> kepala, IEnumerable<IReadOnlyList<string>> baris)
    {
        var s = new StringBuilder();
        foreach (var b in baris.Prepend(kepala))
            s.AppendJoin(',', b.Select(x => x.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{x.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : x))
                .Append("\r\n");
        return Encoding.UTF8.GetBytes(s.ToString());
    }

    public static string Hari(DateOnly d) => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
