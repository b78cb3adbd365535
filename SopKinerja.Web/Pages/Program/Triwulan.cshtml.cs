namespace SopKinerja.Web.Pages.Program;

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;

/// <summary>What programmes, kegiatan and sub kegiatan had reached by the end of each quarter: a grid to fill in.</summary>
[Authorize(Izin.Anggota)]
public sealed class TriwulanModel(ProgramRepository program, ProgramTriwulanRepository catatan, CapaianRepository capaian,
    PilihanTahun pilihan, CurrentUser user) : PageModel
{
    private const int SeHalaman = 200;

    private Dictionary<long, ProgramTriwulan> _kini = [];
    private ILookup<long, ProgramTriwulan> _sebelum = Array.Empty<ProgramTriwulan>().ToLookup(t => t.ProgramId);

    public Periode Periode { get; private set; }

    public int Tahun => Periode.Tahun;

    public Paging Hal { get; private set; }

    public IReadOnlyList<BarisProgram> Daftar { get; private set; } = [];

    /// <summary>The quarter's figures stand.</summary>
    public bool Tetap { get; private set; }

    public bool Boleh => user.Sekretariat && !Tetap;

    public int Terisi => Daftar.Count(p => _kini.GetValueOrDefault(p.Id)?.Serapan is not null);

    /// <summary>One for each row of <see cref="Daftar"/>, in its order.</summary>
    [BindProperty]
    public List<IsianProgram> Isian { get; set; } = [];

    public ProgramTriwulan? Kini(BarisProgram p) => _kini.GetValueOrDefault(p.Id);

    public IEnumerable<string> Teguran(BarisProgram p) => Kini(p) is { } kini
        ? TeguranProgram.Periksa(p, kini, _sebelum[p.Id].LastOrDefault())
        : [];

    public async Task<IActionResult> OnGetAsync(int? tahun, int? triwulan, int? hal, CancellationToken ct)
    {
        if (!await MuatAsync(tahun, triwulan, hal, ct))
            return NotFound();
        Isian = [.. Daftar.Select(p => IsianProgram.Dari(p.Id, Kini(p)))];
        return Page();
    }

    [Boleh(Izin.Sekretariat)]
    public async Task<IActionResult> OnPostAsync(int? tahun, int? triwulan, int? hal, CancellationToken ct)
    {
        if (!await MuatAsync(tahun, triwulan, hal, ct))
            return NotFound();
        if (Isian.Select(i => i.Id).Except(Daftar.Select(p => p.Id)).Any())
            return NotFound();
        // Rows may have come or gone since the form was made; what was typed keeps its row.
        var terkirim = Isian.DistinctBy(i => i.Id).ToDictionary(i => i.Id);
        var salah = Salah(terkirim);
        Isian = [.. Daftar.Select(p => terkirim.GetValueOrDefault(p.Id) ?? IsianProgram.Dari(p.Id, Kini(p)))];
        ModelState.Clear();
        foreach (var (id, isian, galat) in salah)
            ModelState.AddModelError($"Isian[{Isian.FindIndex(i => i.Id == id)}].{isian}", galat);
        Periksa(terkirim);
        if (!ModelState.IsValid)
            return Page();
        var hasil = await catatan.SimpanAsync(user.Pelaku, Tahun,
            [.. Isian.Where(i => i.Diubah).Select(i => i.Jadikan(Periode.Nomor))], ct);
        if (hasil.Refused)
        {
            ModelState.AddModelError("", hasil.Reason!);
            return Page();
        }

        this.Kabari(hasil.Value == 0 ? "Tidak ada yang berubah." : $"{hasil.Value} baris disimpan.");
        return RedirectToPage(new { tahun = Tahun, triwulan = Periode.Nomor, hal });
    }

    /// <summary>The faults of fields that were changed, before their rows are numbered anew.</summary>
    private List<(long Id, string Isian, string Galat)> Salah(Dictionary<long, IsianProgram> terkirim)
    {
        var nomor = Isian.Select((i, n) => (i, n)).ToList();
        return [.. nomor.Where(x => terkirim[x.i.Id] == x.i && x.i.Diubah).SelectMany(x => IsianProgram.Nama
            .Select(nama => (x.i.Id, Nama: nama, Galat: ModelState[$"Isian[{x.n}].{nama}"]?.Errors.FirstOrDefault()?.ErrorMessage!))
            .Where(g => g.Galat is not null))];
    }

    /// <summary>A row that somebody else saved meanwhile says what stands there now; sent once more, it replaces that.</summary>
    private void Periksa(Dictionary<long, IsianProgram> terkirim)
    {
        for (var n = 0; n < Isian.Count; n++)
        {
            var (isian, kini) = (Isian[n], Kini(Daftar[n]));
            if (!terkirim.ContainsKey(isian.Id) || !isian.Diubah || isian.Versi == (kini?.Versi ?? 0))
                continue;
            ModelState.AddModelError($"Isian[{n}].Versi", $"Baru saja diubah {kini!.DiubahOleh}: {IsianProgram.Sebut(kini)}. "
                + "Simpan sekali lagi untuk memakai isian Anda.");
            isian.Versi = kini.Versi;
        }
    }

    private async Task<bool> MuatAsync(int? tahun, int? nomor, int? hal, CancellationToken ct)
    {
        if (await pilihan.TahunAsync(tahun, ct) is not { } t || nomor is < 1 or > 4)
            return false;
        Periode = new(t, JenisPeriode.Triwulan, nomor ?? Berjalan(t));
        Hal = new(hal ?? 1, SeHalaman);
        Daftar = [.. (await program.ListAsync(user.InstansiId, t, ct)).Skip(Hal.Skip).Take(SeHalaman)];
        var semua = await program.ListTriwulanAsync(user.InstansiId, t, null, ct);
        _kini = semua.Where(x => x.Triwulan == Periode.Nomor).ToDictionary(x => x.ProgramId);
        _sebelum = semua.Where(x => x.Triwulan < Periode.Nomor && x.Serapan is not null).ToLookup(x => x.ProgramId);
        Tetap = await capaian.TetapAsync(user.InstansiId, Periode, ct);
        return true;
    }

    /// <summary>The quarter that ended last: its figures are collected now.</summary>
    private int Berjalan(int tahun) => user.HariIni is var hari && tahun < hari.Year ? 4
        : tahun > hari.Year ? 1 : Math.Max((hari.Month - 1) / 3, 1);
}
