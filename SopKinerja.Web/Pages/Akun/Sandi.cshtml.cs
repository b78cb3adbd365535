namespace SopKinerja.Web.Pages.Akun;

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;

public sealed class SandiModel(PenggunaRepository pengguna, IPasswordHasher<string> hasher, CurrentUser user) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return Page();
        var p = (await pengguna.FindSendiriAsync(user.Id, ct))!;
        if (hasher.VerifyHashedPassword("", p.Sandi, Input.Lama) == PasswordVerificationResult.Failed)
        {
            ModelState.AddModelError("Input.Lama", "Kata sandi sekarang tidak cocok.");
            return Page();
        }

        var cap = Guid.NewGuid().ToString("N");
        await pengguna.UpdateSandiAsync(user.Pelaku, p.Id, hasher.HashPassword("", Input.Baru), cap, ct);
        await HttpContext.SignInAsync(CookieSesi.Principal(p with { Cap = cap }, await pengguna.ListPeranSendiriAsync(p.Id, ct)));
        this.Kabari("Kata sandi diganti. Sesi di perangkat lain sudah berakhir.");
        return RedirectToPage();
    }

    public sealed class InputModel : IValidatableObject
    {
        [Wajib]
        [Panjang(200)]
        public string Lama { get; set; } = "";

        [SandiBaru]
        public string Baru { get; set; } = "";

        [Wajib]
        [Panjang(200)]
        public string Ulang { get; set; } = "";

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (Ulang != Baru)
                yield return new("Kedua kata sandi baru tidak sama.", [nameof(Ulang)]);
        }
    }
}
