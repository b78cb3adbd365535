namespace SopKinerja.Web.Pages.Capaian;

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;
using SopKinerja.Web.Unggah;

/// <summary>
/// One figure with all that an auditor asks: how it was computed, what proves it, what was warned and answered, who changed it.
/// </summary>
[Authorize(Izin.Anggota)]
public sealed class BarisModel(CapaianRepository capaian, BuktiRepository bukti, VerifikasiRepository verifikasi,
    TercetakRepository tercetak, MutuRepository mutu, BerkasRepository berkas, PilihanTahun pilihan, CurrentUser user) : PageModel
{
    public KinerjaPeriode Kinerja { get; private set; } = null!;

    public BarisCapaian Isi { get; private set; } = null!;

    public HasilCapaian Hasil { get; private set; } = null!;

    public IReadOnlyList<BuktiCapaian> Bukti { get; private set; } = [];

    public IReadOnlyList<KeadaanCapaian> Riwayat { get; private set; } = [];

    /// <summary>Kendala and upaya of other periods.</summary>
    public IReadOnlyList<CatatanLain> CatatanLain { get; private set; } = [];

    public IReadOnlyList<PeringatanMutu> Peringatan { get; private set; } = [];

    public IReadOnlyDictionary<string, JawabanMutu> Jawaban { get; private set; } = new Dictionary<string, JawabanMutu>();

    /// <summary>What another document prints; null where nobody wrote it down.</summary>
    public AngkaTercetak? Tercetak { get; private set; }

    /// <summary>What was typed of it and refused.</summary>
    public (string? Capaian, string? Sumber)? Ketikan { get; private set; }

    public bool Boleh { get; private set; }

    public string Zona => user.Zona;

    public async Task<IActionResult> OnGetAsync(long id, int? tahun, string? periode, CancellationToken ct)
    {
        if (!await MuatAsync(id, tahun, periode, ct))
            return NotFound();
        await LengkapiAsync(ct);
        return Page();
    }

    /// <summary>The trace alone, for the popover of the grid.</summary>
    public async Task<IActionResult> OnGetJejakAsync(long id, int? tahun, string? periode, CancellationToken ct) =>
        await MuatAsync(id, tahun, periode, ct) && await TercetakAsync(ct) ? Partial("_Jejak", this) : NotFound();

    public async Task<IActionResult> OnGetBuktiAsync(long id, int? tahun, string? periode, long bukti1, CancellationToken ct) =>
        await MuatAsync(id, tahun, periode, ct) && await bukti.FindAsync(user.InstansiId, id, Kinerja.Periode, bukti1, ct) is { } b
            && await berkas.FindAsync(b.Sha256, ct) is { } isi
                ? this.Unduh(isi.Isi, isi.Tipe, b.Nama)
                : NotFound();

    private string BaruDikunci => $"Rekap {Kinerja.Periode} baru saja dikunci. Buktinya tidak dapat diubah.";

    public async Task<IActionResult> OnPostUnggahAsync(long id, int? tahun, string? periode, IFormFile? file, CancellationToken ct)
    {
        if (!await MuatAsync(id, tahun, periode, ct))
            return NotFound();
        if (!Boleh)
            return Forbid();
        var unggahan = await Unggahan.BacaAsync(file, false, ct);
        if (unggahan.Refused || unggahan.Value is not { } u)
        {
            this.Tolak(unggahan.Reason ?? "Pilih berkas bukti lebih dahulu.");
            return Kembali();
        }

        if (!await bukti.InsertAsync(user.Pelaku, id, Kinerja.Periode, u.Masuk, ct))
        {
            this.Tolak(BaruDikunci);
            return Kembali();
        }

        this.Kabari($"Bukti {u.Nama} dilampirkan.");
        this.Ingatkan(u.Peringatan);
        return Kembali();
    }

    public async Task<IActionResult> OnPostHapusAsync(long id, int? tahun, string? periode, long bukti1, CancellationToken ct)
    {
        if (!await MuatAsync(id, tahun, periode, ct) || await bukti.FindAsync(user.InstansiId, id, Kinerja.Periode, bukti1, ct) is null)
            return NotFound();
        if (!Boleh)
            return Forbid();
        var hasil = await bukti.DeleteAsync(user.Pelaku, id, Kinerja.Periode, bukti1, ct);
        this.Sampaikan(hasil.Refused ? hasil : $"Bukti {hasil.Value} dihapus.");
        return Kembali();
    }

    /// <param name="skrip">Asked by the grid's script, which wants a sentence instead of a page: 200, or 409 when it is refused.</param>
    public async Task<IActionResult> OnPostJawabAsync(long id, int? tahun, string? periode, string? kunci, string? jawaban, bool skrip,
        CancellationToken ct)
    {
        if (!await MuatAsync(id, tahun, periode, ct))
            return NotFound();
        if (!Boleh)
            return Forbid();
        var hasil = await JawabAsync(id, kunci, jawaban, ct);
        if (skrip)
            return new ContentResult
            {
                StatusCode = hasil.Refused ? StatusCodes.Status409Conflict : StatusCodes.Status200OK,
                Content = hasil.Reason ?? hasil.Value, ContentType = "text/plain; charset=utf-8",
            };
        this.Sampaikan(hasil);
        return Kembali();
    }

    private async Task<Outcome<string>> JawabAsync(long id, string? kunci, string? jawaban, CancellationToken ct)
    {
        if ((await mutu.PeriksaAsync(user.InstansiId, Kinerja, ct)).FirstOrDefault(p => p.IndikatorId == id && p.Kunci == kunci) is not { } p)
            return Outcome<string>.Refuse("Peringatan itu sudah tidak ada: datanya sudah berubah.");
        if (string.IsNullOrWhiteSpace(jawaban) || jawaban.Trim().Length > 1000)
            return Outcome<string>.Refuse("Tulis jawaban, paling banyak 1.000 huruf.");
        await mutu.JawabAsync(user.Pelaku, Kinerja.Periode, p, jawaban.Trim(), ct);
        return "Jawaban tersimpan dan dibaca verifikator.";
    }

    /// <summary>Writes down what another document prints; empty takes it away.</summary>
    public async Task<IActionResult> OnPostTercetakAsync(long id, int? tahun, string? periode, string? tercetak1, string? sumber,
        CancellationToken ct)
    {
        if (!await MuatAsync(id, tahun, periode, ct))
            return NotFound();
        if (!Boleh)
            return Forbid();
        var angka = BacaAngka.Baca(tercetak1, BentukAngka.HanyaPersen with { Negatif = true });
        if (angka.Galat is { } galat)
            ModelState.AddModelError("tercetak1", galat);
        else if (angka.Nilai is not null && (string.IsNullOrWhiteSpace(sumber) || sumber.Trim().Length > 300))
            ModelState.AddModelError("sumber", "Tulis dokumen dan halamannya, paling banyak 300 huruf.");
        if (!ModelState.IsValid)
        {
            Ketikan = (tercetak1, sumber);
            await LengkapiAsync(ct);
            return Page();
        }

        var hasil = await tercetak.SimpanAsync(user.Pelaku, Kinerja.Periode, id, angka.Nilai, sumber?.Trim(), ct);
        this.Sampaikan(hasil.Refused ? Outcome<string>.Refuse(hasil.Reason!)
            : angka.Nilai is null ? "Angka tercetak dicabut." : "Angka tercetak dicatat; angka yang dihitung tidak berubah.");
        return Kembali();
    }

    private async Task<bool> TercetakAsync(CancellationToken ct)
    {
        Tercetak = (await tercetak.ListAsync(user.InstansiId, Kinerja.Periode, ct)).FirstOrDefault(t => t.IndikatorId == Isi.IndikatorId);
        return true;
    }

    private RedirectToPageResult Kembali() =>
        RedirectToPage("/Capaian/Baris", null, new { id = Isi.IndikatorId, tahun = Kinerja.Periode.Tahun, periode = Kinerja.Periode.Kode });

    private async Task<bool> MuatAsync(long id, int? tahun, string? periode, CancellationToken ct)
    {
        if (await pilihan.PeriodeAsync(tahun, periode, ct) is not { } p)
            return false;
        Kinerja = await capaian.MuatAsync(user.InstansiId, p, ct);
        if (Kinerja.Baris.FirstOrDefault(b => b.IndikatorId == id) is not { } baris)
            return false;
        Isi = baris;
        Hasil = baris.Hitung(Kinerja.Aturan);
        var unit = user.Pelaku.UnitIsian;
        Boleh = !Kinerja.Terkunci && !Kinerja.Tutup && (unit is null || unit.Contains(baris.UnitId));
        return true;
    }

    private async Task LengkapiAsync(CancellationToken ct)
    {
        var id = Isi.IndikatorId;
        await TercetakAsync(ct);
        Bukti = await bukti.ListAsync(user.InstansiId, Kinerja.Periode, id, ct);
        Riwayat = await verifikasi.ListRiwayatAsync(user.InstansiId, id, Kinerja.Periode, ct);
        CatatanLain = await capaian.ListCatatanLainAsync(user.InstansiId, id, Kinerja.Periode, ct);
        Peringatan = [.. (await mutu.PeriksaAsync(user.InstansiId, Kinerja, ct)).Where(p => p.IndikatorId == id)];
        Jawaban = (await mutu.ListJawabanAsync(user.InstansiId, Kinerja.Periode, ct)).Where(j => j.IndikatorId == id)
            .ToDictionary(j => j.Kunci);
    }
}
