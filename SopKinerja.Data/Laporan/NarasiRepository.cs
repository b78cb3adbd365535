namespace SopKinerja.Data;

public sealed record Narasi
{
    public required string Bagian { get; init; }

    public required string Markdown { get; init; }

    public required string DiubahOleh { get; init; }

    public required DateTime DiubahPada { get; init; }

    public required int Versi { get; init; }

    /// <summary>The report it was copied from, until somebody saves it by hand.</summary>
    public string? Salinan { get; init; }
}

/// <summary>Narratives with what they said before. Each section is its own row, so several people write at once.</summary>
public sealed class NarasiRepository(DbSession db, LaporanRepository laporan, LogRepository log)
{
    /// <summary>
    /// Saving by itself leaves a copy this long after the one before, so that it does not fill the history; a save by hand, and one that
    /// takes a third of the text away, always does.
    /// </summary>
    public static readonly TimeSpan Sela = TimeSpan.FromMinutes(10);

    public const string Bentrok = "Bagian ini baru saja disimpan orang lain. Salin tulisan Anda, muat ulang, lalu gabungkan.";

    public Task<IReadOnlyList<Narasi>> ListAsync(long instansiId, long laporanId, CancellationToken ct) =>
        db.ListAsync<Narasi>("""
            SELECT Bagian, Markdown, DiubahOleh, DiubahPada, Versi, Salinan
            FROM LaporanNarasi
            WHERE LaporanId = @laporanId AND InstansiId = @instansiId
            """, new { laporanId, instansiId }, ct);

    public Task<Narasi?> FindAsync(long instansiId, long laporanId, string bagian, CancellationToken ct) =>
        db.FindAsync<Narasi>("""
            SELECT Bagian, Markdown, DiubahOleh, DiubahPada, Versi, Salinan FROM LaporanNarasi
            WHERE LaporanId = @laporanId AND InstansiId = @instansiId AND Bagian = @bagian
            """, new { laporanId, instansiId, bagian }, ct);

    /// <summary>What a section said before, newest first; not what it says now.</summary>
    public Task<IReadOnlyList<Narasi>> ListRiwayatAsync(long instansiId, long laporanId, string bagian, CancellationToken ct) =>
        db.ListAsync<Narasi>($"""
            SELECT Bagian, Markdown, DiubahOleh, DiubahPada, Versi FROM LaporanNarasiRiwayat
            WHERE LaporanId = @laporanId AND InstansiId = @instansiId AND Bagian = @bagian
            ORDER BY Versi DESC
            {db.Dialect.Page}
            """, new { laporanId, instansiId, bagian, skip = 0, take = 200 }, ct);

    /// <summary>What some sections of a report said before.</summary>
    public async Task<IReadOnlyList<Narasi>> ListRiwayatAsync(long instansiId, long laporanId, IReadOnlyList<string> bagian,
        CancellationToken ct) =>
        bagian.Count == 0 ? [] : await db.ListAsync<Narasi>("""
            SELECT Bagian, Markdown, DiubahOleh, DiubahPada, Versi FROM LaporanNarasiRiwayat
            WHERE LaporanId = @laporanId AND InstansiId = @instansiId AND Bagian IN @bagian
            ORDER BY Versi DESC
            """, new { laporanId, instansiId, bagian }, ct);

    /// <summary>
    /// Saves a narrative; refused when somebody saved it since <paramref name="versi"/> (0: not written yet) or the report is final.
    /// </summary>
    /// <param name="otomatis">The editor saved by itself.</param>
    public Task<Outcome<int>> SimpanAsync(Pelaku oleh, long laporanId, string bagian, string markdown, int versi, CancellationToken ct,
        bool otomatis = false) =>
        log.PerbuatanAsync(oleh, () => TulisAsync(oleh, laporanId, bagian, markdown, versi, otomatis, ct),
            baru => otomatis || baru == versi ? null
                : new(ObjekLog.Laporan, laporanId, $"menulis bagian {BagianLaporan.NamaDari(bagian, [])}, versi {baru}"), Bentrok, ct);

    /// <summary>The saving alone, within the transaction of an act that tells it in its own line.</summary>
    internal async Task<Outcome<int>> TulisAsync(Pelaku oleh, long laporanId, string bagian, string markdown, int versi, bool otomatis,
        CancellationToken ct)
    {
        if (await laporan.FindAsync(oleh.InstansiId, laporanId, ct) is var l && l is not { Terbuka: true })
            return Outcome<int>.Refuse($"{Laporan.Tertutup(l)} Narasi tidak dapat diubah.");
        var lama = await FindAsync(oleh.InstansiId, laporanId, bagian, ct);
        if ((lama?.Versi ?? 0) != versi)
            return Outcome<int>.Refuse(Bentrok);
        if (lama?.Markdown == markdown)
        {
            if (!otomatis && lama.Salinan is not null)
                await db.ExecuteAsync("UPDATE LaporanNarasi SET Salinan = NULL WHERE LaporanId = @laporanId AND InstansiId = @instansiId AND Bagian = @bagian",
                    new { instansiId = oleh.InstansiId, laporanId, bagian }, ct);
            return versi;
        }

        var args = new { instansiId = oleh.InstansiId, laporanId, bagian, markdown, oleh = oleh.Nama, now = oleh.Now, versi, otomatis, ya = true };
        if (lama is null)
        {
            await db.ExecuteAsync("""
                INSERT INTO LaporanNarasi (InstansiId, LaporanId, Bagian, Markdown, DiubahOleh, DiubahPada)
                VALUES (@instansiId, @laporanId, @bagian, @markdown, @oleh, @now)
                """, args, ct);
            return 1;
        }

        if (!otomatis || lama.DiubahOleh != oleh.Nama || markdown.Length < lama.Markdown.Length * 2 / 3 || await SelaLewatAsync(oleh,
            laporanId, bagian, ct))
            await db.ExecuteAsync("""
                INSERT INTO LaporanNarasiRiwayat (InstansiId, LaporanId, Bagian, Markdown, DiubahOleh, DiubahPada, Versi)
                SELECT InstansiId, LaporanId, Bagian, Markdown, DiubahOleh, DiubahPada, Versi FROM LaporanNarasi
                WHERE LaporanId = @laporanId AND InstansiId = @instansiId AND Bagian = @bagian AND Versi = @versi
                """, args, ct);
        return await db.ExecuteAsync("""
            UPDATE LaporanNarasi SET Markdown = @markdown, DiubahOleh = @oleh, DiubahPada = @now, Versi = Versi + 1,
                Salinan = CASE WHEN @otomatis = @ya THEN Salinan ELSE NULL END
            WHERE LaporanId = @laporanId AND InstansiId = @instansiId AND Bagian = @bagian AND Versi = @versi
            """, args, ct) == 1 ? versi + 1 : Outcome<int>.Refuse(Bentrok);
    }

    /// <summary>A copied text in a section that stands empty, within the transaction of the copying.</summary>
    internal Task<int> SisipkanSalinanAsync(Pelaku oleh, long laporanId, NarasiLalu n, string asal, int versi, CancellationToken ct) =>
        db.ExecuteAsync(versi == 0
            ? """
            INSERT INTO LaporanNarasi (InstansiId, LaporanId, Bagian, Markdown, Salinan, DiubahOleh, DiubahPada)
            VALUES (@instansiId, @laporanId, @Bagian, @Markdown, @asal, @oleh, @now)
            """
            : """
            UPDATE LaporanNarasi SET Markdown = @Markdown, Salinan = @asal, DiubahOleh = @oleh, DiubahPada = @now, Versi = Versi + 1
            WHERE LaporanId = @laporanId AND InstansiId = @instansiId AND Bagian = @Bagian AND Versi = @versi
            """,
            new { instansiId = oleh.InstansiId, laporanId, n.Bagian, n.Markdown, asal, oleh = oleh.Nama, now = oleh.Now, versi }, ct);

    private async Task<bool> SelaLewatAsync(Pelaku oleh, long laporanId, string bagian, CancellationToken ct) =>
        await db.FindAsync<DateTime?>("""
            SELECT MAX(DiubahPada) FROM LaporanNarasiRiwayat WHERE LaporanId = @laporanId AND InstansiId = @instansiId AND Bagian = @bagian
            """, new { laporanId, instansiId = oleh.InstansiId, bagian }, ct) is not { } terakhir || oleh.Now - terakhir > Sela;
}
