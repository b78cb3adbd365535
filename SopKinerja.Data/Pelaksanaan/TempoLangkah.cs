namespace SopKinerja.Data;

/// <summary>Due dates of running steps.</summary>
[Layanan]
public sealed class TempoLangkah(DbSession db, LogRepository log)
{
    /// <summary>Reckons them anew by a changed calendar. Part of the act that changed it.</summary>
    /// <returns>How many moved.</returns>
    internal async Task<int> GeserAsync(Pelaku oleh, KalenderKantor kalender, CancellationToken ct)
    {
        var geser = 0;
        foreach (var l in await db.ListAsync<Berjalan>("""
            SELECT l.Id, l.PelaksanaanId, s.Nomor, s.Waktu, s.Satuan, l.MulaiPada, l.JatuhTempo, j.UnitId
            FROM PelaksanaanLangkah l
            JOIN SopLangkah s ON s.Id = l.SopLangkahId
            JOIN Jabatan j ON j.Id = l.JabatanId
            WHERE l.InstansiId = @InstansiId AND l.Status = 'Berjalan' AND l.MulaiPada IS NOT NULL AND l.JatuhTempo IS NOT NULL
            """, new { oleh.InstansiId }, ct))
        {
            var tempo = kalender.Unit(l.UnitId).Tambah(l.MulaiPada, KalenderSederhana.MenitDari(l.Waktu, l.Satuan), oleh.Zona);
            if (tempo == l.JatuhTempo)
                continue;
            geser++;
            await db.ExecuteAsync("UPDATE PelaksanaanLangkah SET JatuhTempo = @tempo WHERE Id = @Id AND InstansiId = @InstansiId",
                new { tempo, l.Id, oleh.InstansiId }, ct);
            await log.CatatAsync(oleh, new(ObjekLog.Pelaksanaan, l.PelaksanaanId,
                $"jatuh tempo langkah {l.Nomor} bergeser dari {Tanggal.Pendek(l.JatuhTempo, oleh.Zona)} ke {Tanggal.Pendek(tempo, oleh.Zona)}: "
                    + "kalender kerja berubah")
            { PelaksanaanId = l.PelaksanaanId, LangkahId = l.Id }, ct);
        }

        return geser;
    }

    private sealed record Berjalan
    {
        public required long Id { get; init; }

        public required long PelaksanaanId { get; init; }

        public required int Nomor { get; init; }

        public required int Waktu { get; init; }

        public required SatuanWaktu Satuan { get; init; }

        public required DateTime MulaiPada { get; init; }

        public required DateTime JatuhTempo { get; init; }

        public long? UnitId { get; init; }
    }
}
