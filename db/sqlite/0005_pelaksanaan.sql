-- Runs of a SOP, their steps, evidence and log.

CREATE TABLE IF NOT EXISTS SuratMasuk (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    TahunAgenda INTEGER NOT NULL,
    UrutAgenda INTEGER NOT NULL,
    Asal TEXT COLLATE NOCASE NOT NULL,
    NomorSurat TEXT COLLATE NOCASE NOT NULL,
    TanggalSurat TEXT NOT NULL,
    DiterimaTanggal TEXT NOT NULL,
    Perihal TEXT COLLATE NOCASE NOT NULL,
    Derajat TEXT COLLATE NOCASE NOT NULL, -- Biasa, Segera, SangatSegera
    Keamanan TEXT COLLATE NOCASE NOT NULL, -- Biasa, Terbatas, Rahasia, SangatRahasia
    BerkasSha TEXT COLLATE NOCASE NULL,
    BerkasNama TEXT COLLATE NOCASE NULL,
    Status TEXT COLLATE NOCASE NOT NULL, -- Baru, Didisposisi, TanpaDisposisi
    Penutup TEXT COLLATE NOCASE NULL, -- why no disposisi was needed
    DicatatOleh TEXT COLLATE NOCASE NOT NULL,
    DicatatPada TEXT NOT NULL,
    Versi INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT UQ_SuratMasuk_InstansiId_TahunAgenda_UrutAgenda UNIQUE (InstansiId, TahunAgenda, UrutAgenda)
);

CREATE TABLE IF NOT EXISTS Pelaksanaan (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    SopVersiId INTEGER NOT NULL REFERENCES SopVersi (Id),
    SuratMasukId INTEGER NULL REFERENCES SuratMasuk (Id),
    Judul TEXT COLLATE NOCASE NOT NULL,
    Tahun INTEGER NOT NULL,
    JenisPeriode TEXT COLLATE NOCASE NOT NULL,
    NomorPeriode INTEGER NOT NULL, -- 1 to 4, 1 to 2, or 0 for the year
    Status TEXT COLLATE NOCASE NOT NULL, -- Berjalan, TindakLanjut, Selesai
    Putaran INTEGER NOT NULL DEFAULT 1,
    DimulaiOleh TEXT COLLATE NOCASE NOT NULL,
    DimulaiPada TEXT NOT NULL,
    SelesaiPada TEXT NULL,
    Versi INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT UQ_Pelaksanaan_InstansiId_SopVersiId_Tahun_JenisPeriode_NomorPeriode UNIQUE (InstansiId, SopVersiId, Tahun, JenisPeriode, NomorPeriode)
);
CREATE INDEX IF NOT EXISTS IX_Pelaksanaan_InstansiId_Status ON Pelaksanaan (InstansiId, Status);

CREATE TABLE IF NOT EXISTS PelaksanaanLangkah (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    PelaksanaanId INTEGER NOT NULL REFERENCES Pelaksanaan (Id),
    SopLangkahId INTEGER NOT NULL REFERENCES SopLangkah (Id),
    JabatanId INTEGER NOT NULL REFERENCES Jabatan (Id),
    Putaran INTEGER NOT NULL,
    Status TEXT COLLATE NOCASE NOT NULL, -- Menunggu, Berjalan, Selesai, Dikembalikan, Dilewati
    MulaiPada TEXT NULL,
    JatuhTempo TEXT NULL,
    SelesaiPada TEXT NULL,
    Keputusan TEXT COLLATE NOCASE NULL,
    Alasan TEXT NULL,
    Pelaku TEXT COLLATE NOCASE NULL, -- who, in which post
    PenggunaId INTEGER NULL REFERENCES Pengguna (Id),
    LaporanVersiId INTEGER NULL, -- the version that was corrected or made
    Versi INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT UQ_PelaksanaanLangkah_PelaksanaanId_Putaran_SopLangkahId UNIQUE (PelaksanaanId, Putaran, SopLangkahId)
);
CREATE INDEX IF NOT EXISTS IX_PelaksanaanLangkah_JabatanId_Status ON PelaksanaanLangkah (JabatanId, Status);

CREATE TABLE IF NOT EXISTS PelaksanaanLog (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    PelaksanaanId INTEGER NOT NULL REFERENCES Pelaksanaan (Id),
    LangkahId INTEGER NULL REFERENCES PelaksanaanLangkah (Id),
    Pada TEXT NOT NULL,
    Pelaku TEXT COLLATE NOCASE NOT NULL,
    Jabatan TEXT COLLATE NOCASE NULL,
    Untuk TEXT COLLATE NOCASE NULL, -- the official for whom it was done
    Uraian TEXT NOT NULL,
    Penyimpangan INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX IF NOT EXISTS IX_PelaksanaanLog_PelaksanaanId_Id ON PelaksanaanLog (PelaksanaanId, Id);

CREATE TABLE IF NOT EXISTS Bukti (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    PelaksanaanId INTEGER NOT NULL REFERENCES Pelaksanaan (Id),
    LangkahId INTEGER NOT NULL REFERENCES PelaksanaanLangkah (Id),
    Sha256 TEXT COLLATE NOCASE NOT NULL,
    Nama TEXT COLLATE NOCASE NOT NULL,
    Ukuran INTEGER NOT NULL,
    DiunggahOleh TEXT COLLATE NOCASE NOT NULL,
    DiunggahPada TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS IX_Bukti_PelaksanaanId ON Bukti (PelaksanaanId);
CREATE INDEX IF NOT EXISTS IX_Bukti_LangkahId ON Bukti (LangkahId);
