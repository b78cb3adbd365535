-- A person's calendar by a secret link, and one mail on each working day of what waits for him.

CREATE TABLE UmpanKalender (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    PenggunaId INTEGER NOT NULL REFERENCES Pengguna (Id),
    Sidik TEXT COLLATE NOCASE NOT NULL, -- SHA-256 of the secret, which only the link holds
    DibuatPada TEXT NOT NULL,
    CONSTRAINT UQ_UmpanKalender_PenggunaId UNIQUE (PenggunaId),
    CONSTRAINT UQ_UmpanKalender_Sidik UNIQUE (Sidik)
);

CREATE TABLE RingkasanHarian (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    PenggunaId INTEGER NOT NULL REFERENCES Pengguna (Id),
    Hari TEXT NOT NULL, -- in the office's zone
    Jumlah INTEGER NOT NULL, -- tasks in the mail
    CONSTRAINT UQ_RingkasanHarian_PenggunaId_Hari UNIQUE (PenggunaId, Hari)
);

ALTER TABLE Pengguna ADD COLUMN Ringkasan INTEGER NOT NULL DEFAULT 1; -- he wants the morning's mail
