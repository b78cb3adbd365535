-- PDF of versions and the copy that is printed and signed, made by a worker from a queue. LaporanVersi.PdfSha is not read any more.

IF OBJECT_ID(N'dbo.NaskahPdf', N'U') IS NULL
CREATE TABLE dbo.NaskahPdf (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_NaskahPdf PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_NaskahPdf_InstansiId REFERENCES dbo.Instansi (Id),
    LaporanVersiId bigint NOT NULL CONSTRAINT FK_NaskahPdf_LaporanVersiId REFERENCES dbo.LaporanVersi (Id),
    Jenis nvarchar(20) NOT NULL, -- Konsep or TandaTangan
    KodeVerifikasi nvarchar(20) NULL, -- printed on the signing copy
    WordSha nvarchar(64) NULL, -- of the signing copy
    PdfSha nvarchar(64) NULL,
    Halaman int NULL,
    Status nvarchar(20) NOT NULL, -- Antre, Jadi, Gagal
    Percobaan int NOT NULL CONSTRAINT DF_NaskahPdf_Percobaan DEFAULT 0,
    CobaPada datetime2(7) NOT NULL,
    Sewa nvarchar(40) NULL, -- token of the worker that holds it
    SewaSampai datetime2(7) NULL,
    Galat nvarchar(500) NULL,
    DibuatPada datetime2(7) NOT NULL,
    CONSTRAINT UQ_NaskahPdf_LaporanVersiId_Jenis UNIQUE (LaporanVersiId, Jenis)
);
GO
IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_NaskahPdf_Status_CobaPada')
CREATE INDEX IX_NaskahPdf_Status_CobaPada ON dbo.NaskahPdf (Status, CobaPada);
GO
IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_NaskahPdf_KodeVerifikasi')
CREATE INDEX IX_NaskahPdf_KodeVerifikasi ON dbo.NaskahPdf (KodeVerifikasi);
GO
IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_NaskahFinal_LaporanVersiId')
CREATE INDEX IX_NaskahFinal_LaporanVersiId ON dbo.NaskahFinal (LaporanVersiId);
GO
INSERT INTO dbo.NaskahPdf (InstansiId, LaporanVersiId, Jenis, PdfSha, Status, CobaPada, DibuatPada)
SELECT v.InstansiId, v.Id, 'Konsep', v.PdfSha, CASE WHEN v.PdfSha IS NULL THEN 'Antre' ELSE 'Jadi' END, v.DibuatPada, v.DibuatPada
FROM dbo.LaporanVersi v
WHERE NOT EXISTS (SELECT 1 FROM dbo.NaskahPdf x WHERE x.LaporanVersiId = v.Id AND x.Jenis = 'Konsep');
GO
-- A report that waits for its signature gets its copy now; one without a final file alone.
INSERT INTO dbo.NaskahPdf (InstansiId, LaporanVersiId, Jenis, KodeVerifikasi, Status, CobaPada, DibuatPada)
SELECT v.InstansiId, v.Id, 'TandaTangan',
    REPLACE(REPLACE(LEFT(REPLACE(CONVERT(nvarchar(36), NEWID()), '-', ''), 10), '0', 'H'), '1', 'K'), 'Antre', v.DibuatPada,
    v.DibuatPada
FROM dbo.LaporanVersi v
JOIN dbo.Laporan r ON r.Id = v.LaporanId
WHERE v.Nomor = (SELECT MAX(x.Nomor) FROM dbo.LaporanVersi x WHERE x.LaporanId = r.Id)
  AND EXISTS (SELECT 1 FROM dbo.PelaksanaanLangkah l JOIN dbo.SopLangkah s ON s.Id = l.SopLangkahId
    WHERE l.PelaksanaanId = r.PelaksanaanId AND l.Status = 'Berjalan' AND s.Aksi = 'TandaTangan')
  AND NOT EXISTS (SELECT 1 FROM dbo.NaskahPdf x WHERE x.LaporanVersiId = v.Id AND x.Jenis = 'TandaTangan');
GO

-- The check of integrity reads each of these by office.
IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_Bukti_InstansiId')
CREATE INDEX IX_Bukti_InstansiId ON dbo.Bukti (InstansiId);
GO
IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_BuktiCapaian_InstansiId')
CREATE INDEX IX_BuktiCapaian_InstansiId ON dbo.BuktiCapaian (InstansiId);
GO
IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_LaporanGambar_InstansiId')
CREATE INDEX IX_LaporanGambar_InstansiId ON dbo.LaporanGambar (InstansiId);
GO
IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_LaporanVersi_InstansiId')
CREATE INDEX IX_LaporanVersi_InstansiId ON dbo.LaporanVersi (InstansiId);
GO
IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_MasukanWord_InstansiId')
CREATE INDEX IX_MasukanWord_InstansiId ON dbo.MasukanWord (InstansiId);
GO
IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_NaskahPdf_InstansiId')
CREATE INDEX IX_NaskahPdf_InstansiId ON dbo.NaskahPdf (InstansiId);
GO
IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_Pengiriman_InstansiId')
CREATE INDEX IX_Pengiriman_InstansiId ON dbo.Pengiriman (InstansiId);
GO

-- What was done before the portal had a log (script 0014) gets its line now, so that the check of integrity can ask for it.
INSERT INTO dbo.LogPortal (InstansiId, Pada, Pelaku, Objek, ObjekId, PelaksanaanId, Uraian, Baru, Penyimpangan)
SELECT f.InstansiId, f.DikunciPada, f.DikunciOleh, 'Naskah', f.Id, NULL, 'mengunci naskah final (disalin dari register)', f.Sha256, 0
FROM dbo.NaskahFinal f
WHERE NOT EXISTS (SELECT 1 FROM dbo.LogPortal l WHERE l.InstansiId = f.InstansiId AND l.Objek = 'Naskah' AND l.ObjekId = f.Id
    AND (l.Uraian LIKE 'mengunci naskah final%' OR l.Uraian LIKE 'mengganti naskah final%'));
GO
INSERT INTO dbo.LogPortal (InstansiId, Pada, Pelaku, Objek, ObjekId, PelaksanaanId, Uraian, Baru, Penyimpangan)
SELECT k.InstansiId, k.DikirimPada, k.DikirimOleh, 'Naskah', k.NaskahFinalId, NULL,
    CONCAT('mengirim naskah final ke ', k.Nama, ' (disalin dari register)'), NULL, 0
FROM dbo.Pengiriman k
WHERE NOT EXISTS (SELECT 1 FROM dbo.LogPortal l WHERE l.InstansiId = k.InstansiId AND l.Objek = 'Naskah' AND l.ObjekId = k.NaskahFinalId
    AND l.Uraian LIKE 'mengirim naskah final ke %');
GO
INSERT INTO dbo.LogPortal (InstansiId, Pada, Pelaku, Objek, ObjekId, PelaksanaanId, Uraian, Baru, Penyimpangan)
SELECT a.InstansiId, a.DiarsipkanPada, a.DiarsipkanOleh, 'Arsip', a.Id, NULL,
    CONCAT('mengarsipkan naskah final, entri ', a.Nomor, ' (disalin dari register)'), NULL, 0
FROM dbo.Arsip a
WHERE NOT EXISTS (SELECT 1 FROM dbo.LogPortal l WHERE l.InstansiId = a.InstansiId AND l.Objek = 'Arsip' AND l.ObjekId = a.Id);
GO
INSERT INTO dbo.LogPortal (InstansiId, Pada, Pelaku, Objek, ObjekId, PelaksanaanId, Uraian, Baru, Penyimpangan)
SELECT t.InstansiId, t.TerbitPada, t.TerbitOleh, 'Publikasi', t.Id, NULL,
    'menerbitkan naskah final di situs publik (disalin dari register)', NULL, 0
FROM dbo.Publikasi t
WHERE NOT EXISTS (SELECT 1 FROM dbo.LogPortal l WHERE l.InstansiId = t.InstansiId AND l.Objek = 'Publikasi' AND l.ObjekId = t.Id);
GO
