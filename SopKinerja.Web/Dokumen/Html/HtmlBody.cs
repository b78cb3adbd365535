namespace SopKinerja.Web.Dokumen;

using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;
using SopKinerja.Data;
using SopKinerja.Web.Tampilan;

/// <summary>The same chapters as HTML, for the preview and the public page. Everything but Markdown's own markup is encoded.</summary>
public sealed class HtmlBody : DocumentBody
{
    private static readonly HtmlString s_kecil = new(" class=\"kecil\""), s_butir = new(" class=\"butir\""),
        s_tengah = new(" class=\"tengah\"");

    private readonly StringBuilder _html = new();
    private readonly HtmlWriter _w;
    private readonly Penomoran _penomoran = new();
    private readonly List<ButirIsi> _butir = [];
    private readonly IBahan _bahan;
    private readonly DaftarIsi _daftarIsi;
    private readonly Func<GambarLaporan, string>? _gambar;
    private int _tabel, _grafik, _tingkatBab;

    internal HtmlBody(IBahan bahan, DaftarIsi daftarIsi, Func<GambarLaporan, string>? gambar) =>
        (_bahan, _daftarIsi, _gambar, _w) =
            (bahan, daftarIsi, gambar, new(new StringWriter(_html, CultureInfo.InvariantCulture), TabelHtml.Encoder));

    /// <summary>Headings with their anchors, for a list of contents beside the text.</summary>
    public IReadOnlyList<ButirIsi> Butir => _butir;

    /// <summary>Footnotes are counted over the whole report, as in Word.</summary>
    internal int Catatan { get; set; }

    internal IBahan Bahan => _bahan;

    public override string ToString() => _html.ToString();

    public override void Sampul(SampulDokumen sampul)
    {
    }

    public override void Judul(int tingkat, string teks)
    {
        _tingkatBab = tingkat;
        var butir = BukaJudul(tingkat, teks);
        _w.Html($"{butir.Lengkap}</h{H(tingkat)}>\n");
    }

    public override void Paragraf(string teks, GayaParagraf gaya = GayaParagraf.Isi) => _w.Html($"<p{Kelas(gaya)}>{teks}</p>\n");

    public override void Paragraf(string sebelum, Rujukan rujukan, string sesudah) =>
        _w.Html($"<p>{sebelum}{Rujuk(rujukan)}{sesudah}</p>\n");

    public override void Naskah(string markdown, string? kunci = null) => NaskahHtml.Render(_w.Teks, _bahan.Urai(markdown), this);

    public override void Tabel(TabelDokumen tabel)
    {
        _tabel++;
        TabelHtml.Tulis(_w, tabel, $"Tabel {_tabel} {tabel.Judul}", $"tabel-{_tabel}");
    }

    public override void Grafik(GrafikDokumen grafik)
    {
        var (g, judul) = (grafik.Data, $"Grafik {++_grafik} {grafik.Judul}");
        _w.Html($"""<figure class="grafik-laporan" id="grafik-{_grafik}">""");
        if (g.Seri.Count > 1)
            Legenda(g);
        _w.Html($"{(grafik.Garis ? GrafikSvg.Garis(g) : GrafikSvg.Batang(g))}<figcaption>{judul}</figcaption>");
        AngkaGrafik(g, judul);
        _w.Html($"</figure>\n");
    }

    public override void AngkaKunci(IReadOnlyList<(string Angka, string Label)> kunci)
    {
        _w.Html($"""<ul class="angka-kunci">""");
        foreach (var (angka, label) in kunci)
            _w.Html($"<li><b>{angka}</b> {label}</li>");
        _w.Html($"</ul>\n");
    }

    private void Legenda(DataGrafik g)
    {
        _w.Html($"""<ul class="legenda">""");
        for (var i = 0; i < g.Seri.Count; i++)
        {
            _w.Html($"""<li><svg viewBox="0 0 12 12" aria-hidden="true"><rect class="s{i + 1}" width="12" height="12" rx="2" /></svg>""");
            _w.Html($"{g.Seri[i].Nama}</li>");
        }

        _w.Html($"</ul>");
    }

    private void AngkaGrafik(DataGrafik g, string judul)
    {
        _w.Html($"""<details><summary class="kecil">Angka sebagai tabel</summary>""");
        _w.Html($"""<div class="gulir" tabindex="0" role="region" aria-label="Angka {judul}"><div class="angka-grafik" role="table">""");
        _w.Html($"""<div role="row"><span role="columnheader">{g.Sumbu}</span>""");
        foreach (var s in g.Seri)
            _w.Html($"""<span role="columnheader">{s.Nama}</span>""");
        _w.Html($"</div>");
        for (var i = 0; i < g.Titik.Count; i++)
        {
            _w.Html($"""<div role="row"><span role="rowheader">{g.Titik[i]}</span>""");
            foreach (var s in g.Seri)
                _w.Html($"""<span role="cell">{g.Teks(s.Nilai[i])}</span>""");
            _w.Html($"</div>");
        }

        _w.Html($"</div></div></details>");
    }

    /// <summary>A page has its own list beside the text; the heading is not printed for nothing, but it counts, as in Word.</summary>
    public override void Daftar(JenisDaftar jenis) => _penomoran.Berikut(0);

    public override void TandaTangan(BlokTandaTangan blok)
    {
        _w.Html($"""<div class="ttd"><p>{blok.TempatTanggal}</p><p>{blok.Jabatan},</p><p><b><u>{blok.Nama}</u></b></p>""");
        if (!string.IsNullOrEmpty(blok.Pangkat))
            _w.Html($"<p>{blok.Pangkat}</p>");
        if (!string.IsNullOrEmpty(blok.Nip))
            _w.Html($"<p>NIP. {blok.Nip}</p>");
        _w.Html($"</div>\n");
    }

    public override void Bagian(JenisBagian bagian)
    {
    }

    internal string? AlamatGambar(string? alamat) => _gambar is not null && _bahan.Gambar(alamat) is { } g ? _gambar(g) : null;

    /// <summary>"Tabel 3" as a link; the words when the report has no such thing.</summary>
    internal HtmlString Rujuk(Rujukan rujukan)
    {
        if (_daftarIsi.Cari(rujukan) is not { } b)
            return HtmlWriter.Potongan(TabelHtml.Encoder, $"{rujukan.Jenis.ToString()} {rujukan.Nama}");
        var nomor = b.Nomor[(b.Nomor.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        return HtmlWriter.Potongan(TabelHtml.Encoder, $"""<a href="#{rujukan.Jenis.ToString().ToLowerInvariant()}-{nomor}">{b.Nomor}</a>""");
    }

    /// <summary>A heading of a narrative: numbered like Word's, its words written by the caller.</summary>
    /// <returns>The closing tag.</returns>
    internal string BukaJudulNaskah(int tingkat, string polos, bool diAtas)
    {
        if (diAtas && DaftarIsi.TingkatNaskah(_tingkatBab, tingkat) is { } t)
        {
            _w.Html($"{BukaJudul(t, polos).Nomor} ");
            return $"</h{H(t)}>\n";
        }

        _html.Append(tingkat <= 3 ? "<h5>" : "<h6>");
        return tingkat <= 3 ? "</h5>\n" : "</h6>\n";
    }

    private ButirIsi BukaJudul(int tingkat, string teks)
    {
        var (nomor, penanda) = _penomoran.Berikut(tingkat);
        var butir = new ButirIsi(tingkat, nomor, teks, penanda[1..].ToLowerInvariant(), "");
        _butir.Add(butir);
        _w.Html($"""<h{H(tingkat)} id="{butir.Penanda}">""");
        return butir;
    }

    private static int H(int tingkat) => Math.Max(tingkat, 1) + 1;

    private static HtmlString? Kelas(GayaParagraf gaya) => gaya switch
    {
        GayaParagraf.Kecil => s_kecil,
        GayaParagraf.Butir => s_butir,
        GayaParagraf.Tengah => s_tengah,
        _ => null,
    };
}
