namespace SopKinerja.Web.Tests;

using System.IO.Compression;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Wordprocessing;
using SopKinerja.Data;
using SopKinerja.Web.Dokumen;
using SopKinerja.Web.Koreksi;
using SopKinerja.Web.Laporan;

/// <summary>Word files of a report that go out, are worked on, and are read again.</summary>
internal static class WordUji
{
    public static Dictionary<string, string> Narasi() => new()
    {
        ["pengantar"] = "Puji syukur.", ["penutup"] = "Selesai.",
        ["latar-belakang"] = "Paragraf **tebal** dan *miring*, nilai {{capaian:1.2}}.\n\n1. satu\n2. dua\n   - anak\n\n| a | b "
            + "|\n|---|--:|\n| x | 1 |",
    };

    public static MemoryStream Word(LaporanKinerja data)
    {
        var stream = new MemoryStream();
        Lkj.Tulis(data, stream, asal: AsalWord.Tulis("dinkes-contoh", 1, 2, new(2026, 2, 27)));
        stream.Position = 0;
        return stream;
    }

    public static WordMasuk Baca(byte[] isi)
    {
        var hasil = WordMasuk.Baca(isi, _ => false);
        Assert.False(hasil.Refused, hasil.Reason);
        return hasil.Value;
    }

    public static string Isi(byte[] word)
    {
        using var zip = new ZipArchive(new MemoryStream(word));
        using var isi = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        return isi.ReadToEnd();
    }

    public static void Ganti(Body body, string dari, string ke)
    {
        var teks = body.Descendants<Text>().First(t => t.Text.Contains(dari, StringComparison.Ordinal) && t.Ancestors<SdtBlock>().Any());
        teks.Text = teks.Text.Replace(dari, ke, StringComparison.Ordinal);
    }

    public static string Teks(string markdown)
    {
        var html = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(NaskahHtml.Render(markdown));
        return Regex.Replace(html.Body!.TextContent, @"\s+", "");
    }
}
