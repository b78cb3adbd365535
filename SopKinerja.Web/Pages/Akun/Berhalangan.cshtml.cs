namespace SopKinerja.Web.Pages.Akun;

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;
using SopKinerja.Web.Unggah;

/// <summary>
/// An official who will be away names the Plh of his own post, for a time, with the reason and a letter. He ends it himself.
/// </summary>
[Authorize(Izin.Anggota)]
public sealed class BerhalanganModel(JabatanRepository jabatan, MasaJabatanRepository masa, CurrentUser user) : PageModel
{
    /// <summary>The posts that this person holds definitively.</summary>
    public IReadOnlyList<Pemangku> Milik { get; private set; } = [];

    /// <summary>Who stands in for him, today or later.</summary>
    public IReadOnlyList<Pemangku> Pengganti { get; private set; } = [];

    public IReadOnlyList<Pegawai> Pegawai { get; private set; } = [];

    public DateOnly HariIni => user.HariIni;

    public Task OnGetAsync(CancellationToken ct) => MuatAsync(ct);

    public async Task<IActionResult> OnPostAsync(long jabatanId, long? pegawaiId, DateOnly? mulai, DateOnly? sampai, string? keterangan,
        string? nomorSk, IFormFile? bukti, CancellationToken ct)
    {
        await MuatAsync(ct);
        if (Milik.All(p => p.JabatanId != jabatanId) || (pegawaiId is { } g && Pegawai.All(p => p.Id != g)))
            return NotFound();
        var unggahan = await Unggahan.BacaAsync(bukti, false, ct);
        if (pegawaiId is null)
            ModelState.AddModelError("pegawaiId", "Pilih siapa yang menjadi Plh.");
        if (mulai is null)
            ModelState.AddModelError("mulai", "Isi hari pertama Anda berhalangan.");
        if (sampai is null)
            ModelState.AddModelError("sampai", "Isi hari terakhir Anda berhalangan.");
        if (string.IsNullOrWhiteSpace(keterangan))
            ModelState.AddModelError("keterangan", "Tulis sebabnya: cuti, dinas luar, sakit.");
        if (unggahan.Refused)
            ModelState.AddModelError("bukti", unggahan.Reason!);
        if (!ModelState.IsValid)
            return Page();
        var hasil = await masa.LimpahkanAsync(user.Pelaku, jabatanId, new()
        {
            PegawaiId = pegawaiId!.Value, Jenis = JenisPemangku.Plh, Mulai = mulai!.Value, Sampai = sampai, Keterangan = keterangan,
            NomorSk = nomorSk, Bukti = unggahan.Value?.Masuk,
        }, ct);
        if (!hasil.Refused)
        {
            this.Kabari(hasil.Value);
            return RedirectToPage();
        }

        ModelState.AddModelError("", hasil.Reason!);
        return Page();
    }

    public async Task<IActionResult> OnPostKembaliAsync(long masaId, CancellationToken ct)
    {
        await MuatAsync(ct);
        if (Pengganti.All(p => p.Id != masaId))
            return NotFound();
        this.Sampaikan(await masa.KembaliAsync(user.Pelaku, masaId, ct));
        return RedirectToPage();
    }

    private async Task MuatAsync(CancellationToken ct)
    {
        Milik = [.. user.Pelaku.Jabatan.Where(p => p.Jenis == JenisPemangku.Definitif)];
        Pengganti = [.. (await jabatan.ListPemangkuAsync(user.InstansiId, ct)).Where(p => p.Jenis == JenisPemangku.Plh
            && Milik.Any(m => m.JabatanId == p.JabatanId) && (p.Sampai is null || p.Sampai >= user.HariIni))];
        Pegawai = [.. (await jabatan.ListPegawaiAsync(user.InstansiId, ct)).Where(p => Milik.All(m => m.PegawaiId != p.Id))];
    }
}
