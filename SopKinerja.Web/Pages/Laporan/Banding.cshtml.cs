namespace SopKinerja.Web.Pages.Laporan;

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Koreksi;
using SopKinerja.Web.Laporan;
using SopKinerja.Web.Security;

/// <summary>Two versions, or a version and the report as it stands: text by section, figures one by one.</summary>
[Authorize(Izin.Anggota)]
public sealed class BandingModel(LaporanRepository laporan, IsiLaporanRepository isiLaporan, InstansiRepository instansi,
    BerkasRepository berkas, CurrentUser user) : PageModel
{
    public Laporan Laporan { get; private set; } = null!;

    public IReadOnlyList<LaporanVersi> Versi { get; private set; } = [];

    public LaporanVersi? Dari { get; private set; }

    /// <summary>Null for the report as it stands.</summary>
    public LaporanVersi? Ke { get; private set; }

    public BandingLaporan? Beda { get; private set; }

    public string Zona => user.Zona;

    public async Task<IActionResult> OnGetAsync(long id, long? dari, long? ke, CancellationToken ct)
    {
        if (await laporan.FindAsync(user.InstansiId, id, ct) is not { } r)
            return NotFound();
        Laporan = r;
        Versi = await laporan.ListVersiAsync(user.InstansiId, id, ct);
        if (Versi.Count == 0)
            return Page();
        Dari = dari is null ? Versi[Versi.Count > 1 ? 1 : 0] : Versi.FirstOrDefault(v => v.Id == dari);
        Ke = ke is null && Versi.Count > 1 ? Versi[0] : Versi.FirstOrDefault(v => v.Id == ke);
        if (Dari is null || (ke is > 0 && Ke is null))
            return NotFound();
        Beda = BandingLaporan.Susun(await IsiAsync(Dari, ct), await IsiAsync(Ke, ct));
        return Page();
    }

    private async Task<LaporanKinerja> IsiAsync(LaporanVersi? versi, CancellationToken ct) => versi is not null
        ? Lkj.FromJson((await berkas.FindAsync(versi.IsiSha, ct))!.Isi)
        : await isiLaporan.KumpulkanAsync((await instansi.FindAsync(user.InstansiId, ct))!, Laporan, user.Now, ct);
}
