namespace SopKinerja.Data;

/// <summary>
/// One period of a year in the list of what an office should have made public: performance reports are informasi berkala (UU 14/2008 Pasal 9), the
/// annual one at least.
/// </summary>
public sealed record PeriksaTerbit
{
    public required Periode Periode { get; init; }

    /// <summary>Null while no run began.</summary>
    public long? PelaksanaanId { get; init; }

    /// <summary>A signed file is locked.</summary>
    public bool Final { get; init; }

    public StatusPublikasi? Status { get; init; }

    public DateTime? TerbitPada { get; init; }

    /// <summary>Why it was withdrawn.</summary>
    public string? Keterangan { get; init; }

    /// <summary>The last part of the public address.</summary>
    public string? Alamat { get; init; }

    /// <summary>Every office owes the annual report; the others where it makes them.</summary>
    public bool Wajib => Periode.Jenis == JenisPeriode.Tahunan;

    public bool Terbit => Status == StatusPublikasi.Terbit;

    /// <summary>Something a person has to do: it is owed and its period is over, or it was begun, and it is not public.</summary>
    public bool PerluPada(DateOnly hari) => !Terbit && (PelaksanaanId is not null || (Wajib && hari.Year > Periode.Tahun));

    /// <summary>In the words of the list.</summary>
    public string Keadaan => this switch
    {
        { Status: StatusPublikasi.Terbit } => "Terbit",
        { Status: StatusPublikasi.Ditarik } => "Ditarik",
        { Final: true } => "Ditandatangani, belum terbit",
        { PelaksanaanId: not null } => "Sedang dikerjakan",
        _ => "Belum dimulai",
    };
}
