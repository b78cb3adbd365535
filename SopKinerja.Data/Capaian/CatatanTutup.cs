namespace SopKinerja.Data;

/// <summary>Why a step that collects or compiles was closed, or passed over, though something of its data was open.</summary>
public sealed record CatatanTutup
{
    /// <summary>Who, in which post.</summary>
    public required string Oleh { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime Pada { get; init; }

    public required string Alasan { get; init; }

    /// <summary>A compilation was closed, over quarters that were not locked; else the collecting.</summary>
    public bool Rekap { get; init; }

    /// <summary>"Pengumpulan data ditutup Budi (Sekretaris)".</summary>
    public string Kepala => $"{(Rekap ? "Rekap" : "Pengumpulan data")} ditutup {Oleh}";

    /// <summary>Of the last round of each such step of the period.</summary>
    internal static Task<IReadOnlyList<CatatanTutup>> ListAsync(DbSession db, long instansiId, Periode periode, CancellationToken ct) =>
        db.ListAsync<CatatanTutup>("""
            SELECT l.Pelaku AS Oleh, l.SelesaiPada AS Pada, l.Alasan, CASE WHEN a.Aksi = 'Rekap' THEN 1 ELSE 0 END AS Rekap
            FROM Pelaksanaan p
            JOIN PelaksanaanLangkah l ON l.PelaksanaanId = p.Id
            JOIN SopLangkah a ON a.Id = l.SopLangkahId
            WHERE p.InstansiId = @instansiId AND p.Batal = 0 AND p.Tahun = @tahun AND p.JenisPeriode = @jenis AND p.NomorPeriode = @nomor
              AND a.Aksi IN ('KumpulkanData', 'Rekap') AND l.Keputusan IS NULL
              AND l.Status IN ('Selesai', 'Dilewati') AND l.Alasan IS NOT NULL AND l.Pelaku IS NOT NULL
              AND NOT EXISTS (SELECT 1 FROM PelaksanaanLangkah x WHERE x.PelaksanaanId = p.Id AND x.SopLangkahId = l.SopLangkahId
                AND x.Putaran > l.Putaran)
            ORDER BY l.Id
            """, new { instansiId, tahun = periode.Tahun, jenis = periode.Jenis.ToString(), nomor = periode.Nomor }, ct);
}
