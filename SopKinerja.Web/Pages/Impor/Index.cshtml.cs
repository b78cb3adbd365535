namespace SopKinerja.Web.Pages.Impor;

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Dokumen;
using SopKinerja.Web.Impor;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;
using SopKinerja.Web.Unggah;

/// <summary>
/// Tree, programmes, budget and realisasi from a workbook or CSV. The file is read twice: once to show what it would do, once to do it. Where its
/// headings are not ours, a person says what they mean in between.
/// </summary>
[Authorize(Izin.Sekretariat)]
[RequestFormLimits(MultipartBodyLengthLimit = Unggahan.BatasPermintaan)]
public sealed partial class IndexModel(IndikatorRepository indikator, ProgramRepository program, PenyiapImpor penyiap,
    PemetaanRepository pemetaan, SisihanRepository sisihan, BerkasRepository berkas, PilihanTahun pilihan, CurrentUser user) : PageModel
{
    public AlamatImpor Alamat { get; private set; } = new(0, "pohon", default);

    public int Tahun => Alamat.Tahun;

    public string Jenis => Alamat.Jenis;

    /// <summary>Whose figures a table of realisasi holds.</summary>
    public Periode Periode => Alamat.Periode;

    /// <summary>Asked for after the period's cut-off.</summary>
    public string? Koreksi { get; private set; }

    public string NamaBerkas { get; private set; } = "";

    public PratinjauImpor? Pratinjau { get; private set; }

    public LayarPemetaan? Petakan { get; private set; }

    /// <summary>The remembered mapping by which the file was read.</summary>
    public PemetaanTersimpan? Dipakai { get; private set; }

    public IReadOnlyList<SisihanImpor> Sisihan { get; private set; } = [];

    public IReadOnlyList<PemetaanTersimpan> Ingatan { get; private set; } = [];

    public string Zona => user.Zona;

    public string Tiket { get; private set; } = "";

    /// <summary>Which decimal sign the file uses, once the person was asked.</summary>
    [BindProperty]
    public TandaDesimal? Tanda { get; set; }

    public async Task<IActionResult> OnGetAsync(int? tahun, string? jenis, CancellationToken ct)
    {
        if (!await MuatAsync(tahun, jenis, ct))
            return NotFound();
        Sisihan = await sisihan.ListAsync(user.InstansiId, ct);
        Ingatan = await pemetaan.ListAsync(user.InstansiId, Jenis, ct);
        return Page();
    }

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
        var sha = await berkas.InsertAsync(isi.Value, "application/octet-stream", user.Now, ct);
        var usulan = await DikenalAsync(isi.Value, ct);
        Dipakai = usulan?.Dari;
        return await TunjukkanAsync(isi.Value, sha, usulan?.Pemetaan, ct);
    }

    public async Task<IActionResult> OnPostTerapkanAsync(int? tahun, string? jenis, string? tiket, string? nama, string? alasan, bool sisihkan,
        CancellationToken ct)
    {
        if (!await MuatAsync(tahun, jenis, ct))
            return NotFound();
        if (penyiap.Buka(Alamat, tiket) is not { } t || await berkas.FindAsync(t.Sha, ct) is not { } isi)
            return Ditolak("Pratinjau sudah kedaluwarsa. Unggah berkasnya sekali lagi.");
        NamaBerkas = Unggahan.NamaAman(nama ?? "berkas");
        var rencana = await penyiap.SiapkanAsync(Alamat, isi.Isi, Tanda, t.Pemetaan, ct);
        if (rencana.Baca.Refused)
            return Ditolak(rencana.Baca.Reason!);
        var baca = rencana.Baca.Value;
        if (baca.Ringkas != t.Ringkas || !(baca.BolehTerapkan || sisihkan && baca.BolehSisihkan))
        {
            ModelState.AddModelError("", "Data berubah sejak pratinjau ditampilkan. Periksa sekali lagi, lalu simpan.");
            return await TunjukkanAsync(isi.Isi, t.Sha, t.Pemetaan, ct);
        }

        alasan = string.IsNullOrWhiteSpace(alasan) ? null : alasan.Trim() is { Length: > 500 } a ? a[..500] : alasan.Trim();
        var hasil = baca.BolehTerapkan ? await rencana.Terapkan(alasan)
            : await DenganSisihanAsync(isi.Isi, baca, () => rencana.Terapkan(alasan), ct);
        this.Sampaikan(hasil.Refused ? Outcome<string>.Refuse($"{hasil.Reason} Tidak ada yang disimpan.")
            : baca.BolehTerapkan ? $"{hasil.Value} baris diimpor."
            : $"{hasil.Value} baris diimpor, {baca.BarisGalat.Count} baris disisihkan. Unduh, betulkan, lalu unggah lagi.");
        return hasil.Refused || !baca.BolehTerapkan ? RedirectToPage("/Impor/Index", "", new { tahun = Tahun, jenis = Jenis, periode = Periode.Kode })
            : Jenis == "realisasi" ? RedirectToPage("/Capaian/Isi", null, new { tahun = Tahun, periode = Periode.Kode, unit = 0 })
            : RedirectToPage(Jenis == "pohon" ? "/Indikator/Index" : "/Program/Index", null, new { tahun = Tahun });
    }

    /// <summary>The same file, read as the person answered.</summary>
    public async Task<IActionResult> OnPostTandaAsync(int? tahun, string? jenis, string? tiket, string? nama, CancellationToken ct)
    {
        if (!await MuatAsync(tahun, jenis, ct))
            return NotFound();
        if (penyiap.Buka(Alamat, tiket) is not { } t || await berkas.FindAsync(t.Sha, ct) is not { } isi)
            return Ditolak("Pratinjau sudah kedaluwarsa. Unggah berkasnya sekali lagi.");
        NamaBerkas = Unggahan.NamaAman(nama ?? "berkas");
        return await TunjukkanAsync(isi.Isi, t.Sha, t.Pemetaan, ct);
    }

    /// <summary>The preview, or the mapping screen where the headings say too little.</summary>
    private async Task<IActionResult> TunjukkanAsync(byte[] isi, string sha, Pemetaan? peta, CancellationToken ct)
    {
        var rencana = await penyiap.SiapkanAsync(Alamat, isi, Tanda, peta, ct);
        Koreksi = rencana.Koreksi;
        if (rencana.Baca.Refused)
            return !rencana.Tetap && PembacaTabel.PerluPemetaan(rencana.Baca.Reason!) ? await PetakanAsync(isi, sha, rencana.Baca.Reason!, ct)
                : Ditolak(rencana.Baca.Reason!);
        Pratinjau = rencana.Baca.Value;
        Tiket = penyiap.Segel(Alamat, new(sha, Pratinjau.Ringkas, Pratinjau.Pemetaan));
        return Page();
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

    private RedirectToPageResult Ditolak(string alasan)
    {
        this.Tolak(alasan);
        return RedirectToPage("/Impor/Index", "", new { tahun = Tahun, jenis = Jenis, periode = Periode.Kode });
    }

    private async Task<bool> MuatAsync(int? tahun, string? jenis, CancellationToken ct)
    {
        jenis ??= "pohon";
        if (AlamatImpor.SemuaJenis.All(j => j.Kunci != jenis) || await pilihan.TahunAsync(tahun, ct) is not { } t)
            return false;
        Alamat = new(t, jenis, Data.Periode.Baca(t, Request.Query["periode"]) ?? new(t, JenisPeriode.Tahunan, 0));
        return true;
    }
}
