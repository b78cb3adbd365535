-- A search goes over the dispositions of one office.

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_Disposisi_InstansiId' AND object_id = OBJECT_ID('dbo.Disposisi'))
CREATE INDEX IX_Disposisi_InstansiId ON dbo.Disposisi (InstansiId);
GO
