-- When an office's periods close by rule, and when units are reminded by themselves.

IF OBJECT_ID(N'dbo.AturanKumpul', N'U') IS NULL
CREATE TABLE dbo.AturanKumpul (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_AturanKumpul PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_AturanKumpul_InstansiId REFERENCES dbo.Instansi (Id),
    Triwulan int NULL, -- days after the end of the period; none: no cut-off by rule
    Semester int NULL,
    Tahunan int NULL,
    HariKerja bit NOT NULL, -- the days are working days
    Ingatkan int NULL, -- working days before the cut-off; none: nobody is reminded by itself
    Ulang int NOT NULL, -- working days between reminders after the cut-off
    DiubahOleh nvarchar(200) NOT NULL,
    DiubahPada datetime2(7) NOT NULL,
    Versi int NOT NULL CONSTRAINT DF_AturanKumpul_Versi DEFAULT 1,
    CONSTRAINT UQ_AturanKumpul_InstansiId UNIQUE (InstansiId)
);
GO

IF COL_LENGTH('dbo.BatasIsian', 'DariAturan') IS NULL
ALTER TABLE dbo.BatasIsian ADD DariAturan bit NOT NULL CONSTRAINT DF_BatasIsian_DariAturan DEFAULT 0; -- not typed by a person
GO
