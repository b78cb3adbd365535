namespace SopKinerja.Web.Pages.Laporan;

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Dokumen;
using SopKinerja.Web.Laporan;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;
using SopKinerja.Web.Unggah;

/// <summary>The pictures of a report: one by its name, a new one, one less. The workspace shows them.</summary>
[Authorize(Izin.Anggota)]
public sealed class GambarModel(RuangLaporan ruang, GambarLaporanRepository gambar, BerkasRepository berkas, CurrentUser user) : PageModel
{
    public async Task<IActionResult> OnGetAsync(long id, string? nama, CancellationToken ct) =>
        nama is null ? await ruang.HakAsync(user.Pelaku, id, ct) is null ? NotFound() : Kembali(id, null)
        : await gambar.FindAsync(user.InstansiId, id, nama, ct) is { } g && await berkas.FindAsync(g.Sha256, ct) is { } b
            ? File(b.Isi, g.Tipe)
            : NotFound();

    public async Task<IActionResult> OnPostUnggahAsync(long id, string? bagian, IFormFile? file, CancellationToken ct)
    {
        if (await ruang.MuatAsync(user.Pelaku, id, bagian, ct) is not { } r)
            return NotFound();
        if (!r.Hak.Wewenang.Menyunting)
            return Forbid();
        var unggahan = await Unggahan.BacaAsync(file, false, ct, "gambar PNG atau JPEG");
        this.Sampaikan(unggahan.Refused || unggahan.Value is not { } u
            ? Outcome<string>.Refuse(unggahan.Reason ?? "Pilih gambar lebih dahulu.")
            : await SimpanAsync(r, u, ct));
        return Kembali(id, r.Bagian.Kunci);
    }

    public async Task<IActionResult> OnPostHapusAsync(long id, string? bagian, string? nama, CancellationToken ct)
    {
        if (await ruang.HakAsync(user.Pelaku, id, ct) is not { } hak)
            return NotFound();
        if (!hak.Wewenang.Menyunting)
            return Forbid();
        if (await gambar.DeleteAsync(user.Pelaku, id, nama ?? "", ct))
            this.Kabari($"Gambar {nama} dihapus dari naskah. Versi yang sudah dibuat tetap memuatnya.");
        return Kembali(id, bagian);
    }

    private async Task<Outcome<string>> SimpanAsync(RuangKerja r, Unggahan u, CancellationToken ct)
    {
        if (r.Isi.Gambar.Count >= GambarMasuk.Batas)
            return Outcome<string>.Refuse($"Laporan ini sudah mempunyai {GambarMasuk.Batas} gambar. Hapus yang tidak dipakai lebih dahulu.");
        var nama = DaftarSisipan.NamaGambar(u.Nama);
        var baca = BacaGambar.Baca(nama, u.Isi);
        if (baca.Refused)
            return Outcome<string>.Refuse(baca.Reason!);
        var hasil = await gambar.SimpanAsync(user.Pelaku, r.Laporan.Id, baca.Value, u.Isi, ct);
        if (hasil.Refused)
            return Outcome<string>.Refuse(hasil.Reason!);
        var diganti = r.Isi.Gambar.Any(g => g.Nama == nama && g.Sha256 != baca.Value.Sha256);
        var kabar = diganti
            ? $"Gambar lama bernama {nama} diganti. Bila itu gambar lain, unggah lagi dengan nama berkas yang berbeda."
            : "Gambar tersimpan.";
        return $"{kabar} Tulis ![keterangan]({nama}) pada naskah.";
    }

    private RedirectToPageResult Kembali(long id, string? bagian) => RedirectToPage("/Laporan/Rincian", new { id, bagian });
}
