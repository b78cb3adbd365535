namespace SopKinerja.Web.Dokumen;

/// <summary>Paper, margins, header, footer and page numbers of one part of the report, as WordprocessingML.</summary>
internal static class WordSection
{
    /// <summary>A section's properties stand at its end: in its last paragraph, or last in the body.</summary>
    /// <param name="bagian">The part that ends here; null is the cover, which has no footer and no page number.</param>
    public static void Write(Utf8Xml xml, Kertas kertas, JenisBagian? bagian, bool dalamParagraf)
    {
        if (dalamParagraf)
            xml.Raw("<w:p><w:pPr><w:pStyle w:val=\"AkhirBagian\"/>"u8);
        xml.Raw("<w:sectPr>"u8);
        if (bagian is not null)
        {
            xml.Raw("<w:headerReference w:type=\"default\" r:id=\"rIdKepala\"/>"u8);
            xml.Raw(kertas.Elektronik
                ? "<w:footerReference w:type=\"default\" r:id=\"rIdKakiTte\"/>"u8
                : "<w:footerReference w:type=\"default\" r:id=\"rIdKaki\"/>"u8);
        }

        xml.Raw("<w:type w:val=\"nextPage\"/>"u8);
        Ukuran(xml, kertas.Halaman, bagian == JenisBagian.Lebar);
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

    private static void Ukuran(Utf8Xml xml, TataHalaman h, bool bentang)
    {
        xml.Raw("<w:pgSz w:w=\""u8).Number(bentang ? h.Tinggi : h.Lebar).Raw("\" w:h=\""u8).Number(bentang ? h.Lebar : h.Tinggi)
            .Raw(bentang ? "\" w:orient=\"landscape\"/>"u8 : "\"/>"u8);
        xml.Raw("<w:pgMar w:top=\""u8).Number(h.Atas).Raw("\" w:right=\""u8).Number(h.Kanan).Raw("\" w:bottom=\""u8).Number(h.Bawah)
            .Raw("\" w:left=\""u8).Number(h.Kiri)
            .Raw("\" w:header=\""u8).Number(h.Kepala).Raw("\" w:footer=\""u8).Number(h.Kaki).Raw("\" w:gutter=\"0\"/>"u8);
    }
}
