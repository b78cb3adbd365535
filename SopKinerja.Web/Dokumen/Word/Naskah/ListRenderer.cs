namespace SopKinerja.Web.Dokumen;

using Markdig.Syntax;

internal sealed class ListRenderer : WordRenderer<ListBlock>
{
    protected override void Write(MarkdownToWord word, ListBlock list)
    {
        var jenis = !list.IsOrdered ? JenisButir.Titik : list.BulletType switch
        {
            'a' => JenisButir.HurufKecil,
            'A' => JenisButir.HurufBesar,
            'i' => JenisButir.RomawiKecil,
            'I' => JenisButir.RomawiBesar,
            _ => JenisButir.Angka,
        };
        word.PushList(jenis, int.TryParse(list.OrderedStart, out var start) ? start : 1);
        word.WriteChildren(list);
        word.PopList();
    }
}
