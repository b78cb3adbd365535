namespace SopKinerja.Web.Koreksi;

using System.Text;
using DiffPlex;
using DiffPlex.Chunkers;
using Microsoft.AspNetCore.Html;
using SopKinerja.Web.Tampilan;

public enum JenisBeda
{
    Sama,
    Hapus,
    Tambah,
}

/// <summary>Two texts beside each other in one: what stayed, what went, what came, by words within the lines that changed.</summary>
public static class BandingTeks
{
    /// <summary>Words of one changed stretch that are compared one by one; a longer one is shown as a whole.</summary>
    private const int BatasKata = 4_000;

    public static IReadOnlyList<(JenisBeda Jenis, string Teks)> Banding(string lama, string baru)
    {
        var hasil = new List<(JenisBeda, string)>();
        var beda = Differ.Instance.CreateDiffs(lama, baru, false, false, new LineEndingsPreservingChunker());
        var a = 0;
        foreach (var blok in beda.DiffBlocks)
        {
            Tambah(hasil, JenisBeda.Sama, beda.PiecesOld, a, blok.DeleteStartA - a);
            Kata(hasil, Gabung(beda.PiecesOld, blok.DeleteStartA, blok.DeleteCountA),
                Gabung(beda.PiecesNew, blok.InsertStartB, blok.InsertCountB));
            a = blok.DeleteStartA + blok.DeleteCountA;
        }

        Tambah(hasil, JenisBeda.Sama, beda.PiecesOld, a, beda.PiecesOld.Count - a);
        return hasil;
    }

    /// <summary>As HTML with del and ins; long unchanged stretches are shortened.</summary>
    public static IHtmlContent Html(string lama, string baru)
    {
        var html = new HtmlContentBuilder();
        var beda = Banding(lama, baru);
        for (var i = 0; i < beda.Count; i++)
        {
            var (jenis, teks) = beda[i];
            html.AppendHtml(jenis switch
            {
                JenisBeda.Hapus => HtmlWriter.Potongan($"<del>{teks}</del>"),
                JenisBeda.Tambah => HtmlWriter.Potongan($"<ins>{teks}</ins>"),
                _ => HtmlWriter.Potongan($"{Pendek(teks, i > 0, i < beda.Count - 1)}"),
            });
        }

        return html;
    }

    private static void Kata(List<(JenisBeda, string)> hasil, string lama, string baru)
    {
        if (lama.Count(char.IsWhiteSpace) + baru.Count(char.IsWhiteSpace) > BatasKata)
        {
            Tambah(hasil, JenisBeda.Hapus, lama);
            Tambah(hasil, JenisBeda.Tambah, baru);
            return;
        }

        var beda = Differ.Instance.CreateDiffs(lama, baru, false, false,
            new DelimiterChunker([' ', '\n', '\t', '.', ',', ';', ':', '(', ')', '|', '*']));
        var a = 0;
        foreach (var blok in beda.DiffBlocks)
        {
            Tambah(hasil, JenisBeda.Sama, beda.PiecesOld, a, blok.DeleteStartA - a);
            Tambah(hasil, JenisBeda.Hapus, beda.PiecesOld, blok.DeleteStartA, blok.DeleteCountA);
            Tambah(hasil, JenisBeda.Tambah, beda.PiecesNew, blok.InsertStartB, blok.InsertCountB);
            a = blok.DeleteStartA + blok.DeleteCountA;
        }

        Tambah(hasil, JenisBeda.Sama, beda.PiecesOld, a, beda.PiecesOld.Count - a);
    }

    private static void Tambah(List<(JenisBeda, string)> hasil, JenisBeda jenis, IReadOnlyList<string> potongan, int awal, int jumlah) =>
        Tambah(hasil, jenis, Gabung(potongan, awal, jumlah));

    private static void Tambah(List<(JenisBeda Jenis, string Teks)> hasil, JenisBeda jenis, string teks)
    {
        if (teks.Length == 0)
            return;
        if (hasil.Count > 0 && hasil[^1].Jenis == jenis)
            hasil[^1] = (jenis, hasil[^1].Teks + teks);
        else
            hasil.Add((jenis, teks));
    }

    private static string Gabung(IReadOnlyList<string> potongan, int awal, int jumlah)
    {
        var teks = new StringBuilder();
        for (var i = awal; i < awal + jumlah; i++)
            teks.Append(potongan[i]);
        return teks.ToString();
    }

    private static string Pendek(string teks, bool adaSebelum, bool adaSesudah)
    {
        const int tepi = 240;
        if (teks.Length <= tepi * 3)
            return teks;
        return (adaSebelum ? teks[..tepi] : "") + " … " + (adaSesudah ? teks[^tepi..] : "");
    }
}
