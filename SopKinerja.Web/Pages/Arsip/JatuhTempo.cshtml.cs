namespace SopKinerja.Web.Pages.Arsip;

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Cetak;
using SopKinerja.Web.Dokumen;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;
using SopKinerja.Web.Unggah;

/// <summary>Archived files whose terms ended, and the minutes about them: made here, signed on paper, kept here.</summary>
[Authorize(Izin.Sekretariat)]
public sealed class JatuhTempoModel(RetensiRepository retensi, InstansiRepository instansi, BerkasRepository berkas, CurrentUser user) : PageModel
{
    private const int HurufAlasan = 500;

    public IReadOnlyList<EntriRetensi> Pindah { get; private set; } = [];

    public IReadOnlyList<EntriRetensi> Usul { get; private set; } = [];

    public IReadOnlyList<BeritaAcaraArsip> Acara { get; private set; } = [];

    public Paging Hal { get; private set; }

    public DateOnly HariIni => user.HariIni;

    public string Zona => user.Zona;

    public async Task OnGetAsync(int hal, CancellationToken ct)
    {
        Hal = new(Math.Clamp(hal, 1, 10_000));
        var semua = await retensi.ListJatuhTempoAsync(user.InstansiId, HariIni, ct);
        (Pindah, Usul) = ([.. semua.Where(r => r.HarusPindah(HariIni))], [.. semua.Where(r => r.DapatDiusulkan(HariIni))]);
        Acara = await retensi.ListAsync(user.InstansiId, Hal, ct);
    }

    public async Task<IActionResult> OnGetWordAsync(long id, CancellationToken ct)
    {
        if (await retensi.FindAsync(user.InstansiId, id, ct) is not { } a)
            return NotFound();
        using var word = new MemoryStream();
        BeritaAcara.Write((await instansi.FindAsync(user.InstansiId, ct))!, a, await retensi.ListEntriAsync(user.InstansiId, id, ct), word);
        return this.Unduh(word.ToArray(), WordPackage.Tipe, $"{Unggahan.NamaAman(a.Nomor.Replace('/', '-'))}.docx");
    }

    /// <summary>The signed paper.</summary>
    public async Task<IActionResult> OnGetBerkasAsync(long id, CancellationToken ct) =>
        await retensi.FindAsync(user.InstansiId, id, ct) is { Sha256: { } sha } a && await berkas.FindAsync(sha, ct) is { } b
            ? this.Unduh(b.Isi, b.Tipe, a.NamaBerkas!) : NotFound();

    public async Task<IActionResult> OnPostBuatAsync(JenisBeritaAcara jenis, long[] entri, CancellationToken ct)
    {
        var hasil = await retensi.InsertAsync(user.Pelaku, jenis, entri, ct);
        this.Sampaikan(hasil.Refused ? Outcome<string>.Refuse(hasil.Reason!)
            : $"{hasil.Value.Nomor} dibuat, {hasil.Value.Jumlah} berkas. Unduh Word-nya, tanda tangani, lalu unggah pindaiannya.");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostUnggahAsync(long id, int versi, IFormFile? file, CancellationToken ct)
    {
        if (await retensi.FindAsync(user.InstansiId, id, ct) is not { } a)
            return NotFound();
        var unggahan = await Unggahan.BacaAsync(file, true, ct);
        if (unggahan.Refused || unggahan.Value is not { } masuk)
            this.Tolak(unggahan.Refused ? unggahan.Reason! : $"Pilih {a.Nomor} yang sudah ditandatangani (PDF).");
        else if (masuk.Pdf!.TolakanFinal is { } tolakan)
            this.Tolak(tolakan);
        else if (await retensi.UpdateSelesaiAsync(user.Pelaku, a with { Versi = versi }, masuk.Masuk, ct))
            this.Kabari($"{a.Nomor} tersimpan. "
                + (a.Jenis == JenisBeritaAcara.Pemindahan ? "Berkasnya kini inaktif." : "Usulnya tercatat; portal tidak memusnahkan apa pun."));
        else
            this.Tolak($"{a.Nomor} baru saja diubah orang lain. Periksa lagi keadaannya.");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostBatalAsync(long id, int versi, string? alasan, CancellationToken ct)
    {
        if (await retensi.FindAsync(user.InstansiId, id, ct) is not { } a)
            return NotFound();
        if (string.IsNullOrWhiteSpace(alasan) || alasan.Length > HurufAlasan)
            this.Tolak($"Tulis alasan pembatalan {a.Nomor}, paling banyak {HurufAlasan} huruf.");
        else if (await retensi.UpdateBatalAsync(user.Pelaku, a with { Versi = versi }, alasan.Trim(), ct))
            this.Kabari($"{a.Nomor} dibatalkan. Berkasnya jatuh tempo lagi.");
        else
            this.Tolak($"{a.Nomor} baru saja diubah orang lain. Periksa lagi keadaannya.");
        return RedirectToPage();
    }
}
