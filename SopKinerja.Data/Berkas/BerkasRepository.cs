namespace SopKinerja.Data;

using System.Data.Common;
using System.Security.Cryptography;

public sealed record Berkas
{
    public required string Sha256 { get; init; }

    public required long Ukuran { get; init; }

    public required string Tipe { get; init; }

    public required byte[] Isi { get; init; }
}

/// <summary>
/// Files by content. There is no way to ask for a file by its hash alone from a page: each page finds the row that
/// refers to it first, bounded by instansi.
/// </summary>
public sealed class BerkasRepository(DbSession db)
{
    public static string Sidik(ReadOnlySpan<byte> isi) => Convert.ToHexStringLower(SHA256.HashData(isi));

    /// <summary>
    /// Keeps the bytes once; the same bytes again, also at the same moment and from another office, are the same row. They alone are no
    /// act: whatever refers to them is.
    /// </summary>
    /// <returns>The SHA-256 in lower-case hex.</returns>
    public async Task<string> InsertAsync(byte[] isi, string tipe, DateTime now, CancellationToken ct)
    {
        var sha256 = Sidik(isi);
        try
        {
            await db.ExecuteSampinganAsync("""
                INSERT INTO Berkas (Sha256, Ukuran, Tipe, Isi, DibuatPada)
                SELECT @sha256, @ukuran, @tipe, @isi, @now
                WHERE NOT EXISTS (SELECT 1 FROM Berkas WHERE Sha256 = @sha256)
                """, new { sha256, ukuran = isi.LongLength, tipe, isi, now }, ct);
        }
        catch (DbException e) when (GangguanBasisData.Kembar(e))
        {
            // Somebody else kept these very bytes between the look and the write.
        }

        return sha256;
    }

    /// <summary>The file of this content, hashed again as it is read: other bytes are never given for it.</summary>
    /// <exception cref="BasisDataException">The bytes are not those that were kept.</exception>
    public async Task<Berkas?> FindAsync(string sha256, CancellationToken ct) =>
        await BacaAsync(sha256, ct) is not { } b ? null
            : Sidik(b.Isi) == b.Sha256 ? b
            : throw new BasisDataException($"Isi berkas {sha256} berubah di basis data. Pulihkan dari cadangan.");

    /// <summary>The bytes of a file that is there as it was kept; null when it is gone, or anything of it changed.</summary>
    public async Task<long?> UkuranUtuhAsync(string sha256, CancellationToken ct) =>
        await BacaAsync(sha256, ct) is { } b && b.Ukuran == b.Isi.LongLength
            && string.Equals(Sidik(b.Isi), sha256, StringComparison.OrdinalIgnoreCase) ? b.Ukuran : null;

    private Task<Berkas?> BacaAsync(string sha256, CancellationToken ct) =>
        db.FindAsync<Berkas>("SELECT Sha256, Ukuran, Tipe, Isi FROM Berkas WHERE Sha256 = @sha256", new { sha256 }, ct);
}
