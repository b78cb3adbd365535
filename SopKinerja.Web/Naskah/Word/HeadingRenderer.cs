namespace SopKinerja.Web.Naskah;

using Markdig.Syntax;

internal sealed class HeadingRenderer : WordRenderer<HeadingBlock>
{
    protected override void Write(MarkdownToWord word, HeadingBlock heading)
    {
        word.Body.BeginParagraph(heading.Level <= 3 ? "SubJudul1" : "SubJudul2");
        if (heading.Inline is not null)
            word.WriteChildren(heading.Inline);
        word.Body.EndParagraph();
    }
}
