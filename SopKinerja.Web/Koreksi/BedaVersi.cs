namespace SopKinerja.Web.Koreksi;

using SopKinerja.Data;
using SopKinerja.Web.Laporan;

/// <summary>What changed in the portal since a version was made: who corrects, composes or signs it is told.</summary>
[Layanan]
public sealed class BedaVersi(RuangLaporan ruang, LaporanRepository laporan, BerkasRepository berkas)
{
    /// <summary>Null when nothing changed, or the version is not this office's.</summary>
    public async Task<BandingLaporan?> SejakAsync(Pelaku oleh, long laporanId, long versiId, CancellationToken ct) =>
        await IsiAsync(oleh, versiId, ct) is { } lama && await ruang.MuatAsync(oleh, laporanId, null, ct) is { } r ? Ada(lama, r.Isi) : null;

    /// <summary>The same, for who has today's contents at hand.</summary>
    public async Task<BandingLaporan?> SejakAsync(Pelaku oleh, LaporanKinerja kini, long versiId, CancellationToken ct) =>
        await IsiAsync(oleh, versiId, ct) is { } lama ? Ada(lama, kini) : null;

    /// <summary>The record that is kept with a version.</summary>
    public async Task<LaporanKinerja?> IsiAsync(Pelaku oleh, long versiId, CancellationToken ct) =>
        await laporan.FindVersiAsync(oleh.InstansiId, versiId, ct) is { } v && await berkas.FindAsync(v.IsiSha, ct) is { } b
            ? Lkj.FromJson(b.Isi) : null;

    /// <summary>One open correction for each place, so that what the signed file lacks is not forgotten.</summary>
    public static IReadOnlyList<(string Tentang, string Catatan)> Catatan(BandingLaporan? beda, int versi) => beda is null ? [] :
    [
        .. beda.Nilai.GroupBy(b => b.Tempat).Select(g => (Potong($"angka:{g.Key.Split(' ')[0]}", 60),
            Potong($"Berubah sesudah versi {versi} dibuat, tidak masuk naskah final: "
                + string.Join("; ", g.Select(b => $"{b.Hal.ToLowerInvariant()} dari {b.Lama} ke {b.Baru}")) + ".", 2000))),
        .. beda.Narasi.Select(n => (n.Kunci, $"Tulisan ini berubah sesudah versi {versi} dibuat, tidak masuk naskah final.")),
    ];

    private static string Potong(string teks, int batas) => teks.Length <= batas ? teks : teks[..(batas - 1)] + "…";

    /// <summary>The day a report is written for is today's whenever it is put together, unless it was chosen: nobody changed that.</summary>
    private static BandingLaporan? Ada(LaporanKinerja lama, LaporanKinerja kini)
    {
        var beda = BandingLaporan.Susun(lama, kini.CaraTanggal == CaraTanggal.Versi ? kini with { Tanggal = lama.Tanggal } : kini);
        return beda.Nilai.Count + beda.Narasi.Count > 0 ? beda : null;
    }
}
