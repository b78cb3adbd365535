namespace SopKinerja.Web.Dokumen;

using System.IO.Compression;
using System.Text;

/// <summary>The parts that do not depend on the text: styles, settings, header, footers, properties.</summary>
internal static class WordFixedParts
{
    private const string Tte =
        "Dokumen ini ditandatangani secara elektronik menggunakan sertifikat elektronik yang diterbitkan oleh BSrE-BSSN.";

    private static readonly byte[] s_gaya = Gaya();

    /// <summary>The portal's own styles part.</summary>
    public static string GayaBaku => Encoding.UTF8.GetString(s_gaya);

    public static void Write(ZipArchive zip, Kertas kertas)
    {
        WordPackage.Isi(zip, "word/styles.xml", kertas.Templat is { } t ? Encoding.UTF8.GetBytes(t.Gaya) : s_gaya);
        if (kertas.Templat?.Tema is { } tema)
            WordPackage.Isi(zip, "word/theme/theme1.xml", Encoding.UTF8.GetBytes(tema));
        WordPackage.Isi(zip, "word/settings.xml", """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="id-ID"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>
            """u8);
        Kepala(zip, kertas);
        Kaki(zip, "word/footer1.xml", null);
        Kaki(zip, "word/footer2.xml", Tte);
    }

    public static void Properti(Utf8Xml xml, string judul, string pengarang) =>
        xml.Raw("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>"""u8)
            .Text(judul).Raw("</dc:title><dc:creator>"u8).Text(pengarang)
                .Raw("</dc:creator><dc:language>id-ID</dc:language></cp:coreProperties>"u8);

    public static void Asal(Utf8Xml xml, string asal, IReadOnlyList<(string Kunci, string Sidik)> sidik)
    {
        xml.Raw("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="SopKinerja"><vt:lpwstr>"""u8)
            .Text(asal).Raw("</vt:lpwstr></property>"u8);
        for (var i = 0; i < sidik.Count; i++)
            xml.Raw("<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\""u8).Number(i + 3).Raw("\" name=\""u8)
                .Text(TandaWord.SidikNarasi + sidik[i].Kunci)
                .Raw("\"><vt:lpwstr>"u8).Text(sidik[i].Sidik).Raw("</vt:lpwstr></property>"u8);
        xml.Raw("</Properties>"u8);
    }

    private static void Kepala(ZipArchive zip, Kertas kertas)
    {
        if (kertas.Templat is { Kop: { } kop } t)
        {
            WordPackage.Isi(zip, "word/header1.xml", Encoding.UTF8.GetBytes(kop));
            WordPackage.Part(zip, "word/_rels/header1.xml.rels", (xml, _) => WordRelations.Kop(xml, t));
            for (var i = 0; i < t.GambarKop.Count; i++)
                WordPackage.Isi(zip, $"word/media/kop{i + 1}.{t.GambarKop[i].Akhiran}", t.GambarKop[i].Isi);
            return;
        }

        WordPackage.Part(zip, "word/header1.xml", (xml, _) => xml
            .Raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:hdr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr><w:r><w:t xml:space=\"preserve\">"u8)
            .Text(kertas.Kepala ?? "").Raw("</w:t></w:r></w:p></w:hdr>"u8));
    }

    private static void Kaki(ZipArchive zip, string nama, string? kalimat) => WordPackage.Part(zip, nama, (xml, _) =>
    {
        xml.Raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:ftr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"u8);
        xml.Raw("<w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"u8);
        if (kalimat is not null)
            xml.Raw("<w:p><w:pPr><w:pStyle w:val=\"KakiTte\"/></w:pPr><w:r><w:t>"u8).Text(kalimat).Raw("</w:t></w:r></w:p>"u8);
        xml.Raw("</w:ftr>"u8);
    });

    private static byte[] Gaya()
    {
        using var stream = typeof(WordPackage).Assembly.GetManifestResourceStream("WordStyles.xml")!;
        var isi = new byte[stream.Length];
        stream.ReadExactly(isi);
        return isi;
    }
}
