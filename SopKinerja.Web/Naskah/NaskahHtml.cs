namespace SopKinerja.Web.Naskah;

using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

/// <summary>
/// Markdown as HTML for preview and the public page, with headings below the chapter's own. Raw HTML has no renderer here: were the
/// parser ever to yield one, nothing of it would be written.
/// </summary>
public static class NaskahHtml
{
    public static string Render(string markdown, int tingkatAwal = 3)
    {
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        renderer.ObjectRenderers.Clear();
        renderer.ObjectRenderers.AddRange(
        [
            new Markdig.Renderers.Html.CodeBlockRenderer(), new Markdig.Renderers.Html.ListRenderer(), new Judul(tingkatAwal),
            new Markdig.Renderers.Html.ParagraphRenderer(),
            new Markdig.Renderers.Html.QuoteBlockRenderer(), new Markdig.Renderers.Html.ThematicBreakRenderer(), new HtmlTableRenderer(),
            new TautanSendiri(), new Markdig.Renderers.Html.Inlines.CodeInlineRenderer(),
            new Markdig.Renderers.Html.Inlines.DelimiterInlineRenderer(), new Markdig.Renderers.Html.Inlines.EmphasisInlineRenderer(),
            new Markdig.Renderers.Html.Inlines.LineBreakInlineRenderer(), new Markdig.Renderers.Html.Inlines.HtmlEntityInlineRenderer(),
            new Tautan(), new Markdig.Renderers.Html.Inlines.LiteralInlineRenderer(),
        ]);
        renderer.Render(NaskahMarkdown.Parse(markdown));
        return writer.ToString();
    }

    private sealed class Judul(int tingkatAwal) : HtmlObjectRenderer<HeadingBlock>
    {
        protected override void Write(HtmlRenderer renderer, HeadingBlock heading)
        {
            var tingkat = Math.Clamp(tingkatAwal + Math.Max(heading.Level - 3, 0), 2, 6);
            renderer.Write($"<h{tingkat}>");
            renderer.WriteLeafInline(heading);
            renderer.WriteLine($"</h{tingkat}>");
        }
    }

    private sealed class TautanSendiri : HtmlObjectRenderer<AutolinkInline>
    {
        protected override void Write(HtmlRenderer renderer, AutolinkInline link)
        {
            var alamat = link.IsEmail ? "mailto:" + link.Url : link.Url;
            var aman = NaskahMarkdown.TautanAman(alamat);
            if (aman)
                renderer.Write("<a href=\"").WriteEscapeUrl(alamat).Write("\" rel=\"nofollow\">");
            renderer.WriteEscape(link.Url);
            if (aman)
                renderer.Write("</a>");
        }
    }

    private sealed class Tautan : HtmlObjectRenderer<LinkInline>
    {
        protected override void Write(HtmlRenderer renderer, LinkInline link)
        {
            var aman = !link.IsImage && NaskahMarkdown.TautanAman(link.Url);
            if (link.IsImage)
                renderer.Write("<em>[Gambar: ");
            else if (aman)
                renderer.Write("<a href=\"").WriteEscapeUrl(link.Url).Write("\" rel=\"nofollow\">");
            renderer.WriteChildren(link);
            if (link.IsImage)
                renderer.Write("]</em>");
            else if (aman)
                renderer.Write("</a>");
        }
    }
}
