namespace SopKinerja.Web.Pages.Pelaksanaan;

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;

[Authorize(Izin.Sekretariat)]
public sealed class MulaiModel(SopRepository daftarSop, SuratRepository daftarSurat, LangkahRepository langkah, AcuanRepository acuan,
    CurrentUser user) : PageModel
{
    public IReadOnlyList<SopRingkas> Sop { get; private set; } = [];

    public IReadOnlyList<SuratMasuk> Surat { get; private set; } = [];

    /// <summary>Standing documents that the chosen SOP names and the library lacks for the year.</summary>
    public IReadOnlyList<string> Kurang { get; private set; } = [];

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(long? sop, long? surat, CancellationToken ct)
    {
        await MuatAsync(surat, ct);
        if ((sop is not null && Sop.All(s => s.Id != sop)) || (surat is not null && Surat.All(s => s.Id != surat)))
            return NotFound();
        Input.SuratMasukId = surat;
        Input.Tahun = user.HariIni.Year - 1;
        Input.SopVersiId = sop ?? (Sop.Count > 0 ? Sop[0].Id : null);
        if (Input.SopVersiId is { } versi)
            Kurang = UsulKelengkapan.Kurang((await daftarSop.ListLangkahAsync(user.InstansiId, versi, ct)).Select(l => l.Kelengkapan),
                await acuan.ListAsync(user.InstansiId, ct), Input.Tahun!.Value);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await MuatAsync(Input.SuratMasukId, ct);
        if ((Input.SopVersiId is { } s && Sop.All(x => x.Id != s)) || (Input.SuratMasukId is { } m && Surat.All(x => x.Id != m)))
            return NotFound();
        var periode = Periode.Baca(Input.Tahun ?? 0, Input.Periode);
        if (periode is null)
            ModelState.AddModelError("Input.Periode", "Pilih periode, dan tulis tahun antara 2000 dan 2100.");
        if (Input.Tenggat is { } tenggat && (tenggat < user.HariIni || tenggat.Year > user.HariIni.Year + 5))
            ModelState.AddModelError("Input.Tenggat", "Isi tenggat mulai hari ini, paling lama lima tahun ke depan.");
        if (!ModelState.IsValid)
            return Page();
        var hasil = await langkah.MulaiAsync(user.Pelaku, Input.SopVersiId!.Value, periode!.Value, Input.SuratMasukId, ct, Input.Tenggat);
        if (hasil.Refused)
        {
            ModelState.AddModelError("", hasil.Reason!);
            return Page();
        }

        this.Kabari($"Pelaksanaan {periode} dimulai. Pemangku langkah pertama diberi tahu.");
        return RedirectToPage("/Pelaksanaan/Rincian", new { id = hasil.Value });
    }

    /// <param name="diminta">A letter that is asked for, however old.</param>
    private async Task MuatAsync(long? diminta, CancellationToken ct)
    {
        Sop = await daftarSop.ListAsync(user.InstansiId, ct);
        Surat = await daftarSurat.ListPilihanAsync(user.InstansiId, ct);
        if (diminta is { } id && Surat.All(s => s.Id != id) && await daftarSurat.FindAsync(user.InstansiId, id, true, [], ct) is { } m)
            Surat = [m, .. Surat];
    }

    public sealed class InputModel
    {
        [Wajib]
        public long? SopVersiId { get; set; }

        [Wajib]
        [Range(2000, 2100, ErrorMessage = "Tulis tahun antara 2000 dan 2100.")]
        public int? Tahun { get; set; }

        [Wajib]
        public string Periode { get; set; } = "Tahunan-0";

        public long? SuratMasukId { get; set; }

        public DateOnly? Tenggat { get; set; }
    }
}
