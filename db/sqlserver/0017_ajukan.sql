-- A unit says when its figures are ready for the verifikator. Status of Capaian has a fourth word, Diisi: typed, and not yet handed in.

IF COL_LENGTH('dbo.AturanTahun', 'Ajukan') IS NULL
-- 0: what is typed waits for the verifikator at once
ALTER TABLE dbo.AturanTahun ADD Ajukan bit NOT NULL CONSTRAINT DF_AturanTahun_Ajukan DEFAULT 0;
GO
