namespace SopKinerja.Web.Perintah;

using System.ComponentModel;
using SopKinerja.Data;
using SopKinerja.Web.Situs;
using Spectre.Console;
using Spectre.Console.Cli;

internal sealed class SetelanSitus : CommandSettings
{
    [CommandArgument(0, "<FOLDER>")]
    [Description("Folder tempat berkas situs ditulis.")]
    public string Folder { get; init; } = "";

    [CommandOption("--dari <ALAMAT>")]
    [Description("Alamat portal yang sedang berjalan, misalnya http://localhost:5080.")]
    public string? Dari { get; init; }

    public Uri? Asal => Uri.TryCreate(Dari, UriKind.Absolute, out var u) && u.Scheme is "http" or "https" ? u : null;

    public override ValidationResult Validate() => Asal is null
        ? ValidationResult.Error("Isi --dari dengan alamat portal yang sedang berjalan, misalnya http://localhost:5080.")
        : ValidationResult.Success();
}

/// <summary><c>situs</c>: the public site as plain files for another web server; it needs the portal's address and no database.</summary>
internal static class PerintahSitus
{
    public static async Task<int> JalankanAsync(SetelanSitus s, IAnsiConsole layar, CancellationToken ct)
    {
        using var klien = new HttpClient { BaseAddress = s.Asal };
        try
        {
            var hasil = default(HasilSitus);
            await layar.Status().StartAsync("Membaca situs", async status => hasil = await new SalinanSitus(klien).SalinAsync(s.Folder,
                new Progress<int>(n => status.Status($"{Angka.Bulat(n)} berkas dibaca")), ct));
            layar.MarkupLineInterpolated(
                $"{Angka.Bulat(hasil.Ditulis)} berkas ditulis, {Angka.Bulat(hasil.Tetap)} tetap, {Angka.Bulat(hasil.Dihapus)} dihapus.");
            return DaftarPerintah.Berhasil;
        }
        catch (Exception e) when (e is HttpRequestException or IOException or UnauthorizedAccessException)
        {
            layar.MarkupLineInterpolated($"[red]Situs tidak dapat disalin:[/] {e.Message}");
            return DaftarPerintah.TidakDapat;
        }
    }
}
