namespace SopKinerja.Web.Dokumen;

using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using SopKinerja.Data;

/// <summary>The same chapters as HTML, for the preview and the public page. Everything but Markdown's own markup is encoded.</summary>
public sealed class HtmlBody : DocumentBody
{
    private static readonly HtmlEncoder s_encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _html = new();
    private readonly Penomoran _penomoran = new();
    private readonly List<ButirIsi> _butir = [];
    private readonly IBahan _bahan;
    private readonly DaftarIsi _daftarIsi;
    private readonly Func<GambarLaporan, string>? _gambar;
    private int _tabel, _grafik, _tingkatBab;

    internal HtmlBody(IBahan bahan, DaftarIsi daftarIsi, Func<GambarLaporan, string>? gambar) =>
        (_bahan, _daftarIsi, _gambar) = (bahan, daftarIsi, gambar);

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
        _html.Append(s_encoder.Encode(butir.Lengkap)).Append(null, $"</h{H(tingkat)}>\n");
    }

    public override void Paragraf(string teks, GayaParagraf gaya = GayaParagraf.Isi) =>
        _html.Append(null, $"<p{gaya switch { GayaParagraf.Kecil => " class=\"kecil\"", GayaParagraf.Butir => " class=\"butir\"", GayaParagraf.Tengah => " class=\"tengah\"", _ => "" }}>{s_encoder.Encode(teks)}</p>\n");

    public override void Paragraf(string sebelum, Rujukan rujukan, string sesudah) =>
        _html.Append(null, $"<p>{s_encoder.Encode(sebelum)}{Rujuk(rujukan)}{s_encoder.Encode(sesudah)}</p>\n");

    public override void Naskah(string markdown, string? kunci = null)
    {
        using var writer = new StringWriter(_html);
        NaskahHtml.Render(writer, _bahan.Urai(markdown), this);
    }

    public override void Tabel(TabelDokumen tabel)
    {
        _tabel++;
        Tabel(_html, tabel, $"Tabel {_tabel} {tabel.Judul}", $"tabel-{_tabel}");
    }

    public override void Grafik(GrafikDokumen grafik)
    {
        var (g, judul) = (grafik.Data, s_encoder.Encode($"Grafik {++_grafik} {grafik.Judul}"));
        _html.Append(null, $"<figure class=\"grafik-laporan\" id=\"grafik-{_grafik}\">");
        if (g.Seri.Count > 1)
            _html.Append(null, $"<ul class=\"legenda\">{string.Concat(g.Seri.Select((s, i) => $"<li><svg viewBox=\"0 0 12 12\" aria-hidden=\"true\"><rect class=\"s{i + 1}\" width=\"12\" height=\"12\" rx=\"2\" /></svg>{s_encoder.Encode(s.Nama)}</li>"))}</ul>");
        using (var writer = new StringWriter(_html))
            (grafik.Garis ? GrafikSvg.Garis(g) : GrafikSvg.Batang(g)).WriteTo(writer, HtmlEncoder.Default);
        _html.Append(null, $"<figcaption>{judul}</figcaption><details><summary class=\"kecil\">Angka sebagai tabel</summary><div class=\"gulir\" tabindex=\"0\" role=\"region\" aria-label=\"Angka {judul}\"><div class=\"angka-grafik\" role=\"table\"><div role=\"row\"><span role=\"columnheader\">{s_encoder.Encode(g.Sumbu)}</span>{string.Concat(g.Seri.Select(s => $"<span role=\"columnheader\">{s_encoder.Encode(s.Nama)}</span>"))}</div>");
        for (var i = 0; i < g.Titik.Count; i++)
            _html.Append(null, $"<div role=\"row\"><span role=\"rowheader\">{s_encoder.Encode(g.Titik[i])}</span>{string.Concat(g.Seri.Select(s => $"<span role=\"cell\">{s_encoder.Encode(g.Teks(s.Nilai[i]))}</span>"))}</div>");
        _html.Append("</div></div></details></figure>\n");
    }

    /// <summary>A page has its own list beside the text; the heading is not printed for nothing, but it counts, as in Word.</summary>
    public override void Daftar(JenisDaftar jenis) => _penomoran.Berikut(0);

    public override void TandaTangan(BlokTandaTangan blok)
    {
        _html.Append("<div class=\"ttd\">");
        foreach (var (baris, tebal) in new[] { ($"{blok.TempatTanggal}", false), (blok.Jabatan + ",", false), (blok.Nama, true) })
            _html.Append(null, $"<p>{(tebal ? "<b><u>" : "")}{s_encoder.Encode(baris)}{(tebal ? "</u></b>" : "")}</p>");
        if (!string.IsNullOrEmpty(blok.Pangkat))
            _html.Append(null, $"<p>{s_encoder.Encode(blok.Pangkat)}</p>");
        if (!string.IsNullOrEmpty(blok.Nip))
            _html.Append(null, $"<p>NIP. {s_encoder.Encode(blok.Nip)}</p>");
        _html.Append("</div>\n");
    }

    public override void Bagian(JenisBagian bagian)
    {
    }

    /// <summary>One table with merged cells, also for pages that show just a table.</summary>
    public static string TabelSaja(TabelDokumen tabel)
    {
        var html = new StringBuilder();
        Tabel(html, tabel, tabel.Judul, null);
        return html.ToString();
    }

    internal string? AlamatGambar(string? alamat) => _gambar is not null && _bahan.Gambar(alamat) is { } g ? _gambar(g) : null;

    /// <summary>"Tabel 3" as a link; the words when the report has no such thing.</summary>
    internal string Rujuk(Rujukan rujukan) => _daftarIsi.Cari(rujukan) is { } b
        ? $"<a href=\"#{rujukan.Jenis.ToString().ToLowerInvariant()}-{b.Nomor[(b.Nomor.IndexOf(' ', StringComparison.Ordinal) + 1)..]}\">{b.Nomor}</a>"
        : s_encoder.Encode($"{rujukan.Jenis} {rujukan.Nama}");

    /// <summary>A heading of a narrative: numbered like Word's, its words written by the caller.</summary>
    /// <returns>The closing tag.</returns>
    internal string BukaJudulNaskah(int tingkat, string polos, bool diAtas)
    {
        if (!diAtas || DaftarIsi.TingkatNaskah(_tingkatBab, tingkat) is not { } t)
        {
            _html.Append(tingkat <= 3 ? "<h5>" : "<h6>");
            return tingkat <= 3 ? "</h5>\n" : "</h6>\n";
        }

        _html.Append(s_encoder.Encode(BukaJudul(t, polos).Nomor)).Append(' ');
        return $"</h{H(t)}>\n";
    }

    private ButirIsi BukaJudul(int tingkat, string teks)
    {
        var (nomor, penanda) = _penomoran.Berikut(tingkat);
        var butir = new ButirIsi(tingkat, nomor, teks, penanda[1..].ToLowerInvariant(), "");
        _butir.Add(butir);
        _html.Append(null, $"<h{H(tingkat)} id=\"{butir.Penanda}\">");
        return butir;
    }

    private static int H(int tingkat) => Math.Max(tingkat, 1) + 1;

    private static void Tabel(StringBuilder html, TabelDokumen tabel, string judul, string? id)
    {
        html.Append(null, $"<div class=\"gulir\"{(id is null ? "" : $" id=\"{id}\"")} tabindex=\"0\" role=\"region\" aria-label=\"{s_encoder.Encode(judul)}\"><table class=\"tabel\" data-garis><caption>{s_encoder.Encode(judul)}</caption><colgroup>");
        var lebar = tabel.Kolom.Sum(k => k.Lebar);
        foreach (var k in tabel.Kolom)
            html.Append(null, $"<col width=\"{k.Lebar * 100 / lebar}%\">");
        html.Append("</colgroup><thead><tr>");
        foreach (var k in tabel.Kolom)
            html.Append(null, $"<th scope=\"col\"{Kelas(k.Rata)}>{s_encoder.Encode(k.Judul)}</th>");
        html.Append("</tr>");
        if (tabel.Nomor.Count > 0)
        {
            html.Append("<tr class=\"nomor\">");
            for (var i = 0; i < tabel.Kolom.Count; i++)
                html.Append(null, $"<td>{(i < tabel.Nomor.Count ? tabel.Nomor[i] : "")}</td>");
            html.Append("</tr>");
        }

        html.Append("</thead><tbody>\n");
        foreach (var baris in tabel.Baris)
        {
            html.Append("<tr>");
            for (var i = 0; i < baris.Count; i++)
            {
                if (baris[i].Lanjutan)
                    continue;
                var isi = s_encoder.Encode(baris[i].Teks).Replace("&#xA;", "<br>", StringComparison.Ordinal);
                html.Append(null, $"<td{(baris[i].Rentang > 1 ? $" rowspan=\"{baris[i].Rentang}\"" : "")}{Kelas(tabel.Kolom[i].Rata)}>{(baris[i].Tebal ? $"<b>{isi}</b>" : isi)}</td>");
            }

            html.Append("</tr>\n");
        }

        html.Append("</tbody></table></div>\n");
    }

    private static string Kelas(Rata rata) => rata == Rata.Kanan ? " class=\"angka\"" : "";
}
