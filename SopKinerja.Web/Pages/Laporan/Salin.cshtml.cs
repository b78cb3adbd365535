namespace SopKinerja.Web.Pages.Laporan;

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Laporan;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;

/// <summary>A section that begins from last year's text or from the standard one. The workspace offers it where a section stands empty.</summary>
[Authorize(Izin.Anggota)]
public sealed class SalinModel(RuangLaporan ruang, SalinNarasiRepository salin, NarasiRepository narasi, CurrentUser user) : PageModel
{
    /// <summary>Reached by whom the login page sends back.</summary>
    public async Task<IActionResult> OnGetAsync(long id, CancellationToken ct) =>
        await ruang.HakAsync(user.Pelaku, id, ct) is null ? NotFound() : Kembali(id, null);

    /// <param name="id">The report.</param>
    /// <param name="bagian">The section that is open.</param>
    /// <param name="semua">All sections that stand empty, not this one alone.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<IActionResult> OnPostAsync(long id, string? bagian, bool semua, CancellationToken ct)
    {
        if (await ruang.MuatAsync(user.Pelaku, id, bagian, ct) is not { } r)
            return NotFound();
        if (!r.Hak.Wewenang.Menyunting)
            return Forbid();
        var hasil = await salin.SalinAsync(user.Pelaku, id, semua ? [.. r.Susunan.Select(b => b.Kunci)] : [r.Bagian.Kunci], ct);
        if (hasil.Refused)
            this.Tolak(hasil.Reason!);
        else
            this.Kabari($"{hasil.Value} bagian disalin. Baca tiap bagian, periksa nomor sasaran dan indikatornya, lalu simpan.");
        return Kembali(id, r.Bagian.Kunci);
    }

    /// <summary>The standard text as this section's own, to be changed.</summary>
    public async Task<IActionResult> OnPostBakuAsync(long id, string? bagian, int versi, CancellationToken ct)
    {
        if (await ruang.MuatAsync(user.Pelaku, id, bagian, ct) is not { } r || TeksBaku.Cari(r.Isi, r.Bagian.Kunci) is not { } teks)
            return NotFound();
        if (!r.Hak.Wewenang.Menyunting)
            return Forbid();
        var hasil = string.IsNullOrWhiteSpace(r.Narasi?.Markdown)
            ? await narasi.SimpanAsync(user.Pelaku, id, r.Bagian.Kunci, teks, versi, ct)
            : Outcome<int>.Refuse("Bagian ini sudah ditulis.");
        if (hasil.Refused)
            this.Tolak(hasil.Reason!);
        else
            this.Kabari($"{r.Bagian.Judul} dimulai dari teks baku.");
        return Kembali(id, r.Bagian.Kunci);
    }

    private RedirectToPageResult Kembali(long id, string? bagian) => RedirectToPage("/Laporan/Rincian", null, new { id, bagian }, "mulai");
}
