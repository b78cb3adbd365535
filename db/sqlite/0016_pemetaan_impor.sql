-- How a table of the office's own is read, and the rows of an import that were set aside.

CREATE TABLE IF NOT EXISTS PemetaanImpor (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    Jenis TEXT COLLATE NOCASE NOT NULL, -- the kind of import
    Nama TEXT COLLATE NOCASE NOT NULL,
    Sidik TEXT COLLATE NOCASE NOT NULL, -- SHA-256 of the headings, in lower-case hex: the shape of the sheet
    Isi TEXT NOT NULL, -- JSON: what each heading means, which names are which indicators
    Oleh TEXT COLLATE NOCASE NOT NULL,
    Pada TEXT NOT NULL,
    CONSTRAINT UQ_PemetaanImpor_InstansiId_Jenis_Sidik UNIQUE (InstansiId, Jenis, Sidik)
);

CREATE TABLE IF NOT EXISTS SisihanImpor (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    Jenis TEXT COLLATE NOCASE NOT NULL,
    Tahun INTEGER NOT NULL,
    JenisPeriode TEXT COLLATE NOCASE NOT NULL,
    NomorPeriode INTEGER NOT NULL,
    Nama TEXT COLLATE NOCASE NOT NULL, -- of the file they came in
    Sha256 TEXT COLLATE NOCASE NOT NULL, -- of Berkas: the rows with their faults, as a workbook
    Jumlah INTEGER NOT NULL, -- of rows
    Oleh TEXT COLLATE NOCASE NOT NULL,
    Pada TEXT NOT NULL,
    SelesaiOleh TEXT COLLATE NOCASE NULL, -- who put them right, or saw that they need not be
    SelesaiPada TEXT NULL
);
CREATE INDEX IF NOT EXISTS IX_SisihanImpor_InstansiId_SelesaiPada ON SisihanImpor (InstansiId, SelesaiPada);
