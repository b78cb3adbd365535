namespace SopKinerja.Data;

/// <summary>Reports and their immutable versions.</summary>
public sealed class LaporanRepository(DbSession db, JabatanRepository jabatan, BerkasRepository berkas, NaskahPdfRepository pdf,
    SurelRepository surel, LogRepository log)
{
    private const string SelectVersi = """
        SELECT v.Id, v.LaporanId, v.Nomor, v.Sha256, v.IsiSha, v.NamaBerkas, v.Ukuran, v.Alasan, v.DibuatOleh, v.DibuatPada, x.PdfSha,
            COALESCE(x.Status, 'Antre') AS StatusPdf, x.Halaman
        FROM LaporanVersi v
        LEFT JOIN NaskahPdf x ON x.LaporanVersiId = v.Id AND x.Jenis = 'Konsep'
        """;

    public Task<Laporan?> FindAsync(long instansiId, long id, CancellationToken ct) =>
        db.FindAsync<Laporan>("""
            SELECT r.Id, r.PelaksanaanId, r.Judul, p.Tahun, p.JenisPeriode, p.NomorPeriode, p.SopVersiId, f.Sha256 AS Final,
                CASE WHEN p.Batal = 0 THEN 0 ELSE 1 END AS Batal, r.CaraTanggal, r.TanggalTtd, r.PejabatAkhir, r.Versi
            FROM Laporan r
            JOIN Pelaksanaan p ON p.Id = r.PelaksanaanId
            LEFT JOIN NaskahFinal f ON f.PelaksanaanId = p.Id AND f.Diganti = 0
            WHERE r.Id = @id AND r.InstansiId = @instansiId
            """, new { id, instansiId }, ct);

    public Task<IReadOnlyList<LaporanRingkas>> ListAsync(long instansiId, CancellationToken ct) =>
        db.ListAsync<LaporanRingkas>("""
            SELECT r.Id, r.Judul, p.Tahun, COALESCE(MAX(v.Nomor), 0) AS Versi, MAX(v.DibuatPada) AS DibuatPada,
                CASE WHEN EXISTS (SELECT 1 FROM NaskahFinal f WHERE f.PelaksanaanId = p.Id) THEN 1 ELSE 0 END AS Final
            FROM Laporan r
            JOIN Pelaksanaan p ON p.Id = r.PelaksanaanId
            LEFT JOIN LaporanVersi v ON v.LaporanId = r.Id
            WHERE r.InstansiId = @instansiId AND p.Batal = 0
            GROUP BY r.Id, r.Judul, p.Tahun, p.Id
            ORDER BY p.Tahun DESC, r.Id DESC
            """, new { instansiId }, ct);

    public Task<IReadOnlyList<LaporanVersi>> ListVersiAsync(long instansiId, long laporanId, CancellationToken ct) =>
        db.ListAsync<LaporanVersi>(
            $"{SelectVersi} WHERE v.LaporanId = @laporanId AND v.InstansiId = @instansiId ORDER BY v.Nomor DESC",
            new { laporanId, instansiId }, ct);

    public Task<LaporanVersi?> FindVersiAsync(long instansiId, long versiId, CancellationToken ct) =>
        db.FindAsync<LaporanVersi>($"{SelectVersi} WHERE v.Id = @versiId AND v.InstansiId = @instansiId",
            new { versiId, instansiId }, ct);

    /// <summary>How the report is dated from its next version on.</summary>
    public Task<Outcome<string>> UpdateTandaTanganAsync(Pelaku oleh, long id, AturTandaTangan atur, CancellationToken ct)
    {
        Laporan? semula = null;
        return log.PerbuatanAsync<string>(oleh, async () =>
        {
            semula = await FindAsync(oleh.InstansiId, id, ct);
            if (semula is not { Terbuka: true })
                return Outcome<string>.Refuse($"{Laporan.Tertutup(semula)} Blok tanda tangan tidak dapat diubah.");
            if (atur.Tolakan(semula.Periode, oleh.HariIni) is { } tolak)
                return Outcome<string>.Refuse(tolak);
            var tanggal = atur.CaraTanggal == CaraTanggal.Dipilih ? atur.TanggalTtd : null;
            return await db.ExecuteAsync("""
                UPDATE Laporan SET CaraTanggal = @cara, TanggalTtd = @tanggal, PejabatAkhir = @PejabatAkhir, Versi = Versi + 1
                WHERE Id = @id AND InstansiId = @instansiId AND Versi = @Versi
                """, new
            {
                id, instansiId = oleh.InstansiId, cara = atur.CaraTanggal.ToString(), tanggal, atur.PejabatAkhir, atur.Versi
            }, ct) == 1 ? "Blok tanda tangan diatur. Berlaku untuk draf dan versi berikutnya."
                : Outcome<string>.Refuse("Blok tanda tangan baru saja diubah orang lain. Muat ulang halaman.");
        }, _ => new EntriLog(ObjekLog.Laporan, id, "mengatur blok tanda tangan").DenganBeda(semula!.TandaTangan, atur),
            "Blok tanda tangan baru saja diubah orang lain. Muat ulang halaman.", ct);
    }

    /// <summary>
    /// Keeps an immutable version. Only while a step that composes the report is running, so that a version under correction cannot
    /// be slipped from under the corrector.
    /// </summary>
    /// <param name="dilihat">The newest version that the maker saw; 0 for none.</param>
    public Task<Outcome<LaporanVersi>> InsertVersiAsync(Pelaku oleh, long laporanId, byte[] word, byte[] isiJson, int dilihat,
        string alasan, CancellationToken ct) =>
        db.TryInTransactionAsync<LaporanVersi>(oleh.InstansiId, async () =>
        {
            var jalan = await db.FindAsync<LangkahSusun>("""
                SELECT l.Id, l.PelaksanaanId, l.JabatanId, j.Nama AS JabatanNama
                FROM PelaksanaanLangkah l
                JOIN Jabatan j ON j.Id = l.JabatanId
                JOIN SopLangkah s ON s.Id = l.SopLangkahId
                JOIN Laporan r ON r.PelaksanaanId = l.PelaksanaanId
                WHERE r.Id = @laporanId AND r.InstansiId = @instansiId AND l.Status = 'Berjalan' AND s.Aksi = 'SusunLaporan'
                """, new { laporanId, instansiId = oleh.InstansiId }, ct);
            if (jalan is null)
                return Outcome<LaporanVersi>.Refuse("Versi hanya dapat dibuat selama langkah penyusunan laporan berjalan.");
            var sha256 = await berkas.InsertAsync(word, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", oleh.Now,
                ct);
            var isiSha = await berkas.InsertAsync(isiJson, "application/json", oleh.Now, ct);
            var nomor = await db.FindAsync<int>("SELECT COALESCE(MAX(Nomor), 0) + 1 FROM LaporanVersi WHERE LaporanId = @laporanId",
                new { laporanId }, ct);
            if (nomor != dilihat + 1)
                return Outcome<LaporanVersi>.Refuse($"Versi {nomor - 1} baru saja dibuat orang lain. Muat ulang halaman.");
            var namaBerkas = $"{(await FindAsync(oleh.InstansiId, laporanId, ct))!.Judul} versi {nomor}.docx";
            var id = await db.InsertAsync("""
                INSERT INTO LaporanVersi (InstansiId, LaporanId, Nomor, Sha256, IsiSha, NamaBerkas, Ukuran, Alasan, PenggunaId, DibuatOleh,
                    DibuatPada)
                VALUES (@instansiId, @laporanId, @nomor, @sha256, @isiSha, @namaBerkas, @ukuran, @alasan, @penggunaId, @oleh, @now)
                """, new
            {
                instansiId = oleh.InstansiId, laporanId, nomor, sha256, isiSha, namaBerkas, ukuran = word.LongLength, alasan,
                penggunaId = oleh.Id, oleh = oleh.Nama, now = oleh.Now
            }, ct);
            await pdf.AntreKonsepAsync(oleh.InstansiId, id, oleh.Now, ct);
            await log.CatatAsync(oleh, new EntriLog(ObjekLog.Laporan, laporanId, $"membuat versi {nomor}: {alasan}") { Baru = sha256 }
                .PadaLangkah(oleh, jalan.PelaksanaanId, jalan.Id, jalan.JabatanId, jalan.JabatanNama), ct);
            return (await FindVersiAsync(oleh.InstansiId, id, ct))!;
        }, "Seseorang baru saja membuat versi. Muat ulang halaman.", ct);

    /// <summary>Sends a version to the holders of posts, from a running Sosialisasi step. The same post again does no harm.</summary>
    public Task<Outcome<int>> SosialisasiAsync(Pelaku oleh, long langkahId, long versiId,
        IReadOnlyCollection<long> jabatanIds, CancellationToken ct) =>
        db.TryInTransactionAsync<int>(oleh.InstansiId, async () =>
        {
            var jalan = await db.FindAsync<LangkahSusun>("""
                SELECT l.Id, l.PelaksanaanId, l.JabatanId, j.Nama AS JabatanNama
                FROM PelaksanaanLangkah l
                JOIN Jabatan j ON j.Id = l.JabatanId
                JOIN SopLangkah s ON s.Id = l.SopLangkahId
                JOIN Laporan r ON r.PelaksanaanId = l.PelaksanaanId
                JOIN LaporanVersi v ON v.LaporanId = r.Id
                WHERE l.Id = @langkahId AND l.InstansiId = @instansiId AND l.Status = 'Berjalan' AND s.Aksi = 'Sosialisasi'
                  AND v.Id = @versiId
                  AND v.Nomor = (SELECT MAX(x.Nomor) FROM LaporanVersi x WHERE x.LaporanId = r.Id)
                """, new { langkahId, instansiId = oleh.InstansiId, versiId }, ct);
            if (jalan is null)
                return Outcome<int>.Refuse(
                    "Langkah sosialisasi ini sudah tidak berjalan, atau ada versi yang lebih baru. Muat ulang halaman.");
            if (jabatanIds.Count == 0)
                return Outcome<int>.Refuse("Pilih sedikitnya satu pejabat.");
            var versi = (await FindVersiAsync(oleh.InstansiId, versiId, ct))!;
            var dikenal = (await jabatan.ListTerbukaAsync(oleh.InstansiId, ct)).Where(j => jabatanIds.Contains(j.Id)).ToList();
            if (dikenal.Count != jabatanIds.Distinct().Count())
                return Outcome<int>.Refuse("Pilih pejabat dari daftar.");
            foreach (var j in dikenal)
            {
                var baru = await db.ExecuteAsync("""
                    INSERT INTO Sosialisasi (InstansiId, LangkahId, LaporanVersiId, JabatanId, DikirimOleh, DikirimPada)
                    SELECT @instansiId, @langkahId, @versiId, @jabatanId, @oleh, @now
                    WHERE NOT EXISTS (
                        SELECT 1 FROM Sosialisasi
                        WHERE LangkahId = @langkahId AND LaporanVersiId = @versiId AND JabatanId = @jabatanId)
                    """, new { instansiId = oleh.InstansiId, langkahId, versiId, jabatanId = j.Id, oleh = oleh.Nama, now = oleh.Now }, ct);
                if (baru == 1)
                    await surel.InsertUntukJabatanAsync(oleh.InstansiId, j.Id, Tanggal.Hariini(oleh.Now, oleh.Zona),
                        $"Sosialisasi draf: {versi.NamaBerkas}",
                        $"{oleh.Nama} mensosialisasikan draf laporan versi {versi.Nomor}.\n\n"
                            + $"Baca: {{portal}}/Laporan/Rincian/{versi.LaporanId}",
                        oleh.Now, ct);
            }

            await log.CatatAsync(oleh, new EntriLog(ObjekLog.Laporan, versi.LaporanId,
                $"mensosialisasikan versi {versi.Nomor} kepada {string.Join(", ", dikenal.Select(j => j.Nama))}")
                .PadaLangkah(oleh, jalan.PelaksanaanId, jalan.Id, jalan.JabatanId, jalan.JabatanNama), ct);
            return dikenal.Count;
        }, "Sosialisasi ini baru saja dikirim.", ct);

    private sealed record LangkahSusun
    {
        public required long Id { get; init; }

        public required long PelaksanaanId { get; init; }

        public required long JabatanId { get; init; }

        public required string JabatanNama { get; init; }
    }
}
