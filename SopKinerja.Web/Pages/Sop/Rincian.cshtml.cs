namespace SopKinerja.Web.Pages.Sop;

using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Alur;
using SopKinerja.Web.Cetak;
using SopKinerja.Web.Dokumen;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;

/// <summary>The SOP as its document looks: identity block, then steps with one column per pelaksana.</summary>
[Authorize(Izin.Anggota)]
public sealed class RincianModel(SopRepository sop, PelaksanaanRepository pelaksanaan, KalenderRepository kalender,
    PengaturanLaporanRepository atur, BerkasRepository berkas, IngatanBagan ingatan, CurrentUser user) : PageModel
{
    public SopVersi Versi { get; private set; } = null!;

    public IReadOnlyList<SopPelaksana> Pelaksana { get; private set; } = [];

    public IReadOnlyList<SopLangkah> Langkah { get; private set; } = [];

    public TabelAlur Alur { get; private set; } = null!;

    /// <summary>Every version of this SOP, the newest first.</summary>
    public IReadOnlyList<SopRingkas> Riwayat { get; private set; } = [];

    public bool Sekretariat => user.Sekretariat;

    public bool Pengelola => user.Admin || user.Sekretariat;

    /// <summary>What each step takes in truth.</summary>
    public IReadOnlyList<BiayaLangkah> Biaya { get; private set; } = [];

    public async Task<IActionResult> OnGetBiayaAsync(long id, CancellationToken ct)
    {
        if (await OnGetAsync(id, null, ct) is NotFoundResult)
            return NotFound();
        static string Angka(int n) => n.ToString(CultureInfo.InvariantCulture);
        return this.Unduh(TulisCsv.Dari(Biaya.Select(b => (IReadOnlyList<string>)
            [Angka(b.Nomor), b.Judul, Angka(b.Standar), b.Berjalan ? "berjalan" : "kerja", Angka(b.Median), Angka(b.Persentil90),
                Angka(b.Kembali),
                Angka(b.Terlambat), Angka(b.Jumlah), Angka(b.Pelaksanaan), b.Penilaian])
            .Prepend(["Langkah", "Judul", "Standar (menit)", "Arti", "Median (menit)", "Persentil 90 (menit)", "Dikembalikan",
                "Terlambat", "Kali",
                "Pelaksanaan", "Penilaian"])), TulisCsv.Tipe, $"Waktu SOP versi {Versi.Revisi}.csv");
    }

    /// <summary>The version as a Word file.</summary>
    /// <param name="id">The version.</param>
    /// <param name="kertas">"A4" or "F4".</param>
    /// <param name="ct">Cancellation.</param>
    public async Task<IActionResult> OnGetWordAsync(long id, string? kertas, CancellationToken ct)
    {
        if (await sop.FindAsync(user.InstansiId, id, ct) is not { } versi)
            return NotFound();
        var logo = (await atur.FindAsync(user.InstansiId, ct)).Logo;
        using var word = new MemoryStream();
        SopWord.Write(new(versi, await sop.ListPelaksanaAsync(user.InstansiId, id, ct), await sop.ListLangkahAsync(user.InstansiId, id, ct))
        {
            Logo = logo, IsiLogo = logo is null ? null : (await berkas.FindAsync(logo.Sha256, ct))?.Isi,
        }, kertas == "F4" ? UkuranSop.F4 : UkuranSop.A4, word);
        return this.Unduh(word.ToArray(), WordPackage.Tipe, $"SOP {versi.Nama} versi {versi.Revisi}.docx");
    }

    /// <param name="id">The version.</param>
    /// <param name="jalan">A run of it, whose place is shown on the chart.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task<IActionResult> OnGetAsync(long id, long? jalan, CancellationToken ct)
    {
        if (await sop.FindAsync(user.InstansiId, id, ct) is not { } versi)
            return NotFound();
        Versi = versi;
        Pelaksana = await sop.ListPelaksanaAsync(user.InstansiId, id, ct);
        Langkah = await sop.ListLangkahAsync(user.InstansiId, id, ct);
        Alur = await AlurAsync(jalan, ct);
        Biaya = BiayaSop.Hitung(Langkah, await pelaksanaan.ListJejakAsync(user.InstansiId, id, ct),
            (await kalender.UntukAsync(user.InstansiId, ct)).Unit, user.Zona);
        Riwayat = await sop.ListVersiAsync(user.InstansiId, versi.SopId, ct);
        return Page();
    }

    private async Task<TabelAlur> AlurAsync(long? jalan, CancellationToken ct)
    {
        var bagan = ingatan.Ambil(Versi, Pelaksana, Langkah);
        return jalan is { } j && await pelaksanaan.FindAsync(user.InstansiId, j, ct) is { } p && p.SopVersiId == Versi.Id
            ? new(Versi, Pelaksana, Langkah, p, await pelaksanaan.ListLangkahAsync(user.InstansiId, j, ct), user.Now) { Bagan = bagan }
            : new(Versi, Pelaksana, Langkah) { Bagan = bagan };
    }
}
