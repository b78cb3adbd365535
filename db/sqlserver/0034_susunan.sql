-- Units, posts, terms and evidence can be put right; standing documents, and what a step had before it.

IF COL_LENGTH('dbo.UnitKerja', 'Versi') IS NULL
ALTER TABLE dbo.UnitKerja ADD Versi int NOT NULL CONSTRAINT DF_UnitKerja_Versi DEFAULT 1;
GO

IF COL_LENGTH('dbo.UnitKerja', 'Ditutup') IS NULL
ALTER TABLE dbo.UnitKerja ADD Ditutup date NULL; -- the day from which it is offered no more
GO

IF COL_LENGTH('dbo.Jabatan', 'Versi') IS NULL
ALTER TABLE dbo.Jabatan ADD Versi int NOT NULL CONSTRAINT DF_Jabatan_Versi DEFAULT 1;
GO

IF COL_LENGTH('dbo.Jabatan', 'Ditutup') IS NULL
ALTER TABLE dbo.Jabatan ADD Ditutup date NULL;
GO

IF COL_LENGTH('dbo.PemangkuJabatan', 'Versi') IS NULL
ALTER TABLE dbo.PemangkuJabatan ADD Versi int NOT NULL CONSTRAINT DF_PemangkuJabatan_Versi DEFAULT 1;
GO

IF COL_LENGTH('dbo.PemangkuJabatan', 'Keterangan') IS NULL
ALTER TABLE dbo.PemangkuJabatan ADD Keterangan nvarchar(300) NULL; -- why he stands in: leave, a journey
GO

IF COL_LENGTH('dbo.PemangkuJabatan', 'BuktiSha') IS NULL
ALTER TABLE dbo.PemangkuJabatan ADD BuktiSha nvarchar(64) NULL; -- the decree or letter of assignment
GO

IF COL_LENGTH('dbo.PemangkuJabatan', 'BuktiNama') IS NULL
ALTER TABLE dbo.PemangkuJabatan ADD BuktiNama nvarchar(200) NULL;
GO

IF COL_LENGTH('dbo.Bukti', 'Untuk') IS NULL
ALTER TABLE dbo.Bukti ADD Untuk nvarchar(200) NULL; -- the post acted for, where it proves that
GO

IF COL_LENGTH('dbo.Bukti', 'DicabutOleh') IS NULL
ALTER TABLE dbo.Bukti ADD DicabutOleh nvarchar(200) NULL;
GO

IF COL_LENGTH('dbo.Bukti', 'DicabutPada') IS NULL
ALTER TABLE dbo.Bukti ADD DicabutPada datetime2(3) NULL;
GO

IF COL_LENGTH('dbo.Bukti', 'AlasanCabut') IS NULL
ALTER TABLE dbo.Bukti ADD AlasanCabut nvarchar(500) NULL;
GO

IF OBJECT_ID(N'dbo.DokumenAcuan', N'U') IS NULL
CREATE TABLE dbo.DokumenAcuan (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_DokumenAcuan PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_DokumenAcuan_InstansiId REFERENCES dbo.Instansi (Id),
    Jenis nvarchar(20) NOT NULL, -- Renstra, PerjanjianKinerja, Dpa, Peraturan and their like
    Nama nvarchar(300) NOT NULL,
    Nomor nvarchar(100) NULL,
    TahunAwal int NOT NULL,
    TahunAkhir int NULL, -- NULL while it holds
    Edisi nvarchar(60) NULL, -- "Perubahan I"
    Sha256 nvarchar(64) NOT NULL,
    BerkasNama nvarchar(200) NOT NULL,
    Ukuran bigint NOT NULL,
    DicatatOleh nvarchar(200) NOT NULL,
    DicatatPada datetime2(3) NOT NULL,
    DicabutOleh nvarchar(200) NULL,
    DicabutPada datetime2(3) NULL,
    AlasanCabut nvarchar(500) NULL,
    Versi int NOT NULL CONSTRAINT DF_DokumenAcuan_Versi DEFAULT 1
);
GO

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_DokumenAcuan_InstansiId_Jenis')
CREATE INDEX IX_DokumenAcuan_InstansiId_Jenis ON dbo.DokumenAcuan (InstansiId, Jenis, TahunAwal);
GO

IF OBJECT_ID(N'dbo.PautanKelengkapan', N'U') IS NULL
CREATE TABLE dbo.PautanKelengkapan (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_PautanKelengkapan PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_PautanKelengkapan_InstansiId REFERENCES dbo.Instansi (Id),
    PelaksanaanId bigint NOT NULL CONSTRAINT FK_PautanKelengkapan_PelaksanaanId REFERENCES dbo.Pelaksanaan (Id),
    LangkahId bigint NOT NULL CONSTRAINT FK_PautanKelengkapan_LangkahId REFERENCES dbo.PelaksanaanLangkah (Id),
    Butir nvarchar(300) NOT NULL, -- as the SOP names it: "Renstra"
    Jenis nvarchar(20) NOT NULL, -- Surat, Disposisi, Data, Naskah, Bukti, Acuan
    RujukId bigint NULL, -- of what it is linked to; NULL for the figures of the period
    RujukNama nvarchar(400) NOT NULL, -- as it was called when it was linked
    DipautOleh nvarchar(200) NOT NULL,
    DipautPada datetime2(3) NOT NULL,
    DilepasOleh nvarchar(200) NULL,
    DilepasPada datetime2(3) NULL
);
GO

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_PautanKelengkapan_InstansiId_PelaksanaanId')
CREATE INDEX IX_PautanKelengkapan_InstansiId_PelaksanaanId ON dbo.PautanKelengkapan (InstansiId, PelaksanaanId);
GO
