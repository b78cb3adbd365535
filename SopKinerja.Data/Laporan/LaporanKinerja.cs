namespace SopKinerja.Data;

/// <summary>
/// All that a report needs, as a plain record: gathered once, kept as JSON with each version, so that Word, preview and the
/// public page of a version say the same for ever.
/// </summary>
public sealed record LaporanKinerja
{
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

    public PenandaTangan? PenandaTangan { get; init; }

    public required IReadOnlyList<BarisCapaian> Capaian { get; init; }

    public required AturanCapaian Aturan { get; init; }

    public required IReadOnlyList<BarisProgram> Program { get; init; }

    /// <summary>Markdown by the key of <see cref="BagianLaporan"/>.</summary>
    public required IReadOnlyDictionary<string, string> Narasi { get; init; }

    public Periode Periode => new(Tahun, JenisPeriode, NomorPeriode);

    public string? NarasiDari(string kunci) => Narasi.TryGetValue(kunci, out var md) && !string.IsNullOrWhiteSpace(md) ? md : null;
}

/// <summary>The holder of the post on the day of signing.</summary>
public sealed record PenandaTangan(string Jabatan, string Nama, string? Pangkat, string? Nip);
