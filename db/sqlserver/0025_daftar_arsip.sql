-- The archive as a register: classes as an office's own tree with the terms of its JRA, what people describe of an entry (corrected with a
-- reason, the old kept), documents beside the reports, and words to find them by. Two tables are made anew, as columns of theirs may now be
-- null; their rows keep their Ids.

IF COL_LENGTH('dbo.KlasifikasiArsip', 'Urut') IS NULL AND OBJECT_ID(N'dbo.KlasifikasiArsip_lama', N'U') IS NULL
SELECT Id, InstansiId, Kode, Uraian, JenisPeriode, RetensiAktif, RetensiInaktif, NasibAkhir INTO dbo.KlasifikasiArsip_lama FROM dbo.KlasifikasiArsip;
GO
IF COL_LENGTH('dbo.KlasifikasiArsip', 'Urut') IS NULL AND OBJECT_ID(N'dbo.KlasifikasiArsip', N'U') IS NOT NULL
DROP TABLE dbo.KlasifikasiArsip;
GO
IF OBJECT_ID(N'dbo.KlasifikasiArsip', N'U') IS NULL
CREATE TABLE dbo.KlasifikasiArsip (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_KlasifikasiArsip PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_KlasifikasiArsip_InstansiId REFERENCES dbo.Instansi (Id),
    Kode nvarchar(40) NOT NULL,
    Urut nvarchar(160) NOT NULL, -- the segments of the code, padded: 000.8.10 comes after 000.8.9
    Uraian nvarchar(300) NOT NULL,
    JenisPeriode nvarchar(20) NULL, -- the kind of report that it is proposed for; one class for one kind
    RetensiAktif int NULL, -- years; null for a class that only groups others
    RetensiInaktif int NULL,
    NasibAkhir nvarchar(20) NULL, -- Permanen, Musnah or DinilaiKembali
    Dasar nvarchar(300) NULL, -- the JRA and its row
    Aktif bit NOT NULL CONSTRAINT DF_KlasifikasiArsip_Aktif DEFAULT 1,
    Versi int NOT NULL CONSTRAINT DF_KlasifikasiArsip_Versi DEFAULT 1,
    CONSTRAINT UQ_KlasifikasiArsip_InstansiId_Kode_Uraian UNIQUE (InstansiId, Kode, Uraian)
);
GO
IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_KlasifikasiArsip_InstansiId_Urut')
CREATE INDEX IX_KlasifikasiArsip_InstansiId_Urut ON dbo.KlasifikasiArsip (InstansiId, Urut);
GO
IF OBJECT_ID(N'dbo.KlasifikasiArsip_lama', N'U') IS NOT NULL
INSERT INTO dbo.KlasifikasiArsip (InstansiId, Kode, Urut, Uraian, JenisPeriode, RetensiAktif, RetensiInaktif, NasibAkhir)
SELECT l.InstansiId, l.Kode, CASE WHEN l.Kode = N'000.8.6' THEN N'000000.000008.000006' ELSE l.Kode END, l.Uraian, l.JenisPeriode, l.RetensiAktif,
    l.RetensiInaktif, l.NasibAkhir
FROM dbo.KlasifikasiArsip_lama l
WHERE NOT EXISTS (SELECT 1 FROM dbo.KlasifikasiArsip k WHERE k.InstansiId = l.InstansiId AND k.Kode = l.Kode AND k.Uraian = l.Uraian);
GO
IF OBJECT_ID(N'dbo.KlasifikasiArsip_lama', N'U') IS NOT NULL
DROP TABLE dbo.KlasifikasiArsip_lama;
GO

IF COL_LENGTH('dbo.Arsip', 'Asal') IS NULL AND OBJECT_ID(N'dbo.Arsip_lama', N'U') IS NULL
SELECT Id, InstansiId, Nomor, NaskahFinalId, KodeKlasifikasi, Uraian, Tanggal, RetensiAktif, RetensiInaktif, NasibAkhir, Sha256, SidikSebelum, Sidik,
    DiarsipkanOleh, DiarsipkanPada
INTO dbo.Arsip_lama FROM dbo.Arsip;
GO
IF OBJECT_ID(N'dbo.FK_BeritaAcaraEntri_ArsipId', N'F') IS NOT NULL
ALTER TABLE dbo.BeritaAcaraEntri DROP CONSTRAINT FK_BeritaAcaraEntri_ArsipId;
GO
IF COL_LENGTH('dbo.Arsip', 'Asal') IS NULL AND OBJECT_ID(N'dbo.Arsip', N'U') IS NOT NULL
DROP TABLE dbo.Arsip;
GO
IF OBJECT_ID(N'dbo.Arsip', N'U') IS NULL
CREATE TABLE dbo.Arsip (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_Arsip PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_Arsip_InstansiId REFERENCES dbo.Instansi (Id),
    Nomor int NOT NULL,
    NaskahFinalId bigint NULL CONSTRAINT FK_Arsip_NaskahFinalId REFERENCES dbo.NaskahFinal (Id), -- null for another document of the office
    PelaksanaanId bigint NULL CONSTRAINT FK_Arsip_PelaksanaanId REFERENCES dbo.Pelaksanaan (Id), -- the run in whose berkas another document lies
    NamaBerkas nvarchar(200) NULL, -- of another document
    Asal nvarchar(40) NOT NULL, -- what was filed, so that nothing is filed twice: "naskah 12", or "dokumen" and the entry's number
    KodeKlasifikasi nvarchar(40) NOT NULL,
    Uraian nvarchar(300) NOT NULL,
    Tanggal date NOT NULL,
    RetensiAktif int NOT NULL,
    RetensiInaktif int NOT NULL,
    NasibAkhir nvarchar(20) NOT NULL,
    Sha256 nvarchar(64) NOT NULL,
    SidikSebelum nvarchar(64) NOT NULL,
    Sidik nvarchar(64) NOT NULL, -- SHA-256 over the entry and SidikSebelum
    DiarsipkanOleh nvarchar(200) NOT NULL,
    DiarsipkanPada datetime2(7) NOT NULL,
    CONSTRAINT UQ_Arsip_InstansiId_Nomor UNIQUE (InstansiId, Nomor),
    CONSTRAINT UQ_Arsip_InstansiId_Asal UNIQUE (InstansiId, Asal)
);
GO
SET IDENTITY_INSERT dbo.Arsip ON;
GO
IF OBJECT_ID(N'dbo.Arsip_lama', N'U') IS NOT NULL
INSERT INTO dbo.Arsip (Id, InstansiId, Nomor, NaskahFinalId, Asal, KodeKlasifikasi, Uraian, Tanggal, RetensiAktif, RetensiInaktif, NasibAkhir,
    Sha256, SidikSebelum, Sidik, DiarsipkanOleh, DiarsipkanPada)
SELECT l.Id, l.InstansiId, l.Nomor, l.NaskahFinalId, CONCAT(N'naskah ', l.NaskahFinalId), l.KodeKlasifikasi, l.Uraian, l.Tanggal, l.RetensiAktif,
    l.RetensiInaktif, l.NasibAkhir, l.Sha256, l.SidikSebelum, l.Sidik, l.DiarsipkanOleh, l.DiarsipkanPada
FROM dbo.Arsip_lama l
WHERE NOT EXISTS (SELECT 1 FROM dbo.Arsip a WHERE a.Id = l.Id);
GO
SET IDENTITY_INSERT dbo.Arsip OFF;
GO
IF OBJECT_ID(N'dbo.Arsip_lama', N'U') IS NOT NULL
DROP TABLE dbo.Arsip_lama;
GO
IF OBJECT_ID(N'dbo.FK_BeritaAcaraEntri_ArsipId', N'F') IS NULL
ALTER TABLE dbo.BeritaAcaraEntri ADD CONSTRAINT FK_BeritaAcaraEntri_ArsipId FOREIGN KEY (ArsipId) REFERENCES dbo.Arsip (Id);
GO
IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_Arsip_NaskahFinalId')
CREATE INDEX IX_Arsip_NaskahFinalId ON dbo.Arsip (NaskahFinalId);
GO
IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_Arsip_InstansiId_Sha256')
CREATE INDEX IX_Arsip_InstansiId_Sha256 ON dbo.Arsip (InstansiId, Sha256);
GO
IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_Arsip_InstansiId_PelaksanaanId')
CREATE INDEX IX_Arsip_InstansiId_PelaksanaanId ON dbo.Arsip (InstansiId, PelaksanaanId);
GO

IF OBJECT_ID(N'dbo.RincianArsip', N'U') IS NULL
CREATE TABLE dbo.RincianArsip (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_RincianArsip PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_RincianArsip_InstansiId REFERENCES dbo.Instansi (Id),
    ArsipId bigint NOT NULL CONSTRAINT FK_RincianArsip_ArsipId REFERENCES dbo.Arsip (Id),
    Nomor int NOT NULL, -- 1 as it was filed, then each correction
    Diganti int NOT NULL CONSTRAINT DF_RincianArsip_Diganti DEFAULT 0, -- 0 while it is the current one, afterwards its number
    KodeKlasifikasi nvarchar(40) NOT NULL,
    Uraian nvarchar(300) NOT NULL,
    Mulai date NOT NULL, -- kurun waktu
    Akhir date NOT NULL,
    RetensiAktif int NOT NULL,
    RetensiInaktif int NOT NULL,
    NasibAkhir nvarchar(20) NOT NULL,
    Jumlah int NULL,
    Satuan nvarchar(40) NULL, -- lembar, berkas, bundel ...
    Media nvarchar(40) NOT NULL,
    Tingkat nvarchar(40) NOT NULL, -- tingkat perkembangan
    Lokasi nvarchar(200) NULL, -- of the paper
    Batal bit NOT NULL CONSTRAINT DF_RincianArsip_Batal DEFAULT 0,
    Alasan nvarchar(500) NULL, -- why it was corrected
    Sidik nvarchar(64) NULL, -- SHA-256 over this, the one before and the entry; null where the script wrote it
    Oleh nvarchar(200) NOT NULL,
    Pada datetime2(7) NOT NULL,
    CONSTRAINT UQ_RincianArsip_ArsipId_Diganti UNIQUE (ArsipId, Diganti)
);
GO
IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_RincianArsip_InstansiId_ArsipId')
CREATE INDEX IX_RincianArsip_InstansiId_ArsipId ON dbo.RincianArsip (InstansiId, ArsipId);
GO
INSERT INTO dbo.RincianArsip (InstansiId, ArsipId, Nomor, KodeKlasifikasi, Uraian, Mulai, Akhir, RetensiAktif, RetensiInaktif, NasibAkhir, Media,
    Tingkat, Oleh, Pada)
SELECT a.InstansiId, a.Id, 1, a.KodeKlasifikasi, a.Uraian, a.Tanggal, a.Tanggal, a.RetensiAktif, a.RetensiInaktif, a.NasibAkhir, N'Elektronik',
    N'Asli', a.DiarsipkanOleh, a.DiarsipkanPada
FROM dbo.Arsip a
WHERE NOT EXISTS (SELECT 1 FROM dbo.RincianArsip r WHERE r.ArsipId = a.Id);
GO

IF OBJECT_ID(N'dbo.KataArsip', N'U') IS NULL
CREATE TABLE dbo.KataArsip (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_KataArsip PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_KataArsip_InstansiId REFERENCES dbo.Instansi (Id),
    ArsipId bigint NOT NULL CONSTRAINT FK_KataArsip_ArsipId REFERENCES dbo.Arsip (Id),
    Nomor int NOT NULL, -- of the entry, so that the newest comes first
    Kata nvarchar(80) NOT NULL, -- a word of what it is about, "kode:000.8" for its class and each above it, "tahun:2025"
    CONSTRAINT UQ_KataArsip_InstansiId_Kata_Nomor UNIQUE (InstansiId, Kata, Nomor)
);
GO
IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_KataArsip_InstansiId_ArsipId')
CREATE INDEX IX_KataArsip_InstansiId_ArsipId ON dbo.KataArsip (InstansiId, ArsipId);
GO
WITH Potong (InstansiId, ArsipId, Nomor, Kata, Sisa) AS (
    SELECT InstansiId, Id, Nomor, CAST(N'' AS nvarchar(400)),
        CAST(CONCAT(LOWER(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(Uraian, N'(', N' '), N')', N' '), N'.', N' '), N',', N' '), N'/', N' ')), N' ')
            AS nvarchar(400))
    FROM dbo.Arsip
    UNION ALL
    SELECT InstansiId, ArsipId, Nomor, CAST(SUBSTRING(Sisa, 1, CHARINDEX(N' ', Sisa) - 1) AS nvarchar(400)),
        CAST(SUBSTRING(Sisa, CHARINDEX(N' ', Sisa) + 1, 400) AS nvarchar(400))
    FROM Potong WHERE CHARINDEX(N' ', Sisa) > 0
)
INSERT INTO dbo.KataArsip (InstansiId, ArsipId, Nomor, Kata)
SELECT DISTINCT p.InstansiId, p.ArsipId, p.Nomor, SUBSTRING(p.Kata, 1, 80) FROM Potong p
WHERE p.Kata <> N''
  AND NOT EXISTS (SELECT 1 FROM dbo.KataArsip k WHERE k.InstansiId = p.InstansiId AND k.Kata = SUBSTRING(p.Kata, 1, 80) AND k.Nomor = p.Nomor)
OPTION (MAXRECURSION 400);
GO
WITH Induk (InstansiId, ArsipId, Nomor, Kode) AS (
    SELECT InstansiId, Id, Nomor, CAST(KodeKlasifikasi AS nvarchar(40)) FROM dbo.Arsip
    UNION ALL
    SELECT InstansiId, ArsipId, Nomor, CAST(SUBSTRING(Kode, 1, LEN(Kode) - CHARINDEX(N'.', REVERSE(Kode))) AS nvarchar(40))
    FROM Induk WHERE CHARINDEX(N'.', Kode) > 0
)
INSERT INTO dbo.KataArsip (InstansiId, ArsipId, Nomor, Kata)
SELECT DISTINCT i.InstansiId, i.ArsipId, i.Nomor, CONCAT(N'kode:', i.Kode) FROM Induk i
WHERE i.Kode <> N''
  AND NOT EXISTS (SELECT 1 FROM dbo.KataArsip k WHERE k.InstansiId = i.InstansiId AND k.Kata = CONCAT(N'kode:', i.Kode) AND k.Nomor = i.Nomor);
GO
INSERT INTO dbo.KataArsip (InstansiId, ArsipId, Nomor, Kata)
SELECT a.InstansiId, a.Id, a.Nomor, CONCAT(N'tahun:', YEAR(a.Tanggal)) FROM dbo.Arsip a
WHERE NOT EXISTS (SELECT 1 FROM dbo.KataArsip k WHERE k.InstansiId = a.InstansiId AND k.Kata = CONCAT(N'tahun:', YEAR(a.Tanggal)) AND k.Nomor = a.Nomor);
GO
