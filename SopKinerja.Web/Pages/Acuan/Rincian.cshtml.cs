namespace SopKinerja.Web.Pages.Acuan;

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;
using SopKinerja.Web.Unggah;

/// <summary>One standing document: its file, what was put right, and the end of it.</summary>
[Authorize(Izin.Anggota)]
public sealed class RincianModel(AcuanRepository acuan, BerkasRepository berkas, LogRepository log, CurrentUser user) : PageModel
{
    public DokumenAcuan Dokumen { get; private set; } = null!;

    public IReadOnlyList<BarisLog> Riwayat { get; private set; } = [];

    public bool Sekretariat => user.Sekretariat;

    public string Zona => user.Zona;

    [BindProperty]
    public IsianAcuan Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken ct)
    {
        if (!await MuatAsync(id, ct))
            return NotFound();
        Input = IsianAcuan.Dari(Dokumen);
        return Page();
    }

    public async Task<IActionResult> OnGetBerkasAsync(long id, CancellationToken ct) =>
        await acuan.FindAsync(user.InstansiId, id, ct) is { } d && await berkas.FindAsync(d.Sha256, ct) is { } b
            ? this.Unduh(b.Isi, b.Tipe, d.BerkasNama)
            : NotFound();

    [Boleh(Izin.Sekretariat)]
    public async Task<IActionResult> OnPostAsync(long id, string? alasan, IFormFile? berkasBaru, CancellationToken ct)
    {
        if (!await MuatAsync(id, ct))
            return NotFound();
        var unggahan = await Unggahan.BacaAsync(berkasBaru, false, ct);
        if (unggahan.Refused)
            ModelState.AddModelError("berkasBaru", unggahan.Reason!);
        if (!ModelState.IsValid)
            return Page();
        var hasil = await acuan.UbahAsync(user.Pelaku, Input.Dokumen(id), unggahan.Value?.Masuk, alasan, ct);
        return this.Jawab(hasil, Halaman.BukanAlasan(hasil) ? "" : "alasan", new { id });
    }

    [Boleh(Izin.Sekretariat)]
    public async Task<IActionResult> OnPostCabutAsync(long id, int versi, string? alasan, CancellationToken ct)
    {
        ModelState.Clear();
        if (!await MuatAsync(id, ct))
            return NotFound();
        Input = IsianAcuan.Dari(Dokumen);
        return this.Jawab(await acuan.CabutAsync(user.Pelaku, id, versi, alasan, ct), "alasan-cabut", new { id });
    }

    private async Task<bool> MuatAsync(long id, CancellationToken ct)
    {
        if (await acuan.FindAsync(user.InstansiId, id, ct) is not { } d)
            return false;
        Dokumen = d;
        Riwayat = await log.ListAsync(user.InstansiId, ObjekLog.Acuan, id, new(1, 50), ct);
        return true;
    }
}
