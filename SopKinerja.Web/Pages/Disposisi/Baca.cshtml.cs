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
        if (await disposisi.BacaAsync(user.Pelaku, id, ct) is not { } simpul)
            return NotFound();
        Simpul = simpul;
        return Page();
    }

    public async Task<IActionResult> OnPostLaporAsync(long id, int versi, string? laporan, CancellationToken ct)
    {
        if (await disposisi.FindMilikAsync(user.Pelaku, id, ct) is not { } simpul)
            return NotFound();
        (Simpul, Laporan) = (simpul, laporan);
        if (string.IsNullOrWhiteSpace(laporan) || laporan.Length > 4000)
        {
            ModelState.AddModelError("laporan", "Tulis apa yang sudah dikerjakan, paling banyak 4.000 huruf.");
            return Page();
        }

        var hasil = await disposisi.LaporAsync(user.Pelaku, id, versi, laporan.Trim(), ct);
        if (hasil.Refused)
        {
            ModelState.AddModelError("", hasil.Reason!);
            return Page();
        }

        this.Kabari("Laporan disposisi tersimpan.");
        return RedirectToPage(new { id });
    }
}
