namespace SopKinerja.Web.Naskah;

using Markdig.Syntax.Inlines;

internal sealed class AutolinkRenderer : WordRenderer<AutolinkInline>
{
    protected override void Write(MarkdownToWord word, AutolinkInline link) => word.Text(link.Url);
}
