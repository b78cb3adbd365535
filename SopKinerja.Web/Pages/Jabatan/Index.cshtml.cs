namespace SopKinerja.Web.Pages.Jabatan;

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;

/// <summary>Posts and who holds them. Everyone of the office reads; the office's administrator changes.</summary>
[Authorize(Izin.Anggota)]
public sealed class IndexModel(JabatanRepository jabatan, InstansiRepository instansi, CurrentUser user) : PageModel
{
    public IReadOnlyList<Jabatan> Daftar { get; private set; } = [];

    public ILookup<long, Pemangku> Pemangku { get; private set; } = Array.Empty<Pemangku>().ToLookup(p => p.JabatanId);

    public IReadOnlyList<Pegawai> Pegawai { get; private set; } = [];

    public IReadOnlyList<UnitKerja> Unit { get; private set; } = [];

    public bool Admin => user.Admin;

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
    public async Task<IActionResult> OnPostPangkuAsync(long jabatanId, long pegawaiId, JenisPemangku jenis, DateOnly? mulai,
        DateOnly? sampai, string? nomorSk, CancellationToken ct)
    {
        await MuatAsync(ct);
        if (Daftar.All(j => j.Id != jabatanId) || Pegawai.All(p => p.Id != pegawaiId))
            return NotFound();
        if (mulai is not { } awal)
            ModelState.AddModelError("mulai", "Isi tanggal mulai.");
        else if (sampai < awal)
            ModelState.AddModelError("sampai", "Tanggal akhir mendahului tanggal mulai.");
        else if (nomorSk?.Length > 100)
            ModelState.AddModelError("nomorSk", "Nomor SK paling banyak 100 huruf.");
        else if (ModelState.IsValid)
        {
            var hasil = await jabatan.InsertPemangkuAsync(user.Pelaku, jabatanId, pegawaiId, jenis, awal, sampai, nomorSk, ct);
            if (!hasil.Refused)
            {
                this.Kabari("Pemangku jabatan dicatat.");
                return RedirectToPage();
            }

            ModelState.AddModelError("", hasil.Reason!);
        }

        return Page();
    }

    [Boleh(Izin.Admin)]
    public async Task<IActionResult> OnPostAkhiriAsync(long id, DateOnly? sampai, CancellationToken ct)
    {
        await MuatAsync(ct);
        if (Pemangku.SelectMany(p => p).All(p => p.Id != id))
            return NotFound();
        if (sampai is { } akhir && await jabatan.UpdateSampaiAsync(user.Pelaku, id, akhir, ct))
            this.Kabari("Masa jabatan diakhiri.");
        else
            this.Tolak("Isi hari terakhir di dalam masa jabatan itu.");
        return RedirectToPage();
    }

    private async Task MuatAsync(CancellationToken ct)
    {
        Daftar = await jabatan.ListAsync(user.InstansiId, ct);
        Pegawai = await jabatan.ListPegawaiAsync(user.InstansiId, ct);
        Unit = await instansi.ListUnitAsync(user.InstansiId, ct);
        Pemangku = (await jabatan.ListPemangkuAsync(user.InstansiId, ct)).ToLookup(p => p.JabatanId);
    }
}
