-- The words of letters, dispositions, archive entries and narratives, for the search: every three letters in a row (trigram),
-- so that a word is found inside a longer one as LIKE finds it. The row's number begins with the office's, which bounds a search:
-- InstansiId * 2^40 + kind * 2^36 + Id. The texts themselves stay in their tables (contentless).
-- A script that rebuilds one of the four tables makes its triggers anew: dropping the table drops them.

CREATE VIRTUAL TABLE CariIsi USING fts5(Teks, content='', contentless_delete=1, tokenize='trigram', detail=none);

INSERT INTO CariIsi (rowid, Teks)
SELECT InstansiId * 1099511627776 + 68719476736 + Id,
    COALESCE(Perihal, '') || ' ' || COALESCE(Asal, '') || ' ' || COALESCE(NomorSurat, '') FROM SuratMasuk ORDER BY 1;

CREATE TRIGGER TR_SuratMasuk_CariTambah AFTER INSERT ON SuratMasuk BEGIN
    INSERT INTO CariIsi (rowid, Teks)
    VALUES (NEW.InstansiId * 1099511627776 + 68719476736 + NEW.Id, COALESCE(NEW.Perihal, '') || ' ' || COALESCE(NEW.Asal, '') || ' ' || COALESCE(NEW.NomorSurat, ''));
END;

CREATE TRIGGER TR_SuratMasuk_CariUbah AFTER UPDATE OF Perihal, Asal, NomorSurat ON SuratMasuk BEGIN
    UPDATE CariIsi SET Teks = COALESCE(NEW.Perihal, '') || ' ' || COALESCE(NEW.Asal, '') || ' ' || COALESCE(NEW.NomorSurat, '')
    WHERE rowid = NEW.InstansiId * 1099511627776 + 68719476736 + NEW.Id;
END;

CREATE TRIGGER TR_SuratMasuk_CariHapus AFTER DELETE ON SuratMasuk BEGIN
    DELETE FROM CariIsi
    WHERE rowid = OLD.InstansiId * 1099511627776 + 68719476736 + OLD.Id;
END;

INSERT INTO CariIsi (rowid, Teks)
SELECT InstansiId * 1099511627776 + 137438953472 + Id,
    COALESCE(DariNama, '') || ' ' || COALESCE(Instruksi, '') || ' ' || COALESCE(Catatan, '') FROM Disposisi ORDER BY 1;

CREATE TRIGGER TR_Disposisi_CariTambah AFTER INSERT ON Disposisi BEGIN
    INSERT INTO CariIsi (rowid, Teks)
    VALUES (NEW.InstansiId * 1099511627776 + 137438953472 + NEW.Id, COALESCE(NEW.DariNama, '') || ' ' || COALESCE(NEW.Instruksi, '') || ' ' || COALESCE(NEW.Catatan, ''));
END;

CREATE TRIGGER TR_Disposisi_CariUbah AFTER UPDATE OF DariNama, Instruksi, Catatan ON Disposisi BEGIN
    UPDATE CariIsi SET Teks = COALESCE(NEW.DariNama, '') || ' ' ||
        COALESCE(NEW.Instruksi, '') || ' ' || COALESCE(NEW.Catatan, '')
    WHERE rowid = NEW.InstansiId * 1099511627776 + 137438953472 + NEW.Id;
END;

CREATE TRIGGER TR_Disposisi_CariHapus AFTER DELETE ON Disposisi BEGIN
    DELETE FROM CariIsi
    WHERE rowid = OLD.InstansiId * 1099511627776 + 137438953472 + OLD.Id;
END;

INSERT INTO CariIsi (rowid, Teks)
SELECT InstansiId * 1099511627776 + 206158430208 + Id,
    COALESCE(Uraian, '') || ' ' || COALESCE(NamaBerkas, '') FROM Arsip ORDER BY 1;

CREATE TRIGGER TR_Arsip_CariTambah AFTER INSERT ON Arsip BEGIN
    INSERT INTO CariIsi (rowid, Teks)
    VALUES (NEW.InstansiId * 1099511627776 + 206158430208 + NEW.Id, COALESCE(NEW.Uraian, '') || ' ' || COALESCE(NEW.NamaBerkas, ''));
END;

CREATE TRIGGER TR_Arsip_CariUbah AFTER UPDATE OF Uraian, NamaBerkas ON Arsip BEGIN
    UPDATE CariIsi SET Teks = COALESCE(NEW.Uraian, '') || ' ' || COALESCE(NEW.NamaBerkas, '')
    WHERE rowid = NEW.InstansiId * 1099511627776 + 206158430208 + NEW.Id;
END;

CREATE TRIGGER TR_Arsip_CariHapus AFTER DELETE ON Arsip BEGIN
    DELETE FROM CariIsi
    WHERE rowid = OLD.InstansiId * 1099511627776 + 206158430208 + OLD.Id;
END;

INSERT INTO CariIsi (rowid, Teks)
SELECT InstansiId * 1099511627776 + 274877906944 + Id, COALESCE(Markdown, '') FROM LaporanNarasi ORDER BY 1;

CREATE TRIGGER TR_LaporanNarasi_CariTambah AFTER INSERT ON LaporanNarasi BEGIN
    INSERT INTO CariIsi (rowid, Teks)
    VALUES (NEW.InstansiId * 1099511627776 + 274877906944 + NEW.Id, COALESCE(NEW.Markdown, ''));
END;

CREATE TRIGGER TR_LaporanNarasi_CariUbah AFTER UPDATE OF Markdown ON LaporanNarasi BEGIN
    UPDATE CariIsi SET Teks = COALESCE(NEW.Markdown, '')
    WHERE rowid = NEW.InstansiId * 1099511627776 + 274877906944 + NEW.Id;
END;

CREATE TRIGGER TR_LaporanNarasi_CariHapus AFTER DELETE ON LaporanNarasi BEGIN
    DELETE FROM CariIsi
    WHERE rowid = OLD.InstansiId * 1099511627776 + 274877906944 + OLD.Id;
END;

-- At each new row of a table with triggers SQLite looks for rows that already point to it.
CREATE INDEX IX_KataArsip_ArsipId ON KataArsip (ArsipId);
CREATE INDEX IX_BeritaAcaraEntri_ArsipId ON BeritaAcaraEntri (ArsipId);
CREATE INDEX IX_Pelaksanaan_SuratMasukId ON Pelaksanaan (SuratMasukId);
