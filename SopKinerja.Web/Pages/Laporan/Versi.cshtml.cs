namespace SopKinerja.Web.Pages.Laporan;

using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Dokumen;
using SopKinerja.Web.Laporan;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;
using SopKinerja.Web.Unggah;

/// <summary>The versions of a report as files, the draft, and a new version. The workspace lists them.</summary>
[Authorize(Izin.Anggota)]
public sealed class VersiModel(RuangLaporan ruang, LaporanRepository laporan, IsiLaporanRepository isiLaporan, InstansiRepository instansi,
    BerkasRepository berkas, BerkasLkj penulis, NaskahPdfRepository antrean, PembuatPdf pdf, PelaksanaanRepository pelaksanaan,
    PerbuatanLangkah perbuatan, CurrentUser user) : PageModel
{
    private const int HurufAlasan = 500, TampilRusak = 5;

    /// <summary>Reached by whom the login page sends back after a form that came too late.</summary>
    public async Task<IActionResult> OnGetAsync(long id, CancellationToken ct) =>
        await ruang.HakAsync(user.Pelaku, id, ct) is null ? NotFound() : Kembali(id);

    public async Task<IActionResult> OnGetWordAsync(long id, long versi, CancellationToken ct) =>
        await FindAsync(id, versi, ct) is { } v && await berkas.FindAsync(v.Sha256, ct) is { } b
            ? this.Unduh(b.Isi, b.Tipe, v.NamaBerkas)
            : NotFound();

    /// <summary>A version as PDF, which the worker makes once.</summary>
    public async Task<IActionResult> OnGetPdfAsync(long id, long versi, CancellationToken ct) =>
        await FindAsync(id, versi, ct) is null ? NotFound() : await PdfAsync(id, versi, JenisNaskahPdf.Konsep, ct);

    /// <summary>What is printed and signed, as PDF or Word.</summary>
    public async Task<IActionResult> OnGetSalinanAsync(long id, long versi, bool word, CancellationToken ct)
    {
        if (await FindAsync(id, versi, ct) is null)
            return NotFound();
        if (!word)
            return await PdfAsync(id, versi, JenisNaskahPdf.TandaTangan, ct);
        return await antrean.FindAsync(user.InstansiId, versi, JenisNaskahPdf.TandaTangan, ct) is { WordSha: { } sha } p
            && await berkas.FindAsync(sha, ct) is { } b ? this.Unduh(b.Isi, b.Tipe, Nama(p, ".docx")) : NotFound();
    }

    /// <summary>Once more, after the worker gave up.</summary>
    public async Task<IActionResult> OnPostUlangAsync(long id, long versi, JenisNaskahPdf jenis, CancellationToken ct)
    {
        if (await FindAsync(id, versi, ct) is null)
            return NotFound();
        if (await antrean.UpdateUlangAsync(user.Pelaku, id, versi, jenis, ct))
            this.Kabari("PDF dibuat ulang. Muat ulang halaman sebentar lagi.");
        else
            this.Tolak("PDF ini sudah dibuat atau sedang dibuat.");
        return Kembali(id);
    }

    private async Task<IActionResult> PdfAsync(long id, long versi, JenisNaskahPdf jenis, CancellationToken ct)
    {
        var p = await antrean.FindAsync(user.InstansiId, versi, jenis, ct);
        if (p?.PdfSha is { } sha && await berkas.FindAsync(sha, ct) is { } b)
            return this.Unduh(b.Isi, "application/pdf", Nama(p, ".pdf"));
        if (p?.Status == StatusNaskahPdf.Gagal)
            this.Tolak($"PDF tidak dapat dibuat. {p.Galat}");
        else if (pdf.Ada)
            this.Ingatkan("PDF sedang dibuat. Muat ulang halaman sebentar lagi.");
        else
            this.Tolak(PembuatPdf.TidakAda);
        return Kembali(id);
    }

    private static string Nama(NaskahPdf p, string akhiran) =>
        Path.GetFileNameWithoutExtension(p.NamaBerkas) + (p.Jenis == JenisNaskahPdf.TandaTangan ? " untuk ditandatangani" : "") + akhiran;

    /// <summary>The draft as it stands, not kept.</summary>
    public async Task<IActionResult> OnGetDrafAsync(long id, CancellationToken ct)
    {
        if (await laporan.FindAsync(user.InstansiId, id, ct) is not { } r)
            return NotFound();
        var kantor = (await instansi.FindAsync(user.InstansiId, ct))!;
        var data = await isiLaporan.KumpulkanAsync(kantor, r, user.Now, ct);
        return this.Unduh(await penulis.WordAsync(kantor, id, data, 0, ct), WordPackage.Tipe, $"{Unggahan.NamaAman(r.Judul)} (draf).docx");
    }

    /// <param name="dilihat">The newest version that the form saw.</param>
    /// <param name="langkah">The step of composing that is finished with it, asked from the run's page; null from the desk.</param>
    public async Task<IActionResult> OnPostAsync(long id, int dilihat, string? alasan, bool tetap, long? langkah, CancellationToken ct)
    {
        if (await ruang.MuatAsync(user.Pelaku, id, null, ct) is not { } r)
            return NotFound();
        if (langkah is { } l && r.Hak.Wewenang.MembuatVersi && !string.IsNullOrWhiteSpace(alasan) && alasan.Length <= HurufAlasan
            && Kelengkapan.Rusak(r.Isi).Count == 0)
            return await BuatDanTeruskanAsync(r, dilihat, alasan.Trim(), l, ct);
        if (!r.Hak.Wewenang.MembuatVersi)
            this.Tolak("Versi hanya dapat dibuat oleh pemangku langkah penyusunan laporan yang sedang berjalan, atau sekretariat.");
        else if (string.IsNullOrWhiteSpace(alasan) || alasan.Length > HurufAlasan)
            this.TolakIsian(Meja(id), "alasan", alasan, $"Tulis alasan versi ini dibuat, paling banyak {HurufAlasan} huruf.");
        else if (!tetap && Kelengkapan.Rusak(r.Isi) is { Count: > 0 } rusak)
            this.TolakIsian(Meja(id), "tetap", null,
                $"Versi ini akan mencetak kekeliruan: {string.Join("; ", rusak.Take(TampilRusak).Select(x => x.Teks))}. "
                + "Perbaiki naskahnya, atau centang “Buat juga”.", ("alasan", alasan));
        else
            this.Sampaikan(await BuatAsync(r, dilihat, alasan.Trim(), ct));
        return Kembali(id);
    }

    /// <summary>How the report is dated, and of which day its posts are.</summary>
    public async Task<IActionResult> OnPostTandaTanganAsync(long id, CaraTanggal? cara, DateOnly? tanggal, bool akhir, int atur,
        CancellationToken ct)
    {
        if (await ruang.HakAsync(user.Pelaku, id, ct) is not { } hak)
            return NotFound();
        if (!hak.Wewenang.Menyunting)
            return Forbid();
        var hasil = cara is { } c ? await laporan.UpdateTandaTanganAsync(user.Pelaku, id, new(c, tanggal, akhir, atur), ct)
            : Outcome<string>.Refuse("Pilih tanggal pada blok tanda tangan.");
        if (hasil.Refused)
            this.TolakIsian(Meja(id), "tanggal", tanggal?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), hasil.Reason!,
                ("cara", cara?.ToString()), ("akhir", akhir ? "true" : "false"));
        else
            this.Kabari(hasil.Value);
        return Kembali(id, "ttd");
    }

    /// <summary>A version and the end of the step; where the step can't end yet, the version is there and the run's page says why.</summary>
    private async Task<IActionResult> BuatDanTeruskanAsync(RuangKerja r, int dilihat, string alasan, long langkahId, CancellationToken ct)
    {
        if (await pelaksanaan.FindLangkahAsync(user.InstansiId, langkahId, ct) is not { Aksi: AksiLangkah.SusunLaporan } l
            || l.PelaksanaanId != r.Laporan.PelaksanaanId)
            return NotFound();
        var versi = await BuatAsync(r, dilihat, alasan, ct);
        if (versi.Refused)
        {
            this.Tolak(versi.Reason!);
            return RedirectToPage("/Pelaksanaan/Rincian", new { id = l.PelaksanaanId });
        }

        var hasil = await perbuatan.TindakAsync(user.Pelaku, l, new() { Versi = l.Versi }, null, ct);
        if (hasil.Refused)
            this.Ingatkan($"{versi.Value} Langkahnya belum diteruskan: {hasil.Reason}");
        else
            this.Kabari($"{versi.Value} {hasil.Value}");
        return RedirectToPage("/Pelaksanaan/Rincian", new { id = l.PelaksanaanId });
    }

    private async Task<Outcome<string>> BuatAsync(RuangKerja r, int dilihat, string alasan, CancellationToken ct)
    {
        var word = await penulis.WordAsync(r.Kantor, r.Laporan.Id, r.Isi, dilihat + 1, ct);
        var hasil = await laporan.InsertVersiAsync(user.Pelaku, r.Laporan.Id, word, Lkj.ToJson(r.Isi), dilihat, alasan, ct);
        return hasil.Refused
            ? Outcome<string>.Refuse(hasil.Reason!)
            : $"Versi {hasil.Value.Nomor} tersimpan. Sidik {hasil.Value.Sha256[..8]}…{hasil.Value.Sha256[^4..]}."
                + (TanpaIsi.Daftar(r.Isi).Count is > 0 and var kosong ? $" Masih ada {kosong} bagian tanpa isi." : "");
    }

    private async Task<LaporanVersi?> FindAsync(long id, long versi, CancellationToken ct) =>
        await laporan.FindVersiAsync(user.InstansiId, versi, ct) is { } v && v.LaporanId == id ? v : null;

    private string? Meja(long id) => Url.Page("/Laporan/Rincian", new { id });

    private RedirectToPageResult Kembali(long id, string? bagian = null) => RedirectToPage("/Laporan/Rincian", null, new { id }, bagian);
}
