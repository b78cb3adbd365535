namespace SopKinerja.Web.Dokumen;

using Markdig.Syntax.Inlines;

internal sealed class LineBreakRenderer : WordRenderer<LineBreakInline>
{
    protected override void Write(MarkdownToWord word, LineBreakInline line)
    {
        if (line.IsHard)
            word.Word.LineBreak();
        else
            word.Text(" ");
    }
}
