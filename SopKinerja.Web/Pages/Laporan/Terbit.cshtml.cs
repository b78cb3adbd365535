namespace SopKinerja.Web.Pages.Laporan;

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Security;

/// <summary>The list to check publication by: what of a year should be public, what is, and what to do about the rest.</summary>
[Authorize(Izin.Anggota)]
public sealed class TerbitModel(PublikasiRepository publikasi, InstansiRepository instansi, CurrentUser user) : PageModel
{
    public IReadOnlyList<PeriksaTerbit> Daftar { get; private set; } = [];

    [BindProperty(SupportsGet = true, Name = "tahun")]
    public int? Dipilih { get; set; }

    public int Tahun => Dipilih is >= 2000 and <= 2100 and var t ? t : user.HariIni.Year - 1;

    public string Kode { get; private set; } = "";

    public DateOnly HariIni => user.HariIni;

    public string Zona => user.Zona;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Daftar = await publikasi.ListPeriksaAsync(user.InstansiId, Tahun, ct);
        Kode = (await instansi.FindAsync(user.InstansiId, ct))!.Kode;
    }
}
