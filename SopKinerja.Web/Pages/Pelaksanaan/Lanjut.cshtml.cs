namespace SopKinerja.Web.Pages.Pelaksanaan;

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;

/// <summary>What follows the last step: archive, delivery, publication. Takes only the final file of the run, found by the run.</summary>
[Authorize(Izin.Sekretariat)]
public sealed class LanjutModel(NaskahRepository naskah, ArsipRepository arsip, PengirimanRepository pengiriman,
    PublikasiRepository publikasi, InstansiRepository instansi, CurrentUser user) : PageModel
{
    private NaskahFinal _final = null!;

    public IActionResult OnGet(long id) => RedirectToPage("/Pelaksanaan/Rincian", new { id });

    /// <summary>Without a choice the class proposed for the kind of report is taken.</summary>
    public Task<IActionResult> OnPostArsipAsync(long id, long? klasifikasiId, string? lokasi, CancellationToken ct) =>
        DenganFinalAsync(id, async () => lokasi?.Length > 200
            ? Outcome<string>.Refuse("Letak kertas paling banyak 200 huruf.")
            : await arsip.InsertAsync(user.Pelaku, _final, ct, new()
            {
                KlasifikasiId = klasifikasiId, Lokasi = string.IsNullOrWhiteSpace(lokasi) ? null : lokasi.Trim(),
                Media = string.IsNullOrWhiteSpace(lokasi) ? PilihanArsip.SemuaMedia[0] : PilihanArsip.SemuaMedia[2],
            }), ct);

    public Task<IActionResult> OnPostKirimAsync(long id, long penerimaId, string? tandaTerima, DateOnly? diunggah, CancellationToken ct) =>
        DenganFinalAsync(id, async () => tandaTerima?.Length > 200
            ? Outcome<string>.Refuse("Tanda terima paling banyak 200 huruf.")
            : await pengiriman.KirimAsync(user.Pelaku, (await instansi.FindAsync(user.InstansiId, ct))!, _final, penerimaId, tandaTerima,
                ct, diunggah), ct);

    /// <summary>To all that get it by mail and have not had it. Each is a delivery of its own: what one refuses keeps no other.</summary>
    public Task<IActionResult> OnPostKirimSemuaAsync(long id, long[] penerimaId, CancellationToken ct) =>
        DenganFinalAsync(id, async () =>
        {
            var kantor = (await instansi.FindAsync(user.InstansiId, ct))!;
            var (kirim, gagal) = (new List<string>(), new List<string>());
            foreach (var k in (await pengiriman.ListAsync(user.InstansiId, _final.Id, ct)).Where(k => k.DikirimPada is null
                && penerimaId.Contains(k.PenerimaId)))
                if (await pengiriman.KirimAsync(user.Pelaku, kantor, _final, k.PenerimaId, null, ct) is { Refused: true } tolak)
                    gagal.Add($"{k.Nama}: {tolak.Reason}");
                else
                    kirim.Add(k.Nama);
            if (kirim.Count == 0)
                return Outcome<string>.Refuse(gagal.Count == 0 ? "Semua penerima sudah dikirimi." : string.Join(" ", gagal));
            return $"Masuk antrean surel untuk {string.Join(", ", kirim)}.{(gagal.Count > 0 ? $" Belum: {string.Join(" ", gagal)}" : "")}";
        }, ct);

    /// <summary>Notes the recipient's receipt beside what was sent.</summary>
    public Task<IActionResult> OnPostTerimaAsync(long id, long penerimaId, string? tandaTerima, DateOnly? diunggah, CancellationToken ct) =>
        DenganFinalAsync(id, async () => string.IsNullOrWhiteSpace(tandaTerima) || tandaTerima.Length > 200
            ? Outcome<string>.Refuse("Tulis tanda terima, paling banyak 200 huruf.")
            : diunggah > user.HariIni ? Outcome<string>.Refuse("Tanggal unggah belum tiba.")
            : await pengiriman.UpdateTandaTerimaAsync(user.Pelaku, _final.Id, penerimaId, tandaTerima.Trim(), ct, diunggah)
                ? "Tanda terima dicatat."
                : Outcome<string>.Refuse("Naskah belum dikirim ke penerima itu."), ct);

    public Task<IActionResult> OnPostTerbitAsync(long id, CancellationToken ct) =>
        DenganFinalAsync(id, async () =>
        {
            var hasil = await publikasi.InsertAsync(user.Pelaku, _final, ct);
            return hasil.Refused ? Outcome<string>.Refuse(hasil.Reason!) : $"{hasil.Value.Judul} terbit di situs publik.";
        }, ct);

    public Task<IActionResult> OnPostTarikAsync(long id, int versi, string? keterangan, CancellationToken ct) =>
        DenganFinalAsync(id, async () =>
        {
            if (await publikasi.FindByNaskahAsync(user.InstansiId, _final.Id, ct) is not { } p)
                return Outcome<string>.Refuse("Naskah ini belum diterbitkan.");
            var tarik = p.Status == StatusPublikasi.Terbit;
            if (tarik && (string.IsNullOrWhiteSpace(keterangan) || keterangan.Length > 500))
                return Outcome<string>.Refuse("Tulis keterangan penarikan, paling banyak 500 huruf. Keterangan ini terlihat publik.");
            return await publikasi.UpdateStatusAsync(user.Pelaku, p, versi, tarik ? StatusPublikasi.Ditarik : StatusPublikasi.Terbit,
                tarik ? keterangan!.Trim() : null, ct)
                ? tarik ? "Laporan ditarik. Alamat halamannya tetap ada dengan keterangan." : "Laporan terbit lagi."
                : Outcome<string>.Refuse("Publikasi ini telah diubah orang lain. Periksa lagi.");
        }, ct);

    private async Task<IActionResult> DenganFinalAsync(long id, Func<Task<Outcome<string>>> tindak, CancellationToken ct)
    {
        if (await naskah.FindByPelaksanaanAsync(user.InstansiId, id, ct) is not { } final)
            return NotFound();
        _final = final;
        this.Sampaikan(await tindak());
        return RedirectToPage("/Pelaksanaan/Rincian", new { id });
    }
}
