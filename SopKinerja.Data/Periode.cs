namespace SopKinerja.Data;

public enum JenisPeriode
{
    Triwulan,
    Semester,
    Tahunan,
}

/// <summary>A reporting period. <see cref="Nomor"/> is 1 to 4, 1 to 2, or 0 for the year.</summary>
public readonly record struct Periode(int Tahun, JenisPeriode Jenis, int Nomor)
{
    public static readonly IReadOnlyList<(JenisPeriode Jenis, int Nomor)> Semua =
    [
        (JenisPeriode.Triwulan, 1), (JenisPeriode.Triwulan, 2), (JenisPeriode.Triwulan, 3), (JenisPeriode.Triwulan, 4),
        (JenisPeriode.Semester, 1), (JenisPeriode.Semester, 2), (JenisPeriode.Tahunan, 0),
    ];

    public bool Sah => Tahun is >= 2000 and <= 2100 && Semua.Contains((Jenis, Nomor));

    /// <summary>The quarters inside this period.</summary>
    public IEnumerable<int> Triwulan => Jenis switch
    {
        JenisPeriode.Triwulan => [Nomor],
        JenisPeriode.Semester => [(Nomor * 2) - 1, Nomor * 2],
        _ => [1, 2, 3, 4],
    };

    /// <summary>The last day of the period.</summary>
    public DateOnly Akhir => new DateOnly(Tahun, Triwulan.Last() * 3, 1).AddMonths(1).AddDays(-1);

    /// <summary>Triwulan I 2025, Semester I 2025, Tahun 2025.</summary>
    public override string ToString() => Jenis == JenisPeriode.Tahunan ? $"Tahun {Tahun}" : $"{Jenis} {Angka.Romawi(Nomor)} {Tahun}";

    /// <summary>Within a sentence: tahun 2025, triwulan I tahun 2025, semester I tahun 2025.</summary>
    public string DalamKalimat =>
        Jenis == JenisPeriode.Tahunan ? $"tahun {Tahun}" : $"{Jenis.ToString().ToLowerInvariant()} {Angka.Romawi(Nomor)} tahun {Tahun}";

    public string Kode => $"{Jenis}-{Nomor}";

    /// <summary>Reads <see cref="Kode"/>: "Triwulan-1", "Tahunan-0".</summary>
    public static Periode? Baca(int tahun, string? kode)
    {
        var parts = kode?.Split('-') ?? [];
        return parts.Length == 2 && Enum.TryParse<JenisPeriode>(parts[0], out var jenis) && int.TryParse(parts[1], out var nomor)
            && new Periode(tahun, jenis, nomor) is { Sah: true } periode ? periode : null;
    }
}
