namespace SopKinerja.Web.Laporan;

using Markdig.Syntax;
using SopKinerja.Data;
using SopKinerja.Web.Dokumen;

/// <summary>The report as its narratives may draw on it: figures, tables and charts by name, and the report's pictures.</summary>
public sealed class BahanLaporan(LaporanKinerja data, Func<string, byte[]?>? berkas = null) : IBahan
{
    private const string AwalanGambar = "gambar:", AwalanTabel = "tabel-", AwalanGrafik = "grafik-";

    /// <summary>By the very string: both walks over the chapters hold the same one, and long texts cost to compare.</summary>
    private readonly Dictionary<object, MarkdownDocument> _naskah = new(ReferenceEqualityComparer.Instance);

    public MarkdownDocument Urai(string markdown)
    {
        if (!_naskah.TryGetValue(markdown, out var naskah))
            _naskah[markdown] = naskah = NaskahMarkdown.Parse(markdown);
        return naskah;
    }

    public byte[]? Isi(string sha256) => berkas?.Invoke(sha256);

    public GambarLaporan? Gambar(string? alamat)
    {
        if (alamat is null)
            return null;
        var nama = Uri.UnescapeDataString(alamat.StartsWith(AwalanGambar, StringComparison.Ordinal)
            ? alamat[AwalanGambar.Length..]
            : alamat);
        return data.Gambar.FirstOrDefault(g => string.Equals(g.Nama, nama, StringComparison.OrdinalIgnoreCase));
    }

    public TabelDokumen? Tabel(string nama) => TabelBernama.Cari(data, nama);

    public GrafikDokumen? Grafik(string nama) => GrafikBernama.Cari(data, nama);

    public Rujukan? Rujukan(string nama)
    {
        if (nama.StartsWith(AwalanTabel, StringComparison.Ordinal) && Tabel(nama[AwalanTabel.Length..]) is { Nama: { } tabel })
            return Dokumen.Rujukan.Tabel(tabel);
        if (nama.StartsWith(AwalanGrafik, StringComparison.Ordinal) && nama[AwalanGrafik.Length..] is var grafik
            && Grafik(grafik) is not null)
            return Dokumen.Rujukan.Grafik(grafik) with { Cadangan = GrafikBernama.Tercetak(data, grafik) };
        return null;
    }

    public string Teks(SisipanInline sisipan) => AngkaBernama.Cari(data, sisipan.Jenis, sisipan.Nama) ?? sisipan.TidakDikenal;

    public bool Dikenal(string jenis, string nama) => jenis switch
    {
        "tabel" => Tabel(nama) is not null,
        "grafik" => Grafik(nama) is not null,
        "rujuk" => Rujukan(nama) is not null,
        _ => AngkaBernama.Cari(data, jenis, nama) is not null,
    };
}
