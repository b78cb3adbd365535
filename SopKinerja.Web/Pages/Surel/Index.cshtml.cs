namespace SopKinerja.Web.Pages.Surel;

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Security;
using SopKinerja.Web.Surel;
using SopKinerja.Web.Tampilan;

/// <summary>The outbox of the office: what was, will be, or could not be sent.</summary>
[Authorize(Policy = Izin.Pengelola)]
public sealed class IndexModel(SurelRepository surel, PengaturanSurel pengaturan, CurrentUser user) : PageModel
{
    public IReadOnlyList<Surel> Daftar { get; private set; } = [];

    public int Jumlah { get; private set; }

    public Paging Hal { get; private set; }

    public string Zona => user.Zona;

    /// <summary>No SMTP server is set: mails lie in a folder.</summary>
    public bool Folder => pengaturan.Host is null;

    public async Task OnGetAsync(int hal, CancellationToken ct)
    {
        Hal = new Paging(Math.Clamp(hal, 1, 10_000));
        Daftar = await surel.ListAsync(user.InstansiId, Hal, ct);
        Jumlah = await surel.CountAsync(user.InstansiId, ct);
    }

    public async Task<IActionResult> OnPostLagiAsync(long id, CancellationToken ct)
    {
        if (!await surel.UpdateAntreLagiAsync(user.Pelaku, id, ct))
            return NotFound();
        this.Kabari("Surel dimasukkan lagi ke antrean.");
        return RedirectToPage();
    }
}
