namespace SopKinerja.Data;

public enum StatusSurel
{
    Antre,
    Terkirim,

    /// <summary>Given up after <see cref="SurelRepository.BatasPercobaan"/> attempts; a person can send it again.</summary>
    Gagal,

    /// <summary>Not to be sent: the final file in it was replaced or withdrawn before anybody had it.</summary>
    Ditahan,
}

public sealed record Surel
{
    public required long Id { get; init; }

    /// <summary>Message-ID without brackets; the same over all attempts.</summary>
    public required string PesanId { get; init; }

    public required string KepadaNama { get; init; }

    public required string Kepada { get; init; }

    public required string Perihal { get; init; }

    /// <summary>Plain text; <c>{portal}</c> stands for this deployment's address.</summary>
    public required string Teks { get; init; }

    public string? LampiranSha { get; init; }

    public string? LampiranNama { get; init; }

    /// <summary>Where an answer goes; null when nobody reads answers.</summary>
    public string? BalasKe { get; init; }

    public required StatusSurel Status { get; init; }

    public required int Percobaan { get; init; }

    public string? Galat { get; init; }

    public required DateTime DibuatPada { get; init; }

    public DateTime? TerkirimPada { get; init; }

    /// <summary>A person may put it back in the queue: one about a final file only while that file is current and not withdrawn.</summary>
    public bool BolehLagi { get; init; }
}

/// <summary>The outbox. Rows are written in the transaction of the act that causes them.</summary>
public sealed class SurelRepository(DbSession db, LogRepository log)
{
    public const int BatasPercobaan = 6;

    private const string Kolom = """
        Id, PesanId, KepadaNama, Kepada, Perihal, Teks, LampiranSha, LampiranNama, BalasKe, Status, Percobaan, Galat, DibuatPada,
        TerkirimPada
        """;

    private const string DapatLagi = """
        Surel.Status IN ('Gagal', 'Ditahan') AND NOT EXISTS (SELECT 1 FROM Pengiriman k JOIN NaskahFinal f ON f.Id = k.NaskahFinalId
            LEFT JOIN Publikasi t ON t.NaskahFinalId = f.Id AND t.Status = 'Ditarik'
            WHERE k.InstansiId = @instansiId AND k.SurelId = Surel.Id AND (f.Diganti > 0 OR t.Id IS NOT NULL))
        """;

    public Task<long> InsertAsync(long? instansiId, string kepadaNama, string kepada, string perihal, string teks, DateTime now,
        CancellationToken ct, string? lampiranSha = null, string? lampiranNama = null, string? balasKe = null) =>
        db.InsertAsync("""
            INSERT INTO Surel (InstansiId, PesanId, KepadaNama, Kepada, Perihal, Teks, LampiranSha, LampiranNama, BalasKe, Status, CobaPada,
                DibuatPada)
            VALUES (@instansiId, @pesanId, @kepadaNama, @kepada, @perihal, @teks, @lampiranSha, @lampiranNama, @balasKe, 'Antre', @now,
                @now)
            """, new
        {
            instansiId, pesanId = $"{Guid.NewGuid():N}@sopkinerja", kepadaNama, kepada, perihal = SatuBaris(perihal), teks,
            lampiranSha, lampiranNama, balasKe, now,
        }, ct);

    /// <summary>To whoever holds a post that day and has an address.</summary>
    public async Task InsertUntukJabatanAsync(long instansiId, long jabatanId, DateOnly hari, string perihal, string teks, DateTime now,
        CancellationToken ct)
    {
        var penerima = await db.ListAsync<Alamat>("""
            SELECT g.Nama, g.Surel
            FROM PemangkuJabatan p
            JOIN Pegawai g ON g.Id = p.PegawaiId
            WHERE p.InstansiId = @instansiId AND p.JabatanId = @jabatanId AND p.Mulai <= @hari AND (p.Sampai IS NULL OR p.Sampai >= @hari)
              AND g.Surel IS NOT NULL
            """, new { instansiId, jabatanId, hari }, ct);
        foreach (var p in penerima)
            await InsertAsync(instansiId, p.Nama, p.Surel, perihal, $"Yth. {p.Nama},\n\n{teks}", now, ct);
    }

    public Task<IReadOnlyList<Surel>> ListAsync(long instansiId, Paging page, CancellationToken ct) =>
        db.ListAsync<Surel>($"""
            SELECT {Kolom}, CASE WHEN {DapatLagi} THEN 1 ELSE 0 END AS BolehLagi
            FROM Surel WHERE InstansiId = @instansiId ORDER BY Id DESC
            {db.Dialect.Page}
            """, new { instansiId, skip = page.Skip, take = page.Size }, ct);

    public Task<int> CountAsync(long instansiId, CancellationToken ct) =>
        db.FindAsync<int>("SELECT COUNT(*) FROM Surel WHERE InstansiId = @instansiId", new { instansiId }, ct);

    /// <summary>
    /// Puts a failed or held mail back in the queue. False when it is not this office's, has not failed, or bears a file that is not current.
    /// </summary>
    public Task<bool> UpdateAntreLagiAsync(Pelaku oleh, long id, CancellationToken ct) =>
        log.PerbuatanAsync(oleh, async () => await db.ExecuteAsync($"""
            UPDATE Surel SET Status = 'Antre', Percobaan = 0, CobaPada = @now, Sewa = NULL, SewaSampai = NULL
            WHERE Id = @id AND InstansiId = @instansiId AND {DapatLagi}
            """, new { id, instansiId = oleh.InstansiId, now = oleh.Now }, ct) == 1,
            () => new(ObjekLog.Surel, id, "mengirim ulang surel yang gagal"), ct);

    /// <summary>
    /// Holds back mails about a final file that nobody sent yet: one that was replaced or withdrawn is not to reach anybody. One that a worker is
    /// sending at this very moment is beyond recall, and says that it went when it went; when that attempt fails, there is no other. Part of the
    /// act that replaced or withdrew it.
    /// </summary>
    /// <returns>How many were held back.</returns>
    public Task<int> TahanAsync(long instansiId, long naskahFinalId, string sebab, CancellationToken ct) =>
        db.ExecuteAsync("""
            UPDATE Surel SET Status = 'Ditahan', Galat = @sebab
            WHERE InstansiId = @instansiId AND Status <> 'Terkirim'
              AND Id IN (SELECT k.SurelId FROM Pengiriman k WHERE k.InstansiId = @instansiId AND k.NaskahFinalId = @naskahFinalId)
            """, new { instansiId, naskahFinalId, sebab }, ct);

    /// <summary>
    /// Leases the next due mail, or null. Of two nodes at the same row only one gets it: the state is checked again in the WHERE
    /// that takes it, and the other looks for the next. A lease that ran out (a node died) may be taken again.
    /// </summary>
    public async Task<Surel?> SewaAsync(string token, DateTime now, DateTime sampai, CancellationToken ct)
    {
        while (await db.FindAsync<long>($"""
            SELECT Id FROM Surel
            WHERE Status = 'Antre' AND CobaPada <= @now AND (SewaSampai IS NULL OR SewaSampai < @now)
            ORDER BY CobaPada, Id
            {db.Dialect.Page}
            """, new { now, skip = 0, take = 1 }, ct) is > 0 and var id)
            if (await db.ExecuteAsync("""
                UPDATE Surel SET Sewa = @token, SewaSampai = @sampai, Percobaan = Percobaan + 1
                WHERE Id = @id AND Status = 'Antre' AND (SewaSampai IS NULL OR SewaSampai < @now)
                """, new { id, token, now, sampai }, ct) == 1)
                return await db.FindAsync<Surel>($"SELECT {Kolom} FROM Surel WHERE Id = @id", new { id }, ct);
        return null;
    }

    public Task UpdateTerkirimAsync(long id, string token, DateTime now, CancellationToken ct) =>
        db.ExecuteAsync("""
            UPDATE Surel SET Status = 'Terkirim', TerkirimPada = @now, Sewa = NULL, SewaSampai = NULL, Galat = NULL
            WHERE Id = @id AND Sewa = @token
            """, new { id, token, now }, ct);

    /// <summary>Notes the failure; pauses grow 1, 4, 16 … minutes, then it gives up loudly.</summary>
    /// <param name="tetap">The server refused for good: it gives up at once.</param>
    public Task UpdateGagalAsync(long id, string token, int percobaan, bool tetap, string galat, DateTime now, CancellationToken ct) =>
        db.ExecuteAsync("""
            UPDATE Surel
            SET Status = CASE WHEN Status = 'Ditahan' THEN Status ELSE @status END,
                Galat = CASE WHEN Status = 'Ditahan' THEN Galat ELSE @galat END, CobaPada = @lagi, Sewa = NULL, SewaSampai = NULL
            WHERE Id = @id AND Sewa = @token
            """, new
        {
            id, token, galat = galat.Length > 500 ? galat[..500] : galat,
            status = (tetap || percobaan >= BatasPercobaan ? StatusSurel.Gagal : StatusSurel.Antre).ToString(),
            lagi = now.AddMinutes(Math.Pow(4, Math.Min(percobaan, 6) - 1)),
        }, ct);

    /// <summary>No line breaks in a header: what a letter's subject says may not add headers of its own.</summary>
    private static string SatuBaris(string text)
    {
        var bersih = new string([.. text.Select(c => char.IsControl(c) ? ' ' : c)]);
        return bersih.Length > 300 ? bersih[..300] : bersih;
    }

    private sealed record Alamat
    {
        public required string Nama { get; init; }

        public required string Surel { get; init; }
    }
}
