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
    private const double BarisIsi = 20.7, BarisSel = 11.5, JarakParagraf = 3;

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

    public ButirIsi? Cari(Rujukan rujukan) => _nama.GetValueOrDefault(rujukan);

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
            Tempatkan(_letak.Baris(TataLetak.Hitung(teks, _letak.Lebar, 10), BarisSel, 4));
        else
            Isi(teks, gaya == GayaParagraf.Butir ? 21 : 0, gaya == GayaParagraf.Butir ? 3 : 6);
    }

    public override void Paragraf(string sebelum, Rujukan rujukan, string sesudah) => Isi($"{sebelum}Tabel 10{sesudah}", 0, 6);

    public override void Naskah(string markdown, string? kunci = null)
    {
        _bersisipan = markdown.Contains("![", StringComparison.Ordinal) || markdown.Contains("[^", StringComparison.Ordinal);
        foreach (var blok in bahan.Urai(markdown))
            Blok(blok, 0);
    }

    public override void Tabel(TabelDokumen tabel)
    {
        Catat(_tabel, JenisDaftar.Tabel, tabel.Nama, tabel.Judul);
        _letak.Tunda(12.65 * TataLetak.Hitung($"Tabel 10 {tabel.Judul}", _letak.Lebar, 11.5), 8, 4);
        var jumlah = tabel.Kolom.Sum(k => k.Lebar);
        double[] lebar = [.. tabel.Kolom.Select(k => (_letak.Lebar * k.Lebar / jumlah) - 8.5)];
        var kepala = TinggiBaris(tabel.Kolom.Select((k, i) => TataLetak.Hitung(k.Judul, lebar[i], 10.4)).DefaultIfEmpty(1).Max())
            + (tabel.Nomor.Count > 0 ? 9.7 : 0);
        _letak.Tunda(kepala);
        var (pertama, tersisa) = (true, tabel.BarisUtuh);
        var gabung = new (double Perlu, int Sisa)[lebar.Length];
        foreach (var baris in tabel.Baris)
        {
            var tinggi = TinggiBaris(1);
            for (var i = 0; i < baris.Count && i < lebar.Length; i++)
            {
                var perlu = baris[i].Lanjutan ? 0 : TinggiBaris(TataLetak.Hitung(baris[i].Teks, lebar[i], 10))
                    + (JarakParagraf * baris[i].Teks.AsSpan().Count('\n'));
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

        Tempatkan(_letak.Baris(1, 6.9, 3));
    }

    public override void Grafik(GrafikDokumen grafik)
    {
        Catat(_grafik, JenisDaftar.Grafik, grafik.Nama, grafik.Judul);
        _letak.Tunda((grafik.Tinggi / 20.0) + 3, 8, 4);
        Tempatkan(_letak.Baris(TataLetak.Hitung($"Grafik 10 {grafik.Judul}", _letak.Lebar, 11.5), 12.65, 12));
    }

    /// <summary>Its length is known at the end of the walk; see <see cref="Selesai"/>.</summary>
    public override void Daftar(JenisDaftar jenis)
    {
        Judul(0, $"Daftar {jenis}");
        _daftar.Add((jenis, _isi.Count - 1));
    }

    public override void TandaTangan(BlokTandaTangan blok) => Tempatkan(_letak.Utuh(24 + (13.8 * 5) + 60));

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
            var (sebelum, masuk) = jenis != JenisDaftar.Isi ? (3.0, 0.0) : b.Tingkat <= 1 ? (6, 0) : b.Tingkat == 2 ? (1, 21) : (1, 42);
            letak.Baris(TataLetak.Hitung(b.Tingkat <= 1 ? b.Lengkap.ToUpperInvariant() : b.Lengkap, letak.Lebar - masuk - 30, 12), 13.8,
                sebelum);
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
        var ukuran = tingkat <= 1 ? 14 : 12;
        var baris = TataLetak.Hitung(tingkat <= 1 ? $"{nomor} {teks.ToUpperInvariant()}" : teks, _letak.Lebar - (tingkat > 1 ? 21 : 0),
            ukuran * 1.05);
        var (sebelum, sesudah) = tingkat switch { <= 1 => (0, 18), 2 => (12, 6), 3 => (10, 6), _ => (8, 5) };
        _letak.Tunda(baris * ukuran * 1.15, sebelum, sesudah);
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
        Tempatkan(_letak.Baris(TataLetak.Hitung(teks, _letak.Lebar - masuk, 12), BarisIsi, sesudah));

    private static double TinggiBaris(int baris) => (baris * BarisSel) + 3.5;

    private void Blok(Block blok, double masuk)
    {
        switch (blok)
        {
            case HeadingBlock h when h.Parent is MarkdownDocument && TingkatNaskah(_tingkatBab, h.Level) is { } t:
                Kepala(t, NaskahMarkdown.Polos(h.Inline, _sisipan));
                break;
            case HeadingBlock:
                _letak.Tunda(13.8, 10, 5);
                break;
            case ParagraphBlock { Inline: { FirstChild: LinkInline { IsImage: true, NextSibling: null } g } } when bahan.Gambar(
                g.Url) is { } gambar:
                Tempatkan(_letak.Utuh(Math.Min(600, gambar.Tinggi * Math.Min(0.75, _letak.Lebar / Math.Max(gambar.Lebar, 1))) + 12));
                break;
            case ParagraphBlock p:
                Tempatkan(_letak.Baris(Hitung(p.Inline, _letak.Lebar - masuk, 12), BarisIsi, masuk > 0 ? 3 : 6));
                Sisipan(p);
                break;
            case CodeBlock c:
                Tempatkan(_letak.Baris(Math.Max(c.Lines.Count, 1), BarisSel, 0));
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
                    Blok(anak, masuk + (blok is ListBlock or QuoteBlock ? 21 : 0));
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
            _letak.Utuh(8 + c.Footnote.Descendants<ParagraphBlock>().Sum(n => BarisSel * Hitung(n.Inline, _letak.Lebar, 10)));
    }

    private void BarisTabelNaskah(Table tabel)
    {
        var lebar = TabelNaskah.LebarKolom(tabel);
        var jumlah = lebar.Sum();
        foreach (var baris in tabel)
        {
            var banyak = 1;
            for (var i = 0; i < ((TableRow)baris).Count; i++)
                banyak = Math.Max(banyak, BarisSelNaskah((TableCell)((TableRow)baris)[i], (_letak.Lebar * lebar[i] / jumlah) - 8.5));
            _letak.BarisTabel(TinggiBaris(banyak), 15);
        }

        Tempatkan(_letak.Baris(1, 6.9, 3));
    }

    private int BarisSelNaskah(TableCell sel, double lebar)
    {
        var banyak = 0;
        foreach (var isi in sel)
            banyak += isi is ParagraphBlock p ? Hitung(p.Inline, lebar, 10) : 1;
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
