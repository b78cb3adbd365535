-- What an office may have otherwise than SOP B draws its tables III, IV and V.

ALTER TABLE PengaturanLaporan ADD COLUMN TanpaNomor INTEGER NOT NULL DEFAULT 0; -- without the row of column numbers
ALTER TABLE PengaturanLaporan ADD COLUMN DenganKode INTEGER NOT NULL DEFAULT 0; -- table V with the codes of programmes
