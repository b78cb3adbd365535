namespace SopKinerja.Web.Pages.Arsip;

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;

/// <summary>One entry of the register: what was filed, what is said of it and was said before, and its correction.</summary>
[Authorize(Izin.Anggota)]
public sealed class EntriModel(ArsipRepository arsip, KlasifikasiRepository klasifikasi, CurrentUser user) : PageModel, IBerisianArsip
{
    private const int HurufAlasan = 500;

    public EntriArsip Entri { get; private set; } = null!;

    /// <summary>Every description, the newest first.</summary>
    public IReadOnlyList<RincianArsip> Riwayat { get; private set; } = [];

    public IReadOnlyList<KlasifikasiArsip> Kelas { get; private set; } = [];

    [BindProperty]
    public IsianArsip Input { get; set; } = new();

    /// <summary>Number of the description that the person saw, however often the form comes back.</summary>
    public int Dilihat { get; private set; }

    public string Tetap => $"Tetap: {Entri.KodeKlasifikasi}, aktif {Entri.RetensiAktif} tahun, inaktif {Entri.RetensiInaktif} tahun";

    public DateOnly HariIni => user.HariIni;

    public string Zona => user.Zona;

    public bool Sekretariat => user.Sekretariat;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken ct)
    {
        if (!await MuatAsync(id, ct))
            return NotFound();
        Input = IsianArsip.Dari(Entri, Kelas);
        Dilihat = Entri.NomorRincian;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id, int dilihat, string? alasan, CancellationToken ct)
    {
        if (!Sekretariat)
            return Forbid();
        if (!await MuatAsync(id, ct))
            return NotFound();
        Dilihat = dilihat;
        Beralasan(alasan, "alasan", "Tulis alasan pembetulan");
        if (!ModelState.IsValid)
            return Page();
        var kelas = Input.KlasifikasiId is { } k ? await klasifikasi.FindAsync(user.InstansiId, k, ct) : null;
        if (Input.KlasifikasiId is not null && kelas is not { Lengkap: true })
            return NotFound();
        return await SimpanAsync(id, dilihat, Input.Rincian(Entri, kelas, alasan!.Trim()), ct);
    }

    /// <summary>Filed by mistake: said so, with the reason; nothing is taken out of the chain.</summary>
    public async Task<IActionResult> OnPostBatalAsync(long id, int dilihat, string? sebab, CancellationToken ct)
    {
        if (!Sekretariat)
            return Forbid();
        if (!await MuatAsync(id, ct))
            return NotFound();
        ModelState.Clear();
        Dilihat = dilihat;
        Input = IsianArsip.Dari(Entri, Kelas);
        Beralasan(sebab, "sebab", Entri.Batal ? "Tulis alasan pemulihan" : "Tulis alasan pembatalan");
        if (!ModelState.IsValid)
            return Page();
        return await SimpanAsync(id, dilihat, Riwayat[0] with { Batal = !Entri.Batal, Alasan = sebab!.Trim() }, ct);
    }

    private void Beralasan(string? alasan, string isian, string pesan)
    {
        if (string.IsNullOrWhiteSpace(alasan) || alasan.Length > HurufAlasan)
            ModelState.AddModelError(isian, $"{pesan}, paling banyak {HurufAlasan} huruf.");
    }

    private async Task<IActionResult> SimpanAsync(long id, int dilihat, RincianArsip baru, CancellationToken ct)
    {
        var hasil = await arsip.UpdateRincianAsync(user.Pelaku, id, dilihat, baru, ct);
        if (hasil.Refused)
        {
            ModelState.AddModelError("", hasil.Reason!);
            return Page();
        }

        this.Kabari(hasil.Value);
        return RedirectToPage(new { id });
    }

    private async Task<bool> MuatAsync(long id, CancellationToken ct)
    {
        if (await arsip.FindAsync(user.InstansiId, id, ct) is not { } e)
            return false;
        Entri = e;
        Riwayat = [.. (await arsip.ListRincianAsync(user.InstansiId, id, ct)).Reverse()];
        Kelas = Sekretariat ? await klasifikasi.ListPilihanAsync(user.InstansiId, ct) : [];
        return true;
    }
}
