namespace SopKinerja.Web.Pages.Sop;

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;

/// <summary>The SOP as its document looks: identity block, then steps with one column per pelaksana.</summary>
[Authorize(Izin.Anggota)]
public sealed class RincianModel(SopRepository sop, CurrentUser user) : PageModel
{
    public SopVersi Versi { get; private set; } = null!;

    public IReadOnlyList<SopPelaksana> Pelaksana { get; private set; } = [];

    public IReadOnlyList<SopLangkah> Langkah { get; private set; } = [];

    public DiagramSop Diagram { get; private set; } = null!;

    /// <summary>Every version of this SOP, the newest first.</summary>
    public IReadOnlyList<SopRingkas> Riwayat { get; private set; } = [];

    public bool Sekretariat => user.Sekretariat;

    public bool Pengelola => user.Admin || user.Sekretariat;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken ct)
    {
        if (await sop.FindAsync(user.InstansiId, id, ct) is not { } versi)
            return NotFound();
        Versi = versi;
        Pelaksana = await sop.ListPelaksanaAsync(user.InstansiId, id, ct);
        Langkah = await sop.ListLangkahAsync(user.InstansiId, id, ct);
        Diagram = DiagramSop.Dari(Langkah, Pelaksana);
        Riwayat = await sop.ListVersiAsync(user.InstansiId, versi.SopId, ct);
        return Page();
    }
}
