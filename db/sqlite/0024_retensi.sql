-- What becomes of archived reports when their terms end: minutes (berita acara) that people sign; nothing is moved or destroyed by the portal itself.

CREATE TABLE IF NOT EXISTS BeritaAcaraArsip (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    Tahun INTEGER NOT NULL,
    Urut INTEGER NOT NULL,
    Jenis TEXT COLLATE NOCASE NOT NULL, -- Pemindahan or UsulMusnah
    Status TEXT COLLATE NOCASE NOT NULL, -- Dibuat, Selesai or Batal
    Tanggal TEXT NOT NULL,
    Sha256 TEXT COLLATE NOCASE NULL, -- of the signed paper
    NamaBerkas TEXT COLLATE NOCASE NULL,
    Alasan TEXT COLLATE NOCASE NULL, -- why it was cancelled
    DibuatOleh TEXT COLLATE NOCASE NOT NULL,
    DibuatPada TEXT NOT NULL,
    DiubahPada TEXT NULL,
    Versi INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT UQ_BeritaAcaraArsip_InstansiId_Tahun_Urut UNIQUE (InstansiId, Tahun, Urut)
);

CREATE TABLE IF NOT EXISTS BeritaAcaraEntri (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    BeritaAcaraId INTEGER NOT NULL REFERENCES BeritaAcaraArsip (Id),
    ArsipId INTEGER NOT NULL REFERENCES Arsip (Id),
    CONSTRAINT UQ_BeritaAcaraEntri_BeritaAcaraId_ArsipId UNIQUE (BeritaAcaraId, ArsipId)
);
CREATE INDEX IF NOT EXISTS IX_BeritaAcaraEntri_InstansiId_ArsipId ON BeritaAcaraEntri (InstansiId, ArsipId);
