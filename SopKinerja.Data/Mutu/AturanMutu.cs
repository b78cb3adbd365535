namespace SopKinerja.Data;

/// <summary>A validation rule as the office writes it: left side, operator, right side (as DHIS2 does).</summary>
public sealed record AturanMutu
{
    public long Id { get; init; }

    public required string Kode { get; init; }

    public required string Uraian { get; init; }

    public required string Kiri { get; init; }

    /// <summary>=, &lt;&gt;, &lt;, &lt;=, &gt; or &gt;=: what should hold.</summary>
    public required string Operator { get; init; }

    public required string Kanan { get; init; }

    public required bool Aktif { get; init; }

    /// <summary>Its warning must be answered before a collecting step closes.</summary>
    public bool Wajib { get; init; }

    public int Versi { get; init; }

    /// <summary>Where every office starts; each can be changed or switched off.</summary>
    public static IReadOnlyList<AturanMutu> Baku { get; } =
    [
        new() { Kode = "M1", Uraian = "Jumlah realisasi tidak melebihi sasaran", Kiri = "realisasi[*persen]", Operator = "<=",
            Kanan = "sasaran[*persen]", Aktif = true, Wajib = true },
        new()
        {
            Kode = "M2", Uraian = "Jumlah triwulan sama dengan setahun",
            Kiri = "realisasi[*jumlah]@TW1 + realisasi[*jumlah]@TW2 + realisasi[*jumlah]@TW3 + realisasi[*jumlah]@TW4", Operator = "=",
            Kanan = "realisasi[*jumlah]@TH", Aktif = true,
        },
        new() { Kode = "M3", Uraian = "Sasaran tidak berubah dari triwulan pertama", Kiri = "sasaran[*persen]", Operator = "=",
            Kanan = "sasaran[*persen]@TW1", Aktif = false },
    ];
}
