namespace SopKinerja.Data;

/// <summary>Who did what, in which post, for whom, when and why: append-only.</summary>
public sealed class LogRepository(DbSession db)
{
    /// <param name="untuk">The official it was done for.</param>
    /// <param name="penyimpangan">Outside the SOP's own course.</param>
    public Task InsertAsync(long instansiId, long pelaksanaanId, long? langkahId, DateTime pada, string pelaku, string? jabatan,
        string? untuk, string uraian, bool penyimpangan, CancellationToken ct) =>
        db.ExecuteAsync("""
            INSERT INTO PelaksanaanLog (InstansiId, PelaksanaanId, LangkahId, Pada, Pelaku, Jabatan, Untuk, Uraian, Penyimpangan)
            VALUES (@instansiId, @pelaksanaanId, @langkahId, @pada, @pelaku, @jabatan, @untuk, @uraian, @penyimpangan)
            """, new { instansiId, pelaksanaanId, langkahId, pada, pelaku, jabatan, untuk, uraian, penyimpangan }, ct);
}
