namespace SopKinerja.Web.Dokumen;

using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using SopKinerja.Data;

/// <summary>Charts on the server: no script, no picture file, words for whoever cannot see them.</summary>
public static class GrafikSvg
{
    private const int Lebar = 640;

    /// <summary>Bars that lie, one for each series under the label of each point: labels wrap as text does, on a phone too.</summary>
    public static IHtmlContent Batang(DataGrafik g)
    {
        var s = new StringBuilder("<ul class=\"batang\">");
        var maks = Maks(g);
        for (var i = 0; i < g.Titik.Count; i++)
        {
            s.Append(Inv($"<li><p>{Enkode(g.Titik[i])}</p>"));
            for (var j = 0; j < g.Seri.Count; j++)
            {
                var nilai = g.Seri[j].Nilai[i];
                var acuan = g.Acuan is { } a && a < maks
                    ? Inv($"<line class=\"acuan\" x1=\"{a / maks * 100:0.##}\" x2=\"{a / maks * 100:0.##}\" y1=\"0\" y2=\"10\"/>")
                    : "";
                s.Append(Inv($"<div><svg viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"{Enkode(g.Seri[j].Nama)}\"><rect class=\"s{j + 1}\" width=\"{(nilai is { } n ? Math.Max(n, 0) / maks * 100 : 0):0.##}\" height=\"10\"/>{acuan}</svg><span>{Enkode(g.Teks(nilai))}</span></div>"));
            }

            s.Append("</li>");
        }

        return new HtmlString(s.Append("</ul>").ToString());
    }

    /// <summary>Lines over time; a gap where a year has no value.</summary>
    public static IHtmlContent Garis(DataGrafik g)
    {
        const int tinggi = 260, kiri = 64, bawah = 34, atas = 16;
        var s = new StringBuilder();
        Buka(s, g, Lebar, tinggi);
        var maks = Maks(g);
        decimal Y(decimal v) => atas + ((1 - (Math.Max(v, 0) / maks)) * (tinggi - atas - bawah));
        decimal X(int i) => g.Titik.Count == 1 ? (Lebar + kiri) / 2m : kiri + 24 + (i * (Lebar - kiri - 60m) / (g.Titik.Count - 1));
        for (var k = 0; k <= 4; k++)
        {
            var v = maks / 4 * k;
            s.Append(Inv($"<line class=\"kisi-grafik\" x1=\"{kiri}\" x2=\"{Lebar}\" y1=\"{Y(v):0.#}\" y2=\"{Y(v):0.#}\"/>"));
            s.Append(Inv($"<text class=\"nilai\" x=\"{kiri - 6}\" y=\"{Y(v) + 4:0.#}\" text-anchor=\"end\">{Angka.Format(Math.Round(v, 1))}</text>"));
        }

        for (var i = 0; i < g.Titik.Count; i++)
            s.Append(Inv($"<text class=\"nilai\" x=\"{X(i):0.#}\" y=\"{tinggi - 8}\" text-anchor=\"middle\">{Enkode(g.Titik[i])}</text>"));
        for (var j = 0; j < g.Seri.Count; j++)
        {
            var titik = g.Seri[j].Nilai.Select((n, i) => (n, i)).Where(x => x.n is not null).Select(x => (X: X(x.i), Y: Y(x.n!.Value), x.i))
                .ToList();
            foreach (var (a, b) in titik.Zip(titik.Skip(1)).Where(p => p.Second.i == p.First.i + 1))
                s.Append(Inv($"<line class=\"g{j + 1}\" x1=\"{a.X:0.#}\" y1=\"{a.Y:0.#}\" x2=\"{b.X:0.#}\" y2=\"{b.Y:0.#}\"/>"));
            foreach (var t in titik)
                s.Append(Inv($"<circle class=\"s{j + 1}\" cx=\"{t.X:0.#}\" cy=\"{t.Y:0.#}\" r=\"4\"><title>{Enkode($"{g.Seri[j].Nama}, {g.Titik[t.i]}: {g.Teks(g.Seri[j].Nilai[t.i])}")}</title></circle>"));
        }

        return Tutup(s);
    }

    /// <summary>The top of the scale: a round number whose quarters are round too.</summary>
    private static decimal Maks(DataGrafik g)
    {
        var maks = g.Seri.SelectMany(x => x.Nilai).OfType<decimal>().Append(g.Acuan ?? 0).Max();
        var langkah = 1m;
        while (maks / 4 > langkah * 10)
            langkah *= 10;
        return 4 * langkah * new[] { 1m, 2m, 2.5m, 5m, 10m }.First(x => maks / 4 <= langkah * x);
    }

    private static void Buka(StringBuilder s, DataGrafik g, int lebar, int tinggi) =>
        s.Append(Inv($"<svg class=\"grafik\" viewBox=\"0 0 {lebar} {tinggi}\" role=\"img\" aria-label=\"{Enkode(g.Judul)}. Angkanya dalam tabel sesudah grafik.\">"));

    private static HtmlString Tutup(StringBuilder s) => new(s.Append("</svg>").ToString());

    private static string Enkode(string teks) => HtmlEncoder.Default.Encode(teks);

    private static string Inv(FormattableString f) => f.ToString(CultureInfo.InvariantCulture);
}
