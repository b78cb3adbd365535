-- Rules of a year, links between years, verification, evidence, data quality, the snapshot of a rekap.

IF COL_LENGTH('dbo.Surel', 'BalasKe') IS NULL
ALTER TABLE dbo.Surel ADD BalasKe nvarchar(200) NULL; -- where an answer goes
GO

IF COL_LENGTH('dbo.UnitKerja', 'Surel') IS NULL
ALTER TABLE dbo.UnitKerja ADD Surel nvarchar(200) NULL; -- where the form goes for those who do not sign in
GO

IF COL_LENGTH('dbo.Indikator', 'AsalId') IS NULL
ALTER TABLE dbo.Indikator ADD AsalId bigint NULL; -- the same indicator in the year before, whatever its code
GO

IF COL_LENGTH('dbo.Indikator', 'DataAwal') IS NULL
ALTER TABLE dbo.Indikator ADD DataAwal decimal(18,4) NULL; -- value before the renstra
GO

IF COL_LENGTH('dbo.Indikator', 'TargetTeks') IS NULL
ALTER TABLE dbo.Indikator ADD TargetTeks nvarchar(100) NULL; -- the target of a predicate
GO

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_Indikator_AsalId')
CREATE INDEX IX_Indikator_AsalId ON dbo.Indikator (AsalId);
GO

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_Indikator_SasaranId_Urutan')
CREATE INDEX IX_Indikator_SasaranId_Urutan ON dbo.Indikator (SasaranId, Urutan);
GO

IF COL_LENGTH('dbo.TargetIndikator', 'NilaiBawah') IS NULL
ALTER TABLE dbo.TargetIndikator ADD NilaiBawah decimal(18,4) NULL; -- lower bound of a range; Nilai is the upper one
GO

IF COL_LENGTH('dbo.Capaian', 'RealisasiTeks') IS NULL
ALTER TABLE dbo.Capaian ADD RealisasiTeks nvarchar(100) NULL; -- a predicate as achieved
GO

IF COL_LENGTH('dbo.Capaian', 'Analisis') IS NULL
ALTER TABLE dbo.Capaian ADD Analisis nvarchar(max) NULL;
GO

IF COL_LENGTH('dbo.Capaian', 'CatatanVerifikasi') IS NULL
ALTER TABLE dbo.Capaian ADD CatatanVerifikasi nvarchar(1000) NULL;
GO

IF COL_LENGTH('dbo.Capaian', 'DiverifikasiOleh') IS NULL
ALTER TABLE dbo.Capaian ADD DiverifikasiOleh nvarchar(200) NULL;
GO

IF COL_LENGTH('dbo.Capaian', 'DiverifikasiPada') IS NULL
ALTER TABLE dbo.Capaian ADD DiverifikasiPada datetime2(7) NULL;
GO

IF COL_LENGTH('dbo.Capaian', 'PengisiId') IS NULL
ALTER TABLE dbo.Capaian ADD PengisiId bigint NULL; -- the account that filled it in
GO

IF COL_LENGTH('dbo.Capaian', 'AlasanKoreksi') IS NULL
ALTER TABLE dbo.Capaian ADD AlasanKoreksi nvarchar(500) NULL; -- why it was changed after the cut-off
GO

IF COL_LENGTH('dbo.Capaian', 'Status') IS NULL
ALTER TABLE dbo.Capaian ADD Status nvarchar(20) NOT NULL CONSTRAINT DF_Capaian_Status DEFAULT 'Menunggu'; -- Menunggu, Diterima or Dikembalikan
GO

IF COL_LENGTH('dbo.CapaianRiwayat', 'RealisasiTeks') IS NULL
ALTER TABLE dbo.CapaianRiwayat ADD RealisasiTeks nvarchar(100) NULL;
GO

IF COL_LENGTH('dbo.CapaianRiwayat', 'Kendala') IS NULL
ALTER TABLE dbo.CapaianRiwayat ADD Kendala nvarchar(max) NULL;
GO

IF COL_LENGTH('dbo.CapaianRiwayat', 'Upaya') IS NULL
ALTER TABLE dbo.CapaianRiwayat ADD Upaya nvarchar(max) NULL;
GO

IF COL_LENGTH('dbo.CapaianRiwayat', 'Analisis') IS NULL
ALTER TABLE dbo.CapaianRiwayat ADD Analisis nvarchar(max) NULL;
GO

IF COL_LENGTH('dbo.CapaianRiwayat', 'Status') IS NULL
ALTER TABLE dbo.CapaianRiwayat ADD Status nvarchar(20) NULL;
GO

IF COL_LENGTH('dbo.CapaianRiwayat', 'CatatanVerifikasi') IS NULL
ALTER TABLE dbo.CapaianRiwayat ADD CatatanVerifikasi nvarchar(1000) NULL;
GO

IF COL_LENGTH('dbo.CapaianRiwayat', 'DiverifikasiOleh') IS NULL
ALTER TABLE dbo.CapaianRiwayat ADD DiverifikasiOleh nvarchar(200) NULL;
GO

IF COL_LENGTH('dbo.CapaianRiwayat', 'DiverifikasiPada') IS NULL
ALTER TABLE dbo.CapaianRiwayat ADD DiverifikasiPada datetime2(7) NULL;
GO

IF COL_LENGTH('dbo.CapaianRiwayat', 'AlasanKoreksi') IS NULL
ALTER TABLE dbo.CapaianRiwayat ADD AlasanKoreksi nvarchar(500) NULL;
GO

IF COL_LENGTH('dbo.CapaianRiwayat', 'Versi') IS NULL
ALTER TABLE dbo.CapaianRiwayat ADD Versi int NOT NULL CONSTRAINT DF_CapaianRiwayat_Versi DEFAULT 0;
GO

IF COL_LENGTH('dbo.Rekap', 'Isi') IS NULL
ALTER TABLE dbo.Rekap ADD Isi nvarchar(max) NULL; -- the snapshot as JSON: rows, rules, programmes
GO

IF OBJECT_ID(N'dbo.AturanTahun', N'U') IS NULL
CREATE TABLE dbo.AturanTahun (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_AturanTahun PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_AturanTahun_InstansiId REFERENCES dbo.Instansi (Id),
    Tahun int NOT NULL,
    Desimal int NOT NULL,
    Batas decimal(18,4) NOT NULL, -- percent; touches averages and ratings only
    Negatif nvarchar(20) NOT NULL,
    Dasar nvarchar(20) NOT NULL,
    Efisiensi nvarchar(20) NOT NULL,
    Skala nvarchar(40) NOT NULL,
    Pita nvarchar(1000) NOT NULL, -- the bands as text, one a line
    DiubahOleh nvarchar(200) NOT NULL,
    DiubahPada datetime2(7) NOT NULL,
    Versi int NOT NULL CONSTRAINT DF_AturanTahun_Versi DEFAULT 1,
    CONSTRAINT UQ_AturanTahun_InstansiId_Tahun UNIQUE (InstansiId, Tahun)
);
GO

IF OBJECT_ID(N'dbo.BatasIsian', N'U') IS NULL
CREATE TABLE dbo.BatasIsian (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_BatasIsian PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_BatasIsian_InstansiId REFERENCES dbo.Instansi (Id),
    Tahun int NOT NULL,
    JenisPeriode nvarchar(20) NOT NULL,
    NomorPeriode int NOT NULL,
    Batas date NOT NULL, -- last day of filling in; afterwards a change is a koreksi
    DiubahOleh nvarchar(200) NOT NULL,
    DiubahPada datetime2(7) NOT NULL,
    CONSTRAINT UQ_BatasIsian_InstansiId_Tahun_JenisPeriode_NomorPeriode UNIQUE (InstansiId, Tahun, JenisPeriode, NomorPeriode)
);
GO

IF OBJECT_ID(N'dbo.TutupTahun', N'U') IS NULL
CREATE TABLE dbo.TutupTahun (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_TutupTahun PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_TutupTahun_InstansiId REFERENCES dbo.Instansi (Id),
    Tahun int NOT NULL,
    DitutupOleh nvarchar(200) NOT NULL,
    DitutupPada datetime2(7) NOT NULL,
    CONSTRAINT UQ_TutupTahun_InstansiId_Tahun UNIQUE (InstansiId, Tahun)
);
GO

IF OBJECT_ID(N'dbo.NilaiTahun', N'U') IS NULL
CREATE TABLE dbo.NilaiTahun (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_NilaiTahun PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_NilaiTahun_InstansiId REFERENCES dbo.Instansi (Id),
    IndikatorId bigint NOT NULL CONSTRAINT FK_NilaiTahun_IndikatorId REFERENCES dbo.Indikator (Id),
    Tahun int NOT NULL,
    Kode nvarchar(20) NOT NULL,
    Uraian nvarchar(500) NOT NULL,
    Target decimal(18,4) NULL,
    Realisasi decimal(18,4) NULL,
    Capaian decimal(18,4) NULL,
    Terbatas decimal(18,4) NULL,
    CONSTRAINT UQ_NilaiTahun_IndikatorId UNIQUE (IndikatorId)
);
GO

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_NilaiTahun_InstansiId_Tahun')
CREATE INDEX IX_NilaiTahun_InstansiId_Tahun ON dbo.NilaiTahun (InstansiId, Tahun);
GO

IF OBJECT_ID(N'dbo.RiwayatNama', N'U') IS NULL
CREATE TABLE dbo.RiwayatNama (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_RiwayatNama PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_RiwayatNama_InstansiId REFERENCES dbo.Instansi (Id),
    Jenis nvarchar(20) NOT NULL, -- Sasaran, Indikator or Program
    ObjekId bigint NOT NULL,
    Kode nvarchar(40) NOT NULL,
    Uraian nvarchar(500) NOT NULL,
    DiubahOleh nvarchar(200) NOT NULL,
    DiubahPada datetime2(7) NOT NULL
);
GO

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_RiwayatNama_InstansiId_Jenis_ObjekId')
CREATE INDEX IX_RiwayatNama_InstansiId_Jenis_ObjekId ON dbo.RiwayatNama (InstansiId, Jenis, ObjekId);
GO

IF OBJECT_ID(N'dbo.ProgramIndikator', N'U') IS NULL
CREATE TABLE dbo.ProgramIndikator (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_ProgramIndikator PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_ProgramIndikator_InstansiId REFERENCES dbo.Instansi (Id),
    ProgramId bigint NOT NULL CONSTRAINT FK_ProgramIndikator_ProgramId REFERENCES dbo.Program (Id),
    IndikatorId bigint NOT NULL CONSTRAINT FK_ProgramIndikator_IndikatorId REFERENCES dbo.Indikator (Id),
    CONSTRAINT UQ_ProgramIndikator_ProgramId_IndikatorId UNIQUE (ProgramId, IndikatorId)
);
GO

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_ProgramIndikator_IndikatorId')
CREATE INDEX IX_ProgramIndikator_IndikatorId ON dbo.ProgramIndikator (IndikatorId);
GO

IF OBJECT_ID(N'dbo.BuktiCapaian', N'U') IS NULL
CREATE TABLE dbo.BuktiCapaian (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_BuktiCapaian PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_BuktiCapaian_InstansiId REFERENCES dbo.Instansi (Id),
    IndikatorId bigint NOT NULL CONSTRAINT FK_BuktiCapaian_IndikatorId REFERENCES dbo.Indikator (Id),
    JenisPeriode nvarchar(20) NOT NULL,
    NomorPeriode int NOT NULL,
    Sha256 nvarchar(64) NOT NULL,
    Nama nvarchar(200) NOT NULL,
    Ukuran bigint NOT NULL,
    DiunggahOleh nvarchar(200) NOT NULL,
    DiunggahPada datetime2(7) NOT NULL,
    DihapusOleh nvarchar(200) NULL,
    DihapusPada datetime2(7) NULL
);
GO

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_BuktiCapaian_IndikatorId_JenisPeriode_NomorPeriode')
CREATE INDEX IX_BuktiCapaian_IndikatorId_JenisPeriode_NomorPeriode ON dbo.BuktiCapaian (IndikatorId, JenisPeriode, NomorPeriode);
GO

IF OBJECT_ID(N'dbo.AturanMutu', N'U') IS NULL
CREATE TABLE dbo.AturanMutu (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_AturanMutu PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_AturanMutu_InstansiId REFERENCES dbo.Instansi (Id),
    Kode nvarchar(20) NOT NULL,
    Uraian nvarchar(300) NOT NULL,
    Kiri nvarchar(300) NOT NULL,
    Operator nvarchar(2) NOT NULL,
    Kanan nvarchar(300) NOT NULL,
    Aktif bit NOT NULL CONSTRAINT DF_AturanMutu_Aktif DEFAULT 1,
    Versi int NOT NULL CONSTRAINT DF_AturanMutu_Versi DEFAULT 1,
    CONSTRAINT UQ_AturanMutu_InstansiId_Kode UNIQUE (InstansiId, Kode)
);
GO

IF OBJECT_ID(N'dbo.JawabanMutu', N'U') IS NULL
CREATE TABLE dbo.JawabanMutu (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_JawabanMutu PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_JawabanMutu_InstansiId REFERENCES dbo.Instansi (Id),
    IndikatorId bigint NOT NULL CONSTRAINT FK_JawabanMutu_IndikatorId REFERENCES dbo.Indikator (Id),
    JenisPeriode nvarchar(20) NOT NULL,
    NomorPeriode int NOT NULL,
    Kunci nvarchar(60) NOT NULL, -- the rule or check that warned
    Nilai nvarchar(300) NOT NULL, -- what the warning said when it was answered
    Jawaban nvarchar(1000) NOT NULL,
    Oleh nvarchar(200) NOT NULL,
    Pada datetime2(7) NOT NULL,
    CONSTRAINT UQ_JawabanMutu_IndikatorId_JenisPeriode_NomorPeriode_Kunci UNIQUE (IndikatorId, JenisPeriode, NomorPeriode, Kunci)
);
GO

IF OBJECT_ID(N'dbo.Pengingat', N'U') IS NULL
CREATE TABLE dbo.Pengingat (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_Pengingat PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_Pengingat_InstansiId REFERENCES dbo.Instansi (Id),
    UnitId bigint NOT NULL CONSTRAINT FK_Pengingat_UnitId REFERENCES dbo.UnitKerja (Id),
    Tahun int NOT NULL,
    JenisPeriode nvarchar(20) NOT NULL,
    NomorPeriode int NOT NULL,
    Penerima int NOT NULL,
    DikirimOleh nvarchar(200) NOT NULL,
    DikirimPada datetime2(7) NOT NULL
);
GO

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_Pengingat_InstansiId_Tahun_JenisPeriode_NomorPeriode')
CREATE INDEX IX_Pengingat_InstansiId_Tahun_JenisPeriode_NomorPeriode ON dbo.Pengingat (InstansiId, Tahun, JenisPeriode, NomorPeriode);
GO
