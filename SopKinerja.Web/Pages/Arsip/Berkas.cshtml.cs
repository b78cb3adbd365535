namespace SopKinerja.Web.Pages.Arsip;

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Kantong;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;
using SopKinerja.Web.Unggah;

/// <summary>The berkas of a run: all of its items with their hashes, as a bag to take away, and the check of a bag that came back.</summary>
[Authorize(Izin.Sekretariat)]
[RequestSizeLimit(Unggahan.BatasPermintaanNaskah)]
[RequestFormLimits(MultipartBodyLengthLimit = Unggahan.BatasPermintaanNaskah)]
public sealed class BerkasModel(BerkasPelaksanaan berkas, BerkasRepository isi, CurrentUser user) : PageModel
{
    public BerkasArsip Berkas { get; private set; } = null!;

    /// <summary>What a bag that was sent in turned out to be.</summary>
    public HasilKantong? Hasil { get; private set; }

    public DateOnly HariIni => user.HariIni;

    public string Zona => user.Zona;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken ct) => await MuatAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnGetItemAsync(long id, int nomor, CancellationToken ct)
    {
        if (!await MuatAsync(id, ct) || Berkas.Item.FirstOrDefault(i => i.Nomor == nomor) is not { } item)
            return NotFound();
        if (item.Isi is { } tulisan)
            return this.Unduh(tulisan, "application/octet-stream", item.NamaBerkas);
        return await isi.FindAsync(item.Sha256!, ct) is { } b ? this.Unduh(b.Isi, b.Tipe, item.NamaBerkas) : NotFound();
    }

    public async Task<IActionResult> OnGetKantongAsync(long id, CancellationToken ct)
    {
        if (!await MuatAsync(id, ct))
            return NotFound();
        var berkasAntara = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 65_536,
            FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            await berkas.TulisAsync(berkasAntara, Berkas, user.HariIni, ct);
        }
        catch
        {
            await berkasAntara.DisposeAsync();
            throw;
        }

        berkasAntara.Position = 0;
        return File(berkasAntara, "application/zip", $"{BerkasPelaksanaan.Folder(Berkas)}.zip");
    }

    public async Task<IActionResult> OnPostPeriksaAsync(long id, IFormFile? kantong, CancellationToken ct)
    {
        if (!await MuatAsync(id, ct))
            return NotFound();
        if (kantong is not { Length: > 0 })
            ModelState.AddModelError("kantong", "Pilih kantong BagIt (ZIP) yang akan diperiksa.");
        else
        {
            await using var aliran = kantong.OpenReadStream();
            Hasil = await PemeriksaBagIt.PeriksaAsync(aliran, ct);
        }

        return Page();
    }

    private async Task<bool> MuatAsync(long id, CancellationToken ct)
    {
        if (await berkas.MuatAsync(user.Pelaku, id, ct) is not { } b)
            return false;
        Berkas = b;
        return true;
    }
}
