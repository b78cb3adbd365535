namespace SopKinerja.Web.Dokumen;

using SopKinerja.Data;

/// <summary>
/// The pieces of a WordprocessingML body (<see cref="PolaWord"/>), one after the other: it holds no more than a buffer. Formatting is by
/// style only (<c>WordStyles.xml</c>). What else the package needs (lists, charts, pictures, footnotes) is collected in <see cref="Isi"/>.
/// </summary>
internal sealed class WordWriter(Stream output, IsiPaket isi)
{
    private int _bookmark;
    private int _kontrol;
    private int[] _kolom = [];
    private byte[][] _sel = [];
    private string[] _gaya = [];
    private bool _setelahTabel;

    public Utf8Xml Xml { get; } = new(output);

    public IsiPaket Isi => isi;

    /// <summary>Twips between the margins.</summary>
    public int Lebar { get; set; } = TataHalaman.Baku.LebarTegak;

    public void BeginParagraph(string style, (int NumId, int Level)? list = null)
    {
        Jarak(style is "Heading1" or "JudulAwal");
        if (list is { } l)
            Xml.Tulis(PolaWord.ParagrafDaftar, style, Math.Min(l.Level, 8), l.NumId);
        else
            Xml.Tulis(PolaWord.Paragraf[0], style);
    }

    public void EndParagraph() => Xml.Tulis(PolaWord.Paragraf[1]);

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
        if (style is null)
            Xml.Tulis(PolaWord.Run[0]);
        else
            Xml.Tulis(PolaWord.RunBergaya, style);
        Xml.Text(text).Tulis(PolaWord.Run[1]);
    }

    public void LineBreak() => Xml.Tulis(PolaWord.GantiBaris);

    public void Tab() => Xml.Tulis(PolaWord.Tab);

    /// <summary>A field with the result that it will have.</summary>
    public void Field(string kode, string hasil)
    {
        BeginField(kode);
        Xml.Tulis(PolaWord.HasilRuas, hasil);
        EndField();
    }

    public void BeginField(string kode) => Xml.Tulis(PolaWord.AwalRuas, kode);

    public void EndField() => Xml.Tulis(PolaWord.AkhirRuas);

    /// <summary>A link as a field: no relationship part to keep in memory.</summary>
    public void BeginLink(string url)
    {
        var alamat = url.TrimStart('#').Replace("\"", "%22", StringComparison.Ordinal).Replace("\\", "%5C", StringComparison.Ordinal);
        BeginField($" HYPERLINK {(url.StartsWith('#') ? "\\l " : "")}\"{alamat}\" ");
    }

    /// <summary>A link within the document.</summary>
    public void BeginHyperlink(string penanda) => Xml.Tulis(PolaWord.Tautan[0], penanda);

    public void EndHyperlink() => Xml.Tulis(PolaWord.Tautan[1]);

    public int BeginBookmark(string nama)
    {
        Xml.Tulis(PolaWord.AwalPenanda, ++_bookmark, nama);
        return _bookmark;
    }

    public void EndBookmark(int id) => Xml.Tulis(PolaWord.AkhirPenanda, id);

    /// <summary>A content control: by its tag the portal finds narratives and figures in a file that comes back.</summary>
    public void BeginControl(string tag) => Xml.Tulis(PolaWord.Kontrol[0], tag, ++_kontrol);

    /// <summary>
    /// A control around paragraphs. LibreOffice makes a one-line control of its first paragraph and drops the formatting in it: the first
    /// one is empty, a point high, and stays with the text.
    /// </summary>
    public void BeginBlockControl(string tag)
    {
        Jarak(halamanBaru: false);
        BeginControl(tag);
        BeginParagraph("AwalNarasi");
        EndParagraph();
    }

    public void EndControl() => Xml.Tulis(PolaWord.Kontrol[1]);

    public void FootnoteReference(int id) => Xml.Tulis(PolaWord.RujukCatatan, "FootnoteReference", id);

    /// <summary>The note's own number, at its head.</summary>
    public void FootnoteMark() => Xml.Tulis(PolaWord.TandaCatatan, "FootnoteReference");

    /// <summary>A picture in the line; its size in the document fits the column.</summary>
    public void Picture(GambarLaporan gambar, string alt, int lebarMaks) => WordDrawing.Picture(this, gambar, alt, lebarMaks);

    /// <param name="lebar">Shares of the width; twips where they fill it.</param>
    /// <param name="berkepala">The first row looks like a heading.</param>
    /// <param name="gaya">Its style.</param>
    public void BeginTable(IReadOnlyList<int> lebar, bool berkepala = true, string gaya = "TabelLaporan")
    {
        Jarak(halamanBaru: false);
        var jumlah = 0;
        foreach (var l in lebar)
            jumlah += l;
        _kolom = [.. lebar.Select(l => Lebar * l / jumlah)];
        Xml.Tulis(PolaWord.Tabel[0], gaya, _kolom.Sum(), berkepala ? "0620" : "0600");
        foreach (var k in _kolom)
            Xml.Tulis(PolaWord.Kolom, k);
        Xml.Tulis(PolaWord.Tabel[1]);
    }

    public void EndTable()
    {
        Xml.Tulis(PolaWord.Tabel[2]);
        _setelahTabel = true;
    }

    /// <summary>
    /// What stands between a table and what follows. Before what begins a page it would have a page of its own where the table ends at
    /// the foot of one, so there is none; everywhere else it keeps two tables apart.
    /// </summary>
    public void Jarak(bool halamanBaru)
    {
        if (!_setelahTabel)
            return;
        _setelahTabel = false;
        if (!halamanBaru)
            Paragraph("SetelahTabel", "");
    }

    public void BeginRow(bool kepala) => Xml.Tulis(kepala ? PolaWord.BarisKepala : PolaWord.Baris[0]);

    /// <summary>A row of an exact height, in twips.</summary>
    public void BeginRow(int tinggi, bool kepala = false) =>
        Xml.Tulis(kepala ? PolaTabel.BarisKepalaTinggi : PolaTabel.BarisTinggi, tinggi);

    /// <summary>A row that may part between pages.</summary>
    public void BeginFlexibleRow() => Xml.Tulis(PolaTabel.BarisLentur);

    /// <summary>A cell of a form.</summary>
    public void BeginCell(int kolom, int rentang, GabungSel gabung = GabungSel.Tidak, bool tengah = false) =>
        Xml.Tulis(PolaTabel.Sel(gabung, tengah), _kolom.Skip(kolom).Take(rentang).Sum(), rentang);

    /// <summary>A paragraph of a point that begins a page.</summary>
    public void NewPage()
    {
        Jarak(halamanBaru: true);
        Xml.Tulis(PolaTabel.HalamanBaru);
    }

    public void EndRow() => Xml.Tulis(PolaWord.Baris[1]);

    public void BeginCell(int kolom) => Xml.Tulis(PolaWord.Sel[0], _kolom[kolom]);

    public void EndCell() => Xml.Tulis(PolaWord.Sel[1]);

    /// <summary>A cell of the heading, which may stand over several columns.</summary>
    public void Kepala(int kolom, int rentang, string teks, string style)
    {
        if (rentang == 1)
            Cell(kolom, teks, style);
        else
        {
            Xml.Tulis(PolaWord.SelLebar, _kolom.Skip(kolom).Take(rentang).Sum(), rentang);
            BeginParagraph(style);
            Run(teks, null);
            EndParagraph();
            EndCell();
        }
    }

    /// <summary>A cell of the report's tables: one paragraph for each of its lines.</summary>
    public void Cell(int kolom, in SelDokumen sel, string style)
    {
        Xml.Tulis(sel.Rentang > 1 ? PolaWord.SelGabung : sel.Lanjutan ? PolaWord.SelLanjut : PolaWord.Sel[0], _kolom[kolom]);
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
    /// The styles of the columns of the table that was begun: cells are most of a report, so what stands before the text of an ordinary one
    /// is put together once for its column.
    /// </summary>
    public void ColumnStyles(string[] gaya)
    {
        _gaya = gaya;
        _sel = [.. gaya.Select((g, i) => PolaWord.SelSatuBaris[0].Bytes(g, _kolom[i]))];
    }

    /// <summary>A cell in its column's style.</summary>
    public void Cell(int kolom, in SelDokumen sel)
    {
        if (sel.Rentang > 1 || sel.Lanjutan || sel.Tebal || sel.Teks.Length == 0 || sel.Teks.Contains('\n', StringComparison.Ordinal))
            Cell(kolom, sel, _gaya[kolom]);
        else
            Xml.Raw(_sel[kolom]).Text(sel.Teks).Tulis(PolaWord.SelSatuBaris[1]);
    }
}
