namespace SopKinerja.Web.Dokumen;

using Markdig.Syntax.Inlines;

internal sealed class CodeInlineRenderer : WordRenderer<CodeInline>
{
    protected override void Write(MarkdownToWord word, CodeInline code) => word.Word.Run(code.Content, "Kode");
}
