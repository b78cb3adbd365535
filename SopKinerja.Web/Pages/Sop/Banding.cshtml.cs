namespace SopKinerja.Web.Pages.Sop;

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Security;

/// <summary>Two versions of one SOP side by side, or a draft beside the version it was copied from: what changed, cell by cell.</summary>
[Authorize(Izin.Anggota)]
public sealed class BandingModel(SopRepository sop, RancanganRepository rancangan, JabatanRepository jabatan, CurrentUser user) : PageModel
{
    public SopVersi Lama { get; private set; } = null!;

    public string NamaBaru { get; private set; } = "";

    /// <summary>The draft on the right; null where a version stands there.</summary>
    public long? RancanganId { get; private set; }

    public IReadOnlyList<BedaSop> Beda { get; private set; } = [];

    public IReadOnlyList<SopRingkas> Versi { get; private set; } = [];

    public long? Ke { get; private set; }

    /// <param name="id">The older version.</param>
    /// <param name="ke">The newer; without it the draft.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<IActionResult> OnGetAsync(long id, long? ke, CancellationToken ct)
    {
        if (await sop.FindAsync(user.InstansiId, id, ct) is not { } lama)
            return NotFound();
        (Lama, Ke) = (lama, ke);
        Versi = await sop.ListVersiAsync(user.InstansiId, lama.SopId, ct);
        if (await BaruAsync(lama, ke, ct) is not { } baru)
            return NotFound();
        var nama = (await jabatan.ListAsync(user.InstansiId, ct)).ToDictionary(j => j.Id, j => j.Nama);
        Beda = BandingSop.Banding((await sop.FindNaskahAsync(user.InstansiId, id, ct))!, baru, nama);
        return Page();
    }

    private async Task<NaskahSop?> BaruAsync(SopVersi lama, long? ke, CancellationToken ct)
    {
        if (ke is { } v)
        {
            NamaBaru = $"versi {Versi.FirstOrDefault(x => x.Id == v)?.Revisi}";
            return Versi.Any(x => x.Id == v) ? await sop.FindNaskahAsync(user.InstansiId, v, ct) : null;
        }

        if ((await rancangan.ListAsync(user.InstansiId, ct)).FirstOrDefault(r => r.SopId == lama.SopId) is not { } r
            || await rancangan.FindAsync(user.InstansiId, r.Id, ct) is not { } isi)
            return null;
        (NamaBaru, RancanganId) = ("rancangan", r.Id);
        return isi.Naskah;
    }
}
