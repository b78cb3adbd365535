namespace SopKinerja.Web.Laporan;

using SopKinerja.Data;
using SopKinerja.Web.Grafik;

/// <summary>
/// What a chapter may say. Word and HTML are made from the same calls, so a report is described once.
/// Tables and charts carry a name ("lkj", "sasaran-1"), by which sentences and narratives refer to them.
/// </summary>
public abstract class ReportBody
{
    public abstract void Sampul(SampulLaporan sampul);

    /// <summary>A heading: 0 before the chapters (not numbered), 1 "BAB I", 2 "A.", 3 "1.", 4 "a.".</summary>
    public abstract void Judul(int tingkat, string teks);

    public abstract void Paragraf(string teks, GayaParagraf gaya = GayaParagraf.Isi);

    /// <summary>A sentence that points at a table or chart of the report: "Rinciannya disajikan pada " + "Tabel 3" + ".".</summary>
    public abstract void Paragraf(string sebelum, Rujukan rujukan, string sesudah);

    /// <summary>What people wrote, in Markdown.</summary>
    /// <param name="kunci">The section it belongs to; the Word file carries it, so that it finds its way back.</param>
    public abstract void Naskah(string markdown, string? kunci = null);

    public abstract void Tabel(TabelLaporan tabel);

    public abstract void Grafik(GrafikLaporan grafik);

    /// <summary>A list with its heading, where the medium has pages.</summary>
    public abstract void Daftar(JenisDaftar jenis);

    public abstract void TandaTangan(BlokTandaTangan blok);

    /// <summary>What follows begins on a new page with other page numbers or another orientation.</summary>
    public abstract void Bagian(JenisBagian bagian);
}

/// <summary>The cover page, from top to bottom.</summary>
public sealed record SampulLaporan(string Judul, string Periode, string Instansi, string Pemda, int Tahun, GambarLaporan? Logo = null);

public enum GayaParagraf
{
    Isi,
    Kecil,
    Tengah,

    /// <summary>A point of a list that the portal writes.</summary>
    Butir,
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

public enum JenisDaftar
{
    Isi,
    Tabel,
    Grafik,
}

/// <summary>What a sentence points at.</summary>
public readonly record struct Rujukan(JenisDaftar Jenis, string Nama)
{
    public static Rujukan Tabel(string nama) => new(JenisDaftar.Tabel, nama);

    public static Rujukan Grafik(string nama) => new(JenisDaftar.Grafik, nama);
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
    /// <summary>What sentences and snippets call it; null for a table that nobody points at.</summary>
    public string? Nama { get; init; }

    public required string Judul { get; init; }

    public required IReadOnlyList<KolomLaporan> Kolom { get; init; }

    /// <summary>The row of column numbers under the heading; empty when the form has none.</summary>
    public IReadOnlyList<string> Nomor { get; init; } = [];

    public required IEnumerable<IReadOnlyList<SelLaporan>> Baris { get; init; }

    /// <summary>How many rows there are, where the table is so short that it stays on one page; 0 for one that may cross pages.</summary>
    public int BarisUtuh => Baris.TryGetNonEnumeratedCount(out var n) && n <= 8 ? n : 0;
}

/// <summary>A chart with its caption: bars of target and realisasi, or lines over years.</summary>
/// <param name="Alt">The figures in words, for whoever cannot see it.</param>
public sealed record GrafikLaporan(string Nama, string Judul, bool Garis, DataGrafik Data, string Alt);

/// <summary>Place and date, post, name with titles, rank, NIP: as the office signs.</summary>
public sealed record BlokTandaTangan(string TempatTanggal, string Jabatan, string Nama, string? Pangkat, string? Nip);
