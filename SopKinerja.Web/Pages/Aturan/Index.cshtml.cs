namespace SopKinerja.Web.Pages.Aturan;

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;

/// <summary>The rules of calculation of a year. A change is shown row by row before it is saved.</summary>
[Authorize(Izin.Anggota)]
public sealed class IndexModel(AturanRepository aturan, CapaianRepository capaian, TahunRepository tahunKerja, PilihanTahun pilihan,
    CurrentUser user) : PageModel
{
    /// <summary>One row whose result a new rule changes.</summary>
    public sealed record Perubahan(Periode Periode, BarisCapaian Baris, HasilCapaian Lama, HasilCapaian Baru);

    public int Tahun { get; private set; }

    public AturanCapaian Kini { get; private set; } = AturanCapaian.Baku;

    public bool Tutup { get; private set; }

    public bool Sekretariat => user.Sekretariat;

    /// <summary>What would change; null before it was asked.</summary>
    public IReadOnlyList<Perubahan>? Akibat { get; private set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(int? tahun, CancellationToken ct)
    {
        if (!await MuatAsync(tahun, ct))
            return NotFound();
        Input = InputModel.Dari(Kini);
        return Page();
    }

    /// <summary>Shows which rows of the year change; nothing is saved.</summary>
    [Boleh(Izin.Sekretariat)]
    public async Task<IActionResult> OnPostAsync(int? tahun, CancellationToken ct)
    {
        if (!await MuatAsync(tahun, ct))
            return NotFound();
        if (Baca() is { } baru)
            Akibat = await AkibatAsync(baru, ct);
        return Page();
    }

    [Boleh(Izin.Sekretariat)]
    public async Task<IActionResult> OnPostSimpanAsync(int? tahun, CancellationToken ct)
    {
        if (!await MuatAsync(tahun, ct))
            return NotFound();
        if (Baca() is not { } baru)
            return Page();
        var hasil = await aturan.SimpanAsync(user.Pelaku, Tahun, baru, ct);
        if (hasil.Refused)
        {
            ModelState.AddModelError("", hasil.Reason!);
            return Page();
        }

        this.Kabari($"Aturan tahun {Tahun} disimpan. Periode yang rekapnya sudah dikunci tidak berubah.");
        return RedirectToPage("/Aturan/Index", new { tahun = Tahun });
    }

    private AturanCapaian? Baca()
    {
        var baca = Input.Skala == SkalaCapaian.Sendiri ? SkalaCapaian.Baca(Input.Pita)
            : SkalaCapaian.Cari(Input.Skala) is { } skala ? Outcome<IReadOnlyList<Pita>>.Of(skala.Pita)
            : Outcome<IReadOnlyList<Pita>>.Refuse("Pilih skala dari daftar.");
        if (baca.Refused)
            ModelState.AddModelError(Input.Skala == SkalaCapaian.Sendiri ? "Input.Pita" : "Input.Skala", baca.Reason!);
        return ModelState.IsValid ? Input.Jadikan(baca.Value) : null;
    }

    /// <summary>Every period of the year that is still open and has figures.</summary>
    private async Task<IReadOnlyList<Perubahan>> AkibatAsync(AturanCapaian baru, CancellationToken ct)
    {
        var hasil = new List<Perubahan>();

        // Seven periods, each two or three queries; asked by hand, a few times a year.
        foreach (var (jenis, nomor) in Periode.Semua)
        {
            var k = await capaian.MuatAsync(user.InstansiId, new(Tahun, jenis, nomor), ct);
            if (k.Program is null)
                hasil.AddRange(k.Baris.Where(b => b.Terjawab).Select(b => new Perubahan(k.Periode, b, b.Hitung(Kini), b.Hitung(baru)))
                    .Where(p => (p.Lama.Realisasi, p.Lama.Capaian, p.Lama.Terbatas, p.Lama.Tingkat) != (p.Baru.Realisasi, p.Baru.Capaian,
                        p.Baru.Terbatas, p.Baru.Tingkat)));
        }

        return hasil;
    }

    private async Task<bool> MuatAsync(int? tahun, CancellationToken ct)
    {
        if (await pilihan.TahunAsync(tahun, ct) is not { } t)
            return false;
        Tahun = t;
        Kini = await aturan.FindAsync(user.InstansiId, Tahun, ct);
        Tutup = (await tahunKerja.ListAsync(user.InstansiId, ct)).Any(x => x.Tahun == Tahun && x.Tutup);
        return true;
    }

    public sealed class InputModel
    {
        public int Versi { get; set; }

        [Range(0, 4, ErrorMessage = "Desimal antara 0 dan 4.")]
        public int Desimal { get; set; } = 2;

        [Wajib]
        [Angka]
        [BatasCapaian]
        public string Batas { get; set; } = "120";

        public bool BatasCetak { get; set; }

        public bool Ajukan { get; set; }

        [EnumDataType(typeof(Pembulatan), ErrorMessage = "Pilih pembulatan.")]
        public Pembulatan Pembulatan { get; set; }

        [EnumDataType(typeof(RumusNegatif), ErrorMessage = "Pilih rumus.")]
        public RumusNegatif Negatif { get; set; }

        [EnumDataType(typeof(DasarCapaian), ErrorMessage = "Pilih dasar.")]
        public DasarCapaian Dasar { get; set; }

        [EnumDataType(typeof(RumusEfisiensi), ErrorMessage = "Pilih rumus.")]
        public RumusEfisiensi Efisiensi { get; set; }

        [EnumDataType(typeof(KetatVerifikasi), ErrorMessage = "Pilih dari daftar.")]
        public KetatVerifikasi Ketat { get; set; } = KetatVerifikasi.Alasan;

        [Wajib]
        public string Skala { get; set; } = SkalaCapaian.Baku;

        [Panjang(1000, BanyakBaris = true)]
        public string? Pita { get; set; }

        public static InputModel Dari(AturanCapaian a) => new()
        {
            Versi = a.Versi, Desimal = a.Desimal, Batas = BacaAngka.Tulis(a.Batas, BentukAngka.HanyaPersen)!, BatasCetak = a.BatasCetak,
            Pembulatan = a.Pembulatan, Negatif = a.Negatif, Dasar = a.Dasar,
            Efisiensi = a.Efisiensi, Ketat = a.Ketat, Ajukan = a.Ajukan, Skala = a.Skala, Pita = SkalaCapaian.Tulis(a.Pita),
        };

        public AturanCapaian Jadikan(IReadOnlyList<Pita> pita) => new()
        {
            Versi = Versi, Desimal = Desimal, Batas = BacaAngka.Baca(Batas, BentukAngka.HanyaPersen).Nilai ?? 120,
            BatasCetak = BatasCetak, Pembulatan = Pembulatan, Negatif = Negatif, Dasar = Dasar,
            Efisiensi = Efisiensi, Ketat = Ketat, Ajukan = Ajukan, Skala = Skala, Pita = pita,
        };
    }

    /// <summary>A cap below 100 would punish a target that was met.</summary>
    private sealed class BatasCapaianAttribute : ValidationAttribute
    {
        public BatasCapaianAttribute() => ErrorMessage = "Batas antara 100 dan 1.000 persen.";

        public override bool IsValid(object? value) =>
            BacaAngka.Baca(value as string, BentukAngka.HanyaPersen).Nilai is null or (>= 100 and <= 1000);
    }
}
