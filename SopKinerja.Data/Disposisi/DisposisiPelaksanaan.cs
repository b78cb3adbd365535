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
    internal Task BatalkanAsync(Pelaku oleh, long pelaksanaanId, string alasan, CancellationToken ct) =>
        TutupAsync(oleh, pelaksanaanId, null, StatusDisposisi.Dibatalkan, alasan, ct);

    private async Task TutupAsync(Pelaku oleh, long pelaksanaanId, long? jabatanId, StatusDisposisi menjadi, string teks,
        CancellationToken ct)
    {
        var terbuka = await db.ListAsync<(long Id, long DisposisiId, string DariNama)>("""
            SELECT t.Id, t.DisposisiId, d.DariNama
            FROM PelaksanaanLangkah l
            JOIN Disposisi d ON d.LangkahId = l.Id
            JOIN DisposisiPenerima t ON t.DisposisiId = d.Id
            WHERE l.PelaksanaanId = @pelaksanaanId AND l.InstansiId = @InstansiId AND (@jabatanId IS NULL OR t.JabatanId = @jabatanId)
              AND t.Status IN ('BelumDibaca', 'Dibaca', 'Diteruskan')
            """, new { pelaksanaanId, oleh.InstansiId, jabatanId }, ct);
        foreach (var t in terbuka)
        {
            await db.ExecuteAsync("""
                UPDATE DisposisiPenerima
                SET Status = @status, SelesaiPada = @Now, Laporan = @teks, DibacaPada = COALESCE(DibacaPada, @dibaca),
                    DibacaOleh = CASE WHEN @dibaca IS NULL THEN DibacaOleh ELSE COALESCE(DibacaOleh, @Nama) END, Versi = Versi + 1
                WHERE Id = @Id AND InstansiId = @InstansiId
                """, new
            {
                status = menjadi.ToString(), oleh.Now, teks, dibaca = menjadi == StatusDisposisi.Dilaporkan ? oleh.Now : (DateTime?)null,
                oleh.Nama,
                t.Id, oleh.InstansiId,
            }, ct);
            await log.CatatAsync(oleh, new(ObjekLog.Disposisi, t.DisposisiId, menjadi == StatusDisposisi.Dilaporkan
                ? $"melaporkan disposisi dari {t.DariNama}: {teks}"
                : $"membatalkan disposisi dari {t.DariNama}: {teks}")
            { PelaksanaanId = pelaksanaanId, Baru = menjadi.ToString() }, ct);
        }
    }
}
