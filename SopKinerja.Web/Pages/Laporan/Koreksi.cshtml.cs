namespace SopKinerja.Web.Pages.Laporan;

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;

/// <summary>A note of correction on a version, and its answer. The workspace lists them.</summary>
[Authorize(Izin.Anggota)]
public sealed class KoreksiModel(RuangLaporan ruang, KoreksiRepository koreksi, CurrentUser user) : PageModel
{
    private const int Huruf = 2000;

    /// <summary>Reached by whom the login page sends back after a form that came too late.</summary>
    public async Task<IActionResult> OnGetAsync(long id, CancellationToken ct) =>
        await ruang.HakAsync(user.Pelaku, id, ct) is null ? NotFound() : Kembali(id);

    public async Task<IActionResult> OnPostAsync(long id, long versi1, string? tentang, string? catatan, CancellationToken ct)
    {
        if (await ruang.MuatAsync(user.Pelaku, id, null, ct) is not { } r)
            return NotFound();
        if (!r.Hak.Wewenang.Menyunting)
            return Forbid();
        var dikenal = r.Susunan.Any(b => b.Kunci == tentang) || r.Isi.Capaian.Any(b => $"angka:{b.Kode}" == tentang);
        if (!dikenal)
            this.Tolak("Pilih bagian atau angka yang dikoreksi.");
        else if (string.IsNullOrWhiteSpace(catatan) || catatan.Length > Huruf)
            this.Tolak("Tulis catatan koreksi, paling banyak 2.000 huruf.");
        else if (await koreksi.InsertAsync(user.Pelaku, id, versi1, tentang!, catatan.Trim(), ct) is { Refused: true } gagal)
            this.Tolak(gagal.Reason!);
        else
            this.Kabari("Catatan koreksi dikirim. Penyusun menjawabnya di halaman ini.");
        return Kembali(id);
    }

    public async Task<IActionResult> OnPostJawabAsync(long id, long koreksi1, string? jawaban, CancellationToken ct)
    {
        if (await ruang.HakAsync(user.Pelaku, id, ct) is not { } hak)
            return NotFound();
        if (!hak.Wewenang.Menyunting)
            return Forbid();
        if (string.IsNullOrWhiteSpace(jawaban) || jawaban.Length > Huruf)
            this.Tolak("Tulis jawaban, paling banyak 2.000 huruf.");
        else if (await koreksi.JawabAsync(user.Pelaku, id, koreksi1, jawaban.Trim(), ct))
            this.Kabari("Catatan koreksi dijawab.");
        else
            this.Tolak("Catatan ini sudah dijawab.");
        return Kembali(id);
    }

    private RedirectToPageResult Kembali(long id) => RedirectToPage("/Laporan/Rincian", new { id });
}
