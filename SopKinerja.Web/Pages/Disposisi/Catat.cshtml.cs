namespace SopKinerja.Web.Pages.Disposisi;

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;
using SopKinerja.Web.Unggah;

/// <summary>Registers an incoming letter under the next agenda number.</summary>
[Authorize(Izin.Sekretariat)]
public sealed class CatatModel(SuratRepository surat, BerkasRepository berkas, CurrentUser user) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public void OnGet() => Input.Diterima = user.HariIni;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var unggahan = await Unggahan.BacaAsync(Input.Berkas, false, ct);
        if (unggahan.Refused)
            ModelState.AddModelError("Input.Berkas", unggahan.Reason!);
        if (!ModelState.IsValid)
            return Page();
        var file = unggahan.Value;
        var hasil = await surat.InsertAsync(user.Pelaku, new()
        {
            Asal = Input.Asal.Trim(), NomorSurat = Input.Nomor.Trim(), TanggalSurat = Input.Tanggal!.Value,
            DiterimaTanggal = Input.Diterima!.Value, Perihal = Input.Perihal.Trim(), Derajat = Input.Derajat, Keamanan = Input.Keamanan,
            BerkasNama = file?.Nama, BerkasSha = file is null ? null : await berkas.InsertAsync(file.Isi, file.Tipe, user.Now, ct),
        }, ct);
        if (hasil.Refused)
        {
            ModelState.AddModelError("", hasil.Reason!);
            return Page();
        }

        this.Kabari("Surat masuk dicatat. Teruskan dengan disposisi.");
        this.Ingatkan(file?.Peringatan);
        return RedirectToPage("/Disposisi/Surat", new { id = hasil.Value });
    }

    public sealed class InputModel : IValidatableObject
    {
        [Wajib]
        [Panjang(200)]
        public string Asal { get; set; } = "";

        [Wajib]
        [Panjang(100)]
        public string Nomor { get; set; } = "";

        [Wajib]
        public DateOnly? Tanggal { get; set; }

        [Wajib]
        public DateOnly? Diterima { get; set; }

        [Wajib]
        [Panjang(500, BanyakBaris = true)]
        public string Perihal { get; set; } = "";

        [EnumDataType(typeof(DerajatSurat), ErrorMessage = "Pilih derajat.")]
        public DerajatSurat Derajat { get; set; }

        [EnumDataType(typeof(KeamananSurat), ErrorMessage = "Pilih keamanan.")]
        public KeamananSurat Keamanan { get; set; }

        public IFormFile? Berkas { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (Diterima is { Year: < 2000 or > 2100 })
                yield return new("Tahun penerimaan tidak wajar.", [nameof(Diterima)]);
            if (Tanggal > Diterima)
                yield return new("Tanggal surat sesudah tanggal diterima. Periksa keduanya.", [nameof(Tanggal)]);
        }
    }
}
