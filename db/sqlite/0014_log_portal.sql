-- One log for every act of the portal. The lines that runs had move into it, in their order; nothing else has written to the old table.

CREATE TABLE IF NOT EXISTS LogPortal (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NULL REFERENCES Instansi (Id), -- null: of the whole portal
    Pada TEXT NOT NULL,
    PenggunaId INTEGER NULL REFERENCES Pengguna (Id), -- null: a guest with a link, or the program
    Pelaku TEXT COLLATE NOCASE NOT NULL,
    Alamat TEXT COLLATE NOCASE NULL, -- from which network address
    Jabatan TEXT COLLATE NOCASE NULL,
    Untuk TEXT COLLATE NOCASE NULL, -- the official for whom it was done
    Objek TEXT COLLATE NOCASE NOT NULL,
    ObjekId INTEGER NULL,
    PelaksanaanId INTEGER NULL REFERENCES Pelaksanaan (Id),
    LangkahId INTEGER NULL REFERENCES PelaksanaanLangkah (Id),
    Uraian TEXT NOT NULL,
    Lama TEXT NULL,
    Baru TEXT NULL,
    Penyimpangan INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX IF NOT EXISTS IX_LogPortal_InstansiId_Id ON LogPortal (InstansiId, Id);
CREATE INDEX IF NOT EXISTS IX_LogPortal_InstansiId_Objek_ObjekId ON LogPortal (InstansiId, Objek, ObjekId);
CREATE INDEX IF NOT EXISTS IX_LogPortal_PelaksanaanId_Id ON LogPortal (PelaksanaanId, Id);

INSERT INTO LogPortal (InstansiId, Pada, Pelaku, Jabatan, Untuk, Objek, ObjekId, PelaksanaanId, LangkahId, Uraian, Penyimpangan)
SELECT InstansiId, Pada, Pelaku, Jabatan, Untuk, 'Pelaksanaan', PelaksanaanId, PelaksanaanId, LangkahId, Uraian, Penyimpangan
FROM PelaksanaanLog ORDER BY Id;
DROP TABLE PelaksanaanLog;
