namespace SopKinerja.Web.Dokumen;

using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;
using SopKinerja.Web.Tampilan;

/// <summary>One table with merged cells as HTML, in a report or alone on a page.</summary>
public static class TabelHtml
{
    /// <summary>Of a whole document: letters of any script stand as they are.</summary>
    internal static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private static readonly HtmlString s_angka = new(" class=\"angka\""), s_ganti = new("<br>");

    public static HtmlString Saja(TabelDokumen tabel)
    {
        using var teks = new StringWriter(CultureInfo.InvariantCulture);
        Tulis(new(teks, Encoder), tabel, tabel.Judul, null);
        return new(teks.ToString());
    }

    internal static void Tulis(HtmlWriter w, TabelDokumen tabel, string judul, string? id)
    {
        w.Html($"""<div class="gulir" """);
        if (id is not null)
            w.Html($"""id="{id}" """);
        w.Html($"""tabindex="0" role="region" aria-label="{judul}"><table class="tabel" data-garis><caption>{judul}</caption>""");
        Kepala(w, tabel);
        w.Html($"<tbody>\n");
        foreach (var baris in tabel.Baris)
        {
            w.Html($"<tr>");
            for (var i = 0; i < baris.Count; i++)
            {
                if (!baris[i].Lanjutan)
                    Sel(w, baris[i], tabel.Kolom[i].Rata);
            }

            w.Html($"</tr>\n");
        }

        w.Html($"</tbody></table></div>\n");
    }

    private static void Kepala(HtmlWriter w, TabelDokumen tabel)
    {
        var lebar = tabel.Kolom.Sum(k => k.Lebar);
        w.Html($"<colgroup>");
        foreach (var k in tabel.Kolom)
            w.Html($"""<col width="{k.Lebar * 100 / lebar}%">""");
        w.Html($"</colgroup><thead><tr>");
        foreach (var k in tabel.Kolom.Where(k => k.Rentang > 0))
            w.Html($"""<th scope="{(k.Rentang > 1 ? "colgroup" : "col")}"{Lebar(k)}{Kelas(k.Rata)}>{k.Judul}</th>""");
        w.Html($"</tr>");
        if (tabel.Nomor.Count > 0)
        {
            w.Html($"""<tr class="nomor">""");
            for (var i = 0; i < tabel.Kolom.Count; i++)
                if (tabel.Kolom[i].Rentang > 0)
                    w.Html($"<td{Lebar(tabel.Kolom[i])}>{tabel.NomorDari(i)}</td>");
            w.Html($"</tr>");
        }

        w.Html($"</thead>");
    }

    private static void Sel(HtmlWriter w, SelDokumen sel, Rata rata)
    {
        w.Html($"<td");
        if (sel.Rentang > 1)
            w.Html($" rowspan=\"{sel.Rentang}\"");
        w.Html($"{Kelas(rata)}>");
        if (sel.Tebal)
            w.Html($"<b>");
        var baris = sel.Teks.Split('\n');
        for (var i = 0; i < baris.Length; i++)
            w.Html($"{(i > 0 ? s_ganti : null)}{baris[i]}");
        if (sel.Tebal)
            w.Html($"</b>");
        w.Html($"</td>");
    }

    private static HtmlString? Lebar(KolomDokumen k) => k.Rentang > 1 ? new($" colspan=\"{k.Rentang}\"") : null;

    private static HtmlString? Kelas(Rata rata) => rata == Rata.Kanan ? s_angka : null;
}
