namespace SopKinerja.Web.Laporan;

using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using SopKinerja.Web.Naskah;

/// <summary>The same chapters as HTML, for the preview and the public page. Everything but Markdown's own markup is encoded.</summary>
public sealed class HtmlBody : ReportBody
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _html = new();
    private readonly Penomoran _penomoran = new();
    private readonly List<ButirIsi> _butir = [];
    private int _tabel;

    /// <summary>Headings with their anchors, for a list of contents beside the text.</summary>
    public IReadOnlyList<ButirIsi> Butir => _butir;

    public override string ToString() => _html.ToString();

    public override void Sampul(string judul, string periode, string instansi, string pemda, int tahun)
    {
    }

    public override void Judul(int tingkat, string teks)
    {
        var (nomor, penanda) = _penomoran.Berikut(tingkat);
        var butir = new ButirIsi(tingkat, nomor, teks, penanda[1..].ToLowerInvariant(), "");
        _butir.Add(butir);
        var h = Math.Max(tingkat, 1) + 1;
        _html.Append(null, $"<h{h} id=\"{butir.Penanda}\">{Encoder.Encode(butir.Lengkap)}</h{h}>\n");
    }

    public override void Paragraf(string teks, GayaParagraf gaya = GayaParagraf.Isi) =>
        _html.Append(null, $"<p{(gaya == GayaParagraf.Kecil ? " class=\"kecil\"" : "")}>{Encoder.Encode(teks)}</p>\n");

    public override void Naskah(string markdown) => _html.Append(NaskahHtml.Render(markdown, 4));

    public override void Tabel(TabelLaporan tabel)
    {
        _tabel++;
        Tabel(_html, tabel, $"Tabel {_tabel} {tabel.Judul}");
    }

    /// <summary>A page has its own list beside the text; the heading is not printed for nothing.</summary>
    public override void DaftarIsi()
    {
    }

    public override void TandaTangan(BlokTandaTangan blok)
    {
        _html.Append("<div class=\"ttd\">");
        foreach (var (baris, tebal) in new[] { ($"{blok.TempatTanggal}", false), (blok.Jabatan + ",", false), (blok.Nama, true) })
            _html.Append(null, $"<p>{(tebal ? "<b><u>" : "")}{Encoder.Encode(baris)}{(tebal ? "</u></b>" : "")}</p>");
        if (!string.IsNullOrEmpty(blok.Pangkat))
            _html.Append(null, $"<p>{Encoder.Encode(blok.Pangkat)}</p>");
        if (!string.IsNullOrEmpty(blok.Nip))
            _html.Append(null, $"<p>NIP. {Encoder.Encode(blok.Nip)}</p>");
        _html.Append("</div>\n");
    }

    public override void Bagian(JenisBagian bagian)
    {
    }

    /// <summary>One table with merged cells, also for pages that show just a table.</summary>
    public static string TabelSaja(TabelLaporan tabel)
    {
        var html = new StringBuilder();
        Tabel(html, tabel, tabel.Judul);
        return html.ToString();
    }

    private static void Tabel(StringBuilder html, TabelLaporan tabel, string judul)
    {
        html.Append(null, $"<div class=\"gulir\" tabindex=\"0\" role=\"region\" aria-label=\"{Encoder.Encode(judul)}\"><table class=\"tabel\" data-garis><caption>{Encoder.Encode(judul)}</caption><colgroup>");
        var lebar = tabel.Kolom.Sum(k => k.Lebar);
        foreach (var k in tabel.Kolom)
            html.Append(null, $"<col width=\"{k.Lebar * 100 / lebar}%\">");
        html.Append("</colgroup><thead><tr>");
        foreach (var k in tabel.Kolom)
            html.Append(null, $"<th scope=\"col\"{Kelas(k.Rata)}>{Encoder.Encode(k.Judul)}</th>");
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
                var isi = Encoder.Encode(baris[i].Teks).Replace("&#xA;", "<br>", StringComparison.Ordinal);
                html.Append(null, $"<td{(baris[i].Rentang > 1 ? $" rowspan=\"{baris[i].Rentang}\"" : "")}{Kelas(tabel.Kolom[i].Rata)}>{(baris[i].Tebal ? $"<b>{isi}</b>" : isi)}</td>");
            }

            html.Append("</tr>\n");
        }

        html.Append("</tbody></table></div>\n");
    }

    private static string Kelas(Rata rata) => rata == Rata.Kanan ? " class=\"angka\"" : "";
}
