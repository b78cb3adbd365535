namespace SopKinerja.Web.Pages.Capaian;

using SopKinerja.Data;
using SopKinerja.Web.Tampilan;

/// <summary>A warning of a grid row: it stands below the figure it speaks of, and can be answered there.</summary>
internal static class TeguranKisi
{
    public static void Tulis(HtmlWriter w, string ikon, Periode periode, BarisCapaian b, PeringatanMutu p, JawabanMutu? jawaban, bool boleh)
    {
        var terjawab = jawaban?.Untuk(p) == true;
        w.Html($"""<div class="teguran-kisi" data-baris="b{b.IndikatorId}"><p class="teguran" """);
        w.Html($"""data-keadaan="{(terjawab ? "selesai" : "segera")}">{IkonTagHelper.Svg(ikon, terjawab ? "selesai" : "seru")}""");
        w.Html($"<span>{p.Alasan}");
        if (terjawab)
            w.Html($" Dijawab {jawaban!.Oleh}: “{jawaban.Jawaban}”");
        w.Html($"</span></p>");
        if (!terjawab && boleh)
        {
            w.Html($"""<p class="baris jawab"><input maxlength="1000" aria-label="Jawaban peringatan {b.Kode}" """);
            w.Html($"""placeholder="Alasannya"/><button type="button" class="tombol" value="{p.Kunci}" """);
            w.Html($"""data-jawab="/Capaian/Baris/{b.IndikatorId}?tahun={periode.Tahun}&amp;periode={periode.Kode}&amp;handler=Jawab">""");
            w.Html($"Jawab</button></p>");
        }

        w.Html($"</div>\n");
    }
}
