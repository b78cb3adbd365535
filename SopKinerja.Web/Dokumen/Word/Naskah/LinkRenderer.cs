namespace SopKinerja.Web.Dokumen;

using Markdig.Syntax.Inlines;

internal sealed class LinkRenderer : WordRenderer<LinkInline>
{
    protected override void Write(MarkdownToWord word, LinkInline link)
    {
        if (link.IsImage)
        {
            Gambar(word, link);
            return;
        }

        var aman = NaskahMarkdown.TautanAman(link.Url);
        if (aman)
            word.Word.BeginLink(link.Url!);
        word.Tautan = aman;
        word.WriteChildren(link);
        word.Tautan = false;
        if (aman)
            word.Word.EndField();
        else
            word.Text(NaskahMarkdown.AlamatTertulis(link));
    }

    /// <summary>A picture of the report; any other is named in words, because nothing is fetched from elsewhere.</summary>
    private static void Gambar(MarkdownToWord word, LinkInline link)
    {
        if (word.Konteks.Body is not null && word.Konteks.Bahan.Gambar(link.Url) is { } gambar)
        {
            var alt = NaskahMarkdown.Polos(link, word.Konteks.Bahan.Teks);
            word.Word.Picture(gambar, alt.Length > 0 ? alt : gambar.Nama, word.Style == "Isi" ? word.Word.Lebar : word.Word.Lebar / 3);
            return;
        }

        word.Word.Run("[Gambar: ", "Emphasis");
        word.WriteChildren(link);
        word.Word.Run(NaskahMarkdown.AlamatTertulis(link) + "]", "Emphasis");
    }
}
