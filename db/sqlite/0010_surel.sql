-- Outbox: mail is written in the transaction of the act that causes it, and sent by a worker.

CREATE TABLE IF NOT EXISTS Surel (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NULL REFERENCES Instansi (Id),
    PesanId TEXT COLLATE NOCASE NOT NULL, -- Message-ID, the same over all attempts
    KepadaNama TEXT COLLATE NOCASE NOT NULL,
    Kepada TEXT COLLATE NOCASE NOT NULL,
    Perihal TEXT COLLATE NOCASE NOT NULL,
    Teks TEXT NOT NULL,
    LampiranSha TEXT COLLATE NOCASE NULL,
    LampiranNama TEXT COLLATE NOCASE NULL,
    Status TEXT COLLATE NOCASE NOT NULL, -- Antre, Terkirim, Gagal
    Percobaan INTEGER NOT NULL DEFAULT 0,
    CobaPada TEXT NOT NULL,
    Sewa TEXT COLLATE NOCASE NULL, -- token of the worker that holds it
    SewaSampai TEXT NULL,
    Galat TEXT COLLATE NOCASE NULL,
    DibuatPada TEXT NOT NULL,
    TerkirimPada TEXT NULL,
    CONSTRAINT UQ_Surel_PesanId UNIQUE (PesanId)
);
CREATE INDEX IF NOT EXISTS IX_Surel_Status_CobaPada ON Surel (Status, CobaPada);
CREATE INDEX IF NOT EXISTS IX_Surel_InstansiId_Id ON Surel (InstansiId, Id);
