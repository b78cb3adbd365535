namespace SopKinerja.Web.Naskah;

using Markdig.Syntax.Inlines;

internal sealed class LinkRenderer : WordRenderer<LinkInline>
{
    protected override void Write(MarkdownToWord word, LinkInline link)
    {
        var aman = !link.IsImage && NaskahMarkdown.TautanAman(link.Url);
        if (link.IsImage)
            word.Body.Run("[Gambar: ", false, true);
        else if (aman)
            word.Body.BeginLink(link.Url!);
        word.WriteChildren(link);
        if (link.IsImage)
            word.Body.Run("]", false, true);
        else if (aman)
            word.Body.EndLink();
    }
}
