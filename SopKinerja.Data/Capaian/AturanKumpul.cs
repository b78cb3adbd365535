namespace SopKinerja.Data;

/// <summary>When an office's periods close, and when units are reminded, by rule: "10 hari kerja setelah triwulan".</summary>
public sealed record AturanKumpul
{
    /// <summary>So long after the cut-off nobody is reminded any more: who has not answered by then needs a person.</summary>
    public const int HariBerhenti = 60;

    /// <summary>Days after the end of a quarter; null for no cut-off by rule.</summary>
    public int? Triwulan { get; init; }

    public int? Semester { get; init; }

    public int? Tahunan { get; init; }

    /// <summary>The days are working days; otherwise days of the calendar.</summary>
    public bool HariKerja { get; init; } = true;

    /// <summary>Working days before the cut-off at which a unit is reminded by itself; null for never.</summary>
    public int? Ingatkan { get; init; }

    /// <summary>Working days between reminders after the cut-off.</summary>
    public int Ulang { get; init; } = 2;

    /// <summary>0 while the office has no rule.</summary>
    public int Versi { get; init; }

    /// <summary>The last day of filling in; null where the rule names none.</summary>
    /// <param name="hariKerja">The day that many working days after another, or before it.</param>
    public DateOnly? Batas(Periode periode, Func<DateOnly, int, DateOnly> hariKerja)
    {
        var hari = periode.Jenis switch
        {
            JenisPeriode.Triwulan => Triwulan,
            JenisPeriode.Semester => Semester,
            _ => Tahunan,
        };
        return hari is not { } n ? null : HariKerja ? hariKerja(periode.Akhir, n) : periode.Akhir.AddDays(n);
    }

    /// <summary>
    /// A unit that still owes figures of a period is reminded today: once when the cut-off comes near, and again and again after it.
    /// </summary>
    /// <param name="batas">The last day of filling in.</param>
    /// <param name="terakhir">The day of the unit's last reminder for this period, by whomever.</param>
    public bool Jatuh(DateOnly hari, DateOnly batas, DateOnly? terakhir, Func<DateOnly, int, DateOnly> hariKerja)
    {
        if (Ingatkan is not { } sebelum || hari > batas.AddDays(HariBerhenti) || hari < hariKerja(batas, -sebelum))
            return false;
        return terakhir is not { } lalu || lalu < hariKerja(batas, -sebelum)
            || (hari > batas && (lalu <= batas ? hari > lalu : hari >= hariKerja(lalu, Ulang)));
    }
}

/// <summary>The cut-off of a period as it stands.</summary>
public sealed record BatasPeriode
{
    public required int Tahun { get; init; }

    public required JenisPeriode JenisPeriode { get; init; }

    public required int NomorPeriode { get; init; }

    public required DateOnly Batas { get; init; }

    /// <summary>The office's rule set it, and not a person.</summary>
    public bool DariAturan { get; init; }

    public Periode Periode => new(Tahun, JenisPeriode, NomorPeriode);
}
