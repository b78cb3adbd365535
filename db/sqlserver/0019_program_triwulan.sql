-- What programmes, kegiatan and sub kegiatan had reached by the end of each quarter.

IF OBJECT_ID(N'dbo.ProgramTriwulan', N'U') IS NULL
CREATE TABLE dbo.ProgramTriwulan (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_ProgramTriwulan PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_ProgramTriwulan_InstansiId REFERENCES dbo.Instansi (Id),
    ProgramId bigint NOT NULL CONSTRAINT FK_ProgramTriwulan_ProgramId REFERENCES dbo.Program (Id),
    Triwulan int NOT NULL, -- 1 to 4; every figure counts from January to the end of this quarter
    Target decimal(18,4) NULL, -- percent
    Realisasi decimal(18,4) NULL, -- percent
    Kas bigint NULL, -- whole rupiah: what was planned to be spent (anggaran kas)
    Serapan bigint NULL, -- whole rupiah
    Permasalahan nvarchar(2000) NULL,
    Upaya nvarchar(2000) NULL,
    DiubahOleh nvarchar(200) NOT NULL,
    DiubahPada datetime2(7) NOT NULL,
    Versi int NOT NULL CONSTRAINT DF_ProgramTriwulan_Versi DEFAULT 1,
    CONSTRAINT UQ_ProgramTriwulan_ProgramId_Triwulan UNIQUE (ProgramId, Triwulan)
);
GO
IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_ProgramTriwulan_InstansiId_ProgramId')
CREATE INDEX IX_ProgramTriwulan_InstansiId_ProgramId ON dbo.ProgramTriwulan (InstansiId, ProgramId);
GO
