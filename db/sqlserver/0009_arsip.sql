-- The final file, the archive chain, the delivery register, publication.

IF OBJECT_ID(N'dbo.NaskahFinal', N'U') IS NULL
CREATE TABLE dbo.NaskahFinal (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_NaskahFinal PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_NaskahFinal_InstansiId REFERENCES dbo.Instansi (Id),
    PelaksanaanId bigint NOT NULL CONSTRAINT FK_NaskahFinal_PelaksanaanId REFERENCES dbo.Pelaksanaan (Id),
    LaporanVersiId bigint NOT NULL CONSTRAINT FK_NaskahFinal_LaporanVersiId REFERENCES dbo.LaporanVersi (Id),
    Sha256 nvarchar(64) NOT NULL,
    NamaBerkas nvarchar(200) NOT NULL,
    Ukuran bigint NOT NULL,
    Cara nvarchar(20) NOT NULL, -- Pindaian
    PenandatanganJabatan nvarchar(200) NOT NULL,
    PenandatanganNama nvarchar(200) NOT NULL,
    PenandatanganNip nvarchar(18) NULL,
    TanggalTandaTangan date NOT NULL,
    KodeVerifikasi nvarchar(20) NOT NULL,
    DikunciOleh nvarchar(200) NOT NULL,
    DikunciPada datetime2(7) NOT NULL,
    CONSTRAINT UQ_NaskahFinal_PelaksanaanId UNIQUE (PelaksanaanId),
    CONSTRAINT UQ_NaskahFinal_KodeVerifikasi UNIQUE (KodeVerifikasi)
);
GO
IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_NaskahFinal_Sha256')
CREATE INDEX IX_NaskahFinal_Sha256 ON dbo.NaskahFinal (Sha256);
GO

IF OBJECT_ID(N'dbo.KlasifikasiArsip', N'U') IS NULL
CREATE TABLE dbo.KlasifikasiArsip (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_KlasifikasiArsip PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_KlasifikasiArsip_InstansiId REFERENCES dbo.Instansi (Id),
    Kode nvarchar(40) NOT NULL,
    Uraian nvarchar(300) NOT NULL,
    JenisPeriode nvarchar(20) NOT NULL, -- the kind of report it is for
    RetensiAktif int NOT NULL, -- years
    RetensiInaktif int NOT NULL,
    NasibAkhir nvarchar(20) NOT NULL, -- Permanen, Musnah or DinilaiKembali
    CONSTRAINT UQ_KlasifikasiArsip_InstansiId_JenisPeriode UNIQUE (InstansiId, JenisPeriode)
);
GO

IF OBJECT_ID(N'dbo.Arsip', N'U') IS NULL
CREATE TABLE dbo.Arsip (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_Arsip PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_Arsip_InstansiId REFERENCES dbo.Instansi (Id),
    Nomor int NOT NULL,
    NaskahFinalId bigint NOT NULL CONSTRAINT FK_Arsip_NaskahFinalId REFERENCES dbo.NaskahFinal (Id),
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
    CONSTRAINT UQ_Arsip_NaskahFinalId UNIQUE (NaskahFinalId)
);
GO

IF OBJECT_ID(N'dbo.PenerimaLaporan', N'U') IS NULL
CREATE TABLE dbo.PenerimaLaporan (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_PenerimaLaporan PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_PenerimaLaporan_InstansiId REFERENCES dbo.Instansi (Id),
    Nama nvarchar(200) NOT NULL,
    Surel nvarchar(200) NULL,
    Saluran nvarchar(20) NOT NULL, -- Surel or Unggah (a portal that wants the public link)
    Urutan int NOT NULL CONSTRAINT DF_PenerimaLaporan_Urutan DEFAULT 0,
    Aktif bit NOT NULL CONSTRAINT DF_PenerimaLaporan_Aktif DEFAULT 1,
    CONSTRAINT UQ_PenerimaLaporan_InstansiId_Nama UNIQUE (InstansiId, Nama)
);
GO

IF OBJECT_ID(N'dbo.Pengiriman', N'U') IS NULL
CREATE TABLE dbo.Pengiriman (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_Pengiriman PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_Pengiriman_InstansiId REFERENCES dbo.Instansi (Id),
    NaskahFinalId bigint NOT NULL CONSTRAINT FK_Pengiriman_NaskahFinalId REFERENCES dbo.NaskahFinal (Id),
    PenerimaId bigint NOT NULL CONSTRAINT FK_Pengiriman_PenerimaId REFERENCES dbo.PenerimaLaporan (Id),
    Nama nvarchar(200) NOT NULL,
    Alamat nvarchar(200) NULL,
    Saluran nvarchar(20) NOT NULL,
    Sha256 nvarchar(64) NOT NULL,
    SurelId bigint NULL,
    TandaTerima nvarchar(200) NULL,
    DikirimOleh nvarchar(200) NOT NULL,
    DikirimPada datetime2(7) NOT NULL,
    CONSTRAINT UQ_Pengiriman_NaskahFinalId_PenerimaId UNIQUE (NaskahFinalId, PenerimaId)
);
GO

IF OBJECT_ID(N'dbo.Publikasi', N'U') IS NULL
CREATE TABLE dbo.Publikasi (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_Publikasi PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_Publikasi_InstansiId REFERENCES dbo.Instansi (Id),
    NaskahFinalId bigint NOT NULL CONSTRAINT FK_Publikasi_NaskahFinalId REFERENCES dbo.NaskahFinal (Id),
    Alamat nvarchar(100) NOT NULL, -- the last part of the public address; never reused
    Judul nvarchar(200) NOT NULL,
    Tahun int NOT NULL,
    Kategori nvarchar(40) NOT NULL,
    Status nvarchar(20) NOT NULL, -- Terbit or Ditarik
    Keterangan nvarchar(500) NULL,
    TerbitOleh nvarchar(200) NOT NULL,
    TerbitPada datetime2(7) NOT NULL,
    DitarikPada datetime2(7) NULL,
    Versi int NOT NULL CONSTRAINT DF_Publikasi_Versi DEFAULT 1,
    CONSTRAINT UQ_Publikasi_InstansiId_Alamat UNIQUE (InstansiId, Alamat),
    CONSTRAINT UQ_Publikasi_NaskahFinalId UNIQUE (NaskahFinalId)
);
GO
