-- A rule of data quality says whether its warning must be answered before a collecting step closes.

ALTER TABLE AturanMutu ADD COLUMN Wajib INTEGER NOT NULL DEFAULT 0;
