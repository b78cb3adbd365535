-- One log for every act of the portal. The lines that runs had move into it, in their order; nothing else has written to the old table.

IF OBJECT_ID(N'dbo.LogPortal', N'U') IS NULL
CREATE TABLE dbo.LogPortal (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_LogPortal PRIMARY KEY,
    InstansiId bigint NULL CONSTRAINT FK_LogPortal_InstansiId REFERENCES dbo.Instansi (Id), -- null: of the whole portal
    Pada datetime2(7) NOT NULL,
    PenggunaId bigint NULL CONSTRAINT FK_LogPortal_PenggunaId REFERENCES dbo.Pengguna (Id), -- null: a guest with a link, or the program
    Pelaku nvarchar(600) NOT NULL,
    Alamat nvarchar(100) NULL, -- from which network address
    Jabatan nvarchar(300) NULL,
    Untuk nvarchar(300) NULL, -- the official for whom it was done
    Objek nvarchar(40) NOT NULL,
    ObjekId bigint NULL,
    PelaksanaanId bigint NULL CONSTRAINT FK_LogPortal_PelaksanaanId REFERENCES dbo.Pelaksanaan (Id),
    LangkahId bigint NULL CONSTRAINT FK_LogPortal_LangkahId REFERENCES dbo.PelaksanaanLangkah (Id),
    Uraian nvarchar(max) NOT NULL,
    Lama nvarchar(max) NULL,
    Baru nvarchar(max) NULL,
    Penyimpangan bit NOT NULL CONSTRAINT DF_LogPortal_Penyimpangan DEFAULT 0
);
GO

-- Both or neither, in one batch: a tool that goes on after a fault must not drop what was not copied.
IF OBJECT_ID(N'dbo.PelaksanaanLog', N'U') IS NOT NULL
BEGIN
    SET XACT_ABORT ON;
    BEGIN TRANSACTION;
    INSERT INTO dbo.LogPortal (InstansiId, Pada, Pelaku, Jabatan, Untuk, Objek, ObjekId, PelaksanaanId, LangkahId, Uraian, Penyimpangan)
    SELECT InstansiId, Pada, Pelaku, Jabatan, Untuk, N'Pelaksanaan', PelaksanaanId, PelaksanaanId, LangkahId, Uraian, Penyimpangan
    FROM dbo.PelaksanaanLog ORDER BY Id;
    DROP TABLE dbo.PelaksanaanLog;
    COMMIT TRANSACTION;
END;
GO
IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_LogPortal_InstansiId_Id')
CREATE INDEX IX_LogPortal_InstansiId_Id ON dbo.LogPortal (InstansiId, Id);
GO
IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_LogPortal_InstansiId_Objek_ObjekId')
CREATE INDEX IX_LogPortal_InstansiId_Objek_ObjekId ON dbo.LogPortal (InstansiId, Objek, ObjekId);
GO
IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_LogPortal_PelaksanaanId_Id')
CREATE INDEX IX_LogPortal_PelaksanaanId_Id ON dbo.LogPortal (PelaksanaanId, Id);
GO
