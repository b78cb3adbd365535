namespace SopKinerja.Web.Pages.Capaian;

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Dokumen;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;
using SopKinerja.Web.Unggah;

/// <summary>Units against periods of a year: who has handed in what and when, and the office's rule of cut-offs and reminders.</summary>
[Authorize(Izin.Anggota)]
public sealed class KumpulModel(PengumpulanRepository pengumpulan, AturanKumpulRepository aturan, InstansiRepository instansi,
    KalenderRepository kalender, PilihanTahun pilihan, CurrentUser user) : PageModel
{
    private ILookup<long, PengumpulanRepository.PengisiUnit> _pengisi = Array.Empty<PengumpulanRepository.PengisiUnit>().ToLookup(p =>
        p.UnitId);
    private Dictionary<long, UnitKerja> _unit = [];

    public int Tahun { get; private set; }

    public Periode Periode => new(Tahun, JenisPeriode.Tahunan, 0);

    public IReadOnlyList<int> Daftar => pilihan.Daftar;

    public MatriksKumpul Matriks { get; private set; } = null!;

    public AturanKumpul Aturan { get; private set; } = new();

    public IReadOnlyDictionary<Periode, BatasPeriode> Batas { get; private set; } = new Dictionary<Periode, BatasPeriode>();

    public bool Sekretariat => user.Sekretariat;

    public DateOnly HariIni => user.HariIni;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public string Nama(long unit) => _unit.TryGetValue(unit, out var u) ? u.Nama : "-";

    /// <summary>Who fills in the unit's rows, and how the unit is reached.</summary>
    public (string Pengisi, bool Bersurel) Hubungi(long unit)
    {
        var orang = _pengisi[unit].Select(p => p.Nama).Distinct().ToList();
        var bersurel = _unit.GetValueOrDefault(unit)?.Surel is not null || _pengisi[unit].Any(p => p.Surel is not null);
        return (orang.Count == 0 ? "tanpa pengisi, diisi Sekretariat" : string.Join(", ", orang), bersurel);
    }

    /// <summary>The last day by the rule, whether or not another stands.</summary>
    public DateOnly? Menurut(Periode p) => Aturan.Batas(p, _kalender.HariKerja);

    public (string Keadaan, string Ikon, string Kata, string Rinci) Sebut(SelKumpul s)
    {
        var isi = $"{s.Terjawab}/{s.Jumlah}{(s.BelumTersedia > 0 ? $", {s.BelumTersedia} belum tersedia" : "")}"
            + (s.Kembali > 0 ? $", {s.Kembali} dikembalikan" : "");
        if (s is { Kembali: > 0, Masuk: { } masuk })
            return ("kembali", "kembali", "Dikembalikan", $"masuk {Hari(masuk)}{(s.Keadaan == KeadaanKumpul.TepatWaktu ? " tepat waktu" : "")}, {isi}");
        return s.Keadaan switch
        {
            KeadaanKumpul.TepatWaktu => ("selesai", "selesai", "Tepat waktu", $"{Hari(s.Masuk!.Value)}, {isi}"),
            KeadaanKumpul.Lengkap => ("selesai", "selesai", "Lengkap", $"{Hari(s.Masuk!.Value)}, {isi}"),
            KeadaanKumpul.Lewat => ("kembali", "jam", $"Lewat {s.Masuk!.Value.DayNumber - s.Batas!.Value.DayNumber} hari",
                $"{Hari(s.Masuk.Value)}, {isi}"),
            KeadaanKumpul.BelumMasuk => ("terlambat", "seru", "Belum masuk",
                $"lewat {KerjaAntara(s.Batas!.Value, HariIni)} hari kerja, {isi}"),
            KeadaanKumpul.SedangDiisi => ("berjalan", "tulis", "Sedang diisi", isi + Sisa(s)),
            _ => ("menunggu", "menunggu", "Belum mulai", isi + Sisa(s)),
        };
    }

    public async Task<IActionResult> OnGetAsync(int? tahun, CancellationToken ct)
    {
        if (!await MuatAsync(tahun, ct))
            return NotFound();
        Input = InputModel.Dari(Aturan);
        return Page();
    }

    public async Task<IActionResult> OnGetExcelAsync(int? tahun, CancellationToken ct)
    {
        if (!await MuatAsync(tahun, ct))
            return NotFound();
        var tabel = new TabelDokumen
        {
            Judul = $"Pengumpulan data kinerja {Tahun}, keadaan {Tanggal.Lengkap(HariIni)}",
            Kolom = [new("Unit", 26), new("Pengisi", 20), .. Matriks.Periode.Select(p => new KolomDokumen($"{p}", 18))],
            Baris = Matriks.Unit.Select(u => (IReadOnlyList<SelDokumen>)[Nama(u), Hubungi(u).Pengisi,
                .. Matriks.Periode.Select(p => Sebut(Matriks.Sel[(u, p)]) is var s ? (SelDokumen)$"{s.Kata}: {s.Rinci}" : default)]),
        };
        return this.Unduh(TabelExcel.Tulis(user.InstansiNama, ($"Pengumpulan {Tahun}", tabel)), BukuExcel.Tipe,
            Unggahan.NamaAman($"Pengumpulan data {Tahun}.xlsx"));
    }

    [Boleh(Izin.Sekretariat)]
    public async Task<IActionResult> OnPostAsync(int? tahun, CancellationToken ct)
    {
        if (!await MuatAsync(tahun, ct))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var hasil = await aturan.SimpanAsync(user.Pelaku, Input.Jadikan(), _kalender.HariKerja, ct);
        if (hasil.Refused)
        {
            ModelState.AddModelError("", hasil.Reason!);
            return Page();
        }

        this.Kabari(hasil.Value == 0
            ? "Aturan disimpan. Tidak ada batas isian yang berubah."
            : $"Aturan disimpan. {hasil.Value} batas isian berubah; yang sudah lewat atau ditulis sendiri tetap.");
        return RedirectToPage(new { tahun = Tahun });
    }

    private static string Hari(DateOnly d) => Tanggal.Pendek(d);

    private string Sisa(SelKumpul s) => s.Batas is { } b ? $", sisa {KerjaAntara(HariIni, b)} hari kerja" : "";

    private int KerjaAntara(DateOnly dari, DateOnly sampai)
    {
        var n = 0;
        for (var d = dari; d < sampai && n < 999; n++)
            d = _kalender.HariKerja(d, 1);
        return n;
    }

    private KalenderKantor _kalender = KalenderKantor.Baku;

    private async Task<bool> MuatAsync(int? tahun, CancellationToken ct)
    {
        if (await pilihan.TahunAsync(tahun, ct) is not { } t)
            return false;
        Tahun = t;
        var id = user.InstansiId;
        _kalender = await kalender.UntukAsync(id, ct);
        Aturan = await aturan.FindAsync(id, ct);
        Batas = (await aturan.ListBatasAsync(id, ct)).Where(b => b.Tahun == t).ToDictionary(b => b.Periode);
        Matriks = MatriksKumpul.Susun(t, await pengumpulan.ListKumpulAsync(id, t, ct), Batas.ToDictionary(b => b.Key, b => b.Value.Batas),
            user.HariIni, user.Zona);
        _pengisi = (await pengumpulan.ListPengisiAsync(id, ct)).ToLookup(p => p.UnitId);
        _unit = (await instansi.ListUnitAsync(id, ct)).ToDictionary(u => u.Id);
        return true;
    }

    public sealed class InputModel
    {
        private const string Hari = "Tulis 1 sampai 120 hari, atau kosongkan.", Ingat = "Tulis 1 sampai 30 hari kerja, atau kosongkan.";

        public int Versi { get; set; }

        [Range(1, 120, ErrorMessage = Hari)]
        public int? Triwulan { get; set; }

        [Range(1, 120, ErrorMessage = Hari)]
        public int? Semester { get; set; }

        [Range(1, 120, ErrorMessage = Hari)]
        public int? Tahunan { get; set; }

        public bool HariKerja { get; set; } = true;

        [Range(1, 30, ErrorMessage = Ingat)]
        public int? Ingatkan { get; set; }

        [Range(1, 30, ErrorMessage = "Tulis 1 sampai 30 hari kerja.")]
        public int Ulang { get; set; } = 2;

        public static InputModel Dari(AturanKumpul a) => new()
        {
            Versi = a.Versi, Triwulan = a.Triwulan, Semester = a.Semester, Tahunan = a.Tahunan, HariKerja = a.HariKerja,
            Ingatkan = a.Ingatkan, Ulang = a.Ulang,
        };

        public AturanKumpul Jadikan() => new()
        {
            Versi = Versi, Triwulan = Triwulan, Semester = Semester, Tahunan = Tahunan, HariKerja = HariKerja, Ingatkan = Ingatkan,
            Ulang = Ulang,
        };
    }
}
