namespace SopKinerja.Data;

public enum JenisKabar
{
    /// <summary>A step came to one of my posts.</summary>
    Langkah,

    /// <summary>A disposisi came to one of my posts.</summary>
    Disposisi,

    /// <summary>Somebody reported on a disposisi of mine.</summary>
    Laporan,
}

/// <summary>Something that happened and concerned a post of mine.</summary>
public sealed record Kabar
{
    public required JenisKabar Jenis { get; init; }

    /// <summary>Of the run, the disposisi's recipient, or the letter.</summary>
    public required long Id { get; init; }

    public required DateTime Pada { get; init; }

    public required string Judul { get; init; }

    public string? Isi { get; init; }

    /// <summary>What became of it, as its own table says.</summary>
    public required string Status { get; init; }

    /// <summary>A report whose disposisi belongs to a run, not to a letter.</summary>
    public bool DiPelaksanaan { get; init; }
}

/// <summary>An account that a morning's mail may go to.</summary>
public sealed record CalonRingkasan
{
    public required long Id { get; init; }

    public required string Cap { get; init; }

    public required string Nama { get; init; }

    public required string Surel { get; init; }
}

/// <summary>What tells people of their work: the history behind the bell, calendars by a secret link, the mail of the morning.</summary>
public sealed class KabarRepository(DbSession db, SurelRepository surel, LogRepository log)
{
    /// <summary>The newest first; of a letter that somebody may no longer read, nothing.</summary>
    /// <param name="rahasia">The secretariat sees every letter.</param>
    public Task<IReadOnlyList<Kabar>> ListAsync(long instansiId, IReadOnlyCollection<long> jabatanIds, bool rahasia, Paging page,
        CancellationToken ct) =>
        jabatanIds.Count == 0 ? Task.FromResult<IReadOnlyList<Kabar>>([]) : db.ListAsync<Kabar>($"""
            SELECT 'Langkah' AS Jenis, p.Id AS Id, l.MulaiPada AS Pada, CONCAT(p.Judul, ': ', s.Kegiatan) AS Judul,
                CONCAT('langkah ', s.Nomor, CASE WHEN l.Putaran > 1 THEN CONCAT(', putaran ', l.Putaran) ELSE '' END) AS Isi, l.Status, 0 AS DiPelaksanaan
            FROM PelaksanaanLangkah l
            JOIN SopLangkah s ON s.Id = l.SopLangkahId
            JOIN Pelaksanaan p ON p.Id = l.PelaksanaanId
            WHERE l.InstansiId = @instansiId AND l.JabatanId IN @jabatanIds AND l.MulaiPada IS NOT NULL
            UNION ALL
            SELECT 'Disposisi', t.Id, d.DibuatPada, COALESCE(m.Perihal, p.Judul), CONCAT('dari ', d.DariNama), t.Status, 0
            FROM DisposisiPenerima t
            JOIN Disposisi d ON d.Id = t.DisposisiId
            LEFT JOIN SuratMasuk m ON m.Id = d.SuratMasukId
            LEFT JOIN PelaksanaanLangkah l ON l.Id = d.LangkahId
            LEFT JOIN Pelaksanaan p ON p.Id = l.PelaksanaanId
            WHERE t.InstansiId = @instansiId AND t.JabatanId IN @jabatanIds AND t.Status <> 'Dibatalkan'
            UNION ALL
            SELECT 'Laporan', COALESCE(m.Id, p.Id), t.SelesaiPada, COALESCE(m.Perihal, p.Judul), CONCAT(j.Nama, ': ', t.Laporan), t.Status,
                CASE WHEN m.Id IS NULL THEN 1 ELSE 0 END
            FROM Disposisi d
            JOIN DisposisiPenerima t ON t.DisposisiId = d.Id
            JOIN Jabatan j ON j.Id = t.JabatanId
            LEFT JOIN SuratMasuk m ON m.Id = d.SuratMasukId
            LEFT JOIN PelaksanaanLangkah l ON l.Id = d.LangkahId
            LEFT JOIN Pelaksanaan p ON p.Id = l.PelaksanaanId
            WHERE d.InstansiId = @instansiId AND d.DariJabatanId IN @jabatanIds AND t.Status = 'Dilaporkan' AND t.SelesaiPada IS NOT NULL
              AND (m.Id IS NULL OR {SuratRepository.TerlihatOleh})
            ORDER BY Pada DESC, Jenis, Id DESC
            {db.Dialect.Page}
            """, new { instansiId, jabatanIds, rahasia, skip = page.Skip, take = page.Size }, ct);

    /// <summary>When the person's calendar link was made; null while there is none.</summary>
    public Task<DateTime?> FindUmpanAsync(long instansiId, long penggunaId, CancellationToken ct) => db.FindAsync<DateTime?>(
        "SELECT DibuatPada FROM UmpanKalender WHERE PenggunaId = @penggunaId AND InstansiId = @instansiId",
        new { penggunaId, instansiId }, ct);

    /// <summary>Whose calendar a secret opens.</summary>
    /// <param name="sidik">SHA-256 of the secret, lower-case hex.</param>
    public Task<PemilikUmpan?> FindPemilikAsync(string sidik, CancellationToken ct) => db.FindAsync<PemilikUmpan>("""
        SELECT p.Id, p.Cap FROM UmpanKalender u JOIN Pengguna p ON p.Id = u.PenggunaId WHERE u.Sidik = @sidik
        """, new { sidik }, ct);

    /// <summary>A link of one's own; an older one opens nothing any more.</summary>
    public Task<bool> BuatUmpanAsync(Pelaku oleh, string sidik, CancellationToken ct) => log.PerbuatanAsync(oleh, async () =>
    {
        await db.ExecuteAsync("DELETE FROM UmpanKalender WHERE PenggunaId = @id AND InstansiId = @instansiId",
            new { id = oleh.Id, instansiId = oleh.InstansiId }, ct);
        return await db.ExecuteAsync("""
            INSERT INTO UmpanKalender (InstansiId, PenggunaId, Sidik, DibuatPada) VALUES (@instansiId, @id, @sidik, @now)
            """, new { instansiId = oleh.InstansiId, id = oleh.Id, sidik, now = oleh.Now }, ct) == 1;
    }, () => new(ObjekLog.Pengguna, oleh.Id, "membuat alamat kalender pribadi"), ct);

    /// <summary>The link opens nothing any more. False when there is none.</summary>
    public Task<bool> CabutUmpanAsync(Pelaku oleh, CancellationToken ct) => log.PerbuatanAsync(oleh, async () => await db.ExecuteAsync(
        "DELETE FROM UmpanKalender WHERE PenggunaId = @id AND InstansiId = @instansiId",
        new { id = oleh.Id, instansiId = oleh.InstansiId }, ct) == 1,
        () => new(ObjekLog.Pengguna, oleh.Id, "mencabut alamat kalender pribadi"), ct);

    /// <summary>Offices with accounts that want the morning's mail and have not had it.</summary>
    public Task<IReadOnlyList<InstansiRingkas>> ListKantorAsync(CancellationToken ct) => db.ListAsync<InstansiRingkas>("""
        SELECT i.Id, i.Kode, i.Nama, i.Zona
        FROM Instansi i
        WHERE EXISTS (SELECT 1 FROM Pengguna p WHERE p.InstansiId = i.Id AND p.Aktif = @ya AND p.Ringkasan = @ya)
        ORDER BY i.Id
        """, new { ya = true }, ct);

    /// <summary>Who has not had the mail of that day yet.</summary>
    public Task<IReadOnlyList<CalonRingkasan>> ListCalonAsync(long instansiId, DateOnly hari, CancellationToken ct) => db.ListAsync<CalonRingkasan>("""
        SELECT p.Id, p.Cap, g.Nama, g.Surel
        FROM Pengguna p
        JOIN Pegawai g ON g.Id = p.PegawaiId
        WHERE p.InstansiId = @instansiId AND p.Aktif = @ya AND p.Ringkasan = @ya AND g.Surel IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM RingkasanHarian r WHERE r.PenggunaId = p.Id AND r.Hari = @hari)
        ORDER BY p.Id
        """, new { instansiId, hari, ya = true }, ct);

    /// <summary>The mail of the morning, once a day whoever else tries.</summary>
    public Task<Outcome<int>> InsertRingkasanAsync(long instansiId, CalonRingkasan kepada, DateOnly hari, string perihal, string teks,
        int jumlah, DateTime now, CancellationToken ct) => db.TryInTransactionAsync<int>(instansiId, async () =>
    {
        if (await db.FindAsync<int>("SELECT COUNT(*) FROM RingkasanHarian WHERE PenggunaId = @Id AND Hari = @hari",
            new { kepada.Id, hari }, ct) > 0)
            return Outcome<int>.Refuse("Ringkasan hari ini sudah dikirim.");
        await db.ExecuteAsync("INSERT INTO RingkasanHarian (InstansiId, PenggunaId, Hari, Jumlah) VALUES (@instansiId, @Id, @hari, @jumlah)",
            new { instansiId, kepada.Id, hari, jumlah }, ct);
        await surel.InsertAsync(instansiId, kepada.Nama, kepada.Surel, perihal, teks, now, ct);
        return jumlah;
    }, "Ringkasan hari ini sudah dikirim.", ct);
}

/// <summary>The account of a calendar link.</summary>
public sealed record PemilikUmpan
{
    public required long Id { get; init; }

    public required string Cap { get; init; }
}
