namespace SopKinerja.Data.Tests;

using FsCheck;
using FsCheck.Fluent;

public sealed class KalenderKerjaTests
{
    private static readonly KalenderSederhana Kalender = new();

    private static DateTime Wib(int tanggal, int jam, int menit) => Tanggal.Utc(new DateTime(2026, 2, tanggal, jam, menit, 0), "WIB");

    [Theory]
    [InlineData(2, 9, 40, 30, 2, 10, 10)]
    [InlineData(2, 11, 50, 30, 2, 13, 20)]
    [InlineData(2, 15, 50, 30, 3, 7, 50)]
    [InlineData(6, 11, 20, 30, 6, 13, 20)]
    [InlineData(6, 16, 20, 30, 9, 7, 50)]
    [InlineData(7, 10, 0, 10, 9, 7, 40)]
    [InlineData(2, 5, 0, 10, 2, 7, 40)]
    public void Breaks_evenings_and_weekends_do_not_count(int t, int j, int m, int menit, int t2, int j2, int m2) =>
        Assert.Equal(Wib(t2, j2, m2), Kalender.Tambah(Wib(t, j, m), menit, "WIB"));

    [Fact]
    public void A_working_week_has_thirty_seven_and_a_half_hours() =>
        Assert.Equal(2250, Kalender.Menit(Wib(2, 0, 0), Wib(9, 0, 0), "WIB"));

    [Fact]
    public void Adding_and_measuring_agree() =>
        Prop.ForAll(Gen.Choose(0, 20_000).ToArbitrary(), Gen.Choose(1, 5_000).ToArbitrary(), (awal, menit) =>
        {
            var mulai = Wib(1, 0, 0).AddMinutes(awal);
            return Kalender.Menit(mulai, Kalender.Tambah(mulai, menit, "WIB"), "WIB") == menit;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Theory]
    [InlineData(10, "10 menit")]
    [InlineData(450 + 65, "1 hari 1 jam")]
    [InlineData(0, "0 menit")]
    public void Minutes_read_as_working_days(int menit, string teks) => Assert.Equal(teks, KalenderSederhana.Teks(menit));
}
