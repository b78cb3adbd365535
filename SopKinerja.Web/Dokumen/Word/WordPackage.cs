namespace SopKinerja.Web.Dokumen;

using System.IO.Compression;

/// <summary>
/// The zip around a <see cref="WordBody"/>, written forward only with fixed times: same input, same bytes. The Open XML SDK is
/// not used to write, because its package stamps the clock into every part and holds the whole body; the tests validate with it.
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
            Part(zip, "word/footnotes.xml", (xml, stream) => WordFootnotes.Write(stream, isi));
        Part(zip, "word/numbering.xml", (xml, _) => WordNumbering.Write(xml, isi.Lists));
        for (var i = 1; i <= isi.Grafik.Count; i++)
            Grafik(zip, isi.Grafik[i - 1], i);
        for (var i = 1; i <= isi.Gambar.Count; i++)
            Isi(zip, $"word/media/gambar{i}.{Akhiran(isi.Gambar[i - 1].Tipe)}", bahan.Isi(isi.Gambar[i - 1].Sha256) ?? []);
        WordFixedParts.Write(zip, kertas);
        Part(zip, "docProps/core.xml", (xml, _) => WordFixedParts.Properti(xml, judul, pengarang));
        if (kertas.Asal is not null)
            Part(zip, "docProps/custom.xml", (xml, _) => WordFixedParts.Asal(xml, kertas.Asal, kertas.Sidik));
        Part(zip, "word/_rels/document.xml.rels", (xml, _) => WordRelations.Document(xml, isi, kertas));
        Part(zip, "_rels/.rels", (xml, _) => WordRelations.Package(xml, kertas));
        Part(zip, "[Content_Types].xml", (xml, _) => WordRelations.Types(xml, isi, kertas));
    }

    /// <summary>A document without chapters: a sheet, a test.</summary>
    public static void Write(Stream output, string judul, string pengarang, Action<WordBody> tulis) =>
        Write(output, judul, pengarang, new DaftarIsi(BahanKosong.Satu), BahanKosong.Satu, Kertas.Baku, tulis);

    internal static string Akhiran(string tipe) => tipe == "image/png" ? "png" : "jpeg";

    internal static void Part(ZipArchive zip, string nama, Action<Utf8Xml, Stream> tulis)
    {
        using var entry = Open(zip, nama);
        using var xml = new Utf8Xml(entry);
        tulis(xml, entry);
    }

    internal static void Isi(ZipArchive zip, string nama, ReadOnlySpan<byte> isi)
    {
        using var entry = Open(zip, nama);
        entry.Write(isi);
    }

    private static void Grafik(ZipArchive zip, GrafikDokumen grafik, int nomor)
    {
        Part(zip, $"word/charts/grafik{nomor}.xml", (xml, _) => WordChart.Write(xml, grafik));
        Part(zip, $"word/charts/_rels/grafik{nomor}.xml.rels", (xml, _) => WordRelations.Grafik(xml, nomor));
        using var entry = Open(zip, $"word/embeddings/grafik{nomor}.xlsx");
        BukuGrafik.Write(entry, grafik.Data);
    }

    private static Stream Open(ZipArchive zip, string nama)
    {
        var entry = zip.CreateEntry(nama, CompressionLevel.Optimal);
        entry.LastWriteTime = s_waktu;
        return entry.Open();
    }
}
