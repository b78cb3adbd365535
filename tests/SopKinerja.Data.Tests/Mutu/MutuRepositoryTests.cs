namespace SopKinerja.Data.Tests;

public abstract class MutuRepositoryTests(TestDatabase database)
{
    private static readonly Periode Tahun = new(2025, JenisPeriode.Tahunan, 0);

    private static readonly AturanMutu s_baru =
        new() { Kode = "A1", Uraian = "Realisasi sedikitnya ≥ 5", Kiri = "realisasi[1.1]", Operator = ">=", Kanan = "5", Aktif = true };

    private static CancellationToken Ct => Kantor.Ct;

    private static Task IsiAsync(Kantor k, long id, Periode p, decimal penyebut, decimal realisasi) =>
        k.IsiAsync(p, new(id, 0, penyebut, realisasi, null, null, null));

    private static async Task<IReadOnlyList<PeringatanMutu>> PeriksaAsync(Kantor k, Periode p) =>
        await k.Mutu.PeriksaAsync(k.Id, await k.Capaian.MuatAsync(k.Id, p, Ct), Ct);

    [Fact]
    public async Task The_first_rule_an_office_saves_brings_the_standard_ones_with_it()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        Assert.Equal([("M1", true), ("M2", true), ("M3", false)], (await k.Mutu.ListAturanAsync(k.Id, Ct)).Select(a => (a.Kode, a.Aktif)));
        var id = (await k.Mutu.SimpanAturanAsync(k.Oleh("Uji"), s_baru, Ct)).Value;
        var milik = await k.Mutu.ListAturanAsync(k.Id, Ct);
        Assert.Equal(["A1", "M1", "M2", "M3"], milik.Select(a => a.Kode));
        Assert.Equal(s_baru with { Id = id, Versi = 1 }, milik[0]);
        Assert.Equal(AturanMutu.Baku.Select(b => (b.Uraian, b.Kiri)), milik.Skip(1).Select(a => (a.Uraian, a.Kiri)));
        Assert.Equal(3, (await k.Mutu.ListAturanAsync(await k.TetanggaAsync(), Ct)).Count);
    }

    [Fact]
    public async Task A_standard_rule_can_be_changed_and_switched_off_by_who_saw_its_newest_state()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var m1 = AturanMutu.Baku[0] with { Aktif = false };
        var id = (await k.Mutu.SimpanAturanAsync(k.Oleh("Uji"), m1, Ct)).Value;
        Assert.Equal([("M1", false), ("M2", true), ("M3", false)], (await k.Mutu.ListAturanAsync(k.Id, Ct)).Select(a => (a.Kode, a.Aktif)));
        Assert.Equal(id, (await k.Mutu.SimpanAturanAsync(k.Oleh("Uji"), m1 with { Id = id, Versi = 1, Uraian = "Lain" }, Ct)).Value);
        var usang = await k.Mutu.SimpanAturanAsync(k.Oleh("Uji"), m1 with { Id = id, Versi = 1, Uraian = "Usang" }, Ct);
        Assert.Equal("Aturan ini baru saja diubah orang lain. Muat ulang untuk melihatnya.", usang.Reason);
        Assert.Equal("Kode M2 sudah dipakai aturan lain.",
            (await k.Mutu.SimpanAturanAsync(k.Oleh("Uji"), s_baru with { Kode = "M2" }, Ct)).Reason);
        Assert.Equal("Lain", (await k.Mutu.ListAturanAsync(k.Id, Ct))[0].Uraian);
    }

    [Fact]
    public async Task A_figure_above_its_population_is_warned_of_while_the_rule_is_on()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        await IsiAsync(k, k.IndikatorId, Tahun, 10, 12.5m);
        var p = Assert.Single(await PeriksaAsync(k, Tahun));
        Assert.Equal((k.IndikatorId, "M1"), (p.IndikatorId, p.Kunci));
        Assert.Equal("Seharusnya: jumlah realisasi tidak melebihi sasaran. Tertulis 12,5, padahal paling banyak 10.", p.Alasan);
        await k.Mutu.SimpanAturanAsync(k.Oleh("Uji"), AturanMutu.Baku[0] with { Aktif = false }, Ct);
        Assert.Empty(await PeriksaAsync(k, Tahun));
    }

    [Fact]
    public async Task A_figure_far_from_the_years_it_was_copied_from_is_warned_of()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var salinan = k.IndikatorId;
        foreach (var (tahun, realisasi) in new[] { (2025, 50m), (2026, 51m), (2027, 49m), (2028, 50m) })
        {
            await IsiAsync(k, salinan, new(tahun, JenisPeriode.Triwulan, 1), 100, realisasi);
            // A running total is far higher in the last quarter, which says nothing of the first.
            await IsiAsync(k, salinan, new(tahun, JenisPeriode.Triwulan, 4), 100, 95);
            await k.Tahun.SalinAsync(k.Oleh("Budi"), tahun, tahun + 1, Ct);
            salinan = (await k.Indikator.ListAsync(k.Id, tahun + 1, Ct))[0].Id;
        }

        await IsiAsync(k, salinan, new(2029, JenisPeriode.Triwulan, 1), 100, 95);
        await IsiAsync(k, salinan, new(2029, JenisPeriode.Triwulan, 4), 100, 95);
        Assert.DoesNotContain(await PeriksaAsync(k, new(2029, JenisPeriode.Triwulan, 4)), x => x.Kunci is "MINMAKS" or "Z");
        var p = await PeriksaAsync(k, new(2029, JenisPeriode.Triwulan, 1));
        Assert.Equal([(salinan, "MINMAKS"), (salinan, "Z")], p.Select(x => (x.IndikatorId, x.Kunci)));
        Assert.StartsWith("95,00% di luar kisaran 4 nilai sebelumnya (49,00 sampai 51,00)", p[0].Alasan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_reach_five_years_back()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        foreach (var tahun in new[] { 2019, 2020 })
        {
            var sasaran = (await k.Indikator.InsertSasaranAsync(k.Oleh("Uji"), tahun, "Sasaran", Ct)).Value;
            var id = (await k.Indikator.InsertAsync(k.Oleh("Uji"), Bahan.Indikator(sasaran, "1.1", k.UnitId), Ct)).Value;
            await IsiAsync(k, id, new(tahun, JenisPeriode.Semester, 2), 10.25m, 7.1234m);
        }

        await IsiAsync(k, k.IndikatorId, Tahun, 20, 19);
        Assert.Equal([(2020, JenisPeriode.Semester, 2, 10.25m, 7.1234m), (2025, JenisPeriode.Tahunan, 0, 20m, 19m)],
            (await k.Mutu.ListNilaiAsync(k.Id, 2025, Ct)).OrderBy(n => n.Tahun)
            .Select(n => (n.Tahun, n.JenisPeriode, n.NomorPeriode, n.Penyebut!.Value, n.Realisasi!.Value)));
        Assert.Empty(await k.Mutu.ListNilaiAsync(await k.TetanggaAsync(), 2025, Ct));
    }

    [Fact]
    public async Task An_answer_keeps_what_it_answered_and_a_later_one_takes_its_place()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var p = new PeringatanMutu(k.IndikatorId, "M1", new('x', 400));
        await k.Mutu.JawabAsync(k.Oleh("Citra"), Tahun, p, "Salah ketik.", Ct);
        await k.Mutu.JawabAsync(k.Oleh("Dewi", Bahan.Saat), Tahun, p, "Data “luar wilayah” ikut terhitung.", Ct);
        await k.Mutu.JawabAsync(k.Asing("x"), Tahun, p with { Kunci = "Z" }, "asing", Ct);
        var j = Assert.Single(await k.Mutu.ListJawabanAsync(k.Id, Tahun, Ct));
        Assert.Equal((k.IndikatorId, "M1", new string('x', 300)), (j.IndikatorId, j.Kunci, j.Nilai));
        Assert.Equal(("Data “luar wilayah” ikut terhitung.", "Dewi", Bahan.Saat), (j.Jawaban, j.Oleh, j.Pada));
        Assert.Empty(await k.Mutu.ListJawabanAsync(k.Id, new(2025, JenisPeriode.Semester, 1), Ct));
        Assert.Empty(await k.Mutu.ListJawabanAsync(await k.TetanggaAsync(), Tahun, Ct));
    }

    /// <summary>A rule over this period alone, one that looks at another period, an answer, and an answer to another figure.</summary>
    [Fact]
    public async Task A_warning_that_must_be_answered_waits_until_its_very_figure_is_answered()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var tahun = new Periode(2025, JenisPeriode.Tahunan, 0);
        async Task<IReadOnlyList<string>> WajibAsync() =>
            await k.Mutu.ListWajibAsync(k.Id, await k.Capaian.MuatAsync(k.Id, tahun, Kantor.Ct), Kantor.Ct);
        async Task JawabAsync()
        {
            foreach (var p in (await k.Mutu.PeriksaAsync(k.Id, await k.Capaian.MuatAsync(k.Id, tahun, Kantor.Ct), Kantor.Ct)).Where(p => p.Wajib))
                await k.Mutu.JawabAsync(k.Oleh("Citra"), tahun, p, "Benar", Kantor.Ct);
        }

        await k.IsiAsync(tahun, new(k.IndikatorId, 0, 10, 12, null, null, null));
        Assert.Equal(["1.1"], await WajibAsync());
        await JawabAsync();
        Assert.Empty(await WajibAsync());
        await k.IsiAsync(tahun, new(k.IndikatorId, 1, 10, 13, null, null, null));
        Assert.Equal(["1.1"], await WajibAsync());
        await JawabAsync();
        await k.IsiAsync(new(2025, JenisPeriode.Triwulan, 4), new(k.IndikatorId, 0, 10, 20, null, null, null));
        await k.Mutu.SimpanAturanAsync(k.Oleh("Dewi"), new()
        {
            Kode = "X1", Uraian = "Setahun tidak kurang dari triwulan IV", Kiri = "realisasi[1.1]", Operator = ">=", Kanan = "realisasi[1.1]@TW4",
            Aktif = true, Wajib = true,
        }, Kantor.Ct);
        Assert.Equal(["1.1"], await WajibAsync());
        var x1 = (await k.Mutu.ListAturanAsync(k.Id, Kantor.Ct)).Single(a => a.Kode == "X1");
        Assert.True(x1.Wajib);
        Assert.False((await k.Mutu.SimpanAturanAsync(k.Oleh("Dewi"), x1 with { Wajib = false }, Kantor.Ct)).Refused);
        Assert.Empty(await WajibAsync());
    }

    public sealed class OnSqlite() : MutuRepositoryTests(new SqliteDatabase());

    public sealed class OnSqlServer() : MutuRepositoryTests(new SqlServerDatabase());
}
