namespace SopKinerja.Web.Pages.Kabar;

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Kabar;
using SopKinerja.Web.Surel;

/// <summary>A person's calendar for a program that can't sign in: whoever has the link may read it. A closed account's link opens nothing.</summary>
[AllowAnonymous]
public sealed class UmpanModel(KabarRepository kabar, PenggunaRepository pengguna, MejaKerja meja, PengaturanSurel surel,
    TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string rahasia, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (rahasia.Length != 40 || await kabar.FindPemilikAsync(IndexModel.Sidik(rahasia), ct) is not { } p
            || await pengguna.FindSesiAsync(p.Id, p.Cap, Tanggal.Hariini(now, "WIB"), ct) is not { InstansiId: not null } sesi)
            return NotFound();
        var isi = await meja.MuatAsync(sesi.SebagaiPelaku(now, null), ct);
        Response.Headers.CacheControl = "private, no-store";
        return Content(UmpanIcs.Tulis(sesi.NamaTampil, isi.Tugas(), surel.Portal,
            sesi.InstansiKode!, now), UmpanIcs.Tipe);
    }
}
