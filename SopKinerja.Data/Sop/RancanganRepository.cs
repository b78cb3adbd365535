namespace SopKinerja.Data;

/// <summary>A draft of a SOP, for lists.</summary>
public sealed record RancanganRingkas
{
    public required long Id { get; init; }

    /// <summary>The SOP that it changes; null for one that is not there yet.</summary>
    public long? SopId { get; init; }

    public required string Nama { get; init; }

    public required string DiubahOleh { get; init; }

    public required DateTime DiubahPada { get; init; }
}

/// <summary>A draft of a SOP as it is written.</summary>
public sealed record RancanganSop
{
    public required long Id { get; init; }

    public long? SopId { get; init; }

    /// <summary>The version it was copied from.</summary>
    public long? DariVersiId { get; init; }

    public required string DibuatOleh { get; init; }

    public required DateTime DibuatPada { get; init; }

    public required string DiubahOleh { get; init; }

    public required DateTime DiubahPada { get; init; }

    public required int Versi { get; init; }

    public required string Isi { get; init; }

    public NaskahSop Naskah => NaskahSop.Baca(Isi);
}

/// <summary>Drafts of SOPs, and putting them into force.</summary>
public sealed class RancanganRepository(DbSession db, SopRepository sop, LogRepository log)
{
    private const string Berubah = "Rancangan ini baru saja diubah orang lain. Muat ulang untuk melihat isinya; yang Anda ketik belum tersimpan.";

    public Task<IReadOnlyList<RancanganRingkas>> ListAsync(long instansiId, CancellationToken ct) => db.ListAsync<RancanganRingkas>(
        "SELECT Id, SopId, Nama, DiubahOleh, DiubahPada FROM SopRancangan WHERE InstansiId = @instansiId ORDER BY Id DESC",
            new { instansiId }, ct);

    public Task<RancanganSop?> FindAsync(long instansiId, long id, CancellationToken ct) => db.FindAsync<RancanganSop>("""
        SELECT Id, SopId, DariVersiId, DibuatOleh, DibuatPada, DiubahOleh, DiubahPada, Versi, Isi
        FROM SopRancangan
        WHERE Id = @id AND InstansiId = @instansiId
        """, new { id, instansiId }, ct);

    /// <summary>A copy of a version, to change it. One SOP has one draft: where there is one, that is meant.</summary>
    /// <returns>The Id of the draft.</returns>
    public Task<Outcome<long>> RevisiAsync(Pelaku oleh, long versiId, CancellationToken ct) =>
        db.TryInTransactionAsync<long>(oleh.InstansiId, async () =>
    {
        if (await sop.FindAsync(oleh.InstansiId, versiId, ct) is not { } v || await sop.FindNaskahAsync(oleh.InstansiId, versiId,
            ct) is not { } n)
            return Outcome<long>.Refuse("SOP ini tidak ditemukan.");
        if ((await ListAsync(oleh.InstansiId, ct)).FirstOrDefault(r => r.SopId == v.SopId) is { } ada)
            return ada.Id;
        return await InsertAsync(oleh, n with { TanggalRevisi = oleh.HariIni, TanggalEfektif = null }, v.SopId, versiId,
            $"menyalin versi {v.Revisi} SOP {v.Nama} untuk direvisi", ct);
    }, Berubah, ct);

    /// <summary>A draft of a SOP that the office does not have yet.</summary>
    public Task<Outcome<long>> BuatAsync(Pelaku oleh, NaskahSop n, CancellationToken ct) => db.TryInTransactionAsync<long>(oleh.InstansiId,
        async () =>
        await InsertAsync(oleh, n, null, null, "membuat rancangan SOP", ct), Berubah, ct);

    private async Task<long> InsertAsync(Pelaku oleh, NaskahSop n, long? sopId, long? dariVersiId, string uraian, CancellationToken ct)
    {
        var id = await db.InsertAsync("""
            INSERT INTO SopRancangan (InstansiId, SopId, DariVersiId, Nama, Isi, DibuatOleh, DibuatPada, DiubahOleh, DiubahPada)
            VALUES (@InstansiId, @sopId, @dariVersiId, @nama, @isi, @oleh, @Now, @oleh, @Now)
            """, new { oleh.InstansiId, sopId, dariVersiId, nama = NamaDaftar(n), isi = n.Tulis(), oleh = oleh.Nama, oleh.Now }, ct);
        await log.CatatAsync(oleh, new(ObjekLog.Sop, sopId, uraian), ct);
        return id;
    }

    private static string NamaDaftar(NaskahSop n) => string.IsNullOrWhiteSpace(n.Nama) ? "SOP tanpa nama"
        : n.Nama[..Math.Min(n.Nama.Length, 200)];

    /// <summary>Keeps what was written. Its versions are not kept: a draft is nobody's record yet.</summary>
    public Task<Outcome<bool>> SimpanAsync(Pelaku oleh, long id, int versi, NaskahSop n, CancellationToken ct) =>
        log.PerbuatanAsync<bool>(oleh, async () => await db.ExecuteAsync("""
            UPDATE SopRancangan SET Nama = @nama, Isi = @isi, DiubahOleh = @oleh, DiubahPada = @Now, Versi = Versi + 1
            WHERE Id = @id AND InstansiId = @InstansiId AND Versi = @versi
            """, new { nama = NamaDaftar(n), isi = n.Tulis(), oleh = oleh.Nama, oleh.Now, id, oleh.InstansiId, versi }, ct) == 1
                ? true
                : Outcome<bool>.Refuse(Berubah), _ => new(ObjekLog.Sop, null, $"mengubah rancangan SOP {NamaDaftar(n)}"), Berubah, ct);

    /// <summary>Throws a draft away; the log keeps the whole of it.</summary>
    public Task<bool> DeleteAsync(Pelaku oleh, long id, int versi, CancellationToken ct)
    {
        RancanganSop? r = null;
        return log.PerbuatanAsync(oleh, async () =>
        {
            r = await FindAsync(oleh.InstansiId, id, ct);
            return r is not null && await db.ExecuteAsync("DELETE FROM SopRancangan WHERE Id = @id AND InstansiId = @InstansiId AND Versi = @versi",
                new { id, oleh.InstansiId, versi }, ct) == 1;
        }, () => new EntriLog(ObjekLog.Sop, r!.SopId, $"membuang rancangan SOP {NamaDaftar(r.Naskah)}") { Lama = r.Isi }, ct);
    }

    /// <summary>
    /// Puts a draft into force from today: it becomes a frozen version, the one before is withdrawn, and runs that began with that go on
    /// with it.
    /// </summary>
    /// <returns>The Id of the version.</returns>
    public Task<Outcome<long>> TerbitkanAsync(Pelaku oleh, long id, int versi, string? alasan, CancellationToken ct) =>
        db.TryInTransactionAsync<long>(oleh.InstansiId, async () =>
        {
            if (await FindAsync(oleh.InstansiId, id, ct) is not { } r || r.Versi != versi)
                return Outcome<long>.Refuse(Berubah);
            var n = r.Naskah;
            var jabatan = await db.ListAsync<long>("SELECT Id FROM Jabatan WHERE InstansiId = @InstansiId AND Ditutup IS NULL",
                new { oleh.InstansiId }, ct);
            if (PeriksaSop.Periksa(n, jabatan.ToHashSet()) is { Count: > 0 } cacat)
                return Outcome<long>.Refuse($"{cacat.Count} hal menahan penerbitan: {cacat[0].Pesan}");
            if (n.TanggalEfektif is not { } efektif || efektif > oleh.HariIni)
                return Outcome<long>.Refuse("Isi tanggal efektif, paling lambat hari ini. SOP yang efektif kemudian diterbitkan pada harinya.");
            if (r.SopId is not null && (string.IsNullOrWhiteSpace(alasan) || alasan.Length > 2000))
                return Outcome<long>.Refuse("Tulis alasan revisi, paling banyak 2.000 huruf.");
            if (await db.FindAsync<int>("SELECT COUNT(*) FROM Sop WHERE InstansiId = @InstansiId AND Nama = @Nama AND Id <> @sopId",
                new { oleh.InstansiId, n.Nama, sopId = r.SopId ?? 0 }, ct) > 0)
                return Outcome<long>.Refuse("SOP lain di kantor ini sudah memakai nama itu.");
            var penerima = await db.ListAsync<string>("SELECT Nama FROM PenerimaLaporan WHERE InstansiId = @InstansiId", new { oleh.InstansiId }, ct);
            if (n.Penerima?.Split('\n').Except(penerima, StringComparer.OrdinalIgnoreCase).FirstOrDefault() is { } asing)
                return Outcome<long>.Refuse($"Penerima “{asing}” tidak ada pada Pengaturan. Tulis namanya seperti di sana, atau tambahkan dahulu.");
            var sopId = r.SopId ?? await sop.InsertSopAsync(oleh.InstansiId, n.Nama, ct);
            var revisi = await db.FindAsync<int>("SELECT COALESCE(MAX(Revisi), 0) + 1 FROM SopVersi WHERE SopId = @sopId AND InstansiId = @InstansiId",
                new { sopId, oleh.InstansiId }, ct);
            await sop.CabutAsync(oleh, sopId, ct);
            await sop.UbahNamaAsync(oleh, sopId, n.Nama, ct);
            var baru = await sop.InsertVersiAsync(oleh.InstansiId, sopId, revisi, n, alasan?.Trim(), oleh.Now, ct);
            await db.ExecuteAsync("DELETE FROM SopRancangan WHERE Id = @id AND InstansiId = @InstansiId", new { id, oleh.InstansiId }, ct);
            await log.CatatAsync(oleh, new(ObjekLog.Sop, sopId,
                $"menerbitkan versi {revisi} SOP {n.Nama}{(string.IsNullOrWhiteSpace(alasan) ? "" : $". Alasan: {alasan.Trim()}")}"), ct);
            return baru;
        }, Berubah, ct);
}
