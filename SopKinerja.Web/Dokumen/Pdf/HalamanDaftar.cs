namespace SopKinerja.Web.Dokumen;

using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using SopKinerja.Data;
using UglyToad.PdfPig.Core;

/// <summary>
/// The pages in the contents lists of a Word file of the portal's own, as a PDF of it has them. What the portal writes there at first is
/// reckoned (<see cref="TataLetak"/>), and another font, a picture or a long table moves it.
/// </summary>
internal static partial class HalamanDaftar
{
    private const string Dokumen = "word/document.xml";

    /// <returns>The same array when every page is right already, or there are no lists; null where the PDF tells no pages.</returns>
    public static byte[]? Perbaiki(byte[] word, byte[] pdf)
    {
        using var asal = new ZipArchive(new MemoryStream(word, false));
        var xml = Teks(asal.GetEntry(Dokumen)!);
        if (!Ruas().IsMatch(xml))
            return word;
        var nomor = Nomor(xml, Tujuan(pdf));
        if (nomor.Count == 0)
            return null;
        var benar = Ruas().Replace(xml, m => nomor.TryGetValue(m.Groups["nama"].Value, out var n) && n != m.Groups["isi"].Value
            ? m.Groups["awal"].Value + n
            : m.Value);
        return benar == xml ? word : Salin(asal, benar);
    }

    /// <summary>A PDF that cannot be read tells nothing: it is there all the same.</summary>
    private static IReadOnlyDictionary<string, int> Tujuan(byte[] pdf)
    {
        try
        {
            return TujuanPdf.Baca(pdf);
        }
        catch (Exception e) when (e is PdfDocumentFormatException or InvalidOperationException or InvalidCastException or ArgumentException
            or IndexOutOfRangeException or KeyNotFoundException)
        {
            return new Dictionary<string, int>();
        }
    }

    /// <summary>
    /// What is printed on the page of each bookmark: a section that says where its numbers begin is begun by its first bookmark, a
    /// chapter's heading.
    /// </summary>
    private static Dictionary<string, string> Nomor(string xml, IReadOnlyDictionary<string, int> halaman)
    {
        var nomor = new Dictionary<string, string>(StringComparer.Ordinal);
        var (dari, geser) = (0, 0);
        foreach (Match bagian in Bagian().Matches(xml))
        {
            var nama = Penanda().Matches(xml[dari..bagian.Index]).Select(m => m.Groups[1].Value).ToList();
            dari = bagian.Index + bagian.Length;
            if (Mulai().Match(bagian.Value) is { Success: true } mulai)
            {
                // Without the page of its first heading nothing can be said of it, nor of what goes on from it.
                if (nama.Count == 0 || !halaman.TryGetValue(nama[0], out var awal))
                    return [];
                geser = int.Parse(mulai.Groups[1].ValueSpan, CultureInfo.InvariantCulture) - awal;
            }

            var romawi = bagian.Value.Contains("\"lowerRoman\"", StringComparison.Ordinal);
            foreach (var n in nama.Where(halaman.ContainsKey))
                nomor[n] = romawi ? Angka.Romawi(halaman[n] + geser).ToLowerInvariant() : Angka.Digit(halaman[n] + geser);
        }

        return nomor;
    }

    private static byte[] Salin(ZipArchive asal, string xml)
    {
        using var keluar = new MemoryStream();
        using (var zip = new ZipArchive(keluar, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var e in asal.Entries)
            {
                var baru = zip.CreateEntry(e.FullName);
                baru.LastWriteTime = e.LastWriteTime;
                using var tulis = baru.Open();
                using var isi = e.Open();
                if (e.FullName == Dokumen)
                    tulis.Write(Encoding.UTF8.GetBytes(xml));
                else
                    isi.CopyTo(tulis);
            }

        return keluar.ToArray();
    }

    private static string Teks(ZipArchiveEntry e)
    {
        using var baca = new StreamReader(e.Open(), Encoding.UTF8);
        return baca.ReadToEnd();
    }

    [GeneratedRegex("(?<awal> PAGEREF (?<nama>_\\w+) \\\\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
        + "<w:r><w:t[^>]*>)(?<isi>[^<]*)(?=</w:t>)")]
    private static partial Regex Ruas();

    [GeneratedRegex("<w:bookmarkStart w:name=\"(_\\w+)\"")]
    private static partial Regex Penanda();

    [GeneratedRegex("<w:sectPr>.*?</w:sectPr>", RegexOptions.Singleline)]
    private static partial Regex Bagian();

    [GeneratedRegex("w:start=\"(\\d+)\"")]
    private static partial Regex Mulai();
}
