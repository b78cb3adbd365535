namespace SopKinerja.Web.Naskah;

using Markdig.Syntax;

internal sealed class ParagraphRenderer : WordRenderer<ParagraphBlock>
{
    protected override void Write(MarkdownToWord word, ParagraphBlock paragraph) => word.Paragraph(paragraph.Inline);
}
