namespace SopKinerja.Web.Dokumen;

using Markdig.Syntax;
using SopKinerja.Data;

/// <summary>
/// What narratives may draw on while a document is written: figures, tables, charts and pictures by name. The only way by which a document
/// asks for its report's data.
/// </summary>
public interface IBahan
{
    /// <summary>The narrative as a tree. Each is parsed once for all walks over the chapters.</summary>
    MarkdownDocument Urai(string markdown);

    /// <summary>The bytes of a picture by its SHA-256.</summary>
    byte[]? Isi(string sha256);

    /// <summary>A picture by the name that Markdown gives it, with or without "gambar:".</summary>
    GambarLaporan? Gambar(string? alamat);

    TabelDokumen? Tabel(string nama);

    GrafikDokumen? Grafik(string nama);

    /// <summary>"tabel-lkj", "grafik-sasaran-1": what <c>{{rujuk:…}}</c> points at; null when the report has no such thing.</summary>
    Rujukan? Rujukan(string nama);

    /// <summary>What a snippet says now; an unknown one says so, it never vanishes.</summary>
    string Teks(SisipanInline sisipan);
}

/// <summary>For a text that stands alone: every name is unknown. Shared by requests, so it keeps nothing.</summary>
public class BahanKosong : IBahan
{
    public static readonly BahanKosong Satu = new();

    private protected BahanKosong()
    {
    }

    public MarkdownDocument Urai(string markdown) => NaskahMarkdown.Parse(markdown);

    public virtual byte[]? Isi(string sha256) => null;

    public GambarLaporan? Gambar(string? alamat) => null;

    public TabelDokumen? Tabel(string nama) => null;

    public GrafikDokumen? Grafik(string nama) => null;

    public Rujukan? Rujukan(string nama) => null;

    public string Teks(SisipanInline sisipan) => sisipan.TidakDikenal;
}

/// <summary>For a form whose only picture is the office's logo.</summary>
public sealed class BahanLogo(byte[]? isi) : BahanKosong
{
    public override byte[]? Isi(string sha256) => isi;
}
