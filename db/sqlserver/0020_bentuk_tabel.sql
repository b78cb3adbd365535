-- What an office may have otherwise than SOP B draws its tables III, IV and V.

IF COL_LENGTH('dbo.PengaturanLaporan', 'TanpaNomor') IS NULL
ALTER TABLE dbo.PengaturanLaporan ADD TanpaNomor bit NOT NULL CONSTRAINT DF_PengaturanLaporan_TanpaNomor DEFAULT 0; -- without the row of column numbers
GO
IF COL_LENGTH('dbo.PengaturanLaporan', 'DenganKode') IS NULL
ALTER TABLE dbo.PengaturanLaporan ADD DenganKode bit NOT NULL CONSTRAINT DF_PengaturanLaporan_DenganKode DEFAULT 0; -- table V with the codes of programmes
GO
