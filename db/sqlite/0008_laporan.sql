-- Reports: narratives, immutable versions, who was sent a draft.

CREATE TABLE IF NOT EXISTS Laporan (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    PelaksanaanId INTEGER NOT NULL REFERENCES Pelaksanaan (Id),
    Judul TEXT COLLATE NOCASE NOT NULL,
    CONSTRAINT UQ_Laporan_PelaksanaanId UNIQUE (PelaksanaanId)
);

CREATE TABLE IF NOT EXISTS LaporanNarasi (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    LaporanId INTEGER NOT NULL REFERENCES Laporan (Id),
    Bagian TEXT COLLATE NOCASE NOT NULL,
    Markdown TEXT NOT NULL,
    DiubahOleh TEXT COLLATE NOCASE NOT NULL,
    DiubahPada TEXT NOT NULL,
    Versi INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT UQ_LaporanNarasi_LaporanId_Bagian UNIQUE (LaporanId, Bagian)
);

CREATE TABLE IF NOT EXISTS LaporanVersi (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    LaporanId INTEGER NOT NULL REFERENCES Laporan (Id),
    Nomor INTEGER NOT NULL,
    Sha256 TEXT COLLATE NOCASE NOT NULL, -- of the Word file
    IsiSha TEXT COLLATE NOCASE NOT NULL, -- of the record it was written from, as JSON
    NamaBerkas TEXT COLLATE NOCASE NOT NULL,
    Ukuran INTEGER NOT NULL,
    Alasan TEXT COLLATE NOCASE NOT NULL,
    PenggunaId INTEGER NOT NULL REFERENCES Pengguna (Id),
    DibuatOleh TEXT COLLATE NOCASE NOT NULL,
    DibuatPada TEXT NOT NULL,
    CONSTRAINT UQ_LaporanVersi_LaporanId_Nomor UNIQUE (LaporanId, Nomor)
);

CREATE TABLE IF NOT EXISTS Sosialisasi (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    LangkahId INTEGER NOT NULL REFERENCES PelaksanaanLangkah (Id),
    LaporanVersiId INTEGER NOT NULL REFERENCES LaporanVersi (Id),
    JabatanId INTEGER NOT NULL REFERENCES Jabatan (Id),
    DikirimOleh TEXT COLLATE NOCASE NOT NULL,
    DikirimPada TEXT NOT NULL,
    CONSTRAINT UQ_Sosialisasi_LangkahId_LaporanVersiId_JabatanId UNIQUE (LangkahId, LaporanVersiId, JabatanId)
);
