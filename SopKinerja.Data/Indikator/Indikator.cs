namespace SopKinerja.Data;

public enum JenisIndikator
{
    IKU,
    IKL,
    SPM,
}

public sealed record Sasaran
{
    public required long Id { get; init; }

    public required int Tahun { get; init; }

    public required int Urutan { get; init; }

    public required string Uraian { get; init; }
}

public sealed record Indikator
{
    public long Id { get; init; }

    public required long SasaranId { get; init; }

    public required string Kode { get; init; }

    public required string Uraian { get; init; }

    public required string Satuan { get; init; }

    public required JenisIndikator Jenis { get; init; }

    public required ArahIndikator Arah { get; init; }

    public required CaraHitung CaraHitung { get; init; }

    public required AgregasiIndikator Agregasi { get; init; }

    public string? SumberData { get; init; }

    public string? PenanggungJawab { get; init; }

    public required long UnitId { get; init; }

    public string? UnitNama { get; init; }

    /// <summary>Capaian of the year before, percent.</summary>
    public decimal? TahunLalu { get; init; }

    /// <summary>Target of the year.</summary>
    public decimal? Target { get; init; }

    public int Versi { get; init; }
}
