namespace SopKinerja.Web.Laporan;

using System.IO.Compression;
using System.Text;

/// <summary>
/// The zip around a <see cref="WordBody"/>, written forward only with fixed times: same input, same bytes. The Open XML SDK is
/// not used to write, because its package stamps the clock into every part and holds the whole body; the tests validate with it.
/// </summary>
internal static class WordPackage
{
    public const string Tipe = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static readonly DateTimeOffset Waktu = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="isi">The lines of the contents list; empty when there is none.</param>
    public static void Write(Stream output, string judul, string pengarang, IReadOnlyList<ButirIsi> isi, Action<WordBody> tulis)
    {
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        Part(zip, "[Content_Types].xml", """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/><Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/><Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>
            """);
        Part(zip, "_rels/.rels", """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>
            """);
        Part(zip, "word/_rels/document.xml.rels", """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rIdGaya" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rIdNomor" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/><Relationship Id="rIdAtur" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/><Relationship Id="rIdKaki" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/></Relationships>
            """);
        Part(zip, "word/settings.xml", """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="id-ID"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>
            """);
        Part(zip, "word/footer1.xml", """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>
            """);
        using (var styles = typeof(WordPackage).Assembly.GetManifestResourceStream("WordStyles.xml")!)
        using (var entry = Open(zip, "word/styles.xml"))
            styles.CopyTo(entry);
        using (var entry = Open(zip, "docProps/core.xml"))
            Properti(new Utf8Xml(entry), judul, pengarang);

        IReadOnlyList<(bool Ordered, int Start)> lists;
        using (var entry = Open(zip, "word/document.xml"))
        {
            var body = new WordBody(entry, isi);
            tulis(body);
            body.Akhiri();
            lists = body.Lists;
        }

        using (var entry = Open(zip, "word/numbering.xml"))
            Penomoran(new Utf8Xml(entry), lists);
    }

    private static void Properti(Utf8Xml xml, string judul, string pengarang)
    {
        xml.Raw("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>"""u8)
            .Text(judul).Raw("</dc:title><dc:creator>"u8).Text(pengarang).Raw("</dc:creator><dc:language>id-ID</dc:language></cp:coreProperties>"u8);
        xml.Flush();
    }

    /// <summary>Definition 0 numbers the headings, 1 marks bullets, 2 counts; each list of the text has its own instance, so that it restarts.</summary>
    private static void Penomoran(Utf8Xml xml, IReadOnlyList<(bool Ordered, int Start)> lists)
    {
        xml.Raw("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">"""u8);
        xml.Raw("""<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>"""u8);
        xml.Raw("""<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:pStyle w:val="Heading1"/><w:suff w:val="space"/><w:lvlText w:val="BAB %1"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="0"/></w:pPr></w:lvl>"""u8);
        xml.Raw("""<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="upperLetter"/><w:pStyle w:val="Heading2"/><w:lvlText w:val="%2."/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="425" w:hanging="425"/></w:pPr></w:lvl>"""u8);
        xml.Raw("""<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Heading3"/><w:lvlText w:val="%3."/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="425" w:hanging="425"/></w:pPr></w:lvl></w:abstractNum>"""u8);
        foreach (var (id, ordered) in new[] { (1, false), (2, true) })
        {
            xml.Raw("<w:abstractNum w:abstractNumId=\""u8).Number(id).Raw("\"><w:multiLevelType w:val=\"hybridMultilevel\"/>"u8);
            for (var l = 0; l < 9; l++)
            {
                xml.Raw("<w:lvl w:ilvl=\""u8).Number(l).Raw("\"><w:start w:val=\"1\"/><w:numFmt w:val=\""u8);
                xml.Raw(!ordered ? "bullet"u8 : (l % 2) == 0 ? "decimal"u8 : "lowerLetter"u8).Raw("\"/><w:lvlText w:val=\""u8);
                if (ordered)
                    xml.Raw("%"u8).Number(l + 1).Raw("."u8);
                else
                    xml.Raw((l % 2) == 0 ? "•"u8 : "–"u8);
                xml.Raw("\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\""u8).Number((l + 1) * 425).Raw("\" w:hanging=\"425\"/></w:pPr></w:lvl>"u8);
            }

            xml.Raw("</w:abstractNum>"u8);
        }

        xml.Raw("<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"u8);
        for (var i = 0; i < lists.Count; i++)
        {
            xml.Raw("<w:num w:numId=\""u8).Number(i + 10).Raw("\"><w:abstractNumId w:val=\""u8).Raw(lists[i].Ordered ? "2"u8 : "1"u8).Raw("\"/>"u8);
            for (var l = 0; lists[i].Ordered && l < 9; l++)
                xml.Raw("<w:lvlOverride w:ilvl=\""u8).Number(l).Raw("\"><w:startOverride w:val=\""u8).Number(lists[i].Start).Raw("\"/></w:lvlOverride>"u8);
            xml.Raw("</w:num>"u8);
        }

        xml.Raw("</w:numbering>"u8);
        xml.Flush();
    }

    private static void Part(ZipArchive zip, string nama, string isi)
    {
        using var entry = Open(zip, nama);
        entry.Write(Encoding.UTF8.GetBytes(isi));
    }

    private static Stream Open(ZipArchive zip, string nama)
    {
        var entry = zip.CreateEntry(nama, CompressionLevel.Optimal);
        entry.LastWriteTime = Waktu;
        return entry.Open();
    }
}
