namespace SopKinerja.Web.Pages.Pengaturan;

using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Dokumen;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;
using SopKinerja.Web.Unggah;

/// <summary>
/// How the office's reports look: where the review's statement stands, electronic signature, logo, the office's Word template.
/// </summary>
[Authorize(Policy = Izin.Pengelola)]
public sealed class LaporanModel(PengaturanLaporanRepository pengaturan, BerkasRepository berkas, CurrentUser user) : PageModel
{
    public PengaturanLaporan Kini { get; private set; } = new();

    /// <summary>What the check of the template had to say, once after it was uploaded.</summary>
    public IReadOnlyList<string> Catatan => TempData["CatatanTemplat"] is string s && s.Length > 0 ? s.Split('\n') : [];

    public async Task OnGetAsync(CancellationToken ct) => Kini = await pengaturan.FindAsync(user.InstansiId, ct);

    public async Task<IActionResult> OnGetLogoAsync(CancellationToken ct) =>
        (await pengaturan.FindAsync(user.InstansiId, ct)).Logo is { } logo && await berkas.FindAsync(logo.Sha256, ct) is { } b ? File(b.Isi,
            logo.Tipe) : NotFound();

    public async Task<IActionResult> OnGetTemplatAsync(CancellationToken ct) =>
        await pengaturan.FindAsync(user.InstansiId, ct) is { TemplatSha: { } sha, TemplatNama: { } nama } && await berkas.FindAsync(sha,
            ct) is { } b ? this.Unduh(b.Isi, b.Tipe, nama) : NotFound();

    public async Task<IActionResult> OnPostAsync(int versi, PosisiReviu posisi, bool elektronik, bool tanpaNomor, bool denganKode,
        bool tanpaKosong, string? kalimatKosong, bool tanpaJejak, CancellationToken ct) =>
        !Enum.IsDefined(posisi) ? Gagal("Pilih letak pernyataan reviu.")
        : kalimatKosong?.Length > PengaturanLaporan.HurufKalimatKosong
            ? Gagal($"Kalimat pengganti paling banyak {PengaturanLaporan.HurufKalimatKosong} huruf.")
        : await SimpanAsync(versi, p => p with
        {
            PosisiReviu = posisi,
            Elektronik = elektronik,
            TanpaNomor = tanpaNomor,
            DenganKode = denganKode,
            TanpaJejak = tanpaJejak,
            TanpaKosong = tanpaKosong,
            KalimatKosong = string.IsNullOrWhiteSpace(kalimatKosong) ? null : string.Join(' ', kalimatKosong.Split((char[]?)null,
                StringSplitOptions.RemoveEmptyEntries)),
        }, "Bentuk laporan disimpan.", ct);

    public async Task<IActionResult> OnPostLogoAsync(int versi, IFormFile? file, bool hapus, CancellationToken ct)
    {
        if (hapus)
            return await SimpanAsync(versi, p => p with { LogoSha = null, LogoTipe = null, LogoLebar = 0, LogoTinggi = 0 }, "Logo dihapus.",
                ct);
        var unggahan = await Unggahan.BacaAsync(file, false, ct, "gambar PNG atau JPEG");
        if (unggahan.Refused || unggahan.Value is not { } u)
            return Gagal(unggahan.Reason ?? "Pilih gambar lebih dahulu.");
        var gambar = BacaGambar.Baca("logo", u.Isi);
        if (gambar.Refused)
            return Gagal(gambar.Reason!);
        await berkas.InsertAsync(u.Isi, gambar.Value.Tipe, user.Now, ct);
        return await SimpanAsync(versi,
            p => p with
            {
                LogoSha = gambar.Value.Sha256,
                LogoTipe = gambar.Value.Tipe,
                LogoLebar = gambar.Value.Lebar,
                LogoTinggi = gambar.Value.Tinggi
            }, "Logo dipakai pada sampul.", ct);
    }

    public async Task<IActionResult> OnPostTemplatAsync(int versi, IFormFile? file, bool hapus, CancellationToken ct)
    {
        if (hapus)
            return await SimpanAsync(versi, p => p with { TemplatSha = null, TemplatIsiSha = null, TemplatNama = null },
                "Laporan kembali memakai gaya portal.", ct);
        var unggahan = await Unggahan.BacaAsync(file, false, ct, "berkas Word (.docx)");
        if (unggahan.Refused || unggahan.Value is not { } u)
            return Gagal(unggahan.Reason ?? "Pilih berkas Word lebih dahulu.");
        var hasil = PemeriksaTemplat.Periksa(u.Isi);
        if (hasil.Refused)
            return Gagal(hasil.Reason!);
        var sha = await berkas.InsertAsync(u.Isi, WordPackage.Tipe, user.Now, ct);
        var isi = await berkas.InsertAsync(JsonSerializer.SerializeToUtf8Bytes(hasil.Value.Templat), "application/json", user.Now, ct);
        TempData["CatatanTemplat"] = string.Join('\n', hasil.Value.Catatan);
        return await SimpanAsync(versi, p => p with { TemplatSha = sha, TemplatIsiSha = isi, TemplatNama = u.Nama },
            $"Templat {u.Nama} dipakai.{(hasil.Value.Catatan.Count > 0 ? " Ada catatan, lihat di bawah." : "")}", ct);
    }

    private async Task<IActionResult> SimpanAsync(int versi, Func<PengaturanLaporan, PengaturanLaporan> ubah, string kabar,
        CancellationToken ct)
    {
        var hasil = await pengaturan.SimpanAsync(user.Pelaku,
            ubah(await pengaturan.FindAsync(user.InstansiId, ct)) with { Versi = versi }, ct);
        if (hasil.Refused)
            return Gagal(hasil.Reason!);
        this.Kabari(kabar);
        return RedirectToPage();
    }

    private RedirectToPageResult Gagal(string alasan)
    {
        this.Tolak(alasan);
        return RedirectToPage();
    }
}
