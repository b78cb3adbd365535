namespace SopKinerja.Web.Dokumen;

using System.Globalization;
using Microsoft.AspNetCore.Html;
using SopKinerja.Data;
using SopKinerja.Web.Tampilan;

/// <summary>Charts on the server: no script, no picture file, words for whoever cannot see them.</summary>
public static class GrafikSvg
{
    private const int Lebar = 640, Tinggi = 260, Kiri = 64, Bawah = 34, Atas = 16;

    /// <summary>Bars that lie, one for each series under the label of each point: labels wrap as text does, on a phone too.</summary>
    public static IHtmlContent Batang(DataGrafik g) => Tulis(w =>
    {
        var maks = Maks(g);
        w.Html($"""<ul class="batang">""");
        for (var i = 0; i < g.Titik.Count; i++)
        {
            w.Html($"<li><p>{g.Titik[i]}</p>");
            for (var j = 0; j < g.Seri.Count; j++)
                Batang(w, g, maks, i, j);
            w.Html($"</li>");
        }

        w.Html($"</ul>");
    });

    private static void Batang(HtmlWriter w, DataGrafik g, decimal maks, int titik, int seri)
    {
        var (nama, nilai) = (g.Seri[seri].Nama, g.Seri[seri].Nilai[titik]);
        var panjang = nilai is { } n ? Math.Max(n, 0) / maks * 100 : 0;
        w.Html($"""<div><svg viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label="{nama}">""");
        w.Html($"""<rect class="s{seri + 1}" width="{panjang:0.##}" height="10"/>""");
        if (g.Acuan is { } a && a < maks)
            w.Html($"""<line class="acuan" x1="{a / maks * 100:0.##}" x2="{a / maks * 100:0.##}" y1="0" y2="10"/>""");
        w.Html($"</svg><span>{g.Teks(nilai)}</span></div>");
    }

    /// <summary>Lines over time; a gap where a year has no value.</summary>
    public static IHtmlContent Garis(DataGrafik g) => Tulis(w =>
    {
        var maks = Maks(g);
        w.Html($"""<svg class="grafik" viewBox="0 0 {Lebar} {Tinggi}" role="img" """);
        w.Html($"""aria-label="{g.Judul}. Angkanya dalam tabel sesudah grafik.">""");
        for (var k = 0; k <= 4; k++)
        {
            var v = maks / 4 * k;
            w.Html($"""<line class="kisi-grafik" x1="{Kiri}" x2="{Lebar}" y1="{Y(v, maks):0.#}" y2="{Y(v, maks):0.#}"/>""");
            w.Html($"""<text class="nilai" x="{Kiri - 6}" y="{Y(v, maks) + 4:0.#}" text-anchor="end">""");
            w.Html($"{Angka.Format(Math.Round(v, 1))}</text>");
        }

        for (var i = 0; i < g.Titik.Count; i++)
            w.Html($"""<text class="nilai" x="{X(i, g):0.#}" y="{Tinggi - 8}" text-anchor="middle">{g.Titik[i]}</text>""");
        for (var j = 0; j < g.Seri.Count; j++)
            Garis(w, g, maks, j);
        w.Html($"</svg>");
    });

    private static void Garis(HtmlWriter w, DataGrafik g, decimal maks, int seri)
    {
        var s = g.Seri[seri];
        var titik = s.Nilai.Select((n, i) => (n, i)).Where(x => x.n is not null)
            .Select(x => (X: X(x.i, g), Y: Y(x.n!.Value, maks), I: x.i)).ToList();
        foreach (var (a, b) in titik.Zip(titik.Skip(1)).Where(p => p.Second.I == p.First.I + 1))
            w.Html($"""<line class="g{seri + 1}" x1="{a.X:0.#}" y1="{a.Y:0.#}" x2="{b.X:0.#}" y2="{b.Y:0.#}"/>""");
        foreach (var t in titik)
        {
            w.Html($"""<circle class="s{seri + 1}" cx="{t.X:0.#}" cy="{t.Y:0.#}" r="4">""");
            w.Html($"<title>{s.Nama}, {g.Titik[t.I]}: {g.Teks(s.Nilai[t.I])}</title></circle>");
        }
    }

    private static decimal X(int titik, DataGrafik g) =>
        g.Titik.Count == 1 ? (Lebar + Kiri) / 2m : Kiri + 24 + (titik * (Lebar - Kiri - 60m) / (g.Titik.Count - 1));

    private static decimal Y(decimal nilai, decimal maks) => Atas + ((1 - (Math.Max(nilai, 0) / maks)) * (Tinggi - Atas - Bawah));

    /// <summary>The top of the scale: a round number whose quarters are round too.</summary>
    private static decimal Maks(DataGrafik g)
    {
        var maks = g.Seri.SelectMany(x => x.Nilai).OfType<decimal>().Append(g.Acuan ?? 0).Max();
        var langkah = 1m;
        while (maks / 4 > langkah * 10)
            langkah *= 10;
        return 4 * langkah * new[] { 1m, 2m, 2.5m, 5m, 10m }.First(x => maks / 4 <= langkah * x);
    }

    private static HtmlString Tulis(Action<HtmlWriter> isi)
    {
        using var teks = new StringWriter(CultureInfo.InvariantCulture);
        isi(new(teks, TabelHtml.Encoder));
        return new(teks.ToString());
    }
}
