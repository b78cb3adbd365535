namespace SopKinerja.Web.Pages.Pengaturan;

using System.ComponentModel.DataAnnotations;
using System.Globalization;
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
        Penerima = await pengiriman.ListSemuaPenerimaAsync(user.InstansiId, ct);
        var i = (await instansi.FindAsync(user.InstansiId, ct))!;
        Input = new() { Nama = i.Nama, Pemda = i.Pemda, Kota = i.Kota, Alamat = i.Alamat, Zona = i.Zona, Warna = i.Warna, Versi = i.Versi };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Penerima = await pengiriman.ListSemuaPenerimaAsync(user.InstansiId, ct);
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
            Warna = Input.Warna,
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

    /// <param name="id">0 for a new one.</param>
    /// <param name="versi">What the person saw.</param>
    public async Task<IActionResult> OnPostPenerimaAsync(long id, int versi, string? nama, string? surel, SaluranKirim saluran, string? batasBulan,
        bool berhenti, CancellationToken ct)
    {
        if (id != 0 && (await pengiriman.ListSemuaPenerimaAsync(user.InstansiId, ct)).All(p => p.Id != id))
            return NotFound();
        var batas = int.TryParse(batasBulan, NumberStyles.None, CultureInfo.InvariantCulture, out var bulan) ? bulan : (int?)null;
        if (string.IsNullOrWhiteSpace(nama) || nama.Length > 200)
            this.Tolak("Tulis nama penerima, paling banyak 200 huruf.");
        else if (!Enum.IsDefined(saluran) || surel?.Length > 200
            || (saluran == SaluranKirim.Surel && !SurelAttribute.Sah(surel?.Trim() ?? "")))
            this.Tolak("Tulis alamat surel penerima yang lengkap.");
        else if (!string.IsNullOrWhiteSpace(batasBulan) && batas is not (>= 1 and <= 12))
            this.Tolak("Batas LKJ ditulis 1 sampai 12 bulan, atau dikosongkan.");
        else
            this.Sampaikan(await SimpanPenerimaAsync(new()
            {
                Id = id, Versi = versi, Nama = nama.Trim(), Surel = string.IsNullOrWhiteSpace(surel) ? null : surel.Trim(), Saluran = saluran,
                BatasBulan = batas, Aktif = !berhenti,
            }, ct));
        return RedirectToPage();
    }

    private async Task<Outcome<string>> SimpanPenerimaAsync(PenerimaLaporan p, CancellationToken ct)
    {
        if (p.Id == 0)
            return await pengiriman.InsertPenerimaAsync(user.Pelaku, p, ct) is { Refused: true } tolak ? Outcome<string>.Refuse(tolak.Reason!)
                : $"{p.Nama} ditambahkan sebagai penerima laporan.";
        return await pengiriman.UpdatePenerimaAsync(user.Pelaku, p, ct) is { Refused: true } t ? Outcome<string>.Refuse(t.Reason!)
            : $"Penerima {p.Nama} disimpan.";
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

        [Wajib]
        [RegularExpression("biru|toska|hijau|cokelat|marun|ungu", ErrorMessage = "Pilih warna.")]
        public string Warna { get; set; } = "biru";
    }
}
