namespace SopKinerja.Data;

/// <summary>The day by whose end a run is to be finished.</summary>
public sealed class TenggatPelaksanaanRepository(DbSession db, LogRepository log)
{
    /// <summary>Sets, moves or takes away the day, with a reason.</summary>
    public Task<Outcome<string>> UbahAsync(Pelaku oleh, Pelaksanaan jalan, DateOnly? tenggat, string? alasan, CancellationToken ct) =>
        db.TryInTransactionAsync<string>(oleh.InstansiId, async () =>
        {
            if (!oleh.Sekretariat)
                return Outcome<string>.Refuse("Hanya Sekretariat yang dapat mengubah tenggat.");
            if (string.IsNullOrWhiteSpace(alasan) || alasan.Length > 500)
                return Outcome<string>.Refuse("Tulis alasan perubahan tenggat, paling banyak 500 huruf.");
            if (tenggat == jalan.Tenggat)
                return Outcome<string>.Refuse("Tenggatnya sudah tanggal itu.");
            if (tenggat is { } t && (t.Year < jalan.Tahun || t.Year > jalan.Tahun + 5))
                return Outcome<string>.Refuse($"Tenggat di luar tahun {jalan.Tahun} sampai {jalan.Tahun + 5}.");
            if (await db.ExecuteAsync("""
                UPDATE Pelaksanaan SET Tenggat = @tenggat, Versi = Versi + 1
                WHERE Id = @Id AND InstansiId = @InstansiId AND Versi = @Versi AND Status IN ('Berjalan', 'TindakLanjut')
                """, new { tenggat, jalan.Id, oleh.InstansiId, jalan.Versi }, ct) != 1)
                return Outcome<string>.Refuse("Pelaksanaan ini baru saja berubah. Periksa lagi keadaannya.");
            await log.CatatAsync(oleh, new(ObjekLog.Pelaksanaan, jalan.Id, $"mengubah tenggat menjadi {Sebut(tenggat)}. Alasan: {alasan.Trim()}")
            {
                PelaksanaanId = jalan.Id, Lama = Sebut(jalan.Tenggat), Baru = Sebut(tenggat),
            }, ct);
            return tenggat is null ? "Tenggat dihapus." : $"Tenggat kini {Sebut(tenggat)}.";
        }, "Pelaksanaan ini baru saja berubah. Periksa lagi keadaannya.", ct);

    private static string Sebut(DateOnly? tenggat) => tenggat is { } t ? Tanggal.Panjang(t) : "tanpa tenggat";
}
