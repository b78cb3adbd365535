namespace SopKinerja.Web.Dokumen;

/// <summary>
/// A native chart (ECMA-376 part 1, 21.2): bars or lines over the cells of its embedded workbook, so that Word can edit it.
/// </summary>
internal static class WordChart
{
    private static readonly string[] s_warna = ["1F5A73", "D08A1D", "5B8C5A", "9C4F4F", "6B5B95", "4F7CAC", "8A8A8A", "B5651D"];

    /// <summary>Of two bars the second is what the chart is about: dark on a light one, in grey too.</summary>
    private static readonly string[] s_dua = ["A9C4CF", "1F5A73"];

    public static void Write(Utf8Xml xml, GrafikDokumen g)
    {
        var bagian = g.Garis ? PolaGrafik.Garis : PolaGrafik.Batang;
        xml.Tulis(bagian[0]);
        for (var i = 0; i < g.Data.Seri.Count; i++)
            Seri(xml, g, i);
        xml.Tulis(bagian[1]);
    }

    /// <summary>Many lines would lie under their labels.</summary>
    private static void Seri(Utf8Xml xml, GrafikDokumen g, int i)
    {
        var (data, kolom, akhir) = (g.Data, Kolom(i + 1), g.Data.Titik.Count + 1);
        var pola = !g.Garis ? PolaGrafik.SeriBatang
            : data.Seri.Count <= 2 ? PolaGrafik.SeriGaris
            : PolaGrafik.SeriGarisTanpaLabel;
        ReadOnlySpan<Isian> isi =
        [
            i, $"Data!${kolom}$1", data.Seri[i].Nama, (!g.Garis && data.Seri.Count == 2 ? s_dua : s_warna)[i % s_warna.Length],
            Bulat(data) ? PolaGrafik.Bulat : PolaGrafik.Desimal,
            $"Data!$A$2:$A${akhir}", $"Data!${kolom}$2:${kolom}${akhir}", data.Titik.Count,
        ];
        xml.Tulis(pola[0], isi);
        for (var t = 0; t < data.Titik.Count; t++)
            xml.Tulis(PolaGrafik.Titik, t, data.Titik[t]);
        xml.Tulis(pola[1], isi);
        for (var t = 0; t < data.Titik.Count; t++)
            if (data.Seri[i].Nilai[t] is { } n)
                xml.Tulis(PolaGrafik.Nilai, t, BukuGrafik.Angka(n));
        xml.Tulis(pola[2], isi);
    }

    /// <summary>Whole numbers are labelled without decimals.</summary>
    private static bool Bulat(DataGrafik data) => data.Seri.SelectMany(s => s.Nilai).All(n => n is null || n == decimal.Truncate(n.Value));

    internal static string Kolom(int indeks) =>
        indeks < 26 ? ((char)('A' + indeks)).ToString() : $"{(char)('A' + (indeks / 26) - 1)}{(char)('A' + (indeks % 26))}";
}
