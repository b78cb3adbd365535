namespace SopKinerja.Web.Pages.Pelaksanaan;

using Microsoft.AspNetCore.Mvc;
using SopKinerja.Data;
using SopKinerja.Web.Unggah;

/// <summary>Pages of the uploaded file and of the version beside each other, as pictures.</summary>
public sealed partial class NaskahModel
{
    /// <summary>The page with the signer's name, in the copy that was printed; null where none was made or it is not found.</summary>
    public int? HalamanTandaTangan { get; private set; }

    /// <summary>Pictures can be made, and there is a PDF of the version to compare with.</summary>
    public bool DapatDisanding { get; private set; }

    /// <param name="versi">Of the version, not of the uploaded file.</param>
    /// <param name="hal">From 1.</param>
    public async Task<IActionResult> OnGetGambarAsync(long id, string? tiket, bool versi, int hal, CancellationToken ct)
    {
        if (TiketNaskah.Buka(pelindung, tiket, user.Pelaku.Id ?? 0, id) is not { } t || hal is < 1 or > 10_000)
            return NotFound();
        var pdf = versi ? await PdfVersiAsync(t.VersiId, ct) : (await berkas.FindAsync(t.Sha256, ct))?.Isi;
        await db.LepasAsync();
        return pdf is not null && await gambar.BuatAsync(pdf, hal, ct) is { } png ? File(png, "image/png") : NotFound();
    }

    private async Task SandingkanAsync(TiketNaskah t, CancellationToken ct)
    {
        if (!gambar.Ada || await PdfVersiAsync(t.VersiId, ct) is not { } pdf)
            return;
        DapatDisanding = true;
        HalamanTandaTangan = Pemangku.Select(p => LetakTandaTangan.Cari(pdf, p.Nama)?.Halaman).FirstOrDefault(h => h is not null);
    }

    /// <summary>The copy that was printed to be signed, else the version's own PDF.</summary>
    private async Task<byte[]?> PdfVersiAsync(long versiId, CancellationToken ct) =>
        ((await antrean.FindAsync(user.InstansiId, versiId, JenisNaskahPdf.TandaTangan, ct))?.PdfSha
            ?? (await antrean.FindAsync(user.InstansiId, versiId, JenisNaskahPdf.Konsep, ct))?.PdfSha) is { } sha
            ? (await berkas.FindAsync(sha, ct))?.Isi : null;
}
