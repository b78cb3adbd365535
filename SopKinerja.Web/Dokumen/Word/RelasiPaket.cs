namespace SopKinerja.Web.Dokumen;

using System.Text;
using System.Xml;

/// <summary>
/// Relationships and content types of a package (ECMA-376 part 2). The SDK has no types for them: it writes them only through a package
/// of its own, which stamps the clock into the zip.
/// </summary>
internal static class RelasiPaket
{
    public const string Kantor = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private static readonly XmlWriterSettings s_xml = new() { Encoding = new UTF8Encoding(false) };

    /// <param name="relasi">The last word of a type of Office, or a whole type; the target is a name beside the part.</param>
    public static byte[] Relasi(IEnumerable<(string Id, string Jenis, string Tujuan)> relasi) =>
        Bagian("Relationships", "http://schemas.openxmlformats.org/package/2006/relationships", xml =>
        {
            foreach (var (id, jenis, tujuan) in relasi)
                Unsur(xml, "Relationship", ("Id", id), ("Type", jenis.Contains(':', StringComparison.Ordinal) ? jenis : Kantor + jenis),
                    ("Target", tujuan));
        });

    public static byte[] Tipe(IEnumerable<(string Akhiran, string Tipe)> baku, IEnumerable<(string Bagian, string Tipe)> bagian) =>
        Bagian("Types", "http://schemas.openxmlformats.org/package/2006/content-types", xml =>
        {
            foreach (var (akhiran, tipe) in baku)
                Unsur(xml, "Default", ("Extension", akhiran), ("ContentType", tipe));
            foreach (var (nama, tipe) in bagian)
                Unsur(xml, "Override", ("PartName", nama), ("ContentType", tipe));
        });

    private static byte[] Bagian(string akar, string ruang, Action<XmlWriter> isi)
    {
        using var tampung = new MemoryStream();
        using (var xml = XmlWriter.Create(tampung, s_xml))
        {
            xml.WriteStartDocument(standalone: true);
            xml.WriteStartElement(akar, ruang);
            isi(xml);
        }

        return tampung.ToArray();
    }

    private static void Unsur(XmlWriter xml, string nama, params ReadOnlySpan<(string Nama, string Nilai)> atribut)
    {
        xml.WriteStartElement(nama);
        foreach (var (n, nilai) in atribut)
            xml.WriteAttributeString(n, nilai);
        xml.WriteEndElement();
    }
}
