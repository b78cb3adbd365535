-- What an indicator says of its own figures, and what an office adds to its rules.

ALTER TABLE Indikator ADD COLUMN Faktor NUMERIC NOT NULL DEFAULT 100; -- what a rate is multiplied by

ALTER TABLE Indikator ADD COLUMN Desimal INTEGER NULL; -- null: as the office's rule; so for the columns below

ALTER TABLE Indikator ADD COLUMN SatuanJumlah TEXT COLLATE NOCASE NULL; -- what numerator and denominator count

ALTER TABLE Indikator ADD COLUMN Bulat INTEGER NULL; -- whole numbers only; null: as the unit says

ALTER TABLE Indikator ADD COLUMN BolehNegatif INTEGER NOT NULL DEFAULT 0;

ALTER TABLE Indikator ADD COLUMN Rumus TEXT COLLATE NOCASE NULL;

ALTER TABLE Indikator ADD COLUMN Dasar TEXT COLLATE NOCASE NULL;

ALTER TABLE Indikator ADD COLUMN Pembulatan TEXT COLLATE NOCASE NULL;

ALTER TABLE Indikator ADD COLUMN BatasCetak INTEGER NULL;

ALTER TABLE AturanTahun ADD COLUMN Pembulatan TEXT COLLATE NOCASE NOT NULL DEFAULT 'SetengahKeAtas';

ALTER TABLE AturanTahun ADD COLUMN BatasCetak INTEGER NOT NULL DEFAULT 0; -- the cap touches the printed capaian too

ALTER TABLE AturanTahun ADD COLUMN Ketat TEXT COLLATE NOCASE NOT NULL DEFAULT 'Alasan'; -- Bebas, Alasan or Wajib: closing a collecting step

CREATE INDEX IF NOT EXISTS IX_Capaian_InstansiId_Status ON Capaian (InstansiId, Status);

CREATE TABLE IF NOT EXISTS AngkaTercetak (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    IndikatorId INTEGER NOT NULL REFERENCES Indikator (Id),
    JenisPeriode TEXT COLLATE NOCASE NOT NULL,
    NomorPeriode INTEGER NOT NULL,
    Capaian NUMERIC NOT NULL, -- percent, as another document prints it
    Sumber TEXT COLLATE NOCASE NOT NULL, -- which document, where
    Oleh TEXT COLLATE NOCASE NOT NULL,
    Pada TEXT NOT NULL,
    CONSTRAINT UQ_AngkaTercetak_IndikatorId_JenisPeriode_NomorPeriode UNIQUE (IndikatorId, JenisPeriode, NomorPeriode)
);
CREATE INDEX IF NOT EXISTS IX_AngkaTercetak_InstansiId_JenisPeriode ON AngkaTercetak (InstansiId, JenisPeriode);
