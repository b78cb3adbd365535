-- Outbox: mail is written in the transaction of the act that causes it, and sent by a worker.

IF OBJECT_ID(N'dbo.Surel', N'U') IS NULL
CREATE TABLE dbo.Surel (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_Surel PRIMARY KEY,
    InstansiId bigint NULL CONSTRAINT FK_Surel_InstansiId REFERENCES dbo.Instansi (Id),
    PesanId nvarchar(200) NOT NULL, -- Message-ID, the same over all attempts
    KepadaNama nvarchar(200) NOT NULL,
    Kepada nvarchar(200) NOT NULL,
    Perihal nvarchar(300) NOT NULL,
    Teks nvarchar(max) NOT NULL,
    LampiranSha nvarchar(64) NULL,
    LampiranNama nvarchar(200) NULL,
    Status nvarchar(20) NOT NULL, -- Antre, Terkirim, Gagal
    Percobaan int NOT NULL CONSTRAINT DF_Surel_Percobaan DEFAULT 0,
    CobaPada datetime2(7) NOT NULL,
    Sewa nvarchar(40) NULL, -- token of the worker that holds it
    SewaSampai datetime2(7) NULL,
    Galat nvarchar(500) NULL,
    DibuatPada datetime2(7) NOT NULL,
    TerkirimPada datetime2(7) NULL,
    CONSTRAINT UQ_Surel_PesanId UNIQUE (PesanId)
);
GO
IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_Surel_Status_CobaPada')
CREATE INDEX IX_Surel_Status_CobaPada ON dbo.Surel (Status, CobaPada);
GO
IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_Surel_InstansiId_Id')
CREATE INDEX IX_Surel_InstansiId_Id ON dbo.Surel (InstansiId, Id);
GO
