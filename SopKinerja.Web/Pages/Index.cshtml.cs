namespace SopKinerja.Web.Pages;

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Security;

/// <summary>What waits for me, and what waits for others.</summary>
public sealed class IndexModel(PelaksanaanRepository pelaksanaan, DisposisiRepository disposisi, KelengkapanRepository kelengkapan,
    TenggatRepository tenggat, CurrentUser user) : PageModel
{
    public IReadOnlyList<Pemangku> Jabatan { get; private set; } = [];

    public IReadOnlyList<TugasLangkah> Langkah { get; private set; } = [];

    public IReadOnlyList<SimpulDisposisi> Disposisi { get; private set; } = [];

    public IReadOnlyList<PelaksanaanRingkas> Jalan { get; private set; } = [];

    public ILookup<long, LangkahJalan> SemuaLangkah { get; private set; } = Array.Empty<LangkahJalan>().ToLookup(l => l.PelaksanaanId);

    /// <summary>Indicators of my units that are empty or came back, per running period that collects data.</summary>
    public IReadOnlyList<(Periode Periode, int Kosong, int Kembali, int Draf)> Isian { get; private set; } = [];

    /// <summary>Rows that wait for me as verifikator, per period.</summary>
    public IReadOnlyList<(Periode Periode, int Menunggu)> Verifikasi { get; private set; } = [];

    /// <summary>Runs whose steps are done and that wait for archive, delivery or publication.</summary>
    public IReadOnlyList<PelaksanaanRingkas> Lanjut { get; private set; } = [];

    /// <summary>Recipients who still wait for last year's report, as its day comes near.</summary>
    public IReadOnlyList<TenggatKirim> Tenggat { get; private set; } = [];

    public DateTime Now => user.Now;

    public DateOnly HariIni => user.HariIni;

    public string Zona => user.Zona;

    /// <summary>Reports that wait for my signature though no step of their SOP asks for it.</summary>
    public IReadOnlyList<PelaksanaanRingkas> TandaTangan { get; private set; } = [];

    public bool Sekretariat => user.Sekretariat;

    public int Jumlah => Langkah.Count + Disposisi.Count + Isian.Count + Verifikasi.Count + Lanjut.Count + TandaTangan.Count;

    public IEnumerable<LangkahJalan> MenungguOrang =>
        SemuaLangkah.SelectMany(l => l).Where(l => l.Status == StatusLangkah.Berjalan && Langkah.All(t => t.Id != l.Id));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!user.PunyaInstansi)
            return RedirectToPage("/Instansi/Index");
        Jabatan = user.Pelaku.Jabatan;
        var ids = user.Pelaku.JabatanIds;
        Langkah = await pelaksanaan.ListTugasAsync(user.InstansiId, ids, ct);
        Disposisi = await disposisi.ListMasukAsync(user.InstansiId, ids, ct);
        (Jalan, var langkah) = await pelaksanaan.ListBerjalanAsync(user.InstansiId, ct);
        SemuaLangkah = langkah.ToLookup(l => l.PelaksanaanId);
        TandaTangan = [.. Jalan.Where(p => p is { TanpaNaskah: true, KepalaId: { } kepala } && user.Pelaku.Memangku(kepala))];
        Lanjut = user.Sekretariat ? [.. Jalan.Where(p => p.Status == StatusPelaksanaan.TindakLanjut)] : [];
        if (user.Sekretariat)
            Tenggat = [.. (await tenggat.ListBelumAsync(user.InstansiId, HariIni, ct)).Where(t => t.TampakPada(HariIni))];
        await DataAsync(ct);
        return Page();
    }

    private async Task DataAsync(CancellationToken ct)
    {
        var (isi, verifikasi) = (user.Pelaku.UnitIsian ?? [], user.Pelaku.UnitVerifikasi);
        if (isi.Count == 0 && verifikasi is { Count: 0 })
            return;
        var periode = (await kelengkapan.ListTugasAsync(user.InstansiId, ct)).GroupBy(t => t.Periode).ToList();
        Isian = [.. periode.Select(p => (p.Key, p.Where(t => isi.Contains(t.UnitId)).Sum(t => t.Kosong),
            p.Where(t => isi.Contains(t.UnitId)).Sum(t => t.Kembali), p.Where(t => isi.Contains(t.UnitId)).Sum(t => t.Draf)))
            .Where(p => p.Item2 + p.Item3 + p.Item4 > 0)];
        Verifikasi = [.. periode.Select(
            p => (p.Key, p.Where(t => verifikasi is null || verifikasi.Contains(t.UnitId)).Sum(t => t.Menunggu))).Where(p => p.Item2 > 0)];
    }
}
