-- Offices, their units, posts, people, and who holds which post from when to when.

IF OBJECT_ID(N'dbo.Instansi', N'U') IS NULL
CREATE TABLE dbo.Instansi (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_Instansi PRIMARY KEY,
    Kode nvarchar(40) NOT NULL, -- the word in public addresses, for example dinkes-binjai
    Nama nvarchar(200) NOT NULL,
    Pemda nvarchar(200) NOT NULL, -- PEMERINTAH KOTA BINJAI, as on the letterhead
    Kota nvarchar(100) NOT NULL, -- place written before the date of a signature
    Alamat nvarchar(300) NULL,
    Zona nvarchar(10) NOT NULL, -- WIB, WITA or WIT
    DibuatPada datetime2(7) NOT NULL,
    Versi int NOT NULL CONSTRAINT DF_Instansi_Versi DEFAULT 1,
    CONSTRAINT UQ_Instansi_Kode UNIQUE (Kode)
);
GO

IF OBJECT_ID(N'dbo.UnitKerja', N'U') IS NULL
CREATE TABLE dbo.UnitKerja (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_UnitKerja PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_UnitKerja_InstansiId REFERENCES dbo.Instansi (Id),
    IndukId bigint NULL CONSTRAINT FK_UnitKerja_IndukId REFERENCES dbo.UnitKerja (Id),
    Nama nvarchar(200) NOT NULL,
    Urutan int NOT NULL CONSTRAINT DF_UnitKerja_Urutan DEFAULT 0,
    CONSTRAINT UQ_UnitKerja_InstansiId_Nama UNIQUE (InstansiId, Nama)
);
GO

IF OBJECT_ID(N'dbo.Jabatan', N'U') IS NULL
CREATE TABLE dbo.Jabatan (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_Jabatan PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_Jabatan_InstansiId REFERENCES dbo.Instansi (Id),
    UnitId bigint NULL CONSTRAINT FK_Jabatan_UnitId REFERENCES dbo.UnitKerja (Id),
    Nama nvarchar(200) NOT NULL,
    Urutan int NOT NULL CONSTRAINT DF_Jabatan_Urutan DEFAULT 0,
    Kepala bit NOT NULL CONSTRAINT DF_Jabatan_Kepala DEFAULT 0, -- the head of the office, who signs
    CONSTRAINT UQ_Jabatan_InstansiId_Nama UNIQUE (InstansiId, Nama)
);
GO

IF OBJECT_ID(N'dbo.Pegawai', N'U') IS NULL
CREATE TABLE dbo.Pegawai (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_Pegawai PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_Pegawai_InstansiId REFERENCES dbo.Instansi (Id),
    Nama nvarchar(200) NOT NULL, -- with titles, as printed
    Nip nvarchar(18) NULL, -- 18 digits, no spaces; PPPK and non-ASN may have none
    Pangkat nvarchar(60) NULL,
    Golongan nvarchar(10) NULL,
    Surel nvarchar(200) NULL,
    Versi int NOT NULL CONSTRAINT DF_Pegawai_Versi DEFAULT 1
);
GO
IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_Pegawai_InstansiId_Nama')
CREATE INDEX IX_Pegawai_InstansiId_Nama ON dbo.Pegawai (InstansiId, Nama);
GO

IF OBJECT_ID(N'dbo.PemangkuJabatan', N'U') IS NULL
CREATE TABLE dbo.PemangkuJabatan (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_PemangkuJabatan PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_PemangkuJabatan_InstansiId REFERENCES dbo.Instansi (Id),
    JabatanId bigint NOT NULL CONSTRAINT FK_PemangkuJabatan_JabatanId REFERENCES dbo.Jabatan (Id),
    PegawaiId bigint NOT NULL CONSTRAINT FK_PemangkuJabatan_PegawaiId REFERENCES dbo.Pegawai (Id),
    Jenis nvarchar(20) NOT NULL, -- Definitif, Plt or Plh
    Mulai date NOT NULL,
    Sampai date NULL, -- last day, inclusive; NULL while it lasts
    NomorSk nvarchar(100) NULL
);
GO
IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_PemangkuJabatan_JabatanId_Mulai')
CREATE INDEX IX_PemangkuJabatan_JabatanId_Mulai ON dbo.PemangkuJabatan (JabatanId, Mulai);
GO
IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_PemangkuJabatan_PegawaiId_Mulai')
CREATE INDEX IX_PemangkuJabatan_PegawaiId_Mulai ON dbo.PemangkuJabatan (PegawaiId, Mulai);
GO
