-- A unit may have working hours of its own: six days beside an office of five.

IF COL_LENGTH('dbo.PolaKerja', 'UnitId') IS NULL
ALTER TABLE dbo.PolaKerja ADD UnitId bigint NULL CONSTRAINT FK_PolaKerja_UnitId REFERENCES dbo.UnitKerja (Id); -- NULL: of the office
GO

IF OBJECT_ID(N'dbo.UQ_PolaKerja_InstansiId_Jenis_Mulai', N'UQ') IS NOT NULL
ALTER TABLE dbo.PolaKerja DROP CONSTRAINT UQ_PolaKerja_InstansiId_Jenis_Mulai;
GO

IF OBJECT_ID(N'dbo.UQ_PolaKerja_InstansiId_Jenis_Mulai_UnitId', N'UQ') IS NULL
ALTER TABLE dbo.PolaKerja ADD CONSTRAINT UQ_PolaKerja_InstansiId_Jenis_Mulai_UnitId UNIQUE (InstansiId, Jenis, Mulai, UnitId);
GO
