namespace SopKinerja.Data;

using System.Globalization;
using System.Text.RegularExpressions;

/// <summary>
/// The times of the sample data, counted from its first start. <c>T</c> is the working year: the newest whose third quarter is over and
/// past its cut-off, so that three quarters can be full on whatever day it starts. <c>T-1 02-03 09.10</c> is a day of a year near it, moved
/// on from a weekend; <c>H-5 09.10</c> is five working days before the first start; <c>+45</c> is 45 working minutes after the act before.
/// </summary>
public sealed partial class JadwalContoh(DateTime kini, int tahun, string zona, IKalenderKerja kalender)
{
    private static readonly TimeSpan s_langkah = TimeSpan.FromMinutes(5);

    /// <summary>The first start; for a life of acts the last working moment up to it.</summary>
    public DateTime Kini => kini;

    public int Tahun => tahun;

    public string Zona => zona;

    /// <summary>From 16 October on this year, until then the last.</summary>
    public static int TahunKerja(DateTime now, string zona) => Tanggal.Hariini(now, zona).AddDays(-15).AddMonths(-9).Year;

    /// <summary>
    /// The moment itself in working hours, otherwise one a few minutes before the office closed, or went to lunch, the last time: a step
    /// of ten minutes that begins then is not late before the office opens again.
    /// </summary>
    public static DateTime SaatKerja(DateTime now, string zona, IKalenderKerja kalender)
    {
        if (kalender.Menit(now.AddMinutes(-1), now, zona) > 0)
            return now;
        var saat = now;
        while (kalender.Menit(saat - s_langkah, saat, zona) == 0)
            saat -= s_langkah;
        return saat - s_langkah;
    }

    /// <param name="teks">As the file spells it.</param>
    /// <param name="sebelum">The act before, which <c>+45</c> counts from.</param>
    public DateTime Saat(string teks, DateTime sebelum)
    {
        if (teks.StartsWith('+'))
            return kalender.Tambah(sebelum, int.Parse(teks[1..], CultureInfo.InvariantCulture), zona);
        if (teks == "H-0")
            return kini;
        var jam = Pola().Match(teks) is { Success: true } m && m.Groups["jam"].Success
            ? new TimeOnly(Bilangan(m, "jam"), Bilangan(m, "menit"))
            : throw new FormatException($"“{teks}” tidak menyebut jam.");
        return Tanggal.Utc(Hari(teks).ToDateTime(jam), zona);
    }

    public DateOnly Hari(string teks)
    {
        if (Pola().Match(teks) is not { Success: true } m)
            throw new FormatException($"“{teks}” bukan waktu data contoh.");
        if (m.Groups["hari"].Success)
            return HariKerjaLalu(Bilangan(m, "hari"));
        var hari = new DateOnly(tahun + (m.Groups["geser"].Success ? Bilangan(m, "geser") : 0), Bilangan(m, "bulan"), Bilangan(m, "tgl"));
        while (Libur(hari))
            hari = hari.AddDays(1);
        return hari;
    }

    /// <summary>Fills in the years of a text: <c>{T}</c>, <c>{T-1}</c>, <c>{T+1}</c>.</summary>
    public string Isi(string teks) => Tempat().Replace(teks, m => Tahunnya(m.Groups[1].Value).ToString(CultureInfo.InvariantCulture));

    /// <summary>"-1" is the year before the working year; nothing is the working year.</summary>
    public int Tahunnya(string geser) => tahun + (geser.Length == 0 ? 0 : int.Parse(geser, CultureInfo.InvariantCulture));

    private DateOnly HariKerjaLalu(int banyak)
    {
        var hari = Tanggal.Hariini(kini, zona);
        while (banyak > 0)
        {
            hari = hari.AddDays(-1);
            banyak -= Libur(hari) ? 0 : 1;
        }

        return hari;
    }

    private static bool Libur(DateOnly hari) => hari.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static int Bilangan(Match m, string nama) => int.Parse(m.Groups[nama].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:T(?<geser>[+-]\d)? (?<bulan>\d\d)-(?<tgl>\d\d)|H-(?<hari>\d+))(?: (?<jam>\d\d)\.(?<menit>\d\d))?$")]
    private static partial Regex Pola();

    [GeneratedRegex(@"\{T([+-]\d)?\}")]
    private static partial Regex Tempat();
}
