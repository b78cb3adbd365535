namespace SopKinerja.Web.Pages.Capaian;

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;

/// <summary>Warnings of a period, and the office's rules that make them.</summary>
[Authorize(Izin.Anggota)]
public sealed class MutuModel(CapaianRepository capaian, MutuRepository mutu, PilihanTahun pilihan, CurrentUser user) : PageModel
{
    public KinerjaPeriode Kinerja { get; private set; } = null!;

    public IReadOnlyList<int> Tahun => pilihan.Daftar;

    public IReadOnlyList<PeringatanMutu> Peringatan { get; private set; } = [];

    public IReadOnlyDictionary<(long, string), JawabanMutu> Jawaban { get; private set; } = new Dictionary<(long, string), JawabanMutu>();

    public IReadOnlyList<AturanMutu> Aturan { get; private set; } = [];

    public AturanMutu? Diubah { get; private set; }

    public bool Sekretariat => user.Sekretariat;

    public string Zona => user.Zona;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(int? tahun, string? periode, string? ubah, CancellationToken ct)
    {
        if (!await MuatAsync(tahun, periode, ubah, ct))
            return NotFound();
        if (Diubah is { } a)
            Input = new()
            {
                Id = a.Id, Versi = a.Versi, Kode = a.Kode, Uraian = a.Uraian, Kiri = a.Kiri, Operator = a.Operator,
                Kanan = a.Kanan, Aktif = a.Aktif, WajibDijawab = a.Wajib
            };
        return Page();
    }

    [Boleh(Izin.Sekretariat)]
    public async Task<IActionResult> OnPostAsync(int? tahun, string? periode, string? ubah, CancellationToken ct)
    {
        if (!await MuatAsync(tahun, periode, ubah, ct))
            return NotFound();
        foreach (var (nama, teks) in new[] { ("Input.Kiri", Input.Kiri), ("Input.Kanan", Input.Kanan) })
            if (UngkapanMutu.Baca(teks) is { Refused: true } galat)
                ModelState.AddModelError(nama, galat.Reason!);
            else if (TakAda(teks) is { } kode)
                ModelState.AddModelError(nama, $"Tidak ada indikator berkode {kode} pada tahun {Kinerja.Periode.Tahun}.");
        if (!UngkapanMutu.Operator.Contains(Input.Operator))
            ModelState.AddModelError("Input.Operator", "Pilih perbandingan.");
        if (!ModelState.IsValid)
            return Page();
        var hasil = await mutu.SimpanAturanAsync(user.Pelaku, new()
        {
            Id = Diubah?.Id ?? 0, Versi = Input.Versi, Kode = Input.Kode.Trim(), Uraian = Input.Uraian.Trim(), Kiri = Input.Kiri.Trim(),
            Operator = Input.Operator, Kanan = Input.Kanan.Trim(), Aktif = Input.Aktif, Wajib = Input.WajibDijawab,
        }, ct);
        if (hasil.Refused)
        {
            ModelState.AddModelError("", hasil.Reason!);
            return Page();
        }

        this.Kabari($"Aturan {Input.Kode} disimpan.");
        return RedirectToPage(new { tahun = Kinerja.Periode.Tahun, periode = Kinerja.Periode.Kode, ubah = (string?)null });
    }

    [Boleh(Izin.Sekretariat)]
    public async Task<IActionResult> OnPostHapusAsync(int? tahun, string? periode, string? ubah, CancellationToken ct)
    {
        if (!await MuatAsync(tahun, periode, ubah, ct) || Diubah is not { Id: > 0 } a)
            return NotFound();
        var hasil = await mutu.HapusAturanAsync(user.Pelaku, a.Id, ct);
        this.Sampaikan(hasil.Refused ? hasil : $"Aturan {hasil.Value} dihapus.");
        return RedirectToPage(new { tahun = Kinerja.Periode.Tahun, periode = Kinerja.Periode.Kode, ubah = (string?)null, handler = (string?)null });
    }

    /// <summary>A code of a rule that no indicator has: it would never warn.</summary>
    private string? TakAda(string teks) => UngkapanMutu.Baca(teks).Value.Suku
        .Where(s => !s.Kode.StartsWith('*') && Kinerja.Baris.All(b => b.Kode != s.Kode)).Select(s => s.Kode)
        .FirstOrDefault();

    private async Task<bool> MuatAsync(int? tahun, string? periode, string? ubah, CancellationToken ct)
    {
        if (await pilihan.PeriodeAsync(tahun, periode, ct) is not { } p)
            return false;
        Kinerja = await capaian.MuatAsync(user.InstansiId, p, ct);
        Peringatan = await mutu.PeriksaAsync(user.InstansiId, Kinerja, ct);
        Jawaban = (await mutu.ListJawabanAsync(user.InstansiId, p, ct)).ToDictionary(j => (j.IndikatorId, j.Kunci));
        Aturan = await mutu.ListAturanAsync(user.InstansiId, ct);
        Diubah = ubah is null ? null : Aturan.FirstOrDefault(a => a.Kode == ubah);
        return ubah is null || Diubah is not null;
    }

    public sealed class InputModel
    {
        public long Id { get; set; }

        public int Versi { get; set; }

        [Wajib]
        [Panjang(20)]
        public string Kode { get; set; } = "";

        [Wajib]
        [Panjang(300)]
        public string Uraian { get; set; } = "";

        [Wajib]
        [Panjang(300)]
        public string Kiri { get; set; } = "";

        [Wajib]
        public string Operator { get; set; } = "<=";

        [Wajib]
        [Panjang(300)]
        public string Kanan { get; set; } = "";

        public bool WajibDijawab { get; set; }

        public bool Aktif { get; set; } = true;
    }
}
