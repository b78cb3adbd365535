namespace SopKinerja.Data;

/// <summary>The collecting of a whole year: what every unit has answered, and who answers for it.</summary>
public sealed class PengumpulanRepository(DbSession db)
{
    public sealed record PengisiUnit
    {
        public required long UnitId { get; init; }

        public required string Nama { get; init; }

        public string? Surel { get; init; }
    }

    /// <summary>Every indicator of a year with what was first answered of it in each period.</summary>
    public Task<IReadOnlyList<MatriksKumpul.Baris>> ListKumpulAsync(long instansiId, int tahun, CancellationToken ct) =>
        db.ListAsync<MatriksKumpul.Baris>("""
            SELECT i.Id AS IndikatorId, i.UnitId, i.Agregasi, c.JenisPeriode, c.NomorPeriode,
                CASE WHEN c.Realisasi IS NULL AND c.RealisasiTeks IS NULL THEN 0 ELSE 1 END AS Terisi,
                CASE WHEN c.AlasanKosong IS NULL THEN 0 ELSE 1 END AS Beralasan,
                CASE WHEN c.Status = 'Dikembalikan' THEN 1 ELSE 0 END AS Kembali,
                COALESCE((SELECT MIN(r.DiisiPada) FROM CapaianRiwayat r WHERE r.CapaianId = c.Id), c.DiisiPada) AS Pertama
            FROM Sasaran s
            JOIN Indikator i ON i.SasaranId = s.Id
            JOIN UnitKerja u ON u.Id = i.UnitId
            LEFT JOIN Capaian c ON c.IndikatorId = i.Id
            WHERE s.InstansiId = @instansiId AND s.Tahun = @tahun
            ORDER BY u.Urutan, u.Id, i.Id
            """, new { instansiId, tahun }, ct);

    /// <summary>Who fills in the rows of each unit, with an address where there is one.</summary>
    public Task<IReadOnlyList<PengisiUnit>> ListPengisiAsync(long instansiId, CancellationToken ct) =>
        db.ListAsync<PengisiUnit>("""
            SELECT r.UnitId, g.Nama, g.Surel
            FROM PenggunaPeran r
            JOIN Pengguna p ON p.Id = r.PenggunaId AND p.Aktif = @aktif
            JOIN Pegawai g ON g.Id = p.PegawaiId
            WHERE p.InstansiId = @instansiId AND r.Peran = 'Pengisi' AND r.UnitId IS NOT NULL
            ORDER BY g.Nama
            """, new { instansiId, aktif = true }, ct);
}
