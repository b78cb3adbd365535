-- The working calendar of an office: the hours of its weeks as they hold from a day on, Ramadan hours, and days off.

CREATE TABLE IF NOT EXISTS PolaKerja (
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
    CONSTRAINT UQ_PolaKerja_InstansiId_Jenis_Mulai UNIQUE (InstansiId, Jenis, Mulai)
);

CREATE TABLE IF NOT EXISTS HariLibur (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    Tanggal TEXT NOT NULL,
    Nama TEXT COLLATE NOCASE NOT NULL,
    Jenis TEXT COLLATE NOCASE NOT NULL, -- Nasional, CutiBersama, Daerah
    CONSTRAINT UQ_HariLibur_InstansiId_Tanggal UNIQUE (InstansiId, Tanggal)
);
