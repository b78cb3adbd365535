namespace SopKinerja.Data;

using System.Globalization;

/// <summary>Speed (Permenristekdikti 20/2015 Pasal 25). Not the same as security, though the sheet prints both under "Sifat".</summary>
public enum DerajatSurat
{
    Biasa,
    Segera,
    SangatSegera,
}

public enum KeamananSurat
{
    Biasa,
    Terbatas,
    Rahasia,
    SangatRahasia,
}

public enum StatusSurat
{
    Baru,
    Didisposisi,

    /// <summary>Closed without disposition, with a reason.</summary>
    TanpaDisposisi,
}

public sealed record SuratMasuk
{
    public long Id { get; init; }

    public int TahunAgenda { get; init; }

    public int UrutAgenda { get; init; }

    public required string Asal { get; init; }

    public required string NomorSurat { get; init; }

    public required DateOnly TanggalSurat { get; init; }

    public required DateOnly DiterimaTanggal { get; init; }

    public required string Perihal { get; init; }

    public required DerajatSurat Derajat { get; init; }

    public required KeamananSurat Keamanan { get; init; }

    public string? BerkasSha { get; init; }

    public string? BerkasNama { get; init; }

    public StatusSurat Status { get; init; }

    public string? Penutup { get; init; }

    public string DicatatOleh { get; init; } = "";

    public DateTime DicatatPada { get; init; }

    public int Versi { get; init; }

    public string Agenda => NomorAgenda(UrutAgenda, TahunAgenda);

    /// <summary>0012/2026</summary>
    public static string NomorAgenda(int urut, int tahun) => string.Create(CultureInfo.InvariantCulture, $"{urut:0000}/{tahun}");
}

/// <summary>A letter in the list, with how far its dispositions are.</summary>
public sealed record SuratRingkas
{
    public required long Id { get; init; }

    public required int TahunAgenda { get; init; }

    public required int UrutAgenda { get; init; }

    public required string Asal { get; init; }

    public required string Perihal { get; init; }

    public required DateOnly DiterimaTanggal { get; init; }

    public required DerajatSurat Derajat { get; init; }

    public required KeamananSurat Keamanan { get; init; }

    public required StatusSurat Status { get; init; }

    public required int Penerima { get; init; }

    public required int Selesai { get; init; }

    public string Agenda => SuratMasuk.NomorAgenda(UrutAgenda, TahunAgenda);
}
