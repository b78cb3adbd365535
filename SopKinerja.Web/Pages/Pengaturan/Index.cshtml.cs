namespace SopKinerja.Web.Pages.Pengaturan;

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;

/// <summary>The office's own data, and who receives its reports.</summary>
[Authorize(Policy = Izin.Pengelola)]
public sealed class IndexModel(InstansiRepository instansi, PengirimanRepository pengiriman, CurrentUser user) : PageModel
{
    public IReadOnlyList<PenerimaLaporan> Penerima { get; private set; } = [];

    [BindProperty(Name = "Input")]
    public InputModel Input { get; set; } = new();

    public async Task OnGetAsync(CancellationToken ct)
    {
        Penerima = await pengiriman.ListPenerimaAsync(user.InstansiId, ct);
        var i = (await instansi.FindAsync(user.InstansiId, ct))!;
        Input = new() { Nama = i.Nama, Pemda = i.Pemda, Kota = i.Kota, Alamat = i.Alamat, Zona = i.Zona, Versi = i.Versi };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Penerima = await pengiriman.ListPenerimaAsync(user.InstansiId, ct);
        if (!ModelState.IsValid)
            return Page();
        var lama = (await instansi.FindAsync(user.InstansiId, ct))!;
        var baru = lama with
        {
            Nama = Input.Nama.Trim(),
            Pemda = Input.Pemda.Trim(),
            Kota = Input.Kota.Trim(),
            Alamat = Input.Alamat?.Trim(),
            Zona = Input.Zona,
            Versi = Input.Versi,
        };
        if (!await instansi.UpdateAsync(user.Pelaku, baru, ct))
        {
            ModelState.AddModelError("", "Data instansi telah diubah orang lain. Muat ulang untuk melihat isinya.");
            return Page();
        }

        this.Kabari("Data instansi disimpan.");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostPenerimaAsync(string? nama, string? surel, SaluranKirim saluran, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(nama) || nama.Length > 200)
            this.Tolak("Tulis nama penerima, paling banyak 200 huruf.");
        else if (!Enum.IsDefined(saluran) || surel?.Length > 200
            || (saluran == SaluranKirim.Surel && !SurelAttribute.Sah(surel?.Trim() ?? "")))
            this.Tolak("Tulis alamat surel penerima yang lengkap.");
        else
        {
            var hasil = await pengiriman.InsertPenerimaAsync(user.Pelaku, new()
            {
                Nama = nama.Trim(), Surel = string.IsNullOrWhiteSpace(surel) ? null : surel.Trim(), Saluran = saluran,
            }, ct);
            if (hasil.Refused)
                this.Tolak(hasil.Reason!);
            else
                this.Kabari($"{nama.Trim()} ditambahkan sebagai penerima laporan.");
        }

        return RedirectToPage();
    }

    public sealed class InputModel
    {
        public int Versi { get; set; }

        [Wajib]
        [Panjang(200)]
        public string Nama { get; set; } = "";

        [Wajib]
        [Panjang(200)]
        public string Pemda { get; set; } = "";

        [Wajib]
        [Panjang(100)]
        public string Kota { get; set; } = "";

        [Panjang(300)]
        public string? Alamat { get; set; }

        [Wajib]
        [RegularExpression("WIB|WITA|WIT", ErrorMessage = "Pilih zona waktu.")]
        public string Zona { get; set; } = "WIB";
    }
}
