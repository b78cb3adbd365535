namespace SopKinerja.Web.Pages.Akun;

using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;

[AllowAnonymous]
public sealed class MasukModel(PenggunaRepository pengguna, IPasswordHasher<string> hasher, TimeProvider clock,
    IHostEnvironment env) : PageModel
{
    // Checked when the name is unknown, so that the answer takes as long as for a known one.
    private static readonly string s_sandiKosong = new PasswordHasher<string>().HashPassword("", Guid.NewGuid().ToString());

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public bool Contoh => env.IsDevelopment();

    public IActionResult OnGet(string? kembali) => User.Identity?.IsAuthenticated == true ? LocalRedirect(Tujuan(kembali)) : Page();

    public async Task<IActionResult> OnPostAsync(string? kembali, CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return Page();
        var p = await pengguna.FindByNamaAsync(Input.Pengguna.Trim(), ct);
        var now = clock.GetUtcNow().UtcDateTime;
        if (p?.TerkunciSampai > now)
        {
            var menit = (int)Math.Ceiling((p.TerkunciSampai.Value - now).TotalMinutes);
            ModelState.AddModelError("", $"Terlalu banyak percobaan. Akun ini dijeda {menit} menit lagi.");
            return Page();
        }

        var cocok = hasher.VerifyHashedPassword("", p?.Sandi ?? s_sandiKosong, Input.Sandi) != PasswordVerificationResult.Failed;
        if (p is null || !cocok || !p.Aktif)
        {
            if (p is not null)
                await pengguna.UpdateGagalAsync(p.Id, now, ct);
            ModelState.AddModelError("Input.Sandi",
                "Nama pengguna atau kata sandi tidak cocok. Setelah 5 kali gagal, akun dijeda 15 menit.");
            return Page();
        }

        await pengguna.UpdateBerhasilAsync(p.Id, ct);
        return await MasukkanAsync(p, kembali, ct);
    }

    /// <summary>One click with a sample account; there is no such thing outside Development.</summary>
    public async Task<IActionResult> OnPostContohAsync(string? sebagai, string? kembali, CancellationToken ct)
    {
        var p = Contoh && sebagai is not null ? await pengguna.FindByNamaAsync(sebagai, ct) : null;
        var dikenal = sebagai == ContohData.AdminSistem || ContohKantor.Tersedia.Any(k => k.Pegawai.Any(o => o.Akun == sebagai));
        return p is { Aktif: true } && dikenal ? await MasukkanAsync(p, kembali, ct) : NotFound();
    }

    private async Task<IActionResult> MasukkanAsync(Pengguna p, string? kembali, CancellationToken ct)
    {
        await HttpContext.SignInAsync(CookieSesi.Principal(p, await pengguna.ListPeranSendiriAsync(p.Id, ct)));
        return LocalRedirect(Tujuan(kembali));
    }

    private string Tujuan(string? kembali) => Url.IsLocalUrl(kembali) ? kembali : Url.Content("~/");

    public sealed class InputModel
    {
        [Wajib]
        [Panjang(60)]
        public string Pengguna { get; set; } = "";

        [Wajib]
        [Panjang(200)]
        public string Sandi { get; set; } = "";
    }
}
