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

    /// <summary>Whole rupiah; null only of a part of a year for which none was recorded.</summary>
    public long? Serapan { get; init; }

    public string? Permasalahan { get; init; }

    public string? Upaya { get; init; }

    public int Versi { get; init; }

    /// <summary>
    /// The quarter at whose end the row stands, its figures counted from January; null of a whole year. The budget is always the year's.
    /// </summary>
    public int? Triwulan { get; init; }

    /// <summary>Whole rupiah planned to be spent by the end of a part of the year (anggaran kas); null where none was recorded.</summary>
    public long? Kas { get; init; }

    /// <summary>What the spending of the period is judged by: the whole budget only at the end of the year.</summary>
    public long? AnggaranPeriode => Triwulan is null ? Pagu : Kas;

    /// <summary>Spent of the year's budget, percent; null without a budget, or where no spending was recorded.</summary>
    public decimal? PersenSerapan => Pagu == 0 || Serapan is not { } s ? null
        : Math.Round(s * 100m / Pagu, 2, MidpointRounding.AwayFromZero);

    /// <summary>
    /// The row as it stood at the end of a period. A part of a year has the figures of its last quarter or none, never the year's; the
    /// year has its own, and those of the fourth quarter where it has none.
    /// </summary>
    public BarisProgram Pada(Periode periode, ProgramTriwulan? akhir) => periode.Jenis == JenisPeriode.Tahunan
        ? this with
        {
            Realisasi = Realisasi ?? akhir?.Realisasi,
            Serapan = Serapan is null or 0 ? akhir?.Serapan ?? Serapan : Serapan,
            Permasalahan = Permasalahan ?? akhir?.Permasalahan,
            Upaya = Upaya ?? akhir?.Upaya,
        }
        : this with
        {
            Triwulan = periode.Triwulan.Last(),
            Target = akhir?.Target,
            Realisasi = akhir?.Realisasi,
            Kas = akhir?.Kas,
            Serapan = akhir?.Serapan,
            Permasalahan = akhir?.Permasalahan,
            Upaya = akhir?.Upaya,
        };
}

/// <summary>What a programme, kegiatan or sub kegiatan had reached by the end of a quarter, counted from January.</summary>
public sealed record ProgramTriwulan
{
    public required long ProgramId { get; init; }

    /// <summary>1 to 4.</summary>
    public required int Triwulan { get; init; }

    /// <summary>Percent.</summary>
    public decimal? Target { get; init; }

    /// <summary>Percent.</summary>
    public decimal? Realisasi { get; init; }

    /// <summary>Whole rupiah planned to be spent (anggaran kas).</summary>
    public long? Kas { get; init; }

    /// <summary>Whole rupiah.</summary>
    public long? Serapan { get; init; }

    public string? Permasalahan { get; init; }

    public string? Upaya { get; init; }

    public string? DiubahOleh { get; init; }

    /// <summary>0 before it is saved.</summary>
    public int Versi { get; init; }

    /// <summary>Says the same as the other, whoever wrote it.</summary>
    public bool Sama(ProgramTriwulan lain) => Isi == lain.Isi;

    /// <summary>Figures and words alone, without who wrote them.</summary>
    internal ProgramTriwulan Isi => this with { DiubahOleh = null, Versi = 0 };
}

/// <summary>Which programme serves which indicator.</summary>
public sealed record TautanProgram
{
    public required long ProgramId { get; init; }

    public required long IndikatorId { get; init; }
}
