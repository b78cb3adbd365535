namespace SopKinerja.Web.Dokumen;

using DocumentFormat.OpenXml.CustomProperties;

/// <summary>
/// What the file says of itself: title and author, and in its own properties where it comes from (<see cref="TandaWord"/>).
/// </summary>
internal static class WordProperties
{
    private const string Inti = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    /// <summary>The format of properties that a program gives its own names (ECMA-376 part 1, 22.3).</summary>
    private const string Format = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

    /// <summary>The SDK writes this part only into a package of its own, with the clock in it.</summary>
    private static readonly Pola s_inti = Pola.Akar(xml =>
    {
        xml.WriteStartElement("cp", "coreProperties", Inti);
        xml.WriteAttributeString("xmlns", "dc", null, DublinCore);
        xml.WriteElementString("title", DublinCore, Pola.Celah(0));
        xml.WriteElementString("creator", DublinCore, Pola.Celah(1));
        xml.WriteElementString("language", DublinCore, "id-ID");
        xml.WriteEndElement();
    })[0];

    private static readonly Pola[] s_bagian = Pola.Akar(new Properties(Pola.Isi), "vt");

    private static readonly Pola s_satu = new(new CustomDocumentProperty
    {
        FormatId = Format, PropertyId = new() { InnerText = Pola.Celah(0) }, Name = Pola.Celah(1), VTLPWSTR = new(Pola.Celah(2)),
    });

    public static void Core(Utf8Xml xml, string judul, string pengarang) => xml.Tulis(s_inti, judul, pengarang);

    /// <summary>Numbers below 2 are not for properties.</summary>
    public static void Asal(Utf8Xml xml, string asal, IReadOnlyList<(string Kunci, string Sidik)> sidik)
    {
        xml.Tulis(s_bagian[0]).Tulis(s_satu, 2, "SopKinerja", asal);
        for (var i = 0; i < sidik.Count; i++)
            xml.Tulis(s_satu, i + 3, TandaWord.SidikNarasi + sidik[i].Kunci, sidik[i].Sidik);
        xml.Tulis(s_bagian[1]);
    }
}
