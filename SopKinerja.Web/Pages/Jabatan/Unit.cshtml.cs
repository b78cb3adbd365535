namespace SopKinerja.Web.Pages.Jabatan;

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;

/// <summary>A unit: what it is called, whether it is still offered, what was put right.</summary>
[Authorize(Izin.Anggota)]
public sealed class UnitModel(InstansiRepository instansi, JabatanRepository jabatan, LogRepository log, CurrentUser user) : PageModel
{
    public UnitKerja Unit { get; private set; } = null!;

    public IReadOnlyList<Jabatan> Jabatan { get; private set; } = [];

    public IReadOnlyList<BarisLog> Riwayat { get; private set; } = [];

    public bool Admin => user.Admin;

    public string Zona => user.Zona;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken ct) => await MuatAsync(id, ct) ? Page() : NotFound();

    [Boleh(Izin.Admin)]
    public async Task<IActionResult> OnPostAsync(long id, int versi, string? nama, bool tutup, string? alasan, CancellationToken ct)
    {
        if (!await MuatAsync(id, ct))
            return NotFound();
        if (string.IsNullOrWhiteSpace(nama) || nama.Trim().Length > 200)
        {
            ModelState.AddModelError("nama", "Tulis nama unit, paling banyak 200 huruf.");
            return Page();
        }

        var hasil = await instansi.UbahUnitAsync(user.Pelaku, Unit with
        {
            Nama = nama.Trim(),
            Versi = versi,
            Ditutup = tutup ? Unit.Ditutup ?? user.HariIni : null,
        }, alasan, ct);
        return this.Jawab(hasil, Halaman.BukanAlasan(hasil) ? "nama" : "alasan", new { id });
    }

    private async Task<bool> MuatAsync(long id, CancellationToken ct)
    {
        if ((await instansi.ListUnitAsync(user.InstansiId, ct)).FirstOrDefault(u => u.Id == id) is not { } u)
            return false;
        Unit = u;
        Jabatan = [.. (await jabatan.ListAsync(user.InstansiId, ct)).Where(j => j.UnitId == id)];
        Riwayat = await log.ListAsync(user.InstansiId, ObjekLog.Unit, id, new(1, 100), ct);
        return true;
    }
}
