-- The signature block of a report is chosen, and analyses without data may be left out.

IF COL_LENGTH('dbo.Laporan', 'CaraTanggal') IS NULL
ALTER TABLE dbo.Laporan ADD CaraTanggal nvarchar(20) NOT NULL CONSTRAINT DF_Laporan_CaraTanggal DEFAULT N'Versi'; -- the day a version is made, a chosen day, or blank
GO
IF COL_LENGTH('dbo.Laporan', 'TanggalTtd') IS NULL
ALTER TABLE dbo.Laporan ADD TanggalTtd date NULL; -- the chosen day
GO
IF COL_LENGTH('dbo.Laporan', 'PejabatAkhir') IS NULL
ALTER TABLE dbo.Laporan ADD PejabatAkhir bit NOT NULL CONSTRAINT DF_Laporan_PejabatAkhir DEFAULT 0; -- posts and holders as of the period's last day
GO
IF COL_LENGTH('dbo.Laporan', 'Versi') IS NULL
ALTER TABLE dbo.Laporan ADD Versi int NOT NULL CONSTRAINT DF_Laporan_Versi DEFAULT 1;
GO

IF COL_LENGTH('dbo.PengaturanLaporan', 'TanpaKosong') IS NULL
ALTER TABLE dbo.PengaturanLaporan ADD TanpaKosong bit NOT NULL CONSTRAINT DF_PengaturanLaporan_TanpaKosong DEFAULT 0; -- no headings of analyses that have nothing to say
GO
IF COL_LENGTH('dbo.PengaturanLaporan', 'KalimatKosong') IS NULL
ALTER TABLE dbo.PengaturanLaporan ADD KalimatKosong nvarchar(500) NULL; -- what is said once instead
GO
IF COL_LENGTH('dbo.PengaturanLaporan', 'TanpaJejak') IS NULL
ALTER TABLE dbo.PengaturanLaporan ADD TanpaJejak bit NOT NULL CONSTRAINT DF_PengaturanLaporan_TanpaJejak DEFAULT 0; -- no annex of how each figure was computed
GO

IF COL_LENGTH('dbo.LaporanNarasi', 'Salinan') IS NULL
ALTER TABLE dbo.LaporanNarasi ADD Salinan nvarchar(200) NULL; -- the report it was copied from, until somebody saves it
GO
