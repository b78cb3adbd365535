-- A unit may have working hours of its own: six days beside an office of five.

CREATE TABLE PolaKerja_baru (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    Jenis TEXT COLLATE NOCASE NOT NULL, -- Biasa: from Mulai until the next; Ramadan: from Mulai to Akhir, over what is usual
    Mulai TEXT NOT NULL,
    Akhir TEXT NULL,
    SeninKamis TEXT COLLATE NOCASE NOT NULL, -- "07.30-12.00 13.00-16.00"; empty for a day without work
    Jumat TEXT COLLATE NOCASE NOT NULL,
    Sabtu TEXT COLLATE NOCASE NOT NULL,
    Minggu TEXT COLLATE NOCASE NOT NULL,
    Versi INTEGER NOT NULL DEFAULT 1,
    UnitId INTEGER NULL REFERENCES UnitKerja (Id), -- NULL: of the office
    CONSTRAINT UQ_PolaKerja_InstansiId_Jenis_Mulai_UnitId UNIQUE (InstansiId, Jenis, Mulai, UnitId)
);
INSERT INTO PolaKerja_baru (Id, InstansiId, Jenis, Mulai, Akhir, SeninKamis, Jumat, Sabtu, Minggu, Versi)
SELECT Id, InstansiId, Jenis, Mulai, Akhir, SeninKamis, Jumat, Sabtu, Minggu, Versi
FROM PolaKerja;
DROP TABLE PolaKerja;
ALTER TABLE PolaKerja_baru RENAME TO PolaKerja;
