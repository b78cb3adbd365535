namespace SopKinerja.Web.Dokumen;

using SopKinerja.Data;

/// <param name="Nilai">One for each point of the axis; null leaves a gap.</param>
public sealed record SeriGrafik(string Nama, IReadOnlyList<decimal?> Nilai);

/// <summary>
/// A chart as data: drawn as SVG, read as a table, taken along as CSV. Values may lie beyond 100; the scale follows them.
/// </summary>
public sealed record DataGrafik
{
    public required string Judul { get; init; }

    /// <summary>Heading of the first column: "Sasaran", "Tahun".</summary>
    public required string Sumbu { get; init; }

    public required IReadOnlyList<string> Titik { get; init; }

    public required IReadOnlyList<SeriGrafik> Seri { get; init; }

    public string Satuan { get; init; } = "%";

    /// <summary>A line to compare with, for example 100.</summary>
    public decimal? Acuan { get; init; }

    public bool Kosong => Seri.All(s => s.Nilai.All(n => n is null));

    public string Teks(decimal? n) => n is not { } v ? "-" : Satuan == "%" ? Angka.Format(v, 2) + "%" : Angka.Format(v);
}

/// <summary>A chart with its caption: bars of target and realisasi, or lines over years.</summary>
/// <param name="Alt">The figures in words, for whoever cannot see it.</param>
public sealed record GrafikDokumen(string Nama, string Judul, bool Garis, DataGrafik Data, string Alt)
{
    /// <summary>Its height on paper, in twips: bars need room for each point.</summary>
    public int Tinggi => Garis ? 4200 : Math.Clamp(1100 + (Data.Titik.Count * (Data.Seri.Count > 1 ? 620 : 480)), 2000, 9000);
}
