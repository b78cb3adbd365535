namespace SopKinerja.Data;

/// <summary>A name that was given up.</summary>
public sealed record NamaLama
{
    public required string Kode { get; init; }

    public required string Uraian { get; init; }

    public required string DiubahOleh { get; init; }

    public required DateTime DiubahPada { get; init; }
}

/// <summary>The codes and wordings that the tree of a year and its programmes had before.</summary>
public sealed class RiwayatNamaRepository(DbSession db)
{
    /// <summary>Keeps a name; part of the act that changes it.</summary>
    public Task InsertAsync(long instansiId, ObjekLog objek, long id, NamaLama nama, CancellationToken ct) =>
        db.ExecuteAsync("""
            INSERT INTO RiwayatNama (InstansiId, Jenis, ObjekId, Kode, Uraian, DiubahOleh, DiubahPada)
            VALUES (@instansiId, @jenis, @id, @Kode, @Uraian, @DiubahOleh, @DiubahPada)
            """, new { instansiId, jenis = objek.ToString(), id, nama.Kode, nama.Uraian, nama.DiubahOleh, nama.DiubahPada }, ct);

    /// <summary>The names that something had before, newest first.</summary>
    public Task<IReadOnlyList<NamaLama>> ListAsync(long instansiId, ObjekLog objek, long id, CancellationToken ct) =>
        db.ListAsync<NamaLama>("""
            SELECT Kode, Uraian, DiubahOleh, DiubahPada FROM RiwayatNama
            WHERE InstansiId = @instansiId AND Jenis = @jenis AND ObjekId = @id
            ORDER BY Id DESC
            """, new { instansiId, jenis = objek.ToString(), id }, ct);
}
