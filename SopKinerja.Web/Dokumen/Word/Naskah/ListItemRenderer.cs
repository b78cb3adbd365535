namespace SopKinerja.Web.Dokumen;

using Markdig.Syntax;

internal sealed class ListItemRenderer : WordRenderer<ListItemBlock>
{
    protected override void Write(MarkdownToWord word, ListItemBlock item)
    {
        word.ItemOpen = true;
        if (item.Count == 0)
            word.Paragraph(null);
        word.WriteChildren(item);
        word.ItemOpen = false;
    }
}
