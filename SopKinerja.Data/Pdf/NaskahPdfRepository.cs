namespace SopKinerja.Data;

using System.Security.Cryptography;

public enum JenisNaskahPdf
{
    /// <summary>A version as it was made, with its mark of a draft.</summary>
    Konsep,

    /// <summary>The same content without that mark and with a code: what is printed and signed.</summary>
    TandaTangan,
}

public enum StatusNaskahPdf
{
    Antre,
    Jadi,

    /// <summary>Given up; a person can have it made again.</summary>
    Gagal,
}

/// <summary>A PDF that a worker makes of a version, and how far it is.</summary>
public sealed record NaskahPdf
{
    public required long Id { get; init; }

    public required long InstansiId { get; init; }

    public required long LaporanVersiId { get; init; }

    public required JenisNaskahPdf Jenis { get; init; }

    public string? KodeVerifikasi { get; init; }

    /// <summary>Of the signing copy's Word file; null until it is made.</summary>
    public string? WordSha { get; init; }

    public string? PdfSha { get; init; }

    public int? Halaman { get; init; }

    public required StatusNaskahPdf Status { get; init; }

    public required int Percobaan { get; init; }

    public string? Galat { get; init; }

    /// <summary>Of the version that it is made of.</summary>
    public required string VersiSha { get; init; }

    public required string NamaBerkas { get; init; }
}

/// <summary>The queue of PDF files: rows are written with the version, or as the signing step begins; a worker takes them one by one.</summary>
public sealed class NaskahPdfRepository(DbSession db, LogRepository log)
{
    public const int BatasPercobaan = 4;

    /// <summary>Without letters and digits that look alike.</summary>
    public const string HurufKode = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private const string Select = """
        SELECT x.Id, x.InstansiId, x.LaporanVersiId, x.Jenis, x.KodeVerifikasi, x.WordSha, x.PdfSha, x.Halaman, x.Status, x.Percobaan, x.Galat,
            v.Sha256 AS VersiSha, v.NamaBerkas
        FROM NaskahPdf x
        JOIN LaporanVersi v ON v.Id = x.LaporanVersiId
        """;

    public static string KodeBaru() => RandomNumberGenerator.GetString(HurufKode, 10);

    public Task<NaskahPdf?> FindAsync(long instansiId, long versiId, JenisNaskahPdf jenis, CancellationToken ct) =>
        db.FindAsync<NaskahPdf>($"{Select} WHERE x.LaporanVersiId = @versiId AND x.Jenis = @jenis AND x.InstansiId = @instansiId",
            new { versiId, jenis = jenis.ToString(), instansiId }, ct);

    /// <summary>In the transaction that made the version.</summary>
    internal Task AntreKonsepAsync(long instansiId, long versiId, DateTime now, CancellationToken ct) =>
        db.ExecuteAsync("""
            INSERT INTO NaskahPdf (InstansiId, LaporanVersiId, Jenis, Status, CobaPada, DibuatPada)
            VALUES (@instansiId, @versiId, 'Konsep', 'Antre', @now, @now)
            """, new { instansiId, versiId, now }, ct);

    /// <summary>
    /// In the transaction that opens the signing step: a copy of the newest version, once. Its code is printed on it, and becomes the final
    /// file's.
    /// </summary>
    internal Task AntreSalinanAsync(long instansiId, long pelaksanaanId, DateTime now, CancellationToken ct) =>
        db.ExecuteAsync("""
            INSERT INTO NaskahPdf (InstansiId, LaporanVersiId, Jenis, KodeVerifikasi, Status, CobaPada, DibuatPada)
            SELECT v.InstansiId, v.Id, 'TandaTangan', @kode, 'Antre', @now, @now
            FROM LaporanVersi v
            JOIN Laporan r ON r.Id = v.LaporanId
            WHERE r.PelaksanaanId = @pelaksanaanId AND r.InstansiId = @instansiId
              AND v.Nomor = (SELECT MAX(x.Nomor) FROM LaporanVersi x WHERE x.LaporanId = r.Id)
              AND NOT EXISTS (SELECT 1 FROM NaskahPdf x WHERE x.LaporanVersiId = v.Id AND x.Jenis = 'TandaTangan')
            """, new { instansiId, pelaksanaanId, kode = KodeBaru(), now }, ct);

    /// <summary>
    /// Leases what is due next, signing copies first, or gives null. Of two nodes one gets it; a lease that ran out (a node died) may be taken
    /// again.
    /// </summary>
    /// <param name="bisaPdf">Without a maker of PDF files only Word files of signing copies are due.</param>
    public async Task<NaskahPdf?> SewaAsync(string token, DateTime now, DateTime sampai, bool bisaPdf, CancellationToken ct)
    {
        while (await db.FindAsync<long>($"""
            SELECT Id FROM NaskahPdf
            WHERE Status = 'Antre' AND CobaPada <= @now AND (SewaSampai IS NULL OR SewaSampai < @now)
              AND (@bisaPdf = @ya OR (Jenis = 'TandaTangan' AND WordSha IS NULL))
            ORDER BY CASE WHEN Jenis = 'TandaTangan' THEN 0 ELSE 1 END, CobaPada, Id
            {db.Dialect.Page}
            """, new { now, bisaPdf, ya = true, skip = 0, take = 1 }, ct) is > 0 and var id)
            if (await db.ExecuteAsync("""
                UPDATE NaskahPdf SET Sewa = @token, SewaSampai = @sampai, Percobaan = Percobaan + 1
                WHERE Id = @id AND Status = 'Antre' AND (SewaSampai IS NULL OR SewaSampai < @now)
                """, new { id, token, now, sampai }, ct) == 1)
                return await db.FindAsync<NaskahPdf>($"{Select} WHERE x.Id = @id", new { id }, ct);
        return null;
    }

    /// <summary>The signing copy's Word file; there is one, and it stays.</summary>
    public Task UpdateWordAsync(NaskahPdf p, string sha256, CancellationToken ct) =>
        db.ExecuteAsync("UPDATE NaskahPdf SET WordSha = @sha256 WHERE Id = @Id AND InstansiId = @InstansiId AND WordSha IS NULL",
            new { sha256, p.Id, p.InstansiId }, ct);

    /// <param name="p">The row that was leased.</param>
    /// <param name="token">Of the lease.</param>
    /// <param name="sha256">The PDF.</param>
    /// <param name="halaman">Its pages.</param>
    /// <param name="wordSha">The signing copy that the PDF shows, which takes the place of the one before it; null for none.</param>
    /// <param name="ct">Stops it.</param>
    public Task UpdateJadiAsync(NaskahPdf p, string token, string sha256, int halaman, string? wordSha, CancellationToken ct) =>
        db.ExecuteAsync("""
            UPDATE NaskahPdf
            SET Status = 'Jadi', PdfSha = @sha256, WordSha = COALESCE(@wordSha, WordSha), Halaman = @halaman, Sewa = NULL, SewaSampai = NULL,
                Galat = NULL
            WHERE Id = @Id AND InstansiId = @InstansiId AND Sewa = @token
            """, new { p.Id, p.InstansiId, token, sha256, halaman, wordSha }, ct);

    /// <summary>Gives it back unmade: its Word file is there, and a PDF waits for a server that can make one.</summary>
    public Task UpdateLepasAsync(NaskahPdf p, string token, CancellationToken ct) =>
        db.ExecuteAsync("""
            UPDATE NaskahPdf SET Sewa = NULL, SewaSampai = NULL, Percobaan = 0 WHERE Id = @Id AND InstansiId = @InstansiId AND Sewa = @token
            """, new { p.Id, p.InstansiId, token }, ct);

    /// <summary>Notes the failure; pauses grow 1, 4, 16 minutes, then it gives up loudly.</summary>
    public Task UpdateGagalAsync(NaskahPdf p, string token, string galat, DateTime now, CancellationToken ct) =>
        db.ExecuteAsync("""
            UPDATE NaskahPdf SET Status = @status, CobaPada = @lagi, Galat = @galat, Sewa = NULL, SewaSampai = NULL
            WHERE Id = @Id AND InstansiId = @InstansiId AND Sewa = @token
            """, new
        {
            p.Id, p.InstansiId, token, galat = galat.Length > 500 ? galat[..500] : galat,
            status = (p.Percobaan >= BatasPercobaan ? StatusNaskahPdf.Gagal : StatusNaskahPdf.Antre).ToString(),
            lagi = now.AddMinutes(Math.Pow(4, Math.Min(p.Percobaan, BatasPercobaan) - 1)),
        }, ct);

    /// <summary>Has one made again that was given up. False when it is not this office's, or was not given up.</summary>
    public Task<bool> UpdateUlangAsync(Pelaku oleh, long laporanId, long versiId, JenisNaskahPdf jenis, CancellationToken ct) =>
        log.PerbuatanAsync(oleh, async () => await db.ExecuteAsync("""
            UPDATE NaskahPdf SET Status = 'Antre', Percobaan = 0, CobaPada = @now, Galat = NULL
            WHERE LaporanVersiId = @versiId AND Jenis = @jenis AND InstansiId = @instansiId AND Status = 'Gagal'
              AND EXISTS (SELECT 1 FROM LaporanVersi v WHERE v.Id = @versiId AND v.LaporanId = @laporanId)
            """, new { versiId, jenis = jenis.ToString(), instansiId = oleh.InstansiId, laporanId, now = oleh.Now }, ct) == 1,
            () => new(ObjekLog.Laporan, laporanId, "meminta PDF dibuat ulang"), ct);
}
