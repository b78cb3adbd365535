namespace SopKinerja.Data;

/// <summary>Rows of an import that could not be taken, kept as a workbook with their faults beside them.</summary>
public sealed record SisihanImpor
{
    public long Id { get; init; }

    public required string Jenis { get; init; }

    public required int Tahun { get; init; }

    public required JenisPeriode JenisPeriode { get; init; }

    public required int NomorPeriode { get; init; }

    public Periode Periode => new(Tahun, JenisPeriode, NomorPeriode);

    /// <summary>The name of the file they came in.</summary>
    public required string Nama { get; init; }

    public required string Sha256 { get; init; }

    public required int Jumlah { get; init; }

    public string Oleh { get; init; } = "";

    public DateTime Pada { get; init; }
}

/// <summary>What imports set aside, until somebody has put it right.</summary>
public sealed class SisihanRepository(DbSession db, LogRepository log)
{
    private const string Pilih = """
        SELECT Id, Jenis, Tahun, JenisPeriode, NomorPeriode, Nama, Sha256, Jumlah, Oleh, Pada
        FROM SisihanImpor WHERE InstansiId = @instansiId
        """;

    /// <summary>What waits, the newest first.</summary>
    public Task<IReadOnlyList<SisihanImpor>> ListAsync(long instansiId, CancellationToken ct) =>
        db.ListAsync<SisihanImpor>($"""
            {Pilih} AND SelesaiPada IS NULL
            ORDER BY Pada DESC, Id DESC
            {db.Dialect.Page}
            """, new { instansiId, skip = 0, take = 50 }, ct);

    public Task<SisihanImpor?> FindAsync(long instansiId, long id, CancellationToken ct) =>
        db.FindAsync<SisihanImpor>($"{Pilih} AND Id = @id", new { instansiId, id }, ct);

    /// <summary>
    /// The good rows by <paramref name="kerja"/> and the others set aside, all or nothing. The file is a row of Berkas already.
    /// </summary>
    public Task<Outcome<int>> BersamaAsync(Pelaku oleh, SisihanImpor s, Func<Task<Outcome<int>>> kerja, CancellationToken ct) =>
        log.PerbuatanAsync<int>(oleh, async () =>
        {
            var hasil = await kerja();
            if (!hasil.Refused)
                await db.InsertAsync("""
                    INSERT INTO SisihanImpor (InstansiId, Jenis, Tahun, JenisPeriode, NomorPeriode, Nama, Sha256, Jumlah, Oleh, Pada)
                    VALUES (@instansiId, @Jenis, @Tahun, @jenisPeriode, @NomorPeriode, @Nama, @Sha256, @Jumlah, @oleh, @now)
                    """, new
                {
                    instansiId = oleh.InstansiId, s.Jenis, s.Tahun, jenisPeriode = s.JenisPeriode.ToString(), s.NomorPeriode, s.Nama,
                    s.Sha256, s.Jumlah, oleh = oleh.Nama, now = oleh.Now,
                }, ct);
            return hasil;
        }, _ => new EntriLog(ObjekLog.Pengaturan, null, $"menyisihkan {s.Jumlah} baris dari impor “{s.Nama}”"),
            "Data berubah selagi diimpor. Unggah sekali lagi.", ct);

    /// <summary>Somebody has put them right, or they need not be.</summary>
    public Task<Outcome<SisihanImpor>> SelesaiAsync(Pelaku oleh, long id, CancellationToken ct) =>
        log.PerbuatanAsync<SisihanImpor>(oleh, async () =>
        {
            var s = await FindAsync(oleh.InstansiId, id, ct);
            return s is not null && await db.ExecuteAsync("""
                UPDATE SisihanImpor SET SelesaiOleh = @oleh, SelesaiPada = @now
                WHERE InstansiId = @instansiId AND Id = @id AND SelesaiPada IS NULL
                """, new { instansiId = oleh.InstansiId, id, oleh = oleh.Nama, now = oleh.Now }, ct) == 1
                ? s : Outcome<SisihanImpor>.Refuse("Baris ini sudah ditandai beres.");
        }, s => new EntriLog(ObjekLog.Pengaturan, id, $"menandai beres {s.Jumlah} baris sisihan impor “{s.Nama}”"),
            "Baris ini sudah ditandai beres.", ct);
}
