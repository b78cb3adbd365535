-- Reports: narratives, immutable versions, who was sent a draft.

IF OBJECT_ID(N'dbo.Laporan', N'U') IS NULL
CREATE TABLE dbo.Laporan (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_Laporan PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_Laporan_InstansiId REFERENCES dbo.Instansi (Id),
    PelaksanaanId bigint NOT NULL CONSTRAINT FK_Laporan_PelaksanaanId REFERENCES dbo.Pelaksanaan (Id),
    Judul nvarchar(200) NOT NULL,
    CONSTRAINT UQ_Laporan_PelaksanaanId UNIQUE (PelaksanaanId)
);
GO

IF OBJECT_ID(N'dbo.LaporanNarasi', N'U') IS NULL
CREATE TABLE dbo.LaporanNarasi (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_LaporanNarasi PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_LaporanNarasi_InstansiId REFERENCES dbo.Instansi (Id),
    LaporanId bigint NOT NULL CONSTRAINT FK_LaporanNarasi_LaporanId REFERENCES dbo.Laporan (Id),
    Bagian nvarchar(40) NOT NULL,
    Markdown nvarchar(max) NOT NULL,
    DiubahOleh nvarchar(200) NOT NULL,
    DiubahPada datetime2(7) NOT NULL,
    Versi int NOT NULL CONSTRAINT DF_LaporanNarasi_Versi DEFAULT 1,
    CONSTRAINT UQ_LaporanNarasi_LaporanId_Bagian UNIQUE (LaporanId, Bagian)
);
GO

IF OBJECT_ID(N'dbo.LaporanVersi', N'U') IS NULL
CREATE TABLE dbo.LaporanVersi (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_LaporanVersi PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_LaporanVersi_InstansiId REFERENCES dbo.Instansi (Id),
    LaporanId bigint NOT NULL CONSTRAINT FK_LaporanVersi_LaporanId REFERENCES dbo.Laporan (Id),
    Nomor int NOT NULL,
    Sha256 nvarchar(64) NOT NULL, -- of the Word file
    IsiSha nvarchar(64) NOT NULL, -- of the record it was written from, as JSON
    NamaBerkas nvarchar(200) NOT NULL,
    Ukuran bigint NOT NULL,
    Alasan nvarchar(500) NOT NULL,
    PenggunaId bigint NOT NULL CONSTRAINT FK_LaporanVersi_PenggunaId REFERENCES dbo.Pengguna (Id),
    DibuatOleh nvarchar(200) NOT NULL,
    DibuatPada datetime2(7) NOT NULL,
    CONSTRAINT UQ_LaporanVersi_LaporanId_Nomor UNIQUE (LaporanId, Nomor)
);
GO

IF OBJECT_ID(N'dbo.Sosialisasi', N'U') IS NULL
CREATE TABLE dbo.Sosialisasi (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_Sosialisasi PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_Sosialisasi_InstansiId REFERENCES dbo.Instansi (Id),
    LangkahId bigint NOT NULL CONSTRAINT FK_Sosialisasi_LangkahId REFERENCES dbo.PelaksanaanLangkah (Id),
    LaporanVersiId bigint NOT NULL CONSTRAINT FK_Sosialisasi_LaporanVersiId REFERENCES dbo.LaporanVersi (Id),
    JabatanId bigint NOT NULL CONSTRAINT FK_Sosialisasi_JabatanId REFERENCES dbo.Jabatan (Id),
    DikirimOleh nvarchar(200) NOT NULL,
    DikirimPada datetime2(7) NOT NULL,
    CONSTRAINT UQ_Sosialisasi_LangkahId_LaporanVersiId_JabatanId UNIQUE (LangkahId, LaporanVersiId, JabatanId)
);
GO
