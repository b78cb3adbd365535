namespace SopKinerja.Web.Pages.Kabar;

using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Security;
using SopKinerja.Web.Surel;
using SopKinerja.Web.Tampilan;

/// <summary>Behind the bell: what waits, what happened, and how I am told of it elsewhere.</summary>
[Authorize(Izin.Anggota)]
public sealed class IndexModel(KabarRepository kabar, MejaKerja meja, PenggunaRepository pengguna, PengaturanSurel surel,
    CurrentUser user) : PageModel
{
    public IReadOnlyList<Tugas> Tugas { get; private set; } = [];

    public IReadOnlyList<SopKinerja.Data.Kabar> Riwayat { get; private set; } = [];

    public Paging Hal { get; private set; }

    public DateTime? UmpanSejak { get; private set; }

    /// <summary>The secret link, shown this once: the portal keeps only its fingerprint.</summary>
    public string? Umpan { get; private set; }

    public bool Ringkasan => user.Ringkasan;

    public DateTime Now => user.Now;

    public DateOnly HariIni => user.HariIni;

    public string Zona => user.Zona;

    public async Task OnGetAsync(int hal, CancellationToken ct) => await MuatAsync(hal, ct);

    /// <summary>A new link; the old one ends.</summary>
    public async Task<IActionResult> OnPostUmpanAsync(CancellationToken ct)
    {
        var rahasia = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));
        await kabar.BuatUmpanAsync(user.Pelaku, Sidik(rahasia), ct);
        await MuatAsync(1, ct);
        Umpan = $"{surel.Portal}/kalender/{rahasia}.ics";
        return Page();
    }

    public async Task<IActionResult> OnPostCabutAsync(CancellationToken ct)
    {
        this.Kabari(await kabar.CabutUmpanAsync(user.Pelaku, ct) ? "Alamat kalender dicabut; yang memakainya tidak mendapat apa-apa lagi."
            : "Belum ada alamat kalender.");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostRingkasanAsync(bool ringkasan, CancellationToken ct)
    {
        await pengguna.UpdateRingkasanAsync(user.Pelaku, ringkasan, ct);
        this.Kabari(ringkasan ? "Ringkasan harian akan dikirim setiap pagi hari kerja." : "Ringkasan harian dihentikan.");
        return RedirectToPage();
    }

    internal static string Sidik(string rahasia) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(rahasia)));

    public static string Alamat(SopKinerja.Data.Kabar k) => k.Jenis switch
    {
        JenisKabar.Disposisi => $"/Disposisi/Baca/{k.Id}",
        JenisKabar.Laporan when !k.DiPelaksanaan => $"/Disposisi/Surat/{k.Id}",
        _ => $"/Pelaksanaan/Rincian/{k.Id}",
    };

    /// <summary>What became of it, in words.</summary>
    public static (string Keadaan, string Kata) Akhir(SopKinerja.Data.Kabar k) => (k.Jenis, k.Status) switch
    {
        (JenisKabar.Laporan, _) => ("selesai", "Dilaporkan"),
        (_, "Berjalan") => ("berjalan", "Menunggu Anda"),
        (_, "Selesai") => ("selesai", "Selesai"),
        (_, "Dikembalikan") => ("kembali", "Dikembalikan"),
        (_, "Dilewati") => ("kembali", "Dilewati"),
        (_, "Dibatalkan") => ("kembali", "Dibatalkan"),
        (_, "BelumDibaca") => ("menunggu", "Belum dibaca"),
        (_, "Dilaporkan") => ("selesai", "Dilaporkan"),
        (_, "Diteruskan") => ("berjalan", "Diteruskan"),
        _ => ("berjalan", "Dibaca"),
    };

    private async Task MuatAsync(int hal, CancellationToken ct)
    {
        Hal = new Paging(Math.Clamp(hal, 1, 1000));
        Tugas = [.. (await meja.MuatAsync(user.Pelaku, ct)).Tugas()];
        Riwayat = await kabar.ListAsync(user.InstansiId, user.Pelaku.JabatanIds, user.Sekretariat, Hal, ct);
        UmpanSejak = await kabar.FindUmpanAsync(user.InstansiId, user.Id, ct);
    }
}
