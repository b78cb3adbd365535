namespace SopKinerja.Web.Pages.Sop;

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;

/// <summary>Puts one of the documents that ship into this office, each column on one of its posts.</summary>
[Authorize(Izin.Admin)]
public sealed class PasangModel(SopRepository sop, JabatanRepository jabatan, CurrentUser user) : PageModel
{
    public IReadOnlyList<Jabatan> Jabatan { get; private set; } = [];

    public BerkasSop Naskah { get; private set; } = BerkasSop.Tersedia[0];

    public async Task<IActionResult> OnGetAsync(string? kunci, CancellationToken ct) => await MuatAsync(kunci, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string? kunci, long[] jabatanId, CancellationToken ct)
    {
        if (!await MuatAsync(kunci, ct))
            return NotFound();
        if (jabatanId.Length != Naskah.Pelaksana.Count || jabatanId.Contains(0))
        {
            ModelState.AddModelError("", "Pilih jabatan untuk setiap pelaksana.");
            return Page();
        }

        if (jabatanId.Any(id => Jabatan.All(j => j.Id != id)))
            return NotFound();
        var hasil = await sop.InsertAsync(user.Pelaku, Naskah, Naskah.Pelaksana.Zip(jabatanId).ToDictionary(x => x.First,
            x => x.Second), ct);
        if (hasil.Refused)
        {
            ModelState.AddModelError("", hasil.Reason!);
            return Page();
        }

        this.Kabari("SOP dipasang dan berlaku.");
        return RedirectToPage("/Sop/Rincian", new { id = hasil.Value });
    }

    private async Task<bool> MuatAsync(string? kunci, CancellationToken ct)
    {
        Jabatan = await jabatan.ListTerbukaAsync(user.InstansiId, ct);
        var naskah = kunci is null ? Naskah : BerkasSop.Tersedia.FirstOrDefault(n => n.Kunci == kunci);
        Naskah = naskah ?? Naskah;
        return naskah is not null;
    }
}
