-- Accounts, roles, the code of the first administrator, keys of data protection.

IF OBJECT_ID(N'dbo.Pengguna', N'U') IS NULL
CREATE TABLE dbo.Pengguna (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_Pengguna PRIMARY KEY,
    InstansiId bigint NULL CONSTRAINT FK_Pengguna_InstansiId REFERENCES dbo.Instansi (Id), -- NULL: administrator of the system, without rights in any office's data
    PegawaiId bigint NULL CONSTRAINT FK_Pengguna_PegawaiId REFERENCES dbo.Pegawai (Id),
    NamaPengguna nvarchar(60) NOT NULL,
    NamaTampil nvarchar(200) NOT NULL,
    Sandi nvarchar(400) NOT NULL, -- hash by the framework's PasswordHasher
    Cap nvarchar(40) NOT NULL, -- changes when the password, the roles or the state change; older cookies end
    GagalMasuk int NOT NULL CONSTRAINT DF_Pengguna_GagalMasuk DEFAULT 0,
    TerkunciSampai datetime2(7) NULL,
    Aktif bit NOT NULL CONSTRAINT DF_Pengguna_Aktif DEFAULT 1,
    DibuatPada datetime2(7) NOT NULL,
    Versi int NOT NULL CONSTRAINT DF_Pengguna_Versi DEFAULT 1,
    CONSTRAINT UQ_Pengguna_NamaPengguna UNIQUE (NamaPengguna)
);
GO
IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_Pengguna_InstansiId')
CREATE INDEX IX_Pengguna_InstansiId ON dbo.Pengguna (InstansiId);
GO

IF OBJECT_ID(N'dbo.PenggunaPeran', N'U') IS NULL
CREATE TABLE dbo.PenggunaPeran (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_PenggunaPeran PRIMARY KEY,
    PenggunaId bigint NOT NULL CONSTRAINT FK_PenggunaPeran_PenggunaId REFERENCES dbo.Pengguna (Id),
    Peran nvarchar(20) NOT NULL,
    UnitId bigint NULL CONSTRAINT FK_PenggunaPeran_UnitId REFERENCES dbo.UnitKerja (Id), -- for Pengisi and Verifikator: the unit
    CONSTRAINT UQ_PenggunaPeran_PenggunaId_Peran_UnitId UNIQUE (PenggunaId, Peran, UnitId)
);
GO

IF OBJECT_ID(N'dbo.KodePertama', N'U') IS NULL
CREATE TABLE dbo.KodePertama (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_KodePertama PRIMARY KEY,
    Sidik nvarchar(64) NOT NULL, -- SHA-256 of the one-time code
    DibuatPada datetime2(7) NOT NULL,
    DipakaiPada datetime2(7) NULL
);
GO

IF OBJECT_ID(N'dbo.KunciProteksi', N'U') IS NULL
CREATE TABLE dbo.KunciProteksi (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_KunciProteksi PRIMARY KEY,
    Nama nvarchar(200) NOT NULL,
    Xml nvarchar(max) NOT NULL
);
GO
