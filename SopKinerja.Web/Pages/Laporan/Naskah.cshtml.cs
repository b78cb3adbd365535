namespace SopKinerja.Web.Pages.Laporan;

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Dokumen;
using SopKinerja.Web.Koreksi;
using SopKinerja.Web.Laporan;
using SopKinerja.Web.Security;

/// <summary>
/// A version of a report to be read, as it was kept: what changed since the version before, what changed after it, its corrections, and,
/// where it waits for the reader, his decision.
/// </summary>
[Authorize(Izin.Anggota)]
public sealed class NaskahModel(LaporanRepository laporan, BedaVersi beda, KoreksiRepository koreksi, PelaksanaanRepository pelaksanaan,
    PanggungLangkah panggung, CurrentUser user) : PageModel
{
    public Laporan Laporan { get; private set; } = null!;

    public LaporanVersi Versi { get; private set; } = null!;

    /// <summary>The one before it; null for the first.</summary>
    public LaporanVersi? Sebelum { get; private set; }

    /// <summary>What is newer than this one.</summary>
    public LaporanVersi? Terbaru { get; private set; }

    public HtmlBody Isi { get; private set; } = null!;

    /// <summary>What changed since the version before it.</summary>
    public BandingLaporan? Ubahan { get; private set; }

    /// <summary>What changed in the portal after it was made; of the newest version only.</summary>
    public BandingLaporan? Sesudah { get; private set; }

    public IReadOnlyList<KoreksiLaporan> Koreksi { get; private set; } = [];

    public Pelaksanaan? Jalan { get; private set; }

    /// <summary>The running step, where it decides upon this version or signs it and is this reader's.</summary>
    public LangkahKini? Kini { get; private set; }

    public string Zona => user.Zona;

    public async Task<IActionResult> OnGetAsync(long id, long versi, CancellationToken ct)
    {
        if (await laporan.FindAsync(user.InstansiId, id, ct) is not { } r)
            return NotFound();
        Laporan = r;
        var semua = await laporan.ListVersiAsync(user.InstansiId, id, ct);
        if (semua.FirstOrDefault(v => v.Id == versi) is not { } v || await beda.IsiAsync(user.Pelaku, v.Id, ct) is not { } isi)
            return NotFound();
        Versi = v;
        Sebelum = semua.FirstOrDefault(x => x.Nomor == v.Nomor - 1);
        Terbaru = semua.FirstOrDefault(x => x.Nomor > v.Nomor);
        Isi = Lkj.Html(isi, g => Url.Page("/Laporan/Gambar", new { id, nama = g.Nama })!);
        if (Sebelum is not null && await beda.IsiAsync(user.Pelaku, Sebelum.Id, ct) is { } dulu)
            Ubahan = BandingLaporan.Susun(dulu, isi);
        Koreksi = [.. (await koreksi.ListAsync(user.InstansiId, id, ct)).Where(k => k.VersiNomor == v.Nomor)];
        await LangkahAsync(r, ct);
        if (Terbaru is null && Kini is not null)
            Sesudah = await beda.SejakAsync(user.Pelaku, id, v.Id, ct);
        return Page();
    }

    private async Task LangkahAsync(Laporan r, CancellationToken ct)
    {
        Jalan = await pelaksanaan.FindAsync(user.InstansiId, r.PelaksanaanId, ct);
        if (Jalan is null)
            return;
        var langkah = await pelaksanaan.ListLangkahAsync(user.InstansiId, Jalan.Id, ct);
        var kini = await panggung.KiniAsync(user.Pelaku, Jalan, langkah.FirstOrDefault(l => l.Status == StatusLangkah.Berjalan), ct);
        if (kini is { Versi: { } w, Ditawarkan.Count: > 0, Langkah.Aksi: AksiLangkah.Koreksi or AksiLangkah.TandaTangan }
            && w.Id == Versi.Id)
            Kini = kini;
    }
}
