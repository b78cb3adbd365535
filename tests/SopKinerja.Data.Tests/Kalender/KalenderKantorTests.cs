namespace SopKinerja.Data.Tests;

using FsCheck;
using FsCheck.Fluent;

public sealed class KalenderKantorTests
{
    private static readonly string[] s_jam =
        ["07.30-12.00 13.00-16.00", "08.00-12.00 12.30-15.00", "07.30-11.30 13.00-16.30", "09.15-10.05", "00.00-04.00 20.00-23.59", ""];

    /// <summary>Any weeks that hold from any days, some of them of one unit only, Ramadan somewhere, a tenth of the days off, in any zone.</summary>
    private static readonly Gen<(KalenderKantor Kalender, string Zona)> s_kalender =
        from benih in Gen.Choose(0, int.MaxValue - 1)
        from zona in Gen.Elements("WIB", "WITA", "WIT")
        select (Acak(new Random(benih)), zona);

    private static KalenderKantor Acak(Random r)
    {
        string Jam(bool buka) => s_jam[r.Next(buka ? 5 : 6)];
        PolaKerja Pola(JenisPola jenis, int dari, int lama) => new()
        {
            Jenis = jenis, Mulai = new DateOnly(2026, 1, 1).AddDays(dari), Akhir = new DateOnly(2026, 1, 1).AddDays(dari + lama),
            SeninKamis = Jam(true),
            Jumat = Jam(false), Sabtu = Jam(false), Minggu = Jam(false), UnitId = r.Next(3) == 0 ? 1 : null,
        };
        return new KalenderKantor(
            [.. Enumerable.Range(0, r.Next(4)).Select(_ => Pola(JenisPola.Biasa, r.Next(120), 0)), Pola(JenisPola.Ramadan, r.Next(100),
                29)],
            Enumerable.Range(0, 150).Where(_ => r.Next(10) == 0).Select(i =>
                new HariLibur { Tanggal = new DateOnly(2026, 1, 1).AddDays(i), Nama = "Libur", Jenis = JenisLibur.Nasional })).Unit(r.Next(2) + 1);
    }

    private static readonly Gen<DateTime> s_saat =
        from detik in Gen.Choose(0, 120 * 86_400)
        select new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(detik);

    private static void Semua(Func<KalenderKantor, string, DateTime, int, int, bool> benar) => Prop.ForAll(
        (from k in s_kalender
         from t in s_saat
         from a in Gen.Choose(0, 4_000)
         from b in Gen.Choose(0, 4_000)
         select (k, t, a,
            b)).ToArbitrary(),
        x => benar(x.k.Kalender, x.k.Zona, x.t, x.a, x.b)).Check(Config.QuickThrowOnFailure.WithMaxTest(10_000));

    [Fact]
    public void Adding_is_additive() => Semua((k, z, t, a, b) => k.Tambah(k.Tambah(t, a, z), b, z) == k.Tambah(t, a + b, z));

    [Fact]
    public void Adding_is_monotone() => Semua((k, z, t, a, b) =>
        k.Tambah(t, Math.Min(a, b), z) <= k.Tambah(t, Math.Max(a, b), z) && k.Tambah(t, a, z) <= k.Tambah(t.AddMinutes(b), a, z)
            && k.Tambah(t, a, z) >= t);

    [Fact]
    public void Measuring_is_the_inverse_of_adding() => Semua((k, z, t, a, _) => k.Menit(t, k.Tambah(t, a, z), z) == a);

    [Fact]
    public void What_is_due_never_lies_in_closed_time() => Semua((k, z, t, a, _) =>
    {
        var lokal = Tanggal.Lokal(k.Tambah(t, a, z), z);
        return k.Jam(DateOnly.FromDateTime(lokal)).Any(j => j.Dari <= TimeOnly.FromDateTime(lokal)
            && TimeOnly.FromDateTime(lokal) <= j.Sampai);
    });

    [Fact]
    public void Working_days_go_forth_and_back() => Semua((k, z, t, a, _) =>
    {
        var (hari, n) = (k.HariKerja(DateOnly.FromDateTime(t), 1), (a % 30) + 1);
        return k.HariKerja(k.HariKerja(hari, n), -n) == hari && k.HariBuka(k.HariKerja(hari, n));
    });

    private static DateTime Lokal(int bulan, int tanggal, int jam, int menit, string zona = "WIB") => Tanggal.Utc(new(2026, bulan, tanggal,
        jam, menit, 0), zona);

    /// <summary>Friday 13 February 15.00 with 90 minutes left; Monday 16 and Tuesday 17 are off; 450 + 450 on Wednesday and Thursday;
    /// 360 on Friday.</summary>
    [Fact]
    public void Three_days_from_Friday_15_00_before_two_days_off_end_on_the_next_Friday()
    {
        HariLibur[] libur = [new() { Tanggal = new(2026, 2, 16), Nama = "Cuti bersama", Jenis = JenisLibur.CutiBersama },
            new() { Tanggal = new(2026, 2, 17), Nama = "Imlek", Jenis = JenisLibur.Nasional }];
        var k = new KalenderKantor([], libur);
        Assert.Equal(Lokal(2, 20, 15, 0), k.Tambah(Lokal(2, 13, 15, 0), 3 * 450, "WIB"));
        Assert.Equal(Lokal(2, 18, 14, 30), KalenderKantor.Baku.Tambah(Lokal(2, 13, 15, 0), 3 * 450, "WIB"));
        Assert.Equal(new DateOnly(2026, 2, 18), k.HariKerja(new(2026, 2, 13), 1));
    }

    /// <summary>Ramadan from Thursday 19 February: 08.00 to 15.00 with half an hour's break is 390 minutes, Friday 390 too.</summary>
    [Fact]
    public void Ramadan_hours_hold_between_their_days_only()
    {
        var k = new KalenderKantor([PolaKerja.BakuRamadan with { Mulai = new(2026, 2, 19), Akhir = new(2026, 3, 20) }], []);
        Assert.Equal(1950, PolaKerja.BakuRamadan.MenitSeminggu);
        Assert.Equal(2250, PolaKerja.Baku.MenitSeminggu);
        Assert.Equal(Lokal(2, 18, 16, 0), k.Tambah(Lokal(2, 18, 7, 30), 450, "WIB"));
        Assert.Equal(Lokal(2, 20, 9, 0), k.Tambah(Lokal(2, 19, 7, 30), 450, "WIB"));
        Assert.Equal(Lokal(3, 23, 16, 0), k.Tambah(Lokal(3, 23, 7, 30), 450, "WIB"));
    }

    [Fact]
    public void A_pattern_holds_from_its_first_day_and_what_was_before_is_measured_as_it_was()
    {
        var enam = PolaKerja.Baku with
        {
            Mulai = new(2026, 3, 1),
            SeninKamis = "07.30-14.00",
            Jumat = "07.30-11.30",
            Sabtu = "07.30-12.00"
        };
        var k = new KalenderKantor([enam], []);
        Assert.Equal(450, k.Menit(Lokal(2, 23, 0, 0), Lokal(2, 24, 0, 0), "WIB"));
        Assert.Equal(390, k.Menit(Lokal(3, 2, 0, 0), Lokal(3, 3, 0, 0), "WIB"));
        Assert.Equal(new DateOnly(2026, 3, 7), k.HariKerja(new(2026, 3, 6), 1));
        Assert.Equal(new DateOnly(2026, 2, 23), k.HariKerja(new(2026, 2, 20), 1));
    }

    /// <summary>From Monday 2 February: the week's other four days, a weekend, and two days more.</summary>
    [Theory]
    [InlineData(2, 0)]
    [InlineData(3, 1)]
    [InlineData(6, 4)]
    [InlineData(8, 4)]
    [InlineData(10, 6)]
    [InlineData(1, -1)]
    public void Working_days_that_are_left_do_not_count_the_weekend(int tanggal, int sisa) =>
        Assert.Equal(sisa, KalenderKantor.Baku.SisaHari(new(2026, 2, 2), new(2026, 2, tanggal)));

    /// <summary>10.00 WITA is 09.00 WIB: the same moment, another clock.</summary>
    [Fact]
    public void Each_zone_works_by_its_own_clock()
    {
        Assert.Equal(Lokal(2, 2, 10, 30, "WITA"), KalenderKantor.Baku.Tambah(Lokal(2, 2, 10, 0, "WITA"), 30, "WITA"));
        Assert.Equal(Lokal(2, 2, 7, 40, "WITA"), KalenderKantor.Baku.Tambah(Lokal(2, 2, 6, 0, "WITA"), 10, "WITA"));
        Assert.Equal(0, KalenderKantor.Baku.Menit(Lokal(2, 2, 16, 0, "WITA"), Lokal(2, 2, 17, 0, "WITA"), "WITA"));
        Assert.Equal(60, KalenderKantor.Baku.Menit(Lokal(2, 2, 16, 0, "WITA"), Lokal(2, 2, 17, 0, "WITA"), "WIB"));
    }

    [Theory]
    [InlineData("07.30-12.00 13.00-16.00", 2)]
    [InlineData("07:30–12:00, 13:00 - 16:00", 2)]
    [InlineData("7.30 sampai 12.00", 1)]
    [InlineData("", 0)]
    [InlineData("07.30-25.00", null)]
    [InlineData("07.30-12.00 13.00-16.60", null)]
    [InlineData("07.30-12.00 13.00-24.00", null)]
    [InlineData("12.00-07.30", null)]
    [InlineData("13.00-16.00 07.30-12.00", null)]
    [InlineData("07.30-12.00 11.00-16.00", null)]
    [InlineData("pagi", null)]
    [InlineData("07.30-12.00 sore", null)]
    public void Hours_are_read_as_people_write_them_or_not_at_all(string teks, int? rentang) => Assert.Equal(rentang,
        PolaKerja.Baca(teks)?.Count);

    [Fact]
    public void A_calendar_without_a_working_day_ends_all_the_same()
    {
        var tutup = new KalenderKantor([PolaKerja.Baku with { SeninKamis = "", Jumat = "" }], []);
        Assert.True(tutup.Tambah(Lokal(2, 2, 8, 0), 10, "WIB") > Lokal(2, 2, 8, 0));
        Assert.Equal("Pola ini tidak mempunyai hari kerja.", (PolaKerja.Baku with { SeninKamis = "", Jumat = "" }).Tolakan());
        Assert.Contains("tidak terbaca", (PolaKerja.Baku with { Jumat = "x" }).Tolakan(), StringComparison.Ordinal);
        Assert.Contains("hari terakhir", (PolaKerja.BakuRamadan with { Mulai = new(2026, 2, 19) }).Tolakan(), StringComparison.Ordinal);
    }
}
