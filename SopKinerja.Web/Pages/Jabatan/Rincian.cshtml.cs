namespace SopKinerja.Web.Pages.Jabatan;

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;
using SopKinerja.Web.Unggah;

/// <summary>A post: what it is called, who held it when, what was put right. Its administrator changes it.</summary>
[Authorize(Izin.Anggota)]
public sealed class RincianModel(JabatanRepository jabatan, MasaJabatanRepository masa, PerbuatanKalender perbuatan, InstansiRepository instansi,
    BerkasRepository berkas, LogRepository log, CurrentUser user) : PageModel
{
    public Jabatan Jabatan { get; private set; } = null!;

    public IReadOnlyList<Pemangku> Pemangku { get; private set; } = [];

    public IReadOnlyList<Pegawai> Pegawai { get; private set; } = [];

    public IReadOnlyList<UnitKerja> Unit { get; private set; } = [];

    public IReadOnlyList<BarisLog> Riwayat { get; private set; } = [];

    public bool Admin => user.Admin;

    public DateOnly HariIni => user.HariIni;

    public string Zona => user.Zona;

    /// <summary>Which term's form was refused, so that it stands open again with what was typed.</summary>
    public long? MasaSalah { get; private set; }

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken ct) => await MuatAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnGetBuktiAsync(long id, long bukti, CancellationToken ct) =>
        await MuatAsync(id, ct) && Pemangku.FirstOrDefault(p => p.Id == bukti) is { BuktiSha: { } sha, BuktiNama: { } nama }
            && await berkas.FindAsync(sha, ct) is { } b ? this.Unduh(b.Isi, b.Tipe, nama) : NotFound();

    [Boleh(Izin.Admin)]
    public async Task<IActionResult> OnPostUbahAsync(long id, int versi, string? nama, long? unitId, bool kepala, string? alasan,
        CancellationToken ct)
    {
        if (!await MuatAsync(id, ct) || (unitId is not null && Unit.All(u => u.Id != unitId)))
            return NotFound();
        if (string.IsNullOrWhiteSpace(nama) || nama.Trim().Length > 200)
        {
            ModelState.AddModelError("nama", "Tulis nama jabatan, paling banyak 200 huruf.");
            return Page();
        }

        var baru = Jabatan with
        {
            Nama = nama.Trim(),
            UnitId = unitId,
            UnitNama = Unit.FirstOrDefault(u => u.Id == unitId)?.Nama,
            Kepala = kepala,
            Versi = versi,
        };
        var hasil = await perbuatan.UbahJabatanAsync(user.Pelaku, baru, alasan, ct);
        return this.Jawab(hasil, Halaman.BukanAlasan(hasil) ? "nama" : "alasan", new { id });
    }

    [Boleh(Izin.Admin)]
    public async Task<IActionResult> OnPostTutupAsync(long id, int versi, bool tutup, string? alasan, CancellationToken ct) =>
        await MuatAsync(id, ct)
            ? this.Jawab(await jabatan.TutupAsync(user.Pelaku, id, versi, tutup, alasan, ct), "alasan-tutup", new { id })
            : NotFound();

    [Boleh(Izin.Admin)]
    public async Task<IActionResult> OnPostMasaAsync(long id, long masaId, int versi, long pegawaiId, JenisPemangku jenis, DateOnly? mulai,
        DateOnly? sampai, string? nomorSk, string? keterangan, string? alasan, IFormFile? bukti, CancellationToken ct)
    {
        if (!await MuatAsync(id, ct) || Pemangku.All(p => p.Id != masaId))
            return NotFound();
        MasaSalah = masaId;
        var unggahan = await Unggahan.BacaAsync(bukti, false, ct);
        if (mulai is not { } awal || ModelState["sampai"] is { Errors.Count: > 0 })
            ModelState.AddModelError($"mulai-{masaId}", "Isi tanggal mulai, dan tanggal akhir bila ada.");
        else if (unggahan.Refused)
            ModelState.AddModelError($"bukti-{masaId}", unggahan.Reason!);
        else
        {
            var hasil = await masa.UbahAsync(user.Pelaku, masaId, versi, new()
            {
                PegawaiId = pegawaiId, Jenis = jenis, Mulai = awal, Sampai = sampai, NomorSk = nomorSk, Keterangan = keterangan,
                Bukti = unggahan.Value?.Masuk,
            }, alasan, ct);
            return this.Jawab(hasil, $"{(Halaman.BukanAlasan(hasil) ? "mulai" : "alasan")}-{masaId}", new { id });
        }

        return Page();
    }

    [Boleh(Izin.Admin)]
    public async Task<IActionResult> OnPostCabutAsync(long id, long masaId, int versi, string? alasan, CancellationToken ct)
    {
        if (!await MuatAsync(id, ct) || Pemangku.All(p => p.Id != masaId))
            return NotFound();
        MasaSalah = masaId;
        return this.Jawab(await masa.CabutAsync(user.Pelaku, masaId, versi, alasan, ct), $"alasan-cabut-{masaId}", new { id });
    }

    [Boleh(Izin.Admin)]
    public async Task<IActionResult> OnPostAkhiriAsync(long id, long masaId, DateOnly? akhir, CancellationToken ct)
    {
        if (!await MuatAsync(id, ct) || Pemangku.All(p => p.Id != masaId))
            return NotFound();
        MasaSalah = masaId;
        return this.Jawab(akhir is { } hari ? await masa.AkhiriAsync(user.Pelaku, masaId, hari, ct)
            : Outcome<string>.Refuse("Isi hari terakhir di dalam masa jabatan itu."), $"akhir-{masaId}", new { id });
    }

    private async Task<bool> MuatAsync(long id, CancellationToken ct)
    {
        if ((await jabatan.ListAsync(user.InstansiId, ct)).FirstOrDefault(j => j.Id == id) is not { } j)
            return false;
        Jabatan = j;
        Pemangku = [.. (await jabatan.ListPemangkuAsync(user.InstansiId, ct)).Where(p => p.JabatanId == id)];
        Unit = [.. (await instansi.ListUnitAsync(user.InstansiId, ct)).Where(u => u.Ditutup is null || u.Id == j.UnitId)];
        Pegawai = user.Admin ? await jabatan.ListPegawaiAsync(user.InstansiId, ct) : [];
        Riwayat = await log.ListAsync(user.InstansiId, ObjekLog.Jabatan, id, new(1, 100), ct);
        return true;
    }
}
