namespace SopKinerja.Data;

public sealed class SuratRepository(DbSession db, LogRepository log)
{
    private const string Kolom = """
        Id, TahunAgenda, UrutAgenda, Asal, NomorSurat, TanggalSurat, DiterimaTanggal, Perihal, Derajat, Keamanan, BerkasSha, BerkasNama,
        Status, Penutup, DicatatOleh, DicatatPada, Versi
        """;

    public Task<IReadOnlyList<SuratRingkas>> ListAsync(long instansiId, bool rahasia, IReadOnlyCollection<long> jabatanIds, Paging page,
        CancellationToken ct) =>
        db.ListAsync<SuratRingkas>($"""
            SELECT m.Id, m.TahunAgenda, m.UrutAgenda, m.Asal, m.Perihal, m.DiterimaTanggal, m.Derajat, m.Keamanan, m.Status,
                (SELECT COUNT(*) FROM DisposisiPenerima t JOIN Disposisi d ON d.Id = t.DisposisiId
                    WHERE d.SuratMasukId = m.Id AND t.Status <> 'Dibatalkan') AS Penerima,
                (SELECT COUNT(*) FROM DisposisiPenerima t JOIN Disposisi d ON d.Id = t.DisposisiId
                    WHERE d.SuratMasukId = m.Id AND t.Status = 'Dilaporkan') AS Selesai
            FROM SuratMasuk m
            WHERE m.InstansiId = @instansiId AND {TerlihatOleh}
            ORDER BY m.TahunAgenda DESC, m.UrutAgenda DESC
            {db.Dialect.Page}
            """, new { instansiId, rahasia, jabatanIds, skip = page.Skip, take = page.Size }, ct);

    /// <summary>Letters that are not open are seen by the secretariat, the head and the posts they were passed to.</summary>
    /// <remarks>The letter is <c>m</c>; binds @rahasia and @jabatanIds.</remarks>
    internal const string TerlihatOleh = """
        (m.Keamanan = 'Biasa' OR @rahasia = 1 OR EXISTS (
            SELECT 1 FROM DisposisiPenerima t JOIN Disposisi d ON d.Id = t.DisposisiId
            WHERE d.SuratMasukId = m.Id AND t.Status <> 'Dibatalkan' AND t.JabatanId IN @jabatanIds))
        """;

    public Task<SuratMasuk?> FindAsync(long instansiId, long id, bool rahasia, IReadOnlyCollection<long> jabatanIds,
        CancellationToken ct) =>
        db.FindAsync<SuratMasuk>($"SELECT {Kolom} FROM SuratMasuk m WHERE m.Id = @id AND m.InstansiId = @instansiId AND {TerlihatOleh}",
            new { id, instansiId, rahasia, jabatanIds }, ct);

    /// <summary>Letters a run can be started from: newest first.</summary>
    public Task<IReadOnlyList<SuratMasuk>> ListPilihanAsync(long instansiId, CancellationToken ct) =>
        db.ListAsync<SuratMasuk>($"SELECT {Kolom} FROM SuratMasuk WHERE InstansiId = @instansiId ORDER BY Id DESC {db.Dialect.Page}",
            new { instansiId, skip = 0, take = 100 }, ct);

    /// <summary>Registers a letter under the next agenda number of the year; two at once get two numbers.</summary>
    public Task<Outcome<long>> InsertAsync(Pelaku oleh, SuratMasuk m, CancellationToken ct) =>
        log.PerbuatanAsync<long>(oleh, async () =>
        {
            var urut = await db.FindAsync<int>("""
                SELECT COALESCE(MAX(UrutAgenda), 0) + 1 FROM SuratMasuk WHERE InstansiId = @instansiId AND TahunAgenda = @Year
                """, new { instansiId = oleh.InstansiId, m.DiterimaTanggal.Year }, ct);
            return await db.InsertAsync("""
                INSERT INTO SuratMasuk (InstansiId, TahunAgenda, UrutAgenda, Asal, NomorSurat, TanggalSurat, DiterimaTanggal, Perihal,
                    Derajat, Keamanan, BerkasSha, BerkasNama, Status, DicatatOleh, DicatatPada)
                VALUES (@instansiId, @Year, @urut, @Asal, @NomorSurat, @TanggalSurat, @DiterimaTanggal, @Perihal, @derajat, @keamanan,
                    @BerkasSha, @BerkasNama, 'Baru', @oleh, @now)
                """, new
            {
                instansiId = oleh.InstansiId, m.DiterimaTanggal.Year, urut, m.Asal, m.NomorSurat, m.TanggalSurat, m.DiterimaTanggal,
                m.Perihal, derajat = m.Derajat.ToString(), keamanan = m.Keamanan.ToString(), m.BerkasSha, m.BerkasNama, oleh = oleh.Nama,
                now = oleh.Now,
            }, ct);
        }, id => new(ObjekLog.Surat, id, $"mencatat surat {m.NomorSurat} dari {m.Asal}") { Baru = m.BerkasSha },
            "Nomor agenda sedang dipakai orang lain. Simpan sekali lagi.", ct);

    /// <summary>Takes a letter out of the queue without a disposition. False when it is no longer new.</summary>
    public Task<bool> UpdateTanpaDisposisiAsync(Pelaku oleh, long id, int versi, string penutup, CancellationToken ct) =>
        log.PerbuatanAsync(oleh, async () => await db.ExecuteAsync("""
            UPDATE SuratMasuk SET Status = 'TanpaDisposisi', Penutup = @penutup, Versi = Versi + 1
            WHERE Id = @id AND InstansiId = @instansiId AND Versi = @versi AND Status = 'Baru'
            """, new { id, instansiId = oleh.InstansiId, versi, penutup }, ct) == 1,
            () => new(ObjekLog.Surat, id, "menutup surat tanpa disposisi") { Baru = penutup }, ct);
}
