namespace SopKinerja.Data.Tests;

public abstract class KalenderRepositoryTests(TestDatabase database)
{
    private static readonly HariLibur s_libur = new() { Tanggal = new(2026, 2, 3), Nama = "Hari jadi kota", Jenis = JenisLibur.Daerah };

    private static CancellationToken Ct => Kantor.Ct;

    [Fact]
    public async Task A_day_off_moves_what_is_due_and_the_log_of_the_run_says_so()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var l = await k.SampaiAsync(await k.MulaiAsync(), AksiLangkah.KumpulkanData);

        // Monday 2 February 09.52 WIB: 3 days of 450 minutes end on Thursday at that hour.
        Assert.Equal("5 Feb 2026, 09.52", Tanggal.Pendek(l.JatuhTempo!.Value, "WIB"));
        Assert.Equal("Hari libur disimpan: 1 baru, 0 diubah. 1 jatuh tempo langkah bergeser.",
            (await k.PerbuatanKalender.SimpanLiburAsync(k.Oleh("Budi"), [s_libur], Ct)).Value);
        var kini = (await k.Pelaksanaan.FindLangkahAsync(k.Id, l.Id, Ct))!;
        Assert.Equal("6 Feb 2026, 09.52", Tanggal.Pendek(kini.JatuhTempo!.Value, "WIB"));
        Assert.Contains(await k.LogAsync(l.PelaksanaanId), c => c.Uraian
            == "jatuh tempo langkah 4 bergeser dari 5 Feb 2026, 09.52 ke 6 Feb 2026, 09.52: kalender kerja berubah");

        // What is open on the page is not stale by it, and what begins later knows the day off too.
        Assert.Equal(l.Versi, kini.Versi);
        var hari = Assert.Single(await k.Kalender.ListLiburAsync(k.Id, Ct));
        Assert.Equal("Hari libur dihapus. 1 jatuh tempo langkah bergeser.", (await k.PerbuatanKalender.HapusLiburAsync(k.Oleh("Budi"),
            hari.Id, Ct)).Value);
        Assert.Equal(l.JatuhTempo, (await k.Pelaksanaan.FindLangkahAsync(k.Id, l.Id, Ct))!.JatuhTempo);
    }

    [Fact]
    public async Task A_step_that_begins_is_due_by_the_offices_own_calendar()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        await k.PerbuatanKalender.SimpanLiburAsync(k.Oleh("Budi"), [s_libur], Ct);
        var l = await k.SampaiAsync(await k.MulaiAsync(), AksiLangkah.KumpulkanData);
        Assert.Equal("6 Feb 2026, 09.52", Tanggal.Pendek(l.JatuhTempo!.Value, "WIB"));
        Assert.False((await k.Kalender.UntukAsync(await k.TetanggaAsync(), Ct)).Libur(s_libur.Tanggal) is not null);
    }

    [Fact]
    public async Task The_same_list_again_changes_nothing_and_a_new_name_changes_one()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        HariLibur[] dua = [s_libur, s_libur with { Tanggal = new(2026, 2, 17), Nama = "Imlek", Jenis = JenisLibur.Nasional }];
        Assert.Equal((2, 0), (await k.Kalender.SimpanLiburAsync(k.Oleh("Budi"), dua, Ct)).Value);
        Assert.Equal((0, 0), (await k.Kalender.SimpanLiburAsync(k.Oleh("Budi"), dua, Ct)).Value);
        Assert.Equal((0, 1), (await k.Kalender.SimpanLiburAsync(k.Oleh("Budi"), [dua[1] with { Nama = "Tahun Baru Imlek" }], Ct)).Value);
        Assert.Equal(["Hari jadi kota", "Tahun Baru Imlek"], (await k.Kalender.ListLiburAsync(k.Id, Ct)).Select(l => l.Nama));
        Assert.Equal(["mencatat 2 hari libur", "mencatat 1 hari libur"], await k.Db.ListAsync<string>(
            "SELECT Uraian FROM LogPortal WHERE InstansiId = @Id AND Objek = 'Kalender' ORDER BY Id", new { k.Id }, Ct));
    }

    [Fact]
    public async Task A_pattern_is_changed_by_who_saw_it_and_taken_away_again()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var p = PolaKerja.Baku with { Mulai = new(2026, 2, 1), Sabtu = "07.30-12.00" };
        var id = (await k.Kalender.SimpanPolaAsync(k.Oleh("Budi"), p, Ct)).Value;
        Assert.Contains("sudah ada", (await k.Kalender.SimpanPolaAsync(k.Oleh("Budi"), p, Ct)).Reason, StringComparison.Ordinal);
        Assert.Null((await k.Kalender.SimpanPolaAsync(k.Oleh("Budi"), p with { Id = id, Sabtu = "08.00-12.00" }, Ct)).Reason);
        Assert.Contains("diubah orang lain", (await k.Kalender.SimpanPolaAsync(k.Oleh("Budi"), p with { Id = id, Sabtu = "" }, Ct)).Reason,
            StringComparison.Ordinal);
        Assert.Contains("tidak terbaca", (await k.Kalender.SimpanPolaAsync(k.Oleh("Budi"), p with { Mulai = new(2027, 1, 1), Jumat = "x" },
            Ct)).Reason,
            StringComparison.Ordinal);
        Assert.Equal("08.00-12.00", (await k.Kalender.UntukAsync(k.Id, Ct)).Pola(new(2026, 2, 7)).Sabtu);
        Assert.Equal("", (await k.Kalender.UntukAsync(k.Id, Ct)).Pola(new(2026, 1, 31)).Sabtu);
        Assert.False(await k.Kalender.DeletePolaAsync(k.Asing("Budi"), id, 2, Ct));
        Assert.True(await k.Kalender.DeletePolaAsync(k.Oleh("Budi"), id, 2, Ct));
        Assert.Empty(await k.Kalender.ListPolaAsync(k.Id, Ct));
    }

    [Fact]
    public async Task A_unit_that_works_six_days_has_hours_of_its_own_and_its_steps_are_due_by_them()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var enam = PolaKerja.Baku with { Mulai = new(2026, 1, 1), Sabtu = "07.30-12.30", UnitId = k.UnitId };
        Assert.Null((await k.Kalender.SimpanPolaAsync(k.Oleh("Budi"), enam, Ct)).Reason);
        Assert.Null((await k.Kalender.SimpanPolaAsync(k.Oleh("Budi"), enam with { UnitId = null, Sabtu = "" }, Ct)).Reason);
        Assert.Contains("sudah ada", (await k.Kalender.SimpanPolaAsync(k.Oleh("Budi"), enam, Ct)).Reason, StringComparison.Ordinal);
        Assert.Contains("sudah ada", (await k.Kalender.SimpanPolaAsync(k.Oleh("Budi"), enam with { UnitId = null }, Ct)).Reason,
            StringComparison.Ordinal);
        Assert.Contains("dari daftar", (await k.Kalender.SimpanPolaAsync(k.Oleh("Budi"), enam with { UnitId = k.UnitId + 999 }, Ct)).Reason,
            StringComparison.Ordinal);
        var kalender = await k.Kalender.UntukAsync(k.Id, Ct);
        var sabtu = new DateOnly(2026, 2, 7);
        Assert.Equal((false, true), (kalender.HariBuka(sabtu), kalender.Unit(k.UnitId).HariBuka(sabtu)));
        Assert.Same(kalender, kalender.Unit(null));

        // Friday, 6 February, 16.00: half an hour is left. Ten minutes are due that day; 60 on Saturday in the unit, else on Monday.
        DateTime Saat(int hari, int jam, int menit) => new(2026, 2, hari, jam - 7, menit, 0, DateTimeKind.Utc);
        Assert.Equal(Saat(7, 8, 0), kalender.Unit(k.UnitId).Tambah(Saat(6, 16, 0), 60, "WIB"));
        Assert.Equal(Saat(9, 8, 0), kalender.Tambah(Saat(6, 16, 0), 60, "WIB"));

        var kepala = (await k.Pos.ListAsync(k.Id, Ct)).Single(j => j.Kepala);
        var jumat = k.Oleh("Uji", Saat(6, 16, 25));
        var id = (await k.Langkah.MulaiAsync(jumat, k.SopId, new(2025, JenisPeriode.Tahunan, 0), null, Ct)).Value;
        Assert.Equal(Saat(9, 7, 35), (await k.Pelaksanaan.ListLangkahAsync(k.Id, id, Ct))[0].JatuhTempo);
        Assert.Equal("Jabatan Kepala Dinas diperbarui. 1 jatuh tempo langkah bergeser.", (await k.PerbuatanKalender.UbahJabatanAsync(jumat,
            kepala with { UnitId = k.UnitId }, "uji", Ct)).Value);
        var l = (await k.Pelaksanaan.ListLangkahAsync(k.Id, id, Ct))[0];
        Assert.Equal((Saat(7, 7, 35), (long?)k.UnitId), (l.JatuhTempo, l.UnitId));
        var p = (await k.Kalender.ListPolaAsync(k.Id, Ct)).Single(x => x.UnitId == k.UnitId);
        Assert.Contains("1 jatuh tempo", (await k.PerbuatanKalender.HapusPolaAsync(jumat, p.Id, p.Versi, Ct)).Value, StringComparison.Ordinal);
        Assert.Equal(Saat(9, 7, 35), (await k.Pelaksanaan.ListLangkahAsync(k.Id, id, Ct))[0].JatuhTempo);
    }

    public sealed class OnSqlite() : KalenderRepositoryTests(new SqliteDatabase());

    public sealed class OnSqlServer() : KalenderRepositoryTests(new SqlServerDatabase());
}
