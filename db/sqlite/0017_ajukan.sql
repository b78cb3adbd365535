-- A unit says when its figures are ready for the verifikator. Status of Capaian has a fourth word, Diisi: typed, and not yet handed in.

ALTER TABLE AturanTahun ADD COLUMN Ajukan INTEGER NOT NULL DEFAULT 0; -- 0: what is typed waits for the verifikator at once
