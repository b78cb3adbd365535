namespace SopKinerja.Web.Dokumen;

using Markdig.Syntax.Inlines;

internal sealed class EmphasisRenderer : WordRenderer<EmphasisInline>
{
    protected override void Write(MarkdownToWord word, EmphasisInline emphasis)
    {
        var (bold, italic) = (word.Bold, word.Italic);
        word.Bold |= emphasis.DelimiterCount == 2;
        word.Italic |= emphasis.DelimiterCount == 1;
        word.WriteChildren(emphasis);
        (word.Bold, word.Italic) = (bold, italic);
    }
}
