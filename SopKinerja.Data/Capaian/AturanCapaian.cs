namespace SopKinerja.Data;

/// <summary>How the value of an indicator for which lower is better becomes a capaian (lapangan 1b: both are in use).</summary>
public enum RumusNegatif
{
    /// <summary>(2T − R) / T × 100.</summary>
    SelisihTarget,

    /// <summary>T / R × 100.</summary>
    TargetPerRealisasi,
}

/// <summary>When a step that collects data may close although rows are not accepted by a verifikator.</summary>
public enum KetatVerifikasi
{
    Bebas,

    /// <summary>With a reason, which stands in the log, in the report's list of what it lacks and in the run.</summary>
    Alasan,

    /// <summary>Not at all.</summary>
    Wajib,
}

/// <summary>How efficiency is computed; see <see cref="HitungEfisiensi"/>.</summary>
public enum RumusEfisiensi
{
    /// <summary>Capaian − serapan, percentage points.</summary>
    Selisih,

    /// <summary>PMK 249/2011.</summary>
    Pmk249,

    /// <summary>PMK 214/2017.</summary>
    Pmk214,
}

/// <summary>The office's rules of a year. They are frozen into a rekap and into each version of a report.</summary>
public sealed record AturanCapaian
{
    /// <summary>Decimals of realisasi and capaian.</summary>
    public int Desimal { get; init; } = 2;

    public Pembulatan Pembulatan { get; init; }

    /// <summary>Percent; for averages and ratings, and for the printed capaian where <see cref="BatasCetak"/> says so.</summary>
    public decimal Batas { get; init; } = 120m;

    /// <summary>The cap touches the printed capaian too; some reports print it so.</summary>
    public bool BatasCetak { get; init; }

    public RumusNegatif Negatif { get; init; }

    public DasarCapaian Dasar { get; init; }

    public RumusEfisiensi Efisiensi { get; init; }

    public KetatVerifikasi Ketat { get; init; } = KetatVerifikasi.Alasan;

    /// <summary>What is typed waits for the verifikator only after the unit handed it in.</summary>
    public bool Ajukan { get; init; }

    /// <summary>A key of <see cref="SkalaCapaian.Tersedia"/>, or <see cref="SkalaCapaian.Sendiri"/>.</summary>
    public string Skala { get; init; } = SkalaCapaian.Baku;

    /// <summary>Highest first; each band reaches up to the next, so there are no gaps.</summary>
    public IReadOnlyList<Pita> Pita { get; init; } = SkalaCapaian.Cari(SkalaCapaian.Baku)!.Pita;

    /// <summary>0 while nobody has set rules for the year.</summary>
    public int Versi { get; init; }

    public static AturanCapaian Baku { get; } = new();

    /// <summary>These rules with what an indicator says otherwise.</summary>
    public AturanCapaian Untuk(AturanIndikator? i) =>
        i is null or { Desimal: null, Rumus: null, Dasar: null, Pembulatan: null, BatasCetak: null } ? this : this with
        {
            Desimal = i.Desimal ?? Desimal,
            Dasar = i.Dasar ?? Dasar,
            Pembulatan = i.Pembulatan ?? Pembulatan,
            BatasCetak = i.BatasCetak ?? BatasCetak,
            Negatif = i.Rumus switch
            {
                RumusCapaian.SelisihTarget => RumusNegatif.SelisihTarget,
                RumusCapaian.TargetPerRealisasi => RumusNegatif.TargetPerRealisasi,
                _ => Negatif,
            },
        };

    /// <summary>The band of a capped capaian.</summary>
    public Pita PitaDari(decimal terbatas) => Pita.First(p => p.Memuat(terbatas));
}
