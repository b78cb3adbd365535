namespace SopKinerja.Web.Laporan;

/// <summary>
/// What a chapter may say. Word and HTML are made from the same calls, so a report is described once.
/// </summary>
public abstract class ReportBody
{
    /// <summary>The cover page: lines from top to bottom.</summary>
    public abstract void Sampul(string judul, string periode, string instansi, string pemda, int tahun);

    /// <summary>A heading: 0 before the chapters (not numbered), 1 "BAB I", 2 "A.", 3 "1.".</summary>
    public abstract void Judul(int tingkat, string teks);

    public abstract void Paragraf(string teks, GayaParagraf gaya = GayaParagraf.Isi);

    public abstract void Naskah(string markdown);

    public abstract void Tabel(TabelLaporan tabel);

    /// <summary>The heading "Daftar Isi" with its list, where the medium has pages.</summary>
    public abstract void DaftarIsi();

    public abstract void TandaTangan(BlokTandaTangan blok);

    /// <summary>What follows begins on a new page with other page numbers or another orientation.</summary>
    public abstract void Bagian(JenisBagian bagian);
}

public enum GayaParagraf
{
    Isi,
    Kecil,
    Tengah,
}

public enum JenisBagian
{
    /// <summary>Before the chapters: i, ii, iii.</summary>
    Awal,

    /// <summary>The chapters: 1, 2, 3.</summary>
    Isi,

    /// <summary>Landscape, numbers go on.</summary>
    Lebar,

    /// <summary>Portrait again, numbers go on.</summary>
    Tegak,
}

public enum Rata
{
    Kiri,
    Tengah,
    Kanan,
}

/// <param name="Judul">The column's heading.</param>
/// <param name="Lebar">Its share of the width.</param>
public sealed record KolomLaporan(string Judul, int Lebar, Rata Rata = Rata.Kiri);

/// <summary>One cell. <see cref="Rentang"/> rows deep; a cell that lies under one is <see cref="Lanjutan"/>.</summary>
public readonly record struct SelLaporan(string Teks, int Rentang = 1, bool Lanjutan = false, bool Tebal = false)
{
    public static implicit operator SelLaporan(string? teks) => new(teks ?? "");
}

/// <summary>A table with caption, heading row, the office's row of column numbers, and rows that are written as they come.</summary>
public sealed record TabelLaporan
{
    public required string Judul { get; init; }

    public required IReadOnlyList<KolomLaporan> Kolom { get; init; }

    /// <summary>The row of column numbers under the heading; empty when the form has none.</summary>
    public IReadOnlyList<string> Nomor { get; init; } = [];

    public required IEnumerable<IReadOnlyList<SelLaporan>> Baris { get; init; }
}

/// <summary>Place and date, post, name with titles, rank, NIP: as the office signs.</summary>
public sealed record BlokTandaTangan(string TempatTanggal, string Jabatan, string Nama, string? Pangkat, string? Nip);
