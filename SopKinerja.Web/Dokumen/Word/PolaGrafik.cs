namespace SopKinerja.Web.Dokumen;

using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Charts;
using A = DocumentFormat.OpenXml.Drawing;

/// <summary>
/// The pieces of a chart part, for <see cref="WordChart"/>: bars or lines around the series, and a series around its points.
/// </summary>
internal static class PolaGrafik
{
    /// <summary>The gaps of a series: its number, where its name stands and the name, its colour, the form of its labels.</summary>
    private const int Nomor = 0, SelNama = 1, Nama = 2, Warna = 3, Label = 4;

    /// <summary>Where its points stand in the workbook, where its values, and how many there are.</summary>
    private const int SelTitik = 5, SelNilai = 6, Jumlah = 7;

    private const uint SumbuTitik = 111, SumbuNilai = 222;

    /// <summary>Of the text around it, unless a template has another.</summary>
    private const string Huruf = "Times New Roman";

    /// <summary>421 is Indonesian: a decimal comma, whatever the reader's program speaks.</summary>
    public const string Bulat = "[$-421]#,##0", Desimal = "[$-421]#,##0.00";

    public static readonly Pola[] Batang = Bagian(
        new BarChart(
            new BarDirection { Val = BarDirectionValues.Bar }, new BarGrouping { Val = BarGroupingValues.Clustered },
            new VaryColors { Val = false }, Pola.Isi, new GapWidth { Val = 60 }, new AxisId { Val = SumbuTitik },
            new AxisId { Val = SumbuNilai }),
        garis: false);

    public static readonly Pola[] Garis = Bagian(
        new LineChart(
            new Grouping { Val = GroupingValues.Standard }, new VaryColors { Val = false }, Pola.Isi, new ShowMarker { Val = true },
            new AxisId { Val = SumbuTitik }, new AxisId { Val = SumbuNilai }),
        garis: true);

    /// <summary>Parted at its points and at its values.</summary>
    public static readonly Pola[] SeriBatang = Pola.Belah(new BarChartSeries(
    [
        .. KepalaSeri(), new ChartShapeProperties(Isian()), new InvertIfNegative { Val = false },
        LabelNilai(DataLabelPositionValues.OutsideEnd), .. TitikDanNilai(),
    ]));

    public static readonly Pola[] SeriGaris = Pola.Belah(new LineChartSeries(
        [.. KepalaSeri(), .. Penanda(), LabelNilai(DataLabelPositionValues.Top), .. TitikDanNilai(), new Smooth { Val = false }]));

    public static readonly Pola[] SeriGarisTanpaLabel = Pola.Belah(new LineChartSeries(
        [.. KepalaSeri(), .. Penanda(), .. TitikDanNilai(), new Smooth { Val = false }]));

    public static readonly Pola Titik = new(new StringPoint
    {
        Index = new() { InnerText = Pola.Celah(0) }, NumericValue = new(Pola.Celah(1)),
    });

    public static readonly Pola Nilai = new(new NumericPoint
    {
        Index = new() { InnerText = Pola.Celah(0) }, NumericValue = new(Pola.Celah(1)),
    });

    private static Pola[] Bagian(OpenXmlElement grafik, bool garis) => Pola.Akar(
        new ChartSpace(
            new Date1904 { Val = false },
            new EditingLanguage { Val = "id-ID" },
            new RoundedCorners { Val = false },
            new Chart(
                new AutoTitleDeleted { Val = true },
                new PlotArea(new Layout(), grafik, Mendatar(garis), Tegak(garis)),
                new Legend(new LegendPosition { Val = LegendPositionValues.Bottom }, new Overlay { Val = false }),
                new PlotVisibleOnly { Val = true },
                new DisplayBlanksAs { Val = DisplayBlanksAsValues.Gap }),
            new ShapeProperties(new A.SolidFill(new A.RgbColorModelHex { Val = "FFFFFF" }), new A.Outline(new A.NoFill())),
            new TextProperties(
                new A.BodyProperties(),
                new A.ListStyle(),
                new A.Paragraph(
                    new A.ParagraphProperties(new A.DefaultRunProperties(new A.LatinFont { Typeface = Huruf }) { FontSize = 900 }),
                    new A.EndParagraphRunProperties { Language = "id-ID" })),
            new ExternalData(new AutoUpdate { Val = false }) { Id = "rId1" }),
        "a", "r");

    private static OpenXmlElement[] KepalaSeri() =>
    [
        new Index { Val = new() { InnerText = Pola.Celah(Nomor) } },
        new Order { Val = new() { InnerText = Pola.Celah(Nomor) } },
        new SeriesText(new StringReference(
            new Formula(Pola.Celah(SelNama)),
            new StringCache(new PointCount { Val = 1 }, new StringPoint(new NumericValue(Pola.Celah(Nama))) { Index = 0 }))),
    ];

    private static OpenXmlElement[] Penanda() =>
    [
        new ChartShapeProperties(new A.Outline(Isian()) { Width = 28575 }),
        new Marker(new Symbol { Val = MarkerStyleValues.Circle }, new Size { Val = 6 }, new ChartShapeProperties(Isian())),
    ];

    private static A.SolidFill Isian() => new(new A.RgbColorModelHex { Val = new() { InnerText = Pola.Celah(Warna) } });

    private static DataLabels LabelNilai(DataLabelPositionValues tempat) => new(
        new NumberingFormat { FormatCode = Pola.Celah(Label), SourceLinked = false },
        new ChartShapeProperties(new A.NoFill(), new A.Outline(new A.NoFill())),
        new DataLabelPosition { Val = tempat },
        new ShowLegendKey { Val = false },
        new ShowValue { Val = true },
        new ShowCategoryName { Val = false },
        new ShowSeriesName { Val = false },
        new ShowPercent { Val = false },
        new ShowBubbleSize { Val = false });

    private static OpenXmlElement[] TitikDanNilai() =>
    [
        new CategoryAxisData(new StringReference(
            new Formula(Pola.Celah(SelTitik)), new StringCache(Banyaknya(), Pola.Isi))),
        new Values(new NumberReference(
            new Formula(Pola.Celah(SelNilai)), new NumberingCache(new FormatCode("General"), Banyaknya(), Pola.Isi))),
    ];

    private static PointCount Banyaknya() => new() { Val = new() { InnerText = Pola.Celah(Jumlah) } };

    /// <summary>Bars lie, so the first category stands on top and the values run along the bottom.</summary>
    private static CategoryAxis Mendatar(bool garis) => new(
        new AxisId { Val = SumbuTitik },
        new Scaling(new Orientation { Val = garis ? OrientationValues.MinMax : OrientationValues.MaxMin }),
        new Delete { Val = false },
        new AxisPosition { Val = garis ? AxisPositionValues.Bottom : AxisPositionValues.Left },
        new NumberingFormat { FormatCode = "General", SourceLinked = false },
        new MajorTickMark { Val = TickMarkValues.None },
        new MinorTickMark { Val = TickMarkValues.None },
        new TickLabelPosition { Val = TickLabelPositionValues.NextTo },
        new CrossingAxis { Val = SumbuNilai },
        new Crosses { Val = CrossesValues.AutoZero },
        new AutoLabeled { Val = false },
        new LabelAlignment { Val = LabelAlignmentValues.Center },
        new LabelOffset { Val = 100 },
        new NoMultiLevelLabels { Val = true });

    private static ValueAxis Tegak(bool garis) => new(
        new AxisId { Val = SumbuNilai },
        garis
            ? new Scaling(new Orientation { Val = OrientationValues.MinMax })
            : new Scaling(new Orientation { Val = OrientationValues.MinMax }, new MinAxisValue { Val = 0 }),
        new Delete { Val = false },
        new AxisPosition { Val = garis ? AxisPositionValues.Left : AxisPositionValues.Bottom },
        new MajorGridlines(new ChartShapeProperties(
            new A.Outline(new A.SolidFill(new A.RgbColorModelHex { Val = "D9D9D9" })) { Width = 6350 })),
        new NumberingFormat { FormatCode = Bulat, SourceLinked = false },
        new MajorTickMark { Val = TickMarkValues.None },
        new MinorTickMark { Val = TickMarkValues.None },
        new TickLabelPosition { Val = TickLabelPositionValues.NextTo },
        new CrossingAxis { Val = SumbuTitik },
        new Crosses { Val = garis ? CrossesValues.AutoZero : CrossesValues.Maximum },
        new CrossBetween { Val = CrossBetweenValues.Between });
}
