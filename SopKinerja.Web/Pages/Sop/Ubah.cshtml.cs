namespace SopKinerja.Web.Pages.Sop;

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;

/// <summary>A SOP that is being written or revised. Every button keeps the whole form first; nothing but publishing changes what is in
/// force.</summary>
[Authorize(Izin.Pengelola)]
public sealed class UbahModel(RancanganRepository rancangan, SopRepository sop, JabatanRepository jabatan, CurrentUser user) : PageModel
{
    public RancanganSop Rancangan { get; private set; } = null!;

    public NaskahSop Naskah { get; private set; } = null!;

    public IReadOnlyList<Jabatan> Jabatan { get; private set; } = [];

    public IReadOnlyList<CacatSop> Cacat { get; private set; } = [];

    public IReadOnlyList<SopRingkas> Versi { get; private set; } = [];

    /// <summary>The version it was copied from, cell by cell against it; null for a new SOP.</summary>
    public NaskahSop? Asal { get; private set; }

    public string Zona => user.Zona;

    /// <summary>The version of the draft that the form was made from: after a refusal still that of before, so that nobody is overwritten.</summary>
    public int VersiForm { get; private set; }

    [BindProperty]
    public IsianSop Input { get; set; } = new();

    [BindProperty]
    public string? AlasanRevisi { get; set; }

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken ct)
    {
        if (!await MuatAsync(id, ct))
            return NotFound();
        Input = IsianSop.Dari(Naskah);
        return Page();
    }

    /// <param name="id">The draft.</param>
    /// <param name="versi">Its version that the form shows.</param>
    /// <param name="gerak">A move of a step or a column after keeping; null to keep alone.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<IActionResult> OnPostAsync(long id, int versi, string? gerak, CancellationToken ct)
    {
        if (!await MuatAsync(id, ct))
            return NotFound();
        VersiForm = versi;
        var (naskah, jangkar) = UbahNaskah.Lakukan(Input.Jadikan(Naskah), gerak ?? "");
        if (!await SimpanAsync(id, versi, naskah, ct))
            return Page();
        if (gerak is null)
            this.Kabari(Cacat.Count == 0 ? "Rancangan tersimpan. Tidak ada cacat."
                : $"Rancangan tersimpan. {Cacat.Count} hal masih menahan penerbitan.");
        return RedirectToPage(null, null, new { id }, jangkar);
    }

    public async Task<IActionResult> OnPostTerbitAsync(long id, int versi, CancellationToken ct)
    {
        if (!await MuatAsync(id, ct))
            return NotFound();
        VersiForm = versi;
        if (!await SimpanAsync(id, versi, Input.Jadikan(Naskah), ct))
            return Page();
        VersiForm = versi + 1;
        var hasil = await rancangan.TerbitkanAsync(user.Pelaku, id, VersiForm, AlasanRevisi, ct);
        if (hasil.Refused)
        {
            await MuatAsync(id, ct);
            VersiForm = versi + 1;
            ModelState.AddModelError("", hasil.Reason!);
            return Page();
        }

        this.Kabari("SOP diterbitkan dan berlaku. Pelaksanaan yang sudah berjalan tetap memakai versinya.");
        return RedirectToPage("/Sop/Rincian", new { id = hasil.Value });
    }

    public async Task<IActionResult> OnPostBuangAsync(long id, int versi, CancellationToken ct)
    {
        if (!await MuatAsync(id, ct))
            return NotFound();
        if (await rancangan.DeleteAsync(user.Pelaku, id, versi, ct))
        {
            this.Kabari("Rancangan dibuang. SOP yang berlaku tidak berubah.");
            return RedirectToPage("/Sop/Index");
        }

        this.Tolak("Rancangan ini baru saja diubah orang lain. Periksa lagi isinya.");
        return RedirectToPage(new { id });
    }

    private async Task<bool> SimpanAsync(long id, int versi, NaskahSop naskah, CancellationToken ct)
    {
        if (naskah.Langkah.Count > PeriksaSop.LangkahTerbanyak)
            ModelState.AddModelError("", $"SOP ini {naskah.Langkah.Count} langkah, paling banyak {PeriksaSop.LangkahTerbanyak}.");
        if (naskah.Tulis().Length > 400_000)
            ModelState.AddModelError("", "Rancangan ini terlalu panjang. Pendekkan teksnya, lalu simpan lagi.");
        if (naskah.Langkah.Select(l => l.Kunci).Concat(naskah.Kolom.Select(k => k.Kunci)).GroupBy(k => k).Any(g => g.Count() > 1))
            ModelState.AddModelError("", "Formulir ini tidak utuh. Muat ulang halaman, lalu ulangi.");
        if (!ModelState.IsValid)
            return false;
        var hasil = await rancangan.SimpanAsync(user.Pelaku, id, versi, naskah, ct);
        if (hasil.Refused)
            ModelState.AddModelError("", hasil.Reason!);
        else
            Cacat = PeriksaSop.Periksa(naskah, Jabatan.Select(j => j.Id).ToHashSet());
        return !hasil.Refused;
    }

    private async Task<bool> MuatAsync(long id, CancellationToken ct)
    {
        if (await rancangan.FindAsync(user.InstansiId, id, ct) is not { } r)
            return false;
        (Rancangan, Naskah, VersiForm) = (r, r.Naskah, r.Versi);
        Jabatan = await jabatan.ListTerbukaAsync(user.InstansiId, ct);
        Cacat = PeriksaSop.Periksa(Naskah, Jabatan.Select(j => j.Id).ToHashSet());
        Versi = r.SopId is { } s ? await sop.ListVersiAsync(user.InstansiId, s, ct) : [];
        Asal = r.DariVersiId is { } v ? await sop.FindNaskahAsync(user.InstansiId, v, ct) : null;
        return true;
    }
}
