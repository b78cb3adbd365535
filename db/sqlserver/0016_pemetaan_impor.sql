-- How a table of the office's own is read, and the rows of an import that were set aside.

IF OBJECT_ID(N'dbo.PemetaanImpor', N'U') IS NULL
CREATE TABLE dbo.PemetaanImpor (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_PemetaanImpor PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_PemetaanImpor_InstansiId REFERENCES dbo.Instansi (Id),
    Jenis nvarchar(20) NOT NULL, -- the kind of import
    Nama nvarchar(100) NOT NULL,
    Sidik nvarchar(64) NOT NULL, -- SHA-256 of the headings, in lower-case hex: the shape of the sheet
    Isi nvarchar(max) NOT NULL, -- JSON: what each heading means, which names are which indicators
    Oleh nvarchar(200) NOT NULL,
    Pada datetime2(7) NOT NULL,
    CONSTRAINT UQ_PemetaanImpor_InstansiId_Jenis_Sidik UNIQUE (InstansiId, Jenis, Sidik)
);
GO

IF OBJECT_ID(N'dbo.SisihanImpor', N'U') IS NULL
CREATE TABLE dbo.SisihanImpor (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_SisihanImpor PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_SisihanImpor_InstansiId REFERENCES dbo.Instansi (Id),
    Jenis nvarchar(20) NOT NULL,
    Tahun int NOT NULL,
    JenisPeriode nvarchar(20) NOT NULL,
    NomorPeriode int NOT NULL,
    Nama nvarchar(300) NOT NULL, -- of the file they came in
    Sha256 nvarchar(64) NOT NULL, -- of Berkas: the rows with their faults, as a workbook
    Jumlah int NOT NULL, -- of rows
    Oleh nvarchar(200) NOT NULL,
    Pada datetime2(7) NOT NULL,
    SelesaiOleh nvarchar(200) NULL, -- who put them right, or saw that they need not be
    SelesaiPada datetime2(7) NULL
);
GO
IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_SisihanImpor_InstansiId_SelesaiPada')
CREATE INDEX IX_SisihanImpor_InstansiId_SelesaiPada ON dbo.SisihanImpor (InstansiId, SelesaiPada);
GO
