namespace SopKinerja.Web.Dokumen;

using Markdig.Syntax.Inlines;

internal sealed class AutolinkRenderer : WordRenderer<AutolinkInline>
{
    protected override void Write(MarkdownToWord word, AutolinkInline link)
    {
        var alamat = link.IsEmail ? "mailto:" + link.Url : link.Url;
        var aman = NaskahMarkdown.TautanAman(alamat);
        if (aman)
            word.Word.BeginLink(alamat);
        word.Tautan = aman;
        word.Text(link.Url);
        word.Tautan = false;
        if (aman)
            word.Word.EndField();
    }
}
