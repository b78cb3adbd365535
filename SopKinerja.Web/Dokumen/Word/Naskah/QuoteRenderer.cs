namespace SopKinerja.Web.Dokumen;

using Markdig.Syntax;

internal sealed class QuoteRenderer : WordRenderer<QuoteBlock>
{
    protected override void Write(MarkdownToWord word, QuoteBlock quote)
    {
        var style = word.Style;
        word.Style = "Kutipan";
        word.WriteChildren(quote);
        word.Style = style;
    }
}
