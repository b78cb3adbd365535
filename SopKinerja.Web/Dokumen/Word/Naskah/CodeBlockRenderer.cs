namespace SopKinerja.Web.Dokumen;

using Markdig.Syntax;

internal sealed class CodeBlockRenderer : WordRenderer<CodeBlock>
{
    protected override void Write(MarkdownToWord word, CodeBlock code)
    {
        for (var i = 0; i < code.Lines.Count; i++)
            word.Word.Paragraph("BlokKode", code.Lines.Lines[i].Slice.ToString());
    }
}
