-- What becomes of archived reports when their terms end: minutes (berita acara) that people sign; nothing is moved or destroyed by the portal itself.

IF OBJECT_ID(N'dbo.BeritaAcaraArsip', N'U') IS NULL
CREATE TABLE dbo.BeritaAcaraArsip (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_BeritaAcaraArsip PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_BeritaAcaraArsip_InstansiId REFERENCES dbo.Instansi (Id),
    Tahun int NOT NULL,
    Urut int NOT NULL,
    Jenis nvarchar(20) NOT NULL, -- Pemindahan or UsulMusnah
    Status nvarchar(20) NOT NULL, -- Dibuat, Selesai or Batal
    Tanggal date NOT NULL,
    Sha256 nvarchar(64) NULL, -- of the signed paper
    NamaBerkas nvarchar(200) NULL,
    Alasan nvarchar(500) NULL, -- why it was cancelled
    DibuatOleh nvarchar(200) NOT NULL,
    DibuatPada datetime2(7) NOT NULL,
    DiubahPada datetime2(7) NULL,
    Versi int NOT NULL CONSTRAINT DF_BeritaAcaraArsip_Versi DEFAULT 1,
    CONSTRAINT UQ_BeritaAcaraArsip_InstansiId_Tahun_Urut UNIQUE (InstansiId, Tahun, Urut)
);
GO
IF OBJECT_ID(N'dbo.BeritaAcaraEntri', N'U') IS NULL
CREATE TABLE dbo.BeritaAcaraEntri (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_BeritaAcaraEntri PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_BeritaAcaraEntri_InstansiId REFERENCES dbo.Instansi (Id),
    BeritaAcaraId bigint NOT NULL CONSTRAINT FK_BeritaAcaraEntri_BeritaAcaraId REFERENCES dbo.BeritaAcaraArsip (Id),
    ArsipId bigint NOT NULL CONSTRAINT FK_BeritaAcaraEntri_ArsipId REFERENCES dbo.Arsip (Id),
    CONSTRAINT UQ_BeritaAcaraEntri_BeritaAcaraId_ArsipId UNIQUE (BeritaAcaraId, ArsipId)
);
GO
IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_BeritaAcaraEntri_InstansiId_ArsipId')
CREATE INDEX IX_BeritaAcaraEntri_InstansiId_ArsipId ON dbo.BeritaAcaraEntri (InstansiId, ArsipId);
GO
