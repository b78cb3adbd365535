namespace SopKinerja.Web.Dokumen;

using Markdig.Syntax.Inlines;

internal sealed class LastInlineRenderer : WordRenderer<LeafInline>
{
    protected override void Write(MarkdownToWord word, LeafInline inline) =>
        throw new NotSupportedException($"Markdown {inline.GetType().Name} belum punya bentuk Word.");
}
