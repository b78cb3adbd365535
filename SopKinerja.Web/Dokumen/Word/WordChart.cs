namespace SopKinerja.Web.Dokumen;

using System.Globalization;

/// <summary>
/// A native chart (ECMA-376 part 1, 21.2): bars or lines over the cells of its embedded workbook, so that Word can edit it.
/// </summary>
internal static class WordChart
{
    private static readonly string[] s_warna = ["1F5A73", "D08A1D", "5B8C5A", "9C4F4F", "6B5B95", "4F7CAC", "8A8A8A", "B5651D"];

    public static void Write(Utf8Xml xml, GrafikDokumen g)
    {
        xml.Raw("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:date1904 val="0"/><c:lang val="id-ID"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>"""u8);
        xml.Raw(g.Garis
            ? """<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>"""u8
            : """<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>"""u8);
        for (var i = 0; i < g.Data.Seri.Count; i++)
            Seri(xml, g, i);
        xml.Raw(g.Garis ? """<c:marker val="1"/>"""u8 : """<c:gapWidth val="60"/>"""u8);
        xml.Raw("""<c:axId val="111"/><c:axId val="222"/>"""u8).Raw(g.Garis ? "</c:lineChart>"u8 : "</c:barChart>"u8);
        Sumbu(xml, g);
        xml.Raw("</c:plotArea>"u8);
        xml.Raw("""<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>"""u8);
        xml.Raw("""<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr><c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="900"/></a:pPr><a:endParaRPr lang="id-ID"/></a:p></c:txPr><c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>"""u8);
    }

    private static void Seri(Utf8Xml xml, GrafikDokumen g, int i)
    {
        var (data, kolom) = (g.Data, Kolom(i + 1));
        xml.Raw("<c:ser><c:idx val=\""u8).Number(i).Raw("\"/><c:order val=\""u8).Number(i).Raw("\"/><c:tx><c:strRef><c:f>Data!$"u8)
            .Text(kolom).Raw("$1</c:f><c:strCache><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>"u8)
            .Text(data.Seri[i].Nama).Raw("</c:v></c:pt></c:strCache></c:strRef></c:tx>"u8);
        var warna = s_warna[i % s_warna.Length];
        if (g.Garis)
            xml.Raw("<c:spPr><a:ln w=\"28575\"><a:solidFill><a:srgbClr val=\""u8).Text(warna)
                .Raw("\"/></a:solidFill></a:ln></c:spPr><c:marker><c:symbol val=\"circle\"/><c:size val=\"6\"/><c:spPr><a:solidFill><a:srgbClr val=\""u8).Text(warna).Raw("\"/></a:solidFill></c:spPr></c:marker>"u8);
        else
            xml.Raw("<c:spPr><a:solidFill><a:srgbClr val=\""u8).Text(warna)
                .Raw("\"/></a:solidFill></c:spPr><c:invertIfNegative val=\"0\"/>"u8);
        if (!g.Garis || data.Seri.Count <= 2)
            xml.Raw("<c:dLbls><c:numFmt formatCode=\""u8).Raw(Bulat(data) ? "[$-421]#,##0"u8 : "[$-421]#,##0.00"u8)
                .Raw("\" sourceLinked=\"0\"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"u8)
                    .Raw(g.Garis ? "<c:dLblPos val=\"t\"/>"u8 : "<c:dLblPos val=\"outEnd\"/>"u8)
                .Raw("<c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName val=\"0\"/><c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/></c:dLbls>"u8);
        xml.Raw("<c:cat><c:strRef><c:f>Data!$A$2:$A$"u8).Number(data.Titik.Count + 1).Raw("</c:f><c:strCache><c:ptCount val=\""u8)
            .Number(data.Titik.Count).Raw("\"/>"u8);
        for (var t = 0; t < data.Titik.Count; t++)
            xml.Raw("<c:pt idx=\""u8).Number(t).Raw("\"><c:v>"u8).Text(data.Titik[t]).Raw("</c:v></c:pt>"u8);
        xml.Raw("</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>Data!$"u8).Text(kolom).Raw("$2:$"u8).Text(kolom).Raw("$"u8)
            .Number(data.Titik.Count + 1)
            .Raw("</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val=\""u8).Number(data.Titik.Count).Raw("\"/>"u8);
        for (var t = 0; t < data.Titik.Count; t++)
            if (data.Seri[i].Nilai[t] is { } n)
                xml.Raw("<c:pt idx=\""u8).Number(t).Raw("\"><c:v>"u8).Text(n.ToString("0.####", CultureInfo.InvariantCulture))
                    .Raw("</c:v></c:pt>"u8);
        xml.Raw("</c:numCache></c:numRef></c:val>"u8).Raw(g.Garis ? "<c:smooth val=\"0\"/></c:ser>"u8 : "</c:ser>"u8);
    }

    /// <summary>Bars lie, so the first category stands on top and the values run along the bottom.</summary>
    private static void Sumbu(Utf8Xml xml, GrafikDokumen g)
    {
        xml.Raw("<c:catAx><c:axId val=\"111\"/><c:scaling><c:orientation val=\""u8).Raw(g.Garis ? "minMax"u8 : "maxMin"u8)
            .Raw("\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\""u8)
            .Raw(g.Garis ? "b"u8 : "l"u8)
                .Raw("\"/><c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/><c:crossAx val=\"222\"/><c:crosses val=\"autoZero\"/><c:auto val=\"0\"/><c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"100\"/><c:noMultiLvlLbl val=\"1\"/></c:catAx>"u8);
        xml.Raw("<c:valAx><c:axId val=\"222\"/><c:scaling><c:orientation val=\"minMax\"/>"u8).Raw(g.Garis
            ? default
            : "<c:min val=\"0\"/>"u8).Raw("</c:scaling><c:delete val=\"0\"/><c:axPos val=\""u8).Raw(g.Garis ? "l"u8 : "b"u8)
            .Raw("\"/><c:majorGridlines><c:spPr><a:ln w=\"6350\"><a:solidFill><a:srgbClr val=\"D9D9D9\"/></a:solidFill></a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode=\"[$-421]#,##0\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/><c:crossAx val=\"111\"/><c:crosses val=\""u8)
            .Raw(g.Garis ? "autoZero"u8 : "max"u8).Raw("\"/><c:crossBetween val=\"between\"/></c:valAx>"u8);
    }

    /// <summary>
    /// Whole numbers are labelled without decimals. 421 is Indonesian: a decimal comma, whatever the reader's program speaks.
    /// </summary>
    private static bool Bulat(DataGrafik data) => data.Seri.SelectMany(s => s.Nilai).All(n => n is null || n == decimal.Truncate(n.Value));

    internal static string Kolom(int indeks) =>
        indeks < 26 ? ((char)('A' + indeks)).ToString() : $"{(char)('A' + (indeks / 26) - 1)}{(char)('A' + (indeks % 26))}";
}
