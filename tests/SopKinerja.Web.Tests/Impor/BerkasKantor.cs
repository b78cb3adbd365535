namespace SopKinerja.Web.Tests;

using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using SopKinerja.Web.Dokumen;

/// <summary>Tables in the shapes that offices have, with invented figures.</summary>
internal static class BerkasKantor
{
    /// <summary>Rows of words and numbers; "95%" of a number is a percent cell.</summary>
    public static byte[] Xlsx(string lembar, object?[][] baris, params string[] gabung)
    {
        using var keluaran = new MemoryStream();
        using (var buku = new BukuExcel(keluaran))
            buku.Lembar(new() { Nama = lembar, Lebar = [12] }, baris.Select(b => (IReadOnlyList<SelExcel>)[.. b.Select(Sel)]), gabung);
        return keluaran.ToArray();
    }

    private static SelExcel Sel(object? isi) => isi switch
    {
        null => SelExcel.Kata(null),
        string s => SelExcel.Kata(s),
        _ => SelExcel.Nilai(Convert.ToDecimal(isi, CultureInfo.InvariantCulture), Gaya.Biasa),
    };

    /// <summary>As Calc writes it: media type first and stored, repeated cells, a million empty rows at the end.</summary>
    public static byte[] Ods(string lembar, params object?[][] baris)
    {
        var x = new StringBuilder().Append(CultureInfo.InvariantCulture, $"<table:table table:name=\"{lembar}\">");
        foreach (var b in baris)
            x.Append("<table:table-row>").AppendJoin("", b.Select(SelOds)).Append(
                "<table:table-cell table:number-columns-repeated=\"16000\"/></table:table-row>");
        x.Append("<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"16384\"/>"
            + "</table:table-row></table:table>");
        return OdsMentah(x.ToString());
    }

    /// <summary>With this as the body of its spreadsheet.</summary>
    public static byte[] OdsMentah(string lembar)
    {
        var konten = $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
              xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
              office:version="1.3"><office:body><office:spreadsheet>{lembar}</office:spreadsheet></office:body></office:document-content>
            """;
        using var keluaran = new MemoryStream();
        using (var zip = new ZipArchive(keluaran, ZipArchiveMode.Create, true))
            foreach (var (nama, isi, padat) in new[] { ("mimetype", "application/vnd.oasis.opendocument.spreadsheet", false),
                ("content.xml", konten, true) })
            {
                using var s = zip.CreateEntry(nama, padat ? CompressionLevel.Fastest : CompressionLevel.NoCompression).Open();
                s.Write(Encoding.UTF8.GetBytes(isi));
            }

        return keluaran.ToArray();
    }

    private static string SelOds(object? isi) => isi switch
    {
        null => "<table:table-cell/>",
        string s when s.StartsWith('=') => $"<table:table-cell table:formula=\"of:{SecurityElement.Escape(s)}\"/>",
        string s when s.EndsWith('%') => string.Create(CultureInfo.InvariantCulture, $"""
            <table:table-cell office:value-type="percentage" office:value="{decimal.Parse(s[..^1], CultureInfo.InvariantCulture) / 100}">
            <text:p>{s}</text:p></table:table-cell>
            """),
        string s => $"<table:table-cell office:value-type=\"string\"><text:p>{SecurityElement.Escape(s)}</text:p></table:table-cell>",
        _ => string.Create(CultureInfo.InvariantCulture,
            $"<table:table-cell office:value-type=\"float\" office:value=\"{isi}\"><text:p>{isi}</text:p></table:table-cell>"),
    };
}
