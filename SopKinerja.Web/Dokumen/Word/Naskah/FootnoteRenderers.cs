namespace SopKinerja.Web.Dokumen;

using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using SopKinerja.Data;

/// <summary>The first mention makes the note; a further one repeats its number. The arrows back are of HTML only.</summary>
internal sealed class FootnoteLinkRenderer : WordRenderer<FootnoteLink>
{
    protected override void Write(MarkdownToWord word, FootnoteLink link)
    {
        if (link.IsBackLink)
            return;
        // Notes have no notes in Word: one that only a note names stands in it, in brackets.
        if (word.Konteks.Body is null && !word.Word.Isi.NomorCatatan.ContainsKey(link.Footnote))
        {
            var isi = link.Footnote.Descendants<ParagraphBlock>().Select(p => NaskahMarkdown.Polos(p.Inline, word.Konteks.Bahan.Teks));
            word.Text($" ({string.Join(' ', isi)})");
            return;
        }

        var (nomor, baru) = word.NomorCatatan(link.Footnote);
        if (baru)
            word.Word.FootnoteReference(nomor - 1 + WordFootnotes.IdAwal);
        else
            word.Word.Run(Angka.Digit(nomor), "FootnoteReference");
    }
}

/// <summary>Notes are written into their own part.</summary>
internal sealed class FootnoteGroupRenderer : WordRenderer<FootnoteGroup>
{
    protected override void Write(MarkdownToWord word, FootnoteGroup group)
    {
    }
}
