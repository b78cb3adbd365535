-- Sasaran, indicators, targets, what was achieved; programmes and their budget.

IF OBJECT_ID(N'dbo.Sasaran', N'U') IS NULL
CREATE TABLE dbo.Sasaran (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_Sasaran PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_Sasaran_InstansiId REFERENCES dbo.Instansi (Id),
    Tahun int NOT NULL,
    Urutan int NOT NULL,
    Uraian nvarchar(500) NOT NULL,
    CONSTRAINT UQ_Sasaran_InstansiId_Tahun_Urutan UNIQUE (InstansiId, Tahun, Urutan)
);
GO

IF OBJECT_ID(N'dbo.Indikator', N'U') IS NULL
CREATE TABLE dbo.Indikator (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_Indikator PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_Indikator_InstansiId REFERENCES dbo.Instansi (Id),
    SasaranId bigint NOT NULL CONSTRAINT FK_Indikator_SasaranId REFERENCES dbo.Sasaran (Id),
    Kode nvarchar(20) NOT NULL,
    Urutan int NOT NULL,
    Uraian nvarchar(500) NOT NULL,
    Satuan nvarchar(40) NOT NULL,
    Jenis nvarchar(10) NOT NULL, -- IKU, IKL or SPM
    Arah nvarchar(10) NOT NULL, -- Positif or Negatif
    CaraHitung nvarchar(20) NOT NULL, -- Persen (jumlah realisasi over sasaran) or Nilai
    Agregasi nvarchar(20) NOT NULL, -- Jumlah, NilaiAkhir or RataRata over the quarters of a longer period
    SumberData nvarchar(200) NULL,
    PenanggungJawab nvarchar(200) NULL,
    UnitId bigint NOT NULL CONSTRAINT FK_Indikator_UnitId REFERENCES dbo.UnitKerja (Id),
    TahunLalu decimal(18,4) NULL, -- capaian of the year before, percent
    TargetAkhir decimal(18,4) NULL, -- end target of the renstra
    StandarNasional decimal(18,4) NULL,
    Versi int NOT NULL CONSTRAINT DF_Indikator_Versi DEFAULT 1,
    CONSTRAINT UQ_Indikator_SasaranId_Kode UNIQUE (SasaranId, Kode)
);
GO
IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_Indikator_InstansiId_UnitId')
CREATE INDEX IX_Indikator_InstansiId_UnitId ON dbo.Indikator (InstansiId, UnitId);
GO

IF OBJECT_ID(N'dbo.TargetIndikator', N'U') IS NULL
CREATE TABLE dbo.TargetIndikator (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_TargetIndikator PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_TargetIndikator_InstansiId REFERENCES dbo.Instansi (Id),
    IndikatorId bigint NOT NULL CONSTRAINT FK_TargetIndikator_IndikatorId REFERENCES dbo.Indikator (Id),
    JenisPeriode nvarchar(20) NOT NULL,
    NomorPeriode int NOT NULL,
    Nilai decimal(18,4) NOT NULL,
    CONSTRAINT UQ_TargetIndikator_IndikatorId_JenisPeriode_NomorPeriode UNIQUE (IndikatorId, JenisPeriode, NomorPeriode)
);
GO

IF OBJECT_ID(N'dbo.Capaian', N'U') IS NULL
CREATE TABLE dbo.Capaian (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_Capaian PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_Capaian_InstansiId REFERENCES dbo.Instansi (Id),
    IndikatorId bigint NOT NULL CONSTRAINT FK_Capaian_IndikatorId REFERENCES dbo.Indikator (Id),
    JenisPeriode nvarchar(20) NOT NULL,
    NomorPeriode int NOT NULL,
    Penyebut decimal(18,4) NULL, -- the column "Sasaran" of tables III
    Realisasi decimal(18,4) NULL, -- the column "Jumlah Realisasi"
    AlasanKosong nvarchar(500) NULL, -- "belum tersedia", with its reason
    Kendala nvarchar(max) NULL,
    Upaya nvarchar(max) NULL,
    DiisiOleh nvarchar(200) NOT NULL,
    DiisiPada datetime2(7) NOT NULL,
    Versi int NOT NULL CONSTRAINT DF_Capaian_Versi DEFAULT 1,
    CONSTRAINT UQ_Capaian_IndikatorId_JenisPeriode_NomorPeriode UNIQUE (IndikatorId, JenisPeriode, NomorPeriode)
);
GO

IF OBJECT_ID(N'dbo.CapaianRiwayat', N'U') IS NULL
CREATE TABLE dbo.CapaianRiwayat (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_CapaianRiwayat PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_CapaianRiwayat_InstansiId REFERENCES dbo.Instansi (Id),
    CapaianId bigint NOT NULL CONSTRAINT FK_CapaianRiwayat_CapaianId REFERENCES dbo.Capaian (Id),
    Penyebut decimal(18,4) NULL,
    Realisasi decimal(18,4) NULL,
    AlasanKosong nvarchar(500) NULL,
    DiisiOleh nvarchar(200) NOT NULL,
    DiisiPada datetime2(7) NOT NULL
);
GO
IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_CapaianRiwayat_CapaianId')
CREATE INDEX IX_CapaianRiwayat_CapaianId ON dbo.CapaianRiwayat (CapaianId);
GO

IF OBJECT_ID(N'dbo.Rekap', N'U') IS NULL
CREATE TABLE dbo.Rekap (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_Rekap PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_Rekap_InstansiId REFERENCES dbo.Instansi (Id),
    Tahun int NOT NULL,
    JenisPeriode nvarchar(20) NOT NULL,
    NomorPeriode int NOT NULL,
    DikunciOleh nvarchar(200) NOT NULL,
    DikunciPada datetime2(7) NOT NULL,
    CONSTRAINT UQ_Rekap_InstansiId_Tahun_JenisPeriode_NomorPeriode UNIQUE (InstansiId, Tahun, JenisPeriode, NomorPeriode)
);
GO

IF OBJECT_ID(N'dbo.Program', N'U') IS NULL
CREATE TABLE dbo.Program (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_Program PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_Program_InstansiId REFERENCES dbo.Instansi (Id),
    Tahun int NOT NULL,
    Urutan int NOT NULL,
    Jenis nvarchar(20) NOT NULL, -- Program, Kegiatan or SubKegiatan
    Kode nvarchar(40) NOT NULL,
    Urusan nvarchar(100) NOT NULL,
    Opd nvarchar(200) NOT NULL,
    Kebijakan nvarchar(300) NULL,
    Uraian nvarchar(500) NOT NULL,
    Target decimal(18,4) NULL, -- percent
    Realisasi decimal(18,4) NULL, -- percent
    Pagu bigint NOT NULL CONSTRAINT DF_Program_Pagu DEFAULT 0, -- whole rupiah
    Serapan bigint NOT NULL CONSTRAINT DF_Program_Serapan DEFAULT 0, -- whole rupiah
    Permasalahan nvarchar(max) NULL,
    Upaya nvarchar(max) NULL,
    Versi int NOT NULL CONSTRAINT DF_Program_Versi DEFAULT 1,
    CONSTRAINT UQ_Program_InstansiId_Tahun_Kode UNIQUE (InstansiId, Tahun, Kode)
);
GO
