-- The search's full-text index is SQLite's alone (FTS5). Here the search reads the office's rows by LIKE: SQL Server's full text is
-- an optional part of the server, can't be made within a script's transaction, and fills itself afterwards, so that what was just
-- saved would not be found.

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_KataArsip_ArsipId')
    CREATE INDEX IX_KataArsip_ArsipId ON dbo.KataArsip (ArsipId);
IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_BeritaAcaraEntri_ArsipId')
    CREATE INDEX IX_BeritaAcaraEntri_ArsipId ON dbo.BeritaAcaraEntri (ArsipId);
IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_Pelaksanaan_SuratMasukId')
    CREATE INDEX IX_Pelaksanaan_SuratMasukId ON dbo.Pelaksanaan (SuratMasukId);
