-- The report as people work on it: settings, history of narratives, pictures, notes, Word files that come back, the review.

IF COL_LENGTH('dbo.LaporanVersi', 'PdfSha') IS NULL
ALTER TABLE dbo.LaporanVersi ADD PdfSha nvarchar(64) NULL; -- made of the Word file, once
GO

IF OBJECT_ID(N'dbo.PengaturanLaporan', N'U') IS NULL
CREATE TABLE dbo.PengaturanLaporan (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_PengaturanLaporan PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_PengaturanLaporan_InstansiId REFERENCES dbo.Instansi (Id),
    PosisiReviu nvarchar(20) NOT NULL,
    Elektronik bit NOT NULL CONSTRAINT DF_PengaturanLaporan_Elektronik DEFAULT 0,
    LogoSha nvarchar(64) NULL,
    LogoTipe nvarchar(100) NULL,
    LogoLebar int NOT NULL CONSTRAINT DF_PengaturanLaporan_LogoLebar DEFAULT 0,
    LogoTinggi int NOT NULL CONSTRAINT DF_PengaturanLaporan_LogoTinggi DEFAULT 0,
    TemplatSha nvarchar(64) NULL, -- of the office's Word file as it came
    TemplatIsiSha nvarchar(64) NULL, -- of what the report takes from it, as JSON
    TemplatNama nvarchar(200) NULL,
    DiubahOleh nvarchar(200) NOT NULL,
    DiubahPada datetime2(7) NOT NULL,
    Versi int NOT NULL CONSTRAINT DF_PengaturanLaporan_Versi DEFAULT 1,
    CONSTRAINT UQ_PengaturanLaporan_InstansiId UNIQUE (InstansiId)
);
GO

IF OBJECT_ID(N'dbo.LaporanNarasiRiwayat', N'U') IS NULL
CREATE TABLE dbo.LaporanNarasiRiwayat (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_LaporanNarasiRiwayat PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_LaporanNarasiRiwayat_InstansiId REFERENCES dbo.Instansi (Id),
    LaporanId bigint NOT NULL CONSTRAINT FK_LaporanNarasiRiwayat_LaporanId REFERENCES dbo.Laporan (Id),
    Bagian nvarchar(40) NOT NULL,
    Markdown nvarchar(max) NOT NULL,
    DiubahOleh nvarchar(200) NOT NULL,
    DiubahPada datetime2(7) NOT NULL,
    Versi int NOT NULL,
    CONSTRAINT UQ_LaporanNarasiRiwayat_LaporanId_Bagian_Versi UNIQUE (LaporanId, Bagian, Versi)
);
GO

IF OBJECT_ID(N'dbo.LaporanGambar', N'U') IS NULL
CREATE TABLE dbo.LaporanGambar (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_LaporanGambar PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_LaporanGambar_InstansiId REFERENCES dbo.Instansi (Id),
    LaporanId bigint NOT NULL CONSTRAINT FK_LaporanGambar_LaporanId REFERENCES dbo.Laporan (Id),
    Nama nvarchar(150) NOT NULL,
    Sha256 nvarchar(64) NOT NULL,
    Tipe nvarchar(100) NOT NULL,
    Lebar int NOT NULL,
    Tinggi int NOT NULL,
    Ukuran bigint NOT NULL,
    DiunggahOleh nvarchar(200) NOT NULL,
    DiunggahPada datetime2(7) NOT NULL,
    CONSTRAINT UQ_LaporanGambar_LaporanId_Nama UNIQUE (LaporanId, Nama)
);
GO

IF OBJECT_ID(N'dbo.KoreksiLaporan', N'U') IS NULL
CREATE TABLE dbo.KoreksiLaporan (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_KoreksiLaporan PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_KoreksiLaporan_InstansiId REFERENCES dbo.Instansi (Id),
    LaporanId bigint NOT NULL CONSTRAINT FK_KoreksiLaporan_LaporanId REFERENCES dbo.Laporan (Id),
    LaporanVersiId bigint NOT NULL CONSTRAINT FK_KoreksiLaporan_LaporanVersiId REFERENCES dbo.LaporanVersi (Id),
    Tentang nvarchar(60) NOT NULL, -- a section, or angka:CODE
    Catatan nvarchar(2000) NOT NULL,
    PenggunaId bigint NOT NULL CONSTRAINT FK_KoreksiLaporan_PenggunaId REFERENCES dbo.Pengguna (Id),
    Oleh nvarchar(200) NOT NULL,
    Pada datetime2(7) NOT NULL,
    Jawaban nvarchar(2000) NULL,
    DijawabOleh nvarchar(200) NULL,
    DijawabPada datetime2(7) NULL
);
GO

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_KoreksiLaporan_LaporanId')
CREATE INDEX IX_KoreksiLaporan_LaporanId ON dbo.KoreksiLaporan (LaporanId);
GO

IF OBJECT_ID(N'dbo.MasukanWord', N'U') IS NULL
CREATE TABLE dbo.MasukanWord (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_MasukanWord PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_MasukanWord_InstansiId REFERENCES dbo.Instansi (Id),
    LaporanId bigint NOT NULL CONSTRAINT FK_MasukanWord_LaporanId REFERENCES dbo.Laporan (Id),
    LaporanVersiId bigint NULL CONSTRAINT FK_MasukanWord_LaporanVersiId REFERENCES dbo.LaporanVersi (Id), -- the version that came back; NULL for a draft
    Sha256 nvarchar(64) NOT NULL,
    Nama nvarchar(200) NOT NULL,
    DiunggahOleh nvarchar(200) NOT NULL,
    DiunggahPada datetime2(7) NOT NULL
);
GO

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_MasukanWord_LaporanId')
CREATE INDEX IX_MasukanWord_LaporanId ON dbo.MasukanWord (LaporanId);
GO

IF OBJECT_ID(N'dbo.MasukanPerubahan', N'U') IS NULL
CREATE TABLE dbo.MasukanPerubahan (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_MasukanPerubahan PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_MasukanPerubahan_InstansiId REFERENCES dbo.Instansi (Id),
    MasukanId bigint NOT NULL CONSTRAINT FK_MasukanPerubahan_MasukanId REFERENCES dbo.MasukanWord (Id),
    Jenis nvarchar(10) NOT NULL, -- Narasi, or Angka, which is never taken
    Bagian nvarchar(200) NOT NULL,
    Lama nvarchar(max) NOT NULL,
    Baru nvarchar(max) NOT NULL,
    NarasiVersi int NOT NULL, -- the version of the narrative it was compared with
    Status nvarchar(20) NOT NULL, -- Menunggu, Diterima, Ditolak
    DiputuskanOleh nvarchar(200) NULL,
    DiputuskanPada datetime2(7) NULL
);
GO

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_MasukanPerubahan_MasukanId')
CREATE INDEX IX_MasukanPerubahan_MasukanId ON dbo.MasukanPerubahan (MasukanId);
GO

IF OBJECT_ID(N'dbo.ReviuLaporan', N'U') IS NULL
CREATE TABLE dbo.ReviuLaporan (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_ReviuLaporan PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_ReviuLaporan_InstansiId REFERENCES dbo.Instansi (Id),
    LaporanId bigint NOT NULL CONSTRAINT FK_ReviuLaporan_LaporanId REFERENCES dbo.Laporan (Id),
    LaporanVersiId bigint NOT NULL CONSTRAINT FK_ReviuLaporan_LaporanVersiId REFERENCES dbo.LaporanVersi (Id), -- the version under review
    Apip nvarchar(200) NOT NULL,
    Inspektur nvarchar(200) NULL,
    Nip nvarchar(18) NULL,
    Kota nvarchar(100) NULL,
    Tanggal date NULL,
    Kesimpulan nvarchar(2000) NULL,
    DibukaOleh nvarchar(200) NOT NULL,
    DibukaPada datetime2(7) NOT NULL,
    SelesaiOleh nvarchar(200) NULL,
    SelesaiPada datetime2(7) NULL,
    Versi int NOT NULL CONSTRAINT DF_ReviuLaporan_Versi DEFAULT 1,
    CONSTRAINT UQ_ReviuLaporan_LaporanId UNIQUE (LaporanId)
);
GO

IF OBJECT_ID(N'dbo.ReviuButir', N'U') IS NULL
CREATE TABLE dbo.ReviuButir (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_ReviuButir PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_ReviuButir_InstansiId REFERENCES dbo.Instansi (Id),
    ReviuId bigint NOT NULL CONSTRAINT FK_ReviuButir_ReviuId REFERENCES dbo.ReviuLaporan (Id),
    Kode nvarchar(10) NOT NULL,
    Jawaban nvarchar(20) NOT NULL, -- Ya, Tidak, TidakBerlaku
    Keterangan nvarchar(1000) NULL,
    Oleh nvarchar(200) NOT NULL,
    Pada datetime2(7) NOT NULL,
    CONSTRAINT UQ_ReviuButir_ReviuId_Kode UNIQUE (ReviuId, Kode)
);
GO

IF OBJECT_ID(N'dbo.ReviuCatatan', N'U') IS NULL
CREATE TABLE dbo.ReviuCatatan (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_ReviuCatatan PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_ReviuCatatan_InstansiId REFERENCES dbo.Instansi (Id),
    ReviuId bigint NOT NULL CONSTRAINT FK_ReviuCatatan_ReviuId REFERENCES dbo.ReviuLaporan (Id),
    Catatan nvarchar(2000) NOT NULL,
    Oleh nvarchar(200) NOT NULL,
    Pada datetime2(7) NOT NULL,
    Tanggapan nvarchar(2000) NULL,
    DitanggapiOleh nvarchar(200) NULL,
    DitanggapiPada datetime2(7) NULL
);
GO

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_ReviuCatatan_ReviuId')
CREATE INDEX IX_ReviuCatatan_ReviuId ON dbo.ReviuCatatan (ReviuId);
GO

IF OBJECT_ID(N'dbo.ReviuUndangan', N'U') IS NULL
CREATE TABLE dbo.ReviuUndangan (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_ReviuUndangan PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_ReviuUndangan_InstansiId REFERENCES dbo.Instansi (Id),
    ReviuId bigint NOT NULL CONSTRAINT FK_ReviuUndangan_ReviuId REFERENCES dbo.ReviuLaporan (Id),
    TokenSha nvarchar(64) NOT NULL, -- of the word in the link, which is not kept
    Nama nvarchar(200) NOT NULL,
    Surel nvarchar(200) NULL,
    Sampai date NOT NULL, -- last day, inclusive
    DibuatOleh nvarchar(200) NOT NULL,
    DibuatPada datetime2(7) NOT NULL,
    DicabutPada datetime2(7) NULL,
    CONSTRAINT UQ_ReviuUndangan_TokenSha UNIQUE (TokenSha)
);
GO

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_ReviuUndangan_ReviuId')
CREATE INDEX IX_ReviuUndangan_ReviuId ON dbo.ReviuUndangan (ReviuId);
GO
