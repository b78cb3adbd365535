namespace SopKinerja.Web.Dokumen;

using Markdig.Syntax;

internal sealed class ThematicBreakRenderer : WordRenderer<ThematicBreakBlock>
{
    protected override void Write(MarkdownToWord word, ThematicBreakBlock block) => word.Word.Paragraph("Garis", "");
}
