namespace SopKinerja.Data;

public sealed class PelaksanaanRepository(DbSession db)
{
    public Task<Pelaksanaan?> FindAsync(long instansiId, long id, CancellationToken ct) =>
        db.FindAsync<Pelaksanaan>("""
            SELECT p.Id, p.SopVersiId, v.Nomor AS SopNomor, v.Revisi AS SopRevisi, v.TindakLanjut, p.SuratMasukId,
                m.TahunAgenda, m.UrutAgenda,
                p.Judul, p.Tahun, p.JenisPeriode, p.NomorPeriode, p.Status, p.Putaran, p.DimulaiOleh, p.DimulaiPada, p.SelesaiPada,
                r.Id AS LaporanId
            FROM Pelaksanaan p
            JOIN SopVersi v ON v.Id = p.SopVersiId
            LEFT JOIN SuratMasuk m ON m.Id = p.SuratMasukId
            LEFT JOIN Laporan r ON r.PelaksanaanId = p.Id
            WHERE p.Id = @id AND p.InstansiId = @instansiId
            """, new { id, instansiId }, ct);

    public Task<IReadOnlyList<PelaksanaanRingkas>> ListAsync(long instansiId, CancellationToken ct) =>
        db.ListAsync<PelaksanaanRingkas>("""
            SELECT Id, Judul, Tahun, JenisPeriode, NomorPeriode, Status, Putaran FROM Pelaksanaan WHERE InstansiId = @instansiId ORDER BY Tahun DESC, Id DESC
            """, new { instansiId }, ct);

    /// <summary>Runs of this SOP whose period lies inside <paramref name="periode"/>: what a Semester or Tahunan run recaps.</summary>
    public Task<IReadOnlyList<PelaksanaanRingkas>> ListDirekapAsync(long instansiId, long sopVersiId, Periode periode, CancellationToken ct) =>
        periode.Jenis == JenisPeriode.Triwulan
            ? Task.FromResult<IReadOnlyList<PelaksanaanRingkas>>([])
            : db.ListAsync<PelaksanaanRingkas>("""
                SELECT Id, Judul, Tahun, JenisPeriode, NomorPeriode, Status, Putaran
                FROM Pelaksanaan
                WHERE InstansiId = @instansiId AND SopVersiId = @sopVersiId AND Tahun = @tahun
                  AND ((JenisPeriode = 'Triwulan' AND NomorPeriode IN @triwulan) OR (JenisPeriode = 'Semester' AND @tahunan = 1))
                ORDER BY JenisPeriode DESC, NomorPeriode
                """, new
            {
                instansiId, sopVersiId, tahun = periode.Tahun, triwulan = periode.Triwulan.ToArray(),
                tahunan = periode.Jenis == JenisPeriode.Tahunan ? 1 : 0,
            }, ct);

    /// <summary>The steps of one run in the order of acts: by round, then by number.</summary>
    public Task<IReadOnlyList<LangkahJalan>> ListLangkahAsync(long instansiId, long pelaksanaanId, CancellationToken ct) =>
        db.ListAsync<LangkahJalan>($"{LangkahSelect} WHERE l.PelaksanaanId = @pelaksanaanId AND l.InstansiId = @instansiId ORDER BY l.Putaran, s.Nomor",
            new { pelaksanaanId, instansiId }, ct);

    public Task<LangkahJalan?> FindLangkahAsync(long instansiId, long langkahId, CancellationToken ct) =>
        db.FindAsync<LangkahJalan>($"{LangkahSelect} WHERE l.Id = @langkahId AND l.InstansiId = @instansiId", new { langkahId, instansiId }, ct);

    /// <summary>The steps of all unfinished runs at once, for the threads of a list.</summary>
    public Task<IReadOnlyList<LangkahJalan>> ListLangkahBerjalanAsync(long instansiId, CancellationToken ct) =>
        db.ListAsync<LangkahJalan>($"""
            {LangkahSelect}
            JOIN Pelaksanaan p ON p.Id = l.PelaksanaanId
            WHERE p.InstansiId = @instansiId AND p.Status <> 'Selesai'
            ORDER BY l.PelaksanaanId DESC, l.Putaran, s.Nomor
            """, new { instansiId }, ct);

    public Task<IReadOnlyList<TugasLangkah>> ListTugasAsync(long instansiId, IReadOnlyCollection<long> jabatanIds, CancellationToken ct) =>
        jabatanIds.Count == 0
            ? Task.FromResult<IReadOnlyList<TugasLangkah>>([])
            : db.ListAsync<TugasLangkah>("""
                SELECT l.Id, l.PelaksanaanId, p.Judul AS PelaksanaanJudul, s.Nomor, l.Putaran, s.Kegiatan, s.Aksi, l.JabatanId, j.Nama AS JabatanNama,
                    l.MulaiPada, l.JatuhTempo
                FROM PelaksanaanLangkah l
                JOIN Pelaksanaan p ON p.Id = l.PelaksanaanId
                JOIN SopLangkah s ON s.Id = l.SopLangkahId
                JOIN Jabatan j ON j.Id = l.JabatanId
                WHERE l.InstansiId = @instansiId AND l.Status = 'Berjalan' AND l.JabatanId IN @jabatanIds
                ORDER BY l.JatuhTempo
                """, new { instansiId, jabatanIds }, ct);

    public Task<IReadOnlyList<CatatanLog>> ListLogAsync(long instansiId, long pelaksanaanId, Paging page, CancellationToken ct) =>
        db.ListAsync<CatatanLog>($"""
            SELECT Pada, Pelaku, Jabatan, Untuk, Uraian, Penyimpangan
            FROM PelaksanaanLog
            WHERE PelaksanaanId = @pelaksanaanId AND InstansiId = @instansiId
            ORDER BY Id DESC
            {db.Dialect.Page}
            """, new { pelaksanaanId, instansiId, skip = page.Skip, take = page.Size }, ct);

    public Task<IReadOnlyList<Bukti>> ListBuktiAsync(long instansiId, long pelaksanaanId, CancellationToken ct) =>
        db.ListAsync<Bukti>("""
            SELECT b.Id, b.LangkahId, s.Nomor, b.Nama, b.Ukuran, b.Sha256, b.DiunggahOleh
            FROM Bukti b
            JOIN PelaksanaanLangkah l ON l.Id = b.LangkahId
            JOIN SopLangkah s ON s.Id = l.SopLangkahId
            WHERE b.PelaksanaanId = @pelaksanaanId AND b.InstansiId = @instansiId
            ORDER BY b.Id
            """, new { pelaksanaanId, instansiId }, ct);

    public Task<Bukti?> FindBuktiAsync(long instansiId, long id, CancellationToken ct) =>
        db.FindAsync<Bukti>("""
            SELECT b.Id, b.LangkahId, s.Nomor, b.Nama, b.Ukuran, b.Sha256, b.DiunggahOleh
            FROM Bukti b
            JOIN PelaksanaanLangkah l ON l.Id = b.LangkahId
            JOIN SopLangkah s ON s.Id = l.SopLangkahId
            WHERE b.Id = @id AND b.InstansiId = @instansiId
            """, new { id, instansiId }, ct);

    private const string LangkahSelect = """
        SELECT l.Id, l.PelaksanaanId, l.SopLangkahId, l.JabatanId, j.Nama AS JabatanNama, s.Nomor, s.Judul, s.Kegiatan, s.Bentuk, s.Aksi, s.Waktu,
            s.Satuan, l.Putaran, l.Status, l.MulaiPada, l.JatuhTempo, l.SelesaiPada, l.Keputusan, l.Alasan, l.Pelaku, l.LaporanVersiId,
            w.Nomor AS NomorVersi, s.TidakKe, l.Versi
        FROM PelaksanaanLangkah l
        JOIN SopLangkah s ON s.Id = l.SopLangkahId
        JOIN Jabatan j ON j.Id = l.JabatanId
        LEFT JOIN LaporanVersi w ON w.Id = l.LaporanVersiId
        """;
}
