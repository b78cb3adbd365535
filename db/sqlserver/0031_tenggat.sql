-- The day by whose end a run is to be finished: from its letter, or from the office's rule for its recipients.

IF COL_LENGTH('dbo.Pelaksanaan', 'Tenggat') IS NULL
ALTER TABLE dbo.Pelaksanaan ADD Tenggat date NULL;
GO
