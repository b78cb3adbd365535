-- When an office's periods close by rule, and when units are reminded by themselves.

CREATE TABLE IF NOT EXISTS AturanKumpul (
    Id INTEGER PRIMARY KEY AUTOINCREMENT,
    InstansiId INTEGER NOT NULL REFERENCES Instansi (Id),
    Triwulan INTEGER NULL, -- days after the end of the period; none: no cut-off by rule
    Semester INTEGER NULL,
    Tahunan INTEGER NULL,
    HariKerja INTEGER NOT NULL, -- the days are working days
    Ingatkan INTEGER NULL, -- working days before the cut-off; none: nobody is reminded by itself
    Ulang INTEGER NOT NULL, -- working days between reminders after the cut-off
    DiubahOleh TEXT COLLATE NOCASE NOT NULL,
    DiubahPada TEXT NOT NULL,
    Versi INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT UQ_AturanKumpul_InstansiId UNIQUE (InstansiId)
);

ALTER TABLE BatasIsian ADD COLUMN DariAturan INTEGER NOT NULL DEFAULT 0; -- not typed by a person
