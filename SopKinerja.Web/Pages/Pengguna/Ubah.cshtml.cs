namespace SopKinerja.Web.Pages.Pengguna;

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;

/// <summary>Whose an account is and what it may do: changed with a reason, what it was before stays in the log.</summary>
[Authorize(Izin.Admin)]
public sealed class UbahModel(PenggunaRepository pengguna, JabatanRepository jabatan, InstansiRepository instansi, LogRepository log,
    CurrentUser user) : PageModel
{
    public Pengguna Akun { get; private set; } = null!;

    /// <summary>Role and unit in one value, as a box of the form sends it: "Pengisi-3", "Sekretariat-".</summary>
    public IReadOnlySet<string> Dipilih { get; private set; } = new HashSet<string>();

    public IReadOnlyList<Pegawai> Pegawai { get; private set; } = [];

    public IReadOnlyList<UnitKerja> Unit { get; private set; } = [];

    public IReadOnlyList<BarisLog> Riwayat { get; private set; } = [];

    public string Zona => user.Zona;

    public static string Nilai(Peran peran, long? unitId) => $"{peran}-{(PeranPengguna.Berunit(peran) ? unitId : null)}";

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken ct) => await MuatAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(long id, int versi, long? pegawaiId, string[] peran, string? alasan, CancellationToken ct)
    {
        if (!await MuatAsync(id, ct))
            return NotFound();
        Dipilih = peran.ToHashSet();
        var dikenal = IndexModel.PeranInstansi.SelectMany(p =>
            Unit.Where(_ => PeranPengguna.Berunit(p)).Select(u => (Peran: p, UnitId: (long?)u.Id)).Append((p, null)));
        var hasil = await pengguna.UbahAsync(user.Pelaku, id, versi, pegawaiId,
            [.. dikenal.Where(p => Dipilih.Contains(Nilai(p.Peran, p.UnitId)))], alasan, ct);
        if (!hasil.Refused)
        {
            this.Kabari(hasil.Value);
            return RedirectToPage("/Pengguna/Index");
        }

        ModelState.AddModelError(Halaman.BukanAlasan(hasil) ? "peran" : "alasan", hasil.Reason!);
        return Page();
    }

    private async Task<bool> MuatAsync(long id, CancellationToken ct)
    {
        if (await pengguna.FindAsync(user.InstansiId, id, ct) is not { } akun)
            return false;
        Akun = akun;
        Dipilih = (await pengguna.ListPeranAsync(user.InstansiId, ct)).Where(r => r.PenggunaId == id)
            .Select(r => Nilai(r.Peran, r.UnitId)).ToHashSet();
        Pegawai = await jabatan.ListPegawaiAsync(user.InstansiId, ct);
        Unit = [.. (await instansi.ListUnitAsync(user.InstansiId, ct)).Where(u => u.Ditutup is null
            || Dipilih.Any(d => d.EndsWith($"-{u.Id}", StringComparison.Ordinal)))];
        Riwayat = await log.ListAsync(user.InstansiId, ObjekLog.Pengguna, id, new(1, 50), ct);
        return true;
    }
}
