-- Until when a recipient gets the annual report, what was uploaded to a portal of his, and when the secretariat was reminded.

IF COL_LENGTH('dbo.PenerimaLaporan', 'BatasBulan') IS NULL
ALTER TABLE dbo.PenerimaLaporan ADD BatasBulan int NULL; -- months after the year's end; null where nobody is reminded
GO
IF COL_LENGTH('dbo.PenerimaLaporan', 'Versi') IS NULL
ALTER TABLE dbo.PenerimaLaporan ADD Versi int NOT NULL CONSTRAINT DF_PenerimaLaporan_Versi DEFAULT 1;
GO
IF COL_LENGTH('dbo.Pengiriman', 'TautanPublik') IS NULL
ALTER TABLE dbo.Pengiriman ADD TautanPublik nvarchar(300) NULL; -- what was given to a portal that wants the public link, without the host
GO
IF COL_LENGTH('dbo.Pengiriman', 'TanggalUnggah') IS NULL
ALTER TABLE dbo.Pengiriman ADD TanggalUnggah date NULL;
GO
IF OBJECT_ID(N'dbo.PengingatKirim', N'U') IS NULL
CREATE TABLE dbo.PengingatKirim (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_PengingatKirim PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_PengingatKirim_InstansiId REFERENCES dbo.Instansi (Id),
    PenerimaId bigint NOT NULL CONSTRAINT FK_PengingatKirim_PenerimaId REFERENCES dbo.PenerimaLaporan (Id),
    Tahun int NOT NULL, -- of the report
    Tanggal date NOT NULL,
    CONSTRAINT UQ_PengingatKirim_InstansiId_PenerimaId_Tahun_Tanggal UNIQUE (InstansiId, PenerimaId, Tahun, Tanggal)
);
GO
