-- The final file, the archive chain, the delivery register, publication.

CREATE TABLE IF NOT EXISTS NaskahFinal (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    PelaksanaanId INTEGER NOT NULL REFERENCES Pelaksanaan (Id),
    LaporanVersiId INTEGER NOT NULL REFERENCES LaporanVersi (Id),
    Sha256 TEXT COLLATE NOCASE NOT NULL,
    NamaBerkas TEXT COLLATE NOCASE NOT NULL,
    Ukuran INTEGER NOT NULL,
    Cara TEXT COLLATE NOCASE NOT NULL, -- Pindaian
    PenandatanganJabatan TEXT COLLATE NOCASE NOT NULL,
    PenandatanganNama TEXT COLLATE NOCASE NOT NULL,
    PenandatanganNip TEXT COLLATE NOCASE NULL,
    TanggalTandaTangan TEXT NOT NULL,
    KodeVerifikasi TEXT COLLATE NOCASE NOT NULL,
    DikunciOleh TEXT COLLATE NOCASE NOT NULL,
    DikunciPada TEXT NOT NULL,
    CONSTRAINT UQ_NaskahFinal_PelaksanaanId UNIQUE (PelaksanaanId),
    CONSTRAINT UQ_NaskahFinal_KodeVerifikasi UNIQUE (KodeVerifikasi)
);
CREATE INDEX IF NOT EXISTS IX_NaskahFinal_Sha256 ON NaskahFinal (Sha256);

CREATE TABLE IF NOT EXISTS KlasifikasiArsip (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    Kode TEXT COLLATE NOCASE NOT NULL,
    Uraian TEXT COLLATE NOCASE NOT NULL,
    JenisPeriode TEXT COLLATE NOCASE NOT NULL, -- the kind of report it is for
    RetensiAktif INTEGER NOT NULL, -- years
    RetensiInaktif INTEGER NOT NULL,
    NasibAkhir TEXT COLLATE NOCASE NOT NULL, -- Permanen, Musnah or DinilaiKembali
    CONSTRAINT UQ_KlasifikasiArsip_InstansiId_JenisPeriode UNIQUE (InstansiId, JenisPeriode)
);

CREATE TABLE IF NOT EXISTS Arsip (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    Nomor INTEGER NOT NULL,
    NaskahFinalId INTEGER NOT NULL REFERENCES NaskahFinal (Id),
    KodeKlasifikasi TEXT COLLATE NOCASE NOT NULL,
    Uraian TEXT COLLATE NOCASE NOT NULL,
    Tanggal TEXT NOT NULL,
    RetensiAktif INTEGER NOT NULL,
    RetensiInaktif INTEGER NOT NULL,
    NasibAkhir TEXT COLLATE NOCASE NOT NULL,
    Sha256 TEXT COLLATE NOCASE NOT NULL,
    SidikSebelum TEXT COLLATE NOCASE NOT NULL,
    Sidik TEXT COLLATE NOCASE NOT NULL, -- SHA-256 over the entry and SidikSebelum
    DiarsipkanOleh TEXT COLLATE NOCASE NOT NULL,
    DiarsipkanPada TEXT NOT NULL,
    CONSTRAINT UQ_Arsip_InstansiId_Nomor UNIQUE (InstansiId, Nomor),
    CONSTRAINT UQ_Arsip_NaskahFinalId UNIQUE (NaskahFinalId)
);

CREATE TABLE IF NOT EXISTS PenerimaLaporan (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    Nama TEXT COLLATE NOCASE NOT NULL,
    Surel TEXT COLLATE NOCASE NULL,
    Saluran TEXT COLLATE NOCASE NOT NULL, -- Surel or Unggah (a portal that wants the public link)
    Urutan INTEGER NOT NULL DEFAULT 0,
    Aktif INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT UQ_PenerimaLaporan_InstansiId_Nama UNIQUE (InstansiId, Nama)
);

CREATE TABLE IF NOT EXISTS Pengiriman (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    NaskahFinalId INTEGER NOT NULL REFERENCES NaskahFinal (Id),
    PenerimaId INTEGER NOT NULL REFERENCES PenerimaLaporan (Id),
    Nama TEXT COLLATE NOCASE NOT NULL,
    Alamat TEXT COLLATE NOCASE NULL,
    Saluran TEXT COLLATE NOCASE NOT NULL,
    Sha256 TEXT COLLATE NOCASE NOT NULL,
    SurelId INTEGER NULL,
    TandaTerima TEXT COLLATE NOCASE NULL,
    DikirimOleh TEXT COLLATE NOCASE NOT NULL,
    DikirimPada TEXT NOT NULL,
    CONSTRAINT UQ_Pengiriman_NaskahFinalId_PenerimaId UNIQUE (NaskahFinalId, PenerimaId)
);

CREATE TABLE IF NOT EXISTS Publikasi (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    NaskahFinalId INTEGER NOT NULL REFERENCES NaskahFinal (Id),
    Alamat TEXT COLLATE NOCASE NOT NULL, -- the last part of the public address; never reused
    Judul TEXT COLLATE NOCASE NOT NULL,
    Tahun INTEGER NOT NULL,
    Kategori TEXT COLLATE NOCASE NOT NULL,
    Status TEXT COLLATE NOCASE NOT NULL, -- Terbit or Ditarik
    Keterangan TEXT COLLATE NOCASE NULL,
    TerbitOleh TEXT COLLATE NOCASE NOT NULL,
    TerbitPada TEXT NOT NULL,
    DitarikPada TEXT NULL,
    Versi INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT UQ_Publikasi_InstansiId_Alamat UNIQUE (InstansiId, Alamat),
    CONSTRAINT UQ_Publikasi_NaskahFinalId UNIQUE (NaskahFinalId)
);
