namespace SopKinerja.Web.Dokumen;

using System.Globalization;
using System.Text;
using SopKinerja.Data;

/// <summary>
/// The pieces of a WordprocessingML body, in the order the schema asks for. It holds no more than a buffer; formatting is by style
/// only (<c>WordStyles.xml</c>). What else the package needs (lists, charts, pictures, footnotes) is collected in <see cref="Isi"/>.
/// </summary>
internal sealed class WordWriter(Stream output, IsiPaket isi)
{
    private int _bookmark;
    private int _kontrol;
    private int[] _kolom = [];
    private byte[][] _sel = [];
    private string[] _gaya = [];

    public Utf8Xml Xml { get; } = new(output);

    public IsiPaket Isi => isi;

    /// <summary>Twips between the margins.</summary>
    public int Lebar { get; set; } = TataHalaman.Baku.LebarTegak;

    public void BeginParagraph(string style, (int NumId, int Level)? list = null)
    {
        Xml.Raw("<w:p><w:pPr><w:pStyle w:val=\""u8).Text(style).Raw("\"/>"u8);
        if (list is { } l)
            Xml.Raw("<w:numPr><w:ilvl w:val=\""u8).Number(Math.Min(l.Level, 8)).Raw("\"/><w:numId w:val=\""u8).Number(l.NumId)
                .Raw("\"/></w:numPr>"u8);
        Xml.Raw("</w:pPr>"u8);
    }

    public void EndParagraph() => Xml.Raw("</w:p>"u8);

    public void Paragraph(string style, string text, string? charStyle = null)
    {
        BeginParagraph(style);
        Run(text, charStyle);
        EndParagraph();
    }

    /// <param name="style">A character style; null for none.</param>
    public void Run(ReadOnlySpan<char> text, string? style = null)
    {
        if (text.IsEmpty)
            return;
        Xml.Raw("<w:r>"u8);
        if (style is not null)
            Xml.Raw("<w:rPr><w:rStyle w:val=\""u8).Text(style).Raw("\"/></w:rPr>"u8);
        Xml.Raw("<w:t xml:space=\"preserve\">"u8).Text(text).Raw("</w:t></w:r>"u8);
    }

    public void LineBreak() => Xml.Raw("<w:r><w:br/></w:r>"u8);

    public void Tab() => Xml.Raw("<w:r><w:tab/></w:r>"u8);

    /// <summary>A field with the result that it will have.</summary>
    public void Field(string kode, string hasil)
    {
        BeginField(kode);
        Xml.Raw("<w:r><w:t>"u8).Text(hasil).Raw("</w:t></w:r>"u8);
        EndField();
    }

    public void BeginField(string kode) =>
        Xml.Raw("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\">"u8).Text(kode)
            .Raw("</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"u8);

    public void EndField() => Xml.Raw("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"u8);

    /// <summary>A link as a field: no relationship part to keep in memory.</summary>
    public void BeginLink(string url) =>
        BeginField($" HYPERLINK {(url.StartsWith('#') ? "\\l " : "")}\"{url.TrimStart('#').Replace("\"", "%22", StringComparison.Ordinal).Replace("\\", "%5C", StringComparison.Ordinal)}\" ");

    public int BeginBookmark(string nama)
    {
        Xml.Raw("<w:bookmarkStart w:id=\""u8).Number(++_bookmark).Raw("\" w:name=\""u8).Text(nama).Raw("\"/>"u8);
        return _bookmark;
    }

    public void EndBookmark(int id) => Xml.Raw("<w:bookmarkEnd w:id=\""u8).Number(id).Raw("\"/>"u8);

    /// <summary>A content control: by its tag the portal finds narratives and figures in a file that comes back.</summary>
    public void BeginControl(string tag) =>
        Xml.Raw("<w:sdt><w:sdtPr><w:alias w:val=\""u8).Text(tag).Raw("\"/><w:tag w:val=\""u8).Text(tag).Raw("\"/><w:id w:val=\""u8)
            .Number(++_kontrol)
            .Raw("\"/></w:sdtPr><w:sdtContent>"u8);

    /// <summary>
    /// A control around paragraphs. LibreOffice makes a one-line control of its first paragraph and drops the formatting in it: the first
    /// one is empty, a point high, and stays with the text.
    /// </summary>
    public void BeginBlockControl(string tag)
    {
        BeginControl(tag);
        BeginParagraph("AwalNarasi");
        EndParagraph();
    }

    public void EndControl() => Xml.Raw("</w:sdtContent></w:sdt>"u8);

    public void FootnoteReference(int id) =>
        Xml.Raw("<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteReference w:id=\""u8).Number(id).Raw("\"/></w:r>"u8);

    /// <summary>A picture in the line; its size in the document fits the column.</summary>
    public void Picture(GambarLaporan gambar, string alt, int lebarMaks) => WordDrawing.Picture(this, gambar, alt, lebarMaks);

    public void BeginTable(IReadOnlyList<int> lebar, bool berkepala = true)
    {
        var jumlah = 0;
        foreach (var l in lebar)
            jumlah += l;
        _kolom = [.. lebar.Select(l => Lebar * l / jumlah)];
        Xml.Raw("<w:tbl><w:tblPr><w:tblStyle w:val=\"TabelLaporan\"/><w:tblW w:w=\""u8).Number(_kolom.Sum())
            .Raw("\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\""u8).Raw(berkepala ? "0620"u8 : "0600"u8)
                .Raw("\"/></w:tblPr><w:tblGrid>"u8);
        foreach (var k in _kolom)
            Xml.Raw("<w:gridCol w:w=\""u8).Number(k).Raw("\"/>"u8);
        Xml.Raw("</w:tblGrid>"u8);
    }

    public void EndTable()
    {
        Xml.Raw("</w:tbl>"u8);
        BeginParagraph("SetelahTabel");
        EndParagraph();
    }

    public void BeginRow(bool kepala) =>
        Xml.Raw(kepala ? "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"u8 : "<w:tr><w:trPr><w:cantSplit/></w:trPr>"u8);

    public void EndRow() => Xml.Raw("</w:tr>"u8);

    public void BeginCell(int kolom, ReadOnlySpan<byte> gabung = default) =>
        Xml.Raw("<w:tc><w:tcPr><w:tcW w:w=\""u8).Number(_kolom[kolom]).Raw("\" w:type=\"dxa\"/>"u8).Raw(gabung).Raw("</w:tcPr>"u8);

    public void EndCell() => Xml.Raw("</w:tc>"u8);

    /// <summary>A cell of the report's tables: one paragraph for each of its lines.</summary>
    public void Cell(int kolom, in SelDokumen sel, string style)
    {
        BeginCell(kolom, sel.Rentang > 1 ? "<w:vMerge w:val=\"restart\"/>"u8 : sel.Lanjutan ? "<w:vMerge/>"u8 : default);
        var teks = sel.Lanjutan ? default : sel.Teks.AsSpan();
        foreach (var baris in teks.Split('\n'))
        {
            BeginParagraph(style);
            Run(teks[baris], sel.Tebal ? "Strong" : null);
            EndParagraph();
        }

        EndCell();
    }

    /// <summary>
    /// The styles of the columns of the table that was begun: what stands before the text of an ordinary cell is spelled once.
    /// </summary>
    public void ColumnStyles(string[] gaya)
    {
        _gaya = gaya;
        _sel = [.. gaya.Select((g, i) => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
            $"<w:tc><w:tcPr><w:tcW w:w=\"{_kolom[i]}\" w:type=\"dxa\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"{g}\"/></w:pPr><w:r><w:t xml:space=\"preserve\">")))];
    }

    /// <summary>A cell in its column's style.</summary>
    public void Cell(int kolom, in SelDokumen sel)
    {
        if (sel.Rentang > 1 || sel.Lanjutan || sel.Tebal || sel.Teks.Length == 0 || sel.Teks.Contains('\n', StringComparison.Ordinal))
            Cell(kolom, sel, _gaya[kolom]);
        else
            Xml.Raw(_sel[kolom]).Text(sel.Teks).Raw("</w:t></w:r></w:p></w:tc>"u8);
    }
}
