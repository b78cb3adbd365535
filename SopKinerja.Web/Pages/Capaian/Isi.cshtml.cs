namespace SopKinerja.Web.Pages.Capaian;

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;

/// <summary>The grid of a unit and a period. A plain form: every row is sent, only changed rows are saved.</summary>
[Authorize(Izin.Anggota)]
public sealed class IsiModel(CapaianRepository capaian, IndikatorRepository indikator, CurrentUser user) : PageModel
{
    public Periode Periode { get; private set; }

    public IReadOnlyList<int> Tahun { get; private set; } = [];

    public IReadOnlyList<BarisCapaian> Semua { get; private set; } = [];

    public IReadOnlyList<BarisCapaian> Baris { get; private set; } = [];

    public long? Unit { get; private set; }

    public bool Terkunci { get; private set; }

    /// <summary>Units this person may write; null for all.</summary>
    public IReadOnlyCollection<long>? BolehUnit { get; private set; }

    /// <summary>What was typed, by indicator, when a save was refused.</summary>
    public Dictionary<long, SelModel> Ketikan { get; } = [];

    public AturanCapaian Aturan => AturanCapaian.Baku;

    public bool Boleh(BarisCapaian b) => !Terkunci && (BolehUnit is null || BolehUnit.Contains(b.UnitId));

    public async Task<IActionResult> OnGetAsync(int? tahun, string? periode, long? unit, CancellationToken ct) =>
        await MuatAsync(tahun, periode, unit, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int? tahun, string? periode, long? unit, SelModel[] sel, CancellationToken ct)
    {
        if (!await MuatAsync(tahun, periode, unit, ct))
            return NotFound();
        var dikenal = Semua.ToDictionary(b => b.IndikatorId);
        if (sel.Any(s => !dikenal.ContainsKey(s.Id)))
            return NotFound();
        var isian = new List<CapaianRepository.Isian>();
        foreach (var s in sel)
        {
            Ketikan[s.Id] = s;
            if (Baca(s, dikenal[s.Id]) is { } i)
                isian.Add(i);
        }

        if (!ModelState.IsValid)
            return Page();
        if (isian.Count == 0)
        {
            this.Kabari("Tidak ada yang berubah.");
            return RedirectToPage(new { tahun = Periode.Tahun, periode = Periode.Kode, unit });
        }

        var hasil = await capaian.SimpanAsync(user.InstansiId, Periode, BolehUnit, isian, user.Nama, user.Now, ct);
        if (hasil.Refused)
        {
            ModelState.AddModelError("", hasil.Reason!);
            return Page();
        }

        this.Kabari($"{hasil.Value} indikator tersimpan.");
        return RedirectToPage(new { tahun = Periode.Tahun, periode = Periode.Kode, unit });
    }

    /// <summary>The row as numbers, or null when it did not change or cannot be read (the fault is then beside its cell).</summary>
    private CapaianRepository.Isian? Baca(SelModel s, BarisCapaian b)
    {
        var awal = $"sel_{b.IndikatorId}";
        decimal? Angkakan(string? teks, string kolom)
        {
            if (string.IsNullOrWhiteSpace(teks))
                return null;
            if (!Angka.TryParse(teks, out var nilai))
                ModelState.AddModelError($"{awal}_{kolom}", $"{b.Kode}: “{(teks.Length > 30 ? teks[..30] + "…" : teks)}” bukan angka. Tulis angka saja, contoh 5.871");
            else if (nilai < 0)
                ModelState.AddModelError($"{awal}_{kolom}", $"{b.Kode}: angka tidak boleh kurang dari nol.");
            return nilai;
        }

        var penyebut = Angkakan(s.Penyebut, "p");
        var realisasi = Angkakan(s.Realisasi, "r");
        var kosong = Teks(s.Kosong);
        if (realisasi is not null && kosong is not null)
            ModelState.AddModelError($"{awal}_k", $"{b.Kode}: sudah ada realisasi, kosongkan alasan belum tersedia.");
        if (kosong?.Length > 500 || s.Kendala?.Length > 2000 || s.Upaya?.Length > 2000)
            ModelState.AddModelError($"{awal}_k", $"{b.Kode}: keterangan terlalu panjang (alasan 500 huruf, kendala dan upaya 2.000 huruf).");
        var (lamaP, lamaR) = b.Gabungan is null ? (b.Penyebut, b.Realisasi) : (null, null);
        var sama = penyebut == lamaP && realisasi == lamaR && kosong == b.AlasanKosong && Teks(s.Kendala) == Teks(b.Kendala) && Teks(s.Upaya) == Teks(b.Upaya);
        return sama ? null : new(s.Id, s.Versi, penyebut, realisasi, kosong, Teks(s.Kendala), Teks(s.Upaya));
    }

    private static string? Teks(string? s) => string.IsNullOrWhiteSpace(s) ? null : s.Trim().ReplaceLineEndings("\n");

    private async Task<bool> MuatAsync(int? tahun, string? periode, long? unit, CancellationToken ct)
    {
        Tahun = await indikator.ListTahunAsync(user.InstansiId, ct);
        var t = tahun ?? (Tahun.Count > 0 ? Tahun[0] : user.HariIni.Year);
        if (Periode.Baca(t, periode ?? "Tahunan-0") is not { } p)
            return false;
        Periode = p;
        BolehUnit = await user.UnitIsianAsync(ct);
        Semua = await capaian.ListAsync(user.InstansiId, p, null, ct);

        // Someone of one unit comes for that unit; 0 asks for all.
        Unit = unit ?? (BolehUnit is { Count: 1 } && Semua.Any(b => BolehUnit.Contains(b.UnitId)) ? BolehUnit.First() : null);
        Unit = Unit == 0 ? null : Unit;
        if (Unit is not null && Semua.All(b => b.UnitId != Unit))
            return false;
        Baris = Unit is null ? Semua : [.. Semua.Where(b => b.UnitId == Unit)];
        Terkunci = await capaian.TerkunciAsync(user.InstansiId, p, ct);
        return true;
    }

    public sealed class SelModel
    {
        public long Id { get; set; }

        public int Versi { get; set; }

        public string? Penyebut { get; set; }

        public string? Realisasi { get; set; }

        public string? Kosong { get; set; }

        public string? Kendala { get; set; }

        public string? Upaya { get; set; }
    }
}
