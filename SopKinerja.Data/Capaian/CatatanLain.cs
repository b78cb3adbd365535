namespace SopKinerja.Data;

/// <summary>What a unit wrote of an indicator in another period: kendala and upaya, with who wrote them.</summary>
public sealed record CatatanLain
{
    public required int Tahun { get; init; }

    public required JenisPeriode JenisPeriode { get; init; }

    public required int NomorPeriode { get; init; }

    public string? Kendala { get; init; }

    public string? Upaya { get; init; }

    public string? DiisiOleh { get; init; }

    public Periode Periode => new(Tahun, JenisPeriode, NomorPeriode);

    /// <summary>
    /// Of the other periods of the year and of the year the indicator was copied from, the latest first.
    /// </summary>
    public static async Task<IReadOnlyList<CatatanLain>> ListAsync(DbSession db, long instansiId, long indikatorId, Periode periode,
        CancellationToken ct) =>
    [
        .. (await db.ListAsync<CatatanLain>("""
            SELECT s.Tahun, c.JenisPeriode, c.NomorPeriode, c.Kendala, c.Upaya, c.DiisiOleh
            FROM Indikator i
            JOIN Indikator k ON k.InstansiId = i.InstansiId AND (k.Id = i.Id OR k.Id = i.AsalId)
            JOIN Sasaran s ON s.Id = k.SasaranId
            JOIN Capaian c ON c.InstansiId = i.InstansiId AND c.IndikatorId = k.Id
            WHERE i.Id = @indikatorId AND i.InstansiId = @instansiId AND (c.Kendala IS NOT NULL OR c.Upaya IS NOT NULL)
            """, new { instansiId, indikatorId }, ct)).Where(c => c.Periode != periode)
                .OrderByDescending(c => c.Tahun).ThenByDescending(c => c.Periode.Triwulan.Last()).ThenByDescending(c => c.JenisPeriode),
    ];
}
