namespace SopKinerja.Data;

using System.Text.Json.Serialization;

/// <summary>
/// All that a report needs, as a plain record: gathered once, kept as JSON with each version, so that Word, preview and the
/// public page of a version say the same for ever. What later versions of the portal added has a default, so that old records stay
/// readable.
/// </summary>
public sealed record LaporanKinerja
{
    private IReadOnlyList<IReadOnlyList<BarisCapaian>>? _sasaran;

    public required string Judul { get; init; }

    public required string Instansi { get; init; }

    public required string Pemda { get; init; }

    public required string Kota { get; init; }

    public string? Alamat { get; init; }

    public required int Tahun { get; init; }

    public required JenisPeriode JenisPeriode { get; init; }

    public required int NomorPeriode { get; init; }

    /// <summary>The day the signature block is for.</summary>
    public required DateOnly Tanggal { get; init; }

    public CaraTanggal CaraTanggal { get; init; }

    /// <summary>The day of <see cref="Pejabat"/>; null where it is <see cref="Tanggal"/>.</summary>
    public DateOnly? TanggalPejabat { get; init; }

    /// <summary>What is said once in place of analyses without data; null where each has its heading all the same.</summary>
    public string? KalimatKosong { get; init; }

    public PenandaTangan? PenandaTangan { get; init; }

    public required IReadOnlyList<BarisCapaian> Capaian
    {
        get;
        init => (field, _sasaran) = (value, null);
    }

    public required AturanCapaian Aturan { get; init; }

    public required IReadOnlyList<BarisProgram> Program { get; init; }

    /// <summary>Which programme serves which indicator.</summary>
    public IReadOnlyList<TautanProgram> Tautan { get; init; } = [];

    /// <summary>Closed years of the indicators, oldest first.</summary>
    public IReadOnlyList<NilaiLama> Lama { get; init; } = [];

    public IReadOnlyList<BuktiLaporan> Bukti { get; init; } = [];

    /// <summary>Codes of the rows with a warning that must be answered and was not.</summary>
    public IReadOnlyList<string> BelumDijawab { get; init; } = [];

    /// <summary>Why the collecting was closed over what was open.</summary>
    public IReadOnlyList<CatatanTutup> CatatanTutup { get; init; } = [];

    /// <summary>The posts of the office and who held them on <see cref="TanggalPejabat"/>.</summary>
    public IReadOnlyList<PejabatLaporan> Pejabat { get; init; } = [];

    public IReadOnlyList<GambarLaporan> Gambar { get; init; } = [];

    public GambarLaporan? Logo { get; init; }

    /// <summary>How the office wants its tables III, IV and V.</summary>
    public BentukTabel Bentuk { get; init; }

    /// <summary>Without the annex of how each figure was computed.</summary>
    public bool TanpaJejak { get; init; }

    /// <summary>The Inspektorat's statement; null until the review is finished.</summary>
    public PernyataanReviu? Reviu { get; init; }

    public PosisiReviu PosisiReviu { get; init; }

    /// <summary>It will be signed electronically: the footer says so, before the signature is made.</summary>
    public bool Elektronik { get; init; }

    /// <summary>Markdown by the key of <see cref="BagianLaporan"/>.</summary>
    public required IReadOnlyDictionary<string, string> Narasi { get; init; }

    /// <summary>The sections that were copied and nobody has read yet, with the report they come from.</summary>
    public IReadOnlyDictionary<string, string> Salinan { get; init; } = new Dictionary<string, string>();

    [JsonIgnore]
    public Periode Periode => new(Tahun, JenisPeriode, NomorPeriode);

    /// <summary>The sasaran with their indicators, in order.</summary>
    [JsonIgnore]
    public IReadOnlyList<IReadOnlyList<BarisCapaian>> Sasaran =>
        _sasaran ??= [.. Capaian.GroupBy(b => b.SasaranId).Select(g => (IReadOnlyList<BarisCapaian>)[.. g])];

    public string? NarasiDari(string kunci) => Narasi.TryGetValue(kunci, out var md) && !string.IsNullOrWhiteSpace(md) ? md : null;
}

/// <summary>The holder of the post on the day of signing.</summary>
public sealed record PenandaTangan(string Jabatan, string Nama, string? Pangkat, string? Nip);

/// <summary>An indicator in a year that is closed, or in last year as it was typed in. Percent.</summary>
public sealed record NilaiLama(long IndikatorId, int Tahun, decimal? Realisasi, decimal? Capaian);

public sealed record BuktiLaporan(string Kode, string Nama, long Ukuran, string Sha256);

public sealed record PejabatLaporan(string Jabatan, string? Unit, string? Nama);

/// <summary>A picture of a report: its size in pixels was read from its bytes.</summary>
public sealed record GambarLaporan
{
    public required string Nama { get; init; }

    public required string Sha256 { get; init; }

    public required string Tipe { get; init; }

    /// <summary>Pixels.</summary>
    public required int Lebar { get; init; }

    /// <summary>Pixels.</summary>
    public required int Tinggi { get; init; }
}

/// <summary>Where the statement of the review stands: practice differs (lapangan 1a).</summary>
public enum PosisiReviu
{
    Depan,
    SetelahPenutup,
}

/// <summary>"Pernyataan Telah Direviu" (PermenPAN-RB 53/2014, annex III).</summary>
/// <param name="Versi">The version that was read; 0 in records of before it was kept.</param>
public sealed record PernyataanReviu(string Apip, string Inspektur, string? Nip, string Kota, DateOnly Tanggal, string Kesimpulan,
    int Versi = 0);
