namespace SopKinerja.Data;

/// <summary>A run whose steps are done, whose SOP has no step that signs, and whose report waits for the head's signature.</summary>
public sealed class LanjutRepository(DbSession db, SopRepository sop, PembukaLangkah pembuka, LogRepository log)
{
    private const string Berubah = "Pelaksanaan ini baru saja berubah. Periksa lagi keadaannya.";

    /// <summary>The head does not sign, and says why: a new round opens from the last step that composes the report.</summary>
    public Task<Outcome<string>> KembalikanAsync(Pelaku oleh, Pelaksanaan jalan, int versi, long kepalaId, string? alasan,
        CancellationToken ct) =>
        db.TryInTransactionAsync<string>(oleh.InstansiId, async () =>
        {
            if (!oleh.Sekretariat && !oleh.Memangku(kepalaId))
                return Outcome<string>.Refuse("Hanya kepala instansi atau Sekretariat yang dapat mengembalikan naskah.");
            if (string.IsNullOrWhiteSpace(alasan) || alasan.Length > 4000)
                return Outcome<string>.Refuse("Tulis alasan dikembalikan, paling banyak 4.000 huruf.");
            var berlaku = AlurPelaksanaan.Berlaku(await sop.ListLangkahAsync(oleh.InstansiId, jalan.SopVersiId, ct), jalan.JenisPeriode);
            if (berlaku.LastOrDefault(l => l.Aksi == AksiLangkah.SusunLaporan) is not { } susun)
                return Outcome<string>.Refuse("SOP ini tidak mempunyai langkah penyusunan untuk dituju.");
            if (!await KembaliBerjalanAsync(oleh, jalan.Id, versi, ct))
                return Outcome<string>.Refuse(Berubah);
            var putaran = await pembuka.BukaPutaranAsync(oleh.InstansiId, jalan.Id, berlaku, susun.Nomor, berlaku[^1].Nomor, ct);
            await log.CatatAsync(oleh, new(ObjekLog.Pelaksanaan, jalan.Id,
                $"mengembalikan naskah sebelum ditandatangani ke langkah {susun.Nomor}. Alasan: {alasan.Trim()}")
            {
                PelaksanaanId = jalan.Id, Jabatan = oleh.Sebagai(kepalaId)?.Sebutan, Penyimpangan = !oleh.Memangku(kepalaId),
            }, ct);
            await pembuka.BukaAsync(oleh, jalan.Id, jalan.Judul, susun, putaran, ct, alasan.Trim());
            return $"Naskah dikembalikan. Putaran {putaran} dibuka dari langkah {susun.Nomor}.";
        }, Berubah, ct);

    private async Task<bool> KembaliBerjalanAsync(Pelaku oleh, long id, int versi, CancellationToken ct) => await db.ExecuteAsync("""
        UPDATE Pelaksanaan SET Status = 'Berjalan', SelesaiPada = NULL, Versi = Versi + 1
        WHERE Id = @id AND InstansiId = @InstansiId AND Status = 'TindakLanjut' AND Versi = @versi
          AND NOT EXISTS (SELECT 1 FROM NaskahFinal f WHERE f.PelaksanaanId = Pelaksanaan.Id)
        """, new { id, oleh.InstansiId, versi }, ct) == 1;

    /// <summary>Whether the run still waits as it was seen; from now on it is another. Part of the act that locks the signed
    /// file.</summary>
    internal async Task<bool> TandaiAsync(Pelaku oleh, long id, int versi, CancellationToken ct) => await db.ExecuteAsync("""
        UPDATE Pelaksanaan SET Versi = Versi + 1 WHERE Id = @id AND InstansiId = @InstansiId AND Status = 'TindakLanjut' AND Versi = @versi
        """, new { id, oleh.InstansiId, versi }, ct) == 1;
}
