namespace SopKinerja.Data.Tests;

public abstract class PemetaanRepositoryTests(TestDatabase database)
{
    private static CancellationToken Ct => Kantor.Ct;

    [Fact]
    public async Task A_shape_of_sheet_has_one_mapping_of_each_office_and_the_latest_stands_first()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var a = await k.Pemetaan.SimpanAsync(k.Oleh("Budi"), Bahan.Pemetaan("aa", "{\"a\":1}"), Ct);
        await k.Pemetaan.SimpanAsync(k.Oleh("Budi", TestDatabase.Now.AddHours(1)), Bahan.Pemetaan("bb"), Ct);
        Assert.Equal(a.Value, (await k.Pemetaan.SimpanAsync(k.Oleh("Citra", TestDatabase.Now.AddHours(2)), Bahan.Pemetaan("aa", "{\"a\":2}"),
            Ct)).Value);
        var daftar = await k.Pemetaan.ListAsync(k.Id, "realisasi", Ct);
        Assert.Equal([("aa", "{\"a\":2}", "Citra"), ("bb", "{}", "Budi")], daftar.Select(p => (p.Sidik, p.Isi, p.Oleh)));
        Assert.Empty(await k.Pemetaan.ListAsync(k.Id, "pohon", Ct));
        Assert.Empty(await k.Pemetaan.ListAsync(await k.TetanggaAsync(), "realisasi", Ct));
        Assert.False((await k.Pemetaan.HapusAsync(k.Oleh("Budi"), a.Value, Ct)).Refused);
        Assert.Equal("Pemetaan ini sudah tidak ada.", (await k.Pemetaan.HapusAsync(k.Oleh("Budi"), a.Value, Ct)).Reason);
        Assert.Equal("bb", Assert.Single(await k.Pemetaan.ListAsync(k.Id, "realisasi", Ct)).Sidik);
    }

    [Fact]
    public async Task Rows_are_set_aside_with_the_good_ones_or_not_at_all_and_wait_until_somebody_says_they_are_done()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var s = await Bahan.SisihanAsync(k);
        var gagal = await k.Sisihan.BersamaAsync(k.Oleh("Budi"), s, () => Task.FromResult(Outcome<int>.Refuse("Tidak jadi.")), Ct);
        Assert.Equal("Tidak jadi.", gagal.Reason);
        Assert.Empty(await k.Sisihan.ListAsync(k.Id, Ct));
        Assert.Equal(7, (await k.Sisihan.BersamaAsync(k.Oleh("Budi"), s, () => Task.FromResult<Outcome<int>>(7), Ct)).Value);
        var satu = Assert.Single(await k.Sisihan.ListAsync(k.Id, Ct));
        Assert.Equal((s.Periode, "rekap.xlsx", 5, s.Sha256, "Budi"), (satu.Periode, satu.Nama, satu.Jumlah, satu.Sha256, satu.Oleh));
        Assert.Null(await k.Sisihan.FindAsync(await k.TetanggaAsync(), satu.Id, Ct));
        Assert.False((await k.Sisihan.SelesaiAsync(k.Oleh("Citra"), satu.Id, Ct)).Refused);
        Assert.Equal("Baris ini sudah ditandai beres.", (await k.Sisihan.SelesaiAsync(k.Oleh("Citra"), satu.Id, Ct)).Reason);
        Assert.Empty(await k.Sisihan.ListAsync(k.Id, Ct));
        Assert.NotNull(await k.Sisihan.FindAsync(k.Id, satu.Id, Ct));
    }

    public sealed class OnSqlite() : PemetaanRepositoryTests(new SqliteDatabase());

    public sealed class OnSqlServer() : PemetaanRepositoryTests(new SqlServerDatabase());
}
