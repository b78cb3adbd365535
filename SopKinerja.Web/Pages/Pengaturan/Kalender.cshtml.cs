namespace SopKinerja.Web.Pages.Pengaturan;

using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Impor;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;
using SopKinerja.Web.Unggah;

/// <summary>The office's working calendar: its weeks, its Ramadan hours, its days off. What a change does to running steps is said at
/// once.</summary>
[Authorize(Izin.Pengelola)]
public sealed class KalenderModel(KalenderRepository kalender, PerbuatanKalender perbuatan, InstansiRepository instansi, CurrentUser user)
    : PageModel
{
    public IReadOnlyList<PolaKerja> Pola { get; private set; } = [];

    public IReadOnlyList<HariLibur> Libur { get; private set; } = [];

    public IReadOnlyList<UnitKerja> Unit { get; private set; } = [];

    public KalenderKantor Kalender { get; private set; } = KalenderKantor.Baku;

    public int Tahun { get; private set; }

    public DateOnly HariIni => user.HariIni;

    [BindProperty]
    public PolaInput Input { get; set; } = new();

    /// <summary>What was typed and refused, in its own form; what stands there in every other.</summary>
    public PolaInput Isian(PolaInput baku) =>
        !ModelState.IsValid && Request.Method == "POST" && (Input.Id, Input.Jenis) == (baku.Id, baku.Jenis) && Input.SeninKamis is not null
            ? Input
            : baku;

    /// <summary>The hours that a new pattern starts from.</summary>
    public PolaInput Baru => PolaInput.Dari(Pola.FirstOrDefault(p => p.Jenis == JenisPola.Biasa && p.UnitId is null) ?? PolaKerja.Baku) with
    {
        Id = 0,
        Versi = 1,
        UnitId = null,
        Mulai = HariIni,
    };

    [BindProperty]
    public LiburInput Hari { get; set; } = new();

    /// <summary>A table that was read and not kept yet.</summary>
    public TabelLibur? Tabel { get; private set; }

    public string TabelTertulis => JsonSerializer.Serialize(Tabel!.Baris);

    public string Akibat(HariLibur l) => Libur.FirstOrDefault(x => x.Tanggal == l.Tanggal) is not { } ada ? "baru"
        : (ada.Nama, ada.Jenis) == (l.Nama, l.Jenis) ? "sama" : $"berubah, semula {ada.Nama}";

    public Task OnGetAsync(int? tahun, CancellationToken ct) => MuatAsync(tahun, ct);

    public async Task<IActionResult> OnPostAsync(int? tahun, CancellationToken ct)
    {
        await MuatAsync(tahun, ct);
        if (Input.Id != 0 && Pola.All(p => p.Id != Input.Id))
            return NotFound();
        ModelState.Clear();
        if (Input.Mulai is null)
            ModelState.AddModelError("Input.Mulai", "Isi tanggal mulai.");
        return await SampaikanAsync(tahun, "", () => perbuatan.SimpanPolaAsync(user.Pelaku, Input.Jadikan(), ct));
    }

    public async Task<IActionResult> OnPostHapusPolaAsync(long polaId, int versi, CancellationToken ct)
    {
        await MuatAsync(null, ct);
        if (Pola.All(p => p.Id != polaId))
            return NotFound();
        ModelState.Clear();
        return await SampaikanAsync(null, "", () => perbuatan.HapusPolaAsync(user.Pelaku, polaId, versi, ct));
    }

    public async Task<IActionResult> OnPostLiburAsync(CancellationToken ct)
    {
        await MuatAsync(Hari.Tanggal?.Year, ct);
        ModelState.Clear();
        if (Hari.Tanggal is null)
            ModelState.AddModelError("Hari.Tanggal", "Isi tanggalnya.");
        if (string.IsNullOrWhiteSpace(Hari.Nama))
            ModelState.AddModelError("Hari.Nama", "Isi nama hari liburnya.");
        return await SampaikanAsync(Hari.Tanggal?.Year, "Hari.Tanggal", () => perbuatan.SimpanLiburAsync(user.Pelaku,
            [new() { Tanggal = Hari.Tanggal!.Value, Nama = Hari.Nama!.Trim(), Jenis = Hari.Jenis }], ct));
    }

    public async Task<IActionResult> OnPostHapusLiburAsync(long liburId, int? tahun, CancellationToken ct)
    {
        await MuatAsync(tahun, ct);
        if (Libur.All(l => l.Id != liburId))
            return NotFound();
        ModelState.Clear();
        return await SampaikanAsync(tahun, "", () => perbuatan.HapusLiburAsync(user.Pelaku, liburId, ct));
    }

    /// <summary>Reads a table of days off, or the example of a year, and shows what it would change.</summary>
    public async Task<IActionResult> OnPostTabelAsync(IFormFile? tabel, bool contoh, CancellationToken ct)
    {
        await MuatAsync(null, ct);
        ModelState.Clear();
        byte[] isi;
        if (contoh)
        {
            isi = LiburContoh.Csv2026;
        }
        else if (tabel is not { Length: > 0 and <= Unggahan.Batas })
        {
            ModelState.AddModelError("tabel", $"Pilih daftar libur (CSV atau Excel), paling besar {Angka.Ukuran(Unggahan.Batas)}.");
            return Page();
        }
        else
        {
            using var baca = new MemoryStream((int)tabel.Length);
            await tabel.CopyToAsync(baca, ct);
            isi = baca.ToArray();
        }

        var hasil = ImporLibur.Baca(isi);
        if (hasil.Refused)
            ModelState.AddModelError("tabel", hasil.Reason!);
        else
            Tabel = hasil.Value;
        return Page();
    }

    /// <summary>Keeps the days that were shown.</summary>
    public async Task<IActionResult> OnPostImporAsync(string? baris, CancellationToken ct)
    {
        List<HariLibur>? libur;
        try
        {
            libur = JsonSerializer.Deserialize<List<HariLibur>>(baris ?? "null");
        }
        catch (JsonException)
        {
            libur = null;
        }

        if (libur is null or { Count: 0 or > 2_000 } || libur.Any(l => l?.Nama is null || !Enum.IsDefined(l.Jenis)))
            return BadRequest();
        this.Sampaikan(await perbuatan.SimpanLiburAsync(user.Pelaku, libur, ct));
        return RedirectToPage(new { tahun = libur[0].Tanggal.Year });
    }

    private async Task<IActionResult> SampaikanAsync(int? tahun, string tempat, Func<Task<Outcome<string>>> kerja)
    {
        if (!ModelState.IsValid)
            return Page();
        var hasil = await kerja();
        if (hasil.Refused)
        {
            ModelState.AddModelError(tempat, hasil.Reason!);
            return Page();
        }

        this.Kabari(hasil.Value);
        return RedirectToPage(new { tahun });
    }

    private async Task MuatAsync(int? tahun, CancellationToken ct)
    {
        Tahun = tahun is >= 2000 and <= 2100 ? tahun.Value : user.HariIni.Year;
        (Pola, Libur) = (await kalender.ListPolaAsync(user.InstansiId, ct), await kalender.ListLiburAsync(user.InstansiId, ct));
        Kalender = new(Pola, Libur);
        Unit = await instansi.ListUnitAsync(user.InstansiId, ct);
    }

    public sealed record PolaInput
    {
        public long Id { get; set; }

        public int Versi { get; set; } = 1;

        public JenisPola Jenis { get; set; }

        /// <summary>Whose hours a new pattern is; one that is there keeps its own.</summary>
        public long? UnitId { get; set; }

        public DateOnly? Mulai { get; set; }

        public DateOnly? Akhir { get; set; }

        [StringLength(100)]
        public string? SeninKamis { get; set; }

        [StringLength(100)]
        public string? Jumat { get; set; }

        [StringLength(100)]
        public string? Sabtu { get; set; }

        [StringLength(100)]
        public string? Minggu { get; set; }

        public static PolaInput Dari(PolaKerja p) => new()
        {
            Id = p.Id, Versi = p.Versi, Jenis = p.Jenis, UnitId = p.UnitId, Mulai = p.Mulai == default ? null : p.Mulai, Akhir = p.Akhir,
            SeninKamis = p.SeninKamis,
            Jumat = p.Jumat, Sabtu = p.Sabtu, Minggu = p.Minggu,
        };

        public PolaKerja Jadikan() => new()
        {
            Id = Id, Versi = Versi, Jenis = Jenis, UnitId = UnitId, Mulai = Mulai!.Value, Akhir = Jenis == JenisPola.Ramadan ? Akhir : null,
            SeninKamis = Rapi(SeninKamis), Jumat = Rapi(Jumat), Sabtu = Rapi(Sabtu), Minggu = Rapi(Minggu),
        };

        private static string Rapi(string? teks) => teks?.Trim() is { Length: <= 100 } t ? t : teks is null ? "" : "?";
    }

    public sealed class LiburInput
    {
        public DateOnly? Tanggal { get; set; }

        [StringLength(200)]
        public string? Nama { get; set; }

        public JenisLibur Jenis { get; set; }
    }
}
