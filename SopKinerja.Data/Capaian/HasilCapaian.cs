namespace SopKinerja.Data;

/// <summary>What a capaian is computed from.</summary>
public sealed record MasukanCapaian
{
    public required CaraHitung Cara { get; init; }

    /// <summary>The indicator's own rules; null where it has none.</summary>
    public AturanIndikator? Ikut { get; init; }

    public decimal Faktor => Ikut?.Faktor ?? 100;

    public required ArahIndikator Arah { get; init; }

    public required string Satuan { get; init; }

    /// <summary>With <see cref="ArahIndikator.Rentang"/>: the upper bound.</summary>
    public decimal? Target { get; init; }

    /// <summary>Only with <see cref="ArahIndikator.Rentang"/>.</summary>
    public decimal? TargetBawah { get; init; }

    /// <summary>A target in words: a predicate ("BB", "WTP"), or how a number is printed ("kurang dari 49", "1:32").</summary>
    public string? TargetTeks { get; init; }

    /// <summary>Seed B's column "Sasaran".</summary>
    public decimal? Penyebut { get; init; }

    /// <summary>Seed B's column "Jumlah Realisasi"; with <see cref="CaraHitung.Predikat"/> the capaian as judged, percent.</summary>
    public decimal? Realisasi { get; init; }

    /// <summary>The percentage or rate itself, gathered from quarters: neither <see cref="Penyebut"/> nor <see cref="Realisasi"/> count.</summary>
    public decimal? Nilai { get; init; }

    public string? RealisasiTeks { get; init; }

    public string? AlasanKosong { get; init; }
}

/// <summary>One line of a trace: what, and the sum in words that an auditor can do again.</summary>
public sealed record Jejak(string Hal, string Isi);

/// <summary>A computed capaian, or why there is none.</summary>
public sealed record HasilCapaian
{
    /// <summary>Realisasi in percent, or in the indicator's unit; rounded.</summary>
    public decimal? Realisasi { get; init; }

    /// <summary>
    /// Percent, rounded: the one value that every table, grid, sentence and chart prints. Capped only where the rules say so, or where
    /// T / R divides by zero.
    /// </summary>
    public decimal? Capaian { get; init; }

    /// <summary>The same, capped: for averages and ratings.</summary>
    public decimal? Terbatas { get; init; }

    /// <summary>Decimals with which the capaian is printed.</summary>
    public int Desimal { get; internal set; } = 2;

    /// <summary>Decimals with which the realisasi is printed: none where whole things are counted.</summary>
    public int DesimalRealisasi { get; internal set; } = 2;

    /// <summary>What a sentence puts behind the realisasi: "%", " kasus", " per 100.000 kelahiran hidup".</summary>
    public string Akhiran { get; internal set; } = "";

    /// <summary>It is a rate: its unit stands behind it in tables too, as no heading says it.</summary>
    public bool Laju { get; internal set; }

    /// <summary>"97,76"; "-" when there is none.</summary>
    public string TeksCapaian => Angka.Format(Capaian, Desimal);

    /// <summary>In a table: "97,76", "25", "186,92 per 100.000 kelahiran hidup"; "-" when there is none.</summary>
    public string TeksRealisasi => Laju && Realisasi is not null ? SebutRealisasi : AngkaRealisasi;

    /// <summary>The number alone, where its unit stands apart: "186,92"; "-" when there is none.</summary>
    public string AngkaRealisasi => Angka.Format(Realisasi, DesimalRealisasi);

    /// <summary>In a sentence: "97,76%", "25 kasus"; "-" when there is none.</summary>
    public string SebutRealisasi => Realisasi is null ? "-" : AngkaRealisasi + Akhiran;

    public string? Tingkat { get; init; }

    /// <summary>The state whose colour the band takes.</summary>
    public string? Keadaan { get; init; }

    public required IReadOnlyList<Jejak> Jejak { get; init; }

    /// <summary>Why it cannot be computed.</summary>
    public string? Sebab { get; init; }
}
