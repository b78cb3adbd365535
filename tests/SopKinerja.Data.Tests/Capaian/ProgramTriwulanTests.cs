namespace SopKinerja.Data.Tests;

/// <summary>Programmes per quarter: kept, guarded, and never taken for the year's.</summary>
public abstract class ProgramTriwulanTests(TestDatabase database)
{
    private static readonly Periode s_semester = new(2025, JenisPeriode.Semester, 1), s_tahun = new(2025, JenisPeriode.Tahunan, 0);

    private static CancellationToken Ct => Kantor.Ct;

    private static async Task<long> ProgramAsync(Kantor k, BarisProgram? p = null, string kode = "1.02.01") => (await k.Program.SimpanAsync(
        k.Oleh("Uji"), (p ?? Bahan.Program(kode, "Program uji") with
        {
            Pagu = 1_000,
            Serapan = 900,
            Target = 100,
            Realisasi = 98,
            Permasalahan = "setahun",
            Upaya = "upaya setahun",
        }), [k.IndikatorId], Ct)).Value;

    private static Task<Outcome<int>> SimpanAsync(Kantor k, params ProgramTriwulan[] baris) =>
        k.ProgramTriwulan.SimpanAsync(k.Oleh("Budi"), 2025, baris, Ct);

    [Fact]
    public async Task A_part_of_the_year_has_the_figures_of_its_last_quarter_or_none()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var (id, lain) = (await ProgramAsync(k), await ProgramAsync(k, kode: "1.02.02"));
        Assert.Equal(2, (await SimpanAsync(k,
            new() { ProgramId = id, Triwulan = 1, Target = 25, Realisasi = 20, Kas = 250, Serapan = 200, Permasalahan = "lelang" },
            new() { ProgramId = id, Triwulan = 2, Target = 50.5m, Realisasi = 48, Kas = 500, Serapan = 450, Upaya = "percepatan" })).Value);
        var baris = await k.Program.ListPadaAsync(k.Id, s_semester, Ct);
        var p = baris.Single(x => x.Id == id);
        Assert.Equal((50.5m, 48m, 500L, 450L, 1_000L, null, "percepatan"),
            (p.Target, p.Realisasi, p.AnggaranPeriode, p.Serapan, p.Pagu, p.Permasalahan, p.Upaya));
        Assert.Equal(45m, p.PersenSerapan);
        var kosong = baris.Single(x => x.Id == lain);
        Assert.Equal((null, null, null, null, 1_000L, null),
            (kosong.Target, kosong.Realisasi, kosong.AnggaranPeriode, kosong.Serapan, kosong.Pagu, kosong.PersenSerapan));
        var setahun = (await k.Program.ListPadaAsync(k.Id, s_tahun, Ct)).Single(x => x.Id == id);
        Assert.Equal((98m, 1_000L, 900L, "setahun"), (setahun.Realisasi, setahun.AnggaranPeriode, setahun.Serapan, setahun.Permasalahan));
    }

    [Fact]
    public async Task A_year_without_figures_of_its_own_has_those_of_the_fourth_quarter()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var id = await ProgramAsync(k, Bahan.Program("1.02.01", "Program uji") with { Pagu = 1_000 });
        await SimpanAsync(k, new ProgramTriwulan { ProgramId = id, Triwulan = 4, Realisasi = 97, Kas = 990, Serapan = 950 });
        var p = (await k.Program.ListPadaAsync(k.Id, s_tahun, Ct)).Single();
        Assert.Equal((97m, 950L, 1_000L, 95m), (p.Realisasi, p.Serapan, p.AnggaranPeriode, p.PersenSerapan));
    }

    [Fact]
    public async Task Efficiency_of_a_part_of_a_year_is_judged_by_its_own_budget_or_says_what_is_missing()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var id = await ProgramAsync(k);
        var periode = new Periode(2025, JenisPeriode.Triwulan, 1);
        await k.IsiAsync(periode, new IsianCapaian(k.IndikatorId, 0, 10, 8, null, null, null));
        async Task<HasilEfisiensi> EfisiensiAsync()
        {
            var kini = await k.Capaian.MuatAsync(k.Id, periode, Ct);
            return HitungEfisiensi.Hitung(HitungEfisiensi.Items(kini.Baris, kini.Aturan, await k.Program.ListPadaAsync(k.Id, periode, Ct),
                await k.Program.ListTautanAsync(k.Id, 2025, Ct)), RumusEfisiensi.Selisih);
        }

        Assert.Equal((null, "Tidak dapat dihitung: anggaran kas sampai akhir periode ini belum dicatat pada 1 program."),
            ((await EfisiensiAsync()).Nilai, (await EfisiensiAsync()).Jejak));
        await SimpanAsync(k, new ProgramTriwulan { ProgramId = id, Triwulan = 1, Kas = 250 });
        Assert.Equal("Tidak dapat dihitung: serapan sampai akhir periode ini belum dicatat pada 1 program.", (await EfisiensiAsync()).Jejak);
        await SimpanAsync(k, new ProgramTriwulan { ProgramId = id, Triwulan = 1, Kas = 250, Serapan = 200, Versi = 1 });
        var capaian = (await k.Capaian.MuatAsync(k.Id, periode, Ct)).Baris.Single().Hitung(new()).Capaian!.Value;
        Assert.Equal(Math.Round(capaian - 80, 2), (await EfisiensiAsync()).Nilai);
    }

    [Fact]
    public async Task Two_people_on_one_row_and_a_locked_quarter_are_refused_and_nothing_is_half_done()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var (id, lain) = (await ProgramAsync(k), await ProgramAsync(k, kode: "1.02.02"));
        await SimpanAsync(k, new ProgramTriwulan { ProgramId = id, Triwulan = 1, Serapan = 1 });
        var bentrok = await SimpanAsync(k, new() { ProgramId = lain, Triwulan = 1, Serapan = 7 },
            new() { ProgramId = id, Triwulan = 1, Serapan = 2 });
        Assert.Equal("1.02.01 baru saja diubah Budi. Muat ulang lalu simpan lagi.", bentrok.Reason);
        Assert.Equal([(id, 1L)], (await k.Program.ListTriwulanAsync(k.Id, 2025, null, Ct)).Select(t => (t.ProgramId, t.Serapan!.Value)));
        Assert.Equal(0, (await SimpanAsync(k, new ProgramTriwulan { ProgramId = id, Triwulan = 1, Serapan = 1 })).Value);
        await k.Capaian.KunciAsync(k.Oleh("Budi"), s_semester, Ct);
        Assert.Equal("Data Triwulan I 2025 sudah dikunci dan tidak dapat diubah.",
            (await SimpanAsync(k, new ProgramTriwulan { ProgramId = id, Triwulan = 1, Serapan = 5, Versi = 1 })).Reason);
        Assert.Equal(1, (await SimpanAsync(k, new ProgramTriwulan { ProgramId = id, Triwulan = 3, Serapan = 5 })).Value);
    }

    [Fact]
    public async Task The_log_keeps_each_change_and_what_a_deleted_row_held()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var id = await ProgramAsync(k);
        await SimpanAsync(k, new ProgramTriwulan { ProgramId = id, Triwulan = 2, Serapan = 10 });
        await SimpanAsync(k, new ProgramTriwulan { ProgramId = id, Triwulan = 2, Serapan = 12, Versi = 1 });
        Assert.False((await k.Program.DeleteAsync(k.Oleh("Budi"), id, Ct)).Refused);
        var log = await k.Log.ListAsync(k.Id, ObjekLog.Program, id, new(1), Ct);
        Assert.Equal(["menghapus 1.02.01 Program uji", "mengisi 1.02.01 Triwulan II 2025", "mengisi 1.02.01 Triwulan II 2025"],
            log.Take(3).Select(l => l.Uraian));
        Assert.Equal(("{\"Serapan\":10}", "{\"Serapan\":12}"), (log[1].Lama, log[1].Baru));
        Assert.Contains("\"Serapan\":12", log[0].Lama, StringComparison.Ordinal);
        Assert.Empty(await k.Program.ListTriwulanAsync(k.Id, 2025, null, Ct));
    }

    [Fact]
    public void What_cannot_be_of_figures_counted_from_January_is_said()
    {
        var p = Bahan.Program("1", "P") with { Pagu = 100 };
        ProgramTriwulan T(int n, long? serapan, decimal? realisasi = null) =>
            new() { ProgramId = 1, Triwulan = n, Serapan = serapan, Realisasi = realisasi };
        Assert.Empty(TeguranProgram.Periksa(p, T(2, 50, 40), T(1, 50, 40)));
        Assert.Equal(["Serapan melebihi anggaran setahun (Rp100)."], TeguranProgram.Periksa(p, T(2, 101), null));
        Assert.Equal(["Serapan lebih kecil daripada Triwulan I (Rp50), padahal dihitung sejak Januari.",
            "Realisasi lebih kecil daripada Triwulan I (40,5%), padahal dihitung sejak Januari."],
            TeguranProgram.Periksa(p, T(3, 49, 40), T(1, 50, 40.5m)));
    }

    public sealed class OnSqlite() : ProgramTriwulanTests(new SqliteDatabase());

    public sealed class OnSqlServer() : ProgramTriwulanTests(new SqlServerDatabase());
}
