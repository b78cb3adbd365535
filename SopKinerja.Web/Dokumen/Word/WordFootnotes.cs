namespace SopKinerja.Web.Dokumen;

using DocumentFormat.OpenXml.Wordprocessing;

/// <summary>The footnotes part: two separators, then the notes in the order in which the text names them.</summary>
internal static class WordFootnotes
{
    /// <summary>Ids 0 and 1 are the separators.</summary>
    public const int IdAwal = 2;

    private static readonly Pola[] s_bagian = Pola.Akar(
        new Footnotes(
            new Footnote(new Paragraph(new Run(new SeparatorMark()))) { Type = FootnoteEndnoteValues.Separator, Id = 0 },
            new Footnote(new Paragraph(new Run(new ContinuationSeparatorMark())))
            {
                Type = FootnoteEndnoteValues.ContinuationSeparator, Id = 1,
            },
            Pola.Isi),
        "r", "wp", "a", "pic", "c");

    private static readonly Pola[] s_catatan = Pola.Belah(new Footnote(Pola.Isi) { Id = new() { InnerText = Pola.Celah(0) } });

    public static void Write(Stream output, IsiPaket isi)
    {
        var word = new WordWriter(output, isi);
        word.Xml.Tulis(s_bagian[0]);
        for (var i = 0; i < isi.Catatan.Count; i++)
        {
            var (catatan, konteks) = isi.Catatan[i];
            word.Xml.Tulis(s_catatan[0], i + IdAwal);
            new MarkdownToWord(word, konteks with { Body = null }) { Style = "FootnoteText" }.Footnote(catatan);
            word.Jarak(halamanBaru: false);
            word.Xml.Tulis(s_catatan[1]);
        }

        word.Xml.Tulis(s_bagian[1]);
        word.Xml.Dispose();
    }
}
