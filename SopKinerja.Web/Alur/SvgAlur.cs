namespace SopKinerja.Web.Alur;

using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using SopKinerja.Data;
using SopKinerja.Web.Tampilan;

/// <summary>The chart on the web: lines that stretch with their cell, and over them the symbol in a drawing of 100 × 64.</summary>
public static class SvgAlur
{
    public static readonly string Kotak = $"0 0 {Angka(RuteAlur.Sel)} {Angka(RuteAlur.Sel)}";

    /// <summary>What stands in a cell; null where nothing passes.</summary>
    public static HtmlString? Sel(RuteAlur rute, int baris, int kolom, BentukLangkah bentuk)
    {
        var (garis, simbol) = (rute.Garis(baris, kolom), rute.Baris[baris].Kolom == kolom);
        if (garis.Count == 0 && !simbol)
            return null;
        using var teks = new StringWriter(CultureInfo.InvariantCulture);
        var svg = new HtmlWriter(teks, HtmlEncoder.Default);
        if (garis.Count > 0)
            svg.Html($"""<svg viewBox="{Kotak}" preserveAspectRatio="none" aria-hidden="true"><path d="{Jejak(garis)}"/></svg>""");
        if (simbol)
            Simbol(svg, rute, baris, bentuk);
        return new(teks.ToString());
    }

    public static string Jejak(IReadOnlyList<Ruas> garis)
    {
        var jejak = new StringBuilder();
        foreach (var r in garis)
            jejak.Append('M').Append(Angka(r.X1)).Append(' ').Append(Angka(r.Y1)).Append(r.Tegak ? 'V' : 'H')
                .Append(Angka(r.Tegak ? r.Y2 : r.X2));
        return jejak.ToString();
    }

    /// <summary>From a connector to the edge of its row by which the line goes on.</summary>
    /// <param name="atas">The connector stands on top of a page.</param>
    public static string Jejak(Sambungan s, bool atas) => $"M{Angka(s.X)} {(atas ? "500V1000" : "0V500")}";

    /// <summary>The pentagon, in a drawing of 100 × 34.</summary>
    public static string SegiLima(Sambungan s) => $"M{Angka(Kiri(s))} 4h24v16l-12 11-12-11z";

    /// <summary>Where its letter stands.</summary>
    public static string TengahSambungan(Sambungan s) => Angka(Kiri(s) + 12);

    private static void Simbol(HtmlWriter svg, RuteAlur rute, int baris, BentukLangkah bentuk)
    {
        svg.Html($"""<svg class="simbol" viewBox="0 0 100 64" role="img" aria-label="{bentuk.ToString()}">""");
        if (bentuk is BentukLangkah.Mulai or BentukLangkah.Selesai)
            svg.Html($"""<rect x="18" y="16" width="64" height="32" rx="16"/><text x="50" y="36">{bentuk.ToString()}</text>""");
        else if (bentuk == BentukLangkah.Keputusan)
            Keputusan(svg, rute.TidakKeKanan(baris) == true);
        else if (bentuk == BentukLangkah.Penghubung)
            svg.Html($"""<path d="M22 14h56v24L50 52 22 38z"/>""");
        else
            svg.Html($"""<rect x="18" y="16" width="64" height="32"/>""");
        foreach (var arah in rute.Masuk(baris))
            svg.Html($"""<path class="panah" d="{Panah(arah, bentuk)}"/>""");
        svg.Html($"</svg>");
    }

    private static string Panah(ArahAlur arah, BentukLangkah bentuk) => arah switch
    {
        ArahAlur.Kiri => "m18 32-9-4.5v9z",
        ArahAlur.Kanan => "m82 32 9-4.5v9z",
        _ => bentuk == BentukLangkah.Keputusan ? "m50 10-4.5-9h9z" : "m50 16-4.5-9h9z",
    };

    /// <summary>"Ya" goes on below; "Tidak" stands at the side by which it leaves.</summary>
    private static void Keputusan(HtmlWriter svg, bool kanan)
    {
        var (x, y, sisi) = kanan ? (98, 26, "kanan") : (8, 76, "kiri");
        svg.Html($"""<path d="M50 10 84 32 50 54 16 32z"/><text x="62" y="62" class="cabang">Ya</text>""");
        svg.Html($"""<text x="{x}" y="{y}" class="cabang {sisi}">Tidak</text>""");
    }

    private static int Kiri(Sambungan s) => Math.Clamp(s.X / 10 - 12, 0, 76);

    private static string Angka(int n) => n.ToString(CultureInfo.InvariantCulture);
}
