-- Until when a recipient gets the annual report, what was uploaded to a portal of his, and when the secretariat was reminded.

ALTER TABLE PenerimaLaporan ADD COLUMN BatasBulan INTEGER NULL; -- months after the year's end; null where nobody is reminded
ALTER TABLE PenerimaLaporan ADD COLUMN Versi INTEGER NOT NULL DEFAULT 1;
ALTER TABLE Pengiriman ADD COLUMN TautanPublik TEXT COLLATE NOCASE NULL; -- what was given to a portal that wants the public link, without the host
ALTER TABLE Pengiriman ADD COLUMN TanggalUnggah TEXT NULL;

CREATE TABLE IF NOT EXISTS PengingatKirim (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    PenerimaId INTEGER NOT NULL REFERENCES PenerimaLaporan (Id),
    Tahun INTEGER NOT NULL, -- of the report
    Tanggal TEXT NOT NULL,
    CONSTRAINT UQ_PengingatKirim_InstansiId_PenerimaId_Tahun_Tanggal UNIQUE (InstansiId, PenerimaId, Tahun, Tanggal)
);
