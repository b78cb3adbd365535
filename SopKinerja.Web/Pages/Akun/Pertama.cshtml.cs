namespace SopKinerja.Web.Pages.Akun;

using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Tampilan;

/// <summary>Makes the first administrator with the one-time code that the first start printed. Gone once an account exists.</summary>
[AllowAnonymous]
public sealed class PertamaModel(PenggunaRepository pengguna, IPasswordHasher<string> hasher, TimeProvider clock) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await pengguna.AdaPenggunaAsync(ct) ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await pengguna.AdaPenggunaAsync(ct))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var now = clock.GetUtcNow().UtcDateTime;
        var sidik = BerkasRepository.Sidik(Encoding.UTF8.GetBytes(Input.Kode.Trim().ToUpperInvariant()));
        var hasil = await pengguna.InsertPertamaAsync(sidik, new(Input.Pengguna.Trim(), Input.Nama.Trim(),
            hasher.HashPassword("", Input.Sandi), Guid.NewGuid().ToString("N"), [(Peran.AdminSistem, null)]), now, ct);
        if (hasil.Refused)
        {
            ModelState.AddModelError("Input.Kode", hasil.Reason!);
            return Page();
        }

        return RedirectToPage("/Akun/Masuk");
    }

    public sealed class InputModel
    {
        [Wajib]
        [Panjang(40)]
        public string Kode { get; set; } = "";

        [Wajib]
        [Panjang(60)]
        public string Pengguna { get; set; } = "";

        [Wajib]
        [Panjang(200)]
        public string Nama { get; set; } = "";

        [SandiBaru]
        public string Sandi { get; set; } = "";
    }
}
