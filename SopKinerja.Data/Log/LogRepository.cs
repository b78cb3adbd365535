namespace SopKinerja.Data;

/// <summary>The one log of the portal: who did what, in which post, for whom, when, and what stood there before. Append-only.</summary>
public sealed class LogRepository(DbSession db)
{
    /// <summary>Writes one line, within the transaction of the act.</summary>
    public Task CatatAsync(Pelaku oleh, EntriLog e, CancellationToken ct) =>
        db.ExecuteAsync("""
            INSERT INTO LogPortal (InstansiId, Pada, PenggunaId, Pelaku, Alamat, Jabatan, Untuk, Objek, ObjekId, PelaksanaanId, LangkahId,
                Uraian, Lama, Baru, Penyimpangan)
            VALUES (@instansiId, @Now, @Id, @Nama, @Alamat, @Jabatan, @Untuk, @objek, @ObjekId, @PelaksanaanId, @LangkahId, @Uraian,
                @Lama, @Baru, @Penyimpangan)
            """, new
        {
            instansiId = oleh.Kantor, oleh.Now, oleh.Id, oleh.Nama, oleh.Alamat, e.Jabatan, e.Untuk, objek = e.Objek.ToString(), e.ObjekId,
            e.PelaksanaanId, e.LangkahId, e.Uraian, e.Lama, e.Baru, e.Penyimpangan,
        }, ct);

    /// <summary>An act with its line in the log, both or neither, under the office's lock.</summary>
    /// <param name="entri">The line, from what the act gave; null for an act that changed nothing.</param>
    /// <param name="taken">What is said when somebody else was quicker.</param>
    public Task<Outcome<T>> PerbuatanAsync<T>(Pelaku oleh, Func<Task<Outcome<T>>> kerja, Func<T, EntriLog?> entri, string taken,
        CancellationToken ct) =>
        db.TryInTransactionAsync<T>(oleh.Kantor, async () =>
        {
            var hasil = await kerja();
            if (!hasil.Refused && entri(hasil.Value) is { } e)
                await CatatAsync(oleh, e, ct);
            return hasil;
        }, taken, ct);

    /// <summary>The same for an act that happens or does not.</summary>
    public async Task<bool> PerbuatanAsync(Pelaku oleh, Func<Task<bool>> kerja, Func<EntriLog?> entri, CancellationToken ct)
    {
        var terjadi = false;
        await db.InTransactionAsync(oleh.Kantor, async () =>
        {
            terjadi = await kerja();
            if (terjadi && entri() is { } e)
                await CatatAsync(oleh, e, ct);
        }, ct);
        return terjadi;
    }

    /// <summary>The same for an act that makes a row.</summary>
    public async Task<long> PerbuatanAsync(Pelaku oleh, Func<Task<long>> kerja, Func<long, EntriLog> entri, CancellationToken ct)
    {
        var id = 0L;
        await db.InTransactionAsync(oleh.Kantor, async () =>
        {
            id = await kerja();
            await CatatAsync(oleh, entri(id), ct);
        }, ct);
        return id;
    }

    /// <summary>The lines about one thing, newest first.</summary>
    public Task<IReadOnlyList<BarisLog>> ListAsync(long instansiId, ObjekLog objek, long objekId, Paging page, CancellationToken ct) =>
        db.ListAsync<BarisLog>($"""
            SELECT Id, Pada, PenggunaId, Pelaku, Alamat, Jabatan, Untuk, Objek, ObjekId, PelaksanaanId, LangkahId, Uraian, Lama, Baru,
                Penyimpangan
            FROM LogPortal
            WHERE InstansiId = @instansiId AND Objek = @objek AND ObjekId = @objekId
            ORDER BY Id DESC
            {db.Dialect.Page}
            """, new { instansiId, objek = objek.ToString(), objekId, skip = page.Skip, take = page.Size }, ct);
}
