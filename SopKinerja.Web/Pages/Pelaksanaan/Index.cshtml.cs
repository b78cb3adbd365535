namespace SopKinerja.Web.Pages.Pelaksanaan;

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Security;

[Authorize(Izin.Anggota)]
public sealed class IndexModel(PelaksanaanRepository pelaksanaan, CurrentUser user) : PageModel
{
    public IReadOnlyList<PelaksanaanRingkas> Daftar { get; private set; } = [];

    public ILookup<long, LangkahJalan> Langkah { get; private set; } = Array.Empty<LangkahJalan>().ToLookup(l => l.PelaksanaanId);

    public bool Sekretariat => user.Sekretariat;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Daftar = await pelaksanaan.ListAsync(user.InstansiId, ct);
        Langkah = (await pelaksanaan.ListBerjalanAsync(user.InstansiId, ct)).Langkah.ToLookup(l => l.PelaksanaanId);
    }
}
