namespace SopKinerja.Data;

/// <summary>A finished run goes back to what follows signing. Part of the act that asks for it, whose line tells it.</summary>
internal static class TindakLanjutUlang
{
    public static Task BukaAsync(DbSession db, Pelaku oleh, long pelaksanaanId, CancellationToken ct) =>
        db.ExecuteAsync("""
            UPDATE Pelaksanaan SET Status = 'TindakLanjut', SelesaiPada = NULL, Versi = Versi + 1
            WHERE Id = @pelaksanaanId AND InstansiId = @instansiId AND Status = 'Selesai'
            """, new { pelaksanaanId, instansiId = oleh.InstansiId }, ct);
}
