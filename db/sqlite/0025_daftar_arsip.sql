-- The archive as a register: classes as an office's own tree with the terms of its JRA, what people describe of an entry (corrected with a
-- reason, the old kept), documents beside the reports, and words to find them by. SQLite takes a constraint away with its table only.

CREATE TABLE KlasifikasiArsip_baru (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    Kode TEXT COLLATE NOCASE NOT NULL,
    Urut TEXT COLLATE NOCASE NOT NULL, -- the segments of the code, padded: 000.8.10 comes after 000.8.9
    Uraian TEXT COLLATE NOCASE NOT NULL,
    JenisPeriode TEXT COLLATE NOCASE NULL, -- the kind of report that it is proposed for; one class for one kind
    RetensiAktif INTEGER NULL, -- years; null for a class that only groups others
    RetensiInaktif INTEGER NULL,
    NasibAkhir TEXT COLLATE NOCASE NULL, -- Permanen, Musnah or DinilaiKembali
    Dasar TEXT COLLATE NOCASE NULL, -- the JRA and its row
    Aktif INTEGER NOT NULL DEFAULT 1,
    Versi INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT UQ_KlasifikasiArsip_InstansiId_Kode_Uraian UNIQUE (InstansiId, Kode, Uraian)
);
INSERT INTO KlasifikasiArsip_baru (Id, InstansiId, Kode, Urut, Uraian, JenisPeriode, RetensiAktif, RetensiInaktif, NasibAkhir)
SELECT Id, InstansiId, Kode, CASE WHEN Kode = '000.8.6' THEN '000000.000008.000006' ELSE Kode END, Uraian, JenisPeriode, RetensiAktif,
    RetensiInaktif, NasibAkhir
FROM KlasifikasiArsip;
DROP TABLE KlasifikasiArsip;
ALTER TABLE KlasifikasiArsip_baru RENAME TO KlasifikasiArsip;
CREATE INDEX IX_KlasifikasiArsip_InstansiId_Urut ON KlasifikasiArsip (InstansiId, Urut);

CREATE TABLE Arsip_baru (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    Nomor INTEGER NOT NULL,
    NaskahFinalId INTEGER NULL REFERENCES NaskahFinal (Id), -- null for another document of the office
    PelaksanaanId INTEGER NULL REFERENCES Pelaksanaan (Id), -- the run in whose berkas another document lies
    NamaBerkas TEXT COLLATE NOCASE NULL, -- of another document
    Asal TEXT COLLATE NOCASE NOT NULL, -- what was filed, so that nothing is filed twice: "naskah 12", or "dokumen" and the entry's number
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
    CONSTRAINT UQ_Arsip_InstansiId_Asal UNIQUE (InstansiId, Asal)
);
INSERT INTO Arsip_baru (Id, InstansiId, Nomor, NaskahFinalId, Asal, KodeKlasifikasi, Uraian, Tanggal, RetensiAktif, RetensiInaktif, NasibAkhir,
    Sha256, SidikSebelum, Sidik, DiarsipkanOleh, DiarsipkanPada)
SELECT Id, InstansiId, Nomor, NaskahFinalId, 'naskah ' || NaskahFinalId, KodeKlasifikasi, Uraian, Tanggal, RetensiAktif, RetensiInaktif, NasibAkhir,
    Sha256, SidikSebelum, Sidik, DiarsipkanOleh, DiarsipkanPada
FROM Arsip;
DROP TABLE Arsip;
ALTER TABLE Arsip_baru RENAME TO Arsip;
CREATE INDEX IX_Arsip_NaskahFinalId ON Arsip (NaskahFinalId);
CREATE INDEX IX_Arsip_InstansiId_Sha256 ON Arsip (InstansiId, Sha256);
CREATE INDEX IX_Arsip_InstansiId_PelaksanaanId ON Arsip (InstansiId, PelaksanaanId);

CREATE TABLE IF NOT EXISTS RincianArsip (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    ArsipId INTEGER NOT NULL REFERENCES Arsip (Id),
    Nomor INTEGER NOT NULL, -- 1 as it was filed, then each correction
    Diganti INTEGER NOT NULL DEFAULT 0, -- 0 while it is the current one, afterwards its number
    KodeKlasifikasi TEXT COLLATE NOCASE NOT NULL,
    Uraian TEXT COLLATE NOCASE NOT NULL,
    Mulai TEXT NOT NULL, -- kurun waktu
    Akhir TEXT NOT NULL,
    RetensiAktif INTEGER NOT NULL,
    RetensiInaktif INTEGER NOT NULL,
    NasibAkhir TEXT COLLATE NOCASE NOT NULL,
    Jumlah INTEGER NULL,
    Satuan TEXT COLLATE NOCASE NULL, -- lembar, berkas, bundel …
    Media TEXT COLLATE NOCASE NOT NULL,
    Tingkat TEXT COLLATE NOCASE NOT NULL, -- tingkat perkembangan
    Lokasi TEXT COLLATE NOCASE NULL, -- of the paper
    Batal INTEGER NOT NULL DEFAULT 0,
    Alasan TEXT COLLATE NOCASE NULL, -- why it was corrected
    Sidik TEXT COLLATE NOCASE NULL, -- SHA-256 over this, the one before and the entry; null where the script wrote it
    Oleh TEXT COLLATE NOCASE NOT NULL,
    Pada TEXT NOT NULL,
    CONSTRAINT UQ_RincianArsip_ArsipId_Diganti UNIQUE (ArsipId, Diganti)
);
CREATE INDEX IF NOT EXISTS IX_RincianArsip_InstansiId_ArsipId ON RincianArsip (InstansiId, ArsipId);
INSERT INTO RincianArsip (InstansiId, ArsipId, Nomor, KodeKlasifikasi, Uraian, Mulai, Akhir, RetensiAktif, RetensiInaktif, NasibAkhir, Media,
    Tingkat, Oleh, Pada)
SELECT InstansiId, Id, 1, KodeKlasifikasi, Uraian, Tanggal, Tanggal, RetensiAktif, RetensiInaktif, NasibAkhir, 'Elektronik', 'Asli',
    DiarsipkanOleh, DiarsipkanPada
FROM Arsip;

CREATE TABLE IF NOT EXISTS KataArsip (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    ArsipId INTEGER NOT NULL REFERENCES Arsip (Id),
    Nomor INTEGER NOT NULL, -- of the entry, so that the newest comes first
    Kata TEXT COLLATE NOCASE NOT NULL, -- a word of what it is about, "kode:000.8" for its class and each above it, "tahun:2025"
    CONSTRAINT UQ_KataArsip_InstansiId_Kata_Nomor UNIQUE (InstansiId, Kata, Nomor)
);
CREATE INDEX IF NOT EXISTS IX_KataArsip_InstansiId_ArsipId ON KataArsip (InstansiId, ArsipId);
WITH RECURSIVE Potong (InstansiId, ArsipId, Nomor, Kata, Sisa) AS (
    SELECT InstansiId, Id, Nomor, '', LOWER(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(Uraian, '(', ' '), ')', ' '), '.', ' '), ',', ' '), '/', ' ')) || ' '
    FROM Arsip
    UNION ALL
    SELECT InstansiId, ArsipId, Nomor, SUBSTR(Sisa, 1, INSTR(Sisa, ' ') - 1), SUBSTR(Sisa, INSTR(Sisa, ' ') + 1) FROM Potong WHERE Sisa <> ''
), Induk (InstansiId, ArsipId, Nomor, Kode) AS (
    SELECT InstansiId, Id, Nomor, KodeKlasifikasi FROM Arsip
    UNION ALL
    SELECT InstansiId, ArsipId, Nomor, RTRIM(RTRIM(Kode, REPLACE(Kode, '.', '')), '.') FROM Induk WHERE INSTR(Kode, '.') > 0
)
INSERT INTO KataArsip (InstansiId, ArsipId, Nomor, Kata)
SELECT InstansiId, ArsipId, Nomor, Kata FROM Potong WHERE Kata <> ''
UNION
SELECT InstansiId, ArsipId, Nomor, 'kode:' || Kode FROM Induk WHERE Kode <> ''
UNION
SELECT InstansiId, Id, Nomor, 'tahun:' || SUBSTR(Tanggal, 1, 4) FROM Arsip;
