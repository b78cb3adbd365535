namespace SopKinerja.Web.Pages.Jabatan;

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;
using SopKinerja.Web.Unggah;

/// <summary>Posts and who holds them. Everyone of the office reads; the office's administrator changes.</summary>
[Authorize(Izin.Anggota)]
public sealed class IndexModel(JabatanRepository jabatan, MasaJabatanRepository masa, InstansiRepository instansi,
    CurrentUser user) : PageModel
{
    public IReadOnlyList<Jabatan> Daftar { get; private set; } = [];

    public ILookup<long, Pemangku> Pemangku { get; private set; } = Array.Empty<Pemangku>().ToLookup(p => p.JabatanId);

    public IReadOnlyList<Pegawai> Pegawai { get; private set; } = [];

    public IReadOnlyList<UnitKerja> Unit { get; private set; } = [];

    public bool Admin => user.Admin;

    /// <summary>Holds a post definitively, and so can name who stands in for him.</summary>
    public bool PunyaJabatan => user.Pelaku.Jabatan.Any(j => j.Jenis == JenisPemangku.Definitif);

    public DateOnly HariIni => user.HariIni;

    public Task OnGetAsync(CancellationToken ct) => MuatAsync(ct);

    [Boleh(Izin.Admin)]
    public async Task<IActionResult> OnPostUnitAsync(string? namaUnit, CancellationToken ct)
    {
        await MuatAsync(ct);
        if (string.IsNullOrWhiteSpace(namaUnit) || namaUnit.Length > 200)
            ModelState.AddModelError("namaUnit", "Tulis nama unit, paling banyak 200 huruf.");
        else if (await instansi.InsertUnitAsync(user.Pelaku, namaUnit.Trim(), Unit.Count, ct) is { Refused: true } ditolak)
            ModelState.AddModelError("namaUnit", ditolak.Reason!);
        else
        {
            this.Kabari($"Unit {namaUnit.Trim()} ditambahkan.");
            return RedirectToPage();
        }

        return Page();
    }

    [Boleh(Izin.Admin)]
    public async Task<IActionResult> OnPostJabatanAsync(string? namaJabatan, long? unitId, bool kepala, CancellationToken ct)
    {
        await MuatAsync(ct);
        if (unitId is not null && Unit.All(u => u.Id != unitId))
            return NotFound();
        if (string.IsNullOrWhiteSpace(namaJabatan) || namaJabatan.Length > 200)
            ModelState.AddModelError("namaJabatan", "Tulis nama jabatan, paling banyak 200 huruf.");
        else if (await jabatan.InsertAsync(user.Pelaku, namaJabatan.Trim(), unitId, kepala, Daftar.Count,
            ct) is { Refused: true } ditolak)
            ModelState.AddModelError("namaJabatan", ditolak.Reason!);
        else
        {
            this.Kabari($"Jabatan {namaJabatan.Trim()} ditambahkan.");
            return RedirectToPage();
        }

        return Page();
    }

    [Boleh(Izin.Admin)]
    public async Task<IActionResult> OnPostPangkuAsync(long? jabatanId, long? pegawaiId, JenisPemangku jenis, DateOnly? mulai,
        DateOnly? sampai, string? nomorSk, IFormFile? buktiSk, CancellationToken ct)
    {
        await MuatAsync(ct);
        if ((jabatanId is { } j && Daftar.All(x => x.Id != j)) || (pegawaiId is { } p && Pegawai.All(x => x.Id != p)))
            return NotFound();
        var unggahan = await Unggahan.BacaAsync(buktiSk, false, ct);
        if (jabatanId is null)
            ModelState.AddModelError("jabatanId", "Pilih jabatan.");
        if (pegawaiId is null)
            ModelState.AddModelError("pegawaiId", "Pilih pegawai.");
        if (mulai is null)
            ModelState.AddModelError("mulai", "Isi tanggal mulai.");
        if (unggahan.Refused)
            ModelState.AddModelError("buktiSk", unggahan.Reason!);
        if (!ModelState.IsValid)
            return Page();
        var hasil = await masa.CatatAsync(user.Pelaku, jabatanId!.Value, new()
        {
            PegawaiId = pegawaiId!.Value, Jenis = jenis, Mulai = mulai!.Value, Sampai = sampai, NomorSk = nomorSk,
            Bukti = unggahan.Value?.Masuk,
        }, ct);
        if (!hasil.Refused)
        {
            this.Kabari("Pemangku jabatan dicatat.");
            return RedirectToPage();
        }

        ModelState.AddModelError("", hasil.Reason!);
        return Page();
    }

    private async Task MuatAsync(CancellationToken ct)
    {
        Daftar = await jabatan.ListAsync(user.InstansiId, ct);
        Pegawai = await jabatan.ListPegawaiAsync(user.InstansiId, ct);
        Unit = await instansi.ListUnitAsync(user.InstansiId, ct);
        Pemangku = (await jabatan.ListPemangkuAsync(user.InstansiId, ct)).ToLookup(p => p.JabatanId);
    }
}
