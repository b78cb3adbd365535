-- A person's calendar by a secret link, and one mail on each working day of what waits for him.

IF OBJECT_ID(N'dbo.UmpanKalender', N'U') IS NULL
CREATE TABLE dbo.UmpanKalender (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_UmpanKalender PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_UmpanKalender_InstansiId REFERENCES dbo.Instansi (Id),
    PenggunaId bigint NOT NULL CONSTRAINT FK_UmpanKalender_PenggunaId REFERENCES dbo.Pengguna (Id),
    Sidik nvarchar(64) NOT NULL, -- SHA-256 of the secret, which only the link holds
    DibuatPada datetime2(3) NOT NULL,
    CONSTRAINT UQ_UmpanKalender_PenggunaId UNIQUE (PenggunaId),
    CONSTRAINT UQ_UmpanKalender_Sidik UNIQUE (Sidik)
);
GO

IF OBJECT_ID(N'dbo.RingkasanHarian', N'U') IS NULL
CREATE TABLE dbo.RingkasanHarian (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_RingkasanHarian PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_RingkasanHarian_InstansiId REFERENCES dbo.Instansi (Id),
    PenggunaId bigint NOT NULL CONSTRAINT FK_RingkasanHarian_PenggunaId REFERENCES dbo.Pengguna (Id),
    Hari date NOT NULL, -- in the office's zone
    Jumlah int NOT NULL, -- tasks in the mail
    CONSTRAINT UQ_RingkasanHarian_PenggunaId_Hari UNIQUE (PenggunaId, Hari)
);
GO

IF COL_LENGTH('dbo.Pengguna', 'Ringkasan') IS NULL
ALTER TABLE dbo.Pengguna ADD Ringkasan bit NOT NULL CONSTRAINT DF_Pengguna_Ringkasan DEFAULT 1; -- he wants the morning's mail
GO
