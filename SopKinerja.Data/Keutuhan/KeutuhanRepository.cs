namespace SopKinerja.Data;

/// <summary>Something that is not as it was recorded.</summary>
public sealed record TemuanKeutuhan
{
    /// <summary>The table whose row is wrong, or lacks one.</summary>
    public required string Tabel { get; init; }

    /// <summary>Which row, in words a person finds it by.</summary>
    public required string Tempat { get; init; }

    /// <summary>What is wrong with it.</summary>
    public required string Apa { get; init; }

    public override string ToString() => $"{Tabel}, {Tempat}: {Apa}";
}

/// <summary>How far a check is.</summary>
public readonly record struct KemajuanPeriksa(int Selesai, int Semua, long Byte);

/// <summary>
/// Compares what is archived, mailed, published and recorded with each other and with the bytes that are kept: every file, the chain of the
/// archive, and every row that the log or another table says must be there. It changes nothing.
/// </summary>
public sealed class KeutuhanRepository(DbSession db, BerkasRepository berkas, ArsipRepository arsip)
{
    /// <summary>Where rows name a file by its hash. A test compares it with the schema.</summary>
    public const string Rujukan = """
        SELECT 'Arsip' AS Tabel, Id, InstansiId, Sha256 AS Sha256 FROM Arsip
        UNION ALL SELECT 'BeritaAcaraArsip' AS Tabel, Id, InstansiId, Sha256 AS Sha256 FROM BeritaAcaraArsip
        UNION ALL SELECT 'Bukti' AS Tabel, Id, InstansiId, Sha256 AS Sha256 FROM Bukti
        UNION ALL SELECT 'BuktiCapaian' AS Tabel, Id, InstansiId, Sha256 AS Sha256 FROM BuktiCapaian
        UNION ALL SELECT 'DokumenAcuan' AS Tabel, Id, InstansiId, Sha256 AS Sha256 FROM DokumenAcuan
        UNION ALL SELECT 'LaporanGambar' AS Tabel, Id, InstansiId, Sha256 AS Sha256 FROM LaporanGambar
        UNION ALL SELECT 'LaporanVersi' AS Tabel, Id, InstansiId, IsiSha AS Sha256 FROM LaporanVersi
        UNION ALL SELECT 'LaporanVersi' AS Tabel, Id, InstansiId, Sha256 AS Sha256 FROM LaporanVersi
        UNION ALL SELECT 'MasukanWord' AS Tabel, Id, InstansiId, Sha256 AS Sha256 FROM MasukanWord
        UNION ALL SELECT 'NaskahFinal' AS Tabel, Id, InstansiId, Sha256 AS Sha256 FROM NaskahFinal
        UNION ALL SELECT 'NaskahPdf' AS Tabel, Id, InstansiId, PdfSha AS Sha256 FROM NaskahPdf
        UNION ALL SELECT 'NaskahPdf' AS Tabel, Id, InstansiId, WordSha AS Sha256 FROM NaskahPdf
        UNION ALL SELECT 'PemangkuJabatan' AS Tabel, Id, InstansiId, BuktiSha AS Sha256 FROM PemangkuJabatan
        UNION ALL SELECT 'PengaturanLaporan' AS Tabel, Id, InstansiId, LogoSha AS Sha256 FROM PengaturanLaporan
        UNION ALL SELECT 'PengaturanLaporan' AS Tabel, Id, InstansiId, TemplatIsiSha AS Sha256 FROM PengaturanLaporan
        UNION ALL SELECT 'PengaturanLaporan' AS Tabel, Id, InstansiId, TemplatSha AS Sha256 FROM PengaturanLaporan
        UNION ALL SELECT 'Pengiriman' AS Tabel, Id, InstansiId, Sha256 AS Sha256 FROM Pengiriman
        UNION ALL SELECT 'SisihanImpor' AS Tabel, Id, InstansiId, Sha256 AS Sha256 FROM SisihanImpor
        UNION ALL SELECT 'SuratMasuk' AS Tabel, Id, InstansiId, BerkasSha AS Sha256 FROM SuratMasuk
        UNION ALL SELECT 'Surel' AS Tabel, Id, InstansiId, LampiranSha AS Sha256 FROM Surel
        """;

    /// <summary>
    /// Each gives what is wrong in one office: the table, which row, and what. The words of the log that they look for are those that the
    /// acts write.
    /// </summary>
    private static readonly string[] s_periksa =
    [
        """
        SELECT 'NaskahFinal' AS Tabel, CONCAT('baris ', l.ObjekId) AS Tempat, 'hilang, padahal log mencatat penguncian atau pengirimannya' AS Apa
        FROM LogPortal l
        WHERE l.InstansiId = @instansiId AND l.Objek = 'Naskah'
          AND NOT EXISTS (SELECT 1 FROM NaskahFinal f WHERE f.Id = l.ObjekId AND f.InstansiId = l.InstansiId)
        GROUP BY l.ObjekId
        """,
        """
        SELECT 'NaskahFinal' AS Tabel, CONCAT(p.Judul, ', naskah ', f.Nomor) AS Tempat, 'sidiknya bukan sidik yang dicatat log saat dikunci' AS Apa
        FROM NaskahFinal f
        JOIN Pelaksanaan p ON p.Id = f.PelaksanaanId
        JOIN LogPortal l ON l.InstansiId = f.InstansiId AND l.Objek = 'Naskah' AND l.ObjekId = f.Id AND l.Baru <> f.Sha256
          AND (l.Uraian LIKE 'mengunci naskah final%' OR l.Uraian LIKE 'mengganti naskah final%')
        WHERE f.InstansiId = @instansiId
        """,
        """
        SELECT 'LogPortal' AS Tabel, CONCAT(p.Judul, ', naskah ', f.Nomor) AS Tempat, 'catatan penguncian naskah final ini hilang' AS Apa
        FROM NaskahFinal f
        JOIN Pelaksanaan p ON p.Id = f.PelaksanaanId
        WHERE f.InstansiId = @instansiId AND NOT EXISTS (SELECT 1 FROM LogPortal l
            WHERE l.InstansiId = f.InstansiId AND l.Objek = 'Naskah' AND l.ObjekId = f.Id
              AND (l.Uraian LIKE 'mengunci naskah final%' OR l.Uraian LIKE 'mengganti naskah final%'))
        """,
        """
        SELECT 'Arsip' AS Tabel, CONCAT('entri ', a.Nomor) AS Tempat, 'sidik berkasnya bukan sidik naskah final yang dikunci' AS Apa
        FROM Arsip a
        JOIN NaskahFinal f ON f.Id = a.NaskahFinalId
        WHERE a.InstansiId = @instansiId AND (a.Sha256 <> f.Sha256 OR f.InstansiId <> a.InstansiId)
        """,
        """
        SELECT 'Arsip' AS Tabel, CONCAT('baris ', l.ObjekId) AS Tempat, CONCAT('hilang, padahal log mencatat: ', MIN(l.Uraian)) AS Apa
        FROM LogPortal l
        WHERE l.InstansiId = @instansiId AND l.Objek = 'Arsip'
          AND NOT EXISTS (SELECT 1 FROM Arsip a WHERE a.Id = l.ObjekId AND a.InstansiId = l.InstansiId)
        GROUP BY l.ObjekId
        """,
        """
        SELECT 'LogPortal' AS Tabel, CONCAT('entri arsip ', a.Nomor) AS Tempat, 'catatan pengarsipannya hilang' AS Apa
        FROM Arsip a
        WHERE a.InstansiId = @instansiId
          AND NOT EXISTS (SELECT 1 FROM LogPortal l WHERE l.InstansiId = a.InstansiId AND l.Objek = 'Arsip' AND l.ObjekId = a.Id)
        """,
        """
        SELECT 'Pengiriman' AS Tabel, CONCAT(p.Judul, ' ke ', k.Nama) AS Tempat, 'yang dikirim bukan berkas yang dikunci' AS Apa
        FROM Pengiriman k
        JOIN NaskahFinal f ON f.Id = k.NaskahFinalId
        JOIN Pelaksanaan p ON p.Id = f.PelaksanaanId
        WHERE k.InstansiId = @instansiId AND k.Sha256 <> f.Sha256
        """,
        """
        SELECT 'Pengiriman' AS Tabel, CONCAT(p.Judul, ', naskah ', f.Nomor) AS Tempat,
            CONCAT('register memuat ', x.Baris, ' pengiriman, log mencatat ', x.Log) AS Apa
        FROM (SELECT f.Id, (SELECT COUNT(*) FROM Pengiriman k WHERE k.NaskahFinalId = f.Id) AS Baris,
                (SELECT COUNT(*) FROM LogPortal l WHERE l.InstansiId = f.InstansiId AND l.Objek = 'Naskah' AND l.ObjekId = f.Id
                    AND l.Uraian LIKE 'mengirim naskah final ke %') AS Log
            FROM NaskahFinal f WHERE f.InstansiId = @instansiId) x
        JOIN NaskahFinal f ON f.Id = x.Id
        JOIN Pelaksanaan p ON p.Id = f.PelaksanaanId
        WHERE x.Baris <> x.Log
        """,
        """
        SELECT 'Surel' AS Tabel, CONCAT(p.Judul, ' ke ', k.Nama) AS Tempat,
            CASE WHEN s.Id IS NULL THEN 'surel pengantarnya hilang' ELSE 'lampiran surelnya bukan berkas yang dikunci' END AS Apa
        FROM Pengiriman k
        JOIN NaskahFinal f ON f.Id = k.NaskahFinalId
        JOIN Pelaksanaan p ON p.Id = f.PelaksanaanId
        LEFT JOIN Surel s ON s.Id = k.SurelId AND s.InstansiId = k.InstansiId
        WHERE k.InstansiId = @instansiId AND k.SurelId IS NOT NULL AND (s.Id IS NULL OR s.LampiranSha <> k.Sha256)
        """,
        """
        SELECT 'Publikasi' AS Tabel, CONCAT('baris ', l.ObjekId) AS Tempat, 'hilang, padahal log mencatat penerbitannya' AS Apa
        FROM LogPortal l
        WHERE l.InstansiId = @instansiId AND l.Objek = 'Publikasi'
          AND NOT EXISTS (SELECT 1 FROM Publikasi t WHERE t.Id = l.ObjekId AND t.InstansiId = l.InstansiId)
        GROUP BY l.ObjekId
        """,
        """
        SELECT 'Publikasi' AS Tabel, t.Alamat AS Tempat, 'tidak menerbitkan naskah final yang dicatat log saat diterbitkan' AS Apa
        FROM Publikasi t
        LEFT JOIN NaskahFinal f ON f.Id = t.NaskahFinalId AND f.InstansiId = t.InstansiId
        WHERE t.InstansiId = @instansiId AND NOT EXISTS (SELECT 1 FROM LogPortal l
            WHERE l.InstansiId = t.InstansiId AND l.Objek = 'Publikasi' AND l.ObjekId = t.Id
              AND (l.PelaksanaanId = f.PelaksanaanId OR (f.Id IS NOT NULL AND l.Uraian LIKE '%(disalin dari register)')))
        """,
        """
        SELECT 'LaporanVersi' AS Tabel, r.Judul AS Tempat, CONCAT('seharusnya ', MAX(v.Nomor), ' versi, ada ', COUNT(*)) AS Apa
        FROM LaporanVersi v
        JOIN Laporan r ON r.Id = v.LaporanId
        WHERE v.InstansiId = @instansiId
        GROUP BY r.Id, r.Judul
        HAVING COUNT(*) <> MAX(v.Nomor)
        """,
        """
        SELECT 'LaporanVersi' AS Tabel, CONCAT(r.Judul, ' versi ', v.Nomor) AS Tempat, 'sidiknya bukan sidik yang dicatat log saat dibuat' AS Apa
        FROM LaporanVersi v
        JOIN Laporan r ON r.Id = v.LaporanId
        JOIN LogPortal l ON l.InstansiId = v.InstansiId AND l.Objek = 'Laporan' AND l.ObjekId = r.Id AND l.Baru <> v.Sha256
          AND l.Uraian LIKE CONCAT('membuat versi ', v.Nomor, ':%')
        WHERE v.InstansiId = @instansiId
        """,
    ];

    /// <summary>Everything about one office; its files are read again as well.</summary>
    public async Task<IReadOnlyList<TemuanKeutuhan>> PeriksaAsync(long instansiId, IProgress<KemajuanPeriksa>? kemajuan,
        CancellationToken ct)
    {
        var temuan = new List<TemuanKeutuhan>(await PeriksaBarisAsync(instansiId, ct));
        var semua = await db.ListAsync<string>(
            $"SELECT DISTINCT x.Sha256 FROM ({Rujukan}) x WHERE x.InstansiId = @instansiId AND x.Sha256 IS NOT NULL", new { instansiId },
                ct);
        await BacaUlangAsync(semua, temuan, kemajuan, ct);
        return temuan;
    }

    /// <summary>The rows of one office alone: its chain, what its log and its tables say of each other, and that each file is
    /// there.</summary>
    public async Task<IReadOnlyList<TemuanKeutuhan>> PeriksaBarisAsync(long instansiId, CancellationToken ct)
    {
        var temuan = new List<TemuanKeutuhan>();
        var entri = await db.ListAsync<EntriArsip>(
            $"SELECT {ArsipRepository.KolomRantai} FROM Arsip a WHERE a.InstansiId = @instansiId ORDER BY a.Nomor", new { instansiId }, ct);
        if (RantaiArsip.Periksa(entri) is { } putus)
            temuan.Add(new() { Tabel = "Arsip", Tempat = "rantai", Apa = putus });
        var rincian = (await arsip.ListSemuaRincianAsync(instansiId, ct)).ToLookup(r => r.ArsipId);
        temuan.AddRange(entri.Select(e => (e.Nomor, Salah: RantaiArsip.PeriksaRincian(e, rincian[e.Id]))).Where(x => x.Salah is not null)
            .Select(x => new TemuanKeutuhan { Tabel = "RincianArsip", Tempat = $"entri {x.Nomor}", Apa = x.Salah! }));
        foreach (var sql in s_periksa.Concat(LampiranTercatat.Periksa))
            temuan.AddRange(await db.ListAsync<TemuanKeutuhan>(sql, new { instansiId }, ct));
        temuan.AddRange(await db.ListAsync<TemuanKeutuhan>($"""
            SELECT x.Tabel, CONCAT('baris ', x.Id) AS Tempat, CONCAT('berkas ', x.Sha256, ' tidak tersimpan') AS Apa
            FROM ({Rujukan}) x
            WHERE x.InstansiId = @instansiId AND x.Sha256 IS NOT NULL AND NOT EXISTS (SELECT 1 FROM Berkas b WHERE b.Sha256 = x.Sha256)
            """, new { instansiId }, ct));
        return temuan;
    }

    /// <summary>Whether an entry of the archive still has the hash that somebody outside the database wrote down.</summary>
    /// <returns>What is wrong, or null.</returns>
    public async Task<TemuanKeutuhan?> PeriksaJangkarAsync(long instansiId, int nomor, string sidik, CancellationToken ct)
    {
        var kini = await db.FindAsync<string>("SELECT Sidik FROM Arsip WHERE InstansiId = @instansiId AND Nomor = @nomor",
            new { instansiId, nomor }, ct);
        var apa = kini is null ? "tidak ada, padahal sidiknya pernah dicatat di luar"
            : string.Equals(kini, sidik, StringComparison.OrdinalIgnoreCase) ? null
            : $"bersidik {kini}, padahal di luar tercatat {sidik}: rantai ditulis ulang";
        return apa is null ? null : new() { Tabel = "Arsip", Tempat = $"entri {nomor}", Apa = apa };
    }

    /// <summary>Every file that is kept, of whichever office, referred to or not: its bytes are read and hashed again.</summary>
    public async Task<IReadOnlyList<TemuanKeutuhan>> PeriksaBerkasAsync(IProgress<KemajuanPeriksa>? kemajuan, CancellationToken ct)
    {
        var temuan = new List<TemuanKeutuhan>();
        await BacaUlangAsync(await db.ListAsync<string>("SELECT Sha256 FROM Berkas ORDER BY Id", null, ct), temuan, kemajuan, ct);
        return temuan;
    }

    private async Task BacaUlangAsync(IReadOnlyList<string> sidik, List<TemuanKeutuhan> temuan, IProgress<KemajuanPeriksa>? kemajuan,
        CancellationToken ct)
    {
        var baca = 0L;
        for (var i = 0; i < sidik.Count; i++)
        {
            if (await berkas.UkuranUtuhAsync(sidik[i], ct) is { } ukuran)
                baca += ukuran;
            else
                temuan.Add(new() { Tabel = "Berkas", Tempat = sidik[i], Apa = "isinya hilang atau berubah" });
            kemajuan?.Report(new(i + 1, sidik.Count, baca));
        }
    }
}
