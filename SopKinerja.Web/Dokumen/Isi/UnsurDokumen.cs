namespace SopKinerja.Web.Dokumen;

using SopKinerja.Data;

/// <summary>The cover page, from top to bottom.</summary>
public sealed record SampulDokumen(string Judul, string Periode, string Instansi, string Pemda, int Tahun, GambarLaporan? Logo = null);

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
/// <param name="Cadangan">What it points at where the report does not print that.</param>
public readonly record struct Rujukan(JenisDaftar Jenis, string Nama, string? Cadangan = null)
{
    public static Rujukan Tabel(string nama) => new(JenisDaftar.Tabel, nama);

    public static Rujukan Grafik(string nama) => new(JenisDaftar.Grafik, nama);
}

/// <summary>Place and date, post, name with titles, rank, NIP: as the office signs.</summary>
public sealed record BlokTandaTangan(string TempatTanggal, string Jabatan, string Nama, string? Pangkat, string? Nip);
