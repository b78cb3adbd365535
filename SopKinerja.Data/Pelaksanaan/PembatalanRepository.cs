namespace SopKinerja.Data;

/// <summary>Stopping a run that should not have begun: its period is free again, and nothing that happened is erased.</summary>
public sealed class PembatalanRepository(DbSession db, CapaianRepository capaian, DisposisiPelaksanaan disposisi, SurelRepository surel,
    LogRepository log)
{
    /// <param name="oleh">Of the secretariat.</param>
    /// <param name="id">The run.</param>
    /// <param name="versi">The version of its row that the user was looking at.</param>
    /// <param name="alasan">Why, for everybody who worked in it.</param>
    /// <returns>A sentence of what happened.</returns>
    public Task<Outcome<string>> BatalkanAsync(Pelaku oleh, long id, int versi, string? alasan, CancellationToken ct) =>
        db.TryInTransactionAsync<string>(oleh.InstansiId, async () =>
        {
            if (!oleh.Sekretariat)
                return Outcome<string>.Refuse("Hanya Sekretariat yang dapat membatalkan pelaksanaan.");
            if (string.IsNullOrWhiteSpace(alasan) || alasan.Length > 2000)
                return Outcome<string>.Refuse("Tulis alasan pembatalan, paling banyak 2.000 huruf.");
            var p = await db.FindAsync<Jalan>("""
                SELECT p.Judul, p.Tahun, p.JenisPeriode, p.NomorPeriode, p.Batal,
                    CASE WHEN EXISTS (SELECT 1 FROM NaskahFinal f WHERE f.PelaksanaanId = p.Id) THEN 1 ELSE 0 END AS Final,
                    CASE WHEN EXISTS (SELECT 1 FROM PelaksanaanLangkah l JOIN SopLangkah s ON s.Id = l.SopLangkahId
                            WHERE l.PelaksanaanId = p.Id AND s.Aksi = 'Rekap' AND l.Status <> 'Menunggu')
                        AND NOT EXISTS (SELECT 1 FROM Pelaksanaan x JOIN PelaksanaanLangkah l ON l.PelaksanaanId = x.Id
                            JOIN SopLangkah s ON s.Id = l.SopLangkahId
                            WHERE x.InstansiId = p.InstansiId AND x.Tahun = p.Tahun AND x.JenisPeriode = p.JenisPeriode
                                AND x.NomorPeriode = p.NomorPeriode AND x.Batal = 0 AND x.Id <> p.Id AND s.Aksi = 'Rekap' AND l.Status = 'Selesai')
                        THEN 1 ELSE 0 END AS Merekap
                FROM Pelaksanaan p
                WHERE p.Id = @id AND p.InstansiId = @InstansiId
                """, new { id, oleh.InstansiId }, ct);
            if (p is null)
                return Outcome<string>.Refuse("Pelaksanaan tidak ditemukan.");
            if (p.Batal != 0)
                return Outcome<string>.Refuse("Pelaksanaan ini sudah dibatalkan.");
            if (p.Final)
                return Outcome<string>.Refuse("Naskah finalnya sudah dikunci. Ganti naskah itu, atau tarik laporannya; pelaksanaannya tidak dapat "
                    + "dibatalkan.");
            var pemangku = await db.ListAsync<long>(
                "SELECT JabatanId FROM PelaksanaanLangkah WHERE PelaksanaanId = @id AND InstansiId = @InstansiId AND Status = 'Berjalan'",
                new { id, oleh.InstansiId }, ct);
            if (await db.ExecuteAsync("""
                UPDATE Pelaksanaan SET Status = 'Dibatalkan', Batal = Id, AlasanBatal = @alasan, SelesaiPada = @Now, Versi = Versi + 1
                WHERE Id = @id AND InstansiId = @InstansiId AND Versi = @versi AND Batal = 0
                """, new { id, oleh.InstansiId, versi, alasan = alasan.Trim(), oleh.Now }, ct) != 1)
                return Outcome<string>.Refuse("Pelaksanaan ini baru saja berubah. Periksa lagi keadaannya.");
            await db.ExecuteAsync("""
                UPDATE PelaksanaanLangkah SET Status = 'Dibatalkan', SelesaiPada = CASE WHEN Status = 'Berjalan' THEN @Now END, Versi = Versi + 1
                WHERE PelaksanaanId = @id AND InstansiId = @InstansiId AND Status IN ('Berjalan', 'Menunggu')
                """, new { id, oleh.InstansiId, oleh.Now }, ct);
            if (p.Merekap)
                await capaian.BukaRekapAsync(oleh.InstansiId, p.Periode, ct);
            await disposisi.BatalkanAsync(oleh, id, $"Pelaksanaan dibatalkan: {alasan.Trim()}", ct);
            foreach (var jabatanId in pemangku)
                await surel.InsertUntukJabatanAsync(oleh.InstansiId, jabatanId, oleh.HariIni, $"{p.Judul}: pelaksanaan dibatalkan",
                    $"Langkah yang menunggu Anda tidak perlu dikerjakan.\n\nAlasan:\n{alasan.Trim()}\n\nBuka: {{portal}}/Pelaksanaan/Rincian/{id}",
                    oleh.Now, ct);
            await log.CatatAsync(oleh, new(ObjekLog.Pelaksanaan, id, $"membatalkan pelaksanaan. Alasan: {alasan.Trim()}")
            {
                PelaksanaanId = id, Penyimpangan = true,
            }, ct);
            return $"{p.Judul} dibatalkan. Periode ini dapat dimulai lagi.";
        }, "Pelaksanaan ini baru saja berubah. Periksa lagi keadaannya.", ct);

    private sealed record Jalan
    {
        public required string Judul { get; init; }

        public required int Tahun { get; init; }

        public required JenisPeriode JenisPeriode { get; init; }

        public required int NomorPeriode { get; init; }

        public required long Batal { get; init; }

        public required bool Final { get; init; }

        public required bool Merekap { get; init; }

        public Periode Periode => new(Tahun, JenisPeriode, NomorPeriode);
    }
}
