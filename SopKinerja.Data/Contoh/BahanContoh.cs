namespace SopKinerja.Data;

/// <summary>What the sample data need of the portal around the domain: the clock, passwords, and files that only it can write.</summary>
public sealed record BahanContoh
{
    /// <summary>The only environment in which there are sample data.</summary>
    public const string Pengembangan = "Development";

    /// <summary>As the host calls it.</summary>
    public required string Lingkungan { get; init; }

    public required DateTime Now { get; init; }

    /// <summary>Of a password.</summary>
    public required Func<string, string> Hash { get; init; }

    /// <summary>The Word file of a report's version.</summary>
    public required Func<Instansi, long, LaporanKinerja, int, CancellationToken, Task<byte[]>> Word { get; init; }

    /// <summary>The record that is kept with a version.</summary>
    public required Func<LaporanKinerja, byte[]> Isi { get; init; }

    /// <summary>The same read back.</summary>
    public required Func<byte[], LaporanKinerja> Baca { get; init; }

    /// <summary>The signed scan of a report, which carries the day of its signature.</summary>
    public required Func<LaporanKinerja, DateOnly, NaskahRepository.Pindaian> Pindaian { get; init; }

    /// <summary>The first page of a standing document of an office, as PDF.</summary>
    public required Func<Instansi, DokumenAcuan, byte[]> Acuan { get; init; }

    /// <summary>With years of work behind it; otherwise the offices as they stand on their first day.</summary>
    public bool Hidup { get; init; } = true;

    /// <summary>The working year, where it is not the clock's.</summary>
    public int? Tahun { get; init; }
}
