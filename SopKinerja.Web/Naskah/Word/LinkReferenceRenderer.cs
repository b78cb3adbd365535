namespace SopKinerja.Web.Naskah;

using Markdig.Syntax;

/// <summary>Definitions of link targets are not text.</summary>
internal sealed class LinkReferenceRenderer : WordRenderer<LinkReferenceDefinitionGroup>
{
    protected override void Write(MarkdownToWord word, LinkReferenceDefinitionGroup group)
    {
    }
}
