-- Units, posts, terms and evidence can be put right; standing documents, and what a step had before it.

ALTER TABLE UnitKerja ADD COLUMN Versi INTEGER NOT NULL DEFAULT 1;
ALTER TABLE UnitKerja ADD COLUMN Ditutup TEXT NULL; -- the day from which it is offered no more
ALTER TABLE Jabatan ADD COLUMN Versi INTEGER NOT NULL DEFAULT 1;
ALTER TABLE Jabatan ADD COLUMN Ditutup TEXT NULL;
ALTER TABLE PemangkuJabatan ADD COLUMN Versi INTEGER NOT NULL DEFAULT 1;
ALTER TABLE PemangkuJabatan ADD COLUMN Keterangan TEXT COLLATE NOCASE NULL; -- why he stands in: leave, a journey
ALTER TABLE PemangkuJabatan ADD COLUMN BuktiSha TEXT COLLATE NOCASE NULL; -- the decree or letter of assignment
ALTER TABLE PemangkuJabatan ADD COLUMN BuktiNama TEXT COLLATE NOCASE NULL;
ALTER TABLE Bukti ADD COLUMN Untuk TEXT COLLATE NOCASE NULL; -- the post acted for, where it proves that
ALTER TABLE Bukti ADD COLUMN DicabutOleh TEXT COLLATE NOCASE NULL;
ALTER TABLE Bukti ADD COLUMN DicabutPada TEXT NULL;
ALTER TABLE Bukti ADD COLUMN AlasanCabut TEXT COLLATE NOCASE NULL;

CREATE TABLE DokumenAcuan (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    Jenis TEXT COLLATE NOCASE NOT NULL, -- Renstra, PerjanjianKinerja, Dpa, Peraturan and their like
    Nama TEXT COLLATE NOCASE NOT NULL,
    Nomor TEXT COLLATE NOCASE NULL,
    TahunAwal INTEGER NOT NULL,
    TahunAkhir INTEGER NULL, -- NULL while it holds
    Edisi TEXT COLLATE NOCASE NULL, -- "Perubahan I"
    Sha256 TEXT COLLATE NOCASE NOT NULL,
    BerkasNama TEXT COLLATE NOCASE NOT NULL,
    Ukuran INTEGER NOT NULL,
    DicatatOleh TEXT COLLATE NOCASE NOT NULL,
    DicatatPada TEXT NOT NULL,
    DicabutOleh TEXT COLLATE NOCASE NULL,
    DicabutPada TEXT NULL,
    AlasanCabut TEXT COLLATE NOCASE NULL,
    Versi INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX IX_DokumenAcuan_InstansiId_Jenis ON DokumenAcuan (InstansiId, Jenis, TahunAwal);

CREATE TABLE PautanKelengkapan (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    PelaksanaanId INTEGER NOT NULL REFERENCES Pelaksanaan (Id),
    LangkahId INTEGER NOT NULL REFERENCES PelaksanaanLangkah (Id),
    Butir TEXT COLLATE NOCASE NOT NULL, -- as the SOP names it: "Renstra"
    Jenis TEXT COLLATE NOCASE NOT NULL, -- Surat, Disposisi, Data, Naskah, Bukti, Acuan
    RujukId INTEGER NULL, -- of what it is linked to; NULL for the figures of the period
    RujukNama TEXT COLLATE NOCASE NOT NULL, -- as it was called when it was linked
    DipautOleh TEXT COLLATE NOCASE NOT NULL,
    DipautPada TEXT NOT NULL,
    DilepasOleh TEXT COLLATE NOCASE NULL,
    DilepasPada TEXT NULL
);
CREATE INDEX IX_PautanKelengkapan_InstansiId_PelaksanaanId ON PautanKelengkapan (InstansiId, PelaksanaanId);
