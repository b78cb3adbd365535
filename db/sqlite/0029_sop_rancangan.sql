-- A SOP that an office changes: drafts as documents, which become frozen versions when they are published. A run can be cancelled, and its period
-- is free again. What follows the last step is asked of the kinds of period that the SOP names. SQLite takes a constraint away with its table only.

ALTER TABLE SopVersi ADD COLUMN TindakLanjutPeriode TEXT COLLATE NOCASE NULL; -- the kinds of period that TindakLanjut is for; null: all
ALTER TABLE SopVersi ADD COLUMN Penerima TEXT COLLATE NOCASE NULL; -- whom a run waits for, one name a line; null: every recipient of the office
ALTER TABLE SopVersi ADD COLUMN Nama TEXT COLLATE NOCASE NULL; -- as this version was called; the SOP itself bears the newest name
UPDATE SopVersi SET Nama = (SELECT s.Nama FROM Sop s WHERE s.Id = SopVersi.SopId);
ALTER TABLE SopVersi ADD COLUMN AlasanRevisi TEXT NULL;
ALTER TABLE SopVersi ADD COLUMN BerlakuPada TEXT NULL; -- when it was published; null for one that the office began with
ALTER TABLE SopVersi ADD COLUMN DicabutPada TEXT NULL;

CREATE TABLE IF NOT EXISTS SopRancangan (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    SopId INTEGER NULL REFERENCES Sop (Id), -- null for a SOP that is not there yet
    DariVersiId INTEGER NULL REFERENCES SopVersi (Id), -- the version it was copied from
    Nama TEXT COLLATE NOCASE NOT NULL,
    Isi TEXT NOT NULL, -- the whole document as JSON
    DibuatOleh TEXT COLLATE NOCASE NOT NULL,
    DibuatPada TEXT NOT NULL,
    DiubahOleh TEXT COLLATE NOCASE NOT NULL,
    DiubahPada TEXT NOT NULL,
    Versi INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX IF NOT EXISTS IX_SopRancangan_InstansiId ON SopRancangan (InstansiId);

CREATE TABLE Pelaksanaan_baru (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    SopVersiId INTEGER NOT NULL REFERENCES SopVersi (Id),
    SuratMasukId INTEGER NULL REFERENCES SuratMasuk (Id),
    Judul TEXT COLLATE NOCASE NOT NULL,
    Tahun INTEGER NOT NULL,
    JenisPeriode TEXT COLLATE NOCASE NOT NULL,
    NomorPeriode INTEGER NOT NULL, -- 1 to 4, 1 to 2, or 0 for the year
    Status TEXT COLLATE NOCASE NOT NULL, -- Berjalan, TindakLanjut, Selesai, Dibatalkan
    Putaran INTEGER NOT NULL DEFAULT 1,
    DimulaiOleh TEXT COLLATE NOCASE NOT NULL,
    DimulaiPada TEXT NOT NULL,
    SelesaiPada TEXT NULL,
    Versi INTEGER NOT NULL DEFAULT 1,
    Batal INTEGER NOT NULL DEFAULT 0, -- 0 while it counts, afterwards its Id
    AlasanBatal TEXT NULL,
    CONSTRAINT UQ_Pelaksanaan_InstansiId_SopVersiId_Tahun_JenisPeriode_NomorPeriode_Batal
        UNIQUE (InstansiId, SopVersiId, Tahun, JenisPeriode, NomorPeriode, Batal)
);
INSERT INTO Pelaksanaan_baru (Id, InstansiId, SopVersiId, SuratMasukId, Judul, Tahun, JenisPeriode, NomorPeriode, Status, Putaran, DimulaiOleh,
    DimulaiPada, SelesaiPada, Versi)
SELECT Id, InstansiId, SopVersiId, SuratMasukId, Judul, Tahun, JenisPeriode, NomorPeriode, Status, Putaran, DimulaiOleh, DimulaiPada, SelesaiPada,
    Versi
FROM Pelaksanaan;
DROP TABLE Pelaksanaan;
ALTER TABLE Pelaksanaan_baru RENAME TO Pelaksanaan;
CREATE INDEX IX_Pelaksanaan_InstansiId_Status ON Pelaksanaan (InstansiId, Status);
CREATE INDEX IX_Pelaksanaan_SopVersiId ON Pelaksanaan (SopVersiId);
