namespace SopKinerja.Data;

/// <summary>Where mail to a unit goes: to the accounts that fill in its rows, and to its own address.</summary>
public sealed record AlamatUnit
{
    public required string Nama { get; init; }

    public required string Surel { get; init; }

    internal static Task<IReadOnlyList<AlamatUnit>> ListAsync(DbSession db, long instansiId, long unitId, CancellationToken ct) =>
        db.ListAsync<AlamatUnit>("""
            SELECT g.Nama, g.Surel
            FROM PenggunaPeran r
            JOIN Pengguna p ON p.Id = r.PenggunaId AND p.Aktif = @aktif
            JOIN Pegawai g ON g.Id = p.PegawaiId
            WHERE r.UnitId = @unitId AND r.Peran = 'Pengisi' AND p.InstansiId = @instansiId AND g.Surel IS NOT NULL
            UNION
            SELECT u.Nama, u.Surel FROM UnitKerja u WHERE u.Id = @unitId AND u.InstansiId = @instansiId AND u.Surel IS NOT NULL
            """, new { instansiId, unitId, aktif = true }, ct);
}
