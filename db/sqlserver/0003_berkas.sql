-- Files by their content: written once, named by their SHA-256.

IF OBJECT_ID(N'dbo.Berkas', N'U') IS NULL
CREATE TABLE dbo.Berkas (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_Berkas PRIMARY KEY,
    Sha256 nvarchar(64) NOT NULL,
    Ukuran bigint NOT NULL,
    Tipe nvarchar(100) NOT NULL,
    Isi varbinary(max) NOT NULL,
    DibuatPada datetime2(7) NOT NULL,
    CONSTRAINT UQ_Berkas_Sha256 UNIQUE (Sha256)
);
GO
