namespace SopKinerja.Web.Laporan;

/// <summary>Paper, margins, footer and page numbers of one part of the report, as WordprocessingML.</summary>
internal static class WordSection
{
    /// <summary>A section's properties stand at its end: in its last paragraph, or last in the body.</summary>
    /// <param name="bagian">The part that ends here; null is the cover, which has no footer and no page number.</param>
    public static void Write(Utf8Xml xml, JenisBagian? bagian, bool dalamParagraf)
    {
        if (dalamParagraf)
            xml.Raw("<w:p><w:pPr><w:pStyle w:val=\"AkhirBagian\"/>"u8);
        xml.Raw("<w:sectPr>"u8);
        if (bagian is not null)
            xml.Raw("<w:footerReference w:type=\"default\" r:id=\"rIdKaki\"/>"u8);
        xml.Raw("<w:type w:val=\"nextPage\"/>"u8);
        xml.Raw(bagian == JenisBagian.Lebar
            ? "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"u8
            : "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"u8);
        xml.Raw("<w:pgMar w:top=\"1701\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1701\" w:header=\"709\" w:footer=\"567\" w:gutter=\"0\"/>"u8);
        xml.Raw(bagian switch
        {
            JenisBagian.Awal => "<w:pgNumType w:fmt=\"lowerRoman\" w:start=\"1\"/>"u8,
            JenisBagian.Isi => "<w:pgNumType w:fmt=\"decimal\" w:start=\"1\"/>"u8,
            null => default,
            _ => "<w:pgNumType w:fmt=\"decimal\"/>"u8,
        });
        if (bagian is null)
            xml.Raw("<w:vAlign w:val=\"center\"/>"u8);
        xml.Raw("</w:sectPr>"u8);
        if (dalamParagraf)
            xml.Raw("</w:pPr></w:p>"u8);
    }
}
