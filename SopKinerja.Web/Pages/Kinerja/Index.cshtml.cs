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

    public long? Indikator { get; private set; }

    public IReadOnlyList<int> Tahun => pilihan.Daftar;

    public async Task<IActionResult> OnGetAsync(int? tahun, string? periode, long? indikator, CancellationToken ct) =>
        await MuatAsync(tahun, periode, indikator, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnGetCsvAsync(int? tahun, string? periode, long? indikator, string? grafik, CancellationToken ct)
    {
        if (!await MuatAsync(tahun, periode, indikator, ct))
            return NotFound();
        DataGrafik? data = grafik switch
        {
            "sasaran" => Ringkasan.Sasaran,
            "tren" => Ringkasan.Tren,
            "triwulan" => Ringkasan.Triwulan,
            "serapan" => Ringkasan.Serapan,
            _ => null,
        };
        return data is null ? NotFound() : this.Unduh(TulisCsv.Dari(data), TulisCsv.Tipe,
            Unggahan.NamaAman($"{grafik} {Kinerja.Periode}.csv"));
    }

    private async Task<bool> MuatAsync(int? tahun, string? periode, long? indikator, CancellationToken ct)
    {
        if (await pilihan.PeriodeAsync(tahun, periode, ct) is not { } p)
            return false;
        var id = user.InstansiId;
        Kinerja = await capaian.MuatAsync(id, p, ct);
        Indikator = indikator;
        if (indikator is not null && Kinerja.Baris.All(b => b.IndikatorId != indikator))
            return false;
        Ringkasan = RingkasanKinerja.Susun(Kinerja, await tahunKerja.ListNilaiAsync(id, ct),
            await capaian.ListTriwulanAsync(id, p.Tahun, ct), Kinerja.Program ?? await program.ListPadaAsync(id, p, ct), Kinerja.Tautan
                ?? await program.ListTautanAsync(id, p.Tahun, ct), indikator);
        Indikator = Ringkasan.IndikatorTriwulan;
        return true;
    }
}
