namespace SopKinerja.Data;

/// <summary>Dispositions that a run sent, closed by what happens to the run. Part of the act, whose line tells it; each closed one has
/// its own.</summary>
[Layanan]
public sealed class DisposisiPelaksanaan(DbSession db, LogRepository log)
{
    /// <summary>A post that finished what it was asked: one duty is one task.</summary>
    internal Task LaporkanAsync(Pelaku oleh, long pelaksanaanId, long jabatanId, string laporan, CancellationToken ct) =>
        TutupAsync(oleh, pelaksanaanId, jabatanId, StatusDisposisi.Dilaporkan, laporan, ct);

    /// <summary>The run was cancelled: nobody has to do what it asked.</summary>
    internal async Task BatalkanAsync(Pelaku oleh, long pelaksanaanId, string alasan, CancellationToken ct)
    {
        var ditutup = await db.ListAsync<long>("""
            SELECT t.Id
            FROM PelaksanaanLangkah l
            JOIN Disposisi d ON d.LangkahId = l.Id
            JOIN DisposisiPenerima t ON t.DisposisiId = d.Id
            WHERE l.PelaksanaanId = @pelaksanaanId AND l.InstansiId = @InstansiId
            """, new { pelaksanaanId, oleh.InstansiId }, ct);
        await TutupAsync(oleh, pelaksanaanId, null, StatusDisposisi.Dibatalkan, alasan, ct);

        // What they passed on, to any depth.
        while (ditutup.Count > 0)
        {
            var anak = await db.ListAsync<Terbuka>("""
                SELECT t.Id, t.DisposisiId, t.JabatanId, d.DariNama, t.Status
                FROM Disposisi d
                JOIN DisposisiPenerima t ON t.DisposisiId = d.Id
                WHERE d.InstansiId = @InstansiId AND d.IndukId IN @ditutup
                """, new { oleh.InstansiId, ditutup }, ct);
            foreach (var t in anak.Where(t => t.Status is StatusDisposisi.BelumDibaca or StatusDisposisi.Dibaca or StatusDisposisi.Diteruskan))
                await TutupSatuAsync(oleh, pelaksanaanId, t, StatusDisposisi.Dibatalkan, alasan, ct);
            ditutup = [.. anak.Select(t => t.Id)];
        }
    }

    private async Task TutupAsync(Pelaku oleh, long pelaksanaanId, long? jabatanId, StatusDisposisi menjadi, string teks,
        CancellationToken ct)
    {
        foreach (var t in await db.ListAsync<Terbuka>("""
            SELECT t.Id, t.DisposisiId, t.JabatanId, d.DariNama, t.Status
            FROM PelaksanaanLangkah l
            JOIN Disposisi d ON d.LangkahId = l.Id
            JOIN DisposisiPenerima t ON t.DisposisiId = d.Id
            WHERE l.PelaksanaanId = @pelaksanaanId AND l.InstansiId = @InstansiId AND (@jabatanId IS NULL OR t.JabatanId = @jabatanId)
              AND t.Status IN ('BelumDibaca', 'Dibaca', 'Diteruskan')
            """, new { pelaksanaanId, oleh.InstansiId, jabatanId }, ct))
            await TutupSatuAsync(oleh, pelaksanaanId, t, menjadi, teks, ct);
    }

    private async Task TutupSatuAsync(Pelaku oleh, long pelaksanaanId, Terbuka t, StatusDisposisi menjadi, string teks, CancellationToken ct)
    {
        await db.ExecuteAsync("""
            UPDATE DisposisiPenerima
            SET Status = @status, SelesaiPada = @Now, Laporan = @teks, DibacaPada = COALESCE(DibacaPada, @dibaca),
                DibacaOleh = CASE WHEN @dibaca IS NULL THEN DibacaOleh ELSE COALESCE(DibacaOleh, @Nama) END, Versi = Versi + 1
            WHERE Id = @Id AND InstansiId = @InstansiId
            """, new
        {
            // Who holds the post read it as he did what it asked; somebody who acted for him, or passed the step over, did not read it.
            status = menjadi.ToString(), oleh.Now, teks, dibaca = oleh.Memangku(t.JabatanId) ? oleh.Now : (DateTime?)null, oleh.Nama,
            t.Id, oleh.InstansiId,
        }, ct);
        await log.CatatAsync(oleh, new(ObjekLog.Disposisi, t.DisposisiId, menjadi == StatusDisposisi.Dilaporkan
            ? $"melaporkan disposisi dari {t.DariNama}: {teks}"
            : $"membatalkan disposisi dari {t.DariNama}: {teks}")
        { PelaksanaanId = pelaksanaanId, Jabatan = oleh.Sebagai(t.JabatanId)?.Sebutan, Lama = t.Status.ToString(), Baru = menjadi.ToString() }, ct);
    }

    private sealed record Terbuka
    {
        public required long Id { get; init; }

        public required long DisposisiId { get; init; }

        public required long JabatanId { get; init; }

        public required string DariNama { get; init; }

        public required StatusDisposisi Status { get; init; }
    }
}
