namespace SopKinerja.Data.Tests;

using FsCheck;
using FsCheck.Fluent;

/// <summary>Cut-offs and reminders by rule.</summary>
public abstract class AturanKumpulTests(TestDatabase database)
{
    private static readonly Func<DateOnly, int, DateOnly> s_kerja = new KalenderSederhana().HariKerja;

    private static readonly Periode s_tw3 = new(2026, JenisPeriode.Triwulan, 3), s_tw4 = new(2026, JenisPeriode.Triwulan, 4),
        s_tahun = new(2026, JenisPeriode.Tahunan, 0);

    private static CancellationToken Ct => Kantor.Ct;

    private static DateOnly Hari(int bulan, int hari, int tahun = 2026) => new(tahun, bulan, hari);

    [Theory]
    [InlineData("2026-03-31", 10, "2026-04-14")] // Tuesday; two weekends between
    [InlineData("2026-10-02", 1, "2026-10-05")] // Friday → Monday
    [InlineData("2026-10-05", -1, "2026-10-02")]
    [InlineData("2026-10-04", -1, "2026-10-02")]
    [InlineData("2026-10-03", 0, "2026-10-03")]
    public void Working_days_pass_over_weekends(string dari, int jumlah, string hasil) =>
        Assert.Equal(DateOnly.Parse(hasil, System.Globalization.CultureInfo.InvariantCulture),
            s_kerja(DateOnly.Parse(dari, System.Globalization.CultureInfo.InvariantCulture), jumlah));

    [Fact]
    public void So_many_working_days_on_is_a_working_day_with_just_as_many_between() => Prop.ForAll(
        Gen.Choose(0, 4000).SelectMany(a => Gen.Choose(1, 60).Select(n => (Dari: new DateOnly(2020, 1, 1).AddDays(a), N: n))).ToArbitrary(),
        x =>
        {
            var d = s_kerja(x.Dari, x.N);
            var antara = Enumerable.Range(1, d.DayNumber - x.Dari.DayNumber).Select(x.Dari.AddDays)
                .Count(h => h.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
            return antara == x.N && d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_rule_counts_from_the_end_of_the_period()
    {
        var kerja = new AturanKumpul { Triwulan = 10, Tahunan = 23 };
        Assert.Equal(Hari(4, 14), kerja.Batas(new(2026, JenisPeriode.Triwulan, 1), s_kerja));
        Assert.Equal(Hari(2, 2, 2027), kerja.Batas(s_tahun, s_kerja));
        Assert.Null(kerja.Batas(new(2026, JenisPeriode.Semester, 1), s_kerja));
        Assert.Equal(Hari(7, 10), (kerja with { Triwulan = null, Semester = 10, HariKerja = false }).Batas(
            new(2026, JenisPeriode.Semester, 1), s_kerja));
    }

    [Fact]
    public void A_unit_is_reminded_once_before_the_cut_off_and_again_and_again_after_it()
    {
        // The cut-off is Wednesday, 14 October; five working days before it is Wednesday, 7 October.
        var (a, batas) = (new AturanKumpul { Ingatkan = 5, Ulang = 2 }, Hari(10, 14));
        bool Jatuh(DateOnly hari, DateOnly? terakhir) => a.Jatuh(hari, batas, terakhir, s_kerja);
        Assert.False(Jatuh(Hari(10, 6), null));
        Assert.True(Jatuh(Hari(10, 7), null));
        Assert.True(Jatuh(Hari(10, 8), Hari(9, 1))); // what was said long before the window does not count
        Assert.False(Jatuh(Hari(10, 8), Hari(10, 7)));
        Assert.False(Jatuh(Hari(10, 14), Hari(10, 7)));
        Assert.True(Jatuh(Hari(10, 15), Hari(10, 7)));
        Assert.False(Jatuh(Hari(10, 16), Hari(10, 15)));
        Assert.True(Jatuh(Hari(10, 19), Hari(10, 15))); // two working days over a weekend
        Assert.False(Jatuh(Hari(12, 14), Hari(10, 15)));
        Assert.False((a with { Ingatkan = null }).Jatuh(Hari(10, 15), batas, null, s_kerja));
    }

    [Fact]
    public async Task The_rule_sets_cut_offs_to_come_and_leaves_those_that_passed_or_were_typed()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        await k.Tahun.SalinAsync(k.Oleh("Budi"), 2025, 2026, Ct);
        var oleh = k.Orang("Budi") with { Now = new(2026, 10, 1, 3, 0, 0, DateTimeKind.Utc) };
        await k.Kelengkapan.SimpanBatasAsync(oleh, s_tahun, Hari(3, 1, 2027), Ct);
        Assert.Equal(2, (await k.AturanKumpul.SimpanAsync(oleh, new() { Triwulan = 10, Tahunan = 20 }, s_kerja, Ct)).Value);
        async Task<Dictionary<Periode, (DateOnly, bool)>> BatasAsync() =>
            (await k.AturanKumpul.ListBatasAsync(k.Id, Ct)).ToDictionary(b => b.Periode, b => (b.Batas, b.DariAturan));
        Assert.Equal(new Dictionary<Periode, (DateOnly, bool)>
        {
            [s_tw3] = (Hari(10, 14), true), [s_tw4] = (Hari(1, 14, 2027), true), [s_tahun] = (Hari(3, 1, 2027), false),
        }, await BatasAsync());
        Assert.Equal(Hari(10, 14), (await k.Capaian.MuatAsync(k.Id, s_tw3, Ct)).Batas);

        // After the third quarter's day has passed, a new rule moves the fourth alone.
        var kemudian = oleh with { Now = new(2026, 10, 20, 3, 0, 0, DateTimeKind.Utc) };
        Assert.Equal(1, (await k.AturanKumpul.SimpanAsync(kemudian, new() { Triwulan = 5, Versi = 1 }, s_kerja, Ct)).Value);
        Assert.Equal((Hari(10, 14), Hari(1, 7, 2027)), ((await BatasAsync())[s_tw3].Item1, (await BatasAsync())[s_tw4].Item1));
        Assert.Contains("diubah orang lain", (await k.AturanKumpul.SimpanAsync(kemudian, new() { Triwulan = 9, Versi = 1 }, s_kerja, Ct))
            .Reason, StringComparison.Ordinal);

        // What a person takes away comes back by the rule; without a rule nothing does.
        await k.Kelengkapan.SimpanBatasAsync(kemudian, s_tw4, null, Ct);
        Assert.Equal(1, await k.AturanKumpul.TerapkanAsync(kemudian, await k.AturanKumpul.FindAsync(k.Id, Ct), s_kerja, Ct));
        Assert.Equal(1, (await k.AturanKumpul.SimpanAsync(kemudian, new() { Versi = 2 }, s_kerja, Ct)).Value);
        Assert.Equal([s_tw3, s_tahun], (await BatasAsync()).Keys.OrderBy(p => p.Jenis));
        Assert.Empty(await k.AturanKumpul.ListBatasAsync(await k.TetanggaAsync(), Ct));
    }

    [Fact]
    public void The_matrix_says_of_each_unit_and_period_what_came_in_and_when()
    {
        static MatriksKumpul.Baris B(long id, long unit, Periode? p = null, DateTime? pada = null, bool alasan = false) => new()
        {
            IndikatorId = id, UnitId = unit, Agregasi = AgregasiIndikator.NilaiAkhir, JenisPeriode = p?.Jenis, NomorPeriode = p?.Nomor,
            Terisi = p is not null && !alasan, Beralasan = alasan, Pertama = pada,
        };
        DateTime Saat(int bulan, int hari) => new(2026, bulan, hari, 3, 0, 0, DateTimeKind.Utc);
        Periode tw1 = new(2026, JenisPeriode.Triwulan, 1), tw2 = new(2026, JenisPeriode.Triwulan, 2), semester = new(2026, JenisPeriode.Semester, 1);
        var m = MatriksKumpul.Susun(2026,
        [
            B(1, 7, tw1, Saat(4, 10)), B(2, 7, tw1, Saat(4, 14), alasan: true), B(1, 7, tw2, Saat(7, 20)), B(2, 7, tw2, Saat(7, 3)),
            B(3, 8, tw1, Saat(4, 20)) with { Agregasi = AgregasiIndikator.Jumlah }, B(4, 9),
        ], new Dictionary<Periode, DateOnly> { [tw1] = Hari(4, 14), [tw2] = Hari(7, 14), [semester] = Hari(8, 14) }, Hari(7, 20), "WIB");
        Assert.Equal([tw1, tw2, semester], m.Periode);
        Assert.Equal([7L, 8L, 9L], m.Unit);
        (KeadaanKumpul, int, int, int, DateOnly?) Sel(long unit, Periode p) => m.Sel[(unit, p)] is var s
            ? (s.Keadaan, s.Terjawab, s.Jumlah, s.BelumTersedia, s.Masuk) : default;
        Assert.Equal((KeadaanKumpul.TepatWaktu, 2, 2, 1, Hari(4, 14)), Sel(7, tw1));
        Assert.Equal((KeadaanKumpul.Lewat, 2, 2, 0, Hari(7, 20)), Sel(7, tw2));
        Assert.Equal((KeadaanKumpul.TepatWaktu, 2, 2, 0, Hari(7, 20)), Sel(7, semester)); // gathered from its quarters
        Assert.Equal((KeadaanKumpul.Lewat, 1, 1, 0, Hari(4, 20)), Sel(8, tw1));
        Assert.Equal((KeadaanKumpul.BelumMasuk, 0, 1, 0, null), Sel(8, tw2));
        Assert.Equal((KeadaanKumpul.BelumMulai, 0, 1, 0, null), Sel(8, semester)); // a sum without its second quarter
        Assert.Equal((KeadaanKumpul.BelumMulai, 0, 1, 0, null), Sel(9, semester));
        Assert.Equal((6, 1), m.Ketepatan(Hari(7, 20)));
    }

    [Fact]
    public async Task What_the_matrix_is_made_of_is_read_in_one_query_and_only_of_the_office()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        Assert.Equal([(k.IndikatorId, null)], (await k.Pengumpulan.ListKumpulAsync(k.Id, 2025, Ct)).Select(b => (b.IndikatorId, b.JenisPeriode)));
        var tw1 = new Periode(2025, JenisPeriode.Triwulan, 1);
        await k.IsiAsync(tw1, new(k.IndikatorId, 0, 10, 5, null, null, null), Bahan.Saat);
        await k.IsiAsync(tw1, new(k.IndikatorId, 1, 10, 6, null, null, null), Bahan.Saat.AddDays(3));
        var b = Assert.Single(await k.Pengumpulan.ListKumpulAsync(k.Id, 2025, Ct));
        Assert.Equal((true, false, Bahan.Saat, JenisPeriode.Triwulan, 1), (b.Terisi, b.Beralasan, b.Pertama, b.JenisPeriode, b.NomorPeriode));
        Assert.Empty(await k.Pengumpulan.ListKumpulAsync(await k.TetanggaAsync(), 2025, Ct));
    }

    [Fact]
    public async Task The_portal_sends_a_unit_one_mail_a_day_of_whatever_period()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        await k.Instansi.UpdateSurelUnitAsync(k.Oleh("Uji"), k.UnitId, "bidang@uji.contoh.test", Ct);
        Task<Outcome<int>> IngatkanAsync(bool sendiri, int jam, params Periode[] periode) => k.Pengingat.IngatkanAsync(
            k.Orang("Budi") with { Now = Bahan.Saat.AddHours(jam) }, k.UnitId, periode, "p", "t", Bahan.Berkas("isian.xlsx", 1), sendiri, Ct);
        Assert.Equal(1, (await IngatkanAsync(true, 0, s_tw4, s_tahun)).Value);
        Assert.Contains("sudah diingatkan", (await IngatkanAsync(true, 1, s_tw3)).Reason, StringComparison.Ordinal);
        Assert.Contains("sudah diingatkan", (await IngatkanAsync(false, 1, s_tahun)).Reason, StringComparison.Ordinal);
        Assert.Equal(1, (await IngatkanAsync(false, 1, s_tw3)).Value); // a person may
        Assert.Equal(2, await k.Surel.CountAsync(k.Id, Ct));
        Assert.Equal(3, (await k.Pengingat.ListPengingatTahunAsync(k.Id, 2026, Ct)).Count);
    }

    public sealed class OnSqlite() : AturanKumpulTests(new SqliteDatabase());

    public sealed class OnSqlServer() : AturanKumpulTests(new SqlServerDatabase());
}
