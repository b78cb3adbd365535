-- The journal: which scripts ran here, with their hash. Comes first, is in no journal itself, and may be run again.

IF OBJECT_ID(N'dbo.Migrasi', N'U') IS NULL
CREATE TABLE dbo.Migrasi (
    Nama nvarchar(100) NOT NULL CONSTRAINT PK_Migrasi PRIMARY KEY,
    Sidik nvarchar(64) NOT NULL, -- SHA-256 of the script's text with LF line ends, lower-case hex
    DijalankanPada datetime2(7) NOT NULL -- UTC
);
