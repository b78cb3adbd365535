namespace SopKinerja.Web.Dokumen;

using SopKinerja.Data;

/// <summary>Pictures and charts in the line, as DrawingML. Sizes are in EMU: 635 to a twip, 9,525 to a pixel at 96 dpi.</summary>
internal static class WordDrawing
{
    private const long Twip = 635, Piksel = 9525;

    /// <param name="lebarMaks">Twips.</param>
    public static void Picture(WordWriter word, GambarLaporan gambar, string alt, int lebarMaks)
    {
        var nomor = word.Isi.NomorGambar(gambar);
        var (lebar, tinggi) = (Math.Max(gambar.Lebar, 1) * Piksel, Math.Max(gambar.Tinggi, 1) * Piksel);
        var muat = Math.Min(1.0, Math.Min(lebarMaks * Twip / (double)lebar, 12_000 * Twip / (double)tinggi));
        (lebar, tinggi) = (Math.Max((long)(lebar * muat), Piksel), Math.Max((long)(tinggi * muat), Piksel));
        Begin(word, lebar, tinggi, alt, gambar.Nama, out var id);
        word.Xml.Raw("<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr><pic:cNvPr id=\""u8).Number(id).Raw("\" name=\""u8).Text(gambar.Nama)
            .Raw("\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"rIdB"u8).Number(nomor)
            .Raw("\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\""u8)
                .Number(lebar).Raw("\" cy=\""u8).Number(tinggi)
            .Raw("\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>"u8);
        End(word);
    }

    public static void Chart(WordWriter word, int nomor, string alt, int tinggi)
    {
        Begin(word, word.Lebar * Twip, tinggi * Twip, alt, $"Grafik {nomor}", out _);
        word.Xml.Raw("<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><c:chart r:id=\"rIdG"u8)
            .Number(nomor)
            .Raw("\"/></a:graphicData></a:graphic>"u8);
        End(word);
    }

    private static void Begin(WordWriter word, long lebar, long tinggi, string alt, string nama, out int id)
    {
        id = word.Isi.Bentuk += 1;
        word.Xml.Raw("<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\""u8).Number(lebar)
            .Raw("\" cy=\""u8).Number(tinggi)
            .Raw("\"/><wp:docPr id=\""u8).Number(id).Raw("\" name=\""u8).Text(nama).Raw("\" descr=\""u8).Text(alt)
                .Raw("\"/><wp:cNvGraphicFramePr/>"u8);
    }

    private static void End(WordWriter word) => word.Xml.Raw("</wp:inline></w:drawing></w:r>"u8);
}
