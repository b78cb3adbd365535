namespace SopKinerja.Data;

public sealed record Laporan
{
    public required long Id { get; init; }

    public required long PelaksanaanId { get; init; }

    public required string Judul { get; init; }

    public required int Tahun { get; init; }

    public required JenisPeriode JenisPeriode { get; init; }

    public required int NomorPeriode { get; init; }

    public required long SopVersiId { get; init; }

    /// <summary>The SHA-256 of the final file once it is locked.</summary>
    public string? Final { get; init; }

    /// <summary>Its run was cancelled.</summary>
    public bool Batal { get; init; }

    public CaraTanggal CaraTanggal { get; init; }

    public DateOnly? TanggalTtd { get; init; }

    public bool PejabatAkhir { get; init; }

    /// <summary>Of how it is dated.</summary>
    public int Versi { get; init; }

    public AturTandaTangan TandaTangan => new(CaraTanggal, TanggalTtd, PejabatAkhir, Versi);

    /// <summary>May still be written: neither signed nor of a cancelled run.</summary>
    public bool Terbuka => Final is null && !Batal;

    /// <summary>Why it can't be written.</summary>
    public static string Tertutup(Laporan? l) => l is { Batal: true } ? "Pelaksanaan laporan ini dibatalkan." : "Naskah final sudah dikunci.";

    public Periode Periode => new(Tahun, JenisPeriode, NomorPeriode);
}

public sealed record LaporanRingkas
{
    public required long Id { get; init; }

    public required string Judul { get; init; }

    public required int Tahun { get; init; }

    public required int Versi { get; init; }

    public DateTime? DibuatPada { get; init; }

    public required bool Final { get; init; }
}

public sealed record LaporanVersi
{
    public required long Id { get; init; }

    public required long LaporanId { get; init; }

    public required int Nomor { get; init; }

    public required string Sha256 { get; init; }

    public required string IsiSha { get; init; }

    public required string NamaBerkas { get; init; }

    public required long Ukuran { get; init; }

    public required string Alasan { get; init; }

    public required string DibuatOleh { get; init; }

    public required DateTime DibuatPada { get; init; }

    /// <summary>Of the PDF made of it; null while it is being made.</summary>
    public string? PdfSha { get; init; }

    public StatusNaskahPdf StatusPdf { get; init; }

    /// <summary>Pages of the PDF; null for one that was made before they were counted.</summary>
    public int? Halaman { get; init; }
}
