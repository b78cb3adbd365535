namespace SopKinerja.Web.Pages.Arsip;

using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Dokumen;
using SopKinerja.Web.Kantong;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;

/// <summary>The register: found by words, class and year; its list as CSV; the check of all of it.</summary>
[Authorize(Izin.Anggota)]
public sealed class IndexModel(ArsipRepository arsip, KlasifikasiRepository klasifikasi, NaskahRepository naskah, KeutuhanRepository keutuhan,
    BerkasRepository berkas, KantongTahun kantong, InstansiRepository instansi, CurrentUser user) : PageModel
{
    /// <summary>Rows of a list that leaves as CSV.</summary>
    private const int BatasCsv = 10_000;

    public IReadOnlyList<EntriArsip> Daftar { get; private set; } = [];

    public IReadOnlyList<string> Kode { get; private set; } = [];

    public int Jumlah { get; private set; }

    public Paging Hal { get; private set; }

    [BindProperty(SupportsGet = true, Name = "kata")]
    public string? Kata { get; set; }

    [BindProperty(SupportsGet = true, Name = "kode")]
    public string? KodeDicari { get; set; }

    [BindProperty(SupportsGet = true, Name = "tahun")]
    public int? Tahun { get; set; }

    public bool Disaring => Dicari.Count > 0;

    /// <summary>What the check found; null before it was asked for.</summary>
    public IReadOnlyList<TemuanKeutuhan>? Temuan { get; private set; }

    public DateOnly HariIni => user.HariIni;

    public string Zona => user.Zona;

    public bool Sekretariat => user.Sekretariat;

    /// <summary>Words that were typed and not searched for.</summary>
    public IReadOnlyList<string> Dilewati => KataArsip.Dilewati(Halaman.Kata(Kata), Halaman.Kata(KodeDicari), Tahun);

    private IReadOnlyList<string> Dicari => KataArsip.Dari(Halaman.Kata(Kata), Halaman.Kata(KodeDicari), Tahun);

    public async Task OnGetAsync(int hal, CancellationToken ct)
    {
        Hal = new Paging(Math.Clamp(hal, 1, 10_000));
        Daftar = await arsip.CariAsync(user.InstansiId, Dicari, Hal, ct);
        Jumlah = await arsip.CountAsync(user.InstansiId, ct);
        Kode = [.. (await klasifikasi.ListPilihanAsync(user.InstansiId, ct)).SelectMany(k => KlasifikasiArsip.Induk(k.Kode)).Distinct().Order()];
    }

    /// <summary>Daftar arsip as offices hand it over, in the columns that its rules name.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct)
    {
        var entri = await arsip.CariAsync(user.InstansiId, Dicari, new(1, BatasCsv + 1), ct);
        if (entri.Count <= BatasCsv)
            return this.Unduh(TulisCsv.Dari(entri.Select(Baris).Prepend(s_kepala)), TulisCsv.Tipe, "Daftar arsip.csv");
        this.Tolak($"Lebih dari {Data.Angka.Bulat(BatasCsv)} entri. Saring menurut klasifikasi atau tahun, lalu unduh satu per satu.");
        return RedirectToPage(new { kata = Kata, kode = KodeDicari, tahun = Tahun });
    }

    private static readonly string[] s_kepala =

    [
        "Nomor", "Kode klasifikasi", "Uraian", "Kurun waktu mulai", "Kurun waktu akhir", "Jumlah", "Media", "Tingkat perkembangan", "Lokasi",
        "Retensi aktif (tahun)", "Retensi inaktif (tahun)", "Nasib akhir", "Keadaan", "SHA-256",
    ];

    /// <summary>A year of the register as a bag, with every file of it: for the secretariat.</summary>
    public async Task<IActionResult> OnGetKantongAsync(CancellationToken ct)
    {
        if (Tahun is not { } tahun)
            return NotFound();
        if (!Sekretariat)
            return Forbid();
        var antara = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 65_536,
            FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            var nama = $"{KantongTahun.Folder((await instansi.FindAsync(user.InstansiId, ct))!, tahun)}.zip";
            var hasil = await kantong.TulisAsync(antara, user.Pelaku, tahun, Halaman.Kata(KodeDicari), ct);
            if (!hasil.Refused)
            {
                antara.Position = 0;
                return File(antara, "application/zip", nama);
            }

            this.Tolak(hasil.Reason!);
        }
        catch
        {
            await antara.DisposeAsync();
            throw;
        }

        await antara.DisposeAsync();
        return RedirectToPage(new { kata = Kata, kode = KodeDicari, tahun });
    }

    /// <summary>The file of an entry. What is no report is for the secretariat: it may be a letter that is not open.</summary>
    public async Task<IActionResult> OnGetBerkasAsync(long id, CancellationToken ct) =>
        await arsip.FindAsync(user.InstansiId, id, ct) is not { } e ? NotFound()
            : e.NaskahFinalId is null && !Sekretariat ? Forbid() : await UnduhAsync(e.Sha256, e.NamaBerkas!, ct);

    /// <summary>The locked file of a run, archived or not yet.</summary>
    public async Task<IActionResult> OnGetNaskahAsync(long pelaksanaan, CancellationToken ct) =>
        await naskah.FindByPelaksanaanAsync(user.InstansiId, pelaksanaan, ct) is { } f
            ? await UnduhAsync(f.Sha256, f.NamaBerkas, ct)
            : NotFound();

    public async Task<IActionResult> OnPostPeriksaAsync(CancellationToken ct)
    {
        Temuan = await keutuhan.PeriksaAsync(user.InstansiId, null, ct);
        if (Temuan.Count == 0)
        {
            this.Kabari($"Utuh: rantai, {await arsip.CountAsync(user.InstansiId, ct)} entri, catatan dan semua berkasnya cocok.");
            return RedirectToPage();
        }

        await OnGetAsync(1, ct);
        return Page();
    }

    private IReadOnlyList<string> Baris(EntriArsip e) =>
    [
        Angka(e.Nomor), e.KodeKlasifikasi, e.Uraian, Hari(e.Mulai ?? e.Tanggal), Hari(e.Akhir ?? e.Tanggal), e.JumlahTertulis ?? "", e.Media ?? "",
        e.Tingkat ?? "", e.Lokasi ?? "", Angka(e.RetensiAktif), Angka(e.RetensiInaktif), KlasifikasiArsip.Nasib(e.NasibAkhir), e.StatusPada(HariIni),
        e.Sha256,
    ];

    private static string Angka(int n) => n.ToString(CultureInfo.InvariantCulture);

    private static string Hari(DateOnly d) => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private async Task<IActionResult> UnduhAsync(string sha256, string nama, CancellationToken ct) =>
        await berkas.FindAsync(sha256, ct) is { } b ? this.Unduh(b.Isi, b.Tipe, nama) : NotFound();
}
