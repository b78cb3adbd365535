namespace SopKinerja.Web.Dokumen;

using Markdig.Syntax;

/// <summary>Registered last: losing a reader's words must be loud.</summary>
internal sealed class LastBlockRenderer : WordRenderer<LeafBlock>
{
    protected override void Write(MarkdownToWord word, LeafBlock block) =>
        throw new NotSupportedException($"Markdown {block.GetType().Name} belum punya bentuk Word.");
}
