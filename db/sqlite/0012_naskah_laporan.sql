-- The report as people work on it: settings, history of narratives, pictures, notes, Word files that come back, the review.

ALTER TABLE LaporanVersi ADD COLUMN PdfSha TEXT COLLATE NOCASE NULL; -- made of the Word file, once

CREATE TABLE IF NOT EXISTS PengaturanLaporan (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    PosisiReviu TEXT COLLATE NOCASE NOT NULL,
    Elektronik INTEGER NOT NULL DEFAULT 0,
    LogoSha TEXT COLLATE NOCASE NULL,
    LogoTipe TEXT COLLATE NOCASE NULL,
    LogoLebar INTEGER NOT NULL DEFAULT 0,
    LogoTinggi INTEGER NOT NULL DEFAULT 0,
    TemplatSha TEXT COLLATE NOCASE NULL, -- of the office's Word file as it came
    TemplatIsiSha TEXT COLLATE NOCASE NULL, -- of what the report takes from it, as JSON
    TemplatNama TEXT COLLATE NOCASE NULL,
    DiubahOleh TEXT COLLATE NOCASE NOT NULL,
    DiubahPada TEXT NOT NULL,
    Versi INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT UQ_PengaturanLaporan_InstansiId UNIQUE (InstansiId)
);

CREATE TABLE IF NOT EXISTS LaporanNarasiRiwayat (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    LaporanId INTEGER NOT NULL REFERENCES Laporan (Id),
    Bagian TEXT COLLATE NOCASE NOT NULL,
    Markdown TEXT NOT NULL,
    DiubahOleh TEXT COLLATE NOCASE NOT NULL,
    DiubahPada TEXT NOT NULL,
    Versi INTEGER NOT NULL,
    CONSTRAINT UQ_LaporanNarasiRiwayat_LaporanId_Bagian_Versi UNIQUE (LaporanId, Bagian, Versi)
);

CREATE TABLE IF NOT EXISTS LaporanGambar (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    LaporanId INTEGER NOT NULL REFERENCES Laporan (Id),
    Nama TEXT COLLATE NOCASE NOT NULL,
    Sha256 TEXT COLLATE NOCASE NOT NULL,
    Tipe TEXT COLLATE NOCASE NOT NULL,
    Lebar INTEGER NOT NULL,
    Tinggi INTEGER NOT NULL,
    Ukuran INTEGER NOT NULL,
    DiunggahOleh TEXT COLLATE NOCASE NOT NULL,
    DiunggahPada TEXT NOT NULL,
    CONSTRAINT UQ_LaporanGambar_LaporanId_Nama UNIQUE (LaporanId, Nama)
);

CREATE TABLE IF NOT EXISTS KoreksiLaporan (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    LaporanId INTEGER NOT NULL REFERENCES Laporan (Id),
    LaporanVersiId INTEGER NOT NULL REFERENCES LaporanVersi (Id),
    Tentang TEXT COLLATE NOCASE NOT NULL, -- a section, or angka:CODE
    Catatan TEXT COLLATE NOCASE NOT NULL,
    PenggunaId INTEGER NOT NULL REFERENCES Pengguna (Id),
    Oleh TEXT COLLATE NOCASE NOT NULL,
    Pada TEXT NOT NULL,
    Jawaban TEXT COLLATE NOCASE NULL,
    DijawabOleh TEXT COLLATE NOCASE NULL,
    DijawabPada TEXT NULL
);

CREATE INDEX IF NOT EXISTS IX_KoreksiLaporan_LaporanId ON KoreksiLaporan (LaporanId);

CREATE TABLE IF NOT EXISTS MasukanWord (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    LaporanId INTEGER NOT NULL REFERENCES Laporan (Id),
    LaporanVersiId INTEGER NULL REFERENCES LaporanVersi (Id), -- the version that came back; NULL for a draft
    Sha256 TEXT COLLATE NOCASE NOT NULL,
    Nama TEXT COLLATE NOCASE NOT NULL,
    DiunggahOleh TEXT COLLATE NOCASE NOT NULL,
    DiunggahPada TEXT NOT NULL
);

CREATE INDEX IF NOT EXISTS IX_MasukanWord_LaporanId ON MasukanWord (LaporanId);

CREATE TABLE IF NOT EXISTS MasukanPerubahan (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    MasukanId INTEGER NOT NULL REFERENCES MasukanWord (Id),
    Jenis TEXT COLLATE NOCASE NOT NULL, -- Narasi, or Angka, which is never taken
    Bagian TEXT COLLATE NOCASE NOT NULL,
    Lama TEXT NOT NULL,
    Baru TEXT NOT NULL,
    NarasiVersi INTEGER NOT NULL, -- the version of the narrative it was compared with
    Status TEXT COLLATE NOCASE NOT NULL, -- Menunggu, Diterima, Ditolak
    DiputuskanOleh TEXT COLLATE NOCASE NULL,
    DiputuskanPada TEXT NULL
);

CREATE INDEX IF NOT EXISTS IX_MasukanPerubahan_MasukanId ON MasukanPerubahan (MasukanId);

CREATE TABLE IF NOT EXISTS ReviuLaporan (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    LaporanId INTEGER NOT NULL REFERENCES Laporan (Id),
    LaporanVersiId INTEGER NOT NULL REFERENCES LaporanVersi (Id), -- the version under review
    Apip TEXT COLLATE NOCASE NOT NULL,
    Inspektur TEXT COLLATE NOCASE NULL,
    Nip TEXT COLLATE NOCASE NULL,
    Kota TEXT COLLATE NOCASE NULL,
    Tanggal TEXT NULL,
    Kesimpulan TEXT COLLATE NOCASE NULL,
    DibukaOleh TEXT COLLATE NOCASE NOT NULL,
    DibukaPada TEXT NOT NULL,
    SelesaiOleh TEXT COLLATE NOCASE NULL,
    SelesaiPada TEXT NULL,
    Versi INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT UQ_ReviuLaporan_LaporanId UNIQUE (LaporanId)
);

CREATE TABLE IF NOT EXISTS ReviuButir (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    ReviuId INTEGER NOT NULL REFERENCES ReviuLaporan (Id),
    Kode TEXT COLLATE NOCASE NOT NULL,
    Jawaban TEXT COLLATE NOCASE NOT NULL, -- Ya, Tidak, TidakBerlaku
    Keterangan TEXT COLLATE NOCASE NULL,
    Oleh TEXT COLLATE NOCASE NOT NULL,
    Pada TEXT NOT NULL,
    CONSTRAINT UQ_ReviuButir_ReviuId_Kode UNIQUE (ReviuId, Kode)
);

CREATE TABLE IF NOT EXISTS ReviuCatatan (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    ReviuId INTEGER NOT NULL REFERENCES ReviuLaporan (Id),
    Catatan TEXT COLLATE NOCASE NOT NULL,
    Oleh TEXT COLLATE NOCASE NOT NULL,
    Pada TEXT NOT NULL,
    Tanggapan TEXT COLLATE NOCASE NULL,
    DitanggapiOleh TEXT COLLATE NOCASE NULL,
    DitanggapiPada TEXT NULL
);

CREATE INDEX IF NOT EXISTS IX_ReviuCatatan_ReviuId ON ReviuCatatan (ReviuId);

CREATE TABLE IF NOT EXISTS ReviuUndangan (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    ReviuId INTEGER NOT NULL REFERENCES ReviuLaporan (Id),
    TokenSha TEXT COLLATE NOCASE NOT NULL, -- of the word in the link, which is not kept
    Nama TEXT COLLATE NOCASE NOT NULL,
    Surel TEXT COLLATE NOCASE NULL,
    Sampai TEXT NOT NULL, -- last day, inclusive
    DibuatOleh TEXT COLLATE NOCASE NOT NULL,
    DibuatPada TEXT NOT NULL,
    DicabutPada TEXT NULL,
    CONSTRAINT UQ_ReviuUndangan_TokenSha UNIQUE (TokenSha)
);

CREATE INDEX IF NOT EXISTS IX_ReviuUndangan_ReviuId ON ReviuUndangan (ReviuId);
