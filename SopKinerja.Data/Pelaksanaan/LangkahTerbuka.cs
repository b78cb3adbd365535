namespace SopKinerja.Data;

/// <summary>A running step as an act on it needs it.</summary>
internal sealed record LangkahTerbuka
{
    public required long Id { get; init; }

    public required long PelaksanaanId { get; init; }

    public required long SopLangkahId { get; init; }

    public required long JabatanId { get; init; }

    public required string JabatanNama { get; init; }

    public required int Putaran { get; init; }

    public required DateTime MulaiPada { get; init; }

    public required long SopVersiId { get; init; }

    public required string Judul { get; init; }

    public required int Tahun { get; init; }

    public required JenisPeriode JenisPeriode { get; init; }

    public required int NomorPeriode { get; init; }

    public string? TindakLanjut { get; init; }

    public Periode Periode => new(Tahun, JenisPeriode, NomorPeriode);
}
