namespace SopKinerja.Data;

using Dapper;

/// <summary>Reads a period in one way to the server and back.</summary>
internal static class PembacaCapaian
{
    /// <summary>The rekaps k that lock a period: its own, and of a quarter those of its semester and year.</summary>
    public const string RekapMengunci = """
        FROM Rekap k WHERE k.InstansiId = @instansiId AND k.Tahun = @tahun
          AND ((k.JenisPeriode = @jenis AND k.NomorPeriode = @nomor)
            OR (@jenis = 'Triwulan' AND (k.JenisPeriode = 'Tahunan' OR (k.JenisPeriode = 'Semester' AND k.NomorPeriode = @semester))))
        """;

    private const string KepalaSelect = $"""
        SELECT {AturanRepository.Kolom}, b.Batas, r.Isi,
            CASE WHEN t.Id IS NULL THEN 0 ELSE 1 END AS Tutup,
            (SELECT COUNT(*) {RekapMengunci}) AS Rekap,
            (SELECT MAX(v.Nomor)
                FROM Pelaksanaan x
                JOIN PelaksanaanLangkah l ON l.PelaksanaanId = x.Id AND l.Status = 'Berjalan'
                JOIN SopLangkah s ON s.Id = l.SopLangkahId AND s.Aksi IN ('Koreksi', 'Sosialisasi', 'TandaTangan')
                JOIN Laporan p ON p.PelaksanaanId = x.Id
                JOIN LaporanVersi v ON v.LaporanId = p.Id
                WHERE x.InstansiId = @instansiId AND x.Tahun = @tahun AND x.JenisPeriode = @jenis AND x.NomorPeriode = @nomor
                  AND x.Status <> 'Selesai') AS VersiDikoreksi
        FROM Instansi i
        LEFT JOIN AturanTahun a ON a.InstansiId = i.Id AND a.Tahun = @tahun
        LEFT JOIN BatasIsian b ON b.InstansiId = i.Id AND b.Tahun = @tahun AND b.JenisPeriode = @jenis AND b.NomorPeriode = @nomor
        LEFT JOIN TutupTahun t ON t.InstansiId = i.Id AND t.Tahun = @tahun
        LEFT JOIN Rekap r ON r.InstansiId = i.Id AND r.Tahun = @tahun AND r.JenisPeriode = @jenis AND r.NomorPeriode = @nomor
        WHERE i.Id = @instansiId
        """;

    private const string BarisSelect = $"""
        SELECT i.Id AS IndikatorId, s.Id AS SasaranId, s.Urutan AS SasaranUrutan, s.Uraian AS SasaranUraian, i.Kode, i.Uraian, i.Satuan, i.Arah,
            i.CaraHitung, i.Agregasi, i.UnitId, u.Nama AS UnitNama, i.SumberData, i.PenanggungJawab, i.TahunLalu,
            n.Capaian AS TahunLaluTertutup, i.DataAwal, i.TargetAkhir,
            i.StandarNasional, i.TargetTeks, {KolomIndikator.AturanI}, COALESCE(t.Nilai, ty.Nilai) AS Target,
            CASE WHEN t.Id IS NULL THEN ty.NilaiBawah ELSE t.NilaiBawah END AS TargetBawah, CASE WHEN t.Id IS NULL THEN 0 ELSE 1 END AS TargetSendiri,
            {KolomCapaian.IsianC}, COALESCE(c.Status, 'Menunggu') AS Status,
            c.CatatanVerifikasi, c.DiverifikasiOleh, c.DiisiOleh, c.PengisiId, c.DiisiPada, COALESCE(c.Versi, 0) AS Versi,
            (SELECT COUNT(*) FROM BuktiCapaian k WHERE k.IndikatorId = i.Id AND k.JenisPeriode = @jenis AND k.NomorPeriode = @nomor
                AND k.DihapusPada IS NULL) AS Bukti
        FROM Sasaran s
        JOIN Indikator i ON i.SasaranId = s.Id
        JOIN UnitKerja u ON u.Id = i.UnitId
        LEFT JOIN TargetIndikator t ON t.IndikatorId = i.Id AND t.JenisPeriode = @jenis AND t.NomorPeriode = @nomor
        LEFT JOIN TargetIndikator ty ON ty.IndikatorId = i.Id AND ty.JenisPeriode = 'Tahunan' AND ty.NomorPeriode = 0
        LEFT JOIN NilaiTahun n ON n.IndikatorId = i.AsalId AND n.Tahun = s.Tahun - 1
        LEFT JOIN Capaian c ON c.IndikatorId = i.Id AND c.JenisPeriode = @jenis AND c.NomorPeriode = @nomor
        WHERE s.InstansiId = @instansiId AND s.Tahun = @tahun
          AND NOT EXISTS (SELECT 1 FROM Rekap p WHERE p.InstansiId = @instansiId AND p.Tahun = @tahun AND p.JenisPeriode = @jenis
            AND p.NomorPeriode = @nomor AND p.Isi IS NOT NULL)
        """;

    private const string BarisUrut = "ORDER BY s.Urutan, i.Urutan, i.Id";

    private const string NilaiTriwulan = """
        SELECT c.IndikatorId, c.NomorPeriode, c.Penyebut, c.Realisasi, c.RealisasiTeks, c.Status, NULL AS Target, NULL AS TargetBawah
        FROM Sasaran s
        JOIN Indikator i ON i.SasaranId = s.Id
        JOIN Capaian c ON c.IndikatorId = i.Id AND c.JenisPeriode = 'Triwulan'
        WHERE s.InstansiId = @instansiId AND s.Tahun = @tahun
        """;

    private const string TargetTriwulan = """
        SELECT t.IndikatorId, t.NomorPeriode, NULL AS Penyebut, NULL AS Realisasi, NULL AS RealisasiTeks, NULL AS Status,
          t.Nilai AS Target, t.NilaiBawah AS TargetBawah
        FROM Sasaran s
        JOIN Indikator i ON i.SasaranId = s.Id
        JOIN TargetIndikator t ON t.IndikatorId = i.Id AND t.JenisPeriode = 'Triwulan'
        WHERE s.InstansiId = @instansiId AND s.Tahun = @tahun
        """;

    private const string IniSaja = "AND i.Id IN @ids";

    /// <summary>More ids than this are read as all: a command of SQL Server takes 2,100 parameters.</summary>
    private const int BatasIds = 500;

    /// <param name="ids">The rows that are asked for; null for all.</param>
    public static Task<MuatanCapaian> BacaAsync(DbSession db, long instansiId, Periode periode, IReadOnlyCollection<long>? ids,
        CancellationToken ct)
    {
        // Each part is asked for only where it says something: preparing a text costs as much as reading a few rows.
        var (semua, bertriwulan) = (ids is null || ids.Count > BatasIds, periode.Jenis != JenisPeriode.Triwulan);
        var saring = semua ? "" : IniSaja;
        var sql = string.Join('\n', KepalaSelect, ";", BarisSelect, saring, BarisUrut, ";");
        if (bertriwulan)
            sql = string.Join('\n', sql, NilaiTriwulan, saring, "UNION ALL", TargetTriwulan, saring, ";");
        var (tahun, jenis, nomor, semester) = (periode.Tahun, periode.Jenis.ToString(), periode.Nomor, (periode.Nomor + 1) / 2);
        object args = semua ? new { instansiId, tahun, jenis, nomor, semester } : new { instansiId, tahun, jenis, nomor, semester, ids };
        return db.BatchAsync(sql, args, async hasil =>
        {
            var kepala = await hasil.ReadFirstOrDefaultAsync<KepalaPeriode>() ?? new();
            var baris = (await hasil.ReadAsync<BarisCapaian>()).AsList();
            var nilai = bertriwulan ? GabungTriwulan.PerTriwulan(await hasil.ReadAsync<GabungTriwulan.Nilai>()) : [];
            return new MuatanCapaian(periode, kepala, baris, nilai.ToLookup(t => t.IndikatorId));
        }, ct);
    }

    /// <summary>The quarters of a year: values and targets, one row for each indicator and quarter.</summary>
    public static async Task<IReadOnlyList<GabungTriwulan.Nilai>> ListTriwulanAsync(DbSession db, long instansiId, int tahun,
        CancellationToken ct) =>
        GabungTriwulan.PerTriwulan(await db.ListAsync<GabungTriwulan.Nilai>($"{NilaiTriwulan}\nUNION ALL\n{TargetTriwulan}",
            new { instansiId, tahun }, ct));
}
