namespace SopKinerja.Web.Pages.Sop;

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;

[Authorize(Izin.Anggota)]
public sealed class IndexModel(SopRepository sop, RancanganRepository rancangan, InstansiRepository instansi, CurrentUser user) : PageModel
{
    public IReadOnlyList<SopRingkas> Daftar { get; private set; } = [];

    public IReadOnlyList<RancanganRingkas> Rancangan { get; private set; } = [];

    public bool Admin => user.Admin;

    public bool Pengelola => user.Admin || user.Sekretariat;

    public string Zona => user.Zona;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Daftar = await sop.ListAsync(user.InstansiId, ct);
        Rancangan = Pengelola ? await rancangan.ListAsync(user.InstansiId, ct) : [];
    }

    /// <summary>An empty SOP of this office: its name stands over it, and it has a first and a last step.</summary>
    [Boleh(Izin.Pengelola)]
    public async Task<IActionResult> OnPostBaruAsync(CancellationToken ct)
    {
        var kantor = (await instansi.FindAsync(user.InstansiId, ct))!;
        var periode = string.Join(',', Enum.GetNames<JenisPeriode>());
        var hasil = await rancangan.BuatAsync(user.Pelaku, new()
        {
            Kop1 = kantor.Pemda, Kop2 = kantor.Nama.ToUpperInvariant(), TanggalPembuatan = user.HariIni, Kolom = [new() { Kunci = 1 }],
            Langkah =
            [
                new() { Kunci = 2, Kolom = 1, Bentuk = BentukLangkah.Mulai, Periode = periode },
                new() { Kunci = 3, Kolom = 1, Bentuk = BentukLangkah.Selesai, Periode = periode },
            ],
        }, ct);
        return RedirectToPage("/Sop/Ubah", new { id = hasil.Value });
    }

    /// <summary>A copy of a version to change; the one there is, where somebody began already.</summary>
    [Boleh(Izin.Pengelola)]
    public async Task<IActionResult> OnPostRevisiAsync(long versiId, CancellationToken ct)
    {
        if (await sop.FindAsync(user.InstansiId, versiId, ct) is null)
            return NotFound();
        var hasil = await rancangan.RevisiAsync(user.Pelaku, versiId, ct);
        if (hasil.Refused)
        {
            this.Tolak(hasil.Reason!);
            return RedirectToPage();
        }

        return RedirectToPage("/Sop/Ubah", new { id = hasil.Value });
    }
}
