namespace SopKinerja.Web.Pages.Publik;

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Laporan;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;

/// <summary>
/// A reader of the Inspektorat, by the word in a link: one version of one report, its check list and notes, until the term ends. An unknown
/// word is not found; one whose term has passed, or that was withdrawn, says so and shows nothing.
/// </summary>
public sealed class ReviuModel(ReviuRepository reviu, LaporanRepository laporan, InstansiRepository instansi, BerkasRepository berkas,
    CurrentUser user) : PageModel
{
    public string Token { get; private set; } = "";

    public Instansi? Instansi { get; private set; }

    public ReviuUndangan? Undangan { get; private set; }

    public ReviuLaporan? Reviu { get; private set; }

    public Laporan? Laporan { get; private set; }

    public LaporanVersi? Versi { get; private set; }

    public string Isi { get; private set; } = "";

    public IReadOnlyDictionary<string, ReviuButir> Butir { get; private set; } = new Dictionary<string, ReviuButir>();

    public IReadOnlyList<ReviuCatatan> Catatan { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken ct)
    {
        if (!await MuatAsync(token, ct))
            return NotFound();
        if (Laporan is null)
            return new PageResult { StatusCode = StatusCodes.Status410Gone };
        var data = Lkj.FromJson((await berkas.FindAsync(Versi!.IsiSha, ct))!.Isi);
        Isi = Lkj.Html(data, g => Url.Page("/Publik/Reviu", "Gambar", new { token, nama = g.Nama })!).ToString();
        Butir = (await reviu.ListButirAsync(Undangan!.InstansiId, Reviu!.Id, ct)).ToDictionary(b => b.Kode);
        Catatan = await reviu.ListCatatanAsync(Undangan.InstansiId, Reviu.Id, ct);
        return Page();
    }

    public async Task<IActionResult> OnGetWordAsync(string token, CancellationToken ct) =>
        await MuatAsync(token, ct) && Versi is not null && await berkas.FindAsync(Versi.Sha256, ct) is { } b ? this.Unduh(b.Isi, b.Tipe,
            Versi.NamaBerkas) : NotFound();

    public async Task<IActionResult> OnGetGambarAsync(string token, string? nama, CancellationToken ct) =>
        await MuatAsync(token, ct) && Versi is not null && await berkas.FindAsync(Versi.IsiSha, ct) is { } isi
            && Lkj.FromJson(isi.Isi).Gambar.FirstOrDefault(g => g.Nama == nama) is { } gambar && await berkas.FindAsync(gambar.Sha256,
                ct) is { } b
            ? File(b.Isi, gambar.Tipe)
            : NotFound();

    public async Task<IActionResult> OnPostButirAsync(string token, long versi1, CancellationToken ct)
    {
        if (!await MuatAsync(token, ct) || Reviu is null)
            return NotFound();
        var butir = FormReviu.Butir(k => Request.Form[k].FirstOrDefault());
        if (versi1 != Reviu.LaporanVersiId)
            this.Tolak(FormReviu.VersiGanti);
        else if (butir.Count == 0)
            this.Tolak("Belum ada jawaban yang berubah.");
        else
            Kabarkan((await reviu.SimpanButirAsync(Pelaku, Reviu.Id, butir, ct)).Reason,
                "Daftar periksa tersimpan.");
        return RedirectToPage(new { token });
    }

    public async Task<IActionResult> OnPostCatatAsync(string token, string? catatan, CancellationToken ct)
    {
        if (!await MuatAsync(token, ct) || Reviu is null)
            return NotFound();
        if (FormReviu.Panjang(catatan) is { } salah)
            this.Tolak(salah);
        else
            Kabarkan((await reviu.CatatAsync(Pelaku, Reviu.Id, catatan!.Trim(), ct)).Reason,
                "Catatan ditambahkan. Instansi menanggapinya di sini.");
        return RedirectToPage(new { token });
    }

    /// <summary>The name that the office gave the link, and whom it is of.</summary>
    private Pelaku Pelaku =>
        user.Tamu(Instansi!, $"{Undangan!.Nama} ({Reviu!.Apip})" is var nama && nama.Length > 200 ? nama[..200] : nama);

    private void Kabarkan(string? alasan, string kabar)
    {
        if (alasan is not null)
            this.Tolak(alasan);
        else
            this.Kabari(kabar);
    }

    private async Task<bool> MuatAsync(string token, CancellationToken ct)
    {
        (Response.Headers.CacheControl, Response.Headers["Referrer-Policy"], Response.Headers["X-Robots-Tag"]) = ("no-cache, no-store",
            "no-referrer", "noindex");
        if (token.Length > 100 || await reviu.FindUndanganAsync(ReviuUndangan.Sidik(token), ct) is not { } u
            || await instansi.FindAsync(u.InstansiId, ct) is not { } i)
            return false;
        (Token, Undangan, Instansi) = (token, u, i);
        if (!u.Berlaku(Tanggal.Hariini(user.Now, i.Zona)) || await reviu.FindByIdAsync(u.InstansiId, u.ReviuId, ct) is not { } r
            || await laporan.FindVersiAsync(u.InstansiId, r.LaporanVersiId, ct) is not { } v)
            return true;
        (Reviu, Versi, Laporan) = (r, v, await laporan.FindAsync(u.InstansiId, r.LaporanId, ct));
        return true;
    }
}
