namespace SopKinerja.Web.Pages.Impor;

using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Dokumen;
using SopKinerja.Web.Impor;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;
using SopKinerja.Web.Unggah;

/// <summary>
/// Tree, programmes and budget from a workbook or CSV. The file is read twice: once to show what it would do, once to do it; a sealed
/// ticket names the file, the person and what was shown.
/// </summary>
[Authorize(Izin.Sekretariat)]
[RequestFormLimits(MultipartBodyLengthLimit = Unggahan.BatasPermintaan)]
public sealed class IndexModel(IndikatorRepository indikator, ProgramRepository program, InstansiRepository instansi, ImporRepository impor,
    CapaianRepository capaian, BerkasRepository berkas, PilihanTahun pilihan, IDataProtectionProvider pelindung, CurrentUser user) : PageModel
{
    private static readonly TimeSpan s_berlaku = TimeSpan.FromHours(1);

    private readonly ITimeLimitedDataProtector _tiket = pelindung.CreateProtector("Impor").ToTimeLimitedDataProtector();

    public static readonly IReadOnlyList<(string Kunci, string Nama)> SemuaJenis = [("pohon", "Sasaran dan indikator"),
        ("program", "Program dan kegiatan"), ("anggaran", "Anggaran dan realisasi"), ("realisasi", "Realisasi indikator")];

    public int Tahun { get; private set; }

    public string Jenis { get; private set; } = "pohon";

    /// <summary>Whose figures a table of realisasi holds.</summary>
    public Periode Periode { get; private set; }

    /// <summary>Asked for after the period's cut-off.</summary>
    public bool Lewat { get; private set; }

    public string NamaBerkas { get; private set; } = "";

    public PratinjauImpor? Pratinjau { get; private set; }

    public string Tiket { get; private set; } = "";

    /// <summary>Which decimal sign the file uses, once the person was asked.</summary>
    [BindProperty]
    public TandaDesimal? Tanda { get; set; }

    public async Task<IActionResult> OnGetAsync(int? tahun, string? jenis, CancellationToken ct) =>
        await MuatAsync(tahun, jenis, ct) ? Page() : NotFound();

    /// <summary>What is there now, as a workbook that can be imported again.</summary>
    public async Task<IActionResult> OnGetContohAsync(int? tahun, string? jenis, CancellationToken ct)
    {
        if (!await MuatAsync(tahun, jenis, ct))
            return NotFound();
        if (Jenis == "realisasi")
            return NotFound();
        return Jenis == "pohon"
            ? this.Unduh(ImporPohon.Ekspor($"Indikator {Tahun}", await indikator.ListSasaranAsync(user.InstansiId, Tahun, ct),
                await indikator.ListAsync(user.InstansiId, Tahun, ct)),
                BukuExcel.Tipe, $"Sasaran dan indikator {Tahun}.xlsx")
            : this.Unduh(ImporProgram.Ekspor($"Program {Tahun}", await program.ListAsync(user.InstansiId, Tahun, ct)), BukuExcel.Tipe,
                $"Program dan kegiatan {Tahun}.xlsx");
    }

    public async Task<IActionResult> OnPostAsync(int? tahun, string? jenis, IFormFile? file, CancellationToken ct)
    {
        if (!await MuatAsync(tahun, jenis, ct))
            return NotFound();
        var isi = await IsiAsync(file, ct);
        if (isi.Refused)
            return Ditolak(isi.Reason!);
        NamaBerkas = Unggahan.NamaAman(file!.FileName);
        return await TunjukkanAsync(isi.Value, await berkas.InsertAsync(isi.Value, "application/octet-stream", user.Now, ct), ct);
    }

    public async Task<IActionResult> OnPostTerapkanAsync(int? tahun, string? jenis, string? tiket, string? nama, string? alasan,
        CancellationToken ct)
    {
        if (!await MuatAsync(tahun, jenis, ct))
            return NotFound();
        if (BukaTiket(tiket) is not { } t || await berkas.FindAsync(t.Sha, ct) is not { } isi)
            return Ditolak("Pratinjau sudah kedaluwarsa. Unggah berkasnya sekali lagi.");
        NamaBerkas = Unggahan.NamaAman(nama ?? "berkas");
        var (baca, terapkan) = await SiapkanAsync(isi.Isi, ct);
        if (baca.Refused)
            return Ditolak(baca.Reason!);
        if (baca.Value.Ringkas != t.Ringkas || !baca.Value.BolehTerapkan)
        {
            ModelState.AddModelError("", "Data berubah sejak pratinjau ditampilkan. Periksa sekali lagi, lalu simpan.");
            return await TunjukkanAsync(isi.Isi, t.Sha, ct);
        }

        var hasil = await terapkan(string.IsNullOrWhiteSpace(alasan) ? null : alasan.Trim() is { Length: > 500 } a ? a[..500] : alasan.Trim());
        this.Sampaikan(hasil.Refused
            ? Outcome<string>.Refuse($"{hasil.Reason} Tidak ada yang disimpan.")
            : $"{hasil.Value} baris diimpor.");
        return hasil.Refused ? RedirectToPage(new { tahun = Tahun, jenis = Jenis, periode = Periode.Kode })
            : Jenis == "realisasi" ? RedirectToPage("/Capaian/Isi", null, new { tahun = Tahun, periode = Periode.Kode, unit = 0 })
            : RedirectToPage(Jenis == "pohon" ? "/Indikator/Index" : "/Program/Index", null, new { tahun = Tahun });
    }

    /// <summary>The same file, read as the person answered.</summary>
    public async Task<IActionResult> OnPostTandaAsync(int? tahun, string? jenis, string? tiket, string? nama, CancellationToken ct)
    {
        if (!await MuatAsync(tahun, jenis, ct))
            return NotFound();
        if (BukaTiket(tiket) is not { } t || await berkas.FindAsync(t.Sha, ct) is not { } isi)
            return Ditolak("Pratinjau sudah kedaluwarsa. Unggah berkasnya sekali lagi.");
        NamaBerkas = Unggahan.NamaAman(nama ?? "berkas");
        return await TunjukkanAsync(isi.Isi, t.Sha, ct);
    }

    private async Task<IActionResult> TunjukkanAsync(byte[] isi, string sha, CancellationToken ct)
    {
        var (baca, _) = await SiapkanAsync(isi, ct);
        if (baca.Refused)
            return Ditolak(baca.Reason!);
        Pratinjau = baca.Value;
        Tiket = _tiket.Protect(string.Create(CultureInfo.InvariantCulture,
            $"{user.InstansiId}|{user.Id}|{Tahun}|{Jenis}|{Periode.Kode}|{sha}|{Pratinjau.Ringkas}"), s_berlaku);
        return Page();
    }

    /// <summary>Reads the file for this year and kind: what it would do, and how to do it.</summary>
    private async Task<(Outcome<PratinjauImpor> Baca, Func<string?, Task<Outcome<int>>> Terapkan)> SiapkanAsync(byte[] isi, CancellationToken ct)
    {
        var id = user.InstansiId;
        Outcome<PratinjauImpor> Baca<T>(List<T> baris, Func<IJenisImpor> buat) => PembacaTabel.Baca(isi, () =>
        {
            baris.Clear();
            return buat();
        }, Tanda);
        if (Jenis == "pohon")
        {
            var baris = new List<BarisPohon>();
            var (sasaran, ada) = (await indikator.ListSasaranAsync(id, Tahun, ct), await indikator.ListAsync(id, Tahun, ct));
            var unit = await instansi.ListUnitAsync(id, ct);
            return (Baca(baris, () => new ImporPohon(sasaran, ada, unit, baris.Add)), _ => impor.PohonAsync(user.Pelaku, Tahun, baris, ct));
        }

        if (Jenis == "realisasi")
        {
            var kini = await capaian.MuatAsync(id, Periode, ct);
            Lewat = kini.Lewat(user.HariIni);
            var isian = new List<IsianCapaian>();
            return (kini.Terkunci || kini.Tutup ? Outcome<PratinjauImpor>.Refuse($"Data {Periode} sudah dikunci dan tidak dapat diubah.")
                : Baca(isian, () => new ImporRealisasi(kini, isian.Add)), async alasan =>
                {
                    var simpan = await capaian.SimpanAsync(user.Pelaku, Periode, null, isian, alasan, true, ct);
                    return simpan.Refused ? Outcome<int>.Refuse(simpan.Reason!) : simpan.Value.Tersimpan.Count;
                }
            );
        }

        var daftar = await program.ListAsync(id, Tahun, ct);
        if (Jenis == "program")
        {
            var baris = new List<BarisProgram>();
            return (Baca(baris, () => new ImporProgram(Tahun, user.InstansiNama, daftar, baris.Add)),
                _ => impor.ProgramAsync(user.Pelaku, baris, ct));
        }

        var anggaran = new List<BarisAnggaran>();
        return (Baca(anggaran, () => new ImporAnggaran(daftar, anggaran.Add)), _ => impor.AnggaranAsync(user.Pelaku, anggaran, ct));
    }

    private static async Task<Outcome<byte[]>> IsiAsync(IFormFile? file, CancellationToken ct)
    {
        if (file is null || file.Length == 0)
            return Outcome<byte[]>.Refuse(file is null ? "Pilih berkas lebih dahulu." : "Berkas yang dipilih kosong.");
        if (file.Length > Unggahan.Batas)
            return Outcome<byte[]>.Refuse($"Berkas {Angka.Ukuran(file.Length)} terlalu besar. Batasnya {Angka.Ukuran(Unggahan.Batas)}.");
        using var memory = new MemoryStream((int)file.Length);
        await file.CopyToAsync(memory, ct);
        return memory.ToArray();
    }

    private (string Sha, string Ringkas)? BukaTiket(string? tiket)
    {
        try
        {
            var t = _tiket.Unprotect(tiket ?? "").Split('|');
            return t is [var i, var u, var th, var j, var p, var sha, var ringkas] && i == $"{user.InstansiId}" && u == $"{user.Id}"
                && th == $"{Tahun}" && j == Jenis && p == Periode.Kode ? (sha, ringkas) : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    private RedirectToPageResult Ditolak(string alasan)
    {
        this.Tolak(alasan);
        return RedirectToPage("/Impor/Index", null, new { tahun = Tahun, jenis = Jenis, periode = Periode.Kode });
    }

    private async Task<bool> MuatAsync(int? tahun, string? jenis, CancellationToken ct)
    {
        Jenis = jenis ?? "pohon";
        if (SemuaJenis.All(j => j.Kunci != Jenis) || await pilihan.TahunAsync(tahun, ct) is not { } t)
            return false;
        Tahun = t;
        Periode = Data.Periode.Baca(t, Request.Query["periode"]) ?? new(t, JenisPeriode.Tahunan, 0);
        return true;
    }
}
