namespace SopKinerja.Web.Dokumen;

using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Wordprocessing;
using SopKinerja.Data;
using A = DocumentFormat.OpenXml.Drawing;
using DW = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using P = DocumentFormat.OpenXml.Drawing.Pictures;

/// <summary>Pictures and charts in the line, as DrawingML. Sizes are in EMU: 635 to a twip, 9,525 to a pixel at 96 dpi.</summary>
internal static class WordDrawing
{
    private const long Twip = 635, Piksel = 9525;

    private const int Lebar = 0, Tinggi = 1, Nomor = 2, Nama = 3, Alt = 4, Relasi = 5;

    private static readonly Pola s_gambar = Sebaris("http://schemas.openxmlformats.org/drawingml/2006/picture", new P.Picture
    {
        NonVisualPictureProperties = new()
        {
            NonVisualDrawingProperties = new() { Id = new() { InnerText = Pola.Celah(Nomor) }, Name = Pola.Celah(Nama) },
            NonVisualPictureDrawingProperties = new(),
        },
        BlipFill = new(new A.Blip { Embed = Pola.Celah(Relasi) }, new A.Stretch(new A.FillRectangle())),
        ShapeProperties = new(
            new A.Transform2D
            {
                Offset = new() { X = 0, Y = 0 },
                Extents = new() { Cx = new() { InnerText = Pola.Celah(Lebar) }, Cy = new() { InnerText = Pola.Celah(Tinggi) } },
            },
            new A.PresetGeometry { Preset = A.ShapeTypeValues.Rectangle, AdjustValueList = new() }),
    });

    private static readonly Pola s_grafik =
        Sebaris("http://schemas.openxmlformats.org/drawingml/2006/chart", new ChartReference { Id = Pola.Celah(Relasi) });

    /// <param name="lebarMaks">Twips.</param>
    public static void Picture(WordWriter word, GambarLaporan gambar, string alt, int lebarMaks)
    {
        var nomor = word.Isi.NomorGambar(gambar);
        var (lebar, tinggi) = (Math.Max(gambar.Lebar, 1) * Piksel, Math.Max(gambar.Tinggi, 1) * Piksel);
        var muat = Math.Min(1.0, Math.Min(lebarMaks * Twip / (double)lebar, 12_000 * Twip / (double)tinggi));
        (lebar, tinggi) = (Math.Max((long)(lebar * muat), Piksel), Math.Max((long)(tinggi * muat), Piksel));
        word.Xml.Tulis(s_gambar, lebar, tinggi, word.Isi.Bentuk += 1, gambar.Nama, alt, $"rIdB{nomor}");
    }

    /// <summary>A square picture outside the body, in twips, by its relationship there.</summary>
    public static void Picture(Utf8Xml xml, int sisi, string nama, string alt, string relasi) =>
        xml.Tulis(s_gambar, sisi * Twip, sisi * Twip, 1, nama, alt, relasi);

    public static void Chart(WordWriter word, int nomor, string alt, int tinggi) =>
        word.Xml.Tulis(s_grafik, word.Lebar * Twip, tinggi * Twip, word.Isi.Bentuk += 1, $"Grafik {nomor}", alt, $"rIdG{nomor}");

    private static Pola Sebaris(string jenis, OpenXmlElement isi) => new(new Run(new Drawing(new DW.Inline
    {
        DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0,
        Extent = new() { Cx = new() { InnerText = Pola.Celah(Lebar) }, Cy = new() { InnerText = Pola.Celah(Tinggi) } },
        DocProperties = new()
        {
            Id = new() { InnerText = Pola.Celah(Nomor) }, Name = Pola.Celah(Nama), Description = Pola.Celah(Alt),
        },
        NonVisualGraphicFrameDrawingProperties = new(),
        Graphic = new() { GraphicData = new(isi) { Uri = jenis } },
    })));
}
