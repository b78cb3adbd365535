namespace SopKinerja.Web.Dokumen;

using System.Buffers;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SopKinerja.Data;

/// <summary>
/// Walks the chapters without writing: what the lists of contents, tables and charts show, with the pages on which they will fall
/// (<see cref="TataLetak"/>), and what names stand for. The fields in the lists are live.
/// </summary>
internal sealed class DaftarIsi(IBahan bahan, TataHalaman? halaman = null) : DocumentBody
{
    /// <summary>How far a list stands in, a table's line is thick, and a cell's words keep from its edges, in points.</summary>
    private const double Menjorok = 21, Garis = 0.5, TepiSel = 8.5;

    /// <summary>Bold letters are wider: captions of 11 points, headings of columns of 10.</summary>
    private const double TebalJudul = 11.5, TebalKepala = 10.4;

    private static readonly UkuranGaya s_paragraf = UkuranGaya.Dari("Isi"), s_butir = UkuranGaya.Dari("Butir"),
        s_kecil = UkuranGaya.Dari("Kecil"), s_sel = UkuranGaya.Dari("Sel"), s_selNomor = UkuranGaya.Dari("SelNomor"),
        s_setelahTabel = UkuranGaya.Dari("SetelahTabel"), s_judulTabel = UkuranGaya.Dari("Caption"),
        s_gambar = UkuranGaya.Dari("Gambar"), s_judulGrafik = UkuranGaya.Dari("KeteranganGrafik"),
        s_ttdAwal = UkuranGaya.Dari("TtdAwal"), s_ttdNama = UkuranGaya.Dari("TtdNama"), s_subJudul = UkuranGaya.Dari("SubJudul1"),
        s_kode = UkuranGaya.Dari("BlokKode"), s_catatanKaki = UkuranGaya.Dari("FootnoteText"),
        s_butirTabel = UkuranGaya.Dari("TableofFigures"), s_angkaKunci = UkuranGaya.Dari("AngkaKunci"),
        s_labelKunci = UkuranGaya.Dari("LabelKunci");

    private static readonly UkuranGaya[] s_judul = [.. Enumerable.Range(1, 4).Select(t => UkuranGaya.Dari($"Heading{t}"))];

    private static readonly UkuranGaya[] s_butirIsi = [.. Enumerable.Range(1, 3).Select(t => UkuranGaya.Dari($"TOC{t}"))];

    private readonly List<ButirIsi> _isi = [], _tabel = [], _grafik = [];
    private readonly Dictionary<Rujukan, ButirIsi> _nama = [];
    private readonly Penomoran _penomoran = new();
    private readonly List<(List<ButirIsi> Daftar, int Nomor)> _menunggu = [];
    private readonly List<(JenisDaftar Jenis, int Nomor)> _daftar = [];
    private readonly Dictionary<JenisDaftar, (int Halaman, bool Romawi)> _halamanDaftar = [];
    private readonly TataLetak _letak = new(halaman ?? TataHalaman.Baku);
    private readonly HashSet<Markdig.Extensions.Footnotes.Footnote> _catatan = [];
    private readonly ArrayBufferWriter<char> _kata = new();
    private readonly Func<SisipanInline, string> _sisipan = bahan.Teks;
    private int _tingkatBab;
    private bool _romawi, _bersisipan;

    public IReadOnlyList<ButirIsi> Butir(JenisDaftar jenis) => jenis switch
    {
        JenisDaftar.Isi => _isi,
        JenisDaftar.Tabel => _tabel,
        _ => _grafik
    };

    public ButirIsi? Cari(Rujukan rujukan) => _nama.GetValueOrDefault(rujukan with { Cadangan = null })
        ?? (rujukan.Cadangan is { } lain ? _nama.GetValueOrDefault(new(rujukan.Jenis, lain)) : null);

    public static string Penanda(string label, int nomor) => $"_{label}{nomor:0000}";

    /// <summary>The depth of a narrative's heading, or null when there is no number for it.</summary>
    public static int? TingkatNaskah(int bab, int tingkat) => bab == 0 || bab + Math.Max(tingkat - 2, 1) is not (<= 4 and var t) ? null : t;

    public override void Sampul(SampulDokumen sampul)
    {
    }

    public override void Judul(int tingkat, string teks)
    {
        _tingkatBab = tingkat;
        if (tingkat <= 1 && !_letak.Kosong)
            _letak.HalamanBaru();
        Kepala(tingkat, teks);
    }

    public override void Paragraf(string teks, GayaParagraf gaya = GayaParagraf.Isi)
    {
        if (gaya == GayaParagraf.Kecil)
            Tempatkan(_letak.Baris(TataLetak.Hitung(teks, _letak.Lebar, s_kecil.Huruf), s_kecil.Baris, s_kecil.Sesudah));
        else
            Isi(teks, gaya == GayaParagraf.Butir ? Menjorok : 0, (gaya == GayaParagraf.Butir ? s_butir : s_paragraf).Sesudah);
    }

    public override void Paragraf(string sebelum, Rujukan rujukan, string sesudah) =>
        Isi($"{sebelum}Tabel 10{sesudah}", 0, s_paragraf.Sesudah);

    public override void Naskah(string markdown, string? kunci = null)
    {
        _bersisipan = markdown.Contains("![", StringComparison.Ordinal) || markdown.Contains("[^", StringComparison.Ordinal);
        foreach (var blok in bahan.Urai(markdown))
            Blok(blok, 0);
    }

    public override void Tabel(TabelDokumen tabel)
    {
        Catat(_tabel, JenisDaftar.Tabel, tabel.Nama, tabel.Judul);
        var judul = TataLetak.Hitung($"Tabel 10 {tabel.Judul}", _letak.Lebar, TebalJudul);
        _letak.Tunda(s_judulTabel.Baris * judul, s_judulTabel.Sebelum, s_judulTabel.Sesudah);
        var jumlah = tabel.Kolom.Sum(k => k.Lebar);
        double[] lebar = [.. tabel.Kolom.Select(k => (_letak.Lebar * k.Lebar / jumlah) - TepiSel)];
        var kepala = TinggiBaris(tabel.Kolom.Select((k, i) => k.Rentang == 0 ? 1 : TataLetak.Hitung(k.Judul,
            (_letak.Lebar * tabel.Kolom.Skip(i).Take(k.Rentang).Sum(x => x.Lebar) / jumlah) - TepiSel, TebalKepala)).DefaultIfEmpty(1).Max())
            + (tabel.Nomor.Count > 0 ? s_selNomor.Baris + Garis : 0);
        _letak.Tunda(kepala);
        var (pertama, tersisa) = (true, tabel.BarisUtuh);
        var gabung = new (double Perlu, int Sisa)[lebar.Length];
        foreach (var baris in tabel.Baris)
        {
            var tinggi = TinggiBaris(1);
            for (var i = 0; i < baris.Count && i < lebar.Length; i++)
            {
                var perlu = baris[i].Lanjutan ? 0 : TinggiBaris(TataLetak.Hitung(baris[i].Teks, lebar[i], s_sel.Huruf))
                    + (Math.Max(s_sel.Sebelum, s_sel.Sesudah) * baris[i].Teks.AsSpan().Count('\n'));
                if (baris[i].Rentang > 1)
                    gabung[i] = (perlu, baris[i].Rentang);
                else if (gabung[i].Sisa == 0)
                    tinggi = Math.Max(tinggi, perlu);
            }

            for (var i = 0; i < lebar.Length; i++)
            {
                if (gabung[i].Sisa == 1)
                    tinggi = Math.Max(tinggi, gabung[i].Perlu);
                if (gabung[i].Sisa > 0)
                    gabung[i] = (gabung[i].Perlu - tinggi, gabung[i].Sisa - 1);
            }

            if (tersisa-- > 1)
            {
                _letak.Tunda(tinggi);
                continue;
            }

            _letak.BarisTabel(tinggi, kepala);
            if (pertama)
                Tempatkan(_letak.Halaman);
            pertama = false;
        }

        Tempatkan(_letak.Halaman);
        _letak.Sela(s_setelahTabel.Sesudah);
    }

    public override void Grafik(GrafikDokumen grafik)
    {
        Catat(_grafik, JenisDaftar.Grafik, grafik.Nama, grafik.Judul);
        _letak.Tunda((grafik.Tinggi / 20.0) + 3, s_gambar.Sebelum, s_gambar.Sesudah);
        Tempatkan(_letak.Baris(TataLetak.Hitung($"Grafik 10 {grafik.Judul}", _letak.Lebar, TebalJudul), s_judulGrafik.Baris,
            s_judulGrafik.Sesudah));
    }

    public override void AngkaKunci(IReadOnlyList<(string Angka, string Label)> kunci)
    {
        Tempatkan(_letak.Utuh(s_angkaKunci.Sebelum + s_angkaKunci.Baris + s_labelKunci.Sebelum + (2 * s_labelKunci.Baris)
            + s_labelKunci.Sesudah));
        _letak.Sela(s_setelahTabel.Sesudah);
    }

    /// <summary>Its length is known at the end of the walk; see <see cref="Selesai"/>.</summary>
    public override void Daftar(JenisDaftar jenis)
    {
        Judul(0, $"Daftar {jenis}");
        _daftar.Add((jenis, _isi.Count - 1));
    }

    public override void TandaTangan(BlokTandaTangan blok) =>
        Tempatkan(_letak.Utuh(s_ttdAwal.Sebelum + (s_ttdAwal.Baris * 5) + s_ttdNama.Sebelum));

    public override void Bagian(JenisBagian bagian)
    {
        Tempatkan(_letak.Halaman);
        if (bagian is JenisBagian.Awal or JenisBagian.Isi)
            _romawi = bagian == JenisBagian.Awal;
        _letak.Mulai(bagian is JenisBagian.Awal or JenisBagian.Isi ? 1 : _letak.Halaman + (_letak.Kosong ? 0 : 1),
            bagian == JenisBagian.Lebar);
    }

    /// <summary>After the last chapter: empty lists go, and the pages of the lists follow from their lengths.</summary>
    public DaftarIsi Selesai()
    {
        Tempatkan(_letak.Halaman);
        foreach (var (_, nomor) in _daftar.Where(d => Butir(d.Jenis).Count == 0).OrderByDescending(d => d.Nomor))
            _isi.RemoveAt(nomor);
        var berdaftar = _daftar.Where(d => Butir(d.Jenis).Count > 0).ToList();
        var geser = 0;
        for (var i = 0; i < berdaftar.Count; i++)
        {
            var nomor = _isi.FindIndex(b => b.Tingkat == 0 && b.Teks == $"Daftar {berdaftar[i].Jenis}");
            var (awal, romawi) = _halamanDaftar[berdaftar[i].Jenis];
            _isi[nomor] = _isi[nomor] with { Halaman = Nomor(awal + geser, romawi) };
            geser += Panjang(berdaftar[i].Jenis) - 1;
        }

        return this;
    }

    private int Panjang(JenisDaftar jenis)
    {
        var letak = new TataLetak(halaman ?? TataHalaman.Baku);
        letak.Tunda(34);
        foreach (var b in Butir(jenis))
        {
            var tingkat = Math.Max(b.Tingkat, 1);
            var gaya = jenis == JenisDaftar.Isi ? s_butirIsi[tingkat - 1] : s_butirTabel;
            var masuk = jenis == JenisDaftar.Isi ? (tingkat - 1) * Menjorok : 0;
            letak.Baris(TataLetak.Hitung(b.Tingkat <= 1 ? b.Lengkap.ToUpperInvariant() : b.Lengkap, letak.Lebar - masuk - 30, gaya.Huruf),
                gaya.Baris, gaya.Sebelum + gaya.Sesudah);
        }

        return letak.Halaman;
    }

    private static string Nomor(int halaman, bool romawi) => romawi ? Angka.Romawi(halaman).ToLowerInvariant() : Angka.Digit(halaman);

    private void Kepala(int tingkat, string teks)
    {
        var (nomor, penanda) = _penomoran.Berikut(tingkat);
        if (tingkat <= 3)
        {
            _isi.Add(new(tingkat, nomor, teks, penanda, ""));
            _menunggu.Add((_isi, _isi.Count - 1));
        }

        if (tingkat == 0 && teks.StartsWith("Daftar ", StringComparison.Ordinal) && Enum.TryParse<JenisDaftar>(teks[7..], out var jenis))
            _halamanDaftar[jenis] = (_letak.Halaman, _romawi);
        var gaya = s_judul[Math.Clamp(tingkat, 1, 4) - 1];
        var baris = TataLetak.Hitung(tingkat <= 1 ? $"{nomor} {teks.ToUpperInvariant()}" : teks,
            _letak.Lebar - (tingkat > 1 ? Menjorok : 0), gaya.Huruf * 1.05);
        _letak.Tunda(baris * gaya.Baris, gaya.Sebelum, gaya.Sesudah);
    }

    private void Catat(List<ButirIsi> daftar, JenisDaftar jenis, string? nama, string judul)
    {
        var butir = new ButirIsi(4, $"{jenis} {daftar.Count + 1}", judul, Penanda(jenis.ToString(), daftar.Count + 1), "");
        daftar.Add(butir);
        _menunggu.Add((daftar, daftar.Count - 1));
        if (nama is not null)
            _nama.TryAdd(new(jenis, nama), butir);
    }

    /// <summary>What was waiting stands on this page.</summary>
    private void Tempatkan(int nomor)
    {
        foreach (var (daftar, n) in _menunggu)
            daftar[n] = daftar[n] with { Halaman = Nomor(nomor, _romawi) };
        _menunggu.Clear();
    }

    private void Isi(string teks, double masuk, double sesudah) =>
        Tempatkan(_letak.Baris(TataLetak.Hitung(teks, _letak.Lebar - masuk, s_paragraf.Huruf), s_paragraf.Baris, sesudah));

    private static double TinggiBaris(int baris) => (baris * s_sel.Baris) + s_sel.Sebelum + s_sel.Sesudah + Garis;

    private void Blok(Block blok, double masuk)
    {
        switch (blok)
        {
            case HeadingBlock h when h.Parent is MarkdownDocument && TingkatNaskah(_tingkatBab, h.Level) is { } t:
                Kepala(t, NaskahMarkdown.Polos(h.Inline, _sisipan));
                break;
            case HeadingBlock:
                _letak.Tunda(s_subJudul.Baris, s_subJudul.Sebelum, s_subJudul.Sesudah);
                break;
            case ParagraphBlock { Inline: { FirstChild: LinkInline { IsImage: true, NextSibling: null } g } } when bahan.Gambar(
                g.Url) is { } gambar:
                Tempatkan(_letak.Utuh(Math.Min(600, gambar.Tinggi * Math.Min(0.75, _letak.Lebar / Math.Max(gambar.Lebar, 1))) + 12));
                break;
            case ParagraphBlock p:
                Tempatkan(_letak.Baris(Hitung(p.Inline, _letak.Lebar - masuk, s_paragraf.Huruf), s_paragraf.Baris,
                    (masuk > 0 ? s_butir : s_paragraf).Sesudah));
                Sisipan(p);
                break;
            case CodeBlock c:
                Tempatkan(_letak.Baris(Math.Max(c.Lines.Count, 1), s_kode.Baris, s_kode.Sesudah));
                break;
            case SisipanBlock s when s.Jenis == "tabel" && bahan.Tabel(s.Nama) is { } tabel:
                Tabel(tabel);
                break;
            case SisipanBlock s when s.Jenis == "grafik" && bahan.Grafik(s.Nama) is { } grafik:
                Grafik(grafik);
                break;
            case Table tabel:
                BarisTabelNaskah(tabel);
                break;
            case Markdig.Extensions.Footnotes.FootnoteGroup or LinkReferenceDefinitionGroup:
                break;
            case ContainerBlock banyak:
                foreach (var anak in banyak)
                    Blok(anak, masuk + (blok is ListBlock or QuoteBlock ? Menjorok : 0));
                break;
        }
    }

    /// <summary>What stands in a paragraph besides words: pictures in the line, and the notes it puts at the foot of its page.</summary>
    private void Sisipan(ParagraphBlock p)
    {
        if (!_bersisipan || p.Inline is null)
            return;
        foreach (var g in p.Inline.Descendants<LinkInline>().Where(l => l.IsImage).Select(l => bahan.Gambar(l.Url)).OfType<GambarLaporan>())
            _letak.Utuh(Math.Min(600, g.Tinggi * Math.Min(0.75, _letak.Lebar / Math.Max(g.Lebar, 1))));
        foreach (var c in p.Inline.Descendants<Markdig.Extensions.Footnotes.FootnoteLink>()
            .Where(c => !c.IsBackLink && _catatan.Add(c.Footnote)))
            _letak.Utuh(8 + c.Footnote.Descendants<ParagraphBlock>()
                .Sum(n => s_catatanKaki.Baris * Hitung(n.Inline, _letak.Lebar, s_catatanKaki.Huruf)));
    }

    private void BarisTabelNaskah(Table tabel)
    {
        var lebar = TabelNaskah.LebarKolom(tabel);
        var jumlah = lebar.Sum();
        foreach (var baris in tabel)
        {
            var banyak = 1;
            for (var i = 0; i < ((TableRow)baris).Count; i++)
                banyak = Math.Max(banyak, BarisSelNaskah((TableCell)((TableRow)baris)[i], (_letak.Lebar * lebar[i] / jumlah) - TepiSel));
            _letak.BarisTabel(TinggiBaris(banyak), 15);
        }

        Tempatkan(_letak.Halaman);
        _letak.Sela(s_setelahTabel.Sesudah);
    }

    private int BarisSelNaskah(TableCell sel, double lebar)
    {
        var banyak = 0;
        foreach (var isi in sel)
            banyak += isi is ParagraphBlock p ? Hitung(p.Inline, lebar, s_sel.Huruf) : 1;
        return banyak;
    }

    /// <summary>How many lines the words of a narrative need.</summary>
    private int Hitung(ContainerInline? inline, double lebar, double ukuran)
    {
        if (inline?.FirstChild is LiteralInline { NextSibling: null } satu)
            return TataLetak.Hitung(satu.Content.AsSpan(), lebar, ukuran);
        _kata.ResetWrittenCount();
        NaskahMarkdown.Polos(inline, _sisipan, _kata);
        return TataLetak.Hitung(_kata.WrittenSpan, lebar, ukuran);
    }
}
