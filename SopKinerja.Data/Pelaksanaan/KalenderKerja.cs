namespace SopKinerja.Data;

/// <summary>The office's working time. Simple today; holidays, Ramadan and 6-day units come behind this same interface.</summary>
public interface IKalenderKerja
{
    /// <summary>The moment at which that many working minutes have passed since <paramref name="mulai"/>. Both UTC.</summary>
    DateTime Tambah(DateTime mulai, int menit, string zona);

    /// <summary>Working minutes between two UTC moments; 0 when the second is not later.</summary>
    int Menit(DateTime dari, DateTime sampai, string zona);

    /// <summary>The day that many working days after another, or before it where the number is negative; the day itself does not count.</summary>
    DateOnly HariKerja(DateOnly dari, int jumlah);
}

/// <summary>
/// Perpres 21/2023: Monday to Thursday 07.30–16.00 less an hour, Friday 07.30–16.30 less an hour and a half;
/// 450 minutes a day, 37.5 hours a week. No holidays yet.
/// </summary>
public sealed class KalenderSederhana : IKalenderKerja
{
    /// <summary>Working minutes of a day.</summary>
    public const int MenitSehari = 450;

    public static int MenitDari(int waktu, SatuanWaktu satuan) => satuan switch
    {
        SatuanWaktu.Menit => waktu,
        SatuanWaktu.Jam => waktu * 60,
        _ => waktu * MenitSehari,
    };

    public DateTime Tambah(DateTime mulai, int menit, string zona)
    {
        var lokal = Tanggal.Lokal(mulai, zona);
        for (var hari = DateOnly.FromDateTime(lokal); ; hari = hari.AddDays(1))
        {
            foreach (var (dari, sampai) in JamKerja(hari))
            {
                var awal = lokal > dari ? lokal : dari;
                if (awal > sampai)
                    continue;
                var ada = (sampai - awal).TotalMinutes;
                if (ada >= menit)
                    return Tanggal.Utc(awal.AddMinutes(menit), zona);
                menit -= (int)Math.Round(ada);
            }
        }
    }

    public int Menit(DateTime dari, DateTime sampai, string zona)
    {
        var (awal, akhir) = (Tanggal.Lokal(dari, zona), Tanggal.Lokal(sampai, zona));
        var total = 0.0;
        for (var hari = DateOnly.FromDateTime(awal); hari <= DateOnly.FromDateTime(akhir); hari = hari.AddDays(1))
            foreach (var (buka, tutup) in JamKerja(hari))
                total += Math.Max(0, ((akhir < tutup ? akhir : tutup) - (awal > buka ? awal : buka)).TotalMinutes);
        return (int)Math.Floor(total);
    }

    public DateOnly HariKerja(DateOnly dari, int jumlah)
    {
        var arah = Math.Sign(jumlah);
        for (var sisa = Math.Abs(jumlah); sisa > 0; sisa -= JamKerja(dari).Any() ? 1 : 0)
            dari = dari.AddDays(arah);
        return dari;
    }

    /// <summary>1 hari 2 jam 5 menit, in working days of 7.5 hours; at most the two largest parts.</summary>
    public static string Teks(int menit)
    {
        var parts = new[] { (menit / MenitSehari, "hari"), (menit % MenitSehari / 60, "jam"), (menit % MenitSehari % 60, "menit") }
            .Where(p => p.Item1 > 0).Take(2).Select(p => $"{p.Item1} {p.Item2}").ToList();
        return parts.Count == 0 ? "0 menit" : string.Join(' ', parts);
    }

    private static IEnumerable<(DateTime Dari, DateTime Sampai)> JamKerja(DateOnly hari)
    {
        DateTime At(int jam, int menit) => hari.ToDateTime(new TimeOnly(jam, menit));
        return hari.DayOfWeek switch
        {
            DayOfWeek.Saturday or DayOfWeek.Sunday => [],
            DayOfWeek.Friday => [(At(7, 30), At(11, 30)), (At(13, 0), At(16, 30))],
            _ => [(At(7, 30), At(12, 0)), (At(13, 0), At(16, 0))],
        };
    }
}
