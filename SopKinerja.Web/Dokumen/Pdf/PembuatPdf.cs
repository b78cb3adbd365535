namespace SopKinerja.Web.Dokumen;

using System.ComponentModel;
using System.Diagnostics;
using SopKinerja.Data;

/// <summary>
/// PDF by LibreOffice, where it is installed: in a profile of its own, one document at a time, killed with its children when it does not
/// finish in time. Where it is absent, people save as PDF in Word.
/// </summary>
public sealed class PembuatPdf(string? program, TimeSpan batas) : IDisposable
{
    public const string TidakAda =
        "LibreOffice tidak terpasang di server. Unduh naskah Word, lalu pada Word pilih Berkas, Simpan Sebagai, PDF.";

    /// <summary>
    /// PDF/A-2b and tagged, for the archive and for readers who hear a page (ISO 19005-2; LibreOffice calls it version 2), with an
    /// outline, and with Word's bookmarks as named destinations, which tell the page of each.
    /// </summary>
    private const string Saringan = "pdf:writer_pdf_Export:{\"SelectPdfVersion\":{\"type\":\"long\",\"value\":\"2\"},"
        + "\"UseTaggedPDF\":{\"type\":\"boolean\",\"value\":\"true\"},\"ExportBookmarks\":{\"type\":\"boolean\",\"value\":\"true\"},"
        + "\"ExportBookmarksToPDFDestination\":{\"type\":\"boolean\",\"value\":\"true\"}}";

    private readonly SemaphoreSlim _giliran = new(1);

    public bool Ada => program is not null;

    /// <summary>The longest that one document takes: its turn and its conversion, twice.</summary>
    public TimeSpan Terlama => batas * 4;

    public static PembuatPdf Dari(IConfiguration config) =>
        new(Cari(config["Pdf:LibreOffice"]), TimeSpan.FromSeconds(config.GetValue("Pdf:BatasDetik", 90)));

    public void Dispose() => _giliran.Dispose();

    /// <summary>
    /// The PDF of a Word file; refused with what to do when there is no LibreOffice, or it fails. Where the contents lists of the file
    /// name other pages than the PDF has, the pages are written into the file and it is converted once more.
    /// </summary>
    public async Task<Outcome<HasilPdf>> BuatAsync(byte[] word, CancellationToken ct)
    {
        var pertama = await UbahAsync(word, ct);
        if (pertama.Refused)
            return Outcome<HasilPdf>.Refuse(pertama.Reason!);
        if (HalamanDaftar.Perbaiki(word, pertama.Value) is not { } benar)
            return new HasilPdf(pertama.Value, word, false);
        if (ReferenceEquals(benar, word))
            return new HasilPdf(pertama.Value, word, true);
        var kedua = await UbahAsync(benar, ct);
        return kedua.Refused ? Outcome<HasilPdf>.Refuse(kedua.Reason!) : new HasilPdf(kedua.Value, benar, true);
    }

    private async Task<Outcome<byte[]>> UbahAsync(byte[] word, CancellationToken ct)
    {
        if (program is null)
            return Outcome<byte[]>.Refuse(TidakAda);
        if (!await _giliran.WaitAsync(batas, ct))
            return Outcome<byte[]>.Refuse("Pembuat PDF sedang sibuk dengan naskah lain. Coba lagi beberapa saat.");
        var folder = Directory.CreateTempSubdirectory("sopkinerja-pdf");
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "naskah.docx"), word, ct);
            var berhasil = await JalankanAsync(folder.FullName, ct);
            var pdf = Path.Combine(folder.FullName, "naskah.pdf");
            return berhasil && File.Exists(pdf)
                ? await File.ReadAllBytesAsync(pdf, ct)
                : Outcome<byte[]>.Refuse(
                    "PDF tidak dapat dibuat di server. Unduh naskah Word, lalu pada Word pilih Berkas, Simpan Sebagai, PDF.");
        }
        finally
        {
            _giliran.Release();
            Buang(folder);
        }
    }

    private async Task<bool> JalankanAsync(string folder, CancellationToken ct)
    {
        using var proses = new Process
        {
            StartInfo = new ProcessStartInfo(program!)
            {
                UseShellExecute = false, RedirectStandardOutput = true,
                RedirectStandardError = true, WorkingDirectory = folder
            },
        };
        foreach (var arg in new[] { $"-env:UserInstallation={new Uri(Path.Combine(folder, "profil")).AbsoluteUri}", "--headless",
            "--norestore", "--convert-to", Saringan, "--outdir", folder, "naskah.docx" })
            proses.StartInfo.ArgumentList.Add(arg);
        try
        {
            proses.Start();
        }
        catch (Win32Exception)
        {
            return false;
        }

        using var waktu = CancellationTokenSource.CreateLinkedTokenSource(ct);
        waktu.CancelAfter(batas);
        try
        {
            // What it says is read so that it does not stand still, and not kept; a child that holds the pipe open is not waited for.
            _ = proses.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
            _ = proses.StandardError.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
            await proses.WaitForExitAsync(waktu.Token);
            return proses.ExitCode == 0;
        }
        catch (OperationCanceledException)
        {
            proses.Kill(entireProcessTree: true);
            ct.ThrowIfCancellationRequested();
            return false;
        }
        finally
        {
            HentikanSisa(folder);
        }
    }

    /// <summary>LibreOffice's starter may end before its worker: whoever still runs with this profile is ended too (Linux).</summary>
    private static void HentikanSisa(string folder)
    {
        if (!OperatingSystem.IsLinux())
            return;
        foreach (var proses in Process.GetProcesses())
            using (proses)
                try
                {
                    if (File.ReadAllText($"/proc/{proses.Id}/cmdline").Contains(folder, StringComparison.Ordinal))
                        proses.Kill(entireProcessTree: true);
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidOperationException or Win32Exception)
                {
                    // It has ended meanwhile, or belongs to somebody else.
                }
    }

    /// <summary>A file that a killed process still holds does not fail the request; the system's clean-up takes it.</summary>
    private static void Buang(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }

    private static string? Cari(string? diatur) => diatur is { Length: > 0 }
        ? File.Exists(diatur) ? diatur : null
        : new[] { "/usr/bin/soffice", "/usr/local/bin/soffice", "/opt/libreoffice/program/soffice",
            @"C:\Program Files\LibreOffice\program\soffice.com" }.FirstOrDefault(File.Exists);
}

/// <param name="Pdf">The PDF.</param>
/// <param name="Word">The Word file that it shows: what was given, or the same with the pages of its contents lists put right.</param>
/// <param name="Cocok">The pages in the lists were held against the PDF; false where it does not tell them.</param>
public sealed record HasilPdf(byte[] Pdf, byte[] Word, bool Cocok);
