namespace SopKinerja.Web.Dokumen;

using System.IO.Compression;

/// <summary>
/// The zip around a <see cref="WordBody"/>, written forward only with fixed times: same input, same bytes. The zip is our own, because the
/// package of the Open XML SDK stamps the clock into every part. What stands in the parts is spelled by the SDK's typed elements, but
/// rendered once and copied from then on (<see cref="Pola"/>). Its <c>OpenXmlPartWriter</c> over a stream would do too: it streams, and
/// gives the same bytes twice (3.3). To build the elements of a cell each time takes 2 µs, though, and a large report has 100,000 cells.
/// </summary>
internal static class WordPackage
{
    public const string Tipe = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static readonly DateTimeOffset s_waktu = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="daftarIsi">What contents lists show; made by walking the same chapters.</param>
    public static void Write(Stream output, string judul, string pengarang, DaftarIsi daftarIsi, IBahan bahan, Kertas kertas,
        Action<WordBody> tulis)
    {
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        var isi = new IsiPaket();
        using (var entry = Open(zip, "word/document.xml"))
        {
            var body = new WordBody(entry, isi, daftarIsi, bahan, kertas);
            tulis(body);
            body.Akhiri();
        }

        if (isi.Catatan.Count > 0)
            Catatan(zip, isi);
        Part(zip, "word/numbering.xml", xml => WordNumbering.Write(xml, isi.Lists));
        for (var i = 1; i <= isi.Grafik.Count; i++)
            Grafik(zip, isi.Grafik[i - 1], i);
        for (var i = 1; i <= isi.Gambar.Count; i++)
            Isi(zip, $"word/media/gambar{i}.{Akhiran(isi.Gambar[i - 1].Tipe)}", bahan.Isi(isi.Gambar[i - 1].Sha256) ?? []);
        WordFixedParts.Write(zip, kertas);
        Part(zip, "docProps/core.xml", xml => WordProperties.Core(xml, judul, pengarang));
        if (kertas.Asal is { } asal)
            Part(zip, "docProps/custom.xml", xml => WordProperties.Asal(xml, asal, kertas.Sidik));
        Isi(zip, "word/_rels/document.xml.rels", WordRelations.Document(isi, kertas));
        Isi(zip, "_rels/.rels", WordRelations.Package(kertas));
        Isi(zip, "[Content_Types].xml", WordRelations.Types(isi, kertas));
    }

    /// <summary>A document without chapters: a sheet, a test.</summary>
    public static void Write(Stream output, string judul, string pengarang, Action<WordBody> tulis) =>
        Write(output, judul, pengarang, new DaftarIsi(BahanKosong.Satu), BahanKosong.Satu, Kertas.Baku, tulis);

    internal static string Akhiran(string tipe) => tipe == "image/png" ? "png" : "jpeg";

    internal static void Part(ZipArchive zip, string nama, Action<Utf8Xml> tulis, CompressionLevel padat = CompressionLevel.Optimal)
    {
        using var entry = Open(zip, nama, padat);
        using var xml = new Utf8Xml(entry);
        tulis(xml);
    }

    internal static void Part(ZipArchive zip, string nama, Pola pola, params ReadOnlySpan<Isian> isi)
    {
        using var entry = Open(zip, nama);
        using var xml = new Utf8Xml(entry);
        pola.Tulis(xml, isi);
    }

    internal static void Isi(ZipArchive zip, string nama, ReadOnlySpan<byte> isi, CompressionLevel padat = CompressionLevel.Optimal)
    {
        using var entry = Open(zip, nama, padat);
        entry.Write(isi);
    }

    private static void Catatan(ZipArchive zip, IsiPaket isi)
    {
        using var entry = Open(zip, "word/footnotes.xml");
        WordFootnotes.Write(entry, isi);
    }

    private static void Grafik(ZipArchive zip, GrafikDokumen grafik, int nomor)
    {
        Part(zip, $"word/charts/grafik{nomor}.xml", xml => WordChart.Write(xml, grafik));
        Isi(zip, $"word/charts/_rels/grafik{nomor}.xml.rels", WordRelations.Grafik(nomor));
        using var entry = Open(zip, $"word/embeddings/grafik{nomor}.xlsx");
        BukuGrafik.Write(entry, grafik.Data);
    }

    private static Stream Open(ZipArchive zip, string nama, CompressionLevel padat = CompressionLevel.Optimal)
    {
        var entry = zip.CreateEntry(nama, padat);
        entry.LastWriteTime = s_waktu;
        return entry.Open();
    }
}
