namespace SopKinerja.Data;

/// <summary>How a table of this shape was read the last time.</summary>
public sealed record PemetaanTersimpan
{
    public long Id { get; init; }

    /// <summary>The kind of import.</summary>
    public required string Jenis { get; init; }

    public required string Nama { get; init; }

    /// <summary>SHA-256 of the headings, lower-case hex.</summary>
    public required string Sidik { get; init; }

    /// <summary>JSON of what each heading means.</summary>
    public required string Isi { get; init; }

    public string Oleh { get; init; } = "";

    public DateTime Pada { get; init; }
}

/// <summary>What an office's tables mean, remembered for each shape of sheet.</summary>
public sealed class PemetaanRepository(DbSession db, LogRepository log)
{
    /// <summary>More shapes than this nobody has; the newest are looked at.</summary>
    public const int Batas = 100;

    /// <summary>The newest first.</summary>
    public Task<IReadOnlyList<PemetaanTersimpan>> ListAsync(long instansiId, string jenis, CancellationToken ct) =>
        db.ListAsync<PemetaanTersimpan>($"""
            SELECT Id, Jenis, Nama, Sidik, Isi, Oleh, Pada
            FROM PemetaanImpor WHERE InstansiId = @instansiId AND Jenis = @jenis
            ORDER BY Pada DESC, Id DESC
            {db.Dialect.Page}
            """, new { instansiId, jenis, skip = 0, take = Batas }, ct);

    /// <summary>A later mapping of the same shape takes the place of an earlier one.</summary>
    public Task<Outcome<long>> SimpanAsync(Pelaku oleh, PemetaanTersimpan p, CancellationToken ct)
    {
        PemetaanTersimpan? semula = null;
        var args = new
        {
            instansiId = oleh.InstansiId, p.Jenis, p.Nama, p.Sidik, p.Isi, oleh = oleh.Nama, now = oleh.Now
        };
        return log.PerbuatanAsync<long>(oleh, async () =>
        {
            semula = await db.FindAsync<PemetaanTersimpan>("""
                SELECT Id, Jenis, Nama, Sidik, Isi, Oleh, Pada FROM PemetaanImpor
                WHERE InstansiId = @instansiId AND Jenis = @Jenis AND Sidik = @Sidik
                """, args, ct);
            if (semula is null)
                return await db.InsertAsync("""
                    INSERT INTO PemetaanImpor (InstansiId, Jenis, Nama, Sidik, Isi, Oleh, Pada)
                    VALUES (@instansiId, @Jenis, @Nama, @Sidik, @Isi, @oleh, @now)
                    """, args, ct);
            await db.ExecuteAsync("""
                UPDATE PemetaanImpor SET Nama = @Nama, Isi = @Isi, Oleh = @oleh, Pada = @now
                WHERE InstansiId = @instansiId AND Jenis = @Jenis AND Sidik = @Sidik
                """, args, ct);
            return semula.Id;
        }, id => semula?.Isi == p.Isi && semula.Nama == p.Nama ? null
            : new EntriLog(ObjekLog.Pengaturan, id, $"menyimpan pemetaan impor “{p.Nama}”"), "Pemetaan ini baru saja disimpan orang lain.", ct);
    }

    public Task<Outcome<string>> HapusAsync(Pelaku oleh, long id, CancellationToken ct) =>
        log.PerbuatanAsync<string>(oleh, async () =>
        {
            var args = new { instansiId = oleh.InstansiId, id };
            var nama = await db.FindAsync<string>("SELECT Nama FROM PemetaanImpor WHERE InstansiId = @instansiId AND Id = @id", args, ct);
            return nama is null ? Outcome<string>.Refuse("Pemetaan ini sudah tidak ada.")
                : await db.ExecuteAsync("DELETE FROM PemetaanImpor WHERE InstansiId = @instansiId AND Id = @id", args, ct) == 1 ? nama
                : Outcome<string>.Refuse("Pemetaan ini sudah tidak ada.");
        }, nama => new EntriLog(ObjekLog.Pengaturan, id, $"melupakan pemetaan impor “{nama}”"), "Pemetaan ini sudah tidak ada.", ct);
}
