-- A final file may be replaced in the open: the old one stays, and one alone is current.

IF COL_LENGTH('dbo.NaskahFinal', 'PenggunaId') IS NULL
ALTER TABLE dbo.NaskahFinal ADD PenggunaId bigint NULL CONSTRAINT FK_NaskahFinal_PenggunaId REFERENCES dbo.Pengguna (Id); -- whose account locked it
GO
IF COL_LENGTH('dbo.NaskahFinal', 'Nomor') IS NULL
ALTER TABLE dbo.NaskahFinal ADD Nomor int NOT NULL CONSTRAINT DF_NaskahFinal_Nomor DEFAULT 1; -- which of the run's final files it is
GO
IF COL_LENGTH('dbo.NaskahFinal', 'Alasan') IS NULL
ALTER TABLE dbo.NaskahFinal ADD Alasan nvarchar(2000) NULL; -- why it took the place of the one before
GO
IF COL_LENGTH('dbo.NaskahFinal', 'Diganti') IS NULL
ALTER TABLE dbo.NaskahFinal ADD Diganti int NOT NULL CONSTRAINT DF_NaskahFinal_Diganti DEFAULT 0; -- 0 while it is the current one, afterwards its number
GO
IF COL_LENGTH('dbo.NaskahFinal', 'DigantiPada') IS NULL
ALTER TABLE dbo.NaskahFinal ADD DigantiPada datetime2(7) NULL;
GO
IF OBJECT_ID(N'dbo.UQ_NaskahFinal_PelaksanaanId', N'UQ') IS NOT NULL
ALTER TABLE dbo.NaskahFinal DROP CONSTRAINT UQ_NaskahFinal_PelaksanaanId;
GO
IF OBJECT_ID(N'dbo.UQ_NaskahFinal_PelaksanaanId_Diganti', N'UQ') IS NULL
ALTER TABLE dbo.NaskahFinal ADD CONSTRAINT UQ_NaskahFinal_PelaksanaanId_Diganti UNIQUE (PelaksanaanId, Diganti);
GO
IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_NaskahFinal_InstansiId')
CREATE INDEX IX_NaskahFinal_InstansiId ON dbo.NaskahFinal (InstansiId);
GO
