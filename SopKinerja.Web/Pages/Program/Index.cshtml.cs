namespace SopKinerja.Web.Pages.Program;

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;

/// <summary>Programmes, activities and sub-activities of a year: the rows of table V and the budget of Bab III-B.</summary>
[Authorize(Izin.Anggota)]
public sealed class IndexModel(ProgramRepository program, IndikatorRepository indikator, PilihanTahun pilihan, CurrentUser user) : PageModel
{
    public int Tahun { get; private set; }

    public IReadOnlyList<BarisProgram> Daftar { get; private set; } = [];

    public BarisProgram? Diubah { get; private set; }

    public IReadOnlyList<Indikator> Indikator { get; private set; } = [];

    /// <summary>The indicators that a programme serves.</summary>
    public ILookup<long, long> Tautan { get; private set; } = Array.Empty<TautanProgram>().ToLookup(t => t.ProgramId, t => t.IndikatorId);

    private Dictionary<long, ProgramTriwulan> _akhir = [];

    /// <summary>Where the year and its fourth quarter say different things: which of the two stands is for a person to say.</summary>
    public string? BedaTriwulan(BarisProgram p) => _akhir.GetValueOrDefault(p.Id)?.Serapan is { } akhir && akhir != (p.Serapan ?? 0)
        ? p.Serapan is null or 0
            ? $"Setahun memakai Triwulan IV: {Angka.Rupiah(akhir)}."
            : $"Triwulan IV mencatat {Angka.Rupiah(akhir)}; laporan tahunan memakai {Angka.Rupiah(p.Serapan)}."
        : null;

    public IReadOnlyList<NamaLama> NamaLama { get; private set; } = [];

    public string Zona => user.Zona;

    /// <summary>Ticked in the form, also after a refusal.</summary>
    public IReadOnlyCollection<long> Terpilih { get; private set; } = [];

    public bool Sekretariat => user.Sekretariat;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(int? tahun, long? ubah, CancellationToken ct)
    {
        if (!await MuatAsync(tahun, ubah, ct))
            return NotFound();
        if (Diubah is { } p)
            (Input, Terpilih, NamaLama) = (InputModel.Dari(p), [.. Tautan[p.Id]], await program.ListNamaLamaAsync(user.InstansiId, p.Id,
                ct));
        else
            Input.Opd = user.InstansiNama;
        return Page();
    }

    [Boleh(Izin.Sekretariat)]
    public async Task<IActionResult> OnPostAsync(int? tahun, long? ubah, long[] melayani, CancellationToken ct)
    {
        if (!await MuatAsync(tahun, ubah, ct))
            return NotFound();
        Terpilih = melayani;
        if (!ModelState.IsValid)
            return Page();
        var baru = Input.Jadikan(Diubah?.Id ?? 0, Tahun);
        var hasil = await program.SimpanAsync(user.Pelaku, baru, melayani, ct);
        if (hasil.Refused)
        {
            ModelState.AddModelError("", hasil.Reason!);
            return Page();
        }

        this.Kabari($"{baru.Kode} disimpan.");
        return RedirectToPage(new { tahun = Tahun, ubah = (long?)null });
    }

    [Boleh(Izin.Sekretariat)]
    public async Task<IActionResult> OnPostHapusAsync(int? tahun, long? ubah, CancellationToken ct)
    {
        if (!await MuatAsync(tahun, ubah, ct) || Diubah is null)
            return NotFound();
        var hasil = await program.DeleteAsync(user.Pelaku, Diubah.Id, ct);
        this.Sampaikan(hasil.Refused ? Outcome<string>.Refuse(hasil.Reason!) : $"{hasil.Value.Kode} dihapus.");
        return RedirectToPage(new { tahun = Tahun, ubah = (long?)null, handler = (string?)null });
    }

    private async Task<bool> MuatAsync(int? tahun, long? ubah, CancellationToken ct)
    {
        if (await pilihan.TahunAsync(tahun, ct) is not { } t)
            return false;
        Tahun = t;
        Indikator = await indikator.ListAsync(user.InstansiId, Tahun, ct);
        Tautan = (await program.ListTautanAsync(user.InstansiId, Tahun, ct)).ToLookup(x => x.ProgramId, x => x.IndikatorId);
        Daftar = await program.ListAsync(user.InstansiId, Tahun, ct);
        _akhir = (await program.ListTriwulanAsync(user.InstansiId, Tahun, 4, ct)).ToDictionary(x => x.ProgramId);
        Diubah = ubah is { } id ? Daftar.FirstOrDefault(p => p.Id == id) : null;
        return ubah is null || Diubah is not null;
    }

    public sealed class InputModel
    {
        public int Versi { get; set; }

        [EnumDataType(typeof(JenisProgram), ErrorMessage = "Pilih jenis.")]
        public JenisProgram Jenis { get; set; }

        [Wajib]
        [Panjang(40)]
        public string Kode { get; set; } = "";

        [Wajib]
        [Panjang(500, BanyakBaris = true)]
        public string Uraian { get; set; } = "";

        [Wajib]
        [Panjang(100)]
        public string Urusan { get; set; } = "Kesehatan";

        [Wajib]
        [Panjang(200)]
        public string Opd { get; set; } = "";

        [Panjang(300)]
        public string? Kebijakan { get; set; }

        [Angka]
        public string? Target { get; set; }

        [Angka]
        public string? Realisasi { get; set; }

        [Angka(Uang = true)]
        public string? Pagu { get; set; }

        [Angka(Uang = true)]
        public string? Serapan { get; set; }

        [Panjang(2000, BanyakBaris = true)]
        public string? Permasalahan { get; set; }

        [Panjang(2000, BanyakBaris = true)]
        public string? Upaya { get; set; }

        public static InputModel Dari(BarisProgram p) => new()
        {
            Versi = p.Versi, Jenis = p.Jenis, Kode = p.Kode, Uraian = p.Uraian, Urusan = p.Urusan, Opd = p.Opd, Kebijakan = p.Kebijakan,
            Target = BacaAngka.Tulis(p.Target, BentukAngka.HanyaPersen),
            Realisasi = BacaAngka.Tulis(p.Realisasi, BentukAngka.HanyaPersen),
            Pagu = Angka.Bulat(p.Pagu), Serapan = Angka.Bulat(p.Serapan), Permasalahan = p.Permasalahan, Upaya = p.Upaya,
        };

        public BarisProgram Jadikan(long id, int tahun) => new()
        {
            Id = id, Tahun = tahun, Jenis = Jenis, Kode = Kode.Trim(), Uraian = Uraian.Trim(), Urusan = Urusan.Trim(), Opd = Opd.Trim(),
            Kebijakan = Kebijakan?.Trim(), Target = Nilai(Target), Realisasi = Nilai(Realisasi), Pagu = Rupiah(Pagu),
            Serapan = Rupiah(Serapan), Permasalahan = Permasalahan?.Trim(), Upaya = Upaya?.Trim(), Versi = Versi,
        };

        private static decimal? Nilai(string? teks) => BacaAngka.Baca(teks, BentukAngka.HanyaPersen).Nilai;

        private static long Rupiah(string? teks) => (long)(BacaAngka.Baca(teks, BentukAngka.Uang).Nilai ?? 0);
    }
}
