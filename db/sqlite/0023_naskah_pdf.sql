-- PDF of versions and the copy that is printed and signed, made by a worker from a queue. LaporanVersi.PdfSha is not read any more.

CREATE TABLE IF NOT EXISTS NaskahPdf (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    LaporanVersiId INTEGER NOT NULL REFERENCES LaporanVersi (Id),
    Jenis TEXT COLLATE NOCASE NOT NULL, -- Konsep or TandaTangan
    KodeVerifikasi TEXT COLLATE NOCASE NULL, -- printed on the signing copy
    WordSha TEXT COLLATE NOCASE NULL, -- of the signing copy
    PdfSha TEXT COLLATE NOCASE NULL,
    Halaman INTEGER NULL,
    Status TEXT COLLATE NOCASE NOT NULL, -- Antre, Jadi, Gagal
    Percobaan INTEGER NOT NULL DEFAULT 0,
    CobaPada TEXT NOT NULL,
    Sewa TEXT COLLATE NOCASE NULL, -- token of the worker that holds it
    SewaSampai TEXT NULL,
    Galat TEXT COLLATE NOCASE NULL,
    DibuatPada TEXT NOT NULL,
    CONSTRAINT UQ_NaskahPdf_LaporanVersiId_Jenis UNIQUE (LaporanVersiId, Jenis)
);
CREATE INDEX IF NOT EXISTS IX_NaskahPdf_Status_CobaPada ON NaskahPdf (Status, CobaPada);
CREATE INDEX IF NOT EXISTS IX_NaskahPdf_KodeVerifikasi ON NaskahPdf (KodeVerifikasi);
CREATE INDEX IF NOT EXISTS IX_NaskahFinal_LaporanVersiId ON NaskahFinal (LaporanVersiId);

INSERT INTO NaskahPdf (InstansiId, LaporanVersiId, Jenis, PdfSha, Status, CobaPada, DibuatPada)
SELECT v.InstansiId, v.Id, 'Konsep', v.PdfSha, CASE WHEN v.PdfSha IS NULL THEN 'Antre' ELSE 'Jadi' END, v.DibuatPada, v.DibuatPada
FROM LaporanVersi v
WHERE NOT EXISTS (SELECT 1 FROM NaskahPdf x WHERE x.LaporanVersiId = v.Id AND x.Jenis = 'Konsep');

-- A report that waits for its signature gets its copy now; one without a final file alone.
INSERT INTO NaskahPdf (InstansiId, LaporanVersiId, Jenis, KodeVerifikasi, Status, CobaPada, DibuatPada)
SELECT v.InstansiId, v.Id, 'TandaTangan', REPLACE(REPLACE(substr(hex(randomblob(5)), 1, 10), '0', 'H'), '1', 'K'), 'Antre', v.DibuatPada,
    v.DibuatPada
FROM LaporanVersi v
JOIN Laporan r ON r.Id = v.LaporanId
WHERE v.Nomor = (SELECT MAX(x.Nomor) FROM LaporanVersi x WHERE x.LaporanId = r.Id)
  AND EXISTS (SELECT 1 FROM PelaksanaanLangkah l JOIN SopLangkah s ON s.Id = l.SopLangkahId
    WHERE l.PelaksanaanId = r.PelaksanaanId AND l.Status = 'Berjalan' AND s.Aksi = 'TandaTangan')
  AND NOT EXISTS (SELECT 1 FROM NaskahPdf x WHERE x.LaporanVersiId = v.Id AND x.Jenis = 'TandaTangan');

-- The check of integrity reads each of these by office.
CREATE INDEX IF NOT EXISTS IX_Bukti_InstansiId ON Bukti (InstansiId);
CREATE INDEX IF NOT EXISTS IX_BuktiCapaian_InstansiId ON BuktiCapaian (InstansiId);
CREATE INDEX IF NOT EXISTS IX_LaporanGambar_InstansiId ON LaporanGambar (InstansiId);
CREATE INDEX IF NOT EXISTS IX_LaporanVersi_InstansiId ON LaporanVersi (InstansiId);
CREATE INDEX IF NOT EXISTS IX_MasukanWord_InstansiId ON MasukanWord (InstansiId);
CREATE INDEX IF NOT EXISTS IX_NaskahPdf_InstansiId ON NaskahPdf (InstansiId);
CREATE INDEX IF NOT EXISTS IX_Pengiriman_InstansiId ON Pengiriman (InstansiId);

-- What was done before the portal had a log (script 0014) gets its line now, so that the check of integrity can ask for it.
INSERT INTO LogPortal (InstansiId, Pada, Pelaku, Objek, ObjekId, PelaksanaanId, Uraian, Baru, Penyimpangan)
SELECT f.InstansiId, f.DikunciPada, f.DikunciOleh, 'Naskah', f.Id, NULL, 'mengunci naskah final (disalin dari register)', f.Sha256, 0
FROM NaskahFinal f
WHERE NOT EXISTS (SELECT 1 FROM LogPortal l WHERE l.InstansiId = f.InstansiId AND l.Objek = 'Naskah' AND l.ObjekId = f.Id
    AND (l.Uraian LIKE 'mengunci naskah final%' OR l.Uraian LIKE 'mengganti naskah final%'));
INSERT INTO LogPortal (InstansiId, Pada, Pelaku, Objek, ObjekId, PelaksanaanId, Uraian, Baru, Penyimpangan)
SELECT k.InstansiId, k.DikirimPada, k.DikirimOleh, 'Naskah', k.NaskahFinalId, NULL,
    CONCAT('mengirim naskah final ke ', k.Nama, ' (disalin dari register)'), NULL, 0
FROM Pengiriman k
WHERE NOT EXISTS (SELECT 1 FROM LogPortal l WHERE l.InstansiId = k.InstansiId AND l.Objek = 'Naskah' AND l.ObjekId = k.NaskahFinalId
    AND l.Uraian LIKE 'mengirim naskah final ke %');
INSERT INTO LogPortal (InstansiId, Pada, Pelaku, Objek, ObjekId, PelaksanaanId, Uraian, Baru, Penyimpangan)
SELECT a.InstansiId, a.DiarsipkanPada, a.DiarsipkanOleh, 'Arsip', a.Id, NULL,
    CONCAT('mengarsipkan naskah final, entri ', a.Nomor, ' (disalin dari register)'), NULL, 0
FROM Arsip a
WHERE NOT EXISTS (SELECT 1 FROM LogPortal l WHERE l.InstansiId = a.InstansiId AND l.Objek = 'Arsip' AND l.ObjekId = a.Id);
INSERT INTO LogPortal (InstansiId, Pada, Pelaku, Objek, ObjekId, PelaksanaanId, Uraian, Baru, Penyimpangan)
SELECT t.InstansiId, t.TerbitPada, t.TerbitOleh, 'Publikasi', t.Id, NULL,
    'menerbitkan naskah final di situs publik (disalin dari register)', NULL, 0
FROM Publikasi t
WHERE NOT EXISTS (SELECT 1 FROM LogPortal l WHERE l.InstansiId = t.InstansiId AND l.Objek = 'Publikasi' AND l.ObjekId = t.Id);
