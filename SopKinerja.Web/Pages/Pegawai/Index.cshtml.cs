namespace SopKinerja.Web.Pages.Pegawai;

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;

[Authorize(Izin.Anggota)]
public sealed class IndexModel(JabatanRepository jabatan, CurrentUser user) : PageModel
{
    public IReadOnlyList<Pegawai> Daftar { get; private set; } = [];

    public bool Admin => user.Admin;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>With an id the form holds that person; without, a new one.</summary>
    public async Task<IActionResult> OnGetAsync(long? id, CancellationToken ct)
    {
        Daftar = await jabatan.ListPegawaiAsync(user.InstansiId, ct);
        if (id is not { } pegawaiId)
            return Page();
        if (await jabatan.FindPegawaiAsync(user.InstansiId, pegawaiId, ct) is not { } p)
            return NotFound();
        Input = new()
        {
            Nama = p.Nama, Nip = Nip.Format(p.Nip), Pangkat = p.Pangkat, Golongan = p.Golongan, Surel = p.Surel,
            Versi = p.Versi
        };
        return Page();
    }

    [Boleh(Izin.Admin)]
    public async Task<IActionResult> OnPostAsync(long? id, CancellationToken ct)
    {
        if (id is { } ada && await jabatan.FindPegawaiAsync(user.InstansiId, ada, ct) is null)
            return NotFound();
        if (ModelState.IsValid)
        {
            var p = new Pegawai
            {
                Id = id ?? 0, Nama = Input.Nama.Trim(), Nip = Nip.Rapikan(Input.Nip), Pangkat = Input.Pangkat?.Trim(),
                Golongan = Input.Golongan?.Trim(), Surel = Input.Surel?.Trim(), Versi = Input.Versi,
            };
            if (id is null)
                await jabatan.InsertPegawaiAsync(user.Pelaku, p, ct);
            else if (!await jabatan.UpdatePegawaiAsync(user.Pelaku, p, ct))
                ModelState.AddModelError("", "Data pegawai ini telah diubah orang lain. Muat ulang untuk melihat isinya.");
            if (ModelState.IsValid)
            {
                var ragu = Nip.Keraguan(p.Nip);
                this.Kabari($"{p.Nama} disimpan.{(ragu is null ? "" : $" Periksa lagi: {ragu}")}");
                return RedirectToPage(new { id = (long?)null });
            }
        }

        Daftar = await jabatan.ListPegawaiAsync(user.InstansiId, ct);
        return Page();
    }

    public sealed class InputModel : IValidatableObject
    {
        public int Versi { get; set; }

        [Wajib]
        [Panjang(200)]
        public string Nama { get; set; } = "";

        [Panjang(30)]
        public string? Nip { get; set; }

        [Panjang(60)]
        public string? Pangkat { get; set; }

        [Panjang(10)]
        public string? Golongan { get; set; }

        [Panjang(200)]
        [Surel]
        public string? Surel { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (Data.Nip.Rapikan(Nip)?.Length > 18)
                yield return new("NIP paling banyak 18 angka.", [nameof(Nip)]);
        }
    }
}
