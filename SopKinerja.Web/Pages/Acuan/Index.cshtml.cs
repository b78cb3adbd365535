namespace SopKinerja.Web.Pages.Acuan;

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;
using SopKinerja.Web.Unggah;

/// <summary>The office's library of standing documents: Renstra, Perjanjian Kinerja, DPA, regulations.</summary>
[Authorize(Izin.Anggota)]
public sealed class IndexModel(AcuanRepository acuan, CurrentUser user) : PageModel
{
    public ILookup<JenisAcuan, DokumenAcuan> Daftar { get; private set; } = Array.Empty<DokumenAcuan>().ToLookup(d => d.Jenis);

    public bool Sekretariat => user.Sekretariat;

    /// <summary>The year that most work is about: what holds in it is marked.</summary>
    public int Tahun => user.HariIni.Year - 1;

    [BindProperty]
    public IsianAcuan Input { get; set; } = new();

    public async Task OnGetAsync(JenisAcuan? jenis, CancellationToken ct)
    {
        Input = new() { TahunAwal = Tahun, Jenis = jenis ?? JenisAcuan.Renstra };
        await MuatAsync(ct);
    }

    [Boleh(Izin.Sekretariat)]
    public async Task<IActionResult> OnPostAsync(IFormFile? berkas, CancellationToken ct)
    {
        var unggahan = await Unggahan.BacaAsync(berkas, false, ct);
        if (unggahan.Refused || unggahan.Value is null)
            ModelState.AddModelError("berkas", unggahan.Refused ? unggahan.Reason! : "Pilih berkas dokumennya.");
        var hasil = ModelState.IsValid ? await acuan.CatatAsync(user.Pelaku, Input.Dokumen(), unggahan.Value!.Masuk, ct) : default;
        if (ModelState.IsValid && !hasil.Refused)
        {
            this.Kabari($"{Input.Dokumen().Sebutan} masuk daftar dokumen acuan.");
            this.Ingatkan(unggahan.Value!.Peringatan);
            return RedirectToPage();
        }

        if (ModelState.IsValid)
            ModelState.AddModelError("", hasil.Reason!);
        await MuatAsync(ct);
        return Page();
    }

    private async Task MuatAsync(CancellationToken ct) =>
        Daftar = (await acuan.ListAsync(user.InstansiId, ct)).ToLookup(d => d.Jenis);
}
