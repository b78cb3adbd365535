namespace SopKinerja.Web.Pages.Publik;

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using SopKinerja.Data;
using SopKinerja.Web.Situs;
using SopKinerja.Web.Tampilan;
using SopKinerja.Web.Unggah;

/// <summary>
/// Is this very file the final one? By the code printed with a report, or by the file itself. It writes nothing, so its form needs no token and
/// the reader no cookie; who tries many codes waits.
/// </summary>
[IgnoreAntiforgeryToken]
[RequestSizeLimit(Unggahan.BatasPermintaanNaskah)]
[RequestFormLimits(MultipartBodyLengthLimit = Unggahan.BatasPermintaanNaskah)]
[EnableRateLimiting(BatasPeriksa.Nama)]
public sealed class PeriksaModel(KeaslianRepository keaslian) : PageModel
{
    /// <summary>The final file of the code, public or not.</summary>
    public NaskahDikenal? Rujukan { get; private set; }

    public string? Kode { get; private set; }

    public int Batas => Unggahan.BatasNaskah;

    /// <summary>SHA-256 of the file.</summary>
    public string? Sidik { get; private set; }

    public IReadOnlyList<NaskahDikenal> Cocok { get; private set; } = [];

    public Task OnGetAsync(string? kode, CancellationToken ct) => MuatAsync(kode, ct);

    /// <param name="kode">Asked beside it.</param>
    /// <param name="sidik">SHA-256 that the reader's browser made, in which case the file stays with him.</param>
    /// <param name="berkas">The file, where the browser made none.</param>
    /// <param name="ct">To stop it.</param>
    public async Task<IActionResult> OnPostAsync(string? kode, string? sidik, IFormFile? berkas, CancellationToken ct)
    {
        await MuatAsync(kode, ct);
        if (sidik is { Length: 64 } && sidik.All(char.IsAsciiHexDigit))
        {
            Sidik = sidik.ToLowerInvariant();
            Cocok = await keaslian.ListBySidikAsync(Sidik, ct);
            return Page();
        }

        if (berkas is not { Length: > 0 })
        {
            ModelState.AddModelError("berkas", "Pilih berkas yang akan dicocokkan.");
            return Page();
        }

        if (berkas.Length > Unggahan.BatasNaskah)
        {
            ModelState.AddModelError("berkas", $"Berkas terlalu besar. Batasnya {Angka.Ukuran(Unggahan.BatasNaskah)}.");
            return Page();
        }

        await using var isi = berkas.OpenReadStream();
        Sidik = Convert.ToHexStringLower(await System.Security.Cryptography.SHA256.HashDataAsync(isi, ct));
        Cocok = await keaslian.ListBySidikAsync(Sidik, ct);
        return Page();
    }

    private async Task MuatAsync(string? kode, CancellationToken ct)
    {
        Kode = KodeVerifikasi.Baca(kode);
        Rujukan = Kode is null ? null : await keaslian.FindByKodeAsync(Kode, ct);
    }
}
