namespace SopKinerja.Data;

public enum ArahIndikator
{
    /// <summary>Higher is better.</summary>
    Positif,

    /// <summary>Lower is better.</summary>
    Negatif,

    /// <summary>Best between two bounds.</summary>
    Rentang,
}

public enum CaraHitung
{
    /// <summary>Jumlah realisasi over sasaran × a factor: 100 (seed B, SPM), or 100.000 for AKI.</summary>
    Persen,

    /// <summary>The value itself, in the indicator's unit.</summary>
    Nilai,

    /// <summary>A predicate in words ("BB", "WTP"): judged, not computed.</summary>
    Predikat,
}

/// <summary>How the quarters of a longer period combine.</summary>
public enum AgregasiIndikator
{
    /// <summary>The sum; of a percentage the sum of what was done over the last sasaran, which is the year's.</summary>
    Jumlah,

    /// <summary>The last quarter that was filled in.</summary>
    NilaiAkhir,

    /// <summary>The mean; of a percentage the mean of the quarters' percentages.</summary>
    RataRata,

    /// <summary>All that was done over all sasaran: only of a percentage or rate.</summary>
    Gabung,

    /// <summary>Each quarter stands alone; a longer period has its last quarter's value, or none.</summary>
    PerTriwulan,
}

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

public sealed record Indikator : AturanIndikator
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

    /// <summary>The same indicator in the year before: comparison follows it even when the code changes.</summary>
    public long? AsalId { get; init; }

    /// <summary>Value before the renstra began.</summary>
    public decimal? DataAwal { get; init; }

    /// <summary>End target of the renstra.</summary>
    public decimal? TargetAkhir { get; init; }

    public decimal? StandarNasional { get; init; }

    /// <summary>Target of the year; with a range its upper bound.</summary>
    public decimal? Target { get; init; }

    /// <summary>Lower bound of a range.</summary>
    public decimal? TargetBawah { get; init; }

    /// <summary>A target in words: a predicate ("WTP"), or how a number is printed ("kurang dari 49").</summary>
    public string? TargetTeks { get; init; }

    /// <summary>Targets of the quarters I to IV; null where the year's stands in.</summary>
    public decimal? Tw1 { get; init; }

    public decimal? Tw2 { get; init; }

    public decimal? Tw3 { get; init; }

    public decimal? Tw4 { get; init; }

    public int Versi { get; init; }
}
