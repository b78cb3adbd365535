-- A search goes over the dispositions of one office.

CREATE INDEX IF NOT EXISTS IX_Disposisi_InstansiId ON Disposisi (InstansiId);
