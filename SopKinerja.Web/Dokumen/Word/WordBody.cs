namespace SopKinerja.Web.Dokumen;

using System.Globalization;
using SopKinerja.Data;

/// <summary>
/// The report's vocabulary in Word. It writes the body as it is told, holding no more than a buffer: memory does not grow with rows.
/// Pieces: <see cref="WordWriter"/>; sections: <see cref="WordSection"/>; what lists show: <see cref="DaftarIsi"/>, made before.
/// </summary>
internal sealed class WordBody : DocumentBody
{
    private readonly WordWriter _word;
    private readonly DaftarIsi _daftarIsi;
    private readonly IBahan _bahan;
    private readonly Kertas _kertas;
    private readonly Penomoran _penomoran = new();
    private readonly MarkdownToWord _naskah;
    private JenisBagian? _bagian;
    private int _tabel, _grafik, _judul;

    internal WordBody(Stream document, IsiPaket isi, DaftarIsi daftarIsi, IBahan bahan, Kertas kertas)
    {
        _word = new WordWriter(document, isi) { Lebar = kertas.Halaman.LebarTegak };
        (_daftarIsi, _bahan, _kertas) = (daftarIsi, bahan, kertas);
        _naskah = new MarkdownToWord(_word, new(this, bahan));
        _word.Xml.Tulis(PolaWord.Dokumen[0]);
    }

    /// <summary>For documents of another shape than a report: the pieces themselves.</summary>
    internal WordWriter Word => _word;

    public override void Sampul(SampulDokumen sampul)
    {
        if (sampul.Logo is { } logo)
        {
            _word.BeginParagraph("SampulLogo");
            _word.Picture(logo, $"Logo {sampul.Instansi}", 1700);
            _word.EndParagraph();
        }

        _word.Paragraph("SampulJudul", sampul.Judul);
        _word.Paragraph("SampulSub", sampul.Periode);
        _word.Paragraph("SampulInstansi", sampul.Instansi);
        _word.Paragraph("SampulPemda", sampul.Pemda);
        _word.Paragraph("SampulPemda", sampul.Tahun.ToString(CultureInfo.InvariantCulture));
    }

    public override void Judul(int tingkat, string teks)
    {
        TingkatBab = tingkat;
        BeginJudul(tingkat);
        _word.Run(tingkat <= 1 ? teks.ToUpperInvariant() : teks);
        EndJudul();
    }

    public override void Paragraf(string teks, GayaParagraf gaya = GayaParagraf.Isi) =>
        _word.Paragraph(gaya switch
        {
            GayaParagraf.Kecil => "Kecil",
            GayaParagraf.Tengah => "Tengah",
            GayaParagraf.Butir => "Butir",
            _ => "Isi"
        }, teks);

    public override void Paragraf(string sebelum, Rujukan rujukan, string sesudah)
    {
        _word.BeginParagraph("Isi");
        _word.Run(sebelum);
        Rujuk(rujukan);
        _word.Run(sesudah);
        _word.EndParagraph();
    }

    public override void Naskah(string markdown, string? kunci = null)
    {
        if (kunci is null)
        {
            _naskah.Render(_bahan.Urai(markdown));
            return;
        }

        // Word keeps the control; LibreOffice drops it and keeps the bookmark.
        _word.BeginBlockControl(TandaWord.Narasi + kunci);
        var penanda = _word.BeginBookmark(TandaWord.Penanda(kunci));
        _naskah.Render(_bahan.Urai(markdown));
        _word.EndBookmark(penanda);
        _word.EndControl();
    }

    public override void Tabel(TabelDokumen tabel)
    {
        Keterangan("Tabel", ++_tabel, tabel.Judul, "Caption");
        _word.BeginTable([.. tabel.Kolom.Select(k => k.Lebar)]);
        _word.BeginRow(true);
        for (var i = 0; i < tabel.Kolom.Count; i++)
            if (tabel.Kolom[i].Rentang > 0)
                _word.Kepala(i, tabel.Kolom[i].Rentang, tabel.Kolom[i].Judul, "SelKepala");
        _word.EndRow();
        if (tabel.Nomor.Count > 0)
        {
            _word.BeginRow(true);
            for (var i = 0; i < tabel.Kolom.Count; i++)
                if (tabel.Kolom[i].Rentang > 0)
                    _word.Kepala(i, tabel.Kolom[i].Rentang, tabel.NomorDari(i), "SelNomor");
            _word.EndRow();
        }

        string[] gaya = [.. tabel.Kolom.Select(k => k.Rata switch { Rata.Kanan => "SelAngka", Rata.Tengah => "SelTengah", _ => "Sel" })];
        var tersisa = tabel.BarisUtuh;
        _word.ColumnStyles(tersisa > 1 ? [.. gaya.Select(g => g + "Utuh")] : gaya);
        foreach (var baris in tabel.Baris)
        {
            if (tersisa-- == 1)
                _word.ColumnStyles(gaya);
            _word.BeginRow(false);
            for (var i = 0; i < baris.Count; i++)
                _word.Cell(i, baris[i]);
            _word.EndRow();
        }

        _word.EndTable();
    }

    public override void Grafik(GrafikDokumen grafik)
    {
        _word.Isi.Grafik.Add(grafik);
        _word.BeginParagraph("Gambar");
        WordDrawing.Chart(_word, _word.Isi.Grafik.Count, grafik.Alt, grafik.Tinggi);
        _word.EndParagraph();
        Keterangan("Grafik", ++_grafik, grafik.Judul, "KeteranganGrafik");
    }

    public override void AngkaKunci(IReadOnlyList<(string Angka, string Label)> kunci)
    {
        _word.BeginTable([.. kunci.Select(_ => 1)], false, "KotakKunci");
        _word.BeginRow(false);
        for (var i = 0; i < kunci.Count; i++)
        {
            _word.BeginCell(i);
            _word.Paragraph("AngkaKunci", kunci[i].Angka);
            _word.Paragraph("LabelKunci", kunci[i].Label);
            _word.EndCell();
        }

        _word.EndRow();
        _word.EndTable();
    }

    public override void Daftar(JenisDaftar jenis)
    {
        if (_daftarIsi.Butir(jenis) is not { Count: > 0 } butir)
        {
            _penomoran.Berikut(0);
            return;
        }

        Judul(0, $"Daftar {jenis}");
        for (var i = 0; i < butir.Count; i++)
        {
            var b = butir[i];
            _word.BeginParagraph(jenis != JenisDaftar.Isi ? "TableofFigures" : b.Tingkat <= 1 ? "TOC1" : b.Tingkat == 2 ? "TOC2" : "TOC3");
            if (i == 0)
                _word.BeginField(jenis == JenisDaftar.Isi ? " TOC \\o \"1-3\" \\h \\z \\u " : $" TOC \\h \\z \\c \"{jenis}\" ");
            _word.BeginHyperlink(b.Penanda);
            _word.Run(b is { Tingkat: <= 1 } && jenis == JenisDaftar.Isi ? b.Lengkap.ToUpperInvariant() : b.Lengkap);
            _word.Tab();
            _word.Field($" PAGEREF {b.Penanda} \\h ", b.Halaman);
            _word.EndHyperlink();
            if (i == butir.Count - 1)
                _word.EndField();
            _word.EndParagraph();
        }
    }

    public override void TandaTangan(BlokTandaTangan blok)
    {
        _word.Paragraph("TtdAwal", blok.TempatTanggal);
        _word.Paragraph("Ttd", blok.Jabatan + ",");
        _word.Paragraph(string.IsNullOrEmpty(blok.Pangkat) && string.IsNullOrEmpty(blok.Nip) ? "TtdNamaSaja" : "TtdNama", blok.Nama);
        if (!string.IsNullOrEmpty(blok.Pangkat))
            _word.Paragraph(string.IsNullOrEmpty(blok.Nip) ? "TtdAkhir" : "Ttd", blok.Pangkat);
        if (!string.IsNullOrEmpty(blok.Nip))
            _word.Paragraph("TtdAkhir", "NIP. " + blok.Nip);
    }

    public override void Bagian(JenisBagian bagian)
    {
        _word.Jarak(halamanBaru: true);
        WordSection.Write(_word.Xml, _kertas, _bagian, dalamParagraf: true);
        _bagian = bagian;
        _word.Lebar = bagian == JenisBagian.Lebar ? _kertas.Halaman.LebarBentang : _kertas.Halaman.LebarTegak;
    }

    /// <summary>The document lies across from its first page on; to be said before anything is written.</summary>
    internal void Bentang() => (_bagian, _word.Lebar) = (JenisBagian.Lebar, _kertas.Halaman.LebarBentang);

    /// <summary>"Tabel 3" as a live reference; the words when the report has no such thing.</summary>
    internal void Rujuk(Rujukan rujukan)
    {
        if (_daftarIsi.Cari(rujukan) is { } b)
            _word.Field($" REF {b.Penanda}L \\h ", b.Nomor.Replace(' ', '\u00A0'));
        else
            _word.Run($"{rujukan.Jenis} {rujukan.Nama}");
    }

    /// <summary>A heading whose words come in several runs, from a narrative.</summary>
    internal void BeginJudul(int tingkat)
    {
        var (_, penanda) = _penomoran.Berikut(tingkat);
        _word.BeginParagraph(tingkat switch { 0 => "JudulAwal", 1 => "Heading1", 2 => "Heading2", 3 => "Heading3", _ => "Heading4" });
        _judul = _word.BeginBookmark(penanda);
    }

    internal void EndJudul()
    {
        _word.EndBookmark(_judul);
        _word.EndParagraph();
    }

    /// <summary>The depth of the chapter heading that the text stands under.</summary>
    internal int TingkatBab { get; private set; }

    internal void Akhiri()
    {
        _word.Jarak(halamanBaru: false);
        WordSection.Write(_word.Xml, _kertas, _bagian, dalamParagraf: false);
        _word.Xml.Tulis(PolaWord.Dokumen[1]);
        _word.Xml.Dispose();
    }

    private void Keterangan(string label, int nomor, string judul, string style)
    {
        _word.BeginParagraph(style);
        var penanda = DaftarIsi.Penanda(label, nomor);
        var semua = _word.BeginBookmark(penanda);
        var hanyaLabel = _word.BeginBookmark(penanda + "L");
        _word.Run(label + "\u00A0");
        _word.Field($" SEQ {label} \\* ARABIC ", Angka.Digit(nomor));
        _word.EndBookmark(hanyaLabel);
        _word.Run(" " + judul);
        _word.EndBookmark(semua);
        _word.EndParagraph();
    }
}
