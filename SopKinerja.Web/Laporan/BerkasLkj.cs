namespace SopKinerja.Web.Laporan;

using SopKinerja.Data;
using SopKinerja.Web.Dokumen;

/// <summary>Word files of a report with the office's pictures and template: what pages, versions and the command line share.</summary>
[Layanan]
public sealed class BerkasLkj(GambarLaporanRepository gambar, PengaturanLaporanRepository pengaturan, BerkasRepository berkas)
{
    /// <param name="versi">The number the file will carry, by which it is known when it comes back; 0 for a draft.</param>
    public async Task<byte[]> WordAsync(Instansi instansi, long laporanId, LaporanKinerja data, int versi, CancellationToken ct)
    {
        using var word = new MemoryStream();
        await TulisAsync(instansi, laporanId, data, versi, word, ct);
        return word.ToArray();
    }

    public async Task TulisAsync(Instansi instansi, long laporanId, LaporanKinerja data, int versi, Stream keluaran, CancellationToken ct)
    {
        var isi = await gambar.IsiAsync(data, ct);
        // Only a version can become the signed file; a draft claims no signature.
        Lkj.Tulis(versi == 0 ? data with { Elektronik = false } : data, keluaran, isi.GetValueOrDefault, await TemplatAsync(instansi.Id,
            ct), AsalWord.Tulis(instansi.Kode, laporanId, versi, data.Tanggal), versi == 0 ? SidikNaskah.Semua(data) : [],
            versi == 0 ? "Draf, belum menjadi versi" : $"Konsep versi {versi}, belum ditandatangani");
    }

    private async Task<TemplatWord?> TemplatAsync(long instansiId, CancellationToken ct) =>
        (await pengaturan.FindAsync(instansiId, ct)).TemplatIsiSha is { } sha && await berkas.FindAsync(sha, ct) is { } b
            ? System.Text.Json.JsonSerializer.Deserialize<TemplatWord>(b.Isi)
            : null;
}

/// <summary>What a Word file carries in its custom properties: office, report, version, and the day that a draft was written for.</summary>
public static class AsalWord
{
    public static string Tulis(string kode, long laporanId, int versi, DateOnly tanggal) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{kode}/{laporanId}/{versi}/{tanggal:yyyy-MM-dd}");

    public static (string Kode, long LaporanId, int Versi, DateOnly Tanggal)? Baca(string? teks) =>
        teks?.Split('/') is [var kode, var id, var versi, var tanggal] && long.TryParse(id, out var l) && int.TryParse(versi, out var v)
            && DateOnly.TryParseExact(tanggal, "yyyy-MM-dd", out var t) ? (kode, l, v, t) : null;
}
