namespace SopKinerja.Data;

/// <summary>A note on one section or figure of one version, and its answer.</summary>
public sealed record KoreksiLaporan
{
    public required long Id { get; init; }

    public required long LaporanVersiId { get; init; }

    public required int VersiNomor { get; init; }

    /// <summary>A section's key, or "angka:1.1".</summary>
    public required string Tentang { get; init; }

    public required string Catatan { get; init; }

    public required string Oleh { get; init; }

    public required DateTime Pada { get; init; }

    public string? Jawaban { get; init; }

    public string? DijawabOleh { get; init; }

    public DateTime? DijawabPada { get; init; }

    public bool Dijawab => DijawabPada is not null;

    /// <summary>What a note is about, in words.</summary>
    public static string NamaTentang(string tentang, IReadOnlyList<BagianLaporan> susunan) =>
        tentang.StartsWith("angka:", StringComparison.Ordinal) ? $"Angka {tentang["angka:".Length..]}" : BagianLaporan.NamaDari(tentang,
            susunan);
}

public sealed class KoreksiRepository(DbSession db, LaporanRepository laporan, LogRepository log)
{
    public Task<IReadOnlyList<KoreksiLaporan>> ListAsync(long instansiId, long laporanId, CancellationToken ct) =>
        db.ListAsync<KoreksiLaporan>("""
            SELECT k.Id, k.LaporanVersiId, v.Nomor AS VersiNomor, k.Tentang, k.Catatan, k.Oleh, k.Pada, k.Jawaban, k.DijawabOleh,
                k.DijawabPada
            FROM KoreksiLaporan k
            JOIN LaporanVersi v ON v.Id = k.LaporanVersiId
            WHERE k.LaporanId = @laporanId AND k.InstansiId = @instansiId
            ORDER BY k.Id DESC
            """, new { laporanId, instansiId }, ct);

    public Task<Outcome<long>> InsertAsync(Pelaku oleh, long laporanId, long versiId, string tentang, string catatan,
        CancellationToken ct) =>
        log.PerbuatanAsync<long>(oleh, async () =>
        {
            if (await laporan.FindVersiAsync(oleh.InstansiId, versiId, ct) is not { } v || v.LaporanId != laporanId)
                return Outcome<long>.Refuse("Pilih versi yang dikoreksi.");
            if (await laporan.FindAsync(oleh.InstansiId, laporanId, ct) is var l && l is not { Terbuka: true })
                return Outcome<long>.Refuse($"{Laporan.Tertutup(l)} Koreksi tidak dapat ditambah.");
            return await db.InsertAsync("""
                INSERT INTO KoreksiLaporan (InstansiId, LaporanId, LaporanVersiId, Tentang, Catatan, PenggunaId, Oleh, Pada)
                VALUES (@instansiId, @laporanId, @versiId, @tentang, @catatan, @penggunaId, @oleh, @now)
                """, new
            {
                instansiId = oleh.InstansiId, laporanId, versiId, tentang, catatan, penggunaId = oleh.Id, oleh = oleh.Nama,
                now = oleh.Now
            }, ct);
        }, id => new(ObjekLog.Laporan, laporanId, $"menulis catatan koreksi tentang {KoreksiLaporan.NamaTentang(tentang, [])}"),
            "Catatan ini baru saja dikirim.", ct);

    /// <summary>Answers a note once; the answer stays.</summary>
    public Task<bool> JawabAsync(Pelaku oleh, long laporanId, long id, string jawaban, CancellationToken ct) =>
        log.PerbuatanAsync(oleh, async () => await db.ExecuteAsync("""
            UPDATE KoreksiLaporan SET Jawaban = @jawaban, DijawabOleh = @oleh, DijawabPada = @now
            WHERE Id = @id AND LaporanId = @laporanId AND InstansiId = @instansiId AND DijawabPada IS NULL
            """, new { id, laporanId, instansiId = oleh.InstansiId, jawaban, oleh = oleh.Nama, now = oleh.Now }, ct) == 1,
            () => new(ObjekLog.Laporan, laporanId, "menjawab catatan koreksi") { Baru = jawaban }, ct);
}
