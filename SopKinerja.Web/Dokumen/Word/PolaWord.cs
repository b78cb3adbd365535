namespace SopKinerja.Web.Dokumen;

using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

/// <summary>The pieces of a body, for <see cref="WordWriter"/>. Gap 0 is the style where a piece has one.</summary>
internal static class PolaWord
{
    public static readonly Pola[] Dokumen = Pola.Akar(new Document(new Body(Pola.Isi)), "r", "wp", "a", "pic", "c", "mc", "wps");

    public static readonly Pola[] Paragraf = Pola.Belah(new Paragraph(Gaya(), Pola.Isi));

    public static readonly Pola ParagrafDaftar = Pola.Belah(new Paragraph(
        new ParagraphProperties
        {
            ParagraphStyleId = new() { Val = Pola.Celah(0) },
            NumberingProperties = new()
            {
                NumberingLevelReference = new() { Val = Bilangan(1) }, NumberingId = new() { Val = Bilangan(2) },
            },
        },
        Pola.Isi))[0];

    public static readonly Pola[] Run = Pola.Belah(new Run(Teks()));

    public static readonly Pola RunBergaya = Pola.Belah(Bergaya(Teks()))[0];

    public static readonly Pola GantiBaris = new(new Run(new Break()));

    public static readonly Pola Tab = new(new Run(new TabChar()));

    public static readonly Pola AwalRuas = new(Ruas(FieldCharValues.Begin),
        new Run(new FieldCode(Pola.Celah(0)) { Space = SpaceProcessingModeValues.Preserve }), Ruas(FieldCharValues.Separate));

    public static readonly Pola HasilRuas = new(new Run(new Text(Pola.Celah(0))));

    public static readonly Pola AkhirRuas = new(Ruas(FieldCharValues.End));

    public static readonly Pola[] Tautan = Pola.Belah(new Hyperlink(Pola.Isi) { Anchor = Pola.Celah(0), History = true });

    public static readonly Pola AwalPenanda = new(new BookmarkStart { Id = Pola.Celah(0), Name = Pola.Celah(1) });

    public static readonly Pola AkhirPenanda = new(new BookmarkEnd { Id = Pola.Celah(0) });

    /// <summary>The same markup around paragraphs and within one.</summary>
    public static readonly Pola[] Kontrol = Pola.Belah(new SdtBlock
    {
        SdtProperties = new(new SdtAlias { Val = Pola.Celah(0) }, new Tag { Val = Pola.Celah(0) }, new SdtId { Val = Bilangan(1) }),
        SdtContentBlock = new(Pola.Isi),
    });

    public static readonly Pola RujukCatatan = new(Bergaya(new FootnoteReference { Id = new() { InnerText = Pola.Celah(1) } }));

    /// <summary>The number at the head of a footnote, and a blank.</summary>
    public static readonly Pola TandaCatatan = new(Bergaya(new FootnoteReferenceMark()),
        new Run(new Text(" ") { Space = SpaceProcessingModeValues.Preserve }));

    /// <summary>Before the columns (its style, its width, its look), before the rows, after them.</summary>
    public static readonly Pola[] Tabel = Pola.Belah(new Table(
        new TableProperties
        {
            TableStyle = new() { Val = Pola.Celah(0) },
            TableWidth = new() { Width = Pola.Celah(1), Type = TableWidthUnitValues.Dxa },
            TableLayout = new() { Type = TableLayoutValues.Fixed },
            TableLook = new() { Val = new() { InnerText = Pola.Celah(2) } },
        },
        new TableGrid(Pola.Isi),
        Pola.Isi));

    public static readonly Pola Kolom = new(new GridColumn { Width = Pola.Celah(0) });

    public static readonly Pola[] Baris = Pola.Belah(new TableRow(new TableRowProperties(new CantSplit()), Pola.Isi));

    public static readonly Pola BarisKepala =
        Pola.Belah(new TableRow(new TableRowProperties(new CantSplit(), new TableHeader()), Pola.Isi))[0];

    public static readonly Pola[] Sel = Pola.Belah(new TableCell(AturSel(null), Pola.Isi));

    public static readonly Pola SelGabung = Pola.Belah(new TableCell(AturSel(new() { Val = MergedCellValues.Restart }), Pola.Isi))[0];

    public static readonly Pola SelLanjut = Pola.Belah(new TableCell(AturSel(new()), Pola.Isi))[0];

    /// <summary>A cell over several columns: its width is gap 0, how many gap 1.</summary>
    public static readonly Pola SelLebar = Pola.Belah(new TableCell(
        new TableCellProperties
        {
            TableCellWidth = new() { Width = Pola.Celah(0), Type = TableWidthUnitValues.Dxa }, GridSpan = new() { Val = Bilangan(1) },
        },
        Pola.Isi))[0];

    /// <summary>A cell with one paragraph of one run: its width is gap 1.</summary>
    public static readonly Pola[] SelSatuBaris = Pola.Belah(new TableCell(
        new TableCellProperties { TableCellWidth = new() { Width = Pola.Celah(1), Type = TableWidthUnitValues.Dxa } },
        new Paragraph(Gaya(), new Run(Teks()))));

    private static Int32Value Bilangan(int celah) => new() { InnerText = Pola.Celah(celah) };

    private static ParagraphProperties Gaya() => new() { ParagraphStyleId = new() { Val = Pola.Celah(0) } };

    private static Run Bergaya(OpenXmlElement isi) =>
        new(isi) { RunProperties = new() { RunStyle = new() { Val = Pola.Celah(0) } } };

    private static Text Teks() => new(Pola.IsiTeks) { Space = SpaceProcessingModeValues.Preserve };

    private static Run Ruas(FieldCharValues jenis) => new(new FieldChar { FieldCharType = jenis });

    private static TableCellProperties AturSel(VerticalMerge? gabung) =>
        new() { TableCellWidth = new() { Width = Pola.Celah(0), Type = TableWidthUnitValues.Dxa }, VerticalMerge = gabung };
}
