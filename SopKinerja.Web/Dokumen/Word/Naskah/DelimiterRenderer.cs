namespace SopKinerja.Web.Dokumen;

using Markdig.Syntax.Inlines;

internal sealed class DelimiterRenderer : WordRenderer<DelimiterInline>
{
    protected override void Write(MarkdownToWord word, DelimiterInline delimiter)
    {
        word.Text(delimiter.ToLiteral());
        word.WriteChildren(delimiter);
    }
}
