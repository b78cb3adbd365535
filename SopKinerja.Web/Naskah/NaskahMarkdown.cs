namespace SopKinerja.Web.Naskah;

using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;

/// <summary>The one Markdown pipeline: HTML is text, not markup.</summary>
public static partial class NaskahMarkdown
{
    /// <summary>Characters of one narrative.</summary>
    public const int Batas = 100_000;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    /// <summary>Never throws: a text that Markdig gives up on, or that would blow up when rendered, is shown as it stands.</summary>
    public static MarkdownDocument Parse(string markdown)
    {
        var teks = BuangKendali(markdown);
        return Coba(teks) ?? Markdown.Parse("    " + teks.ReplaceLineEndings("\n    "), Pipeline);
    }

    /// <summary>Why a text is refused when it is saved, or null.</summary>
    public static string? Salah(string markdown) => Coba(BuangKendali(markdown)) is null
        ? "Susunan naskah terlalu rumit: kutipan atau daftar bertingkat, tabel atau tautan terlalu banyak. Sederhanakan, lalu simpan lagi."
        : null;

    private static MarkdownDocument? Coba(string teks)
    {
        if (Rumit(teks))
            return null;
        try
        {
            return Markdown.Parse(teks, Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig's own limit of nesting, about 128 levels.
            return null;
        }
    }

    /// <summary>A table is as large as its widest row times its rows; unclosed brackets cost the square of their number.</summary>
    private static bool Rumit(string teks)
    {
        var sel = teks.Split('\n').Select(b => b.Count(c => c == '|')).Where(n => n > 0).ToList();
        return teks.Count(c => c == '[') > 2_000 || (sel.Count > 0 && (sel.Max() + 1L) * sel.Count > 20_000);
    }

    /// <summary>Web, mail and in-document links; anything else (javascript:, data:, file:) is printed, not linked.</summary>
    public static bool TautanAman(string? url) => url is not null && Aman().IsMatch(url);

    /// <summary>Characters that XML and HTML cannot carry, and the ones that turn reading order around.</summary>
    private static string BuangKendali(string text) => TakTerbaca().Replace(text, "");

    [GeneratedRegex(@"^(https?://|mailto:|#|/(?!/))[^\s\p{C}]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Aman();

    [GeneratedRegex(@"[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]")]
    private static partial Regex TakTerbaca();
}
