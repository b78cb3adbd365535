-- Runs of a SOP, their steps, evidence and log.

IF OBJECT_ID(N'dbo.SuratMasuk', N'U') IS NULL
CREATE TABLE dbo.SuratMasuk (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_SuratMasuk PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_SuratMasuk_InstansiId REFERENCES dbo.Instansi (Id),
    TahunAgenda int NOT NULL,
    UrutAgenda int NOT NULL,
    Asal nvarchar(200) NOT NULL,
    NomorSurat nvarchar(100) NOT NULL,
    TanggalSurat date NOT NULL,
    DiterimaTanggal date NOT NULL,
    Perihal nvarchar(500) NOT NULL,
    Derajat nvarchar(20) NOT NULL, -- Biasa, Segera, SangatSegera
    Keamanan nvarchar(20) NOT NULL, -- Biasa, Terbatas, Rahasia, SangatRahasia
    BerkasSha nvarchar(64) NULL,
    BerkasNama nvarchar(200) NULL,
    Status nvarchar(20) NOT NULL, -- Baru, Didisposisi, TanpaDisposisi
    Penutup nvarchar(500) NULL, -- why no disposisi was needed
    DicatatOleh nvarchar(200) NOT NULL,
    DicatatPada datetime2(7) NOT NULL,
    Versi int NOT NULL CONSTRAINT DF_SuratMasuk_Versi DEFAULT 1,
    CONSTRAINT UQ_SuratMasuk_InstansiId_TahunAgenda_UrutAgenda UNIQUE (InstansiId, TahunAgenda, UrutAgenda)
);
GO

IF OBJECT_ID(N'dbo.Pelaksanaan', N'U') IS NULL
CREATE TABLE dbo.Pelaksanaan (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_Pelaksanaan PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_Pelaksanaan_InstansiId REFERENCES dbo.Instansi (Id),
    SopVersiId bigint NOT NULL CONSTRAINT FK_Pelaksanaan_SopVersiId REFERENCES dbo.SopVersi (Id),
    SuratMasukId bigint NULL CONSTRAINT FK_Pelaksanaan_SuratMasukId REFERENCES dbo.SuratMasuk (Id),
    Judul nvarchar(200) NOT NULL,
    Tahun int NOT NULL,
    JenisPeriode nvarchar(20) NOT NULL,
    NomorPeriode int NOT NULL, -- 1 to 4, 1 to 2, or 0 for the year
    Status nvarchar(20) NOT NULL, -- Berjalan, TindakLanjut, Selesai
    Putaran int NOT NULL CONSTRAINT DF_Pelaksanaan_Putaran DEFAULT 1,
    DimulaiOleh nvarchar(200) NOT NULL,
    DimulaiPada datetime2(7) NOT NULL,
    SelesaiPada datetime2(7) NULL,
    Versi int NOT NULL CONSTRAINT DF_Pelaksanaan_Versi DEFAULT 1,
    CONSTRAINT UQ_Pelaksanaan_InstansiId_SopVersiId_Tahun_JenisPeriode_NomorPeriode UNIQUE (InstansiId, SopVersiId, Tahun, JenisPeriode, NomorPeriode)
);
GO
IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_Pelaksanaan_InstansiId_Status')
CREATE INDEX IX_Pelaksanaan_InstansiId_Status ON dbo.Pelaksanaan (InstansiId, Status);
GO

IF OBJECT_ID(N'dbo.PelaksanaanLangkah', N'U') IS NULL
CREATE TABLE dbo.PelaksanaanLangkah (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_PelaksanaanLangkah PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_PelaksanaanLangkah_InstansiId REFERENCES dbo.Instansi (Id),
    PelaksanaanId bigint NOT NULL CONSTRAINT FK_PelaksanaanLangkah_PelaksanaanId REFERENCES dbo.Pelaksanaan (Id),
    SopLangkahId bigint NOT NULL CONSTRAINT FK_PelaksanaanLangkah_SopLangkahId REFERENCES dbo.SopLangkah (Id),
    JabatanId bigint NOT NULL CONSTRAINT FK_PelaksanaanLangkah_JabatanId REFERENCES dbo.Jabatan (Id),
    Putaran int NOT NULL,
    Status nvarchar(20) NOT NULL, -- Menunggu, Berjalan, Selesai, Dikembalikan, Dilewati
    MulaiPada datetime2(7) NULL,
    JatuhTempo datetime2(7) NULL,
    SelesaiPada datetime2(7) NULL,
    Keputusan nvarchar(10) NULL,
    Alasan nvarchar(max) NULL,
    Pelaku nvarchar(300) NULL, -- who, in which post
    PenggunaId bigint NULL CONSTRAINT FK_PelaksanaanLangkah_PenggunaId REFERENCES dbo.Pengguna (Id),
    LaporanVersiId bigint NULL, -- the version that was corrected or made
    Versi int NOT NULL CONSTRAINT DF_PelaksanaanLangkah_Versi DEFAULT 1,
    CONSTRAINT UQ_PelaksanaanLangkah_PelaksanaanId_Putaran_SopLangkahId UNIQUE (PelaksanaanId, Putaran, SopLangkahId)
);
GO
IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_PelaksanaanLangkah_JabatanId_Status')
CREATE INDEX IX_PelaksanaanLangkah_JabatanId_Status ON dbo.PelaksanaanLangkah (JabatanId, Status);
GO

IF OBJECT_ID(N'dbo.PelaksanaanLog', N'U') IS NULL
CREATE TABLE dbo.PelaksanaanLog (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_PelaksanaanLog PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_PelaksanaanLog_InstansiId REFERENCES dbo.Instansi (Id),
    PelaksanaanId bigint NOT NULL CONSTRAINT FK_PelaksanaanLog_PelaksanaanId REFERENCES dbo.Pelaksanaan (Id),
    LangkahId bigint NULL CONSTRAINT FK_PelaksanaanLog_LangkahId REFERENCES dbo.PelaksanaanLangkah (Id),
    Pada datetime2(7) NOT NULL,
    Pelaku nvarchar(200) NOT NULL,
    Jabatan nvarchar(200) NULL,
    Untuk nvarchar(200) NULL, -- the official for whom it was done
    Uraian nvarchar(max) NOT NULL,
    Penyimpangan bit NOT NULL CONSTRAINT DF_PelaksanaanLog_Penyimpangan DEFAULT 0
);
GO
IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_PelaksanaanLog_PelaksanaanId_Id')
CREATE INDEX IX_PelaksanaanLog_PelaksanaanId_Id ON dbo.PelaksanaanLog (PelaksanaanId, Id);
GO

IF OBJECT_ID(N'dbo.Bukti', N'U') IS NULL
CREATE TABLE dbo.Bukti (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_Bukti PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_Bukti_InstansiId REFERENCES dbo.Instansi (Id),
    PelaksanaanId bigint NOT NULL CONSTRAINT FK_Bukti_PelaksanaanId REFERENCES dbo.Pelaksanaan (Id),
    LangkahId bigint NOT NULL CONSTRAINT FK_Bukti_LangkahId REFERENCES dbo.PelaksanaanLangkah (Id),
    Sha256 nvarchar(64) NOT NULL,
    Nama nvarchar(200) NOT NULL,
    Ukuran bigint NOT NULL,
    DiunggahOleh nvarchar(200) NOT NULL,
    DiunggahPada datetime2(7) NOT NULL
);
GO
IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_Bukti_PelaksanaanId')
CREATE INDEX IX_Bukti_PelaksanaanId ON dbo.Bukti (PelaksanaanId);
GO
IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_Bukti_LangkahId')
CREATE INDEX IX_Bukti_LangkahId ON dbo.Bukti (LangkahId);
GO
