namespace SopKinerja.Web.Pages.Laporan;

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;

/// <summary>What a section said before, change by change, and the way back.</summary>
[Authorize(Izin.Anggota)]
public sealed class RiwayatModel(NarasiRepository narasi, RuangLaporan ruang, CurrentUser user) : PageModel
{
    public Laporan Laporan { get; private set; } = null!;

    public string Bagian { get; private set; } = "";

    public string Judul { get; private set; } = "";

    /// <summary>Each text with the one that took its place, newest first.</summary>
    public IReadOnlyList<(Narasi Lama, Narasi Baru)> Daftar { get; private set; } = [];

    public int VersiKini { get; private set; }

    public bool BolehMenyunting { get; private set; }

    public string Zona => user.Zona;

    public async Task<IActionResult> OnGetAsync(long id, string? bagian, CancellationToken ct) =>
        await MuatAsync(id, bagian, ct) is not null ? Page() : NotFound();

    public async Task<IActionResult> OnPostKembalikanAsync(long id, string? bagian, int versi, int ke, CancellationToken ct)
    {
        if (await MuatAsync(id, bagian, ct) is not { } riwayat)
            return NotFound();
        if (!BolehMenyunting)
            return Forbid();
        if (riwayat.FirstOrDefault(n => n.Versi == ke) is not { } lama)
            this.Tolak("Tulisan itu tidak ada dalam riwayat bagian ini.");
        else if (await narasi.SimpanAsync(user.Pelaku, id, Bagian, lama.Markdown, versi,
            ct) is { Refused: true } gagal)
            this.Tolak(gagal.Reason!);
        else
        {
            this.Kabari($"{Judul} dikembalikan ke tulisan {lama.DiubahOleh}, {Tanggal.Pendek(lama.DiubahPada, Zona)}.");
            return RedirectToPage("/Laporan/Rincian", new { id, bagian });
        }

        return RedirectToPage(new { id, bagian });
    }

    private async Task<IReadOnlyList<Narasi>?> MuatAsync(long id, string? bagian, CancellationToken ct)
    {
        if (bagian is null || await ruang.HakAsync(user.Pelaku, id, ct) is not { } hak
            || await narasi.FindAsync(user.InstansiId, id, bagian, ct) is not { } kini)
            return null;
        (Laporan, BolehMenyunting) = (hak.Laporan, hak.Wewenang.Menyunting);
        (Bagian, Judul, VersiKini) = (kini.Bagian, BagianLaporan.NamaDari(kini.Bagian, []), kini.Versi);
        var riwayat = await narasi.ListRiwayatAsync(user.InstansiId, id, bagian, ct);
        Daftar = [.. riwayat.Zip([kini, .. riwayat])];
        return riwayat;
    }
}
