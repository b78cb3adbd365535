-- Dispositions of an incoming letter or of a step, and their recipients.

IF OBJECT_ID(N'dbo.Disposisi', N'U') IS NULL
CREATE TABLE dbo.Disposisi (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_Disposisi PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_Disposisi_InstansiId REFERENCES dbo.Instansi (Id),
    SuratMasukId bigint NULL CONSTRAINT FK_Disposisi_SuratMasukId REFERENCES dbo.SuratMasuk (Id),
    LangkahId bigint NULL CONSTRAINT FK_Disposisi_LangkahId REFERENCES dbo.PelaksanaanLangkah (Id),
    IndukId bigint NULL, -- the DisposisiPenerima that passed it on
    DariJabatanId bigint NOT NULL CONSTRAINT FK_Disposisi_DariJabatanId REFERENCES dbo.Jabatan (Id),
    DariNama nvarchar(200) NOT NULL,
    PenggunaId bigint NOT NULL CONSTRAINT FK_Disposisi_PenggunaId REFERENCES dbo.Pengguna (Id),
    Instruksi nvarchar(300) NULL, -- ticked instructions, one a line
    Catatan nvarchar(max) NULL,
    JatuhTempo date NULL,
    DibuatPada datetime2(7) NOT NULL
);
GO
IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_Disposisi_SuratMasukId')
CREATE INDEX IX_Disposisi_SuratMasukId ON dbo.Disposisi (SuratMasukId);
GO
IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_Disposisi_LangkahId')
CREATE INDEX IX_Disposisi_LangkahId ON dbo.Disposisi (LangkahId);
GO
IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_Disposisi_IndukId')
CREATE INDEX IX_Disposisi_IndukId ON dbo.Disposisi (IndukId);
GO

IF OBJECT_ID(N'dbo.DisposisiPenerima', N'U') IS NULL
CREATE TABLE dbo.DisposisiPenerima (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_DisposisiPenerima PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_DisposisiPenerima_InstansiId REFERENCES dbo.Instansi (Id),
    DisposisiId bigint NOT NULL CONSTRAINT FK_DisposisiPenerima_DisposisiId REFERENCES dbo.Disposisi (Id),
    JabatanId bigint NOT NULL CONSTRAINT FK_DisposisiPenerima_JabatanId REFERENCES dbo.Jabatan (Id),
    Status nvarchar(20) NOT NULL, -- BelumDibaca, Dibaca, Diteruskan, Dilaporkan, Dibatalkan
    DibacaPada datetime2(7) NULL,
    DibacaOleh nvarchar(200) NULL,
    SelesaiPada datetime2(7) NULL,
    Laporan nvarchar(max) NULL,
    Versi int NOT NULL CONSTRAINT DF_DisposisiPenerima_Versi DEFAULT 1,
    CONSTRAINT UQ_DisposisiPenerima_DisposisiId_JabatanId UNIQUE (DisposisiId, JabatanId)
);
GO
IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_DisposisiPenerima_JabatanId_Status')
CREATE INDEX IX_DisposisiPenerima_JabatanId_Status ON dbo.DisposisiPenerima (JabatanId, Status);
GO
