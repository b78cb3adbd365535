namespace SopKinerja.Web.Dokumen;

using Markdig.Syntax;

internal sealed class ParagraphRenderer : WordRenderer<ParagraphBlock>
{
    protected override void Write(MarkdownToWord word, ParagraphBlock paragraph) => word.Paragraph(paragraph.Inline);
}
