-- Rules of a year, links between years, verification, evidence, data quality, the snapshot of a rekap.

ALTER TABLE Surel ADD COLUMN BalasKe TEXT COLLATE NOCASE NULL; -- where an answer goes

ALTER TABLE UnitKerja ADD COLUMN Surel TEXT COLLATE NOCASE NULL; -- where the form goes for those who do not sign in

ALTER TABLE Indikator ADD COLUMN AsalId INTEGER NULL; -- the same indicator in the year before, whatever its code

ALTER TABLE Indikator ADD COLUMN DataAwal NUMERIC NULL; -- value before the renstra

ALTER TABLE Indikator ADD COLUMN TargetTeks TEXT COLLATE NOCASE NULL; -- the target of a predicate

CREATE INDEX IF NOT EXISTS IX_Indikator_AsalId ON Indikator (AsalId);

CREATE INDEX IF NOT EXISTS IX_Indikator_SasaranId_Urutan ON Indikator (SasaranId, Urutan);

ALTER TABLE TargetIndikator ADD COLUMN NilaiBawah NUMERIC NULL; -- lower bound of a range; Nilai is the upper one

ALTER TABLE Capaian ADD COLUMN RealisasiTeks TEXT COLLATE NOCASE NULL; -- a predicate as achieved

ALTER TABLE Capaian ADD COLUMN Analisis TEXT NULL;

ALTER TABLE Capaian ADD COLUMN CatatanVerifikasi TEXT COLLATE NOCASE NULL;

ALTER TABLE Capaian ADD COLUMN DiverifikasiOleh TEXT COLLATE NOCASE NULL;

ALTER TABLE Capaian ADD COLUMN DiverifikasiPada TEXT NULL;

ALTER TABLE Capaian ADD COLUMN PengisiId INTEGER NULL; -- the account that filled it in

ALTER TABLE Capaian ADD COLUMN AlasanKoreksi TEXT COLLATE NOCASE NULL; -- why it was changed after the cut-off

ALTER TABLE Capaian ADD COLUMN Status TEXT COLLATE NOCASE NOT NULL DEFAULT 'Menunggu'; -- Menunggu, Diterima or Dikembalikan

ALTER TABLE CapaianRiwayat ADD COLUMN RealisasiTeks TEXT COLLATE NOCASE NULL;

ALTER TABLE CapaianRiwayat ADD COLUMN Kendala TEXT NULL;

ALTER TABLE CapaianRiwayat ADD COLUMN Upaya TEXT NULL;

ALTER TABLE CapaianRiwayat ADD COLUMN Analisis TEXT NULL;

ALTER TABLE CapaianRiwayat ADD COLUMN Status TEXT COLLATE NOCASE NULL;

ALTER TABLE CapaianRiwayat ADD COLUMN CatatanVerifikasi TEXT COLLATE NOCASE NULL;

ALTER TABLE CapaianRiwayat ADD COLUMN DiverifikasiOleh TEXT COLLATE NOCASE NULL;

ALTER TABLE CapaianRiwayat ADD COLUMN DiverifikasiPada TEXT NULL;

ALTER TABLE CapaianRiwayat ADD COLUMN AlasanKoreksi TEXT COLLATE NOCASE NULL;

ALTER TABLE CapaianRiwayat ADD COLUMN Versi INTEGER NOT NULL DEFAULT 0;

ALTER TABLE Rekap ADD COLUMN Isi TEXT NULL; -- the snapshot as JSON: rows, rules, programmes

CREATE TABLE IF NOT EXISTS AturanTahun (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    Tahun INTEGER NOT NULL,
    Desimal INTEGER NOT NULL,
    Batas NUMERIC NOT NULL, -- percent; touches averages and ratings only
    Negatif TEXT COLLATE NOCASE NOT NULL,
    Dasar TEXT COLLATE NOCASE NOT NULL,
    Efisiensi TEXT COLLATE NOCASE NOT NULL,
    Skala TEXT COLLATE NOCASE NOT NULL,
    Pita TEXT COLLATE NOCASE NOT NULL, -- the bands as text, one a line
    DiubahOleh TEXT COLLATE NOCASE NOT NULL,
    DiubahPada TEXT NOT NULL,
    Versi INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT UQ_AturanTahun_InstansiId_Tahun UNIQUE (InstansiId, Tahun)
);

CREATE TABLE IF NOT EXISTS BatasIsian (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    Tahun INTEGER NOT NULL,
    JenisPeriode TEXT COLLATE NOCASE NOT NULL,
    NomorPeriode INTEGER NOT NULL,
    Batas TEXT NOT NULL, -- last day of filling in; afterwards a change is a koreksi
    DiubahOleh TEXT COLLATE NOCASE NOT NULL,
    DiubahPada TEXT NOT NULL,
    CONSTRAINT UQ_BatasIsian_InstansiId_Tahun_JenisPeriode_NomorPeriode UNIQUE (InstansiId, Tahun, JenisPeriode, NomorPeriode)
);

CREATE TABLE IF NOT EXISTS TutupTahun (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    Tahun INTEGER NOT NULL,
    DitutupOleh TEXT COLLATE NOCASE NOT NULL,
    DitutupPada TEXT NOT NULL,
    CONSTRAINT UQ_TutupTahun_InstansiId_Tahun UNIQUE (InstansiId, Tahun)
);

CREATE TABLE IF NOT EXISTS NilaiTahun (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    IndikatorId INTEGER NOT NULL REFERENCES Indikator (Id),
    Tahun INTEGER NOT NULL,
    Kode TEXT COLLATE NOCASE NOT NULL,
    Uraian TEXT COLLATE NOCASE NOT NULL,
    Target NUMERIC NULL,
    Realisasi NUMERIC NULL,
    Capaian NUMERIC NULL,
    Terbatas NUMERIC NULL,
    CONSTRAINT UQ_NilaiTahun_IndikatorId UNIQUE (IndikatorId)
);

CREATE INDEX IF NOT EXISTS IX_NilaiTahun_InstansiId_Tahun ON NilaiTahun (InstansiId, Tahun);

CREATE TABLE IF NOT EXISTS RiwayatNama (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    Jenis TEXT COLLATE NOCASE NOT NULL, -- Sasaran, Indikator or Program
    ObjekId INTEGER NOT NULL,
    Kode TEXT COLLATE NOCASE NOT NULL,
    Uraian TEXT COLLATE NOCASE NOT NULL,
    DiubahOleh TEXT COLLATE NOCASE NOT NULL,
    DiubahPada TEXT NOT NULL
);

CREATE INDEX IF NOT EXISTS IX_RiwayatNama_InstansiId_Jenis_ObjekId ON RiwayatNama (InstansiId, Jenis, ObjekId);

CREATE TABLE IF NOT EXISTS ProgramIndikator (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    ProgramId INTEGER NOT NULL REFERENCES Program (Id),
    IndikatorId INTEGER NOT NULL REFERENCES Indikator (Id),
    CONSTRAINT UQ_ProgramIndikator_ProgramId_IndikatorId UNIQUE (ProgramId, IndikatorId)
);

CREATE INDEX IF NOT EXISTS IX_ProgramIndikator_IndikatorId ON ProgramIndikator (IndikatorId);

CREATE TABLE IF NOT EXISTS BuktiCapaian (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    IndikatorId INTEGER NOT NULL REFERENCES Indikator (Id),
    JenisPeriode TEXT COLLATE NOCASE NOT NULL,
    NomorPeriode INTEGER NOT NULL,
    Sha256 TEXT COLLATE NOCASE NOT NULL,
    Nama TEXT COLLATE NOCASE NOT NULL,
    Ukuran INTEGER NOT NULL,
    DiunggahOleh TEXT COLLATE NOCASE NOT NULL,
    DiunggahPada TEXT NOT NULL,
    DihapusOleh TEXT COLLATE NOCASE NULL,
    DihapusPada TEXT NULL
);

CREATE INDEX IF NOT EXISTS IX_BuktiCapaian_IndikatorId_JenisPeriode_NomorPeriode ON BuktiCapaian (IndikatorId, JenisPeriode, NomorPeriode);

CREATE TABLE IF NOT EXISTS AturanMutu (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    Kode TEXT COLLATE NOCASE NOT NULL,
    Uraian TEXT COLLATE NOCASE NOT NULL,
    Kiri TEXT COLLATE NOCASE NOT NULL,
    Operator TEXT COLLATE NOCASE NOT NULL,
    Kanan TEXT COLLATE NOCASE NOT NULL,
    Aktif INTEGER NOT NULL DEFAULT 1,
    Versi INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT UQ_AturanMutu_InstansiId_Kode UNIQUE (InstansiId, Kode)
);

CREATE TABLE IF NOT EXISTS JawabanMutu (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    IndikatorId INTEGER NOT NULL REFERENCES Indikator (Id),
    JenisPeriode TEXT COLLATE NOCASE NOT NULL,
    NomorPeriode INTEGER NOT NULL,
    Kunci TEXT COLLATE NOCASE NOT NULL, -- the rule or check that warned
    Nilai TEXT COLLATE NOCASE NOT NULL, -- what the warning said when it was answered
    Jawaban TEXT COLLATE NOCASE NOT NULL,
    Oleh TEXT COLLATE NOCASE NOT NULL,
    Pada TEXT NOT NULL,
    CONSTRAINT UQ_JawabanMutu_IndikatorId_JenisPeriode_NomorPeriode_Kunci UNIQUE (IndikatorId, JenisPeriode, NomorPeriode, Kunci)
);

CREATE TABLE IF NOT EXISTS Pengingat (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    UnitId INTEGER NOT NULL REFERENCES UnitKerja (Id),
    Tahun INTEGER NOT NULL,
    JenisPeriode TEXT COLLATE NOCASE NOT NULL,
    NomorPeriode INTEGER NOT NULL,
    Penerima INTEGER NOT NULL,
    DikirimOleh TEXT COLLATE NOCASE NOT NULL,
    DikirimPada TEXT NOT NULL
);

CREATE INDEX IF NOT EXISTS IX_Pengingat_InstansiId_Tahun_JenisPeriode_NomorPeriode ON Pengingat (InstansiId, Tahun, JenisPeriode, NomorPeriode);
