-- Dispositions of an incoming letter or of a step, and their recipients.

CREATE TABLE IF NOT EXISTS Disposisi (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    SuratMasukId INTEGER NULL REFERENCES SuratMasuk (Id),
    LangkahId INTEGER NULL REFERENCES PelaksanaanLangkah (Id),
    IndukId INTEGER NULL, -- the DisposisiPenerima that passed it on
    DariJabatanId INTEGER NOT NULL REFERENCES Jabatan (Id),
    DariNama TEXT COLLATE NOCASE NOT NULL,
    PenggunaId INTEGER NOT NULL REFERENCES Pengguna (Id),
    Instruksi TEXT COLLATE NOCASE NULL, -- ticked instructions, one a line
    Catatan TEXT NULL,
    JatuhTempo TEXT NULL,
    DibuatPada TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS IX_Disposisi_SuratMasukId ON Disposisi (SuratMasukId);
CREATE INDEX IF NOT EXISTS IX_Disposisi_LangkahId ON Disposisi (LangkahId);
CREATE INDEX IF NOT EXISTS IX_Disposisi_IndukId ON Disposisi (IndukId);

CREATE TABLE IF NOT EXISTS DisposisiPenerima (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    DisposisiId INTEGER NOT NULL REFERENCES Disposisi (Id),
    JabatanId INTEGER NOT NULL REFERENCES Jabatan (Id),
    Status TEXT COLLATE NOCASE NOT NULL, -- BelumDibaca, Dibaca, Diteruskan, Dilaporkan, Dibatalkan
    DibacaPada TEXT NULL,
    DibacaOleh TEXT COLLATE NOCASE NULL,
    SelesaiPada TEXT NULL,
    Laporan TEXT NULL,
    Versi INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT UQ_DisposisiPenerima_DisposisiId_JabatanId UNIQUE (DisposisiId, JabatanId)
);
CREATE INDEX IF NOT EXISTS IX_DisposisiPenerima_JabatanId_Status ON DisposisiPenerima (JabatanId, Status);
