namespace SopKinerja.Web.Dokumen;

using Markdig.Syntax.Inlines;

internal sealed class LiteralRenderer : WordRenderer<LiteralInline>
{
    protected override void Write(MarkdownToWord word, LiteralInline literal) => word.Text(literal.Content.AsSpan());
}
