namespace SopKinerja.Web.Pages;

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Security;

/// <summary>What waits for me, and what waits for others.</summary>
public sealed class IndexModel(PelaksanaanRepository pelaksanaan, DisposisiRepository disposisi, CapaianRepository capaian, CurrentUser user) : PageModel
{
    public IReadOnlyList<Pemangku> Jabatan { get; private set; } = [];

    public IReadOnlyList<TugasLangkah> Langkah { get; private set; } = [];

    public IReadOnlyList<SimpulDisposisi> Disposisi { get; private set; } = [];

    public IReadOnlyList<PelaksanaanRingkas> Jalan { get; private set; } = [];

    public ILookup<long, LangkahJalan> SemuaLangkah { get; private set; } = Array.Empty<LangkahJalan>().ToLookup(l => l.PelaksanaanId);

    /// <summary>Indicators of my units that are still empty, per running period that collects data.</summary>
    public IReadOnlyList<(Periode Periode, int Kosong)> Isian { get; private set; } = [];

    /// <summary>Runs whose steps are done and that wait for archive, delivery or publication.</summary>
    public IReadOnlyList<PelaksanaanRingkas> Lanjut { get; private set; } = [];

    public DateTime Now => user.Now;

    public DateOnly HariIni => user.HariIni;

    public string Zona => user.Zona;

    public bool Sekretariat => user.Sekretariat;

    public int Jumlah => Langkah.Count + Disposisi.Count + Isian.Count + Lanjut.Count;

    public IEnumerable<LangkahJalan> MenungguOrang =>
        SemuaLangkah.SelectMany(l => l).Where(l => l.Status == StatusLangkah.Berjalan && Langkah.All(t => t.Id != l.Id));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!user.PunyaInstansi)
            return RedirectToPage("/Instansi/Index");
        Jabatan = await user.JabatanAsync(ct);
        var ids = await user.JabatanIdsAsync(ct);
        Langkah = await pelaksanaan.ListTugasAsync(user.InstansiId, ids, ct);
        Disposisi = await disposisi.ListMasukAsync(user.InstansiId, ids, ct);
        Jalan = [.. (await pelaksanaan.ListAsync(user.InstansiId, ct)).Where(p => p.Status != StatusPelaksanaan.Selesai)];
        SemuaLangkah = (await pelaksanaan.ListLangkahBerjalanAsync(user.InstansiId, ct)).ToLookup(l => l.PelaksanaanId);
        Lanjut = user.Sekretariat ? [.. Jalan.Where(p => p.Status == StatusPelaksanaan.TindakLanjut)] : [];
        Isian = await IsianAsync(ct);
        return Page();
    }

    private async Task<IReadOnlyList<(Periode, int)>> IsianAsync(CancellationToken ct)
    {
        var unit = await user.UnitIsianAsync(ct);
        if (unit is not { Count: > 0 })
            return [];
        var hasil = new List<(Periode, int)>();

        // Asked once for each period that is being collected now: most often one or two in an office.
        foreach (var p in Jalan.Where(j => SemuaLangkah[j.Id].Any(l => l is { Status: StatusLangkah.Berjalan, Aksi: AksiLangkah.KumpulkanData })).Select(j => j.Periode).Distinct())
        {
            var kosong = (await capaian.MuatAsync(user.InstansiId, p, ct)).Baris.Count(b => unit.Contains(b.UnitId) && !b.Terjawab);
            if (kosong > 0)
                hasil.Add((p, kosong));
        }

        return hasil;
    }
}
