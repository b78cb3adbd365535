namespace SopKinerja.Web.Pages.Laporan;

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Security;

[Authorize(Izin.Anggota)]
public sealed class IndexModel(LaporanRepository laporan, CurrentUser user) : PageModel
{
    public IReadOnlyList<LaporanRingkas> Daftar { get; private set; } = [];

    public string Zona => user.Zona;

    public async Task OnGetAsync(CancellationToken ct) => Daftar = await laporan.ListAsync(user.InstansiId, ct);
}
