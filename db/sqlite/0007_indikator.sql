-- Sasaran, indicators, targets, what was achieved; programmes and their budget.

CREATE TABLE IF NOT EXISTS Sasaran (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    Tahun INTEGER NOT NULL,
    Urutan INTEGER NOT NULL,
    Uraian TEXT COLLATE NOCASE NOT NULL,
    CONSTRAINT UQ_Sasaran_InstansiId_Tahun_Urutan UNIQUE (InstansiId, Tahun, Urutan)
);

CREATE TABLE IF NOT EXISTS Indikator (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    SasaranId INTEGER NOT NULL REFERENCES Sasaran (Id),
    Kode TEXT COLLATE NOCASE NOT NULL,
    Urutan INTEGER NOT NULL,
    Uraian TEXT COLLATE NOCASE NOT NULL,
    Satuan TEXT COLLATE NOCASE NOT NULL,
    Jenis TEXT COLLATE NOCASE NOT NULL, -- IKU, IKL or SPM
    Arah TEXT COLLATE NOCASE NOT NULL, -- Positif or Negatif
    CaraHitung TEXT COLLATE NOCASE NOT NULL, -- Persen (jumlah realisasi over sasaran) or Nilai
    Agregasi TEXT COLLATE NOCASE NOT NULL, -- Jumlah, NilaiAkhir or RataRata over the quarters of a longer period
    SumberData TEXT COLLATE NOCASE NULL,
    PenanggungJawab TEXT COLLATE NOCASE NULL,
    UnitId INTEGER NOT NULL REFERENCES UnitKerja (Id),
    TahunLalu NUMERIC NULL, -- capaian of the year before, percent
    TargetAkhir NUMERIC NULL, -- end target of the renstra
    StandarNasional NUMERIC NULL,
    Versi INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT UQ_Indikator_SasaranId_Kode UNIQUE (SasaranId, Kode)
);
CREATE INDEX IF NOT EXISTS IX_Indikator_InstansiId_UnitId ON Indikator (InstansiId, UnitId);

CREATE TABLE IF NOT EXISTS TargetIndikator (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    IndikatorId INTEGER NOT NULL REFERENCES Indikator (Id),
    JenisPeriode TEXT COLLATE NOCASE NOT NULL,
    NomorPeriode INTEGER NOT NULL,
    Nilai NUMERIC NOT NULL,
    CONSTRAINT UQ_TargetIndikator_IndikatorId_JenisPeriode_NomorPeriode UNIQUE (IndikatorId, JenisPeriode, NomorPeriode)
);

CREATE TABLE IF NOT EXISTS Capaian (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    IndikatorId INTEGER NOT NULL REFERENCES Indikator (Id),
    JenisPeriode TEXT COLLATE NOCASE NOT NULL,
    NomorPeriode INTEGER NOT NULL,
    Penyebut NUMERIC NULL, -- the column "Sasaran" of tables III
    Realisasi NUMERIC NULL, -- the column "Jumlah Realisasi"
    AlasanKosong TEXT COLLATE NOCASE NULL, -- "belum tersedia", with its reason
    Kendala TEXT NULL,
    Upaya TEXT NULL,
    DiisiOleh TEXT COLLATE NOCASE NOT NULL,
    DiisiPada TEXT NOT NULL,
    Versi INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT UQ_Capaian_IndikatorId_JenisPeriode_NomorPeriode UNIQUE (IndikatorId, JenisPeriode, NomorPeriode)
);

CREATE TABLE IF NOT EXISTS CapaianRiwayat (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    CapaianId INTEGER NOT NULL REFERENCES Capaian (Id),
    Penyebut NUMERIC NULL,
    Realisasi NUMERIC NULL,
    AlasanKosong TEXT COLLATE NOCASE NULL,
    DiisiOleh TEXT COLLATE NOCASE NOT NULL,
    DiisiPada TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS IX_CapaianRiwayat_CapaianId ON CapaianRiwayat (CapaianId);

CREATE TABLE IF NOT EXISTS Rekap (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    Tahun INTEGER NOT NULL,
    JenisPeriode TEXT COLLATE NOCASE NOT NULL,
    NomorPeriode INTEGER NOT NULL,
    DikunciOleh TEXT COLLATE NOCASE NOT NULL,
    DikunciPada TEXT NOT NULL,
    CONSTRAINT UQ_Rekap_InstansiId_Tahun_JenisPeriode_NomorPeriode UNIQUE (InstansiId, Tahun, JenisPeriode, NomorPeriode)
);

CREATE TABLE IF NOT EXISTS Program (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    Tahun INTEGER NOT NULL,
    Urutan INTEGER NOT NULL,
    Jenis TEXT COLLATE NOCASE NOT NULL, -- Program, Kegiatan or SubKegiatan
    Kode TEXT COLLATE NOCASE NOT NULL,
    Urusan TEXT COLLATE NOCASE NOT NULL,
    Opd TEXT COLLATE NOCASE NOT NULL,
    Kebijakan TEXT COLLATE NOCASE NULL,
    Uraian TEXT COLLATE NOCASE NOT NULL,
    Target NUMERIC NULL, -- percent
    Realisasi NUMERIC NULL, -- percent
    Pagu INTEGER NOT NULL DEFAULT 0, -- whole rupiah
    Serapan INTEGER NOT NULL DEFAULT 0, -- whole rupiah
    Permasalahan TEXT NULL,
    Upaya TEXT NULL,
    Versi INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT UQ_Program_InstansiId_Tahun_Kode UNIQUE (InstansiId, Tahun, Kode)
);
