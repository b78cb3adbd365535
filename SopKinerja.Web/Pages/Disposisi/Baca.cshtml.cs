namespace SopKinerja.Web.Pages.Disposisi;

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;

/// <summary>One disposisi as its recipient sees it. Opening it in the post it went to is reading it.</summary>
[Authorize(Izin.Anggota)]
public sealed class BacaModel(DisposisiRepository disposisi, CurrentUser user) : PageModel
{
    public SimpulDisposisi Simpul { get; private set; } = null!;

    public DateOnly HariIni => user.HariIni;

    public string? Laporan { get; private set; }

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken ct)
    {
        if (!await MuatAsync(id, ct))
            return NotFound();
        if (Simpul.Status == StatusDisposisi.BelumDibaca)
        {
            await disposisi.UpdateStatusAsync(user.InstansiId, id, Simpul.Versi, AksiDisposisi.Baca, true, user.Nama, null, user.Now, ct);
            await MuatAsync(id, ct);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostLaporAsync(long id, int versi, string? laporan, CancellationToken ct)
    {
        if (!await MuatAsync(id, ct))
            return NotFound();
        Laporan = laporan;
        if (string.IsNullOrWhiteSpace(laporan) || laporan.Length > 4000)
        {
            ModelState.AddModelError("laporan", "Tulis apa yang sudah dikerjakan, paling banyak 4.000 huruf.");
            return Page();
        }

        if (await disposisi.UpdateStatusAsync(user.InstansiId, id, versi, AksiDisposisi.Lapor, true, user.Nama, laporan.Trim(), user.Now,
            ct) is { } salah)
        {
            ModelState.AddModelError("", salah);
            return Page();
        }

        this.Kabari("Laporan disposisi tersimpan.");
        return RedirectToPage(new { id });
    }

    private async Task<bool> MuatAsync(long id, CancellationToken ct)
    {
        if (await disposisi.FindAsync(user.InstansiId, id, ct) is not { } s || !(await user.JabatanIdsAsync(ct)).Contains(s.JabatanId))
            return false;
        Simpul = s;
        return s.Status != StatusDisposisi.Dibatalkan;
    }
}
