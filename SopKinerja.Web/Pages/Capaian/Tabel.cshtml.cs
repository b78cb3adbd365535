namespace SopKinerja.Web.Pages.Capaian;

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Dokumen;
using SopKinerja.Web.Laporan;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;
using SopKinerja.Web.Unggah;

/// <summary>Tables III, IV and V as seed B draws them, filtered, and as a workbook.</summary>
[Authorize(Izin.Anggota)]
public sealed class TabelModel(CapaianRepository capaian, ProgramRepository program, PengaturanLaporanRepository pengaturan,
    PilihanTahun pilihan, CurrentUser user) : PageModel
{
    /// <summary>States that the compilation is filtered by.</summary>
    public static readonly IReadOnlyList<(string Kunci, string Nama, Func<BarisCapaian, bool> Cocok)> Saringan =
    [
        ("kosong", "Belum terisi", b => !b.Terjawab), ("menunggu", "Menunggu verifikasi",
            b => b.Versi > 0 && b.Status == StatusCapaian.Menunggu),
        ("draf", "Belum diajukan", b => b.BelumDiajukan),
        ("kembali", "Dikembalikan", b => b.Versi > 0 && b.Status == StatusCapaian.Dikembalikan), ("diterima", "Diterima",
            b => b.Versi > 0 && b.Status == StatusCapaian.Diterima),
        ("belum", "Belum tersedia", b => b.AlasanKosong is not null),
    ];

    public KinerjaPeriode Kinerja { get; private set; } = null!;

    public Periode Periode => Kinerja.Periode;

    public IReadOnlyList<int> Tahun => pilihan.Daftar;

    public string Nomor { get; private set; } = "III";

    public TabelDokumen? Isi { get; private set; }

    /// <summary>Why the collecting was closed over what was open.</summary>
    public IReadOnlyList<CatatanTutup> CatatanTutup { get; private set; } = [];

    public string Zona => user.Zona;

    /// <summary>How many rows of table V have no realisasi of this part of a year.</summary>
    public int TanpaTriwulan { get; private set; }

    [BindProperty(SupportsGet = true)]
    public long? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public long? Sasaran { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Keadaan { get; set; }

    public async Task<IActionResult> OnGetAsync(int? tahun, string? periode, string? tabel, CancellationToken ct) =>
        await MuatAsync(tahun, periode, tabel, ct) ? Page() : NotFound();

    /// <summary>The three tables of the period as one workbook, unfiltered.</summary>
    public async Task<IActionResult> OnGetExcelAsync(int? tahun, string? periode, CancellationToken ct)
    {
        if (await pilihan.PeriodeAsync(tahun, periode, ct) is not { } p)
            return NotFound();
        var k = await capaian.MuatAsync(user.InstansiId, p, ct);
        var bentuk = (await pengaturan.FindAsync(user.InstansiId, ct)).Bentuk;
        var isi = TabelExcel.Tulis(user.InstansiNama, ("Tabel III", TabelKinerja.Kompilasi(k.Baris, k.Aturan, p, bentuk)),
            ("Tabel IV", TabelKinerja.Lkj(k.Baris, k.Aturan, p, bentuk)), ("Tabel V",
                TabelKinerja.Program(k.Program ?? await program.ListPadaAsync(user.InstansiId, p, ct), p, bentuk)));
        return this.Unduh(isi, BukuExcel.Tipe, Unggahan.NamaAman($"Tabel kinerja {p}.xlsx"));
    }

    private async Task<bool> MuatAsync(int? tahun, string? periode, string? tabel, CancellationToken ct)
    {
        if (await pilihan.PeriodeAsync(tahun, periode, ct) is not { } p || tabel is not (null or "III" or "IV" or "V"))
            return false;
        Nomor = tabel ?? "III";
        Kinerja = await capaian.MuatAsync(user.InstansiId, p, ct);
        var bentuk = (await pengaturan.FindAsync(user.InstansiId, ct)).Bentuk;
        if (Nomor == "V")
        {
            var daftar = Kinerja.Program ?? await program.ListPadaAsync(user.InstansiId, p, ct);
            Isi = daftar.Count == 0 ? null : TabelKinerja.Program(daftar, p, bentuk);
            TanpaTriwulan = daftar.Count(b => b.Triwulan is not null && b.Realisasi is null);
            return true;
        }

        CatatanTutup = Kinerja.CatatanTutup ?? await capaian.ListCatatanTutupAsync(user.InstansiId, p, ct);
        var cocok = Saringan.FirstOrDefault(s => s.Kunci == Keadaan).Cocok;
        var baris = Kinerja.Baris.Where(b => (Unit is null || b.UnitId == Unit) && (Sasaran is null || b.SasaranId == Sasaran)
            && (cocok is null || cocok(b))).ToList();
        Isi = baris.Count == 0 ? null : Nomor == "III" ? TabelKinerja.Kompilasi(baris, Kinerja.Aturan, p, bentuk)
            : TabelKinerja.Lkj(baris, Kinerja.Aturan, p, bentuk);
        return true;
    }
}
