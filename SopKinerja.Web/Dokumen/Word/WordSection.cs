namespace SopKinerja.Web.Dokumen;

using System.Collections.Concurrent;
using DocumentFormat.OpenXml.Wordprocessing;

/// <summary>Paper, margins, header, footer and page numbers of one part of the report.</summary>
internal static class WordSection
{
    /// <summary>Paper and margins are gaps: there are as many patterns as forms of a section.</summary>
    private static readonly ConcurrentDictionary<(JenisBagian?, bool Elektronik, bool DalamParagraf), Pola> s_pola = [];

    /// <summary>A section's properties stand at its end: in its last paragraph, or last in the body.</summary>
    /// <param name="bagian">The part that ends here; null is the cover, which has a footer of its own and no page number.</param>
    public static void Write(Utf8Xml xml, Kertas kertas, JenisBagian? bagian, bool dalamParagraf)
    {
        var pola = s_pola.GetOrAdd((bagian, kertas.Elektronik, dalamParagraf), static b => Susun(b.Item1, b.Elektronik, b.DalamParagraf));
        var (h, bentang) = (kertas.Halaman, bagian == JenisBagian.Lebar);
        xml.Tulis(pola, bentang ? h.Tinggi : h.Lebar, bentang ? h.Lebar : h.Tinggi, h.Atas, h.Kanan, h.Bawah, h.Kiri, h.Kepala, h.Kaki);
    }

    private static Pola Susun(JenisBagian? bagian, bool elektronik, bool dalamParagraf)
    {
        var atur = new SectionProperties();
        if (bagian is not null)
            atur.Append(
                new HeaderReference { Type = HeaderFooterValues.Default, Id = "rIdKepala" },
                new FooterReference { Type = HeaderFooterValues.Default, Id = elektronik ? "rIdKakiTte" : "rIdKaki" });
        else
            atur.Append(new FooterReference { Type = HeaderFooterValues.Default, Id = "rIdKakiSampul" });
        atur.Append(new SectionType { Val = SectionMarkValues.NextPage }, Kertas(bagian == JenisBagian.Lebar), Tepi());
        if (bagian is { } b)
            atur.Append(Nomor(b));
        else
            atur.Append(new VerticalTextAlignmentOnPage { Val = VerticalJustificationValues.Center });
        return dalamParagraf
            ? new(new Paragraph(new ParagraphProperties
            {
                ParagraphStyleId = new() { Val = "AkhirBagian" }, SectionProperties = atur,
            }))
            : new(atur);
    }

    private static PageSize Kertas(bool bentang) => new()
    {
        Width = new() { InnerText = Pola.Celah(0) }, Height = new() { InnerText = Pola.Celah(1) },
        Orient = bentang ? new(PageOrientationValues.Landscape) : null,
    };

    private static PageMargin Tepi() => new()
    {
        Top = new() { InnerText = Pola.Celah(2) }, Right = new() { InnerText = Pola.Celah(3) },
        Bottom = new() { InnerText = Pola.Celah(4) }, Left = new() { InnerText = Pola.Celah(5) },
        Header = new() { InnerText = Pola.Celah(6) }, Footer = new() { InnerText = Pola.Celah(7) }, Gutter = 0,
    };

    private static PageNumberType Nomor(JenisBagian bagian) => new()
    {
        Format = bagian == JenisBagian.Awal ? NumberFormatValues.LowerRoman : NumberFormatValues.Decimal,
        Start = bagian is JenisBagian.Awal or JenisBagian.Isi ? 1 : null,
    };
}
