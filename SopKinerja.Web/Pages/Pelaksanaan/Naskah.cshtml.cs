namespace SopKinerja.Web.Pages.Pelaksanaan;

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Bsre;
using SopKinerja.Web.Koreksi;
using SopKinerja.Web.Laporan;
using SopKinerja.Web.Security;
using SopKinerja.Web.Surel;
using SopKinerja.Web.Tampilan;
using SopKinerja.Web.Unggah;

/// <summary>
/// The signed scan, looked at before it locks: its pages, the version it should be, what changed since; and a final file that takes the
/// place of another.
/// </summary>
[Authorize(Izin.Anggota)]
[RequestSizeLimit(Unggahan.BatasPermintaanNaskah)]
[RequestFormLimits(MultipartBodyLengthLimit = Unggahan.BatasPermintaanNaskah)]
public sealed partial class NaskahModel(PelaksanaanRepository pelaksanaan, PanggungLangkah panggung, PerbuatanLangkah perbuatan,
    NaskahRepository naskah, NaskahPdfRepository antrean, LaporanRepository laporan, JabatanRepository jabatan, BedaVersi beda,
        BerkasRepository berkas,
    PemeriksaTte tte, GambarPdf gambar, PenandaTanganan elektronik, PengaturanSurel portal, DbSession db, IDataProtectionProvider pelindung,
    CurrentUser user) : PageModel
{
    public Pelaksanaan Jalan { get; private set; } = null!;

    public LangkahKini? Kini { get; private set; }

    /// <summary>The step that signs, with its post.</summary>
    public LangkahJalan? Penanda { get; private set; }

    public NaskahFinal? Final { get; private set; }

    public IReadOnlyList<Pemangku> Pemangku { get; private set; } = [];

    public TiketNaskah? Tiket { get; private set; }

    public string Segel { get; private set; } = "";

    public LaporanVersi? Versi { get; private set; }

    /// <summary>Pages of the version's PDF; null where none was made.</summary>
    public int? HalamanVersi { get; private set; }

    /// <summary>Why this may be the wrong file.</summary>
    public IReadOnlyList<string> Curiga { get; private set; } = [];

    /// <summary>What changed in the portal since the version was made.</summary>
    public BandingLaporan? Beda { get; private set; }

    public string? Alasan { get; private set; }

    public DateOnly HariIni => user.HariIni;

    public string Zona => user.Zona;

    private bool BolehGanti => Final is not null && Penanda is not null && (user.Sekretariat || user.Pelaku.Memangku(Penanda.JabatanId));

    /// <summary>The form that replaces a final file.</summary>
    public async Task<IActionResult> OnGetAsync(long id, CancellationToken ct)
    {
        if (!await MuatAsync(id, ct))
            return NotFound();
        return Final is null ? RedirectToPage("/Pelaksanaan/Rincian", new { id }) : BolehGanti ? Page() : Forbid();
    }

    /// <summary>The uploaded scan in the browser's own viewer.</summary>
    public async Task<IActionResult> OnGetPratinjauAsync(long id, string? tiket, CancellationToken ct)
    {
        if (TiketNaskah.Buka(pelindung, tiket, user.Pelaku.Id ?? 0, id) is not { } t || await berkas.FindAsync(t.Sha256, ct) is not { } b)
            return NotFound();
        KepalaAman.BolehDibingkai(Response);
        Response.Headers.ContentDisposition = "inline";
        return File(b.Isi, "application/pdf");
    }

    public async Task<IActionResult> OnPostTandaTanganAsync(long id, long langkahId, int versi, long versiId, DateOnly? tanggal,
        string? alasan, long? pemangku, IFormFile? naskah, CancellationToken ct)
    {
        if (!await MuatAsync(id, ct) || Penanda is null)
            return NotFound();
        Alasan = alasan;
        if (Kini?.Langkah.Id != langkahId)
            ModelState.AddModelError("", "Langkah ini sudah tidak berjalan. Periksa lagi keadaannya.");
        return await PeriksaAsync(id, naskah, tanggal, alasan, 4000, new()
        {
            PenggunaId = user.Pelaku.Id ?? 0, PelaksanaanId = id, LangkahId = langkahId, Versi = versi, VersiId = versiId,
            PemangkuId = pemangku,
            Tanggal = default, Sha256 = "", Nama = "", Ukuran = 0, Temuan = new() { Halaman = 0, Terenkripsi = false },
        }, ct);
    }

    public async Task<IActionResult> OnPostGantiAsync(long id, DateOnly? tanggal, string? alasan, long? pemangku, IFormFile? naskah,
        CancellationToken ct)
    {
        if (!await MuatAsync(id, ct) || Final is null)
            return NotFound();
        if (!BolehGanti)
            return Forbid();
        Alasan = alasan;
        if (string.IsNullOrWhiteSpace(alasan))
            ModelState.AddModelError("alasan", "Tulis alasan penggantian; alasan ini tampak pada halaman publik.");
        return await PeriksaAsync(id, naskah, tanggal, alasan, 500, new()
        {
            PenggunaId = user.Pelaku.Id ?? 0, PelaksanaanId = id, VersiId = Jalan.LaporanId is { } l
                ? (await laporan.ListVersiAsync(user.InstansiId, l, ct)).FirstOrDefault(v => v.IsiSha == Final.IsiSha)?.Id ?? 0 : 0,
            PemangkuId = pemangku, Tanggal = default, Sha256 = "", Nama = "", Ukuran = 0,
            Temuan = new() { Halaman = 0, Terenkripsi = false },
        }, ct);
    }

    /// <summary>"Ya, ini naskahnya."</summary>
    public async Task<IActionResult> OnPostKunciAsync(long id, string? tiket, string? alasanKosong, CancellationToken ct)
    {
        if (!await MuatAsync(id, ct))
            return NotFound();
        if (TiketNaskah.Buka(pelindung, tiket, user.Pelaku.Id ?? 0, id) is not { } t || await berkas.FindAsync(t.Sha256, ct) is not { } b)
        {
            this.Tolak("Pemeriksaan ini sudah lewat waktunya. Unggah naskahnya sekali lagi.");
            return RedirectToPage("/Pelaksanaan/Rincian", new { id });
        }

        var isi = t.LangkahId is null ? null : await beda.IsiAsync(user.Pelaku, t.VersiId, ct);
        if (!AlasanCukup(isi, alasanKosong))
        {
            (Tiket, Segel) = (t, tiket!);
            await BandingkanAsync(id, ct);
            return Page();
        }

        var pdf = new NaskahRepository.Pindaian(b.Isi, t.Nama, t.Temuan);
        var hasil = t.LangkahId is not null
            ? await perbuatan.TandaTanganAsync(user.Pelaku, Jalan, Kini,
                new() { Versi = t.Versi, Alasan = t.Alasan, VersiId = t.VersiId, PemangkuId = t.PemangkuId }, pdf, t.Tanggal, ct,
                Kinerja(isi), [.. BedaVersi.Catatan(await BedaAsync(t, ct), Kini?.Versi?.Nomor ?? 0), .. CatatanKosong()])
            : Final is null || Penanda is null ? Outcome<string>.Refuse("Naskah final tidak ditemukan.")
            : await perbuatan.GantiNaskahAsync(user.Pelaku, Final, Penanda, t.PemangkuId, pdf, t.Tanggal, t.Alasan ?? "", ct);
        this.Sampaikan(hasil);
        return RedirectToPage("/Pelaksanaan/Rincian", new { id });
    }

    private async Task<IActionResult> PeriksaAsync(long id, IFormFile? file, DateOnly? tanggal, string? alasan, int batas, TiketNaskah t,
        CancellationToken ct)
    {
        var unggahan = await Unggahan.BacaAsync(file, true, ct, batas: Unggahan.BatasNaskah);
        if (unggahan is { Refused: false, Value: { } masuk })
            unggahan = masuk with { Pdf = masuk.Pdf! with { Tte = tte.Baca(masuk.Isi) } };
        if (unggahan.Refused || unggahan.Value is null)
            ModelState.AddModelError("naskah", unggahan.Refused ? unggahan.Reason! : "Pilih naskah bertanda tangan (PDF).");
        else if (unggahan.Value.Pdf!.TolakanFinal is { } tolakan)
            ModelState.AddModelError("naskah", tolakan);
        if (tanggal is not { } hari || hari > user.HariIni)
            ModelState.AddModelError("tanggal", "Isi tanggal tanda tangan, paling lambat hari ini.");
        if (alasan?.Length > batas)
            ModelState.AddModelError("alasan", $"Alasan paling banyak {Angka.Bulat(batas)} huruf.");
        if (!ModelState.IsValid)
            return Page();
        return await TampilkanAsync(id, unggahan.Value!, t with { Tanggal = tanggal!.Value, Alasan = alasan }, ct);
    }

    /// <summary>Keeps the file, and shows it before it is locked.</summary>
    private async Task<IActionResult> TampilkanAsync(long id, Unggahan f, TiketNaskah t, CancellationToken ct)
    {
        t = t with
        {
            Nama = f.Nama,
            Ukuran = f.Isi.LongLength,
            Temuan = f.Pdf!,
            Sha256 = await berkas.InsertAsync(f.Isi, "application/pdf", user.Now, ct),
        };
        (Tiket, Segel) = (t, t.Segel(pelindung));
        await BandingkanAsync(id, ct);
        return Page();
    }

    private async Task BandingkanAsync(long id, CancellationToken ct)
    {
        var t = Tiket!;
        var semua = Jalan.LaporanId is { } l ? await laporan.ListVersiAsync(user.InstansiId, l, ct) : [];
        Versi = semua.FirstOrDefault(v => v.Id == t.VersiId);
        var salinan = await antrean.FindAsync(user.InstansiId, t.VersiId, JenisNaskahPdf.TandaTangan, ct);
        HalamanVersi = salinan?.Halaman ?? Versi?.Halaman;
        if (HalamanVersi is null && Versi?.PdfSha is { } sha && await berkas.FindAsync(sha, ct) is { } pdf)
            HalamanVersi = (await PemeriksaPdf.PeriksaAsync(pdf.Isi, ct)).Halaman;
        var curiga = new List<string>();
        if (salinan?.PdfSha == t.Sha256)
            curiga.Add($"Berkas ini salinan versi {Versi?.Nomor} dari portal yang belum ditandatangani.");
        if (semua.FirstOrDefault(v => v.PdfSha == t.Sha256) is { } sendiri)
            curiga.Add(sendiri.Id == t.VersiId
                ? $"Berkas ini PDF versi {sendiri.Nomor} dari portal, tanpa tanda tangan."
                : $"Berkas ini PDF versi {sendiri.Nomor} dari portal, tanpa tanda tangan, dan bukan versi {Versi?.Nomor} yang ditandatangani.");
        if (HalamanVersi is { } h && h != t.Temuan.Halaman)
            curiga.Add($"Jumlah halamannya {t.Temuan.Halaman}, sedangkan versi {Versi!.Nomor} {h} halaman.");
        foreach (var x in t.Temuan.Tte.Where(x => x.Dipercaya == false))
            curiga.Add($"Sertifikat tanda tangan elektronik {x.Nama} bukan dari penerbit yang dipercaya portal ini ({x.Penerbit}).");
        if (t.Temuan.Tte is [.., var penanda] && Pemangku.Count > 0 && !Pemangku.Any(p => SeNama(p.Nama, penanda.Nama)))
            curiga.Add($"Tanda tangan elektronik ini atas nama {penanda.Nama}, bukan {string.Join(" atau ", Pemangku.Select(p => p.Nama).Distinct())}.");
        if (t.Temuan.Tte is [.., { SampaiAkhir: false } akhir])
            curiga.Add($"Sesudah tanda tangan elektronik {akhir.Nama}, berkas ini ditambah lagi.");
        curiga.AddRange((await naskah.ListBySidikAsync(user.InstansiId, t.Sha256, ct)).Select(x =>
            x.PelaksanaanId == id ? $"Berkas yang sama pernah dikunci sebagai {x.Sebutan}."
                : $"Berkas yang sama sudah menjadi naskah final {x.Judul}."));
        Curiga = curiga;
        await SandingkanAsync(t, ct);
        Beda = await BedaAsync(t, ct);
        TanpaIsi = t.LangkahId is null ? [] : KosongDari(await beda.IsiAsync(user.Pelaku, t.VersiId, ct));
    }

    private async Task<BandingLaporan?> BedaAsync(TiketNaskah t, CancellationToken ct) =>
        t.LangkahId is not null && Jalan.LaporanId is { } id ? await beda.SejakAsync(user.Pelaku, id, t.VersiId, ct) : null;

    /// <summary>What is locked are the figures that the signed version holds.</summary>
    private static KinerjaPeriode? Kinerja(LaporanKinerja? isi) => isi is null ? null : new()
    {
        Periode = isi.Periode, Baris = isi.Capaian, Aturan = isi.Aturan, Program = isi.Program, Tautan = isi.Tautan,
        CatatanTutup = isi.CatatanTutup,
    };

    private async Task<bool> MuatAsync(long id, CancellationToken ct)
    {
        if (await pelaksanaan.FindIsiAsync(user.InstansiId, id, 1, ct) is not { } isi)
            return false;
        (Jalan, var langkah, _, _, _) = isi;
        Penanda = langkah.LastOrDefault(l => l.Aksi == AksiLangkah.TandaTangan) ?? await panggung.PenandaAsync(user.Pelaku, Jalan, ct);
        Kini = await panggung.KiniAsync(user.Pelaku, Jalan, langkah.FirstOrDefault(l => l.Status == StatusLangkah.Berjalan), ct);
        Final = await naskah.FindByPelaksanaanAsync(user.InstansiId, id, ct);
        if (Penanda is not null)
            Pemangku = [.. (await jabatan.ListPadaAsync(user.InstansiId, user.HariIni, ct)).Where(p => p.JabatanId == Penanda.JabatanId)];
        return true;
    }
}
