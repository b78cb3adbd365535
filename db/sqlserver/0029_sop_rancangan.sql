-- A SOP that an office changes: drafts as documents, which become frozen versions when they are published. A run can be cancelled, and its period
-- is free again. What follows the last step is asked of the kinds of period that the SOP names.

IF COL_LENGTH('dbo.SopVersi', 'TindakLanjutPeriode') IS NULL
ALTER TABLE dbo.SopVersi ADD TindakLanjutPeriode nvarchar(100) NULL; -- the kinds of period that TindakLanjut is for; null: all
GO
IF COL_LENGTH('dbo.SopVersi', 'Penerima') IS NULL
ALTER TABLE dbo.SopVersi ADD Penerima nvarchar(4000) NULL; -- whom a run waits for, one name a line; null: every recipient of the office
GO
IF COL_LENGTH('dbo.SopVersi', 'Nama') IS NULL
ALTER TABLE dbo.SopVersi ADD Nama nvarchar(300) NULL; -- as this version was called; the SOP itself bears the newest name
GO
UPDATE v SET Nama = s.Nama FROM dbo.SopVersi v JOIN dbo.Sop s ON s.Id = v.SopId WHERE v.Nama IS NULL;
GO
IF COL_LENGTH('dbo.SopVersi', 'AlasanRevisi') IS NULL
ALTER TABLE dbo.SopVersi ADD AlasanRevisi nvarchar(max) NULL;
GO
IF COL_LENGTH('dbo.SopVersi', 'BerlakuPada') IS NULL
ALTER TABLE dbo.SopVersi ADD BerlakuPada datetime2(7) NULL; -- when it was published; null for one that the office began with
GO
IF COL_LENGTH('dbo.SopVersi', 'DicabutPada') IS NULL
ALTER TABLE dbo.SopVersi ADD DicabutPada datetime2(7) NULL;
GO

IF OBJECT_ID(N'dbo.SopRancangan', N'U') IS NULL
CREATE TABLE dbo.SopRancangan (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_SopRancangan PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_SopRancangan_InstansiId REFERENCES dbo.Instansi (Id),
    SopId bigint NULL CONSTRAINT FK_SopRancangan_SopId REFERENCES dbo.Sop (Id), -- null for a SOP that is not there yet
    DariVersiId bigint NULL CONSTRAINT FK_SopRancangan_DariVersiId REFERENCES dbo.SopVersi (Id), -- the version it was copied from
    Nama nvarchar(200) NOT NULL,
    Isi nvarchar(max) NOT NULL, -- the whole document as JSON
    DibuatOleh nvarchar(200) NOT NULL,
    DibuatPada datetime2(7) NOT NULL,
    DiubahOleh nvarchar(200) NOT NULL,
    DiubahPada datetime2(7) NOT NULL,
    Versi int NOT NULL CONSTRAINT DF_SopRancangan_Versi DEFAULT 1
);
GO
IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_SopRancangan_InstansiId')
CREATE INDEX IX_SopRancangan_InstansiId ON dbo.SopRancangan (InstansiId);
GO

IF COL_LENGTH('dbo.Pelaksanaan', 'Batal') IS NULL
ALTER TABLE dbo.Pelaksanaan ADD Batal bigint NOT NULL CONSTRAINT DF_Pelaksanaan_Batal DEFAULT 0; -- 0 while it counts, afterwards its Id
GO
IF COL_LENGTH('dbo.Pelaksanaan', 'AlasanBatal') IS NULL
ALTER TABLE dbo.Pelaksanaan ADD AlasanBatal nvarchar(max) NULL;
GO
IF OBJECT_ID(N'dbo.UQ_Pelaksanaan_InstansiId_SopVersiId_Tahun_JenisPeriode_NomorPeriode', N'UQ') IS NOT NULL
ALTER TABLE dbo.Pelaksanaan DROP CONSTRAINT UQ_Pelaksanaan_InstansiId_SopVersiId_Tahun_JenisPeriode_NomorPeriode;
GO
IF OBJECT_ID(N'dbo.UQ_Pelaksanaan_InstansiId_SopVersiId_Tahun_JenisPeriode_NomorPeriode_Batal', N'UQ') IS NULL
ALTER TABLE dbo.Pelaksanaan ADD CONSTRAINT UQ_Pelaksanaan_InstansiId_SopVersiId_Tahun_JenisPeriode_NomorPeriode_Batal
    UNIQUE (InstansiId, SopVersiId, Tahun, JenisPeriode, NomorPeriode, Batal);
GO
