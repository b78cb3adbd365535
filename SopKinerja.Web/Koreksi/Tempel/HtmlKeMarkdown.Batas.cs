namespace SopKinerja.Web.Koreksi;

using System.Text.RegularExpressions;

/// <summary>What is too large, or would grow too large, to be read.</summary>
public sealed partial class HtmlKeMarkdown
{
    /// <summary>Letters of HTML: a page of Word has some 20,000.</summary>
    public const int Batas = 4_000_000;

    /// <summary>
    /// Whether a clipboard is of a size that can be read: elements of emphasis that nobody closes are opened anew in each block, so the two
    /// together are bounded.
    /// </summary>
    public static bool Terbaca(string html)
    {
        if (html.Length > Batas)
            return false;
        var tanpaGambar = DataGambar().Replace(html, "");
        return tanpaGambar.Length <= BatasTeks && Tekanan().Count(tanpaGambar) * (long)Kotak().Count(tanpaGambar) <= BatasBentukan;
    }

    /// <summary>Letters without the bytes of pictures; elements of emphasis times blocks.</summary>
    private const long BatasTeks = 2_000_000, BatasBentukan = 40_000_000;

    [GeneratedRegex("data:image/[a-z+]+;base64,[A-Za-z0-9+/=]*", RegexOptions.IgnoreCase)]
    private static partial Regex DataGambar();

    /// <summary>What the parser opens anew in each block while nobody closes it.</summary>
    [GeneratedRegex(@"<(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)[\s/>]", RegexOptions.IgnoreCase)]
    private static partial Regex Tekanan();

    [GeneratedRegex(@"<(?:p|div|t[dhr]|table|caption|li|[ou]l|h[1-6]|d[dlt]|section|article|aside|nav|header|footer|main|blockquote|center|pre"
        + @"|fig\w+|address|form|fieldset|details|summary)[\s/>]", RegexOptions.IgnoreCase)]
    private static partial Regex Kotak();
}
