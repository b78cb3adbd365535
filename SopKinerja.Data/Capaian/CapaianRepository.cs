namespace SopKinerja.Data;

/// <summary>What was filled in, per indicator and period.</summary>
public sealed class CapaianRepository(DbSession db)
{
    /// <summary>One cell row as typed: numbers or a reason why there are none yet.</summary>
    public sealed record Isian(long IndikatorId, int Versi, decimal? Penyebut, decimal? Realisasi, string? AlasanKosong, string? Kendala, string? Upaya);

    /// <summary>All indicators of the period's year with their values; two queries, whatever their number.</summary>
    public async Task<IReadOnlyList<BarisCapaian>> ListAsync(long instansiId, Periode periode, long? unitId, CancellationToken ct)
    {
        var args = new { instansiId, tahun = periode.Tahun, jenis = periode.Jenis.ToString(), nomor = periode.Nomor, unitId };
        var baris = await db.ListAsync<BarisCapaian>("""
            SELECT i.Id AS IndikatorId, s.Id AS SasaranId, s.Urutan AS SasaranUrutan, s.Uraian AS SasaranUraian, i.Kode, i.Uraian, i.Satuan, i.Arah,
                i.CaraHitung, i.Agregasi, i.UnitId, u.Nama AS UnitNama, i.SumberData, i.PenanggungJawab, i.TahunLalu, i.TargetAkhir, i.StandarNasional,
                COALESCE(t.Nilai, ty.Nilai) AS Target, c.Penyebut, c.Realisasi, c.AlasanKosong, c.Kendala, c.Upaya, c.DiisiOleh, c.DiisiPada,
                COALESCE(c.Versi, 0) AS Versi
            FROM Sasaran s
            JOIN Indikator i ON i.SasaranId = s.Id
            JOIN UnitKerja u ON u.Id = i.UnitId
            LEFT JOIN TargetIndikator t ON t.IndikatorId = i.Id AND t.JenisPeriode = @jenis AND t.NomorPeriode = @nomor
            LEFT JOIN TargetIndikator ty ON ty.IndikatorId = i.Id AND ty.JenisPeriode = 'Tahunan' AND ty.NomorPeriode = 0
            LEFT JOIN Capaian c ON c.IndikatorId = i.Id AND c.JenisPeriode = @jenis AND c.NomorPeriode = @nomor
            WHERE s.InstansiId = @instansiId AND s.Tahun = @tahun AND (@unitId IS NULL OR i.UnitId = @unitId)
            ORDER BY s.Urutan, i.Urutan, i.Id
            """, args, ct);
        if (periode.Jenis == JenisPeriode.Triwulan || baris.All(b => b.Versi > 0))
            return baris;

        var triwulan = (await db.ListAsync<GabungTriwulan.Nilai>("""
            SELECT c.IndikatorId, c.NomorPeriode, c.Penyebut, c.Realisasi
            FROM Capaian c
            JOIN Indikator i ON i.Id = c.IndikatorId
            JOIN Sasaran s ON s.Id = i.SasaranId
            WHERE s.InstansiId = @instansiId AND s.Tahun = @tahun AND c.JenisPeriode = 'Triwulan'
            """, args, ct)).ToLookup(t => t.IndikatorId);
        return [.. baris.Select(b => GabungTriwulan.Terapkan(b, triwulan[b.IndikatorId], periode))];
    }

    /// <summary>A quarter is closed by its own rekap and by that of any longer period that gathers it.</summary>
    public async Task<bool> TerkunciAsync(long instansiId, Periode periode, CancellationToken ct) =>
        await db.FindAsync<int>("""
            SELECT COUNT(*)
            FROM Rekap
            WHERE InstansiId = @instansiId AND Tahun = @tahun
              AND ((JenisPeriode = @jenis AND NomorPeriode = @nomor)
                OR (@jenis = 'Triwulan' AND (JenisPeriode = 'Tahunan' OR (JenisPeriode = 'Semester' AND NomorPeriode = @semester))))
            """, new { instansiId, tahun = periode.Tahun, jenis = periode.Jenis.ToString(), nomor = periode.Nomor, semester = (periode.Nomor + 1) / 2 }, ct) > 0;

    /// <summary>Locks the compilation of a period. False when it was locked already, which does no harm.</summary>
    public async Task<bool> KunciAsync(long instansiId, Periode periode, string oleh, DateTime now, CancellationToken ct) =>
        await db.ExecuteAsync("""
            INSERT INTO Rekap (InstansiId, Tahun, JenisPeriode, NomorPeriode, DikunciOleh, DikunciPada)
            SELECT @instansiId, @tahun, @jenis, @nomor, @oleh, @now
            WHERE NOT EXISTS (SELECT 1 FROM Rekap WHERE InstansiId = @instansiId AND Tahun = @tahun AND JenisPeriode = @jenis AND NomorPeriode = @nomor)
            """, new { instansiId, tahun = periode.Tahun, jenis = periode.Jenis.ToString(), nomor = periode.Nomor, oleh, now }, ct) == 1;

    /// <summary>
    /// Saves rows of one period, all or none; each keeps its old value in the history. Refused when the period is locked, a row is
    /// not the unit's, or somebody else saved a row in the meantime.
    /// </summary>
    /// <param name="unitIds">The units whose rows may be written; null for all.</param>
    public Task<Outcome<int>> SimpanAsync(long instansiId, Periode periode, IReadOnlyCollection<long>? unitIds, IReadOnlyList<Isian> isian,
        string oleh, DateTime now, CancellationToken ct) =>
        db.TryInTransactionAsync<int>(async () =>
        {
            if (await TerkunciAsync(instansiId, periode, ct))
                return Outcome<int>.Refuse($"Rekap {periode} sudah dikunci. Data tidak dapat diubah.");
            var dikenal = (await ListAsync(instansiId, periode, null, ct)).ToDictionary(b => b.IndikatorId);
            foreach (var i in isian)
            {
                if (!dikenal.TryGetValue(i.IndikatorId, out var b) || (unitIds is not null && !unitIds.Contains(b.UnitId)))
                    return Outcome<int>.Refuse("Ada baris yang bukan milik unit Anda. Muat ulang halaman.");
                if (!await SimpanBarisAsync(instansiId, periode, i, oleh, now, ct))
                    return Outcome<int>.Refuse($"Indikator {b.Kode} baru saja diubah {b.DiisiOleh ?? "orang lain"}. Muat ulang untuk melihat isinya; isian Anda masih ada di bawah.");
            }

            return isian.Count;
        }, "Seseorang baru saja menyimpan baris yang sama. Muat ulang lalu simpan lagi.", ct);

    private async Task<bool> SimpanBarisAsync(long instansiId, Periode periode, Isian i, string oleh, DateTime now, CancellationToken ct)
    {
        var args = new
        {
            instansiId, i.IndikatorId, jenis = periode.Jenis.ToString(), nomor = periode.Nomor, i.Penyebut, i.Realisasi, i.AlasanKosong,
            i.Kendala, i.Upaya, oleh, now, i.Versi,
        };
        if (i.Versi == 0)
        {
            await db.ExecuteAsync("""
                INSERT INTO Capaian (InstansiId, IndikatorId, JenisPeriode, NomorPeriode, Penyebut, Realisasi, AlasanKosong, Kendala, Upaya, DiisiOleh, DiisiPada)
                VALUES (@instansiId, @IndikatorId, @jenis, @nomor, @Penyebut, @Realisasi, @AlasanKosong, @Kendala, @Upaya, @oleh, @now)
                """, args, ct);
            return true;
        }

        await db.ExecuteAsync("""
            INSERT INTO CapaianRiwayat (InstansiId, CapaianId, Penyebut, Realisasi, AlasanKosong, DiisiOleh, DiisiPada)
            SELECT InstansiId, Id, Penyebut, Realisasi, AlasanKosong, DiisiOleh, DiisiPada
            FROM Capaian
            WHERE InstansiId = @instansiId AND IndikatorId = @IndikatorId AND JenisPeriode = @jenis AND NomorPeriode = @nomor AND Versi = @Versi
            """, args, ct);
        return await db.ExecuteAsync("""
            UPDATE Capaian
            SET Penyebut = @Penyebut, Realisasi = @Realisasi, AlasanKosong = @AlasanKosong, Kendala = @Kendala, Upaya = @Upaya, DiisiOleh = @oleh,
                DiisiPada = @now, Versi = Versi + 1
            WHERE InstansiId = @instansiId AND IndikatorId = @IndikatorId AND JenisPeriode = @jenis AND NomorPeriode = @nomor AND Versi = @Versi
            """, args, ct) == 1;
    }
}
