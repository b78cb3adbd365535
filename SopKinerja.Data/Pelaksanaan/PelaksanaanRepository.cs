namespace SopKinerja.Data;

using Dapper;

public sealed class PelaksanaanRepository(DbSession db)
{
    private const string PelaksanaanSelect = $"""
        SELECT p.Id, p.SopVersiId, v.Nomor AS SopNomor, v.Revisi AS SopRevisi, v.Penerima, COALESCE(v.Nama, o.Nama) AS SopNama, p.SuratMasukId,
            {SopRepository.LanjutUntukPeriode} AS TindakLanjut, p.AlasanBatal, p.Versi, p.Tenggat,
            m.TahunAgenda, m.UrutAgenda,
            p.Judul, p.Tahun, p.JenisPeriode, p.NomorPeriode, p.Status, p.Putaran, p.DimulaiOleh, p.DimulaiPada, p.SelesaiPada,
            r.Id AS LaporanId
        FROM Pelaksanaan p
        JOIN SopVersi v ON v.Id = p.SopVersiId
        JOIN Sop o ON o.Id = v.SopId
        LEFT JOIN SuratMasuk m ON m.Id = p.SuratMasukId
        LEFT JOIN Laporan r ON r.PelaksanaanId = p.Id
        """;

    private const string BuktiSelect = """
        SELECT b.Id, b.LangkahId, s.Nomor, b.Nama, b.Ukuran, b.Sha256, b.DiunggahOleh, b.DiunggahPada, b.Untuk,
            b.DicabutOleh, b.DicabutPada, b.AlasanCabut
        FROM Bukti b
        JOIN PelaksanaanLangkah l ON l.Id = b.LangkahId
        JOIN SopLangkah s ON s.Id = l.SopLangkahId
        """;

    public Task<Pelaksanaan?> FindAsync(long instansiId, long id, CancellationToken ct) =>
        db.FindAsync<Pelaksanaan>($"{PelaksanaanSelect} WHERE p.Id = @id AND p.InstansiId = @instansiId", new { id, instansiId }, ct);

    /// <summary>
    /// A run as its page shows it, in one way to the server and back: its steps in the order of acts, evidence, the newest of its log, and
    /// the runs of the same SOP whose period lies inside its own (what a Semester or Tahunan run recaps). Null when it is not this
    /// office's.
    /// </summary>
    public Task<IsiPelaksanaan?> FindIsiAsync(long instansiId, long id, int catatan, CancellationToken ct) =>
        db.BatchAsync($"""
            {PelaksanaanSelect} WHERE p.Id = @id AND p.InstansiId = @instansiId;
            {LangkahSelect} WHERE l.PelaksanaanId = @id AND l.InstansiId = @instansiId ORDER BY l.Putaran, s.Nomor;
            {BuktiSelect} WHERE b.PelaksanaanId = @id AND b.InstansiId = @instansiId ORDER BY b.Id;
            SELECT Pada, Pelaku, Jabatan, Untuk, Uraian, Penyimpangan
            FROM LogPortal
            WHERE PelaksanaanId = @id AND InstansiId = @instansiId
            ORDER BY Id DESC
            {db.Dialect.Page};
            SELECT x.Id, x.Judul, x.Tahun, x.JenisPeriode, x.NomorPeriode, x.Status, x.Putaran
            FROM Pelaksanaan p
            JOIN SopVersi v ON v.Id = p.SopVersiId
            JOIN SopVersi w ON w.SopId = v.SopId
            JOIN Pelaksanaan x ON x.InstansiId = p.InstansiId AND x.SopVersiId = w.Id AND x.Tahun = p.Tahun
            WHERE p.Id = @id AND p.InstansiId = @instansiId
              AND x.Batal = 0 AND (p.SelesaiPada IS NULL OR x.DimulaiPada <= p.SelesaiPada)
              AND ((x.JenisPeriode = 'Triwulan' AND (p.JenisPeriode = 'Tahunan'
                    OR (p.JenisPeriode = 'Semester' AND x.NomorPeriode IN (p.NomorPeriode * 2 - 1, p.NomorPeriode * 2))))
                OR (x.JenisPeriode = 'Semester' AND p.JenisPeriode = 'Tahunan'))
            ORDER BY x.JenisPeriode DESC, x.NomorPeriode;
            """, new { instansiId, id, skip = 0, take = catatan },
            async hasil => await hasil.ReadFirstOrDefaultAsync<Pelaksanaan>() is { } p
                ? new IsiPelaksanaan(p, (await hasil.ReadAsync<LangkahJalan>()).AsList(), (await hasil.ReadAsync<Bukti>()).AsList(),
                    (await hasil.ReadAsync<CatatanLog>()).AsList(), (await hasil.ReadAsync<PelaksanaanRingkas>()).AsList())
                : null, ct);

    /// <summary>Runs that are not finished, newest first, each with its steps in the order of acts.</summary>
    public Task<(IReadOnlyList<PelaksanaanRingkas> Jalan, IReadOnlyList<LangkahJalan> Langkah)> ListBerjalanAsync(long instansiId,
        CancellationToken ct) =>
        db.BatchAsync<(IReadOnlyList<PelaksanaanRingkas>, IReadOnlyList<LangkahJalan>)>($"""
            SELECT p.Id, p.Judul, p.Tahun, p.JenisPeriode, p.NomorPeriode, p.Status, p.Putaran, p.Tenggat,
                CASE WHEN p.Status = 'TindakLanjut' AND NOT EXISTS (SELECT 1 FROM NaskahFinal f WHERE f.PelaksanaanId = p.Id)
                    THEN 1 ELSE 0 END AS TanpaNaskah,
                (SELECT MAX(j.Id) FROM Jabatan j WHERE j.InstansiId = @instansiId AND j.Kepala = @ya) AS KepalaId
            FROM Pelaksanaan p
            WHERE p.InstansiId = @instansiId AND p.Status IN ('Berjalan', 'TindakLanjut')
            ORDER BY p.Tahun DESC, p.Id DESC;
            {LangkahSelect}
            JOIN Pelaksanaan p ON p.Id = l.PelaksanaanId
            WHERE p.InstansiId = @instansiId AND p.Status IN ('Berjalan', 'TindakLanjut')
            ORDER BY l.PelaksanaanId DESC, l.Putaran, s.Nomor;
            """, new { instansiId, ya = true },
            async hasil => ((await hasil.ReadAsync<PelaksanaanRingkas>()).AsList(), (await hasil.ReadAsync<LangkahJalan>()).AsList()), ct);

    public Task<IReadOnlyList<PelaksanaanRingkas>> ListAsync(long instansiId, CancellationToken ct) =>
        db.ListAsync<PelaksanaanRingkas>("""
            SELECT Id, Judul, Tahun, JenisPeriode, NomorPeriode, Status, Putaran, Tenggat
            FROM Pelaksanaan
            WHERE InstansiId = @instansiId
            ORDER BY Tahun DESC, Id DESC
            """, new { instansiId }, ct);

    /// <summary>The steps of one run in the order of acts: by round, then by number.</summary>
    public Task<IReadOnlyList<LangkahJalan>> ListLangkahAsync(long instansiId, long pelaksanaanId, CancellationToken ct) =>
        db.ListAsync<LangkahJalan>(
            $"{LangkahSelect} WHERE l.PelaksanaanId = @pelaksanaanId AND l.InstansiId = @instansiId ORDER BY l.Putaran, s.Nomor",
            new { pelaksanaanId, instansiId }, ct);

    public Task<LangkahJalan?> FindLangkahAsync(long instansiId, long langkahId, CancellationToken ct) =>
        db.FindAsync<LangkahJalan>($"{LangkahSelect} WHERE l.Id = @langkahId AND l.InstansiId = @instansiId", new { langkahId, instansiId },
            ct);

    public Task<IReadOnlyList<TugasLangkah>> ListTugasAsync(long instansiId, IReadOnlyCollection<long> jabatanIds, CancellationToken ct) =>
        jabatanIds.Count == 0
            ? Task.FromResult<IReadOnlyList<TugasLangkah>>([])
            : db.ListAsync<TugasLangkah>("""
                SELECT l.Id, l.PelaksanaanId, p.Judul AS PelaksanaanJudul, s.Nomor, l.Putaran, s.Kegiatan, s.Aksi, l.JabatanId,
                    j.Nama AS JabatanNama, l.MulaiPada, l.JatuhTempo,
                    (SELECT MAX(x.Alasan) FROM PelaksanaanLangkah x WHERE x.PelaksanaanId = l.PelaksanaanId
                        AND x.Putaran = l.Putaran - 1 AND x.Status = 'Dikembalikan' AND x.SelesaiPada = l.MulaiPada) AS AlasanKembali
                FROM PelaksanaanLangkah l
                JOIN Pelaksanaan p ON p.Id = l.PelaksanaanId
                JOIN SopLangkah s ON s.Id = l.SopLangkahId
                JOIN Jabatan j ON j.Id = l.JabatanId
                WHERE l.InstansiId = @instansiId AND l.Status = 'Berjalan' AND l.JabatanId IN @jabatanIds
                ORDER BY l.JatuhTempo
                """, new { instansiId, jabatanIds }, ct);

    /// <summary>Every walk of a step of a version that ended; those of cancelled runs are not among them.</summary>
    public Task<IReadOnlyList<JejakLangkah>> ListJejakAsync(long instansiId, long sopVersiId, CancellationToken ct) =>
        db.ListAsync<JejakLangkah>("""
            SELECT s.Nomor, s.Judul, s.Waktu, s.Satuan, s.Berjalan, l.Status, l.PelaksanaanId, l.MulaiPada, l.SelesaiPada, l.JatuhTempo,
                j.UnitId
            FROM Pelaksanaan p
            JOIN PelaksanaanLangkah l ON l.PelaksanaanId = p.Id
            JOIN SopLangkah s ON s.Id = l.SopLangkahId
            JOIN Jabatan j ON j.Id = l.JabatanId
            WHERE p.SopVersiId = @sopVersiId AND p.InstansiId = @instansiId AND p.Batal = 0 AND l.MulaiPada IS NOT NULL
              AND l.SelesaiPada IS NOT NULL AND l.JatuhTempo IS NOT NULL
            ORDER BY l.Id
            """, new { instansiId, sopVersiId }, ct);

    public Task<Bukti?> FindBuktiAsync(long instansiId, long id, CancellationToken ct) =>
        db.FindAsync<Bukti>($"{BuktiSelect} WHERE b.Id = @id AND b.InstansiId = @instansiId", new { id, instansiId }, ct);

    private const string LangkahSelect = """
        SELECT l.Id, l.PelaksanaanId, l.SopLangkahId, l.JabatanId, j.Nama AS JabatanNama, s.Nomor, s.Judul, s.Kegiatan, s.Bentuk, s.Aksi,
            s.Waktu, s.Satuan, s.Berjalan, l.Putaran, l.Status, l.MulaiPada, l.JatuhTempo, l.SelesaiPada, l.Keputusan, l.Alasan, l.Pelaku,
            l.LaporanVersiId, w.Nomor AS NomorVersi, s.TidakKe, l.Versi, s.Kelengkapan, s.Output, j.UnitId
        FROM PelaksanaanLangkah l
        JOIN SopLangkah s ON s.Id = l.SopLangkahId
        JOIN Jabatan j ON j.Id = l.JabatanId
        LEFT JOIN LaporanVersi w ON w.Id = l.LaporanVersiId
        """;
}
