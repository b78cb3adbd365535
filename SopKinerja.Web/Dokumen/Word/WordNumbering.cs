namespace SopKinerja.Web.Dokumen;

/// <summary>
/// The numbering part. Definition 0 numbers the headings (BAB I, A., 1., a.), 1 marks the portal's own points, the others are lists of
/// narratives, one definition for each way of counting; each list has its own instance, so that it restarts.
/// </summary>
internal static class WordNumbering
{
    private static readonly (JenisButir Jenis, string Format)[] s_jenis =
    [
        (JenisButir.Titik, "bullet"), (JenisButir.Angka, "decimal"), (JenisButir.HurufKecil, "lowerLetter"), (JenisButir.HurufBesar,
            "upperLetter"),
        (JenisButir.RomawiKecil, "lowerRoman"), (JenisButir.RomawiBesar, "upperRoman"),
    ];

    /// <summary>The definitions are the same in each document.</summary>
    private static readonly byte[] s_definisi = Definisi();

    public static void Write(Utf8Xml xml, IReadOnlyList<(JenisButir Jenis, int Level, int Start)> lists)
    {
        xml.Raw(s_definisi);
        xml.Raw("<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>"u8);
        for (var i = 0; i < lists.Count; i++)
        {
            xml.Raw("<w:num w:numId=\""u8).Number(i + 10).Raw("\"><w:abstractNumId w:val=\""u8).Number((int)lists[i].Jenis + 1)
                .Raw("\"/>"u8);
            if (lists[i].Jenis != JenisButir.Titik)
                xml.Raw("<w:lvlOverride w:ilvl=\""u8).Number(lists[i].Level).Raw("\"><w:startOverride w:val=\""u8).Number(lists[i].Start)
                    .Raw("\"/></w:lvlOverride>"u8);
            xml.Raw("</w:num>"u8);
        }

        xml.Raw("</w:numbering>"u8);
    }

    private static byte[] Definisi()
    {
        using var isi = new MemoryStream();
        using (var xml = new Utf8Xml(isi))
        {
            xml.Raw("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">"""u8);
            xml.Raw("""<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>"""u8);
            xml.Raw("""<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:pStyle w:val="Heading1"/><w:suff w:val="space"/><w:lvlText w:val="BAB %1"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="0"/></w:pPr></w:lvl>"""u8);
            foreach (var (level, format) in new[] { (1, "upperLetter"), (2, "decimal"), (3, "lowerLetter") })
                xml.Raw("<w:lvl w:ilvl=\""u8).Number(level).Raw("\"><w:start w:val=\"1\"/><w:numFmt w:val=\""u8).Text(format)
                    .Raw("\"/><w:pStyle w:val=\"Heading"u8).Number(level + 1)
                    .Raw("\"/><w:lvlText w:val=\"%"u8).Number(level + 1)
                        .Raw(".\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"425\" w:hanging=\"425\"/></w:pPr></w:lvl>"u8);
            xml.Raw("</w:abstractNum>"u8);
            foreach (var (jenis, format) in s_jenis)
                Definisi(xml, (int)jenis + 1, jenis, format);
        }

        return isi.ToArray();
    }

    private static void Definisi(Utf8Xml xml, int id, JenisButir jenis, string format)
    {
        xml.Raw("<w:abstractNum w:abstractNumId=\""u8).Number(id).Raw("\"><w:multiLevelType w:val=\"hybridMultilevel\"/>"u8);
        for (var l = 0; l < 9; l++)
        {
            xml.Raw("<w:lvl w:ilvl=\""u8).Number(l).Raw("\"><w:start w:val=\"1\"/><w:numFmt w:val=\""u8).Text(format)
                .Raw("\"/><w:lvlText w:val=\""u8);
            if (jenis == JenisButir.Titik)
                xml.Raw((l % 2) == 0 ? "•"u8 : "–"u8);
            else
                xml.Raw("%"u8).Number(l + 1).Raw("."u8);
            xml.Raw("\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\""u8).Number((l + 1) * 425)
                .Raw("\" w:hanging=\"425\"/></w:pPr></w:lvl>"u8);
        }

        xml.Raw("</w:abstractNum>"u8);
    }
}
