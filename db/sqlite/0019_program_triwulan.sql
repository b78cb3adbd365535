-- What programmes, kegiatan and sub kegiatan had reached by the end of each quarter.

CREATE TABLE IF NOT EXISTS ProgramTriwulan (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    ProgramId INTEGER NOT NULL REFERENCES Program (Id),
    Triwulan INTEGER NOT NULL, -- 1 to 4; every figure counts from January to the end of this quarter
    Target NUMERIC NULL, -- percent
    Realisasi NUMERIC NULL, -- percent
    Kas INTEGER NULL, -- whole rupiah: what was planned to be spent (anggaran kas)
    Serapan INTEGER NULL, -- whole rupiah
    Permasalahan TEXT COLLATE NOCASE NULL,
    Upaya TEXT COLLATE NOCASE NULL,
    DiubahOleh TEXT COLLATE NOCASE NOT NULL,
    DiubahPada TEXT NOT NULL,
    Versi INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT UQ_ProgramTriwulan_ProgramId_Triwulan UNIQUE (ProgramId, Triwulan)
);
CREATE INDEX IF NOT EXISTS IX_ProgramTriwulan_InstansiId_ProgramId ON ProgramTriwulan (InstansiId, ProgramId);
