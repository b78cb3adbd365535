namespace SopKinerja.Web.Dokumen;

using Markdig.Syntax;

/// <summary>A heading of a narrative is one below its chapter's: numbered while there is a number for its depth.</summary>
internal sealed class HeadingRenderer : WordRenderer<HeadingBlock>
{
    protected override void Write(MarkdownToWord word, HeadingBlock heading)
    {
        var tingkat = word.Konteks.Body is { } body && heading.Parent is MarkdownDocument ? DaftarIsi.TingkatNaskah(body.TingkatBab,
            heading.Level) : null;
        if (tingkat is { } t)
            word.Konteks.Body!.BeginJudul(t);
        else
            word.Word.BeginParagraph(heading.Level <= 3 ? "SubJudul1" : "SubJudul2");
        if (heading.Inline is not null)
            word.WriteChildren(heading.Inline);
        if (tingkat is null)
            word.Word.EndParagraph();
        else
            word.Konteks.Body!.EndJudul();
    }
}
