-- The working calendar of an office: the hours of its weeks as they hold from a day on, Ramadan hours, and days off.

IF OBJECT_ID(N'dbo.PolaKerja', N'U') IS NULL
CREATE TABLE dbo.PolaKerja (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_PolaKerja PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_PolaKerja_InstansiId REFERENCES dbo.Instansi (Id),
    Jenis nvarchar(20) NOT NULL, -- Biasa: from Mulai until the next; Ramadan: from Mulai to Akhir, over what is usual
    Mulai date NOT NULL,
    Akhir date NULL,
    SeninKamis nvarchar(100) NOT NULL, -- "07.30-12.00 13.00-16.00"; empty for a day without work
    Jumat nvarchar(100) NOT NULL,
    Sabtu nvarchar(100) NOT NULL,
    Minggu nvarchar(100) NOT NULL,
    Versi int NOT NULL CONSTRAINT DF_PolaKerja_Versi DEFAULT 1,
    CONSTRAINT UQ_PolaKerja_InstansiId_Jenis_Mulai UNIQUE (InstansiId, Jenis, Mulai)
);
GO

IF OBJECT_ID(N'dbo.HariLibur', N'U') IS NULL
CREATE TABLE dbo.HariLibur (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_HariLibur PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_HariLibur_InstansiId REFERENCES dbo.Instansi (Id),
    Tanggal date NOT NULL,
    Nama nvarchar(200) NOT NULL,
    Jenis nvarchar(20) NOT NULL, -- Nasional, CutiBersama, Daerah
    CONSTRAINT UQ_HariLibur_InstansiId_Tanggal UNIQUE (InstansiId, Tanggal)
);
GO
