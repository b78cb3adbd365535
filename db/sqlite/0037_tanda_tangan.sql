-- The signature block of a report is chosen, and analyses without data may be left out.

ALTER TABLE Laporan ADD COLUMN CaraTanggal TEXT COLLATE NOCASE NOT NULL DEFAULT 'Versi'; -- the day a version is made, a chosen day, or blank
ALTER TABLE Laporan ADD COLUMN TanggalTtd TEXT NULL; -- the chosen day
ALTER TABLE Laporan ADD COLUMN PejabatAkhir INTEGER NOT NULL DEFAULT 0; -- posts and holders as of the period's last day
ALTER TABLE Laporan ADD COLUMN Versi INTEGER NOT NULL DEFAULT 1;

ALTER TABLE PengaturanLaporan ADD COLUMN TanpaKosong INTEGER NOT NULL DEFAULT 0; -- no headings of analyses that have nothing to say
ALTER TABLE PengaturanLaporan ADD COLUMN KalimatKosong TEXT COLLATE NOCASE NULL; -- what is said once instead
ALTER TABLE PengaturanLaporan ADD COLUMN TanpaJejak INTEGER NOT NULL DEFAULT 0; -- no annex of how each figure was computed

ALTER TABLE LaporanNarasi ADD COLUMN Salinan TEXT COLLATE NOCASE NULL; -- the report it was copied from, until somebody saves it
