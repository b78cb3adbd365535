-- The SOP as data: identity block, columns, steps.

IF OBJECT_ID(N'dbo.Sop', N'U') IS NULL
CREATE TABLE dbo.Sop (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_Sop PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_Sop_InstansiId REFERENCES dbo.Instansi (Id),
    Nama nvarchar(300) NOT NULL,
    CONSTRAINT UQ_Sop_InstansiId_Nama UNIQUE (InstansiId, Nama)
);
GO

IF OBJECT_ID(N'dbo.SopVersi', N'U') IS NULL
CREATE TABLE dbo.SopVersi (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_SopVersi PRIMARY KEY,
    InstansiId bigint NOT NULL CONSTRAINT FK_SopVersi_InstansiId REFERENCES dbo.Instansi (Id),
    SopId bigint NOT NULL CONSTRAINT FK_SopVersi_SopId REFERENCES dbo.Sop (Id),
    Nomor nvarchar(100) NOT NULL, -- nomor SOP as printed
    Revisi int NOT NULL CONSTRAINT DF_SopVersi_Revisi DEFAULT 1,
    Status nvarchar(20) NOT NULL, -- Berlaku or Dicabut; a version in force is frozen
    TanggalPembuatan date NULL,
    TanggalRevisi date NULL,
    TanggalEfektif date NULL,
    Kop1 nvarchar(200) NOT NULL,
    Kop2 nvarchar(200) NOT NULL,
    Kop3 nvarchar(200) NULL,
    DisahkanJabatan nvarchar(200) NOT NULL,
    DisahkanNama nvarchar(200) NOT NULL,
    DisahkanPangkat nvarchar(60) NULL,
    DisahkanNip nvarchar(18) NULL,
    DasarHukum nvarchar(max) NOT NULL, -- one item a line
    Kualifikasi nvarchar(max) NOT NULL,
    Keterkaitan nvarchar(max) NOT NULL,
    Peralatan nvarchar(max) NOT NULL,
    Peringatan nvarchar(max) NOT NULL,
    Pencatatan nvarchar(max) NOT NULL,
    Keterangan nvarchar(max) NULL, -- the remark over the last steps
    TindakLanjut nvarchar(100) NULL, -- Arsip, Kirim, Publikasi: what must follow the last step
    CONSTRAINT UQ_SopVersi_SopId_Revisi UNIQUE (SopId, Revisi)
);
GO
IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_SopVersi_InstansiId_Status')
CREATE INDEX IX_SopVersi_InstansiId_Status ON dbo.SopVersi (InstansiId, Status);
GO

IF OBJECT_ID(N'dbo.SopPelaksana', N'U') IS NULL
CREATE TABLE dbo.SopPelaksana (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_SopPelaksana PRIMARY KEY,
    SopVersiId bigint NOT NULL CONSTRAINT FK_SopPelaksana_SopVersiId REFERENCES dbo.SopVersi (Id),
    Urutan int NOT NULL,
    Nama nvarchar(200) NOT NULL, -- head of the column, as printed
    JabatanId bigint NOT NULL CONSTRAINT FK_SopPelaksana_JabatanId REFERENCES dbo.Jabatan (Id),
    CONSTRAINT UQ_SopPelaksana_SopVersiId_Urutan UNIQUE (SopVersiId, Urutan)
);
GO

IF OBJECT_ID(N'dbo.SopLangkah', N'U') IS NULL
CREATE TABLE dbo.SopLangkah (
    Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_SopLangkah PRIMARY KEY,
    SopVersiId bigint NOT NULL CONSTRAINT FK_SopLangkah_SopVersiId REFERENCES dbo.SopVersi (Id),
    Nomor int NOT NULL,
    Judul nvarchar(40) NOT NULL, -- one or two words, for the thread
    Kegiatan nvarchar(max) NOT NULL,
    PelaksanaId bigint NOT NULL CONSTRAINT FK_SopLangkah_PelaksanaId REFERENCES dbo.SopPelaksana (Id),
    Bentuk nvarchar(20) NOT NULL, -- Mulai, Proses, Keputusan, Selesai or Penghubung (PermenPAN-RB 35/2012)
    Kelengkapan nvarchar(300) NULL,
    Waktu int NOT NULL,
    Satuan nvarchar(10) NOT NULL, -- Menit, Jam or Hari
    Berjalan bit NOT NULL CONSTRAINT DF_SopLangkah_Berjalan DEFAULT 0, -- 1: elapsed working days; 0: effort in working time
    Output nvarchar(300) NULL,
    Aksi nvarchar(30) NOT NULL,
    Periode nvarchar(60) NOT NULL, -- the kinds of period it applies to
    TidakKe int NULL, -- the step a Tidak returns to
    CONSTRAINT UQ_SopLangkah_SopVersiId_Nomor UNIQUE (SopVersiId, Nomor)
);
GO
