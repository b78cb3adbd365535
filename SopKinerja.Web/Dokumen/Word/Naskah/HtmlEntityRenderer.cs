namespace SopKinerja.Web.Dokumen;

using Markdig.Syntax.Inlines;

internal sealed class HtmlEntityRenderer : WordRenderer<HtmlEntityInline>
{
    protected override void Write(MarkdownToWord word, HtmlEntityInline entity) => word.Text(entity.Transcoded.ToString());
}
