-- A form is one act however often it is sent; composed names fit their columns; no page reads the rows of other offices.

IF OBJECT_ID(N'dbo.KirimanFormulir', N'U') IS NULL
CREATE TABLE dbo.KirimanFormulir (
    Sidik nvarchar(64) NOT NULL CONSTRAINT PK_KirimanFormulir PRIMARY KEY, -- SHA-256 over the form's own key, its sender and what was typed
    Pada datetime2(7) NOT NULL,
    Ke nvarchar(max) NULL, -- where its answer led
    Kabar nvarchar(max) NULL -- what its answer said
);
GO
IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_KirimanFormulir_Pada')
CREATE INDEX IX_KirimanFormulir_Pada ON dbo.KirimanFormulir (Pada);
GO

-- They hold a post with "Plh. " before it, a post with who acts for it, and why. ALTER COLUMN … NOT NULL is not read by every server that
-- speaks T-SQL; without it the column becomes nullable on SQL Server, so a constraint keeps what the column said before.
ALTER TABLE dbo.Disposisi ALTER COLUMN DariNama nvarchar(600);
GO
IF NOT EXISTS (SELECT 1 FROM sys.check_constraints WHERE name = N'CK_Disposisi_DariNama')
ALTER TABLE dbo.Disposisi ADD CONSTRAINT CK_Disposisi_DariNama CHECK (DariNama IS NOT NULL);
GO
ALTER TABLE dbo.DisposisiPenerima ALTER COLUMN DibacaOleh nvarchar(600);
GO
ALTER TABLE dbo.PelaksanaanLangkah ALTER COLUMN Pelaku nvarchar(600);
GO
ALTER TABLE dbo.PelaksanaanLog ALTER COLUMN Pelaku nvarchar(600);
GO
IF NOT EXISTS (SELECT 1 FROM sys.check_constraints WHERE name = N'CK_PelaksanaanLog_Pelaku')
ALTER TABLE dbo.PelaksanaanLog ADD CONSTRAINT CK_PelaksanaanLog_Pelaku CHECK (Pelaku IS NOT NULL);
GO
ALTER TABLE dbo.PelaksanaanLog ALTER COLUMN Jabatan nvarchar(300);
GO
ALTER TABLE dbo.PelaksanaanLog ALTER COLUMN Untuk nvarchar(300);
GO
ALTER TABLE dbo.NaskahFinal ALTER COLUMN PenandatanganJabatan nvarchar(300);
GO
IF NOT EXISTS (SELECT 1 FROM sys.check_constraints WHERE name = N'CK_NaskahFinal_PenandatanganJabatan')
ALTER TABLE dbo.NaskahFinal ADD CONSTRAINT CK_NaskahFinal_PenandatanganJabatan CHECK (PenandatanganJabatan IS NOT NULL);
GO

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_Instansi_Nama')
CREATE INDEX IX_Instansi_Nama ON dbo.Instansi (Nama);
GO
IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_Laporan_InstansiId')
CREATE INDEX IX_Laporan_InstansiId ON dbo.Laporan (InstansiId);
GO
IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_Pelaksanaan_SopVersiId')
CREATE INDEX IX_Pelaksanaan_SopVersiId ON dbo.Pelaksanaan (SopVersiId);
GO
IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_PemangkuJabatan_InstansiId_Mulai')
CREATE INDEX IX_PemangkuJabatan_InstansiId_Mulai ON dbo.PemangkuJabatan (InstansiId, Mulai);
GO
-- Only the rekaps that an older version locked without a snapshot: none, once the portal has started.
IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_Rekap_TanpaIsi')
CREATE INDEX IX_Rekap_TanpaIsi ON dbo.Rekap (Id) WHERE Isi IS NULL;
GO
