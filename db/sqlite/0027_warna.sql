-- The colour that an office's public pages bear: one of a palette whose contrast holds in light and dark.

ALTER TABLE Instansi ADD COLUMN Warna TEXT COLLATE NOCASE NOT NULL DEFAULT 'biru';
