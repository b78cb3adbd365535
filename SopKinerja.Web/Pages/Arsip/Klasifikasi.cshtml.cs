namespace SopKinerja.Web.Pages.Arsip;

using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Dokumen;
using SopKinerja.Web.Impor;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;
using SopKinerja.Web.Unggah;

/// <summary>The office's archive classes with the terms of its JRA: one by one, or as a table that is shown before it is kept.</summary>
[Authorize(Policy = Izin.Pengelola)]
[RequestFormLimits(ValueLengthLimit = Unggahan.Batas, MultipartBodyLengthLimit = Unggahan.BatasPermintaan)]
public sealed class KlasifikasiModel(KlasifikasiRepository klasifikasi, CurrentUser user) : PageModel
{
    public IReadOnlyList<KlasifikasiArsip> Daftar { get; private set; } = [];

    public Paging Hal { get; private set; }

    [BindProperty(SupportsGet = true, Name = "kata")]
    public string? Kata { get; set; }

    /// <summary>The class that is being changed; 0 for a new one.</summary>
    [BindProperty(SupportsGet = true, Name = "ubah")]
    public long Ubah { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>A table that was read and not kept yet.</summary>
    public TabelKlasifikasi? Tabel { get; private set; }

    /// <summary>What keeping a row of it would do.</summary>
    public string Akibat(KlasifikasiArsip baris) => !_ada.TryGetValue($"{baris.Kode}\n{baris.Uraian}", out var lama) ? "baru"
        : KlasifikasiRepository.Jadi(lama, baris) is var jadi && jadi == lama ? "tetap"
        : lama.Retensi == jadi.Retensi ? "dasarnya berubah" : $"berubah, semula {(lama.Lengkap ? lama.Retensi : "tanpa retensi")}";

    private Dictionary<string, KlasifikasiArsip> _ada = [];

    /// <summary>Its rows, as the form carries them to the second step.</summary>
    public string TabelTertulis => JsonSerializer.Serialize(Tabel!.Baris);

    public async Task<IActionResult> OnGetAsync(int hal, CancellationToken ct)
    {
        await MuatAsync(hal, ct);
        if (Ubah == 0)
            return Page();
        if (await klasifikasi.FindAsync(user.InstansiId, Ubah, ct) is not { } k)
            return NotFound();
        Input = InputModel.Dari(k);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await MuatAsync(1, ct);
        var k = Ubah == 0 ? null : await klasifikasi.FindAsync(user.InstansiId, Ubah, ct);
        if (Ubah != 0 && k is null)
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var baru = Input.Jadi(k);
        var hasil = k is null
            ? await klasifikasi.InsertAsync(user.Pelaku, baru, ct) is { Refused: true } tolak ? Outcome<string>.Refuse(tolak.Reason!)
                : $"Klasifikasi {baru.Kode} ditambahkan."
            : await klasifikasi.UpdateAsync(user.Pelaku, baru, ct);
        if (hasil.Refused)
        {
            ModelState.AddModelError("", hasil.Reason!);
            return Page();
        }

        this.Kabari(hasil.Value);
        return RedirectToPage(new { ubah = (long?)null });
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct) => this.Unduh(TulisCsv.Dari(
        (await klasifikasi.ListAsync(user.InstansiId, null, new(1, ImporKlasifikasi.BatasBaris), ct)).Select(k => (IReadOnlyList<string>)
            [k.Kode, k.Uraian, Tahun(k.RetensiAktif), Tahun(k.RetensiInaktif), k.NasibAkhir is { } n ? KlasifikasiArsip.Nasib(n) : "", k.Dasar ?? ""])
            .Prepend(["Kode", "Uraian", "Aktif", "Inaktif", "Nasib akhir", "Dasar"])), TulisCsv.Tipe, "Klasifikasi arsip.csv");

    /// <summary>Reads a table and shows what it would change.</summary>
    public async Task<IActionResult> OnPostTabelAsync(IFormFile? tabel, CancellationToken ct)
    {
        ModelState.Clear();
        await MuatAsync(1, ct);
        if (tabel is not { Length: > 0 and <= Unggahan.Batas })
        {
            ModelState.AddModelError("tabel", $"Pilih tabel klasifikasi (CSV atau Excel), paling besar {Angka.Ukuran(Unggahan.Batas)}.");
            return Page();
        }

        using var isi = new MemoryStream((int)tabel.Length);
        await tabel.CopyToAsync(isi, ct);
        var hasil = ImporKlasifikasi.Baca(isi.ToArray());
        if (hasil.Refused)
            ModelState.AddModelError("tabel", hasil.Reason!);
        else
        {
            Tabel = hasil.Value;
            _ada = (await klasifikasi.ListAsync(user.InstansiId, null, new(1, int.MaxValue), ct))
                .ToDictionary(k => $"{k.Kode}\n{k.Uraian}", StringComparer.OrdinalIgnoreCase);
        }

        return Page();
    }

    /// <summary>Keeps the rows that were shown.</summary>
    public async Task<IActionResult> OnPostImporAsync(string? baris, CancellationToken ct)
    {
        IReadOnlyList<KlasifikasiArsip>? tabel;
        try
        {
            tabel = JsonSerializer.Deserialize<IReadOnlyList<KlasifikasiArsip>>(baris ?? "null");
        }
        catch (JsonException)
        {
            tabel = null;
        }

        if (tabel is null or { Count: > ImporKlasifikasi.BatasBaris } || tabel.Any(k => k?.Kode is null || k.Uraian is null))
            return BadRequest();
        var hasil = await klasifikasi.ImporAsync(user.Pelaku, [.. tabel.Select(k => k with { Id = 0, JenisPeriode = null })], ct);
        this.Sampaikan(hasil.Refused ? Outcome<string>.Refuse(hasil.Reason!)
            : $"Klasifikasi disimpan: {hasil.Value.Tambah} baru, {hasil.Value.Ubah} diubah. Yang tidak ada dalam tabel tetap seperti semula.");
        return RedirectToPage(new { kata = (string?)null, ubah = (long?)null });
    }

    private async Task MuatAsync(int hal, CancellationToken ct)
    {
        Hal = new(Math.Clamp(hal, 1, 10_000), 50);
        Daftar = await klasifikasi.ListAsync(user.InstansiId, Halaman.Kata(Kata), Hal, ct);
    }

    private static string Tahun(int? n) => n?.ToString(CultureInfo.InvariantCulture) ?? "";

    public sealed class InputModel
    {
        public int Versi { get; set; }

        [Wajib]
        [Panjang(KlasifikasiArsip.HurufKode)]
        public string Kode { get; set; } = "";

        [Wajib]
        [Panjang(KlasifikasiArsip.HurufUraian)]
        public string Uraian { get; set; } = "";

        [Range(0, KlasifikasiArsip.TahunTerlama, ErrorMessage = "Tulis jumlah tahun, 0 sampai 100.")]
        public int? Aktif { get; set; }

        [Range(0, KlasifikasiArsip.TahunTerlama, ErrorMessage = "Tulis jumlah tahun, 0 sampai 100.")]
        public int? Inaktif { get; set; }

        [Panjang(20)]
        public string? Nasib { get; set; }

        [Panjang(KlasifikasiArsip.HurufUraian)]
        public string? Dasar { get; set; }

        [EnumDataType(typeof(JenisPeriode), ErrorMessage = "Pilih jenis laporan.")]
        public JenisPeriode? Usulan { get; set; }

        public bool Berhenti { get; set; }

        public static InputModel Dari(KlasifikasiArsip k) => new()
        {
            Versi = k.Versi, Kode = k.Kode, Uraian = k.Uraian, Aktif = k.RetensiAktif, Inaktif = k.RetensiInaktif, Nasib = k.NasibAkhir,
            Dasar = k.Dasar, Usulan = k.JenisPeriode, Berhenti = !k.Aktif,
        };

        public KlasifikasiArsip Jadi(KlasifikasiArsip? lama) => new()
        {
            Id = lama?.Id ?? 0, Versi = lama is null ? 1 : Versi, Kode = Kode.Trim(), Uraian = Uraian.Trim(), RetensiAktif = Aktif,
            RetensiInaktif = Inaktif, NasibAkhir = string.IsNullOrWhiteSpace(Nasib) ? null : Nasib,
            Dasar = string.IsNullOrWhiteSpace(Dasar) ? null : Dasar.Trim(), JenisPeriode = Usulan, Aktif = !Berhenti,
        };
    }
}
