-- A final file may be replaced in the open: the old one stays, and one alone is current. SQLite takes a constraint away with its table only.

CREATE TABLE NaskahFinal_baru (
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
    PenggunaId INTEGER NULL REFERENCES Pengguna (Id), -- whose account locked it
    Nomor INTEGER NOT NULL DEFAULT 1, -- which of the run's final files it is
    Alasan TEXT NULL, -- why it took the place of the one before
    Diganti INTEGER NOT NULL DEFAULT 0, -- 0 while it is the current one, afterwards its number
    DigantiPada TEXT NULL,
    CONSTRAINT UQ_NaskahFinal_PelaksanaanId_Diganti UNIQUE (PelaksanaanId, Diganti),
    CONSTRAINT UQ_NaskahFinal_KodeVerifikasi UNIQUE (KodeVerifikasi)
);
INSERT INTO NaskahFinal_baru (Id, InstansiId, PelaksanaanId, LaporanVersiId, Sha256, NamaBerkas, Ukuran, Cara, PenandatanganJabatan,
    PenandatanganNama, PenandatanganNip, TanggalTandaTangan, KodeVerifikasi, DikunciOleh, DikunciPada)
SELECT Id, InstansiId, PelaksanaanId, LaporanVersiId, Sha256, NamaBerkas, Ukuran, Cara, PenandatanganJabatan, PenandatanganNama,
    PenandatanganNip, TanggalTandaTangan, KodeVerifikasi, DikunciOleh, DikunciPada
FROM NaskahFinal;
DROP TABLE NaskahFinal;
ALTER TABLE NaskahFinal_baru RENAME TO NaskahFinal;
CREATE INDEX IX_NaskahFinal_Sha256 ON NaskahFinal (Sha256);
CREATE INDEX IX_NaskahFinal_InstansiId ON NaskahFinal (InstansiId);
