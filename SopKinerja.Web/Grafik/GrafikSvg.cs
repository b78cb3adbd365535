namespace SopKinerja.Web.Grafik;

using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using SopKinerja.Data;

/// <param name="Nilai">One for each point of the axis; null leaves a gap.</param>
public sealed record SeriGrafik(string Nama, IReadOnlyList<decimal?> Nilai);

/// <summary>
/// A chart as data: drawn as SVG, read as a table, taken along as CSV. Values may lie beyond 100; the scale follows them.
/// </summary>
public sealed record DataGrafik
{
    public required string Judul { get; init; }

    /// <summary>Heading of the first column: "Sasaran", "Tahun".</summary>
    public required string Sumbu { get; init; }

    public required IReadOnlyList<string> Titik { get; init; }

    public required IReadOnlyList<SeriGrafik> Seri { get; init; }

    public string Satuan { get; init; } = "%";

    /// <summary>A line to compare with, for example 100.</summary>
    public decimal? Acuan { get; init; }

    public bool Kosong => Seri.All(s => s.Nilai.All(n => n is null));

    public string Teks(decimal? n) => n is { } v ? Angka.Format(v) + (Satuan == "%" ? "%" : "") : "-";
}

/// <summary>Charts on the server: no script, no picture file, words for whoever cannot see them.</summary>
public static class GrafikSvg
{
    private const int Lebar = 640;

    /// <summary>Bars that lie: one group for each point, one bar for each series, label above.</summary>
    public static IHtmlContent Batang(DataGrafik g)
    {
        const int kepala = 20, batang = 16, jarak = 10;
        var s = new StringBuilder();
        var grup = kepala + (g.Seri.Count * batang) + jarak;
        var maks = Maks(g);
        const int ruang = Lebar - 78;
        Buka(s, g, Lebar, g.Titik.Count * grup);
        for (var i = 0; i < g.Titik.Count; i++)
        {
            var y = i * grup;
            Kata(s, 0, y + 14, "label", Potong(g.Titik[i], 88));
            for (var j = 0; j < g.Seri.Count; j++)
            {
                var by = y + kepala + (j * batang);
                var nilai = g.Seri[j].Nilai[i];
                var panjang = nilai is { } n ? Math.Max(n, 0) / maks * ruang : 0;
                s.Append(Inv($"<rect class=\"alas\" x=\"0\" y=\"{by}\" width=\"{ruang}\" height=\"{batang - 4}\" rx=\"2\"/><rect class=\"s{j + 1}\" x=\"0\" y=\"{by}\" width=\"{panjang:0.#}\" height=\"{batang - 4}\" rx=\"2\"/>"));
                Kata(s, ruang + 6, by + batang - 6, "nilai", g.Teks(nilai));
            }
        }

        if (g.Acuan is { } a && a <= maks)
            s.Append(Inv($"<line class=\"acuan\" x1=\"{a / maks * ruang:0.#}\" x2=\"{a / maks * ruang:0.#}\" y1=\"0\" y2=\"{g.Titik.Count * grup}\"/>"));
        return Tutup(s);
    }

    /// <summary>Lines over time; a gap where a year has no value.</summary>
    public static IHtmlContent Garis(DataGrafik g)
    {
        const int tinggi = 220, kiri = 44, bawah = 26, atas = 16;
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
            var titik = g.Seri[j].Nilai.Select((n, i) => (n, i)).Where(x => x.n is not null).Select(x => (X: X(x.i), Y: Y(x.n!.Value), x.i)).ToList();
            foreach (var (a, b) in titik.Zip(titik.Skip(1)).Where(p => p.Second.i == p.First.i + 1))
                s.Append(Inv($"<line class=\"g{j + 1}\" x1=\"{a.X:0.#}\" y1=\"{a.Y:0.#}\" x2=\"{b.X:0.#}\" y2=\"{b.Y:0.#}\"/>"));
            foreach (var t in titik)
                s.Append(Inv($"<circle class=\"s{j + 1}\" cx=\"{t.X:0.#}\" cy=\"{t.Y:0.#}\" r=\"4\"><title>{Enkode($"{g.Seri[j].Nama}, {g.Titik[t.i]}: {g.Teks(g.Seri[j].Nilai[t.i])}")}</title></circle>"));
        }

        return Tutup(s);
    }

    private static decimal Maks(DataGrafik g)
    {
        var maks = g.Seri.SelectMany(x => x.Nilai).OfType<decimal>().Append(g.Acuan ?? 0).DefaultIfEmpty(0).Max();
        return maks <= 0 ? 1 : maks;
    }

    private static void Buka(StringBuilder s, DataGrafik g, int lebar, int tinggi) =>
        s.Append(Inv($"<svg class=\"grafik\" viewBox=\"0 0 {lebar} {tinggi}\" role=\"img\" aria-label=\"{Enkode(g.Judul)}. Angkanya dalam tabel sesudah grafik.\">"));

    private static HtmlString Tutup(StringBuilder s) => new(s.Append("</svg>").ToString());

    private static void Kata(StringBuilder s, int x, int y, string kelas, string teks) => s.Append(Inv($"<text class=\"{kelas}\" x=\"{x}\" y=\"{y}\">{Enkode(teks)}</text>"));

    private static string Enkode(string teks) => HtmlEncoder.Default.Encode(teks);

    private static string Potong(string teks, int n) => teks.Length <= n ? teks : teks[..(n - 1)] + "…";

    private static string Inv(FormattableString f) => f.ToString(CultureInfo.InvariantCulture);
}

/// <summary>CSV as Excel in Indonesia opens it: semicolons, decimal comma, UTF-8 with its mark; no cell is taken for a formula.</summary>
public static class TulisCsv
{
    public const string Tipe = "text/csv; charset=utf-8";

    public static byte[] Dari(DataGrafik g) =>
        Dari([[g.Sumbu, .. g.Seri.Select(s => s.Nama)], .. g.Titik.Select((t, i) => (IReadOnlyList<string>)[t, .. g.Seri.Select(s => s.Nilai[i] is { } n ? Polos(n) : "")])]);

    public static byte[] Dari(IEnumerable<IReadOnlyList<string>> baris)
    {
        var s = new StringBuilder();
        foreach (var b in baris)
            s.AppendJoin(';', b.Select(Sel)).Append("\r\n");
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(s.ToString())];
    }

    /// <summary>Without points between thousands: another program reads it.</summary>
    public static string Polos(decimal n) => n.ToString("0.####", CultureInfo.InvariantCulture).Replace('.', ',');

    private static string Sel(string teks)
    {
        var aman = teks.Length > 0 && teks[0] is '=' or '+' or '-' or '@' or '\t' or '\r' && !Angka.TryParse(teks, out _) ? "'" + teks : teks;
        return aman.AsSpan().IndexOfAny(";\"\r\n".AsSpan()) >= 0 ? $"\"{aman.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : aman;
    }
}
