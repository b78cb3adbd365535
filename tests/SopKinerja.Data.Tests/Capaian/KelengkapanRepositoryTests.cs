namespace SopKinerja.Data.Tests;

public abstract class KelengkapanRepositoryTests(TestDatabase database)
{
    private static readonly Periode Tahun = new(2025, JenisPeriode.Tahunan, 0);

    private static CancellationToken Ct => Kantor.Ct;

    private static Task IsiAsync(Kantor k, Periode p, int versi, decimal? realisasi, DateTime pada, string? alasan = null) =>
        k.IsiAsync(p, new(k.IndikatorId, versi, 10, realisasi, alasan, null, null), pada);

    private static Task<Outcome<int>> IngatkanAsync(Kantor k, DateTime pada) =>
        k.Pengingat.IngatkanAsync(k.Orang("Budi") with { Now = pada }, k.UnitId, [Tahun], "Isian 2025", "Mohon diisi.",
            Bahan.Berkas("isian.xlsx", 1), false, Ct);

    [Fact]
    public async Task What_waits_is_counted_only_while_a_step_collects_the_data()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var sasaran = (await k.Indikator.ListSasaranAsync(k.Id, 2025, Ct))[0].Id;
        await k.Indikator.InsertAsync(k.Oleh("Uji"), Bahan.Indikator(sasaran, "1.2", k.UnitId), Ct);
        var jalan = await k.MulaiAsync();
        Assert.Empty(await k.Kelengkapan.ListTugasAsync(k.Id, Ct));
        await k.SampaiAsync(jalan, AksiLangkah.KumpulkanData);
        var t = Assert.Single(await k.Kelengkapan.ListTugasAsync(k.Id, Ct));
        Assert.Equal((Tahun, k.UnitId, 2, 0, 0), (t.Periode, t.UnitId, t.Kosong, t.Kembali, t.Menunggu));
        Assert.Empty(await k.Kelengkapan.ListTugasAsync(await k.TetanggaAsync(), Ct));
        await k.SampaiAsync(jalan, AksiLangkah.SusunLaporan);
        Assert.Empty(await k.Kelengkapan.ListTugasAsync(k.Id, Ct));
    }

    [Fact]
    public async Task A_row_is_empty_then_waits_then_is_returned()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        await k.SampaiAsync(await k.MulaiAsync(), AksiLangkah.KumpulkanData);
        async Task<(int Kosong, int Kembali, int Menunggu)> TugasAsync() =>
            (await k.Kelengkapan.ListTugasAsync(k.Id, Ct)).Select(t => (t.Kosong, t.Kembali, t.Menunggu)).Single();
        Assert.Equal((1, 0, 0), await TugasAsync());
        await IsiAsync(k, Tahun, 0, null, TestDatabase.Now, "survei belum selesai");
        Assert.Equal((0, 0, 1), await TugasAsync());
        await k.Verifikasi.PutuskanAsync(k.Orang("Dewi"), Tahun, null, [new(k.IndikatorId, 1, StatusCapaian.Menunggu)], false, "Isi.", Ct);
        Assert.Equal((0, 1, 0), await TugasAsync());
    }

    [Fact]
    public async Task A_returned_row_is_a_task_whatever_step_the_run_is_at_until_its_period_is_locked_or_its_year_closed()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var triwulan = new Periode(2025, JenisPeriode.Triwulan, 2);
        await IsiAsync(k, triwulan, 0, 5, TestDatabase.Now);
        Assert.Empty(await k.Kelengkapan.ListTugasAsync(k.Id, Ct));
        await k.Verifikasi.PutuskanAsync(k.Orang("Dewi"), triwulan, null, [new(k.IndikatorId, 1, StatusCapaian.Menunggu)], false, "Isi.", Ct);
        var t = Assert.Single(await k.Kelengkapan.ListTugasAsync(k.Id, Ct));
        Assert.Equal((triwulan, k.UnitId, 0, 1, 0), (t.Periode, t.UnitId, t.Kosong, t.Kembali, t.Menunggu));
        Assert.Empty(await k.Kelengkapan.ListTugasAsync(await k.TetanggaAsync(), Ct));

        await k.Capaian.KunciAsync(k.Oleh("Budi"), triwulan, Ct);
        Assert.Empty(await k.Kelengkapan.ListTugasAsync(k.Id, Ct));
        await k.Capaian.BukaRekapAsync(k.Id, triwulan, Ct);
        Assert.Single(await k.Kelengkapan.ListTugasAsync(k.Id, Ct));
        await k.Capaian.KunciAsync(k.Oleh("Budi"), new(2025, JenisPeriode.Tahunan, 0), Ct);
        Assert.False((await k.Tahun.TutupAsync(k.Oleh("Budi"), 2025, Ct)).Refused);
        Assert.Empty(await k.Kelengkapan.ListTugasAsync(k.Id, Ct));
    }

    [Fact]
    public async Task A_quarter_fills_the_year_that_gathers_it()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        await k.SampaiAsync(await k.MulaiAsync(), AksiLangkah.KumpulkanData);
        await IsiAsync(k, new(2025, JenisPeriode.Triwulan, 4), 0, 9, TestDatabase.Now);
        Assert.Equal(0, Assert.Single(await k.Kelengkapan.ListTugasAsync(k.Id, Ct)).Kosong);
    }

    [Fact]
    public async Task The_first_entry_is_remembered_whatever_came_after()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        Assert.Empty(await k.Kelengkapan.ListPertamaAsync(k.Id, Tahun, Ct));
        await IsiAsync(k, Tahun, 0, 5, Bahan.Saat);
        await IsiAsync(k, Tahun, 1, 6, Bahan.Saat.AddDays(3));
        Assert.Equal([KeyValuePair.Create(k.IndikatorId, Bahan.Saat)], await k.Kelengkapan.ListPertamaAsync(k.Id, Tahun, Ct));
        Assert.Empty(await k.Kelengkapan.ListPertamaAsync(await k.TetanggaAsync(), Tahun, Ct));
    }

    [Fact]
    public async Task A_cut_off_is_set_moved_and_taken_away()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        async Task<DateOnly?> BatasAsync(DateOnly? batas)
        {
            await k.Kelengkapan.SimpanBatasAsync(k.Oleh("Budi", Bahan.Saat), Tahun, batas, Ct);
            return (await k.Capaian.MuatAsync(k.Id, Tahun, Ct)).Batas;
        }

        Assert.Equal(new DateOnly(2026, 2, 28), await BatasAsync(new(2026, 2, 28)));
        Assert.Equal(new DateOnly(2026, 3, 1), await BatasAsync(new(2026, 3, 1)));
        Assert.Null((await k.Capaian.MuatAsync(k.Id, new(2025, JenisPeriode.Semester, 1), Ct)).Batas);
        Assert.Null(await BatasAsync(null));
    }

    [Fact]
    public async Task A_unit_without_an_address_is_not_reminded()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        Assert.Contains("Belum ada alamat surel", (await IngatkanAsync(k, TestDatabase.Now)).Reason, StringComparison.Ordinal);
        Assert.False(await k.Instansi.UpdateSurelUnitAsync(k.Asing("Uji"), k.UnitId, "x@uji.contoh.test", Ct));
        Assert.True(await k.Instansi.UpdateSurelUnitAsync(k.Oleh("Uji"), k.UnitId, "bidang@uji.contoh.test", Ct));
        Assert.Equal(1, (await IngatkanAsync(k, TestDatabase.Now)).Value);
    }

    [Fact]
    public async Task The_reminder_goes_to_the_unit_and_its_people_with_the_form_and_an_address_for_answers()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        await k.Instansi.UpdateSurelUnitAsync(k.Oleh("Uji"), k.UnitId, "bidang@uji.contoh.test", Ct);
        await k.Akun.InsertAsync(k.Oleh("Uji"), k.Id,
            new($"pengisi-{Guid.NewGuid():N}", "Citra", "x", "cap", [(Peran.Pengisi, k.UnitId)], k.Pegawai["Citra"]), Ct);
        Assert.Equal(2, (await IngatkanAsync(k, TestDatabase.Now)).Value);
        var surel = await k.Surel.ListAsync(k.Id, new(1), Ct);
        Assert.Equal(["Citra@uji.contoh.test", "bidang@uji.contoh.test"], surel.Select(s => s.Kepada).Order(StringComparer.Ordinal));
        foreach (var s in surel)
            Assert.Equal(("Isian 2025", BerkasRepository.Sidik([1]), "isian.xlsx", "Budi@uji.contoh.test"),
                (s.Perihal, s.LampiranSha, s.LampiranNama, s.BalasKe));
    }

    [Fact]
    public async Task A_unit_is_reminded_again_after_twenty_hours()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        await k.Instansi.UpdateSurelUnitAsync(k.Oleh("Uji"), k.UnitId, "bidang@uji.contoh.test", Ct);
        await IngatkanAsync(k, Bahan.Saat);
        Assert.Equal("Unit ini sudah diingatkan Budi hari ini.", (await IngatkanAsync(k, Bahan.Saat.AddHours(19))).Reason);
        Assert.Equal(1, (await IngatkanAsync(k, Bahan.Saat.AddHours(20))).Value);
        var terakhir = Assert.Single(await k.Pengingat.ListPengingatAsync(k.Id, Tahun, Ct));
        Assert.Equal((k.UnitId, "Budi", Bahan.Saat.AddHours(20)), (terakhir.UnitId, terakhir.DikirimOleh, terakhir.DikirimPada));
        Assert.Empty(await k.Pengingat.ListPengingatAsync(k.Id, new(2025, JenisPeriode.Semester, 1), Ct));
        Assert.Empty(await k.Pengingat.ListPengingatAsync(await k.TetanggaAsync(), Tahun, Ct));
    }

    public sealed class OnSqlite() : KelengkapanRepositoryTests(new SqliteDatabase());

    public sealed class OnSqlServer() : KelengkapanRepositoryTests(new SqlServerDatabase());
}
