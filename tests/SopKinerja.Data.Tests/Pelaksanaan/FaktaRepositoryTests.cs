namespace SopKinerja.Data.Tests;

public abstract class FaktaRepositoryTests(TestDatabase database)
{
    private static readonly Periode Tahun = new(2025, JenisPeriode.Tahunan, 0);

    private static CancellationToken Ct => Kantor.Ct;

    private static Task<FaktaLangkah> FaktaAsync(Kantor k, LangkahJalan l, DateTime? mulai = null,
        AksiLangkah? aksi = null, long? instansi = null) =>
        k.Fakta.FindAsync(instansi ?? k.Id, l.PelaksanaanId, l.Id, mulai ?? TestDatabase.Now, aksi ?? l.Aksi, Tahun, Ct);

    [Fact]
    public async Task A_step_that_has_just_begun_has_nothing_done()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var f = await FaktaAsync(k, await k.KiniAsync(await k.MulaiAsync()));
        Assert.Equal((0, 0, 0, false, false), (f.Disposisi, f.VersiBaru, f.Sosialisasi, f.RekapTerkunci, f.NaskahFinal));
        Assert.Null(f.VersiTerakhir);
    }

    [Fact]
    public async Task A_disposisi_that_was_taken_back_does_not_count()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var l = await k.KiniAsync(await k.MulaiAsync());
        await k.DisposisiDariAsync(l, "Sekretaris");
        Assert.Equal(1, (await FaktaAsync(k, l)).Disposisi);
        Assert.Equal(0, (await FaktaAsync(k, l, instansi: k.Id + 1)).Disposisi);
        var d = Assert.Single(await k.Disposisi.ListPelaksanaanAsync(k.Id, l.PelaksanaanId, Ct));
        Assert.Null((await k.Disposisi.BatalkanAsync(k.Orang("Ani", l.JabatanId), d.Id, d.Versi, Ct)).Reason);
        Assert.Equal(0, (await FaktaAsync(k, l)).Disposisi);
    }

    [Fact]
    public async Task What_is_not_filled_in_is_named_where_a_step_collects_the_data()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        await k.Indikator.InsertAsync(k.Oleh("Uji"),
            Bahan.Indikator((await k.Indikator.ListSasaranAsync(k.Id, 2025, Ct))[0].Id, "1.2", k.UnitId), Ct);
        var l = await k.KiniAsync(await k.MulaiAsync());
        await k.IsiAsync(Tahun, new(k.IndikatorId, 0, null, null, "survei belum selesai", null, null));
        var f = await FaktaAsync(k, l, aksi: AksiLangkah.KumpulkanData);
        Assert.Equal(2, f.Indikator);
        Assert.Equal(["1.2"], f.BelumTerisi);
        Assert.Empty((await FaktaAsync(k, l)).BelumTerisi);
    }

    [Fact]
    public async Task Only_versions_made_since_the_step_began_are_new()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var v = await k.DrafAsync();
        var l = await k.KiniAsync((await k.Laporan.FindAsync(k.Id, v.LaporanId, Ct))!.PelaksanaanId);
        var dua = await k.VersiAsync(v.LaporanId, 1);
        var f = await FaktaAsync(k, l);
        Assert.Equal((2, dua.Id, 2, k.Pengguna["Citra"]), (f.VersiBaru, f.VersiTerakhir, f.NomorVersiTerakhir, f.PembuatVersi));
        Assert.Equal(0, (await FaktaAsync(k, l, TestDatabase.Now.AddTicks(10))).VersiBaru);
    }

    [Fact]
    public async Task A_locked_rekap_and_a_signed_file_are_seen()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var v = await k.DrafAsync();
        var l = await k.KiniAsync((await k.Laporan.FindAsync(k.Id, v.LaporanId, Ct))!.PelaksanaanId);
        await k.Capaian.KunciAsync(k.Oleh("Budi"), Tahun, Ct);
        var f = await FaktaAsync(k, l);
        Assert.Equal((true, false), (f.RekapTerkunci, f.NaskahFinal));
        await k.TandaTanganiAsync(v);
        Assert.True((await FaktaAsync(k, l)).NaskahFinal);
    }

    [Fact]
    public async Task A_compilation_of_a_longer_period_knows_which_of_its_quarters_are_not_locked()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var semester = new Periode(2025, JenisPeriode.Semester, 2);
        var l = await k.ProvinsiAsync(semester, AksiLangkah.Rekap);
        async Task<string> BelumAsync(Periode p) => string.Join(", ",
            (await k.Fakta.FindAsync(k.Id, l.PelaksanaanId, l.Id, TestDatabase.Now, AksiLangkah.Rekap, p, Ct)).TriwulanBelum);
        Assert.Equal("Triwulan III 2025, Triwulan IV 2025", await BelumAsync(semester));
        await k.Capaian.KunciAsync(k.Oleh("Budi"), new(2025, JenisPeriode.Triwulan, 3), Ct);
        Assert.Equal("Triwulan IV 2025", await BelumAsync(semester));
        Assert.Equal("Triwulan I 2025, Triwulan II 2025, Triwulan IV 2025", await BelumAsync(Tahun));

        // A SOP without steps for quarters recaps none.
        var tanpa = await k.KiniAsync(await k.MulaiAsync());
        await k.Db.ExecuteAsync("UPDATE SopLangkah SET Periode = 'Tahunan' WHERE SopVersiId = @SopId", new { k.SopId }, Ct);
        Assert.Empty((await k.Fakta.FindAsync(k.Id, tanpa.PelaksanaanId, tanpa.Id, TestDatabase.Now, AksiLangkah.Rekap, Tahun,
            Ct)).TriwulanBelum);
    }

    [Fact]
    public async Task The_head_judges_in_what_follows_where_the_SOP_says_so_and_the_step_is_not_his()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var l = await k.ProvinsiAsync(Tahun, AksiLangkah.SusunLaporan);
        Assert.Equal(l.JabatanId != k.Jabatan["Kepala Dinas"], (await FaktaAsync(k, l)).KepalaMenilai);
        var semester = await k.Db.FindAsync<int>("SELECT COUNT(*) FROM Pelaksanaan WHERE InstansiId = @Id AND JenisPeriode = 'Semester'",
            new { k.Id }, Ct);
        Assert.Equal(0, semester);
        await k.Db.ExecuteAsync("UPDATE Pelaksanaan SET JenisPeriode = 'Semester', NomorPeriode = 1 WHERE Id = @PelaksanaanId",
            new { l.PelaksanaanId }, Ct);
        Assert.False((await FaktaAsync(k, l)).KepalaMenilai);
    }

    [Fact]
    public async Task Only_a_Ya_of_another_to_the_newest_version_counts_as_agreement()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var l = await k.SampaiAsync(await k.MulaiAsync(), AksiLangkah.TandaTangan);
        Assert.Equal(2, (await FaktaAsync(k, l)).PersetujuanLain);
        var v = (await FaktaAsync(k, l)).VersiTerakhir;
        await k.Db.ExecuteAsync("UPDATE LaporanVersi SET PenggunaId = @Dewi WHERE Id = @v", new { Dewi = k.Pengguna["Dewi"], v }, Ct);
        Assert.Equal(1, (await FaktaAsync(k, l)).PersetujuanLain);
    }

    public sealed class OnSqlite() : FaktaRepositoryTests(new SqliteDatabase());

    public sealed class OnSqlServer() : FaktaRepositoryTests(new SqlServerDatabase());
}
