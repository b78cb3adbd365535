namespace SopKinerja.Data;

/// <summary>Reads what a step's aksi asks for: one query for the report's side, one for the data where it matters.</summary>
public sealed class FaktaRepository(DbSession db, CapaianRepository capaian, MutuRepository mutu)
{
    public async Task<FaktaLangkah> FindAsync(long instansiId, long pelaksanaanId, long langkahId, DateTime mulai, AksiLangkah aksi,
        Periode periode, CancellationToken ct)
    {
        var fakta = (await db.FindAsync<FaktaLangkah>($"""
            SELECT
                (SELECT COUNT(*) FROM Disposisi d WHERE d.LangkahId = @langkahId AND d.InstansiId = @instansiId
                    AND EXISTS (SELECT 1 FROM DisposisiPenerima t WHERE t.DisposisiId = d.Id AND t.Status <> 'Dibatalkan')) AS Disposisi,
                CASE WHEN EXISTS (SELECT 1 FROM Rekap r WHERE r.InstansiId = @instansiId AND r.Tahun = @tahun AND r.JenisPeriode = @jenis
                    AND r.NomorPeriode = @nomor) THEN 1 ELSE 0 END AS RekapTerkunci,
                (SELECT COUNT(*) FROM LaporanVersi v JOIN Laporan p ON p.Id = v.LaporanId
                    WHERE p.PelaksanaanId = @pelaksanaanId AND v.InstansiId = @instansiId AND v.DibuatPada >= @mulai) AS VersiBaru,
                CASE WHEN EXISTS (SELECT 1 FROM Pelaksanaan p
                        JOIN SopVersi v ON v.Id = p.SopVersiId
                        JOIN Jabatan j ON j.InstansiId = p.InstansiId AND j.Kepala = @ya
                        JOIN PelaksanaanLangkah g ON g.Id = @langkahId AND g.JabatanId <> j.Id
                        WHERE p.Id = @pelaksanaanId AND p.InstansiId = @instansiId AND {SopRepository.LanjutUntukPeriode} IS NOT NULL)
                    THEN 1 ELSE 0 END AS KepalaMenilai,
                w.Id AS VersiTerakhir, w.Nomor AS NomorVersiTerakhir, w.PenggunaId AS PembuatVersi,
                (SELECT COUNT(*) FROM PelaksanaanLangkah k WHERE k.PelaksanaanId = @pelaksanaanId AND k.InstansiId = @instansiId
                    AND k.Keputusan = 'Ya' AND k.LaporanVersiId = w.Id AND k.PenggunaId <> w.PenggunaId) AS PersetujuanLain,
                (SELECT COUNT(*) FROM Sosialisasi s WHERE s.LangkahId = @langkahId AND s.InstansiId = @instansiId) AS Sosialisasi,
                CASE WHEN EXISTS (SELECT 1 FROM NaskahFinal f WHERE f.PelaksanaanId = @pelaksanaanId AND f.InstansiId = @instansiId
                    AND f.Diganti = 0)
                    THEN 1 ELSE 0 END AS NaskahFinal
            FROM Laporan l
            LEFT JOIN LaporanVersi w ON w.LaporanId = l.Id
                AND w.Nomor = (SELECT MAX(x.Nomor) FROM LaporanVersi x WHERE x.LaporanId = l.Id)
            WHERE l.PelaksanaanId = @pelaksanaanId AND l.InstansiId = @instansiId
            """, new
        {
            langkahId, instansiId, pelaksanaanId, mulai, ya = true, tahun = periode.Tahun, jenis = periode.Jenis.ToString(), nomor = periode.Nomor,
        }, ct)) ?? new FaktaLangkah();
        if (aksi == AksiLangkah.Rekap && periode.Jenis != JenisPeriode.Triwulan)
            fakta = fakta with { TriwulanBelum = await ListTriwulanBelumAsync(instansiId, pelaksanaanId, periode, ct) };
        if (aksi is not (AksiLangkah.KumpulkanData or AksiLangkah.Rekap))
            return fakta;

        var kini = await capaian.MuatAsync(instansiId, periode, ct);
        var baris = kini.Baris;
        return fakta with
        {
            Indikator = baris.Count,
            BelumTerisi = [.. baris.Where(b => !b.Terjawab).Select(b => b.Kode)],
            BelumDiterima = [.. baris.Where(b => b.BelumDiterima).Select(b => b.Kode)],
            BelumDijawab = kini.Aturan.Ketat == KetatVerifikasi.Bebas ? [] : await mutu.ListWajibAsync(instansiId, kini, ct),
            Ketat = kini.Aturan.Ketat,
        };
    }

    /// <summary>The quarters inside a period whose compilation is not locked, where the run's SOP has steps for quarters.</summary>
    private async Task<IReadOnlyList<Periode>> ListTriwulanBelumAsync(long instansiId, long pelaksanaanId, Periode periode,
        CancellationToken ct)
    {
        var ada = await db.ListAsync<int>("""
            SELECT r.NomorPeriode
            FROM Rekap r
            WHERE r.InstansiId = @instansiId AND r.Tahun = @Tahun AND r.JenisPeriode = 'Triwulan'
            UNION ALL
            SELECT 0 AS NomorPeriode
            FROM Pelaksanaan p
            WHERE p.Id = @pelaksanaanId AND p.InstansiId = @instansiId
              AND EXISTS (SELECT 1 FROM SopLangkah l WHERE l.SopVersiId = p.SopVersiId AND l.Periode LIKE '%Triwulan%')
            """, new { instansiId, pelaksanaanId, periode.Tahun }, ct);
        return !ada.Contains(0) ? []
            : [.. periode.Triwulan.Where(n => !ada.Contains(n)).Select(n => new Periode(periode.Tahun, JenisPeriode.Triwulan, n))];
    }
}
