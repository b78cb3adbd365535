namespace SopKinerja.Web.Pages.Pelaksanaan;

using Microsoft.AspNetCore.Mvc;
using SopKinerja.Data;
using SopKinerja.Web.Bsre;
using SopKinerja.Web.Unggah;

/// <summary>Signing by the office's eSign client: the signing copy goes out, what comes back is looked at like a scan before it locks.</summary>
public sealed partial class NaskahModel
{
    private const int DigitNik = 16, HurufFrasa = 200;

    /// <summary>Only who holds the post signs with a passphrase of his own; nobody signs for him.</summary>
    public async Task<IActionResult> OnPostElektronikAsync(long id, long langkahId, int versi, long versiId, string? nik, string? frasaSandi,
        CancellationToken ct)
    {
        if (!await MuatAsync(id, ct) || Penanda is null || !elektronik.Ada)
            return NotFound();
        if (user.Pelaku.Sebagai(Penanda.JabatanId) is not { } pemangku)
            return Forbid();
        nik = string.Concat((nik ?? "").Where(c => !char.IsWhiteSpace(c)));
        if (Kini?.Langkah.Id != langkahId)
            ModelState.AddModelError("", "Langkah ini sudah tidak berjalan. Periksa lagi keadaannya.");
        if (nik.Length != DigitNik || !nik.All(char.IsAsciiDigit))
            ModelState.AddModelError("nik", $"Ketik NIK, {DigitNik} angka.");
        if (string.IsNullOrEmpty(frasaSandi) || frasaSandi.Length > HurufFrasa)
            ModelState.AddModelError("frasaSandi", "Ketik frasa sandi (passphrase) sertifikat Anda.");
        var salinan = await antrean.FindAsync(user.InstansiId, versiId, JenisNaskahPdf.TandaTangan, ct);
        var pdf = salinan?.PdfSha is { } sha ? await berkas.FindAsync(sha, ct) : null;
        if (pdf is null)
            ModelState.AddModelError("", "PDF salinan untuk ditandatangani belum jadi. Muat ulang sebentar lagi.");
        if (!ModelState.IsValid)
            return Page();
        await db.LepasAsync();
        var hasil = await elektronik.TandaTanganiAsync(pdf!.Isi, pemangku.Nama, portal.AlamatPeriksa(salinan!.KodeVerifikasi!), new(nik, frasaSandi!), ct);
        if (hasil.Refused)
        {
            ModelState.AddModelError("frasaSandi", hasil.Reason!);
            return Page();
        }

        return await TampilkanAsync(id, hasil.Value with { Nama = Unggahan.NamaAman($"{Jalan.Judul} TTE.pdf") }, new()
        {
            PenggunaId = user.Pelaku.Id ?? 0, PelaksanaanId = id, LangkahId = langkahId, Versi = versi, VersiId = versiId, PemangkuId = pemangku.Id,
            Tanggal = user.HariIni, Sha256 = "", Nama = "", Ukuran = 0, Temuan = new() { Halaman = 0, Terenkripsi = false },
        }, ct);
    }

    /// <summary>A certificate seldom bears titles as the office writes them: one word of the name itself must be in both.</summary>
    private static bool SeNama(string pejabat, string sertifikat)
    {
        static IEnumerable<string> Kata(string nama) => nama.Split(',')[0].Split([' ', '.'], StringSplitOptions.RemoveEmptyEntries)
            .Where(k => k.Length > 2).Select(k => k.ToUpperInvariant());
        return Kata(pejabat).Intersect(Kata(sertifikat)).Any();
    }
}
