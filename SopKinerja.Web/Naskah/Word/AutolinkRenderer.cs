namespace SopKinerja.Web.Naskah;

using Markdig.Syntax.Inlines;

internal sealed class AutolinkRenderer : WordRenderer<AutolinkInline>
{
    protected override void Write(MarkdownToWord word, AutolinkInline link)
    {
        var alamat = link.IsEmail ? "mailto:" + link.Url : link.Url;
        var aman = NaskahMarkdown.TautanAman(alamat);
        if (aman)
            word.Word.BeginLink(alamat);
        word.Text(link.Url);
        if (aman)
            word.Word.EndField();
    }
}
