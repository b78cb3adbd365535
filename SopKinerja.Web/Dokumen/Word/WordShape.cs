namespace SopKinerja.Web.Dokumen;

using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using A = DocumentFormat.OpenXml.Drawing;
using DW = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using Wps = DocumentFormat.OpenXml.Office2010.Word.DrawingShape;

/// <summary>
/// Native shapes (DrawingML, ISO/IEC 29500-1 20.1) at a place of their own in a table cell, so that people can go on drawing. Lengths
/// are twips from the cell's inner edge and its first paragraph.
/// </summary>
internal static class WordShape
{
    private const int X = 0, Y = 1, Lebar = 2, Tinggi = 3, Nomor = 4, Nama = 5, Bentuk = 6, BalikH = 7, BalikV = 8, Huruf = 9, Teks = 10;

    private const long Twip = 635;

    private static readonly Pola s_garis = Susun(Garis(false), null), s_panah = Susun(Garis(true), null), s_kosong = Susun(Bangun(), null),
        s_berteks = Susun(Bangun(), new(new TextBoxContent(Isi()))), s_label = Susun(Polos(), new(new TextBoxContent(Isi())));

    /// <summary>From one point to another, across or upright. A connector without width, as Word writes it: LibreOffice lays a preset "line"
    /// that is upright and thin on its side.</summary>
    public static void Line(WordWriter word, int x1, int y1, int x2, int y2, bool panah)
    {
        var (x, y) = (Math.Min(x1, x2), Math.Min(y1, y2));
        var nomor = word.Isi.Bentuk += 1;
        word.Xml.Tulis(panah ? s_panah : s_garis, x * Twip, y * Twip, Math.Abs(x2 - x1) * Twip, Math.Abs(y2 - y1) * Twip, nomor,
            $"Garis {nomor}",
            "straightConnector1", x2 < x1 ? 1 : 0, y2 < y1 ? 1 : 0);
    }

    /// <param name="bentuk">A preset of DrawingML: "flowChartProcess".</param>
    /// <param name="huruf">Of its text, in half points.</param>
    public static void Shape(WordWriter word, string bentuk, string nama, int x, int y, int lebar, int tinggi, string teks = "",
        int huruf = 14)
    {
        var nomor = word.Isi.Bentuk += 1;
        word.Xml.Tulis(teks.Length == 0 ? s_kosong : s_berteks, x * Twip, y * Twip, lebar * Twip, tinggi * Twip, nomor, nama, bentuk, 0,
            0, huruf,
            teks);
    }

    /// <summary>Words without a box.</summary>
    public static void Label(WordWriter word, string teks, int x, int y, int lebar, int tinggi)
    {
        var nomor = word.Isi.Bentuk += 1;
        word.Xml.Tulis(s_label, x * Twip, y * Twip, lebar * Twip, tinggi * Twip, nomor, $"Cabang {teks}", "rect", 0, 0, 14, teks);
    }

    private static Pola Susun(Wps.ShapeProperties rupa, Wps.TextBoxInfo2? teks)
    {
        var bentuk = new Wps.WordprocessingShape();
        if (teks is null && rupa.GetFirstChild<A.NoFill>() is not null)
            bentuk.Append(new Wps.NonVisualConnectorProperties());
        else
            bentuk.Append(new Wps.NonVisualDrawingShapeProperties());
        bentuk.Append(rupa);
        if (teks is not null)
            bentuk.Append(teks);
        bentuk.Append(new Wps.TextBodyProperties
        {
            LeftInset = 0, TopInset = 0, RightInset = 0, BottomInset = 0, Anchor = A.TextAnchoringTypeValues.Center,
        });
        return new(new Run(new AlternateContent(
            new AlternateContentChoice(new Drawing(Jangkar(bentuk))) { Requires = "wps" }, new AlternateContentFallback())));
    }

    private static DW.Anchor Jangkar(Wps.WordprocessingShape bentuk) => new(
        new DW.SimplePosition { X = 0, Y = 0 },
        new DW.HorizontalPosition(new DW.PositionOffset(Pola.Celah(X))) { RelativeFrom = DW.HorizontalRelativePositionValues.Column },
        new DW.VerticalPosition(new DW.PositionOffset(Pola.Celah(Y))) { RelativeFrom = DW.VerticalRelativePositionValues.Paragraph },
        new DW.Extent { Cx = Panjang(Lebar), Cy = Panjang(Tinggi) },
        new DW.EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
        new DW.WrapNone(),
        new DW.DocProperties { Id = new() { InnerText = Pola.Celah(Nomor) }, Name = Pola.Celah(Nama) },
        new DW.NonVisualGraphicFrameDrawingProperties(),
        new A.Graphic(new A.GraphicData(bentuk) { Uri = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape" }))
    {
        DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0, SimplePos = false,
        RelativeHeight = new() { InnerText = Pola.Celah(Nomor) }, BehindDoc = false, Locked = false, LayoutInCell = true,
        AllowOverlap = true,
    };

    private static Wps.ShapeProperties Garis(bool panah)
    {
        var garis = Tinta();
        if (panah)
            garis.Append(new A.TailEnd
            {
                Type = A.LineEndValues.Triangle, Width = A.LineEndWidthValues.Medium,
                Length = A.LineEndLengthValues.Medium
            });
        return new(Letak(), Rupa(), new A.NoFill(), garis);
    }

    private static Wps.ShapeProperties Bangun() =>
        new(Letak(), Rupa(), new A.SolidFill(new A.RgbColorModelHex { Val = "FFFFFF" }), Tinta());

    private static Wps.ShapeProperties Polos() => new(Letak(), Rupa(), new A.NoFill(), new A.Outline(new A.NoFill()));

    private static A.Transform2D Letak() => new(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = Panjang(Lebar), Cy = Panjang(Tinggi) })
    {
        HorizontalFlip = new() { InnerText = Pola.Celah(BalikH) }, VerticalFlip = new() { InnerText = Pola.Celah(BalikV) },
    };

    private static A.PresetGeometry Rupa() => new(new A.AdjustValueList()) { Preset = new() { InnerText = Pola.Celah(Bentuk) } };

    /// <summary>0.75 pt, black.</summary>
    private static A.Outline Tinta() => new(new A.SolidFill(new A.RgbColorModelHex { Val = "000000" })) { Width = 9525 };

    private static Int64Value Panjang(int celah) => new() { InnerText = Pola.Celah(celah) };

    private static Paragraph Isi() => new(
        new ParagraphProperties
        {
            ParagraphStyleId = new() { Val = "SelNomor" },
            SpacingBetweenLines = new() { Before = "0", After = "0", Line = "200", LineRule = LineSpacingRuleValues.Exact },
        },
        new Run(
            new RunProperties { FontSize = new() { Val = Pola.Celah(Huruf) }, FontSizeComplexScript = new() { Val = Pola.Celah(Huruf) } },
            new Text(Pola.Celah(Teks))));
}
