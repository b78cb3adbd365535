namespace SopKinerja.Web.Pages.Arsip;

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;
using SopKinerja.Web.Unggah;

/// <summary>Files a document that is no report, for itself or into the berkas of a run.</summary>
[Authorize(Izin.Sekretariat)]
[RequestSizeLimit(Unggahan.BatasPermintaanNaskah)]
[RequestFormLimits(MultipartBodyLengthLimit = Unggahan.BatasPermintaanNaskah)]
public sealed class DokumenModel(ArsipRepository arsip, KlasifikasiRepository klasifikasi, PelaksanaanRepository pelaksanaan, CurrentUser user)
    : PageModel, IBerisianArsip
{
    public IReadOnlyList<KlasifikasiArsip> Kelas { get; private set; } = [];

    /// <summary>The run in whose berkas it will lie.</summary>
    public Pelaksanaan? Jalan { get; private set; }

    [BindProperty]
    public IsianArsip Input { get; set; } = new();

    [BindProperty]
    public IFormFile? Berkas { get; set; }

    public string Tetap => "Pilih klasifikasi";

    public async Task<IActionResult> OnGetAsync(long? pelaksanaanId, CancellationToken ct)
    {
        if (!await MuatAsync(pelaksanaanId, ct))
            return NotFound();
        Input.Mulai = Input.Akhir = user.HariIni;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long? pelaksanaanId, CancellationToken ct)
    {
        if (!await MuatAsync(pelaksanaanId, ct))
            return NotFound();
        var unggahan = await Unggahan.BacaAsync(Berkas, false, ct, batas: Unggahan.BatasNaskah);
        if (unggahan.Refused || unggahan.Value is null)
            ModelState.AddModelError("Berkas", unggahan.Refused ? unggahan.Reason! : "Pilih berkas yang diarsipkan.");
        if (Input.KlasifikasiId is null)
            ModelState.AddModelError("Input.KlasifikasiId", "Pilih klasifikasi. Bila belum ada, tambahkan di Klasifikasi dan retensi.");
        if (!ModelState.IsValid)
            return Page();
        var hasil = await arsip.InsertDokumenAsync(user.Pelaku,
            new(unggahan.Value!.Masuk, Input.Uraian.Trim(), Input.Mulai!.Value, Input.Akhir!.Value, Jalan?.Id), Input.Pilihan, ct);
        if (hasil.Refused)
        {
            ModelState.AddModelError("", hasil.Reason!);
            return Page();
        }

        this.Kabari($"{Input.Uraian.Trim()} diarsipkan.");
        this.Ingatkan(unggahan.Value.Peringatan);
        return RedirectToPage("/Arsip/Entri", new { id = hasil.Value });
    }

    private async Task<bool> MuatAsync(long? pelaksanaanId, CancellationToken ct)
    {
        Kelas = await klasifikasi.ListPilihanAsync(user.InstansiId, ct);
        if (pelaksanaanId is { } id)
            Jalan = await pelaksanaan.FindAsync(user.InstansiId, id, ct);
        return pelaksanaanId is null || Jalan is not null;
    }
}
