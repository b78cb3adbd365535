namespace SopKinerja.Web.Pages.Kinerja;

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Dokumen;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;
using SopKinerja.Web.Unggah;

/// <summary>The year at a glance: charts with their figures as a table, each also as CSV.</summary>
[Authorize(Izin.Anggota)]
public sealed class IndexModel(CapaianRepository capaian, TahunRepository tahunKerja, ProgramRepository program, PilihanTahun pilihan,
    CurrentUser user) : PageModel
{
    public KinerjaPeriode Kinerja { get; private set; } = null!;

    public RingkasanKinerja Ringkasan { get; private set; } = null!;

    public IReadOnlyList<(long Id, string Nama)> Unit { get; private set; } = [];

    public long? UnitDipilih { get; private set; }

    public string Zona => user.Zona;

    public async Task<IActionResult> OnGetAsync(int? tahun, string? periode, long? indikator, long? unit, CancellationToken ct) =>
        await MuatAsync(tahun, periode, indikator, unit, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnGetCsvAsync(int? tahun, string? periode, long? indikator, long? unit, string? grafik,
        CancellationToken ct) =>
        await MuatAsync(tahun, periode, indikator, unit, ct) && Ringkasan.Data(grafik) is { } data
            ? this.Unduh(TulisCsv.Dari(data), TulisCsv.Tipe, Unggahan.NamaAman($"{grafik} {Kinerja.Periode}.csv"))
            : NotFound();

    /// <summary>An indicator's figure as a person reads it beside its unit.</summary>
    public string Angkanya(decimal? n) => Angka.Format(n, Ringkasan.HasilIndikator?.DesimalRealisasi ?? 2);

    private async Task<bool> MuatAsync(int? tahun, string? periode, long? indikator, long? unit, CancellationToken ct)
    {
        if (await pilihan.PeriodeAsync(tahun, periode, ct) is not { } p)
            return false;
        var id = user.InstansiId;
        var semua = await capaian.MuatAsync(id, p, ct);
        Unit = [.. semua.Baris.Select(b => (b.UnitId, b.UnitNama)).Distinct()];
        if ((indikator is not null && semua.Baris.All(b => b.IndikatorId != indikator)) || (unit is not null && Unit.All(u => u.Id != unit)))
            return false;
        UnitDipilih = unit;
        Kinerja = unit is null ? semua : semua with { Baris = semua.Untuk(unit) };
        Ringkasan = RingkasanKinerja.Susun(Kinerja, await tahunKerja.ListNilaiAsync(id, ct), await capaian.ListTriwulanAsync(id, p.Tahun, ct),
            Kinerja.Program ?? await program.ListPadaAsync(id, p, ct), Kinerja.Tautan ?? await program.ListTautanAsync(id, p.Tahun, ct),
            indikator);
        return true;
    }
}
