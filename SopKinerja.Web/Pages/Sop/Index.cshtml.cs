namespace SopKinerja.Web.Pages.Sop;

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Security;

[Authorize(Izin.Anggota)]
public sealed class IndexModel(SopRepository sop, CurrentUser user) : PageModel
{
    public IReadOnlyList<SopRingkas> Daftar { get; private set; } = [];

    public bool Admin => user.Admin;

    public async Task OnGetAsync(CancellationToken ct) => Daftar = await sop.ListAsync(user.InstansiId, ct);
}
