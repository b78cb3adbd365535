namespace SopKinerja.Data;

/// <summary>One act on a step, as the page received it. In which post, and for whom, follows from who acts.</summary>
public sealed record TindakLangkah
{
    public required Pelaku Oleh { get; init; }

    public required long LangkahId { get; init; }

    /// <summary>The version of the row that the user was looking at.</summary>
    public required int Versi { get; init; }

    public required TindakanLangkah Tindakan { get; init; }

    public string? Alasan { get; init; }

    public long? LaporanVersiId { get; init; }

    public int? Ke { get; init; }
}
