-- Offices, their units, posts, people, and who holds which post from when to when.

CREATE TABLE IF NOT EXISTS Instansi (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    Kode TEXT COLLATE NOCASE NOT NULL, -- the word in public addresses, for example dinkes-binjai
    Nama TEXT COLLATE NOCASE NOT NULL,
    Pemda TEXT COLLATE NOCASE NOT NULL, -- PEMERINTAH KOTA BINJAI, as on the letterhead
    Kota TEXT COLLATE NOCASE NOT NULL, -- place written before the date of a signature
    Alamat TEXT COLLATE NOCASE NULL,
    Zona TEXT COLLATE NOCASE NOT NULL, -- WIB, WITA or WIT
    DibuatPada TEXT NOT NULL,
    Versi INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT UQ_Instansi_Kode UNIQUE (Kode)
);

CREATE TABLE IF NOT EXISTS UnitKerja (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    IndukId INTEGER NULL REFERENCES UnitKerja (Id),
    Nama TEXT COLLATE NOCASE NOT NULL,
    Urutan INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT UQ_UnitKerja_InstansiId_Nama UNIQUE (InstansiId, Nama)
);

CREATE TABLE IF NOT EXISTS Jabatan (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    UnitId INTEGER NULL REFERENCES UnitKerja (Id),
    Nama TEXT COLLATE NOCASE NOT NULL,
    Urutan INTEGER NOT NULL DEFAULT 0,
    Kepala INTEGER NOT NULL DEFAULT 0, -- the head of the office, who signs
    CONSTRAINT UQ_Jabatan_InstansiId_Nama UNIQUE (InstansiId, Nama)
);

CREATE TABLE IF NOT EXISTS Pegawai (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    Nama TEXT COLLATE NOCASE NOT NULL, -- with titles, as printed
    Nip TEXT COLLATE NOCASE NULL, -- 18 digits, no spaces; PPPK and non-ASN may have none
    Pangkat TEXT COLLATE NOCASE NULL,
    Golongan TEXT COLLATE NOCASE NULL,
    Surel TEXT COLLATE NOCASE NULL,
    Versi INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX IF NOT EXISTS IX_Pegawai_InstansiId_Nama ON Pegawai (InstansiId, Nama);

CREATE TABLE IF NOT EXISTS PemangkuJabatan (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    JabatanId INTEGER NOT NULL REFERENCES Jabatan (Id),
    PegawaiId INTEGER NOT NULL REFERENCES Pegawai (Id),
    Jenis TEXT COLLATE NOCASE NOT NULL, -- Definitif, Plt or Plh
    Mulai TEXT NOT NULL,
    Sampai TEXT NULL, -- last day, inclusive; NULL while it lasts
    NomorSk TEXT COLLATE NOCASE NULL
);
CREATE INDEX IF NOT EXISTS IX_PemangkuJabatan_JabatanId_Mulai ON PemangkuJabatan (JabatanId, Mulai);
CREATE INDEX IF NOT EXISTS IX_PemangkuJabatan_PegawaiId_Mulai ON PemangkuJabatan (PegawaiId, Mulai);
