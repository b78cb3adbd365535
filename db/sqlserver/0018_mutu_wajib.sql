-- A rule of data quality says whether its warning must be answered before a collecting step closes.

IF COL_LENGTH('dbo.AturanMutu', 'Wajib') IS NULL
ALTER TABLE dbo.AturanMutu ADD Wajib bit NOT NULL CONSTRAINT DF_AturanMutu_Wajib DEFAULT 0;
GO
