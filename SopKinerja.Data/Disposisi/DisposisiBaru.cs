namespace SopKinerja.Data;

/// <summary>A disposisi to send: from a letter, from a running step, or passing on one that was received.</summary>
public sealed record DisposisiBaru
{
    public required Pelaku Oleh { get; init; }

    public long? SuratMasukId { get; init; }

    public long? LangkahId { get; init; }

    public long? PelaksanaanId { get; init; }

    /// <summary>The recipient's row that is passed on, and the version the user saw.</summary>
    public long? IndukId { get; init; }

    public int IndukVersi { get; init; }

    public required long DariJabatanId { get; init; }

    public required string DariNama { get; init; }

    public required IReadOnlyCollection<long> Kepada { get; init; }

    public required IReadOnlyCollection<string> Instruksi { get; init; }

    public string? Catatan { get; init; }

    public DateOnly? JatuhTempo { get; init; }

    public required string Perihal { get; init; }

    internal long InstansiId => Oleh.InstansiId;

    internal DateTime Now => Oleh.Now;
}
