namespace SopKinerja.Web.Pages;

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;

/// <summary>What waits for me, and what waits for others; for the head and the secretariat the office at a glance.</summary>
public sealed class IndexModel(MejaKerja meja, TenggatRepository tenggat, KalenderRepository kalender, JabatanRepository jabatan,
    PelaksanaanRepository pelaksanaan, PengingatLangkahRepository pengingat, CurrentUser user) : PageModel
{
    private KalenderKantor _kalender = KalenderKantor.Baku;

    public IReadOnlyList<Pemangku> Jabatan { get; private set; } = [];

    public IsiMeja Meja { get; private set; } = new();

    public ILookup<long, LangkahJalan> SemuaLangkah { get; private set; } = Array.Empty<LangkahJalan>().ToLookup(l => l.PelaksanaanId);

    /// <summary>Recipients who still wait for last year's report, as its day comes near.</summary>
    public IReadOnlyList<TenggatKirim> Tenggat { get; private set; } = [];

    /// <summary>What each unit still owes of the periods that are collected; for the head and the secretariat.</summary>
    public IReadOnlyList<UtangUnit> Unit => user.Sekretariat || Meja.Jalan.Any(p => p.KepalaId is { } k && user.Pelaku.Memangku(k)) ?
    [
        .. Meja.Data.GroupBy(t => (t.UnitId, t.UnitNama)).Select(g => new UtangUnit(g.Key.UnitId, g.Key.UnitNama, g.Sum(t => t.Kosong),
            g.Sum(t => t.Kembali), g.Sum(t => t.Draf), g.Sum(t => t.Menunggu))).OrderByDescending(u => u.Kosong + u.Kembali).ThenBy(u => u.Nama),
    ] : [];

    public DateTime Now => user.Now;

    public DateOnly HariIni => user.HariIni;

    public string Zona => user.Zona;

    public bool Sekretariat => user.Sekretariat;

    public int Jumlah => Meja.Langkah.Count + Meja.Disposisi.Count + Meja.Isian.Count + Meja.Verifikasi.Count + Meja.Lanjut.Count
        + Meja.TandaTangan.Count;

    /// <summary>Steps in the hands of others, those that wait the longest first.</summary>
    public IEnumerable<LangkahJalan> MenungguOrang => Meja.LangkahJalan.Where(l => l.Status == StatusLangkah.Berjalan
        && Meja.Langkah.All(t => t.Id != l.Id)).OrderBy(l => l.MulaiPada);

    /// <summary>Who holds the posts that others wait for, today.</summary>
    public ILookup<long, Pemangku> Pemangku { get; private set; } = Array.Empty<Pemangku>().ToLookup(p => p.JabatanId);

    /// <summary>Whom a step waits for, by name.</summary>
    public string Siapa(LangkahJalan l) => string.Join(", ", Pemangku[l.JabatanId]
        .Select(p => p.Jenis == JenisPemangku.Definitif ? p.Nama : $"{p.Jenis}. {p.Nama}").DefaultIfEmpty("belum ada pemangkunya"));

    /// <summary>Whether this person may remind of a step: the secretariat, the head, and who holds a post of its run.</summary>
    public bool BolehIngatkan(LangkahJalan l) => user.Sekretariat || Meja.Jalan.Any(p => p.KepalaId is { } k && user.Pelaku.Memangku(k))
        || SemuaLangkah[l.PelaksanaanId].Any(x => user.Pelaku.Memangku(x.JabatanId));

    /// <summary>For how many working days a step has been waiting.</summary>
    public int HariKerja(LangkahJalan l) => Math.Max(0, _kalender.Unit(l.UnitId).SisaHari(Tanggal.Hariini(l.MulaiPada ?? Now, Zona), HariIni));

    /// <summary>Working days until a run's last day; below 0 past it.</summary>
    public int? Sisa(PelaksanaanRingkas p) => p.Tenggat is { } t ? _kalender.SisaHari(HariIni, t) : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!user.PunyaInstansi)
            return RedirectToPage("/Instansi/Index");
        Jabatan = user.Pelaku.Jabatan;
        Meja = await meja.MuatAsync(user.Pelaku, ct);
        SemuaLangkah = Meja.LangkahJalan.ToLookup(l => l.PelaksanaanId);
        if (Meja.Jalan.Count > 0)
            _kalender = await kalender.UntukAsync(user.InstansiId, ct);
        if (MenungguOrang.Any())
            Pemangku = (await jabatan.ListPadaAsync(user.InstansiId, HariIni, ct)).ToLookup(p => p.JabatanId);
        if (user.Sekretariat)
            Tenggat = [.. (await tenggat.ListBelumAsync(user.InstansiId, HariIni, ct)).Where(t => t.TampakPada(HariIni))];
        return Page();
    }

    /// <param name="langkahId">The step that somebody else keeps.</param>
    /// <param name="jalan">Whether it was asked from the run's page, and goes back there.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<IActionResult> OnPostIngatkanAsync(long langkahId, bool jalan, CancellationToken ct)
    {
        if (!user.PunyaInstansi || await pelaksanaan.FindLangkahAsync(user.InstansiId, langkahId, ct) is not { } l)
            return NotFound();
        this.Sampaikan(await pengingat.IngatkanAsync(user.Pelaku, l, ct));
        return jalan ? RedirectToPage("/Pelaksanaan/Rincian", new { id = l.PelaksanaanId }) : RedirectToPage();
    }
}

/// <summary>What a unit owes, in rows of all periods that are collected.</summary>
public sealed record UtangUnit(long UnitId, string Nama, int Kosong, int Kembali, int Draf, int Menunggu);
