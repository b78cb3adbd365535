namespace SopKinerja.Data;

public sealed record Pelaksanaan
{
    public required long Id { get; init; }

    public required long SopVersiId { get; init; }

    public required string SopNomor { get; init; }

    public required int SopRevisi { get; init; }

    public required string SopNama { get; init; }

    /// <summary>Whom it waits for, one name a line; null for every recipient of the office.</summary>
    public string? Penerima { get; init; }

    public string? TindakLanjut { get; init; }

    public long? SuratMasukId { get; init; }

    public int? TahunAgenda { get; init; }

    public int? UrutAgenda { get; init; }

    public string? Agenda => UrutAgenda is { } n ? SuratMasuk.NomorAgenda(n, TahunAgenda!.Value) : null;

    public required string Judul { get; init; }

    public required int Tahun { get; init; }

    public required JenisPeriode JenisPeriode { get; init; }

    public required int NomorPeriode { get; init; }

    public required StatusPelaksanaan Status { get; init; }

    public required int Putaran { get; init; }

    public string? AlasanBatal { get; init; }

    /// <summary>By whose end it is to be finished.</summary>
    public DateOnly? Tenggat { get; init; }

    public required int Versi { get; init; }

    public required string DimulaiOleh { get; init; }

    public required DateTime DimulaiPada { get; init; }

    public DateTime? SelesaiPada { get; init; }

    public long? LaporanId { get; init; }

    public Periode Periode => new(Tahun, JenisPeriode, NomorPeriode);
}

/// <summary>A run with the step it stands at, for lists.</summary>
public sealed record PelaksanaanRingkas
{
    public required long Id { get; init; }

    public required string Judul { get; init; }

    public required int Tahun { get; init; }

    public required JenisPeriode JenisPeriode { get; init; }

    public required int NomorPeriode { get; init; }

    public required StatusPelaksanaan Status { get; init; }

    public required int Putaran { get; init; }

    /// <summary>All its steps are done, and its report waits for the head's signature.</summary>
    public bool TanpaNaskah { get; init; }

    public DateOnly? Tenggat { get; init; }

    /// <summary>The post of the office's head.</summary>
    public long? KepalaId { get; init; }

    public Periode Periode => new(Tahun, JenisPeriode, NomorPeriode);
}

/// <summary>A step of a run, as the thread and the time line show it.</summary>
public sealed record LangkahJalan
{
    public required long Id { get; init; }

    public required long PelaksanaanId { get; init; }

    public required long SopLangkahId { get; init; }

    public required long JabatanId { get; init; }

    public required string JabatanNama { get; init; }

    public required int Nomor { get; init; }

    public required string Judul { get; init; }

    public required string Kegiatan { get; init; }

    public required BentukLangkah Bentuk { get; init; }

    public required AksiLangkah Aksi { get; init; }

    public required int Waktu { get; init; }

    public required SatuanWaktu Satuan { get; init; }

    public required int Putaran { get; init; }

    public required StatusLangkah Status { get; init; }

    public DateTime? MulaiPada { get; init; }

    public DateTime? JatuhTempo { get; init; }

    public DateTime? SelesaiPada { get; init; }

    public string? Keputusan { get; init; }

    public string? Alasan { get; init; }

    public string? Pelaku { get; init; }

    public long? LaporanVersiId { get; init; }

    public int? NomorVersi { get; init; }

    public int? TidakKe { get; init; }

    public required int Versi { get; init; }

    /// <summary>Of its post: by whose hours its time is measured.</summary>
    public long? UnitId { get; init; }

    /// <summary>What it needs before it, and what comes of it, as the SOP prints them.</summary>
    public string? Kelengkapan { get; init; }

    public string? Output { get; init; }

    /// <summary>Whether its time is elapsed working days, not effort.</summary>
    public required bool Berjalan { get; init; }

    /// <summary>Between who acted and the official it was done for.</summary>
    internal const string Untuk = ", untuk ";

    /// <summary>Finished by somebody in the stead of its official.</summary>
    public bool Mewakili => Status == StatusLangkah.Selesai && Pelaku?.Contains(Untuk, StringComparison.Ordinal) == true;

    public bool TerlambatPada(DateTime now) => Status == StatusLangkah.Berjalan && JatuhTempo < now;
}

/// <summary>A running step that waits for one of my posts.</summary>
public sealed record TugasLangkah
{
    public required long Id { get; init; }

    public required long PelaksanaanId { get; init; }

    public required string PelaksanaanJudul { get; init; }

    public required int Nomor { get; init; }

    public required int Putaran { get; init; }

    public required string Kegiatan { get; init; }

    public required AksiLangkah Aksi { get; init; }

    public required long JabatanId { get; init; }

    public required string JabatanNama { get; init; }

    public required DateTime MulaiPada { get; init; }

    public required DateTime JatuhTempo { get; init; }

    /// <summary>Why it came back; null where it is walked in the SOP's order.</summary>
    public string? AlasanKembali { get; init; }
}

public sealed record CatatanLog
{
    public required DateTime Pada { get; init; }

    public required string Pelaku { get; init; }

    public string? Jabatan { get; init; }

    public string? Untuk { get; init; }

    public required string Uraian { get; init; }

    public required bool Penyimpangan { get; init; }
}

public sealed record Bukti
{
    public required long Id { get; init; }

    public required long LangkahId { get; init; }

    public required int Nomor { get; init; }

    public required string Nama { get; init; }

    public required long Ukuran { get; init; }

    public required string Sha256 { get; init; }

    public required string DiunggahOleh { get; init; }

    public required DateTime DiunggahPada { get; init; }

    /// <summary>The post that somebody else acted for, where the file proves that he was told to.</summary>
    public string? Untuk { get; init; }

    public string? DicabutOleh { get; init; }

    public DateTime? DicabutPada { get; init; }

    public string? AlasanCabut { get; init; }
}

/// <summary>A run with all that its page shows beside the running step.</summary>
/// <param name="Pelaksanaan">The run.</param>
/// <param name="Langkah">Its steps, by round, then by number.</param>
/// <param name="Bukti">Evidence of its steps.</param>
/// <param name="Log">The newest lines of its log first.</param>
/// <param name="Direkap">Runs of shorter periods that it recaps.</param>
public sealed record IsiPelaksanaan(Pelaksanaan Pelaksanaan, IReadOnlyList<LangkahJalan> Langkah, IReadOnlyList<Bukti> Bukti,
    IReadOnlyList<CatatanLog> Log, IReadOnlyList<PelaksanaanRingkas> Direkap);
