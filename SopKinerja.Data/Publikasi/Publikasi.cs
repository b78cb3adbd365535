namespace SopKinerja.Data;

public enum StatusPublikasi
{
    Terbit,

    /// <summary>The page stays and says why; the file is no longer given.</summary>
    Ditarik,
}

/// <summary>A published report, for readers without login.</summary>
public sealed record Publikasi
{
    public required long Id { get; init; }

    public required long InstansiId { get; init; }

    public required long NaskahFinalId { get; init; }

    public required long PelaksanaanId { get; init; }

    /// <summary>The last part of the public address.</summary>
    public required string Alamat { get; init; }

    public required string Judul { get; init; }

    public required int Tahun { get; init; }

    public required JenisPeriode JenisPeriode { get; init; }

    public required string Kategori { get; init; }

    public required StatusPublikasi Status { get; init; }

    public string? Keterangan { get; init; }

    public required DateTime TerbitPada { get; init; }

    public DateTime? DitarikPada { get; init; }

    public required string Sha256 { get; init; }

    public required string NamaBerkas { get; init; }

    public required long Ukuran { get; init; }

    public required string IsiSha { get; init; }

    public required string KodeVerifikasi { get; init; }

    public required string PenandatanganJabatan { get; init; }

    public required string PenandatanganNama { get; init; }

    public required DateOnly TanggalTandaTangan { get; init; }

    public required DateTime DikunciPada { get; init; }

    public required int Versi { get; init; }

    /// <summary>Which of the run's final files it is, from 1.</summary>
    public required int Nomor { get; init; }

    /// <summary>Not 0: another final file took its place, and is not published yet.</summary>
    public required int Diganti { get; init; }

    public DateTime? DigantiPada { get; init; }

    /// <summary>Why this file took the place of the one before.</summary>
    public string? Alasan { get; init; }

    /// <summary>Why another took the place of this one.</summary>
    public string? AlasanGanti { get; init; }

    /// <summary>The file is given.</summary>
    public bool Tersedia => Status == StatusPublikasi.Terbit && Diganti == 0;

    /// <summary>Why it is not, for everybody to read.</summary>
    public string? Sebab => Diganti > 0 ? $"Naskah ini diganti: {AlasanGanti?.TrimEnd('.')}. Naskah penggantinya belum terbit." : Keterangan;

    /// <summary>The file's name for who downloads it: what it is and whose, not what a scanner called it.</summary>
    public string NamaUnduh(string instansi) =>
        $"{string.Concat($"{Judul} {instansi}".Select(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '.' ? c : '-'))}.pdf";

    /// <summary>When a reader last had something new to see.</summary>
    public DateTime Berubah => Sejak ?? TerbitPada;

    /// <summary>Since when it is not; null while it is given.</summary>
    public DateTime? Sejak => Diganti > 0 ? DigantiPada : DitarikPada;
}

/// <summary>Where a report is, and since when it is as it is.</summary>
public sealed record AlamatPublik
{
    public required string Kode { get; init; }

    public required string Alamat { get; init; }

    public required DateTime Berubah { get; init; }
}
