-- The journal: which scripts ran here, with their hash. Comes first, is in no journal itself, and may be run again.

CREATE TABLE IF NOT EXISTS Migrasi (
    Nama TEXT NOT NULL PRIMARY KEY,
    Sidik TEXT NOT NULL, -- SHA-256 of the script's text with LF line ends, lower-case hex
    DijalankanPada TEXT NOT NULL -- UTC
);
