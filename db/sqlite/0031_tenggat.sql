-- The day by whose end a run is to be finished: from its letter, or from the office's rule for its recipients.

ALTER TABLE Pelaksanaan ADD COLUMN Tenggat TEXT NULL;
