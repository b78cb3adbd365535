namespace SopKinerja.Web.Naskah;

using Markdig.Syntax;

internal sealed class ThematicBreakRenderer : WordRenderer<ThematicBreakBlock>
{
    protected override void Write(MarkdownToWord word, ThematicBreakBlock block) => word.Word.Paragraph("Garis", "");
}
