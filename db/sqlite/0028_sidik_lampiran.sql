-- The hash of every file that people hung on a record stands in the log from now on; for those that are there it is copied, so that the check
-- of integrity can ask for it.

INSERT INTO LogPortal (InstansiId, Pada, Pelaku, Objek, ObjekId, PelaksanaanId, Uraian, Baru, Penyimpangan)
SELECT t.InstansiId, t.DiunggahPada, t.DiunggahOleh, 'Pelaksanaan', t.PelaksanaanId, t.PelaksanaanId,
    CONCAT('melampirkan bukti ', t.Nama, ' (disalin dari tabel)'), t.Sha256, 0
FROM Bukti t
WHERE t.Sha256 IS NOT NULL AND NOT EXISTS (SELECT 1 FROM LogPortal l WHERE l.InstansiId = t.InstansiId AND l.Objek = 'Pelaksanaan'
    AND l.ObjekId = t.PelaksanaanId AND l.Baru = t.Sha256);
INSERT INTO LogPortal (InstansiId, Pada, Pelaku, Objek, ObjekId, PelaksanaanId, Uraian, Baru, Penyimpangan)
SELECT t.InstansiId, t.DiunggahPada, t.DiunggahOleh, 'Capaian', t.IndikatorId, NULL,
    CONCAT('melampirkan bukti ', t.Nama, ' (disalin dari tabel)'), t.Sha256, 0
FROM BuktiCapaian t
WHERE t.Sha256 IS NOT NULL AND NOT EXISTS (SELECT 1 FROM LogPortal l WHERE l.InstansiId = t.InstansiId AND l.Objek = 'Capaian'
    AND l.ObjekId = t.IndikatorId AND l.Baru = t.Sha256);
INSERT INTO LogPortal (InstansiId, Pada, Pelaku, Objek, ObjekId, PelaksanaanId, Uraian, Baru, Penyimpangan)
SELECT t.InstansiId, t.DiunggahPada, t.DiunggahOleh, 'Laporan', t.LaporanId, NULL,
    CONCAT('mengunggah gambar ', t.Nama, ' (disalin dari tabel)'), t.Sha256, 0
FROM LaporanGambar t
WHERE t.Sha256 IS NOT NULL AND NOT EXISTS (SELECT 1 FROM LogPortal l WHERE l.InstansiId = t.InstansiId AND l.Objek = 'Laporan'
    AND l.ObjekId = t.LaporanId AND l.Baru = t.Sha256);
INSERT INTO LogPortal (InstansiId, Pada, Pelaku, Objek, ObjekId, PelaksanaanId, Uraian, Baru, Penyimpangan)
SELECT t.InstansiId, t.DiunggahPada, t.DiunggahOleh, 'Laporan', t.LaporanId, NULL,
    CONCAT('mengunggah Word hasil koreksi ', t.Nama, ' (disalin dari tabel)'), t.Sha256, 0
FROM MasukanWord t
WHERE t.Sha256 IS NOT NULL AND NOT EXISTS (SELECT 1 FROM LogPortal l WHERE l.InstansiId = t.InstansiId AND l.Objek = 'Laporan'
    AND l.ObjekId = t.LaporanId AND l.Baru = t.Sha256);
INSERT INTO LogPortal (InstansiId, Pada, Pelaku, Objek, ObjekId, PelaksanaanId, Uraian, Baru, Penyimpangan)
SELECT t.InstansiId, t.DicatatPada, t.DicatatOleh, 'Surat', t.Id, NULL,
    CONCAT('mencatat surat ', t.NomorSurat, ' dari ', t.Asal, ' (disalin dari tabel)'), t.BerkasSha, 0
FROM SuratMasuk t
WHERE t.BerkasSha IS NOT NULL AND NOT EXISTS (SELECT 1 FROM LogPortal l WHERE l.InstansiId = t.InstansiId AND l.Objek = 'Surat'
    AND l.ObjekId = t.Id AND l.Baru = t.BerkasSha);
