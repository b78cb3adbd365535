namespace SopKinerja.Web.Laporan;

using SopKinerja.Web.Naskah;

/// <summary>
/// Spells the WordprocessingML of the body and the order of its elements (sections: <see cref="WordSection"/>). It writes the body as it is told, holding no
/// more than a buffer: memory does not grow with rows. Formatting is by style only (<c>WordStyles.xml</c>).
/// </summary>
public sealed class WordBody : ReportBody
{
    /// <summary>Twips between the margins: A4 less 3 + 2 cm.</summary>
    private const int LebarTegak = 9071, LebarBentang = 14003;

    private readonly Utf8Xml _xml;
    private readonly IReadOnlyList<ButirIsi> _isi;
    private readonly Penomoran _penomoran = new();
    private readonly List<(bool Ordered, int Start)> _lists = [];
    private JenisBagian? _bagian;
    private int _tabel;
    private int[] _kolom = [];
    private bool _awalBagian = true;

    internal WordBody(Stream document, IReadOnlyList<ButirIsi> isi)
    {
        _xml = new Utf8Xml(document);
        _isi = isi;
        _xml.Raw("""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>
            """u8);
    }

    /// <summary>The lists that were begun, in order; list n is number n + 10 of the numbering part.</summary>
    internal IReadOnlyList<(bool Ordered, int Start)> Lists => _lists;

    private int Lebar => _bagian == JenisBagian.Lebar ? LebarBentang : LebarTegak;

    public override void Sampul(string judul, string periode, string instansi, string pemda, int tahun)
    {
        Baris("SampulJudul", judul);
        Baris("SampulSub", periode);
        Baris("SampulInstansi", instansi);
        Baris("SampulPemda", pemda);
        Baris("SampulPemda", tahun.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    public override void Judul(int tingkat, string teks)
    {
        var (_, penanda) = _penomoran.Berikut(tingkat);
        BeginParagraph(tingkat switch { 0 => "JudulAwal", 1 => "Heading1", 2 => "Heading2", _ => "Heading3" }, halamanBaru: tingkat <= 1 && !_awalBagian);
        var id = int.Parse(penanda[4..], System.Globalization.CultureInfo.InvariantCulture);
        _xml.Raw("<w:bookmarkStart w:id=\""u8).Number(id).Raw("\" w:name=\""u8).Text(penanda).Raw("\"/>"u8);
        Run(tingkat <= 1 ? teks.ToUpperInvariant() : teks, false, false);
        _xml.Raw("<w:bookmarkEnd w:id=\""u8).Number(id).Raw("\"/>"u8);
        EndParagraph();
    }

    public override void Paragraf(string teks, GayaParagraf gaya = GayaParagraf.Isi) =>
        Baris(gaya switch { GayaParagraf.Kecil => "Kecil", GayaParagraf.Tengah => "Tengah", _ => "Isi" }, teks);

    public override void Naskah(string markdown) => new MarkdownToWord(this).Render(NaskahMarkdown.Parse(markdown));

    public override void Tabel(TabelLaporan tabel)
    {
        BeginParagraph("Caption");
        Run("Tabel ", false, false);
        Field(" SEQ Tabel \\* ARABIC ", (++_tabel).ToString(System.Globalization.CultureInfo.InvariantCulture));
        Run(" " + tabel.Judul, false, false);
        EndParagraph();

        BeginTable([.. tabel.Kolom.Select(k => k.Lebar)]);
        BeginRow(true);
        for (var i = 0; i < tabel.Kolom.Count; i++)
            Sel(i, tabel.Kolom[i].Judul, "SelKepala");
        EndRow();
        if (tabel.Nomor.Count > 0)
        {
            BeginRow(true);
            for (var i = 0; i < tabel.Kolom.Count; i++)
                Sel(i, i < tabel.Nomor.Count ? tabel.Nomor[i] : "", "SelNomor");
            EndRow();
        }

        foreach (var baris in tabel.Baris)
        {
            BeginRow(false);
            for (var i = 0; i < baris.Count; i++)
                Sel(i, baris[i], tabel.Kolom[i].Rata switch { Rata.Kanan => "SelAngka", Rata.Tengah => "SelTengah", _ => "Sel" });
            EndRow();
        }

        EndTable();
    }

    public override void DaftarIsi()
    {
        Judul(0, "Daftar Isi");
        for (var i = 0; i < _isi.Count; i++)
        {
            var butir = _isi[i];
            BeginParagraph(butir.Tingkat <= 1 ? "TOC1" : butir.Tingkat == 2 ? "TOC2" : "TOC3");
            if (i == 0)
                _xml.Raw("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> TOC \\o \"1-3\" \\t \"Judul Awal,1\" \\h \\z \\u </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"u8);
            _xml.Raw("<w:hyperlink w:anchor=\""u8).Text(butir.Penanda).Raw("\" w:history=\"1\">"u8);
            Run(butir.Tingkat <= 1 ? butir.Lengkap.ToUpperInvariant() : butir.Lengkap, false, false);
            _xml.Raw("<w:r><w:tab/></w:r>"u8);
            Field($" PAGEREF {butir.Penanda} \\h ", butir.Halaman);
            _xml.Raw("</w:hyperlink>"u8);
            if (i == _isi.Count - 1)
                _xml.Raw("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"u8);
            EndParagraph();
        }
    }

    public override void TandaTangan(BlokTandaTangan blok)
    {
        Baris("TtdAwal", blok.TempatTanggal);
        Baris("Ttd", blok.Jabatan + ",");
        Baris("TtdNama", blok.Nama);
        if (!string.IsNullOrEmpty(blok.Pangkat))
            Baris("Ttd", blok.Pangkat);
        if (!string.IsNullOrEmpty(blok.Nip))
            Baris("TtdAkhir", "NIP. " + blok.Nip);
    }

    public override void Bagian(JenisBagian bagian)
    {
        WordSection.Write(_xml, _bagian, dalamParagraf: true);
        _bagian = bagian;
        _awalBagian = true;
    }

    internal void Akhiri()
    {
        WordSection.Write(_xml, _bagian, dalamParagraf: false);
        _xml.Raw("</w:body></w:document>"u8);
        _xml.Flush();
    }

    // Below: the pieces that chapters and Markdown are made of.
    internal void BeginParagraph(string style, (int NumId, int Level)? list = null, int indent = 0, bool halamanBaru = false)
    {
        _xml.Raw("<w:p><w:pPr><w:pStyle w:val=\""u8).Text(style).Raw("\"/>"u8);
        if (halamanBaru)
            _xml.Raw("<w:pageBreakBefore/>"u8);
        if (list is { } l)
            _xml.Raw("<w:numPr><w:ilvl w:val=\""u8).Number(Math.Min(l.Level, 8)).Raw("\"/><w:numId w:val=\""u8).Number(l.NumId).Raw("\"/></w:numPr>"u8);
        else if (indent > 0)
            _xml.Raw("<w:ind w:left=\""u8).Number(Math.Min(indent, 9) * 425).Raw("\"/>"u8);
        _xml.Raw("</w:pPr>"u8);
        _awalBagian = false;
    }

    internal void EndParagraph() => _xml.Raw("</w:p>"u8);

    internal void Run(string text, bool bold, bool italic, string? style = null)
    {
        if (text.Length == 0)
            return;
        _xml.Raw("<w:r>"u8);
        if (bold || italic || style is not null)
        {
            _xml.Raw("<w:rPr>"u8);
            if (style is not null)
                _xml.Raw("<w:rStyle w:val=\""u8).Text(style).Raw("\"/>"u8);
            if (bold)
                _xml.Raw("<w:b/>"u8);
            if (italic)
                _xml.Raw("<w:i/>"u8);
            _xml.Raw("</w:rPr>"u8);
        }

        _xml.Raw("<w:t xml:space=\"preserve\">"u8).Text(text).Raw("</w:t></w:r>"u8);
    }

    internal void LineBreak() => _xml.Raw("<w:r><w:br/></w:r>"u8);

    /// <summary>A link as a field: no relationship part to keep in memory.</summary>
    internal void BeginLink(string url) =>
        _xml.Raw("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> HYPERLINK \""u8)
            .Text(url.Replace("\"", "%22", StringComparison.Ordinal).Replace("\\", "%5C", StringComparison.Ordinal))
            .Raw("\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"u8);

    internal void EndLink() => _xml.Raw("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"u8);

    internal int NewList(bool ordered, int start)
    {
        _lists.Add((ordered, start));
        return _lists.Count + 9;
    }

    internal void BeginTable(int[] lebar, bool berkepala = true)
    {
        var jumlah = lebar.Sum();
        _kolom = [.. lebar.Select(l => Lebar * l / jumlah)];
        _xml.Raw("<w:tbl><w:tblPr><w:tblStyle w:val=\"TabelLaporan\"/><w:tblW w:w=\""u8).Number(_kolom.Sum())
            .Raw("\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\""u8).Raw(berkepala ? "0620"u8 : "0600"u8).Raw("\"/></w:tblPr><w:tblGrid>"u8);
        foreach (var k in _kolom)
            _xml.Raw("<w:gridCol w:w=\""u8).Number(k).Raw("\"/>"u8);
        _xml.Raw("</w:tblGrid>"u8);
    }

    internal void EndTable()
    {
        _xml.Raw("</w:tbl>"u8);
        BeginParagraph("SetelahTabel");
        EndParagraph();
    }

    internal void BeginRow(bool kepala)
    {
        _xml.Raw("<w:tr><w:trPr><w:cantSplit/>"u8);
        if (kepala)
            _xml.Raw("<w:tblHeader/>"u8);
        _xml.Raw("</w:trPr>"u8);
    }

    internal void EndRow() => _xml.Raw("</w:tr>"u8);

    internal void BeginCell(int kolom, ReadOnlySpan<byte> gabung = default)
    {
        _xml.Raw("<w:tc><w:tcPr><w:tcW w:w=\""u8).Number(_kolom[kolom]).Raw("\" w:type=\"dxa\"/>"u8);
        if (!gabung.IsEmpty)
            _xml.Raw(gabung);
        _xml.Raw("</w:tcPr>"u8);
    }

    internal void EndCell() => _xml.Raw("</w:tc>"u8);

    private void Sel(int kolom, SelLaporan sel, string style)
    {
        BeginCell(kolom, sel.Rentang > 1 ? "<w:vMerge w:val=\"restart\"/>"u8 : sel.Lanjutan ? "<w:vMerge/>"u8 : default);
        var baris = sel.Lanjutan ? [""] : sel.Teks.Split('\n');
        foreach (var teks in baris)
        {
            BeginParagraph(style);
            Run(teks, sel.Tebal, false);
            EndParagraph();
        }

        EndCell();
    }

    private void Baris(string style, string teks)
    {
        BeginParagraph(style);
        Run(teks, false, false);
        EndParagraph();
    }

    private void Field(string kode, string hasil)
    {
        _xml.Raw("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\">"u8).Text(kode)
            .Raw("</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>"u8).Text(hasil)
            .Raw("</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"u8);
    }
}
