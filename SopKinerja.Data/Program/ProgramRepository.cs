namespace SopKinerja.Data;

public enum JenisProgram
{
    Program,
    Kegiatan,
    SubKegiatan,
}

/// <summary>A row of table V. Code as text (Kepmendagri 900.1.15.5-1317/2023: 4-digit sub kegiatan; older data have 2).</summary>
public sealed record BarisProgram
{
    public long Id { get; init; }

    public required int Tahun { get; init; }

    public required JenisProgram Jenis { get; init; }

    public required string Kode { get; init; }

    public required string Urusan { get; init; }

    public required string Opd { get; init; }

    public string? Kebijakan { get; init; }

    public required string Uraian { get; init; }

    /// <summary>Percent.</summary>
    public decimal? Target { get; init; }

    /// <summary>Percent.</summary>
    public decimal? Realisasi { get; init; }

    /// <summary>Whole rupiah.</summary>
    public long Pagu { get; init; }

    /// <summary>Whole rupiah.</summary>
    public long Serapan { get; init; }

    public string? Permasalahan { get; init; }

    public string? Upaya { get; init; }

    public int Versi { get; init; }
}

public sealed class ProgramRepository(DbSession db)
{
    private const string Kolom =
        "Id, Tahun, Jenis, Kode, Urusan, Opd, Kebijakan, Uraian, Target, Realisasi, Pagu, Serapan, Permasalahan, Upaya, Versi";

    public Task<IReadOnlyList<BarisProgram>> ListAsync(long instansiId, int tahun, CancellationToken ct) =>
        db.ListAsync<BarisProgram>($"SELECT {Kolom} FROM Program WHERE InstansiId = @instansiId AND Tahun = @tahun ORDER BY Urutan, Kode, Id",
            new { instansiId, tahun }, ct);

    public Task<BarisProgram?> FindAsync(long instansiId, long id, CancellationToken ct) =>
        db.FindAsync<BarisProgram>($"SELECT {Kolom} FROM Program WHERE Id = @id AND InstansiId = @instansiId", new { id, instansiId }, ct);

    public Task<Outcome<long>> InsertAsync(long instansiId, BarisProgram p, CancellationToken ct) =>
        db.TryInTransactionAsync<long>(async () => await db.InsertAsync("""
            INSERT INTO Program (InstansiId, Tahun, Urutan, Jenis, Kode, Urusan, Opd, Kebijakan, Uraian, Target, Realisasi, Pagu, Serapan, Permasalahan, Upaya)
            VALUES (@instansiId, @Tahun, 0, @jenis, @Kode, @Urusan, @Opd, @Kebijakan, @Uraian, @Target, @Realisasi, @Pagu, @Serapan, @Permasalahan, @Upaya)
            """, Args(instansiId, p), ct), $"Kode {p.Kode} sudah ada pada tahun {p.Tahun}.", ct);

    public Task<Outcome<long>> UpdateAsync(long instansiId, BarisProgram p, CancellationToken ct) =>
        db.TryInTransactionAsync<long>(async () => await db.ExecuteAsync("""
            UPDATE Program
            SET Jenis = @jenis, Kode = @Kode, Urusan = @Urusan, Opd = @Opd, Kebijakan = @Kebijakan, Uraian = @Uraian, Target = @Target,
                Realisasi = @Realisasi, Pagu = @Pagu, Serapan = @Serapan, Permasalahan = @Permasalahan, Upaya = @Upaya, Versi = Versi + 1
            WHERE Id = @Id AND InstansiId = @instansiId AND Versi = @Versi
            """, Args(instansiId, p), ct) == 1
                ? p.Id
                : Outcome<long>.Refuse("Baris ini telah diubah orang lain. Muat ulang untuk melihat isinya."),
            $"Kode {p.Kode} sudah ada pada tahun {p.Tahun}.", ct);

    private static object Args(long instansiId, BarisProgram p) => new
    {
        instansiId, p.Id, p.Tahun, jenis = p.Jenis.ToString(), p.Kode, p.Urusan, p.Opd, p.Kebijakan, p.Uraian, p.Target, p.Realisasi, p.Pagu,
        p.Serapan, p.Permasalahan, p.Upaya, p.Versi,
    };
}
