-- The SOP as data: identity block, columns, steps.

CREATE TABLE IF NOT EXISTS Sop (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    Nama TEXT COLLATE NOCASE NOT NULL,
    CONSTRAINT UQ_Sop_InstansiId_Nama UNIQUE (InstansiId, Nama)
);

CREATE TABLE IF NOT EXISTS SopVersi (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    SopId INTEGER NOT NULL REFERENCES Sop (Id),
    Nomor TEXT COLLATE NOCASE NOT NULL, -- nomor SOP as printed
    Revisi INTEGER NOT NULL DEFAULT 1,
    Status TEXT COLLATE NOCASE NOT NULL, -- Berlaku or Dicabut; a version in force is frozen
    TanggalPembuatan TEXT NULL,
    TanggalRevisi TEXT NULL,
    TanggalEfektif TEXT NULL,
    Kop1 TEXT COLLATE NOCASE NOT NULL,
    Kop2 TEXT COLLATE NOCASE NOT NULL,
    Kop3 TEXT COLLATE NOCASE NULL,
    DisahkanJabatan TEXT COLLATE NOCASE NOT NULL,
    DisahkanNama TEXT COLLATE NOCASE NOT NULL,
    DisahkanPangkat TEXT COLLATE NOCASE NULL,
    DisahkanNip TEXT COLLATE NOCASE NULL,
    DasarHukum TEXT NOT NULL, -- one item a line
    Kualifikasi TEXT NOT NULL,
    Keterkaitan TEXT NOT NULL,
    Peralatan TEXT NOT NULL,
    Peringatan TEXT NOT NULL,
    Pencatatan TEXT NOT NULL,
    Keterangan TEXT NULL, -- the remark over the last steps
    TindakLanjut TEXT COLLATE NOCASE NULL, -- Arsip, Kirim, Publikasi: what must follow the last step
    CONSTRAINT UQ_SopVersi_SopId_Revisi UNIQUE (SopId, Revisi)
);
CREATE INDEX IF NOT EXISTS IX_SopVersi_InstansiId_Status ON SopVersi (InstansiId, Status);

CREATE TABLE IF NOT EXISTS SopPelaksana (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    SopVersiId INTEGER NOT NULL REFERENCES SopVersi (Id),
    Urutan INTEGER NOT NULL,
    Nama TEXT COLLATE NOCASE NOT NULL, -- head of the column, as printed
    JabatanId INTEGER NOT NULL REFERENCES Jabatan (Id),
    CONSTRAINT UQ_SopPelaksana_SopVersiId_Urutan UNIQUE (SopVersiId, Urutan)
);

CREATE TABLE IF NOT EXISTS SopLangkah (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    SopVersiId INTEGER NOT NULL REFERENCES SopVersi (Id),
    Nomor INTEGER NOT NULL,
    Judul TEXT COLLATE NOCASE NOT NULL, -- one or two words, for the thread
    Kegiatan TEXT NOT NULL,
    PelaksanaId INTEGER NOT NULL REFERENCES SopPelaksana (Id),
    Bentuk TEXT COLLATE NOCASE NOT NULL, -- Mulai, Proses, Keputusan, Selesai or Penghubung (PermenPAN-RB 35/2012)
    Kelengkapan TEXT COLLATE NOCASE NULL,
    Waktu INTEGER NOT NULL,
    Satuan TEXT COLLATE NOCASE NOT NULL, -- Menit, Jam or Hari
    Berjalan INTEGER NOT NULL DEFAULT 0, -- 1: elapsed working days; 0: effort in working time
    Output TEXT COLLATE NOCASE NULL,
    Aksi TEXT COLLATE NOCASE NOT NULL,
    Periode TEXT COLLATE NOCASE NOT NULL, -- the kinds of period it applies to
    TidakKe INTEGER NULL, -- the step a Tidak returns to
    CONSTRAINT UQ_SopLangkah_SopVersiId_Nomor UNIQUE (SopVersiId, Nomor)
);
