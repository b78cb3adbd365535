namespace SopKinerja.Web.Pages.Instansi;

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;

/// <summary>Offices of this deployment. The system administrator makes them and their first administrator, and sees no more.</summary>
[Authorize(Izin.AdminSistem)]
public sealed class IndexModel(InstansiRepository instansi, Pendirian pendirian, IPasswordHasher<string> hasher,
    CurrentUser user) : PageModel
{
    public IReadOnlyList<Instansi> Daftar { get; private set; } = [];

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public Paging Hal { get; private set; }

    public string? Q { get; private set; }

    public Task OnGetAsync(string? q, int hal, CancellationToken ct) => MuatAsync(q, hal, ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var hasil = await pendirian.DirikanAsync(user.Pelaku,
                new() { Id = 0, Kode = Input.Kode, Nama = Input.Nama, Pemda = Input.Pemda, Kota = Input.Kota, Zona = Input.Zona },
                new(Input.Admin, $"Admin {Input.Nama}", hasher.HashPassword("", Input.Sandi), Guid.NewGuid().ToString("N"),
                    [(Peran.AdminInstansi, null)]), ct);
            if (!hasil.Refused)
            {
                this.Kabari($"{Input.Nama} dibuat. Adminnya masuk dengan nama pengguna {Input.Admin}.");
                return RedirectToPage();
            }

            ModelState.AddModelError("", hasil.Reason!);
        }

        await MuatAsync(null, 1, ct);
        return Page();
    }

    private async Task MuatAsync(string? q, int hal, CancellationToken ct)
    {
        (Q, Hal) = (Halaman.Kata(q), new(Math.Clamp(hal, 1, 10_000)));
        Daftar = Q is null ? await instansi.ListAsync(Hal, ct) : await instansi.CariAsync(Q, Hal, ct);
    }

    public sealed class InputModel
    {
        [Wajib]
        [Panjang(40)]
        [RegularExpression("(?!(periksa|index)$)[a-z0-9][a-z0-9-]*",
            ErrorMessage = "Pakai huruf kecil, angka dan tanda hubung, contoh dinkes-binjai.")]
        public string Kode { get; set; } = "";

        [Wajib]
        [Panjang(200)]
        public string Nama { get; set; } = "";

        [Wajib]
        [Panjang(200)]
        public string Pemda { get; set; } = "";

        [Wajib]
        [Panjang(100)]
        public string Kota { get; set; } = "";

        [Wajib]
        [RegularExpression("WIB|WITA|WIT", ErrorMessage = "Pilih zona waktu.")]
        public string Zona { get; set; } = "WIB";

        [Wajib]
        [Panjang(60)]
        public string Admin { get; set; } = "";

        [SandiBaru]
        public string Sandi { get; set; } = "";
    }
}
