namespace SopKinerja.Web.Dokumen;

using System.Globalization;
using Microsoft.AspNetCore.Html;
using SopKinerja.Data;
using SopKinerja.Web.Tampilan;

/// <summary>A bar over the bands of a scale.</summary>
/// <param name="Lalu">The year before, as a short mark.</param>
/// <param name="Keadaan">The state whose colour its band has.</param>
public sealed record BatangPita(string Nama, decimal? Nilai, string Teks, decimal? Lalu, string? Keadaan);

/// <summary>A value of a quarter or year with what was aimed at.</summary>
public sealed record TitikBagan(string Nama, decimal? Nilai, string Teks, decimal? Target, string TeksTarget);

/// <summary>
/// The charts of the summary, drawn on the server once for a wide screen and once for a narrow one; the figures stand in the table beside
/// them.
/// </summary>
public static class Bagan
{
    private const int Luas = 600, Sempit = 360;

    /// <summary>Means on the bands of the scale, with the 100 % mark and last year's.</summary>
    public static IHtmlContent Pita(string judul, IReadOnlyList<BatangPita> batang, IReadOnlyList<Pita> pita) => Dua(w => lebar =>
    {
        const int baris = 42, atas = 20;
        var tinggi = atas + (batang.Count * baris) + 26;
        var maks = Math.Max(110, batang.Max(b => Math.Max(b.Nilai ?? 0, b.Lalu ?? 0)) * 1.1m);
        decimal X(decimal v) => 4 + (Math.Clamp(v, 0, maks) / maks * (lebar - 64));
        Buka(w, judul, lebar, tinggi);
        var naik = pita.OrderBy(p => p.Dari).ToList();
        for (var i = 0; i < naik.Count; i++)
        {
            var (dari, sampai) = (Math.Max(naik[i].Dari, 0), i + 1 < naik.Count ? naik[i + 1].Dari : maks);
            if (sampai <= dari || dari >= maks)
                continue;
            w.Html($"""<g data-keadaan="{naik[i].Keadaan}"><rect class="pita" x="{X(dari):0.#}" y="{atas - 4}" """);
            w.Html($"""width="{X(sampai) - X(dari):0.#}" height="{tinggi - atas - 18}"/></g>""");
            // A narrow band has no room for its name; the badges in the table say it.
            if (X(sampai) - X(dari) > naik[i].Nama.Length * 6.5m)
                Teks(w, "lirih mini", (X(dari) + X(sampai)) / 2, 11, "middle", naik[i].Nama);
            if (dari > 0)
                Teks(w, "lirih mini", X(dari), tinggi - 6, "middle", Angka.Format(dari));
        }

        Teks(w, "lirih mini", X(0), tinggi - 6, "start", "0");
        for (var i = 0; i < batang.Count; i++)
        {
            var (b, y) = (batang[i], atas + (i * baris));
            Teks(w, "nama", 8, y + 12, "start", Pendek(b.Nama, lebar - 80));
            if (b.Nilai is { } v)
                w.Html($"""<g data-keadaan="{b.Keadaan}"><rect x="4" y="{y + 17}" width="{X(v) - 4:0.#}" height="16" rx="2"/></g>""");
            if (b.Lalu is { } lalu)
                w.Html($"""<path class="tahun-lalu" d="M{X(lalu):0.#} {y + 14}v22"/>""");
            Teks(w, "tebal", lebar - 4, y + 30, "end", b.Teks);
        }

        w.Html($"""<path class="acuan" stroke-dasharray="5 3" d="M{X(100):0.#} {atas - 4}V{tinggi - 18}"/>""");
        Teks(w, "tebal mini", X(100), tinggi - 6, "middle", "100");
        w.Html($"</svg>");
    });

    /// <summary>Bars that stand, each with the mark of its target.</summary>
    public static IHtmlContent Kolom(string judul, IReadOnlyList<TitikBagan> titik) => Dua(w => lebar =>
    {
        const int tinggi = 280, kiri = 48, bawah = 30, atas = 26;
        var skala = Skala.Dari([.. titik.SelectMany(t => new[] { t.Nilai, t.Target }).OfType<decimal>(), 0]);
        decimal Y(decimal v) => atas + ((1 - ((v - skala.Awal) / (skala.Akhir - skala.Awal))) * (tinggi - atas - bawah));
        Buka(w, judul, lebar, tinggi);
        Kisi(w, skala, Y, kiri, lebar - 8);
        var ruas = (lebar - kiri - 16m) / Math.Max(titik.Count, 1);
        for (var i = 0; i < titik.Count; i++)
        {
            var (t, x) = (titik[i], kiri + 8 + (ruas * (i + 0.5m)));
            if (t.Nilai is { } v)
            {
                w.Html($"""<rect x="{x - (ruas * 0.24m):0.#}" y="{Math.Min(Y(v), Y(0)):0.#}" width="{ruas * 0.48m:0.#}" """);
                w.Html($"""height="{Math.Abs(Y(v) - Y(0)):0.#}" rx="2"/>""");
                Teks(w, "tebal", x, Math.Abs(Y(v) - Y(0)) > 22 ? Math.Min(Y(v), Y(0)) + 16 : Math.Min(Y(v), Y(0)) - 5, "middle", t.Teks);
            }

            if (t.Target is { } target)
            {
                w.Html($"""<path class="tanda-target" d="M{x - (ruas * 0.34m):0.#} {Y(target):0.#}h{ruas * 0.68m:0.#}"/>""");
                Teks(w, "lirih mini", x, Y(target) - 6, "middle", t.TeksTarget);
            }

            Teks(w, "", x, tinggi - 8, "middle", t.Nama);
        }

        w.Html($"</svg>");
    });

    /// <summary>One bar that lies, for what is measured once a year: its target, and the year before.</summary>
    public static IHtmlContent Satu(string judul, TitikBagan kini, decimal? lalu, string teksLalu) => Dua(w => lebar =>
    {
        const int tinggi = 118;
        var skala = Skala.Dari([.. new[] { kini.Nilai, kini.Target, lalu }.OfType<decimal>(), 0]);
        decimal X(decimal v) => 8 + ((v - skala.Awal) / (skala.Akhir - skala.Awal) * (lebar - 24));
        Buka(w, judul, lebar, tinggi);
        foreach (var v in skala.Garis)
        {
            w.Html($"""<path class="garis" d="M{X(v):0.#} 34V96"/>""");
            Teks(w, "lirih mini", X(v), 112, v == skala.Garis[0] ? "start" : v == skala.Garis[^1] ? "end" : "middle", Angka.Format(v));
        }

        if (kini.Nilai is { } nilai)
        {
            w.Html($"""<rect x="{Math.Min(X(0), X(nilai)):0.#}" y="46" width="{Math.Abs(X(nilai) - X(0)):0.#}" height="34" rx="2"/>""");
            Teks(w, "tebal", X(0) + 10, 68, "start", kini.Teks);
        }

        if (lalu is { } l)
        {
            w.Html($"""<path class="tahun-lalu" stroke-dasharray="3 2" d="M{X(l):0.#} 40V86"/>""");
            var kanan = X(l) < lebar / 2m;
            Teks(w, "mini lirih", X(l) + (kanan ? 6 : -6), 94, kanan ? "start" : "end", teksLalu);
        }

        if (kini.Target is { } target)
        {
            w.Html($"""<path class="tanda-target" d="M{X(target):0.#} 36V90"/>""");
            Teks(w, "mini tebal", X(target), 28, X(target) < lebar / 3m ? "start" : X(target) > lebar * 2 / 3m ? "end" : "middle", kini.TeksTarget);
        }

        w.Html($"</svg>");
    });

    /// <summary>
    /// Years: a line from the third on; two points are joined by a thin line, for two show a change and no trend. The scale may begin above
    /// nought, which <see cref="Awal"/> says.
    /// </summary>
    public static IHtmlContent Tahun(string judul, IReadOnlyList<TitikBagan> titik) => Dua(w => lebar =>
    {
        const int tinggi = 280, kiri = 48, bawah = 30, atas = 26;
        var skala = SkalaTahun(titik);
        decimal Y(decimal v) => atas + ((1 - ((v - skala.Awal) / (skala.Akhir - skala.Awal))) * (tinggi - atas - bawah));
        decimal X(int i) => kiri + 42 + (titik.Count == 1 ? (lebar - kiri - 90) / 2m : i * (lebar - kiri - 90m) / (titik.Count - 1));
        Buka(w, judul, lebar, tinggi);
        Kisi(w, skala, Y, kiri, lebar - 8);
        var ada = titik.Select((t, i) => (t, i)).Where(x => x.t.Nilai is not null).ToList();
        foreach (var (a, b) in ada.Zip(ada.Skip(1)).Where(p => p.Second.i == p.First.i + 1))
        {
            w.Html($"""<path class="{(ada.Count > 2 ? "jejak-garis" : "hubung")}" """);
            w.Html($"""d="M{X(a.i):0.#} {Y(a.t.Nilai!.Value):0.#}L{X(b.i):0.#} {Y(b.t.Nilai!.Value):0.#}"/>""");
        }

        for (var i = 0; i < titik.Count; i++)
        {
            if (titik[i].Target is { } target)
            {
                w.Html($"""<path class="target" d="M{X(i) - 20:0.#} {Y(target):0.#}h40"/>""");
                Teks(w, "lirih mini", X(i), Y(target) - 6, "middle", titik[i].TeksTarget);
            }

            if (titik[i].Nilai is { } v)
            {
                w.Html($"""<circle class="titik-isi" cx="{X(i):0.#}" cy="{Y(v):0.#}" r="5"/>""");
                Teks(w, "tebal", X(i), Y(v) + 20, "middle", titik[i].Teks);
            }

            Teks(w, "", X(i), tinggi - 8, "middle", titik[i].Nama);
        }

        w.Html($"</svg>");
    });

    /// <summary>Where the scale of <see cref="Tahun"/> begins.</summary>
    public static decimal Awal(IReadOnlyList<TitikBagan> titik) => SkalaTahun(titik).Awal;

    private static Skala SkalaTahun(IReadOnlyList<TitikBagan> titik)
    {
        var nilai = titik.SelectMany(t => new[] { t.Nilai, t.Target }).OfType<decimal>().ToList();
        // Small changes far from nought would be a flat line on a scale from nought.
        var rapat = nilai.Count > 0 && nilai.Min() > 0 && nilai.Min() > (nilai.Max() - nilai.Min()) * 1.2m && nilai.Max() > nilai.Min();
        return Skala.Dari(rapat ? [nilai.Min() - ((nilai.Max() - nilai.Min()) * 0.4m), nilai.Max()] : [.. nilai, 0]);
    }

    private static void Kisi(HtmlWriter w, Skala skala, Func<decimal, decimal> y, int kiri, int kanan)
    {
        foreach (var v in skala.Garis)
        {
            w.Html($"""<path class="garis" d="M{kiri} {y(v):0.#}H{kanan}"/>""");
            Teks(w, "lirih mini", kiri - 6, y(v) + 4, "end", Angka.Format(v));
        }
    }

    private static void Buka(HtmlWriter w, string judul, int lebar, int tinggi)
    {
        w.Html($"""<svg class="bagan" viewBox="0 0 {lebar} {tinggi}" role="img" """);
        if (lebar == Sempit)
            w.Html($"""data-sempit """);
        w.Html($"""aria-label="{judul}. Angkanya dalam tabel di sebelahnya.">""");
    }

    private static void Teks(HtmlWriter w, string kelas, decimal x, decimal y, string jangkar, string teks)
    {
        w.Html($"""<text class="{kelas}" x="{x:0.#}" y="{y:0.#}" text-anchor="{jangkar}">{teks}</text>""");
    }

    /// <summary>What fits: the whole name stands in the table.</summary>
    private static string Pendek(string nama, int lebar) => (int)(lebar / 6.6) is var n && nama.Length > n ? $"{nama[..(n - 1)].TrimEnd()}…" : nama;

    private static HtmlString Dua(Func<HtmlWriter, Action<int>> gambar)
    {
        using var teks = new StringWriter(CultureInfo.InvariantCulture);
        var tulis = gambar(new(teks, TabelHtml.Encoder));
        tulis(Luas);
        tulis(Sempit);
        return new(teks.ToString());
    }

    /// <summary>A scale whose lines are round numbers.</summary>
    private sealed record Skala(decimal Awal, decimal Akhir, IReadOnlyList<decimal> Garis)
    {
        public static Skala Dari(IReadOnlyList<decimal> nilai)
        {
            var (min, maks) = (nilai.Count == 0 ? 0 : nilai.Min(), nilai.Count == 0 ? 0 : nilai.Max());
            if (maks == min)
                maks = min + 1;
            var kasar = (maks - min) / 4;
            var pangkat = (decimal)Math.Pow(10, Math.Floor(Math.Log10((double)kasar)));
            var langkah = new[] { 1m, 2m, 2.5m, 5m, 10m }.First(k => pangkat * k >= kasar * 0.999m) * pangkat;
            var (awal, akhir) = (Math.Floor(min / langkah) * langkah, Math.Ceiling(maks / langkah) * langkah);
            return new(awal, akhir, [.. Enumerable.Range(0, (int)((akhir - awal) / langkah) + 1).Select(i => awal + (i * langkah))]);
        }
    }
}
