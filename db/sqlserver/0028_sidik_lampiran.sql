-- The hash of every file that people hung on a record stands in the log from now on; for those that are there it is copied, so that the check
-- of integrity can ask for it.

INSERT INTO LogPortal (InstansiId, Pada, Pelaku, Objek, ObjekId, PelaksanaanId, Uraian, Baru, Penyimpangan)
SELECT t.InstansiId, t.DiunggahPada, t.DiunggahOleh, N'Pelaksanaan', t.PelaksanaanId, t.PelaksanaanId,
    CONCAT(N'melampirkan bukti ', t.Nama, N' (disalin dari tabel)'), t.Sha256, 0
FROM Bukti t
WHERE t.Sha256 IS NOT NULL AND NOT EXISTS (SELECT 1 FROM LogPortal l WHERE l.InstansiId = t.InstansiId AND l.Objek = N'Pelaksanaan'
    AND l.ObjekId = t.PelaksanaanId AND l.Baru = t.Sha256);
GO
INSERT INTO LogPortal (InstansiId, Pada, Pelaku, Objek, ObjekId, PelaksanaanId, Uraian, Baru, Penyimpangan)
SELECT t.InstansiId, t.DiunggahPada, t.DiunggahOleh, N'Capaian', t.IndikatorId, NULL,
    CONCAT(N'melampirkan bukti ', t.Nama, N' (disalin dari tabel)'), t.Sha256, 0
FROM BuktiCapaian t
WHERE t.Sha256 IS NOT NULL AND NOT EXISTS (SELECT 1 FROM LogPortal l WHERE l.InstansiId = t.InstansiId AND l.Objek = N'Capaian'
    AND l.ObjekId = t.IndikatorId AND l.Baru = t.Sha256);
GO
INSERT INTO LogPortal (InstansiId, Pada, Pelaku, Objek, ObjekId, PelaksanaanId, Uraian, Baru, Penyimpangan)
SELECT t.InstansiId, t.DiunggahPada, t.DiunggahOleh, N'Laporan', t.LaporanId, NULL,
    CONCAT(N'mengunggah gambar ', t.Nama, N' (disalin dari tabel)'), t.Sha256, 0
FROM LaporanGambar t
WHERE t.Sha256 IS NOT NULL AND NOT EXISTS (SELECT 1 FROM LogPortal l WHERE l.InstansiId = t.InstansiId AND l.Objek = N'Laporan'
    AND l.ObjekId = t.LaporanId AND l.Baru = t.Sha256);
GO
INSERT INTO LogPortal (InstansiId, Pada, Pelaku, Objek, ObjekId, PelaksanaanId, Uraian, Baru, Penyimpangan)
SELECT t.InstansiId, t.DiunggahPada, t.DiunggahOleh, N'Laporan', t.LaporanId, NULL,
    CONCAT(N'mengunggah Word hasil koreksi ', t.Nama, N' (disalin dari tabel)'), t.Sha256, 0
FROM MasukanWord t
WHERE t.Sha256 IS NOT NULL AND NOT EXISTS (SELECT 1 FROM LogPortal l WHERE l.InstansiId = t.InstansiId AND l.Objek = N'Laporan'
    AND l.ObjekId = t.LaporanId AND l.Baru = t.Sha256);
GO
INSERT INTO LogPortal (InstansiId, Pada, Pelaku, Objek, ObjekId, PelaksanaanId, Uraian, Baru, Penyimpangan)
SELECT t.InstansiId, t.DicatatPada, t.DicatatOleh, N'Surat', t.Id, NULL,
    CONCAT(N'mencatat surat ', t.NomorSurat, N' dari ', t.Asal, N' (disalin dari tabel)'), t.BerkasSha, 0
FROM SuratMasuk t
WHERE t.BerkasSha IS NOT NULL AND NOT EXISTS (SELECT 1 FROM LogPortal l WHERE l.InstansiId = t.InstansiId AND l.Objek = N'Surat'
    AND l.ObjekId = t.Id AND l.Baru = t.BerkasSha);
GO
