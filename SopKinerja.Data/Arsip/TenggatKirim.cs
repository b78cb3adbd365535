namespace SopKinerja.Data;

/// <summary>An annual report that a recipient has not got yet, and until when he should.</summary>
public sealed record TenggatKirim
{
    /// <summary>Days before the last one on which the secretariat is reminded; afterwards once a week.</summary>
    private static readonly int[] s_hari = [30, 14, 7, 3, 1, 0];

    /// <summary>How long before the last day the home page speaks of it.</summary>
    public const int Tampak = 45;

    public required long PenerimaId { get; init; }

    public required string Nama { get; init; }

    /// <summary>Months after the end of the year: 2 is the end of February.</summary>
    public required int BatasBulan { get; init; }

    public required int Tahun { get; init; }

    /// <summary>The run of the report; null while none began.</summary>
    public long? PelaksanaanId { get; init; }

    /// <summary>The last reminder.</summary>
    public DateOnly? Terakhir { get; init; }

    public DateOnly Batas => BatasDari(Tahun, BatasBulan);

    public static DateOnly BatasDari(int tahun, int bulan) => new DateOnly(tahun + 1, 1, 1).AddMonths(bulan).AddDays(-1);

    /// <summary>Below 0 when the day has passed.</summary>
    public int Sisa(DateOnly hari) => Batas.DayNumber - hari.DayNumber;

    public bool TampakPada(DateOnly hari) => Sisa(hari) <= Tampak;

    /// <summary>One of the days to remind has come since the last reminder; a day on which nobody works is made up for on the next.</summary>
    public bool Jatuh(DateOnly hari) => Tahap(hari) > (Terakhir is { } t ? Tahap(t) : 0);

    /// <summary>"28 Februari 2026, 14 hari lagi".</summary>
    public string Tertulis(DateOnly hari) => $"{Tanggal.Panjang(Batas)}, " + Sisa(hari) switch
    {
        0 => "hari ini",
        > 0 and var s => $"{s} hari lagi",
        var s => $"lewat {-s} hari",
    };

    private int Tahap(DateOnly hari) => s_hari.Count(h => Sisa(hari) <= h) + Math.Max(0, -Sisa(hari) / 7);
}
