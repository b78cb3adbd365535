namespace SopKinerja.Data;

/// <summary>Working time: an office's own (<see cref="KalenderKantor"/>), or the one of the regulation.</summary>
public interface IKalenderKerja
{
    /// <summary>The moment at which that many working minutes have passed since <paramref name="mulai"/>. Both UTC.</summary>
    DateTime Tambah(DateTime mulai, int menit, string zona);

    /// <summary>Working minutes between two UTC moments; 0 when the second is not later.</summary>
    int Menit(DateTime dari, DateTime sampai, string zona);

    /// <summary>The day that many working days after another, or before it where the number is negative; the day itself does not
    /// count.</summary>
    DateOnly HariKerja(DateOnly dari, int jumlah);
}

/// <summary>
/// Perpres 21/2023: Monday to Thursday 07.30–16.00 less an hour, Friday 07.30–16.30 less an hour and a half;
/// 450 minutes a day, 37.5 hours a week. Without holidays: for demonstrations, and for offices that have no calendar.
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

    public DateTime Tambah(DateTime mulai, int menit, string zona) => KalenderKantor.Baku.Tambah(mulai, menit, zona);

    public int Menit(DateTime dari, DateTime sampai, string zona) => KalenderKantor.Baku.Menit(dari, sampai, zona);

    public DateOnly HariKerja(DateOnly dari, int jumlah) => KalenderKantor.Baku.HariKerja(dari, jumlah);

    /// <summary>1 hari 2 jam 5 menit, in working days of 7.5 hours; at most the two largest parts.</summary>
    public static string Teks(int menit)
    {
        var parts = new[] { (menit / MenitSehari, "hari"), (menit % MenitSehari / 60, "jam"), (menit % MenitSehari % 60, "menit") }
            .Where(p => p.Item1 > 0).Take(2).Select(p => $"{p.Item1} {p.Item2}").ToList();
        return parts.Count == 0 ? "0 menit" : string.Join(' ', parts);
    }
}
