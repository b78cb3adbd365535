-- A form is one act however often it is sent; composed names fit their columns; no page reads the rows of other offices.

CREATE TABLE IF NOT EXISTS KirimanFormulir (
    Sidik TEXT COLLATE NOCASE NOT NULL PRIMARY KEY, -- SHA-256 over the form's own key, its sender and what was typed
    Pada TEXT NOT NULL,
    Ke TEXT NULL, -- where its answer led
    Kabar TEXT NULL -- what its answer said
);
CREATE INDEX IF NOT EXISTS IX_KirimanFormulir_Pada ON KirimanFormulir (Pada);

-- On SQL Server Disposisi.DariNama, DisposisiPenerima.DibacaOleh, PelaksanaanLangkah.Pelaku, PelaksanaanLog.Pelaku, .Jabatan, .Untuk and
-- NaskahFinal.PenandatanganJabatan become wider here: they hold a post with "Plh. " before it, a post with who acts for it, and why.
-- SQLite's text has no length.

CREATE INDEX IF NOT EXISTS IX_Instansi_Nama ON Instansi (Nama);
CREATE INDEX IF NOT EXISTS IX_Laporan_InstansiId ON Laporan (InstansiId);
CREATE INDEX IF NOT EXISTS IX_Pelaksanaan_SopVersiId ON Pelaksanaan (SopVersiId);
CREATE INDEX IF NOT EXISTS IX_PemangkuJabatan_InstansiId_Mulai ON PemangkuJabatan (InstansiId, Mulai);
-- Only the rekaps that an older version locked without a snapshot: none, once the portal has started.
CREATE INDEX IF NOT EXISTS IX_Rekap_TanpaIsi ON Rekap (Id) WHERE Isi IS NULL;
