namespace SopKinerja.Data;

using System.Globalization;

/// <summary>How far a unit is with a period.</summary>
public sealed record KelengkapanUnit
{
    public required long UnitId { get; init; }

    public required string UnitNama { get; init; }

    public required int Jumlah { get; init; }

    /// <summary>Rows with a figure or a predicate.</summary>
    public required int Terisi { get; init; }

    /// <summary>Codes of the rows that say why there is no figure yet: answered, but not filled in.</summary>
    public required IReadOnlyList<string> BelumTersedia { get; init; }

    public required int Diterima { get; init; }

    public required int Dikembalikan { get; init; }

    /// <summary>Codes of the rows with a figure and no evidence file.</summary>
    public required IReadOnlyList<string> TanpaBukti { get; init; }

    public required IReadOnlyList<string> Kosong { get; init; }

    /// <summary>Rows first filled in on or before the cut-off; null while no cut-off is set.</summary>
    public int? TepatWaktu { get; init; }

    /// <summary>Rows with a figure over all rows, percent.</summary>
    public decimal Persen => Jumlah == 0 ? 0 : Math.Round(Terisi * 100m / Jumlah, 1, MidpointRounding.AwayFromZero);

    /// <summary>Per unit, from the rows of a period and when each was first filled in.</summary>
    public static IReadOnlyList<KelengkapanUnit> Susun(KinerjaPeriode k, IReadOnlyDictionary<long, DateTime> pertama, string zona) =>
    [
        .. k.Baris.GroupBy(b => (b.UnitId, b.UnitNama)).OrderBy(g => g.Key.UnitNama, StringComparer.OrdinalIgnoreCase)
            .Select(g => new KelengkapanUnit
        {
            UnitId = g.Key.UnitId, UnitNama = g.Key.UnitNama, Jumlah = g.Count(), Terisi = g.Count(b => b.Terjawab && b.AlasanKosong is null),
            BelumTersedia = [.. g.Where(b => b.AlasanKosong is not null).Select(b => b.Kode)],
            Diterima = g.Count(b => b.Versi > 0 && b.Status == StatusCapaian.Diterima),
            Dikembalikan = g.Count(b => b.Versi > 0 && b.Status == StatusCapaian.Dikembalikan),
            TanpaBukti = [.. g.Where(b => b.Versi > 0 && b.AlasanKosong is null && b.Terjawab && b.Bukti == 0).Select(b => b.Kode)],
            Kosong = [.. g.Where(b => !b.Terjawab).Select(b => b.Kode)], TepatWaktu = k.Batas is not { } batas ? null
                : g.Count(b => b.Terjawab && pertama.TryGetValue(b.IndikatorId, out var kapan) && Tanggal.Hariini(kapan, zona) <= batas),
        }),
    ];
}

/// <summary>Who has not filled in: what waits for a unit, first entries, the cut-off.</summary>
public sealed class KelengkapanRepository(DbSession db, LogRepository log)
{
    /// <summary>What of a unit's rows waits for somebody, in a period that is being collected.</summary>
    public sealed record Tugas
    {
        public required int Tahun { get; init; }

        public required JenisPeriode JenisPeriode { get; init; }

        public required int NomorPeriode { get; init; }

        public required long UnitId { get; init; }

        public required string UnitNama { get; init; }

        /// <summary>Rows without a figure, a reason, or a quarter that gives one.</summary>
        public required int Kosong { get; init; }

        /// <summary>Returned by the verifikator.</summary>
        public required int Kembali { get; init; }

        /// <summary>Filled in, and not yet handed in to the verifikator.</summary>
        public required int Draf { get; init; }

        /// <summary>Filled in, not looked at yet.</summary>
        public required int Menunggu { get; init; }

        public Periode Periode => new(Tahun, JenisPeriode, NomorPeriode);
    }

    private sealed record Pertama
    {
        public required long IndikatorId { get; init; }

        public required DateTime Pada { get; init; }
    }

    /// <summary>
    /// What waits per unit, in one query: in every period whose data a running step collects, and rows that came back in any other period
    /// that is still open.
    /// </summary>
    public Task<IReadOnlyList<Tugas>> ListTugasAsync(long instansiId, CancellationToken ct) =>
        db.ListAsync<Tugas>("""
            SELECT d.Tahun, d.JenisPeriode, d.NomorPeriode, d.UnitId, MAX(u.Nama) AS UnitNama, SUM(d.Kosong) AS Kosong, SUM(d.Kembali) AS Kembali,
                SUM(d.Draf) AS Draf, SUM(d.Menunggu) AS Menunggu
            FROM (
            SELECT p.Tahun, p.JenisPeriode, p.NomorPeriode, i.UnitId,
                CASE WHEN c.Realisasi IS NULL AND c.RealisasiTeks IS NULL AND c.AlasanKosong IS NULL AND NOT EXISTS (
                    SELECT 1 FROM Capaian q
                    WHERE q.IndikatorId = i.Id AND q.JenisPeriode = 'Triwulan' AND q.Realisasi IS NOT NULL
                      AND q.NomorPeriode BETWEEN p.Dari AND p.Sampai
                      AND (i.Agregasi <> 'PerTriwulan' OR q.NomorPeriode = p.Sampai)) THEN 1 ELSE 0 END AS Kosong,
                CASE WHEN c.Status = 'Dikembalikan' THEN 1 ELSE 0 END AS Kembali,
                CASE WHEN c.Status = 'Diisi' AND (c.Realisasi IS NOT NULL OR c.RealisasiTeks IS NOT NULL OR c.AlasanKosong IS NOT NULL)
                    THEN 1 ELSE 0 END AS Draf,
                CASE WHEN c.Status = 'Menunggu'
                    AND (c.Realisasi IS NOT NULL OR c.RealisasiTeks IS NOT NULL OR c.AlasanKosong IS NOT NULL)
                    THEN 1 ELSE 0 END AS Menunggu
            FROM (
                SELECT DISTINCT x.Tahun, x.JenisPeriode, x.NomorPeriode,
                    CASE x.JenisPeriode WHEN 'Semester' THEN x.NomorPeriode * 2 - 1 WHEN 'Tahunan' THEN 1 ELSE 9 END AS Dari,
                    CASE x.JenisPeriode WHEN 'Semester' THEN x.NomorPeriode * 2 WHEN 'Tahunan' THEN 4 ELSE 9 END AS Sampai
                FROM Pelaksanaan x
                JOIN PelaksanaanLangkah l ON l.PelaksanaanId = x.Id
                JOIN SopLangkah a ON a.Id = l.SopLangkahId
                WHERE x.InstansiId = @instansiId AND x.Status <> 'Selesai' AND l.Status = 'Berjalan' AND a.Aksi = 'KumpulkanData'
            ) p
            JOIN Sasaran s ON s.InstansiId = @instansiId AND s.Tahun = p.Tahun
            JOIN Indikator i ON i.SasaranId = s.Id
            LEFT JOIN Capaian c ON c.IndikatorId = i.Id AND c.JenisPeriode = p.JenisPeriode AND c.NomorPeriode = p.NomorPeriode
            UNION ALL
            SELECT s.Tahun, c.JenisPeriode, c.NomorPeriode, i.UnitId, 0 AS Kosong, 1 AS Kembali, 0 AS Draf, 0 AS Menunggu
            FROM Capaian c
            JOIN Indikator i ON i.Id = c.IndikatorId
            JOIN Sasaran s ON s.Id = i.SasaranId
            WHERE c.InstansiId = @instansiId AND c.Status = 'Dikembalikan'
              AND NOT EXISTS (SELECT 1 FROM TutupTahun t WHERE t.InstansiId = @instansiId AND t.Tahun = s.Tahun)
              AND NOT EXISTS (SELECT 1 FROM Rekap r WHERE r.InstansiId = @instansiId AND r.Tahun = s.Tahun
                AND r.JenisPeriode = c.JenisPeriode AND r.NomorPeriode = c.NomorPeriode)
              AND NOT EXISTS (
                SELECT 1
                FROM Pelaksanaan x
                JOIN PelaksanaanLangkah l ON l.PelaksanaanId = x.Id
                JOIN SopLangkah a ON a.Id = l.SopLangkahId
                WHERE x.InstansiId = @instansiId AND x.Tahun = s.Tahun AND x.JenisPeriode = c.JenisPeriode
                  AND x.NomorPeriode = c.NomorPeriode AND x.Status <> 'Selesai' AND l.Status = 'Berjalan' AND a.Aksi = 'KumpulkanData')
            ) d
            JOIN UnitKerja u ON u.Id = d.UnitId
            GROUP BY d.Tahun, d.JenisPeriode, d.NomorPeriode, d.UnitId
            ORDER BY d.Tahun, d.JenisPeriode, d.NomorPeriode
            """, new { instansiId }, ct);

    /// <summary>When each indicator of the period was first filled in.</summary>
    public async Task<IReadOnlyDictionary<long, DateTime>> ListPertamaAsync(long instansiId, Periode periode, CancellationToken ct) =>
        (await db.ListAsync<Pertama>("""
            SELECT c.IndikatorId, COALESCE((SELECT MIN(r.DiisiPada) FROM CapaianRiwayat r WHERE r.CapaianId = c.Id), c.DiisiPada) AS Pada
            FROM Sasaran s
            JOIN Indikator i ON i.SasaranId = s.Id
            JOIN Capaian c ON c.IndikatorId = i.Id AND c.JenisPeriode = @jenis AND c.NomorPeriode = @nomor
            WHERE s.InstansiId = @instansiId AND s.Tahun = @tahun
            """, Args(instansiId, periode), ct)).ToDictionary(p => p.IndikatorId, p => p.Pada);

    /// <summary>Sets or, with null, takes away the last day of filling in.</summary>
    public async Task SimpanBatasAsync(Pelaku oleh, Periode periode, DateOnly? batas, CancellationToken ct)
    {
        DateOnly? semula = null;
        await log.PerbuatanAsync(oleh, async () =>
        {
            var args = new
            {
                instansiId = oleh.InstansiId, tahun = periode.Tahun, jenis = periode.Jenis.ToString(), nomor = periode.Nomor, batas,
                dariAturan = false, oleh = oleh.Nama, now = oleh.Now,
            };
            semula = await db.FindAsync<DateOnly?>("""
                SELECT Batas FROM BatasIsian
                WHERE InstansiId = @instansiId AND Tahun = @tahun AND JenisPeriode = @jenis AND NomorPeriode = @nomor
                """, args, ct);
            await db.ExecuteAsync("""
                DELETE FROM BatasIsian
                WHERE InstansiId = @instansiId AND Tahun = @tahun AND JenisPeriode = @jenis AND NomorPeriode = @nomor
                """, args, ct);
            if (batas is not null)
                await db.ExecuteAsync("""
                    INSERT INTO BatasIsian (InstansiId, Tahun, JenisPeriode, NomorPeriode, Batas, DariAturan, DiubahOleh, DiubahPada)
                    VALUES (@instansiId, @tahun, @jenis, @nomor, @batas, @dariAturan, @oleh, @now)
                    """, args, ct);
            return true;
        }, () => new EntriLog(ObjekLog.Capaian, null, batas is { } hari
            ? $"menetapkan batas isian {periode} pada {Tanggal.Panjang(hari)}"
            : $"menghapus batas isian {periode}").DenganBeda(Teks(semula), Teks(batas)), ct);
    }

    private static string? Teks(DateOnly? hari) => hari?.ToString("O", CultureInfo.InvariantCulture);

    private static object Args(long instansiId, Periode periode) =>
        new { instansiId, tahun = periode.Tahun, jenis = periode.Jenis.ToString(), nomor = periode.Nomor };
}
