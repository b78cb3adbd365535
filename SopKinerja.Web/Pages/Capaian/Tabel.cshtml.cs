namespace SopKinerja.Web.Pages.Capaian;

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Laporan;
using SopKinerja.Web.Security;

/// <summary>Tables III, IV and V as seed B draws them.</summary>
[Authorize(Izin.Anggota)]
public sealed class TabelModel(CapaianRepository capaian, ProgramRepository program, IndikatorRepository indikator, CurrentUser user) : PageModel
{
    public Periode Periode { get; private set; }

    public IReadOnlyList<int> Tahun { get; private set; } = [];

    public string Nomor { get; private set; } = "III";

    public TabelLaporan? Isi { get; private set; }

    public bool Terkunci { get; private set; }

    public async Task<IActionResult> OnGetAsync(int? tahun, string? periode, string? tabel, CancellationToken ct)
    {
        Tahun = await indikator.ListTahunAsync(user.InstansiId, ct);
        var t = tahun ?? (Tahun.Count > 0 ? Tahun[0] : user.HariIni.Year);
        if (Periode.Baca(t, periode ?? "Tahunan-0") is not { } p || tabel is not (null or "III" or "IV" or "V"))
            return NotFound();
        (Periode, Nomor) = (p, tabel ?? "III");
        Terkunci = await capaian.TerkunciAsync(user.InstansiId, p, ct);
        if (Nomor == "V")
        {
            var baris = await program.ListAsync(user.InstansiId, t, ct);
            Isi = baris.Count == 0 ? null : TabelKinerja.Program(baris, t);
        }
        else
        {
            var baris = await capaian.ListAsync(user.InstansiId, p, null, ct);
            Isi = baris.Count == 0 ? null : Nomor == "III" ? TabelKinerja.Kompilasi(baris, AturanCapaian.Baku, p) : TabelKinerja.Lkj(baris, AturanCapaian.Baku, p);
        }

        return Page();
    }
}
