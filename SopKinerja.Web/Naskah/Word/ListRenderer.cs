namespace SopKinerja.Web.Naskah;

using Markdig.Syntax;

internal sealed class ListRenderer : WordRenderer<ListBlock>
{
    protected override void Write(MarkdownToWord word, ListBlock list)
    {
        word.PushList(list.IsOrdered, int.TryParse(list.OrderedStart, out var start) ? start : 1);
        word.WriteChildren(list);
        word.PopList();
    }
}
