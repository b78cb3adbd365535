namespace SopKinerja.Web.Pages.Arsip;

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;

[Authorize(Izin.Anggota)]
public sealed class IndexModel(ArsipRepository arsip, NaskahRepository naskah, KeutuhanRepository keutuhan, BerkasRepository berkas,
    CurrentUser user) : PageModel
{
    public IReadOnlyList<EntriArsip> Daftar { get; private set; } = [];

    public int Jumlah { get; private set; }

    public Paging Hal { get; private set; }

    /// <summary>What the check found; null before it was asked for.</summary>
    public IReadOnlyList<TemuanKeutuhan>? Temuan { get; private set; }

    public DateOnly HariIni => user.HariIni;

    public string Zona => user.Zona;

    public bool Sekretariat => user.Sekretariat;

    public async Task OnGetAsync(int hal, CancellationToken ct)
    {
        Hal = new Paging(Math.Clamp(hal, 1, 10_000));
        Daftar = await arsip.ListAsync(user.InstansiId, Hal, ct);
        Jumlah = await arsip.CountAsync(user.InstansiId, ct);
    }

    public async Task<IActionResult> OnGetBerkasAsync(long id, CancellationToken ct) =>
        await arsip.FindAsync(user.InstansiId, id, ct) is { } e ? await UnduhAsync(e.Sha256, e.NamaBerkas!, ct) : NotFound();

    /// <summary>The locked file of a run, archived or not yet.</summary>
    public async Task<IActionResult> OnGetNaskahAsync(long pelaksanaan, CancellationToken ct) =>
        await naskah.FindByPelaksanaanAsync(user.InstansiId, pelaksanaan, ct) is { } f
            ? await UnduhAsync(f.Sha256, f.NamaBerkas, ct)
            : NotFound();

    public async Task<IActionResult> OnPostPeriksaAsync(CancellationToken ct)
    {
        Temuan = await keutuhan.PeriksaAsync(user.InstansiId, null, ct);
        if (Temuan.Count == 0)
        {
            this.Kabari($"Utuh: rantai, {await arsip.CountAsync(user.InstansiId, ct)} entri, catatan dan semua berkasnya cocok.");
            return RedirectToPage();
        }

        await OnGetAsync(1, ct);
        return Page();
    }

    private async Task<IActionResult> UnduhAsync(string sha256, string nama, CancellationToken ct) =>
        await berkas.FindAsync(sha256, ct) is { } b ? this.Unduh(b.Isi, b.Tipe, nama) : NotFound();
}
