namespace SopKinerja.Web.Koreksi;

using System.Globalization;
using AngleSharp.Dom;

/// <summary>Tables of the clipboard: each figure stays in its column.</summary>
public sealed partial class HtmlKeMarkdown
{
    private void Tabel(IElement tabel, int dalam)
    {
        if (tabel.Children.FirstOrDefault(c => c.LocalName == "caption") is { } judul)
            Paragraf([judul], "");
        var sel = tabel.QuerySelectorAll("tr").Where(r => r.Closest("table") == tabel)
            .Select(r => r.Children.Where(c => c.LocalName is "td" or "th").ToList()).Where(r => r.Count > 0).ToList();
        if (sel.TrueForAll(r => r.Count == 1))
        {
            // A frame around text, as web pages, mails and forms make it.
            foreach (var r in sel)
                Blok(r[0], 0, dalam + 1);
            return;
        }

        var baris = Kisi(sel).Where(r => r.Exists(s => s.Length > 0)).ToList();
        if (baris.Count == 0)
            return;
        var kolom = baris.Max(r => r.Count);
        if (kolom > RentangMaks || (long)kolom * baris.Count > SelMaks)
        {
            // Wider than Word takes: the words come in, row by row.
            foreach (var r in baris)
                Pisah().Append(Aman(string.Join(" ", r.Where(x => x.Length > 0))));
            return;
        }

        Pisah();
        for (var i = 0; i < baris.Count; i++)
        {
            _md.Append(i == 0 ? "|" : "\n|");
            for (var k = 0; k < kolom; k++)
                _md.Append(' ').Append(k < baris[i].Count ? baris[i][k] : "").Append(" |");
            if (i == 0)
                _md.Append("\n|").Insert(_md.Length, " --- |", kolom);
        }
    }

    /// <summary>Beyond this one cell stands over no more columns or rows than a page has.</summary>
    private const int RentangMaks = 63, SelMaks = 20_000;

    /// <summary>Each cell in its own column: empty ones stand where another stands over them.</summary>
    private IEnumerable<List<string>> Kisi(List<List<IElement>> sel)
    {
        var tertutup = new List<int>();
        foreach (var r in sel)
        {
            var baris = new List<string>();
            void LewatiTertutup()
            {
                for (; baris.Count < tertutup.Count && tertutup[baris.Count] > 0; baris.Add(""))
                    tertutup[baris.Count]--;
            }

            foreach (var s in r)
            {
                LewatiTertutup();
                var (lebar, dalam) = (Rentang(s, "colspan", RentangMaks), Rentang(s, "rowspan", sel.Count));
                for (var n = 0; n < lebar; n++)
                {
                    while (tertutup.Count <= baris.Count)
                        tertutup.Add(0);
                    tertutup[baris.Count] = dalam - 1;
                    baris.Add(n == 0 ? Sebaris([s]).Replace("  \n", " ", StringComparison.Ordinal) : "");
                }
            }

            LewatiTertutup();
            yield return baris;
        }
    }

    private static int Rentang(IElement sel, string atribut, int maks) =>
        int.TryParse(sel.GetAttribute(atribut), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? Math.Clamp(n, 1, maks) : 1;
}
