namespace SopKinerja.Web.Laporan;

using SopKinerja.Data;
using SopKinerja.Web.Dokumen;

/// <summary>Pictures that are pasted, dropped or come in otherwise: looked at, and kept under a name of their own.</summary>
[Layanan]
public sealed class GambarMasuk(GambarLaporanRepository gambar)
{
    /// <summary>Pictures of one report.</summary>
    public const int Batas = 100;

    /// <summary>A picture under a name that no other has; the same picture once more has the name it got.</summary>
    /// <returns>The name.</returns>
    public async Task<Outcome<string>> SimpanAsync(RuangKerja r, Pelaku oleh, string berkas, byte[] isi, CancellationToken ct)
    {
        var ada = await gambar.ListAsync(oleh.InstansiId, r.Laporan.Id, ct);
        if (ada.FirstOrDefault(g => g.Sha256 == BerkasRepository.Sidik(isi)) is { } sama)
            return sama.Nama;
        if (ada.Count >= Batas)
            return Outcome<string>.Refuse($"Laporan ini sudah mempunyai {Batas} gambar. Hapus yang tidak dipakai lebih dahulu.");
        var baca = BacaGambar.Baca(Lain(DaftarSisipan.NamaGambar(berkas), ada), isi);
        return baca.Refused ? Outcome<string>.Refuse(baca.Reason!) : await gambar.SimpanAsync(oleh, r.Laporan.Id, baca.Value, isi, ct);
    }

    private static string Lain(string nama, IReadOnlyList<GambarLaporan> ada)
    {
        var (pokok, akhiran) = (Path.GetFileNameWithoutExtension(nama).Trim('-'), Path.GetExtension(nama));
        var calon = $"{pokok}{akhiran}";
        for (var n = 2; ada.Any(g => string.Equals(g.Nama, calon, StringComparison.OrdinalIgnoreCase)); n++)
            calon = $"{pokok}-{n}{akhiran}";
        return calon;
    }
}
