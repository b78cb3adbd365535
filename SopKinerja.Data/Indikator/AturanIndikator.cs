namespace SopKinerja.Data;

/// <summary>How a value becomes a capaian.</summary>
public enum RumusCapaian
{
    /// <summary>(2T − R) / T × 100; lower is better.</summary>
    SelisihTarget,

    /// <summary>T / R × 100; lower is better.</summary>
    TargetPerRealisasi,

    /// <summary>The realisasi is the capaian, as some reports print it.</summary>
    SamaRealisasi,
}

/// <summary>Which realisasi the capaian takes; published reports do both.</summary>
public enum DasarCapaian
{
    Dibulatkan,
    Asli,
}

/// <summary>What happens to the digits that are not printed.</summary>
public enum Pembulatan
{
    /// <summary>Half goes up, away from nought.</summary>
    SetengahKeAtas,

    /// <summary>They are cut off.</summary>
    Potong,
}

/// <summary>
/// What an indicator says of its own figures. Null leaves it to the office's rule of the year (<see cref="AturanCapaian"/>).
/// </summary>
public abstract record AturanIndikator
{
    /// <summary>What a rate is multiplied by: 100 for a percentage, 100.000 for AKI. Only with <see cref="CaraHitung.Persen"/>.</summary>
    public decimal Faktor { get; init; } = 100;

    /// <summary>Decimals of realisasi and capaian, 0 to 4.</summary>
    public int? Desimal { get; init; }

    /// <summary>What numerator and denominator count ("orang"); null for whole things without a name.</summary>
    public string? SatuanJumlah { get; init; }

    /// <summary>Whole numbers only; null as the unit says (<see cref="SatuanUkur.Bulat"/>).</summary>
    public bool? Bulat { get; init; }

    /// <summary>Its figures may be less than nothing: growth, inflation.</summary>
    public bool BolehNegatif { get; init; }

    public RumusCapaian? Rumus { get; init; }

    public DasarCapaian? Dasar { get; init; }

    public Pembulatan? Pembulatan { get; init; }

    /// <summary>The cap touches the printed capaian too.</summary>
    public bool? BatasCetak { get; init; }
}
