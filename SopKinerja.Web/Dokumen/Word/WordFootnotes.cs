namespace SopKinerja.Web.Dokumen;


/// <summary>The footnotes part: two separators, then the notes in the order in which the text names them.</summary>
internal static class WordFootnotes
{
    /// <summary>Ids 0 and 1 are the separators.</summary>
    public const int IdAwal = 2;

    public static void Write(Stream output, IsiPaket isi)
    {
        var word = new WordWriter(output, isi);
        word.Xml.Raw("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">"""u8);
        word.Xml.Raw("""<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="1"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>"""u8);
        for (var i = 0; i < isi.Catatan.Count; i++)
        {
            word.Xml.Raw("<w:footnote w:id=\""u8).Number(i + IdAwal).Raw("\">"u8);
            new MarkdownToWord(word, isi.Catatan[i].Konteks with { Body = null }) { Style = "FootnoteText" }.Footnote(
                isi.Catatan[i].Catatan);
            word.Xml.Raw("</w:footnote>"u8);
        }

        word.Xml.Raw("</w:footnotes>"u8);
        word.Xml.Dispose();
    }
}
