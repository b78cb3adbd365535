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

    public static MarkdownDocument Parse(string markdown) => Markdown.Parse(BuangKendali(markdown), Pipeline);

    /// <summary>Web, mail and in-document links; anything else (javascript:, data:, file:) is printed, not linked.</summary>
    public static bool TautanAman(string? url) => url is not null && Aman().IsMatch(url);

    /// <summary>Characters that XML and HTML cannot carry, and the ones that turn reading order around.</summary>
    private static string BuangKendali(string text) => TakTerbaca().Replace(text, "");

    [GeneratedRegex(@"^(https?://|mailto:|#|/(?!/))[^\s\p{C}]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Aman();

    [GeneratedRegex(@"[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]")]
    private static partial Regex TakTerbaca();
}
