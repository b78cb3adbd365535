-- What an indicator says of its own figures, and what an office adds to its rules.

IF COL_LENGTH('dbo.Indikator', 'Faktor') IS NULL
ALTER TABLE dbo.Indikator ADD Faktor decimal(18,4) NOT NULL CONSTRAINT DF_Indikator_Faktor DEFAULT 100; -- what a rate is multiplied by
GO

IF COL_LENGTH('dbo.Indikator', 'Desimal') IS NULL
ALTER TABLE dbo.Indikator ADD Desimal int NULL; -- null: as the office's rule; so for the columns below
GO

IF COL_LENGTH('dbo.Indikator', 'SatuanJumlah') IS NULL
ALTER TABLE dbo.Indikator ADD SatuanJumlah nvarchar(40) NULL; -- what numerator and denominator count
GO

IF COL_LENGTH('dbo.Indikator', 'Bulat') IS NULL
ALTER TABLE dbo.Indikator ADD Bulat bit NULL; -- whole numbers only; null: as the unit says
GO

IF COL_LENGTH('dbo.Indikator', 'BolehNegatif') IS NULL
ALTER TABLE dbo.Indikator ADD BolehNegatif bit NOT NULL CONSTRAINT DF_Indikator_BolehNegatif DEFAULT 0;
GO

IF COL_LENGTH('dbo.Indikator', 'Rumus') IS NULL
ALTER TABLE dbo.Indikator ADD Rumus nvarchar(20) NULL;
GO

IF COL_LENGTH('dbo.Indikator', 'Dasar') IS NULL
ALTER TABLE dbo.Indikator ADD Dasar nvarchar(20) NULL;
GO

IF COL_LENGTH('dbo.Indikator', 'Pembulatan') IS NULL
ALTER TABLE dbo.Indikator ADD Pembulatan nvarchar(20) NULL;
GO

IF COL_LENGTH('dbo.Indikator', 'BatasCetak') IS NULL
ALTER TABLE dbo.Indikator ADD BatasCetak bit NULL;
GO

IF COL_LENGTH('dbo.AturanTahun', 'Pembulatan') IS NULL
ALTER TABLE dbo.AturanTahun ADD Pembulatan nvarchar(20) NOT NULL CONSTRAINT DF_AturanTahun_Pembulatan DEFAULT N'SetengahKeAtas';
GO

IF COL_LENGTH('dbo.AturanTahun', 'BatasCetak') IS NULL
ALTER TABLE dbo.AturanTahun ADD BatasCetak bit NOT NULL CONSTRAINT DF_AturanTahun_BatasCetak DEFAULT 0; -- the cap touches the printed capaian too
GO

IF COL_LENGTH('dbo.AturanTahun', 'Ketat') IS NULL
-- Bebas, Alasan or Wajib: closing a collecting step
ALTER TABLE dbo.AturanTahun ADD Ketat nvarchar(20) NOT NULL CONSTRAINT DF_AturanTahun_Ketat DEFAULT N'Alasan';
GO

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_Capaian_InstansiId_Status')
CREATE INDEX IX_Capaian_InstansiId_Status ON dbo.Capaian (InstansiId, Status);
GO

IF OBJECT_ID(N'dbo.AngkaTercetak', N'U') IS NULL
CREATE TABLE dbo.AngkaTercetak (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_AngkaTercetak PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_AngkaTercetak_InstansiId REFERENCES dbo.Instansi (Id),
    IndikatorId bigint NOT NULL CONSTRAINT FK_AngkaTercetak_IndikatorId REFERENCES dbo.Indikator (Id),
    JenisPeriode nvarchar(20) NOT NULL,
    NomorPeriode int NOT NULL,
    Capaian decimal(18,4) NOT NULL, -- percent, as another document prints it
    Sumber nvarchar(300) NOT NULL, -- which document, where
    Oleh nvarchar(200) NOT NULL,
    Pada datetime2(7) NOT NULL,
    CONSTRAINT UQ_AngkaTercetak_IndikatorId_JenisPeriode_NomorPeriode UNIQUE (IndikatorId, JenisPeriode, NomorPeriode)
);
GO
IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_AngkaTercetak_InstansiId_JenisPeriode')
CREATE INDEX IX_AngkaTercetak_InstansiId_JenisPeriode ON dbo.AngkaTercetak (InstansiId, JenisPeriode);
GO
