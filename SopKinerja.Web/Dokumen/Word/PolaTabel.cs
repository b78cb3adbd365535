namespace SopKinerja.Web.Dokumen;

using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

/// <summary>Rows and cells of forms: of an exact height, over several columns or rows, centred upright.</summary>
internal static class PolaTabel
{
    private static readonly Pola[] s_sel = [.. Enum.GetValues<GabungSel>().SelectMany(g => new[] { Susun(g, false), Susun(g, true) })];

    /// <summary>Gap 0 is the height in twips.</summary>
    public static readonly Pola BarisTinggi = Baris(true, false), BarisKepalaTinggi = Baris(true, true), BarisLentur = Baris(false, false);

    /// <summary>A paragraph of a point that begins a page.</summary>
    public static readonly Pola HalamanBaru = new(new Paragraph(new ParagraphProperties
    {
        ParagraphStyleId = new() { Val = "AkhirBagian" }, PageBreakBefore = new(),
    }));

    /// <summary>Gap 0 is the width, gap 1 over how many columns.</summary>
    public static Pola Sel(GabungSel gabung, bool tengah) => s_sel[2 * (int)gabung + (tengah ? 1 : 0)];

    private static Pola Susun(GabungSel gabung, bool tengah) => Pola.Belah(new TableCell(
        new TableCellProperties
        {
            TableCellWidth = new() { Width = Pola.Celah(0), Type = TableWidthUnitValues.Dxa },
            GridSpan = new() { Val = new() { InnerText = Pola.Celah(1) } },
            VerticalMerge = gabung switch
            {
                GabungSel.Mulai => new() { Val = MergedCellValues.Restart },
                GabungSel.Lanjut => new(),
                _ => null,
            },
            TableCellVerticalAlignment = tengah ? new() { Val = TableVerticalAlignmentValues.Center } : null,
        },
        Pola.Isi))[0];

    private static Pola Baris(bool tepat, bool kepala)
    {
        var atur = new TableRowProperties();
        if (tepat)
            atur.Append(new CantSplit(), new TableRowHeight
            {
                Val = new() { InnerText = Pola.Celah(0) },
                HeightType = HeightRuleValues.Exact
            });
        if (kepala)
            atur.Append(new TableHeader());
        return Pola.Belah(new TableRow(atur, Pola.Isi))[0];
    }
}

/// <summary>How a cell goes on over the rows below.</summary>
internal enum GabungSel
{
    Tidak,
    Mulai,
    Lanjut,
}
