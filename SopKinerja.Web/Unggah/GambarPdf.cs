namespace SopKinerja.Web.Unggah;

using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

/// <summary>
/// A page of a PDF as a picture, by poppler's pdftoppm where it is installed (<c>Pdf:Pdftoppm</c>): in a process of its own, of bounded size and time,
/// as the file may be anybody's.
/// </summary>
public sealed class GambarPdf(string? program) : IDisposable
{
    /// <summary>Pixels of the longer side: enough to tell pages apart and to see a signature.</summary>
    private const int Sisi = 1_000;

    private static readonly TimeSpan s_batas = TimeSpan.FromSeconds(20);

    private readonly SemaphoreSlim _giliran = new(2);

    public bool Ada => program is not null;

    public static GambarPdf Dari(IConfiguration config) => new(config["Pdf:Pdftoppm"] is { Length: > 0 } tempat ? tempat
        : new[] { "/usr/bin/pdftoppm", "/usr/local/bin/pdftoppm", "/opt/homebrew/bin/pdftoppm" }.FirstOrDefault(File.Exists));

    public void Dispose() => _giliran.Dispose();

    /// <param name="pdf">The file.</param>
    /// <param name="halaman">From 1.</param>
    /// <param name="ct">To stop it.</param>
    /// <returns>PNG, or null where there is no such page or program, or it takes too long.</returns>
    public async Task<byte[]?> BuatAsync(byte[] pdf, int halaman, CancellationToken ct)
    {
        if (program is null)
            return null;
        await _giliran.WaitAsync(ct);
        DirectoryInfo? folder = null;
        try
        {
            folder = Directory.CreateTempSubdirectory("sopkinerja-gambar");
            var masuk = Path.Combine(folder.FullName, "naskah.pdf");
            await File.WriteAllBytesAsync(masuk, pdf, ct);
            var hal = halaman.ToString(CultureInfo.InvariantCulture);
            return await JalankanAsync(["-png", "-singlefile", "-f", hal, "-l", hal, "-scale-to", Sisi.ToString(CultureInfo.InvariantCulture),
                masuk, Path.Combine(folder.FullName, "halaman")], ct)
                && Path.Combine(folder.FullName, "halaman.png") is var png && File.Exists(png) ? await File.ReadAllBytesAsync(png, ct) : null;
        }
        finally
        {
            _giliran.Release();
            folder?.Delete(true);
        }
    }

    private async Task<bool> JalankanAsync(string[] argumen, CancellationToken ct)
    {
        using var proses = new Process { StartInfo = new(program!) { UseShellExecute = false, RedirectStandardError = true } };
        foreach (var a in argumen)
            proses.StartInfo.ArgumentList.Add(a);
        try
        {
            proses.Start();
        }
        catch (Win32Exception)
        {
            return false;
        }

        using var waktu = CancellationTokenSource.CreateLinkedTokenSource(ct);
        waktu.CancelAfter(s_batas);
        try
        {
            _ = proses.StandardError.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
            await proses.WaitForExitAsync(waktu.Token);
            return proses.ExitCode == 0;
        }
        catch (OperationCanceledException)
        {
            proses.Kill(entireProcessTree: true);
            await proses.WaitForExitAsync(CancellationToken.None);
            ct.ThrowIfCancellationRequested();
            return false;
        }
    }
}
