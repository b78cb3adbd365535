namespace SopKinerja.Data;

using System.Globalization;
using System.Text.RegularExpressions;

public enum JenisPola
{
    /// <summary>From its first day until the next such pattern.</summary>
    Biasa,

    /// <summary>Between two days, over what is usual: Ramadan.</summary>
    Ramadan,
}

/// <summary>
/// The working hours of a week. Each day as it is typed: "07.30-12.00 13.00-16.00"; empty for a day without work. A pattern holds from
/// its first day, so that what was measured before is not measured anew.
/// </summary>
public sealed partial record PolaKerja
{
    public long Id { get; init; }

    public JenisPola Jenis { get; init; }

    public required DateOnly Mulai { get; init; }

    /// <summary>The last day of a pattern of a range; null for a usual one.</summary>
    public DateOnly? Akhir { get; init; }

    public required string SeninKamis { get; init; }

    public required string Jumat { get; init; }

    public string Sabtu { get; init; } = "";

    public string Minggu { get; init; } = "";

    public int Versi { get; init; } = 1;

    /// <summary>The unit that works so; null for the whole office.</summary>
    public long? UnitId { get; init; }

    /// <summary>Perpres 21/2023 article 3 to 5: 37 hours 30 minutes a week, breaks of 60 minutes, 90 on Friday; begins 07.30.</summary>
    public static readonly PolaKerja Baku = new()
    {
        Mulai = new(2000, 1, 1), SeninKamis = "07.30-12.00 13.00-16.00", Jumat = "07.30-11.30 13.00-16.30",
    };

    /// <summary>Perpres 21/2023: 32 hours 30 minutes a week in Ramadan, begins 08.00, breaks of 30 minutes, 60 on Friday.</summary>
    public static readonly PolaKerja BakuRamadan = new()
    {
        Jenis = JenisPola.Ramadan, Mulai = default, SeninKamis = "08.00-12.00 12.30-15.00", Jumat = "08.00-12.00 13.00-15.30",
    };

    public string Teks(DayOfWeek hari) => hari switch
    {
        DayOfWeek.Saturday => Sabtu,
        DayOfWeek.Sunday => Minggu,
        DayOfWeek.Friday => Jumat,
        _ => SeninKamis,
    };

    /// <summary>Working minutes of a week.</summary>
    public int MenitSeminggu => Enum.GetValues<DayOfWeek>().Sum(h => (Baca(Teks(h)) ?? []).Sum(j => (int)(j.Sampai - j.Dari).TotalMinutes));

    /// <summary>Why it cannot be kept; null when it can.</summary>
    public string? Tolakan()
    {
        foreach (var (nama, teks) in new[] { ("Senin–Kamis", SeninKamis), ("Jumat", Jumat), ("Sabtu", Sabtu), ("Minggu", Minggu) })
            if (Baca(teks) is null)
                return $"Jam {nama} “{teks}” tidak terbaca. Tulis seperti 07.30-12.00 13.00-16.00, berurutan; kosong bila libur.";
        if (MenitSeminggu == 0)
            return "Pola ini tidak mempunyai hari kerja.";
        if (Mulai.Year is < 2000 or > 2100)
            return "Tanggal mulai di luar 2000 sampai 2100.";
        return Jenis == JenisPola.Ramadan && !(Akhir >= Mulai && Akhir < Mulai.AddDays(60))
            ? "Isi hari terakhir, sesudah hari pertama dan paling lama 60 hari."
            : null;
    }

    /// <summary>The hours of a day in their order; null where they cannot be read, run over or are not in order.</summary>
    public static IReadOnlyList<(TimeOnly Dari, TimeOnly Sampai)>? Baca(string? teks)
    {
        var hasil = new List<(TimeOnly Dari, TimeOnly Sampai)>();
        var sisa = Rentang().Replace(teks ?? "", m =>
        {
            if (Jam(m.Groups[1].Value) is not { } dari || Jam(m.Groups[2].Value) is not { } sampai)
                return m.Value;
            hasil.Add((dari, sampai));
            return "";
        });
        var urut = hasil.Select((j, i) => j.Dari < j.Sampai && (i == 0 || hasil[i - 1].Sampai <= j.Dari)).All(x => x);
        return sisa.Trim(' ', ',', ';').Length == 0 && urut ? hasil : null;
    }

    private static TimeOnly? Jam(string teks) =>
        TimeOnly.TryParseExact(teks.Replace(':', '.'), ["HH.mm", "H.mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var j)
            ? j : null;

    [GeneratedRegex(@"(\d{1,2}[.:]\d{2})\s*(?:-|–|sampai|s\.?d\.?)\s*(\d{1,2}[.:]\d{2})")]
    private static partial Regex Rentang();
}

/// <summary>A day on which the office does not work, though its week says so.</summary>
public sealed record HariLibur
{
    public long Id { get; init; }

    public required DateOnly Tanggal { get; init; }

    public required string Nama { get; init; }

    public required JenisLibur Jenis { get; init; }
}

public enum JenisLibur
{
    Nasional,
    CutiBersama,
    Daerah,
}
