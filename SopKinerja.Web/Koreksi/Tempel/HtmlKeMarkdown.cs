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

    /// <summary>Elements that have a block somewhere within.</summary>
    private readonly HashSet<IElement> _berblok = [];
    private readonly int _catatanAwal;
    private int _tertinggal;
    private bool _dalamDaftar;
    private int _tingkatDaftar;
    private (bool Tebal, bool Miring) _gaya;

    private HtmlKeMarkdown(int catatanAwal) => _catatanAwal = catatanAwal;

    /// <param name="html">As the clipboard gives it, with or without its StartFragment marks.</param>
    /// <param name="sekitar">What is written already: its footnotes keep their numbers, the pasted ones go on from them.</param>
    public static HasilTempel Ubah(string html, string sekitar)
    {
        var awal = NomorCatatan().Matches(sekitar).Select(m => int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture)).DefaultIfEmpty(0).Max();
        var penulis = new HtmlKeMarkdown(awal);
        using var dokumen = new HtmlParser().ParseDocument(html);
        foreach (var e in dokumen.All.Where(e => s_blok.Contains(e.LocalName)))
            for (var induk = e.ParentElement; induk is not null && penulis._berblok.Add(induk); induk = induk.ParentElement)
            {
            }

        penulis.KumpulkanCatatan(dokumen);
        penulis.Blok(dokumen.Body!, 0, 0);
        foreach (var (nomor, isi) in penulis._isiCatatan)
            penulis.Pisah().Append(CultureInfo.InvariantCulture, $"[^{nomor}]: {isi}");
        return new(penulis._md.ToString().Trim('\n', ' '), penulis._gambar, penulis._tertinggal);
    }

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
    private bool Berblok(IElement e) => !Dilewati(e) && (s_blok.Contains(e.LocalName) || _berblok.Contains(e));

    private void Unsur(IElement e, int tingkat, int dalam)
    {
        switch (e.LocalName)
        {
            case ['h', >= '1' and <= '6' and var n]:
                Paragraf([e], new string('#', Math.Clamp(n - '0' + 2, 3, 6)) + " ");
                break;
            case "p" or "pre" or "dt" or "dd" or "figcaption" or "address" when !_berblok.Contains(e):
                ParagrafWord(e);
                break;
            case "ul" or "ol":
                Daftar(e, tingkat, dalam);
                break;
            case "table":
                Tabel(e, dalam);
                break;
            case "hr":
                break;
            default:
                var luar = _gaya;
                _gaya = Gaya(e, _gaya.Tebal, _gaya.Miring);
                Blok(e, tingkat, dalam);
                _gaya = luar;
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
        Butir([p], int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture) - 1,
            Bernomor().Match(tanda) is { Success: true } n ? n.Groups[1].Value + "." : "-");
    }

    private void Daftar(IElement daftar, int tingkat, int dalam)
    {
        var n = int.TryParse(daftar.GetAttribute("start"), NumberStyles.None, CultureInfo.InvariantCulture, out var awal) ? awal - 1 : 0;
        foreach (var anak in daftar.Children.Where(c => !Dilewati(c)))
            if (dalam > BatasDalam)
                Butir([anak], tingkat, "-");
            else if (anak.LocalName is "ul" or "ol")
                Daftar(anak, tingkat + 1, dalam + 1);
            else
            {
                var lanjut = anak.QuerySelectorAll("ul, ol, table").Where(c => c.ParentElement!.Closest("ul, ol, table, li") == anak).ToList();
                foreach (var c in lanjut)
                    c.Remove();
                Butir([anak], tingkat, daftar.LocalName == "ol" ? $"{++n}." : "-");
                foreach (var c in lanjut)
                    if (c.LocalName == "table")
                        Tabel(c, dalam + 1);
                    else
                        Daftar(c, tingkat + 1, dalam + 1);
            }
    }

    private void Butir(IEnumerable<INode> isi, int tingkat, string tanda)
    {
        var teks = Sebaris(isi);
        if (teks.Length == 0)
            return;
        // An item further in than the one before allows would be a block of code.
        _tingkatDaftar = _dalamDaftar ? Math.Clamp(tingkat, 0, Math.Min(_tingkatDaftar + 1, 8)) : 0;
        _md.Append(_dalamDaftar ? "\n" : _md.Length > 0 ? "\n\n" : "").Append(' ', 4 * _tingkatDaftar).Append(tanda).Append(' ')
            .Append(Aman(teks.Replace("  \n", " ", StringComparison.Ordinal)));
        _dalamDaftar = true;
    }

    private void Paragraf(IEnumerable<INode> isi, string awal)
    {
        var teks = Sebaris(isi);
        if (teks.Length > 0)
            Pisah().Append(awal).Append(awal.Length > 0 ? teks.Replace("  \n", " ", StringComparison.Ordinal) : Aman(teks));
    }

    /// <summary>What begins a line as a mark of Markdown is a sign.</summary>
    private static string Aman(string teks) => AwalBaris().Replace(teks, @"$1\$2");

    private StringBuilder Pisah()
    {
        _dalamDaftar = false;
        return _md.Length > 0 ? _md.Append("\n\n") : _md;
    }

    private string Sebaris(IEnumerable<INode> isi)
    {
        var penulis = new PenulisInline();
        foreach (var n in isi)
            Inline(penulis, n, _gaya.Tebal, _gaya.Miring, 0);
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

    /// <summary>"1.", "(2)", "a)", "iv."; of "1.2." the last number, as its level stands in another.</summary>
    [GeneratedRegex(@"^\(?(?:\d{1,3}\.)*?([0-9]{1,4}(?=[.)]?$)|(?:[ivxlc]{1,6}|[IVXLC]{1,6}|[A-Za-z])(?=[.)]$))")]
    private static partial Regex Bernomor();

    [GeneratedRegex(@"display:\s*none|mso-hide:\s*all|mso-element:\s*(comment|field)", RegexOptions.IgnoreCase)]
    private static partial Regex Sembunyi();

    [GeneratedRegex(@"mso-element:\s*(footnote|endnote)", RegexOptions.IgnoreCase)]
    private static partial Regex KakiWord();

    [GeneratedRegex(@"[ \t\r\u00A0]*\n\s*|[ \t\r\u00A0]+")]
    private static partial Regex Rapat();

    [GeneratedRegex(@"\[\^([0-9]{1,6})\]")]
    private static partial Regex NomorCatatan();

    /// <summary>What Markdown would take for a mark at the beginning of a line.</summary>
    [GeneratedRegex(@"^([0-9]{1,9}(?=[.)]\s)|[A-Za-z](?=[.)]\s)|(?=>|[#+=~-](?:\s|$|[#=~-])))(.?)", RegexOptions.Multiline)]
    private static partial Regex AwalBaris();
}
