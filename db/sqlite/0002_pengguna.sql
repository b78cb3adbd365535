-- Accounts, roles, the code of the first administrator, keys of data protection.

CREATE TABLE IF NOT EXISTS Pengguna (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NULL REFERENCES Instansi (Id), -- NULL: administrator of the system, without rights in any office's data
    PegawaiId INTEGER NULL REFERENCES Pegawai (Id),
    NamaPengguna TEXT COLLATE NOCASE NOT NULL,
    NamaTampil TEXT COLLATE NOCASE NOT NULL,
    Sandi TEXT COLLATE NOCASE NOT NULL, -- hash by the framework's PasswordHasher
    Cap TEXT COLLATE NOCASE NOT NULL, -- changes when the password, the roles or the state change; older cookies end
    GagalMasuk INTEGER NOT NULL DEFAULT 0,
    TerkunciSampai TEXT NULL,
    Aktif INTEGER NOT NULL DEFAULT 1,
    DibuatPada TEXT NOT NULL,
    Versi INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT UQ_Pengguna_NamaPengguna UNIQUE (NamaPengguna)
);
CREATE INDEX IF NOT EXISTS IX_Pengguna_InstansiId ON Pengguna (InstansiId);

CREATE TABLE IF NOT EXISTS PenggunaPeran (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    PenggunaId INTEGER NOT NULL REFERENCES Pengguna (Id),
    Peran TEXT COLLATE NOCASE NOT NULL,
    UnitId INTEGER NULL REFERENCES UnitKerja (Id), -- for Pengisi and Verifikator: the unit
    CONSTRAINT UQ_PenggunaPeran_PenggunaId_Peran_UnitId UNIQUE (PenggunaId, Peran, UnitId)
);

CREATE TABLE IF NOT EXISTS KodePertama (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    Sidik TEXT COLLATE NOCASE NOT NULL, -- SHA-256 of the one-time code
    DibuatPada TEXT NOT NULL,
    DipakaiPada TEXT NULL
);

CREATE TABLE IF NOT EXISTS KunciProteksi (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    Nama TEXT COLLATE NOCASE NOT NULL,
    Xml TEXT NOT NULL
);
