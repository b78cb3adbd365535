namespace SopKinerja.Data;

/// <summary>
/// Files that people hang on a letter, a step, a figure or a report: each has a hash that the log wrote down when it was hung there. A
/// hash that is another today was exchanged behind the portal.
/// </summary>
internal static class LampiranTercatat
{
    public static readonly string[] Periksa =
    [
        """
        SELECT 'Bukti' AS Tabel, CONCAT('bukti ', t.Nama) AS Tempat,
            'sidiknya bukan sidik yang dicatat log saat diunggah' AS Apa
        FROM Bukti t
        WHERE t.InstansiId = @instansiId AND t.Sha256 IS NOT NULL AND NOT EXISTS (SELECT 1 FROM LogPortal l
            WHERE l.InstansiId = t.InstansiId AND l.Objek = 'Pelaksanaan' AND l.ObjekId = t.PelaksanaanId AND l.Baru = t.Sha256)
        """,
        """
        SELECT 'BuktiCapaian' AS Tabel, CONCAT('bukti ', t.Nama) AS Tempat,
            'sidiknya bukan sidik yang dicatat log saat diunggah' AS Apa
        FROM BuktiCapaian t
        WHERE t.InstansiId = @instansiId AND t.Sha256 IS NOT NULL AND NOT EXISTS (SELECT 1 FROM LogPortal l
            WHERE l.InstansiId = t.InstansiId AND l.Objek = 'Capaian' AND l.ObjekId = t.IndikatorId AND l.Baru = t.Sha256)
        """,
        """
        SELECT 'LaporanGambar' AS Tabel, CONCAT('gambar ', t.Nama) AS Tempat,
            'sidiknya bukan sidik yang dicatat log saat diunggah' AS Apa
        FROM LaporanGambar t
        WHERE t.InstansiId = @instansiId AND t.Sha256 IS NOT NULL AND NOT EXISTS (SELECT 1 FROM LogPortal l
            WHERE l.InstansiId = t.InstansiId AND l.Objek = 'Laporan' AND l.ObjekId = t.LaporanId AND l.Baru = t.Sha256)
        """,
        """
        SELECT 'MasukanWord' AS Tabel, CONCAT('Word ', t.Nama) AS Tempat,
            'sidiknya bukan sidik yang dicatat log saat diunggah' AS Apa
        FROM MasukanWord t
        WHERE t.InstansiId = @instansiId AND t.Sha256 IS NOT NULL AND NOT EXISTS (SELECT 1 FROM LogPortal l
            WHERE l.InstansiId = t.InstansiId AND l.Objek = 'Laporan' AND l.ObjekId = t.LaporanId AND l.Baru = t.Sha256)
        """,
        """
        SELECT 'PemangkuJabatan' AS Tabel, CONCAT('bukti masa jabatan ', t.BuktiNama) AS Tempat,
            'sidiknya bukan sidik yang dicatat log saat diunggah' AS Apa
        FROM PemangkuJabatan t
        WHERE t.InstansiId = @instansiId AND t.BuktiSha IS NOT NULL AND NOT EXISTS (SELECT 1 FROM LogPortal l
            WHERE l.InstansiId = t.InstansiId AND l.Objek = 'Jabatan' AND l.ObjekId = t.JabatanId
              AND l.Baru LIKE CONCAT('%', t.BuktiSha, '%'))
        """,
        """
        SELECT 'DokumenAcuan' AS Tabel, CONCAT('dokumen acuan ', t.Nama) AS Tempat,
            'sidiknya bukan sidik yang dicatat log saat diunggah' AS Apa
        FROM DokumenAcuan t
        WHERE t.InstansiId = @instansiId AND NOT EXISTS (SELECT 1 FROM LogPortal l
            WHERE l.InstansiId = t.InstansiId AND l.Objek = 'Acuan' AND l.ObjekId = t.Id AND l.Baru LIKE CONCAT('%', t.Sha256, '%'))
        """,
        """
        SELECT 'SuratMasuk' AS Tabel, CONCAT('agenda ', t.UrutAgenda, '/', t.TahunAgenda) AS Tempat,
            'sidiknya bukan sidik yang dicatat log saat diunggah' AS Apa
        FROM SuratMasuk t
        WHERE t.InstansiId = @instansiId AND t.BerkasSha IS NOT NULL AND NOT EXISTS (SELECT 1 FROM LogPortal l
            WHERE l.InstansiId = t.InstansiId AND l.Objek = 'Surat' AND l.ObjekId = t.Id AND l.Baru = t.BerkasSha)
        """,
    ];
}
