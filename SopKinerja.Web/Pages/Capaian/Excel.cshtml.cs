namespace SopKinerja.Web.Pages.Capaian;

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Dokumen;
using SopKinerja.Web.Formulir;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;
using SopKinerja.Web.Unggah;

/// <summary>
/// The form of a unit as a workbook, and filled forms back: several at once, every change shown before anything is saved, all or nothing.
/// </summary>
[Authorize(Izin.Anggota)]
[RequestFormLimits(MultipartBodyLengthLimit = Unggahan.BatasPermintaan, ValueCountLimit = 20_000)]
public sealed class ExcelModel(CapaianRepository capaian, MutuRepository mutu, PilihanTahun pilihan, CurrentUser user) : PageModel
{
    public const int BatasBerkas = 20;

    public KinerjaPeriode Kinerja { get; private set; } = null!;

    public IReadOnlyList<int> Tahun => pilihan.Daftar;

    public IReadOnlyCollection<long>? BolehUnit { get; private set; }

    /// <summary>What the uploaded forms would change; null before an upload.</summary>
    public PratinjauFormulir? Pratinjau { get; private set; }

    /// <summary>What would look odd once it is saved.</summary>
    public ILookup<long, PeringatanMutu> Peringatan { get; private set; } = Array.Empty<PeringatanMutu>().ToLookup(w => w.IndikatorId);

    public bool Dikunci => Kinerja.Terkunci || Kinerja.Tutup;

    /// <summary>Why a reason is asked.</summary>
    public string? SebabKoreksi => Kinerja.Koreksi(user.HariIni);

    public bool BolehUnggah => !Dikunci && (BolehUnit is null || Kinerja.Baris.Any(b => BolehUnit.Contains(b.UnitId)));

    public string? Alasan { get; private set; }

    public async Task<IActionResult> OnGetAsync(int? tahun, string? periode, CancellationToken ct) =>
        await MuatAsync(tahun, periode, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnGetFormulirAsync(int? tahun, string? periode, long unit, CancellationToken ct)
    {
        if (!await MuatAsync(tahun, periode, ct) || Kinerja.Baris.FirstOrDefault(b => b.UnitId == unit) is not { } baris)
            return NotFound();
        var isi = FormulirExcel.Tulis(user.InstansiNama, baris.UnitNama, new(user.InstansiKode!, Kinerja.Periode, unit), Kinerja);
        return this.Unduh(isi, BukuExcel.Tipe, FormulirExcel.NamaBerkas(baris.UnitNama, Kinerja.Periode));
    }

    public async Task<IActionResult> OnPostUnggahAsync(int? tahun, string? periode, List<IFormFile> files, CancellationToken ct)
    {
        if (!await MuatAsync(tahun, periode, ct))
            return NotFound();
        if (!BolehUnggah)
            return Dikunci ? Ditolak($"Rekap {Kinerja.Periode} sudah dikunci. Data tidak dapat diubah.") : Forbid();
        if (files.Count is 0 or > BatasBerkas)
            return Ditolak(files.Count == 0
                ? "Pilih sedikitnya satu formulir yang sudah diisi."
                : $"Paling banyak {BatasBerkas} formulir sekali unggah.");
        var berkas = new List<(string, Outcome<IsiFormulir>)>();
        foreach (var f in files)
        {
            var unggahan = await Unggahan.BacaAsync(f, false, ct);
            berkas.Add((Unggahan.NamaAman(f.FileName), unggahan.Refused
                ? Outcome<IsiFormulir>.Refuse(unggahan.Reason!)
                : FormulirMasuk.Baca(unggahan.Value!.Isi)));
        }

        Pratinjau = PratinjauFormulir.Susun(user.InstansiKode!, Kinerja, BolehUnit, berkas);
        var menjadi = Pratinjau.Ubah.ToDictionary(u => u.Semula.IndikatorId, u => u.Menjadi);
        Peringatan = (await mutu.PeriksaAsync(user.InstansiId, Kinerja with
        {
            Baris = [.. Kinerja.Baris.Select(b => menjadi.GetValueOrDefault(b.IndikatorId) ?? b)],
        }, ct)).Where(w => menjadi.ContainsKey(w.IndikatorId)).ToLookup(w => w.IndikatorId);
        return Page();
    }

    /// <param name="bentrok">Rows that changed after the form was made.</param>
    /// <param name="pakai">Those of them for which the form shall win.</param>
    public async Task<IActionResult> OnPostTerapkanAsync(int? tahun, string? periode, KetikanCapaian[] sel, long[] bentrok, long[] pakai,
        string? alasan, CancellationToken ct)
    {
        if (!await MuatAsync(tahun, periode, ct))
            return NotFound();
        if (!BolehUnggah)
            return Dikunci ? Ditolak($"Rekap {Kinerja.Periode} sudah dikunci. Data tidak dapat diubah.") : Forbid();
        var dikenal = Kinerja.Baris.ToDictionary(b => b.IndikatorId);
        if (sel.Any(s => !dikenal.ContainsKey(s.Id)) || sel.DistinctBy(s => s.Id).Count() != sel.Length)
            return NotFound();
        var hasil = sel.Where(s => !bentrok.Contains(s.Id) || pakai.Contains(s.Id)).Select(s => BacaKetikan.Baca(s, dikenal[s.Id]))
            .ToList();
        if (hasil.SelectMany(h => h.Galat).FirstOrDefault() is { Pesan: { } pesan })
            return Ditolak(pesan);
        var isian = hasil.Select(h => h.Isian).OfType<IsianCapaian>().ToList();
        if (isian.Count == 0)
            return Ditolak("Tidak ada perubahan untuk disimpan.");
        var simpan = await capaian.SimpanAsync(user.Pelaku, Kinerja.Periode, BolehUnit, isian, Koreksi(alasan), true, ct);
        if (simpan.Refused)
            return Ditolak($"{simpan.Reason} Tidak ada yang disimpan; unggah formulirnya sekali lagi.");
        var dilewati = sel.Where(s => bentrok.Contains(s.Id) && !pakai.Contains(s.Id)).Select(s => dikenal[s.Id].Kode).ToList();
        this.Kabari($"{simpan.Value.Tersimpan.Count} indikator dari formulir Excel tersimpan."
            + (dilewati.Count == 0 ? "" : $" Tidak disimpan karena sudah diubah orang lain: {string.Join(", ", dilewati)}."));
        return RedirectToPage("/Capaian/Isi", new { tahun = Kinerja.Periode.Tahun, periode = Kinerja.Periode.Kode, unit = 0 });
    }

    private static string? Koreksi(string? alasan) => string.IsNullOrWhiteSpace(alasan) ? null
        : alasan.Trim() is { Length: > 500 } panjang ? panjang[..500]
        : alasan.Trim();

    private RedirectToPageResult Ditolak(string alasan)
    {
        this.Tolak(alasan);
        return RedirectToPage("/Capaian/Excel", new { tahun = Kinerja.Periode.Tahun, periode = Kinerja.Periode.Kode });
    }

    private async Task<bool> MuatAsync(int? tahun, string? periode, CancellationToken ct)
    {
        if (await pilihan.PeriodeAsync(tahun, periode, ct) is not { } p)
            return false;
        Kinerja = await capaian.MuatAsync(user.InstansiId, p, ct);
        BolehUnit = user.Pelaku.UnitIsian;
        return true;
    }
}
