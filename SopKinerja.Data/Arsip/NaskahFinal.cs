namespace SopKinerja.Data;

/// <summary>The one signed file of a run. What is archived, mailed and published is this, by its hash, and nothing else can be.</summary>
public sealed record NaskahFinal
{
    public required long Id { get; init; }

    public required long PelaksanaanId { get; init; }

    public required string Judul { get; init; }

    public required int Tahun { get; init; }

    public required JenisPeriode JenisPeriode { get; init; }

    public required int NomorVersi { get; init; }

    public required string IsiSha { get; init; }

    public required string Sha256 { get; init; }

    public required string NamaBerkas { get; init; }

    public required long Ukuran { get; init; }

    public required string PenandatanganJabatan { get; init; }

    public required string PenandatanganNama { get; init; }

    public required DateOnly TanggalTandaTangan { get; init; }

    public required string KodeVerifikasi { get; init; }

    public required string DikunciOleh { get; init; }

    public required DateTime DikunciPada { get; init; }

    /// <summary>Which of the run's final files it is, from 1.</summary>
    public int Nomor { get; init; } = 1;

    /// <summary>Why it took the place of the one before.</summary>
    public string? Alasan { get; init; }

    /// <summary>0 while it is the current one.</summary>
    public int Diganti { get; init; }

    public DateTime? DigantiPada { get; init; }

    public bool Berlaku => Diganti == 0;

    /// <summary>"LKJ Tahun 2025", and of one that replaces another "LKJ Tahun 2025 (naskah pengganti 1)".</summary>
    public string Sebutan => Nomor == 1 ? Judul : $"{Judul} (naskah pengganti {Nomor - 1})";
}
