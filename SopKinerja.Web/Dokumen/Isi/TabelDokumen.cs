namespace SopKinerja.Web.Dokumen;

public enum Rata
{
    Kiri,
    Tengah,
    Kanan,
}

/// <param name="Judul">The column's heading.</param>
/// <param name="Lebar">Its share of the width.</param>
public sealed record KolomDokumen(string Judul, int Lebar, Rata Rata = Rata.Kiri)
{
    /// <summary>How many columns the heading stands over, this one the first; 0 of a column under the heading of one before it.</summary>
    public int Rentang { get; init; } = 1;
}

/// <summary>One cell. <see cref="Rentang"/> rows deep; a cell that lies under one is <see cref="Lanjutan"/>.</summary>
public readonly record struct SelDokumen(string Teks, int Rentang = 1, bool Lanjutan = false, bool Tebal = false)
{
    public static implicit operator SelDokumen(string? teks) => new(teks ?? "");
}

/// <summary>A table with caption, heading row, the office's row of column numbers, and rows that are written as they come.</summary>
public sealed record TabelDokumen
{
    /// <summary>What sentences and snippets call it; null for a table that nobody points at.</summary>
    public string? Nama { get; init; }

    public required string Judul { get; init; }

    public required IReadOnlyList<KolomDokumen> Kolom { get; init; }

    /// <summary>The row of column numbers under the heading; empty when the form has none.</summary>
    public IReadOnlyList<string> Nomor { get; init; } = [];

    /// <summary>The number under a heading; nothing where the form has none.</summary>
    public string NomorDari(int kolom) => kolom < Nomor.Count ? Nomor[kolom] : "";

    public required IEnumerable<IReadOnlyList<SelDokumen>> Baris { get; init; }

    /// <summary>How many rows there are, where the table is so short that it stays on one page; 0 for one that may cross pages.</summary>
    public int BarisUtuh => Baris.TryGetNonEnumeratedCount(out var n) && n <= 8 ? n : 0;
}
