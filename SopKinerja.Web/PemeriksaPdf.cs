namespace SopKinerja.Web;

using SopKinerja.Data;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

/// <summary>Opens a PDF that came in as far as needed to say what it is. Hostile bytes give a finding, never an exception.</summary>
public static class PemeriksaPdf
{
    /// <summary>Readers take a header anywhere in the first 1,024 bytes (ISO 32000-1, annex H.3.4.1); scanners put mail or HTTP lines before it.</summary>
    private const int BatasKepala = 1024;

    /// <summary>A deeply nested object costs stack; a file that needs longer than this is as good as broken to those who open it.</summary>
    private const int Tumpukan = 64 * 1024 * 1024;

    private static readonly TimeSpan s_batas = TimeSpan.FromSeconds(20);

    public static bool Berkepala(ReadOnlySpan<byte> isi) => isi[..Math.Min(isi.Length, BatasKepala)].IndexOf("%PDF-"u8) >= 0;

    /// <summary>On a thread of its own, because the parser recurses and may be sent round in circles.</summary>
    public static async Task<TemuanPdf> PeriksaAsync(byte[] isi, CancellationToken ct)
    {
        var selesai = new TaskCompletionSource<TemuanPdf>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() => selesai.SetResult(Buka(isi)), Tumpukan) { IsBackground = true, Name = nameof(PemeriksaPdf) }.Start();
        try
        {
            return await selesai.Task.WaitAsync(s_batas, ct);
        }
        catch (TimeoutException)
        {
            return new() { Halaman = 0, Terenkripsi = false };
        }
    }

    private static TemuanPdf Buka(byte[] isi)
    {
        try
        {
            using var pdf = PdfDocument.Open(isi, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            return new() { Halaman = pdf.NumberOfPages, Terenkripsi = pdf.IsEncrypted };
        }
        catch (PdfDocumentEncryptedException)
        {
            return new() { Halaman = 0, Terenkripsi = true };
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return new() { Halaman = 0, Terenkripsi = false };
        }
    }
}
