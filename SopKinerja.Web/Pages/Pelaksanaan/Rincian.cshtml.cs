namespace SopKinerja.Web.Pages.Pelaksanaan;

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Koreksi;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;
using SopKinerja.Web.Unggah;

/// <summary>
/// A run: its time line with the act inside the running step, evidence, log. What follows the last step has its own page.
/// </summary>
[Authorize(Izin.Anggota)]
public sealed class RincianModel(PelaksanaanRepository pelaksanaan, PanggungLangkah panggung, PerbuatanLangkah perbuatan,
    PembatalanRepository pembatalan, TenggatPelaksanaanRepository tenggatJalan, LanjutRepository lanjut,
    BerkasRepository berkas, BedaVersi beda, KalenderRepository kalender, PautanRepository pautan,
    CurrentUser user) : PageModel
{
    private KalenderKantor _kalender = KalenderKantor.Baku;

    public Pelaksanaan Jalan { get; private set; } = null!;

    public IReadOnlyList<LangkahJalan> Langkah { get; private set; } = [];

    /// <summary>The numbers of the steps; a step has one row in every round.</summary>
    public List<int> Nomor => [.. Langkah.Select(l => l.Nomor).Distinct().Order()];

    public IReadOnlyList<Bukti> Bukti { get; private set; } = [];

    public IReadOnlyList<CatatanLog> Log { get; private set; } = [];

    public IReadOnlyList<PelaksanaanRingkas> Direkap { get; private set; } = [];

    /// <summary>What the running step needs to show its form; null when nothing runs.</summary>
    public LangkahKini? Kini { get; private set; }

    public TindakLanjut? Lanjut { get; private set; }

    /// <summary>What changed since the version that is corrected or signed was made.</summary>
    public BandingLaporan? Beda { get; private set; }

    public DateTime Now => user.Now;

    public DateOnly HariIni => user.HariIni;

    public string Zona => user.Zona;

    public string? Kode => user.InstansiKode;

    public bool Sekretariat => user.Sekretariat;

    /// <summary>What the running step needs before it, and what steps made.</summary>
    public BahanPautan Bahan { get; private set; } = new([], []);

    /// <summary>Somebody else keeps the running step, and this person may remind him.</summary>
    public bool BolehIngatkan => Kini is { Lanjutan: false, Pelaku.PemangkuJabatan: false }
        && (user.Sekretariat || Langkah.Any(l => user.Pelaku.Memangku(l.JabatanId)));

    public string? Alasan { get; private set; }

    /// <summary>What was chosen before something else was refused.</summary>
    public TindakanLangkah? Tindakan { get; private set; }

    /// <summary>Working days until the run's last day; null where it has none, or is finished.</summary>
    public int? SisaTenggat => Jalan.Tenggat is { } t && Jalan.Status is StatusPelaksanaan.Berjalan or StatusPelaksanaan.TindakLanjut
        ? _kalender.SisaHari(HariIni, t)
        : null;

    public WaktuPelaksanaan Waktu => WaktuPelaksanaan.Dari(Langkah, Aktual);

    /// <summary>Working minutes that the SOP gives a step.</summary>
    public static int Standar(LangkahJalan l) => KalenderSederhana.MenitDari(l.Waktu, l.Satuan);

    /// <summary>Working minutes that a step took, or has taken so far.</summary>
    public int Aktual(LangkahJalan l) => l.MulaiPada is { } m ? _kalender.Unit(l.UnitId).Menit(m, l.SelesaiPada ?? Now, Zona) : 0;

    /// <summary>Who did a step, or whom it waits for; null when that is only its post.</summary>
    public string? Siapa(LangkahJalan l)
    {
        if (l.Pelaku is not null || l.Status != StatusLangkah.Berjalan || Kini is not { Pemangku.Count: > 0 })
            return l.Pelaku;
        var nama = Kini.Pemangku.Select(x => x.Jenis == JenisPemangku.Definitif ? x.Nama : $"{x.Jenis}. {x.Nama}");
        return $"{string.Join(", ", nama)}{(Kini.Pelaku.PemangkuJabatan ? " (Anda)" : "")}";
    }

    /// <summary>What became of the report for one recipient; before that, where it will go.</summary>
    public string KeadaanKirim(BarisPengiriman k)
    {
        if (k.DikirimPada is not { } pada)
            return k.Alamat ?? "alamat belum diisi";
        var surel = k.StatusSurel is { } s ? $", surel {Keadaan.Surel(s).Kata.ToLowerInvariant()}" : "";
        var terima = k.TandaTerima is null ? "" : $", tanda terima {k.TandaTerima}";
        var unggah = k.TanggalUnggah is { } hari ? $"diunggah {Tanggal.Pendek(hari)}, dicatat " : "";
        return $"{unggah}{Tanggal.Pendek(pada, Zona)}{surel}{terima}{(k.TautanPublik is { } t ? $", tautan {t}" : "")}";
    }

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken ct) => await MuatAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnGetBuktiAsync(long id, long bukti, CancellationToken ct)
    {
        if (await pelaksanaan.FindBuktiAsync(user.InstansiId, bukti, ct) is not { } b || await berkas.FindAsync(b.Sha256,
            ct) is not { } isi)
            return NotFound();
        return this.Unduh(isi.Isi, isi.Tipe, b.Nama);
    }

    public async Task<IActionResult> OnPostTindakAsync(long id, long langkahId, int versi, TindakanLangkah? tindakan, string? alasan,
        long? versiId, int? ke, IFormFile? bukti, CancellationToken ct)
    {
        if (!await MuatAsync(id, ct) || Langkah.FirstOrDefault(l => l.Id == langkahId) is not { } l)
            return NotFound();
        (Alasan, Tindakan) = (alasan, tindakan);
        var unggahan = await Unggahan.BacaAsync(bukti, false, ct);
        if (tindakan is not { } t || !Enum.IsDefined(t))
            ModelState.AddModelError("tindakan", "Pilih keputusan.");
        else if (alasan?.Length > 4000)
            ModelState.AddModelError("alasan", "Alasan paling banyak 4.000 huruf.");
        else if (unggahan.Refused)
            ModelState.AddModelError("bukti", unggahan.Reason!);
        else
        {
            var hasil = await perbuatan.TindakAsync(user.Pelaku, l,
                new() { Versi = versi, Tindakan = t, Alasan = alasan, VersiId = versiId, Ke = ke }, unggahan.Value?.Masuk, ct);
            if (!hasil.Refused)
            {
                this.Kabari(hasil.Value);
                return RedirectToPage(new { id });
            }

            // A reason that is missing is said at its field.
            var isian = t is TindakanLangkah.Lewati or TindakanLangkah.Kembalikan ? "lain-a" : "alasan";
            ModelState.AddModelError(hasil.Reason!.Contains("mempunyai akun", StringComparison.Ordinal) ? "bukti"
                : string.IsNullOrWhiteSpace(alasan) && hasil.Reason!.Contains("Tulis alasan", StringComparison.Ordinal)
                ? isian : "",
                hasil.Reason!);
        }

        return Page();
    }

    [Boleh(Izin.Sekretariat)]
    public async Task<IActionResult> OnPostTenggatAsync(long id, int versi, DateOnly? tenggat, string? alasan, CancellationToken ct)
    {
        if (!await MuatAsync(id, ct))
            return NotFound();
        if (ModelState["tenggat"] is { Errors.Count: > 0 } salah)
        {
            salah.Errors.Clear();
            ModelState.AddModelError("tenggat", "Tanggal tenggat tidak terbaca. Pilih sekali lagi.");
            return Page();
        }

        var hasil = await tenggatJalan.UbahAsync(user.Pelaku, Jalan with { Versi = versi }, tenggat, alasan, ct);
        if (!hasil.Refused)
        {
            this.Kabari(hasil.Value);
            return RedirectToPage(new { id });
        }

        ModelState.AddModelError("tenggat-a", hasil.Reason!);
        return Page();
    }

    [Boleh(Izin.Sekretariat)]
    public async Task<IActionResult> OnPostBatalAsync(long id, int versi, string? alasan, CancellationToken ct)
    {
        if (!await MuatAsync(id, ct))
            return NotFound();
        var hasil = await pembatalan.BatalkanAsync(user.Pelaku, id, versi, alasan, ct);
        if (!hasil.Refused)
        {
            this.Kabari(hasil.Value);
            return RedirectToPage(new { id });
        }

        ModelState.AddModelError("batal-a", hasil.Reason!);
        return Page();
    }

    /// <summary>The head does not sign what waits for him after the last step.</summary>
    public async Task<IActionResult> OnPostKembaliAsync(long id, int versi, string? alasan, CancellationToken ct)
    {
        if (!await MuatAsync(id, ct))
            return NotFound();
        if (Kini is not { Lanjutan: true } k)
        {
            this.Tolak("Naskah ini sudah tidak menunggu tanda tangan. Periksa lagi keadaannya.");
            return RedirectToPage(new { id });
        }

        if (k.Ditawarkan.Count == 0)
            return Forbid();
        var hasil = await lanjut.KembalikanAsync(user.Pelaku, Jalan, versi, k.Langkah.JabatanId, alasan, ct);
        if (!hasil.Refused)
        {
            this.Kabari(hasil.Value);
            return RedirectToPage(new { id });
        }

        ModelState.AddModelError("kembali-a", hasil.Reason!);
        return Page();
    }

    /// <summary>Locks the compilation of the period, from a running Rekap step.</summary>
    public async Task<IActionResult> OnPostKunciAsync(long id, CancellationToken ct)
    {
        if (!await MuatAsync(id, ct))
            return NotFound();
        this.Sampaikan(await perbuatan.KunciRekapAsync(user.Pelaku, Jalan, Kini, ct));
        return RedirectToPage(new { id });
    }

    public async Task<IActionResult> OnPostSosialisasiAsync(long id, long langkahId, long versiId, long[] kepada, CancellationToken ct)
    {
        if (!await MuatAsync(id, ct) || Langkah.All(l => l.Id != langkahId))
            return NotFound();
        if (Kini?.Langkah.Id != langkahId)
            this.Tolak("Langkah ini sudah tidak berjalan. Periksa lagi keadaannya.");
        else
            this.Sampaikan(await perbuatan.SosialisasiAsync(user.Pelaku, Kini, versiId, kepada, ct));
        return RedirectToPage(new { id });
    }

    private async Task<bool> MuatAsync(long id, CancellationToken ct)
    {
        if (await pelaksanaan.FindIsiAsync(user.InstansiId, id, 100, ct) is not { } isi)
            return false;
        (Jalan, Langkah, Bukti, Log, Direkap) = isi;
        _kalender = await kalender.UntukAsync(user.InstansiId, ct);
        Kini = await panggung.KiniAsync(user.Pelaku, Jalan, Langkah.FirstOrDefault(l => l.Status == StatusLangkah.Berjalan), ct);
        Lanjut = await panggung.LanjutAsync(user.Pelaku, Jalan, Kini?.Fakta, ct);
        Bahan = await pautan.BahanAsync(user.InstansiId, Jalan, ct);
        if (Kini is { Versi: { } v, Langkah.Aksi: AksiLangkah.Koreksi or AksiLangkah.TandaTangan } && Jalan.LaporanId is { } laporan)
            Beda = await beda.SejakAsync(user.Pelaku, laporan, v.Id, ct);
        return true;
    }
}
