namespace SopKinerja.Web.Dokumen;


/// <summary>A figure in a content control of its own, so that a file that comes back shows whether somebody typed over it.</summary>
internal sealed class SisipanInlineRenderer : WordRenderer<SisipanInline>
{
    protected override void Write(MarkdownToWord word, SisipanInline sisipan)
    {
        word.Word.BeginControl($"sisipan:{sisipan.Jenis}:{sisipan.Nama}");
        if (sisipan.Tujuan is { } tujuan && word.Konteks.Body is { } body && word.Konteks.Bahan.Rujukan(tujuan) is { } rujukan)
            body.Rujuk(rujukan);
        else
            word.Text(word.Konteks.Bahan.Teks(sisipan));
        word.Word.EndControl();
    }
}

internal sealed class SisipanBlockRenderer : WordRenderer<SisipanBlock>
{
    protected override void Write(MarkdownToWord word, SisipanBlock sisipan)
    {
        var bahan = word.Konteks.Bahan;
        word.Word.BeginBlockControl($"sisipan:{sisipan.Jenis}:{sisipan.Nama}");
        if (sisipan.Jenis == "tabel" && word.Konteks.Body is { } a && bahan.Tabel(sisipan.Nama) is { } tabel)
            a.Tabel(tabel);
        else if (sisipan.Jenis == "grafik" && word.Konteks.Body is { } b && bahan.Grafik(sisipan.Nama) is { } grafik)
            b.Grafik(grafik);
        else
            word.Word.Paragraph(word.Style, sisipan.TidakDikenal);
        word.Word.EndControl();
    }
}
