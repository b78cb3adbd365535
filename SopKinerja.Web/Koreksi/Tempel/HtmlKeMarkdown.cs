namespace SopKinerja.Web.Koreksi;

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

/// <summary>A picture of the clipboard that came along as bytes.</summary>
/// <param name="Tanda">What stands for it in the text until it has a name.</param>
/// <param name="Alt">Its words; empty where it has none.</param>
public sealed record GambarTempel(string Tanda, string Alt, byte[] Isi);

/// <summary>What was pasted, as Markdown.</summary>
/// <param name="Markdown">Its pictures by their <see cref="GambarTempel.Tanda"/>.</param>
/// <param name="Gambar">Those whose bytes came along.</param>
/// <param name="GambarTertinggal">How many did not: Word's clipboard names files of the writer's own disk.</param>
public sealed record HasilTempel(string Markdown, IReadOnlyList<GambarTempel> Gambar, int GambarTertinggal);

/// <summary>
/// The clipboard's HTML as Word, LibreOffice, Excel, Google Docs and web pages write it: paragraphs, bold and italic, lists (Word's are
/// paragraphs with mso-list), tables, headings, footnotes, pictures. What runs, hides or decorates is left out; words never are.
/// </summary>
public sealed partial class HtmlKeMarkdown
{
    /// <summary>Letters of HTML: a page of Word has some 20,000.</summary>
    public const int Batas = 4_000_000;

    /// <summary>Deeper, elements are their text: nobody writes so, and each level costs stack.</summary>
    private const int BatasDalam = 100;

    private static readonly HashSet<string> s_lewati = ["script", "style", "head", "title", "meta", "link", "xml", "noscript", "template",
        "object", "iframe", "svg", "math", "button", "input", "select", "textarea", "del", "o:p"];

    private static readonly HashSet<string> s_blok = ["p", "div", "ul", "ol", "li", "table", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote",
        "pre", "hr", "section", "article", "header", "footer", "main", "dl", "dt", "dd", "figure", "figcaption", "center", "address", "body"];

    private readonly StringBuilder _md = new();
    private readonly List<GambarTempel> _gambar = [];
    private readonly Dictionary<string, int> _catatan = [];
    private readonly SortedDictionary<int, string> _isiCatatan = [];
    private readonly int _catatanAwal;
    private int _tertinggal;
    private bool _dalamDaftar;

    private HtmlKeMarkdown(int catatanAwal) => _catatanAwal = catatanAwal;

    /// <param name="html">As the clipboard gives it, with or without its StartFragment marks.</param>
    /// <param name="sekitar">What is written already: its footnotes keep their numbers, the pasted ones go on from them.</param>
    public static HasilTempel Ubah(string html, string sekitar)
    {
        var awal = NomorCatatan().Matches(sekitar).Select(m => int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture)).DefaultIfEmpty(0).Max();
        var penulis = new HtmlKeMarkdown(awal);
        using var dokumen = new HtmlParser().ParseDocument(Potongan(html));
        penulis.KumpulkanCatatan(dokumen);
        penulis.Blok(dokumen.Body!, 0, 0);
        foreach (var (nomor, isi) in penulis._isiCatatan)
            penulis.Pisah().Append(CultureInfo.InvariantCulture, $"[^{nomor}]: {isi}");
        return new(penulis._md.ToString().Trim('\n', ' '), penulis._gambar, penulis._tertinggal);
    }

    private static string Potongan(string html)
    {
        var (awal, akhir) = (html.IndexOf(AwalPotongan, StringComparison.Ordinal), html.IndexOf("<!--EndFragment-->", StringComparison.Ordinal));
        return awal >= 0 && akhir > awal && !html.Contains("mso-element:footnote", StringComparison.Ordinal)
            ? html[(awal + AwalPotongan.Length)..akhir] : html;
    }

    private const string AwalPotongan = "<!--StartFragment-->";

    private void Blok(INode induk, int tingkat, int dalam)
    {
        if (dalam > BatasDalam)
        {
            Paragraf([induk], "");
            return;
        }

        var sebaris = new List<INode>();
        foreach (var anak in induk.ChildNodes)
            if (anak is IElement e && Berblok(e))
            {
                Paragraf(sebaris, "");
                sebaris.Clear();
                Unsur(e, tingkat, dalam + 1);
            }
            else if (anak is not IElement || !Dilewati((IElement)anak))
                sebaris.Add(anak);
        Paragraf(sebaris, "");
    }

    /// <summary>Stands on its own, or has something in it that does.</summary>
    private static bool Berblok(IElement e) => !Dilewati(e) && (s_blok.Contains(e.LocalName)
        || (e.LocalName is "b" or "span" or "font" or "a" && e.Children.Any(c => s_blok.Contains(c.LocalName))));

    private void Unsur(IElement e, int tingkat, int dalam)
    {
        switch (e.LocalName)
        {
            case ['h', >= '1' and <= '6' and var n]:
                Paragraf([e], new string('#', Math.Clamp(n - '0' + 2, 3, 6)) + " ");
                break;
            case "p" or "pre" or "dt" or "dd" or "figcaption" or "address" when !e.Children.Any(c => s_blok.Contains(c.LocalName)):
                ParagrafWord(e);
                break;
            case "ul" or "ol":
                Daftar(e, tingkat, dalam);
                break;
            case "table":
                Tabel(e);
                break;
            case "hr":
                break;
            default:
                Blok(e, tingkat, dalam);
                break;
        }
    }

    /// <summary>A paragraph; one of Word's that belongs to a list is its item.</summary>
    private void ParagrafWord(IElement p)
    {
        if (DaftarWord().Match(p.GetAttribute("style") ?? "") is not { Success: true } m)
        {
            Paragraf([p], JudulWord().IsMatch(p.ClassName ?? "") ? "### " : "");
            return;
        }

        var tanda = p.QuerySelectorAll("span").FirstOrDefault(Diabaikan)?.TextContent.Trim() ?? "";
        Butir([p], int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture) - 1, Bernomor().IsMatch(tanda) ? tanda.TrimEnd('.', ')') + "." : "-");
    }

    private void Daftar(IElement daftar, int tingkat, int dalam)
    {
        var n = 0;
        foreach (var anak in daftar.Children.Where(c => !Dilewati(c)))
            if (anak.LocalName is "ul" or "ol")
                Daftar(anak, tingkat + 1, dalam);
            else if (dalam > BatasDalam)
                Butir([anak], tingkat, "-");
            else
            {
                var isi = anak.ChildNodes.Where(c => c is not IElement { LocalName: "ul" or "ol" or "table" }).ToList();
                Butir(isi, tingkat, daftar.LocalName == "ol" ? $"{++n}." : "-");
                foreach (var lanjut in anak.Children.Where(c => c.LocalName is "ul" or "ol"))
                    Daftar(lanjut, tingkat + 1, dalam + 1);
                foreach (var tabel in anak.Children.Where(c => c.LocalName == "table"))
                    Tabel(tabel);
            }
    }

    private void Butir(IEnumerable<INode> isi, int tingkat, string tanda)
    {
        var teks = Sebaris(isi);
        if (teks.Length == 0)
            return;
        _md.Append(_dalamDaftar ? "\n" : _md.Length > 0 ? "\n\n" : "").Append(' ', 4 * Math.Clamp(tingkat, 0, 8)).Append(tanda).Append(' ')
            .Append(teks.Replace("  \n", " ", StringComparison.Ordinal));
        _dalamDaftar = true;
    }

    private void Tabel(IElement tabel)
    {
        var baris = tabel.QuerySelectorAll("tr").Where(r => r.Closest("table") == tabel)
            .Select(r => r.Children.Where(c => c.LocalName is "td" or "th").SelectMany(Sel).ToList()).Where(r => r.Exists(s => s.Length > 0)).ToList();
        if (baris.Count == 0)
            return;
        var kolom = Math.Min(baris.Max(r => r.Count), KolomMaks);
        if (kolom == 1)
        {
            // A frame around text, as web pages and forms make it.
            foreach (var b in baris)
                Pisah().Append(b[0]);
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

    private const int KolomMaks = 63;

    /// <summary>A cell, and empty ones for what it stands over.</summary>
    private IEnumerable<string> Sel(IElement sel)
    {
        yield return Sebaris([sel]).Replace("  \n", " ", StringComparison.Ordinal);
        for (var n = int.TryParse(sel.GetAttribute("colspan"), out var rentang) ? Math.Min(rentang, KolomMaks) : 1; n > 1; n--)
            yield return "";
    }

    private void Paragraf(IEnumerable<INode> isi, string awal)
    {
        var teks = Sebaris(isi);
        if (teks.Length > 0)
            Pisah().Append(awal).Append(awal.Length > 0 ? teks.Replace("  \n", " ", StringComparison.Ordinal) : AwalBaris().Replace(teks, @"$1\$2"));
    }

    private StringBuilder Pisah()
    {
        _dalamDaftar = false;
        return _md.Length > 0 ? _md.Append("\n\n") : _md;
    }

    private string Sebaris(IEnumerable<INode> isi)
    {
        var penulis = new PenulisInline();
        foreach (var n in isi)
            Inline(penulis, n, false, false, 0);
        return Rapat().Replace(penulis.ToString(), m => m.Value.Contains('\n', StringComparison.Ordinal) ? "  \n" : " ").Trim();
    }

    private static bool Dilewati(IElement e) => s_lewati.Contains(e.LocalName) || Sembunyi().IsMatch(e.GetAttribute("style") ?? "")
        || e.ClassList.Contains("msocomanchor") || e.HasAttribute("hidden") || KakiWord().IsMatch(e.GetAttribute("style") ?? "");

    /// <summary>The mark of a list that Word writes as text.</summary>
    private static bool Diabaikan(IElement e) => (e.GetAttribute("style") ?? "").Contains("mso-list:Ignore", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"mso-list:\s*\S+\s+level(\d)", RegexOptions.IgnoreCase)]
    private static partial Regex DaftarWord();

    [GeneratedRegex("^Mso(Title|Subtitle|Heading)", RegexOptions.IgnoreCase)]
    private static partial Regex JudulWord();

    [GeneratedRegex(@"^\(?(\d{1,4}|[A-Za-z])[.)]")]
    private static partial Regex Bernomor();

    [GeneratedRegex(@"display:\s*none|mso-hide:\s*all|mso-element:\s*(comment|field)", RegexOptions.IgnoreCase)]
    private static partial Regex Sembunyi();

    [GeneratedRegex(@"mso-element:\s*(footnote|endnote)", RegexOptions.IgnoreCase)]
    private static partial Regex KakiWord();

    [GeneratedRegex(@"[ \t\r\u00A0]*\n\s*|[ \t\r\u00A0]+")]
    private static partial Regex Rapat();

    [GeneratedRegex(@"\[\^(\d{1,6})\]")]
    private static partial Regex NomorCatatan();

    /// <summary>What Markdown would take for a mark at the beginning of a line.</summary>
    [GeneratedRegex(@"^(\d{1,9}(?=[.)]\s)|[A-Za-z](?=[.)]\s)|(?=[#>+=~-](?:\s|$|[#=~-])))(.?)", RegexOptions.Multiline)]
    private static partial Regex AwalBaris();
}
