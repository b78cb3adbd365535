namespace SopKinerja.Web.Laporan;

using Markdig.Syntax;
using SopKinerja.Data;
using SopKinerja.Web.Naskah;

/// <summary>
/// What narratives may draw on while a report is written: figures, tables and charts by name, and the report's pictures. Each narrative is
/// parsed once for all walks over the chapters.
/// </summary>
public sealed class BahanLaporan(LaporanKinerja? data, Func<string, byte[]?>? berkas = null)
{
    public static readonly BahanLaporan Kosong = new(null);

    /// <summary>By the very string: both walks over the chapters hold the same one, and long texts cost to compare.</summary>
    private readonly Dictionary<object, MarkdownDocument> _naskah = new(ReferenceEqualityComparer.Instance);

    internal MarkdownDocument Urai(string markdown)
    {
        // The empty stock is shared by requests and keeps nothing.
        if (data is null)
            return NaskahMarkdown.Parse(markdown);
        if (!_naskah.TryGetValue(markdown, out var naskah))
            _naskah[markdown] = naskah = NaskahMarkdown.Parse(markdown);
        return naskah;
    }

    public byte[]? Isi(string sha256) => berkas?.Invoke(sha256);

    /// <summary>A picture of the report by the name that Markdown gives it, with or without "gambar:".</summary>
    public GambarLaporan? Gambar(string? alamat) => alamat is null || data is null ? null
        : data.Gambar.FirstOrDefault(g => string.Equals(g.Nama, Uri.UnescapeDataString(alamat.StartsWith("gambar:", StringComparison.Ordinal) ? alamat[7..] : alamat), StringComparison.OrdinalIgnoreCase));

    public TabelLaporan? Tabel(string nama) => data is null ? null : TabelBernama.Cari(data, nama);

    public GrafikLaporan? Grafik(string nama) => data is null ? null : GrafikBernama.Cari(data, nama);

    /// <summary>"tabel-lkj", "grafik-sasaran-1": what <c>{{rujuk:…}}</c> points at; null when the report has no such thing.</summary>
    public Rujukan? Rujukan(string nama) =>
        nama.StartsWith("tabel-", StringComparison.Ordinal) && Tabel(nama[6..]) is not null ? SopKinerja.Web.Laporan.Rujukan.Tabel(nama[6..])
        : nama.StartsWith("grafik-", StringComparison.Ordinal) && Grafik(nama[7..]) is not null ? SopKinerja.Web.Laporan.Rujukan.Grafik(nama[7..])
        : null;

    /// <summary>What a snippet says now; an unknown one says so, it never vanishes.</summary>
    public string Teks(SisipanInline sisipan) => (data is null ? null : AngkaBernama.Cari(data, sisipan.Jenis, sisipan.Nama)) ?? TidakDikenal(sisipan.Jenis, sisipan.Nama);

    public bool Dikenal(string jenis, string nama) => jenis switch
    {
        "tabel" => Tabel(nama) is not null,
        "grafik" => Grafik(nama) is not null,
        "rujuk" => Rujukan(nama) is not null,
        _ => data is not null && AngkaBernama.Cari(data, jenis, nama) is not null,
    };

    public static string TidakDikenal(string jenis, string nama) => $"[{jenis}:{nama} tidak dikenal]";
}
