namespace SopKinerja.Data.Tests;

public sealed class JadwalContohTests
{
    private static readonly KalenderSederhana s_kalender = new();

    private static readonly JadwalContoh s_jadwal = new(TestDatabase.Now, 2025, "WIB", s_kalender);

    [Theory]
    [InlineData("2026-02-02", 2025)]
    [InlineData("2026-10-15", 2025)]
    [InlineData("2026-10-16", 2026)]
    [InlineData("2026-11-26", 2026)]
    [InlineData("2026-12-31", 2026)]
    [InlineData("2027-01-01", 2026)]
    [InlineData("2028-02-29", 2027)]
    public void The_working_year_is_the_newest_whose_third_quarter_is_past_its_cut_off(string hari, int tahun) =>
        Assert.Equal(tahun, JadwalContoh.TahunKerja(Utc(hari, 9, 0), "WIB"));

    [Theory]
    [InlineData("T 03-24", "2025-03-24")]
    [InlineData("T-1 03-23", "2024-03-25")]
    [InlineData("T+1 01-02", "2026-01-02")]
    [InlineData("H-1", "2026-01-30")]
    [InlineData("H-19", "2026-01-06")]
    public void A_day_is_counted_from_the_year_or_the_first_start_and_is_a_working_day(string teks, string hari) =>
        Assert.Equal(DateOnly.Parse(hari, System.Globalization.CultureInfo.InvariantCulture), s_jadwal.Hari(teks));

    [Fact]
    public void A_moment_follows_the_act_before_in_working_time()
    {
        var awal = s_jadwal.Saat("T 03-21 16.10", default);
        Assert.Equal(Utc("2025-03-21", 16, 10), awal);
        Assert.Equal(Utc("2025-03-24", 7, 40), s_jadwal.Saat("+30", awal));
        Assert.Equal(TestDatabase.Now, s_jadwal.Saat("H-0", awal));
        Assert.Throws<FormatException>(() => s_jadwal.Saat("T 03-21", awal));
        Assert.Throws<FormatException>(() => s_jadwal.Hari("kemarin"));
    }

    [Theory]
    [InlineData("2026-02-02", 9, 52, "2026-02-02", 9, 52)]
    [InlineData("2026-02-02", 6, 11, "2026-01-30", 16, 26)]
    [InlineData("2026-02-03", 12, 30, "2026-02-03", 11, 55)]
    [InlineData("2026-02-03", 23, 59, "2026-02-03", 15, 59)]
    [InlineData("2026-02-08", 3, 0, "2026-02-06", 16, 25)]
    public void Outside_working_hours_the_last_working_moment_stands_in(string hari, int jam, int menit, string kerja, int jamKerja,
        int menitKerja) =>
        Assert.Equal(Utc(kerja, jamKerja, menitKerja), JadwalContoh.SaatKerja(Utc(hari, jam, menit), "WIB", s_kalender));

    [Fact]
    public void A_text_names_its_years() => Assert.Equal("2025, 2024 dan 2026", s_jadwal.Isi("{T}, {T-1} dan {T+1}"));

    private static DateTime Utc(string hari, int jam, int menit) => Tanggal.Utc(
        DateOnly.Parse(hari, System.Globalization.CultureInfo.InvariantCulture).ToDateTime(new(jam, menit)), "WIB");
}
