namespace SopKinerja.Web.Pages.Capaian;

using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;

/// <summary>The verifikator's list: what waits, with evidence and warnings beside it; rows are accepted or returned with a note.</summary>
[Authorize(Izin.Anggota)]
public sealed class VerifikasiModel(CapaianRepository capaian, VerifikasiRepository verifikasi, MutuRepository mutu, PilihanTahun pilihan,
    CurrentUser user) : PageModel
{
    public KinerjaPeriode Kinerja { get; private set; } = null!;

    public IReadOnlyList<int> Tahun => pilihan.Daftar;

    public IReadOnlyList<BarisCapaian> Baris { get; private set; } = [];

    public long? Unit { get; private set; }

    public ILookup<long, PeringatanMutu> Peringatan { get; private set; } = Array.Empty<PeringatanMutu>().ToLookup(p => p.IndikatorId);

    public IReadOnlyDictionary<(long, string), JawabanMutu> Jawaban { get; private set; } = new Dictionary<(long, string), JawabanMutu>();

    public IReadOnlySet<string> Dipilih { get; private set; } = new HashSet<string>();

    public string? Catatan { get; private set; }

    public IReadOnlyCollection<long>? UnitSaya { get; private set; }

    public bool Boleh(BarisCapaian b) => !Kinerja.Terkunci && !Kinerja.Tutup && b.DapatDiverifikasi && b.PengisiId != user.Id
        && (UnitSaya is null || UnitSaya.Contains(b.UnitId));

    /// <summary>As a row is told apart from what it was when it was seen.</summary>
    public static string Kunci(BarisCapaian b) => $"{b.IndikatorId}.{b.Versi}.{b.Status}";

    /// <summary>Rows that wait for this person and of which nothing is to be asked: no warning, or each answered.</summary>
    public IReadOnlyList<BarisCapaian> Bersih => [.. Baris.Where(b => Boleh(b) && b.Status == StatusCapaian.Menunggu
        && Peringatan[b.IndikatorId].All(w => Jawaban.TryGetValue((b.IndikatorId, w.Kunci), out var j) && j.Untuk(w)))];

    public async Task<IActionResult> OnGetAsync(int? tahun, string? periode, long? unit, CancellationToken ct) =>
        await MuatAsync(tahun, periode, unit, ct) ? Page() : NotFound();

    /// <param name="baris">"indikator.versi.status" of each ticked row.</param>
    /// <param name="bersih">The same of each row that was shown without an open warning, for "bersih" as decision.</param>
    public async Task<IActionResult> OnPostAsync(int? tahun, string? periode, long? unit, string[] baris, string[] bersih, string? keputusan,
        string? catatan, CancellationToken ct)
    {
        if (keputusan == "bersih")
            (baris, keputusan) = (bersih, "terima");
        if (!await MuatAsync(tahun, periode, unit, ct))
            return NotFound();
        if (UnitSaya is { Count: 0 })
            return Forbid();
        (Dipilih, Catatan) = (baris.Where(b => b is not null).ToHashSet(), catatan);
        var dilihat = baris.Select(Baca).ToList();
        if (dilihat.Contains(null) || keputusan is not ("terima" or "kembalikan"))
            return NotFound();
        if (catatan?.Trim().Length > 1000)
        {
            ModelState.AddModelError("catatan", "Catatan paling banyak 1.000 huruf.");
            return Page();
        }

        var hasil = await verifikasi.PutuskanAsync(user.Pelaku, Kinerja.Periode, UnitSaya, dilihat!, keputusan == "terima",
            string.IsNullOrWhiteSpace(catatan) ? null : catatan.Trim(), ct);
        if (hasil.Refused)
        {
            ModelState.AddModelError("", hasil.Reason!);
            return Page();
        }

        this.Kabari($"{hasil.Value} baris {(keputusan == "terima" ? "diterima" : "dikembalikan kepada pengisinya")}.");
        return RedirectToPage(new { tahun = Kinerja.Periode.Tahun, periode = Kinerja.Periode.Kode, unit });
    }

    private static VerifikasiRepository.Dilihat? Baca(string? s)
    {
        var bagian = (s ?? "").Split('.');
        return bagian.Length == 3 && Enum.TryParse<StatusCapaian>(bagian[2], out var status) && long.TryParse(bagian[0], NumberStyles.None,
            CultureInfo.InvariantCulture, out var id)
            && int.TryParse(bagian[1], NumberStyles.None, CultureInfo.InvariantCulture, out var versi) ? new(id, versi, status) : null;
    }

    private async Task<bool> MuatAsync(int? tahun, string? periode, long? unit, CancellationToken ct)
    {
        if (await pilihan.PeriodeAsync(tahun, periode, ct) is not { } p)
            return false;
        Kinerja = await capaian.MuatAsync(user.InstansiId, p, ct);
        UnitSaya = user.Pelaku.UnitVerifikasi;
        Unit = unit == 0 ? null : unit;
        Baris = Kinerja.Untuk(Unit);
        Peringatan = (await mutu.PeriksaAsync(user.InstansiId, Kinerja, ct)).ToLookup(w => w.IndikatorId);
        Jawaban = (await mutu.ListJawabanAsync(user.InstansiId, p, ct)).ToDictionary(j => (j.IndikatorId, j.Kunci));
        return Unit is null || Baris.Count > 0;
    }
}
