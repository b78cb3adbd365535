-- The colour that an office's public pages bear: one of a palette whose contrast holds in light and dark.

IF COL_LENGTH('dbo.Instansi', 'Warna') IS NULL
ALTER TABLE dbo.Instansi ADD Warna nvarchar(20) NOT NULL CONSTRAINT DF_Instansi_Warna DEFAULT N'biru';
GO
