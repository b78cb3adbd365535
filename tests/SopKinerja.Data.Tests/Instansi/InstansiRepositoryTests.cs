namespace SopKinerja.Data.Tests;

using System.Data.Common;

public abstract class InstansiRepositoryTests(TestDatabase database)
{
    private static CancellationToken Ct => Kantor.Ct;

    private static readonly Pelaku s_admin = Bahan.Oleh(0, "Uji", TestDatabase.Now);

    private static Instansi Dinas(string kode) => new()
    {
        Id = 0, Kode = kode, Nama = "Aa Dinas “Kesehatan”", Pemda = "PEMERINTAH KOTA UJI", Kota = "Uji",
        Alamat = "Jl. Sudirman No. 1", Zona = "WITA",
    };

    private static string Kode() => $"uji-{Guid.NewGuid():N}"[..20];

    [Fact]
    public async Task An_office_is_found_by_its_number_and_by_its_word_whatever_the_case()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var kode = Kode();
        var id = await k.Instansi.InsertAsync(s_admin, Dinas(kode), Ct);
        var i = (await k.Instansi.FindAsync(id, Ct))!;
        Assert.Equal((kode, "Aa Dinas “Kesehatan”", "PEMERINTAH KOTA UJI", "Uji"), (i.Kode, i.Nama, i.Pemda, i.Kota));
        Assert.Equal(("Jl. Sudirman No. 1", "WITA", 1), (i.Alamat, i.Zona, i.Versi));
        Assert.Equal(i, await k.Instansi.FindByKodeAsync(kode.ToUpperInvariant(), Ct));
        Assert.Null(await k.Instansi.FindByKodeAsync(Kode(), Ct));
        Assert.Null((await k.Instansi.FindAsync(k.Id, Ct))!.Alamat);
    }

    [Fact]
    public async Task Offices_are_listed_by_name_a_page_at_a_time_and_found_by_words_of_their_name()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var khas = Guid.NewGuid().ToString("N")[..12];
        async Task<long> BuatAsync(string nama, string pemda) =>
            await k.Instansi.InsertAsync(s_admin, Dinas(Kode()) with { Nama = $"{nama} {khas}", Pemda = pemda }, Ct);
        var ids = new[] { await BuatAsync("Badan Arsip", "KOTA UJI"), await BuatAsync("Dinas Kesehatan", "KOTA UJI"),
            await BuatAsync("Dinas Kesehatan", "KAB UJI") };
        async Task<IEnumerable<long>> CariAsync(string kata, Paging page) => (await k.Instansi.CariAsync(kata, page, Ct)).Select(i => i.Id);
        Assert.Equal(ids, await CariAsync(khas, new(1)));
        Assert.Equal(ids[..2], await CariAsync(khas, new(1, 2)));
        Assert.Equal(ids[2..], await CariAsync(khas, new(2, 2)));
        Assert.Equal([ids[2]], await CariAsync($"kab kesehatan {khas}", new(1)));
        Assert.Empty(await CariAsync($"%{khas[..3]}_{khas}", new(1)));
        Assert.Equal(2, (await k.Instansi.ListAsync(new(1, 2), Ct)).Count);
    }

    [Fact]
    public async Task Two_offices_do_not_share_a_word_in_their_addresses()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var kode = Kode();
        await k.Instansi.InsertAsync(s_admin, Dinas(kode), Ct);
        var galat = await Assert.ThrowsAnyAsync<DbException>(() => k.Instansi.InsertAsync(s_admin, Dinas(kode), Ct));
        Assert.True(GangguanBasisData.Kembar(galat));
    }

    [Fact]
    public async Task An_office_is_changed_by_whoever_saw_its_newest_state_and_keeps_its_word()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var i = (await k.Instansi.FindAsync(k.Id, Ct))!;
        Assert.True(await k.Instansi.UpdateAsync(k.Oleh("Uji"),
            i with { Kode = "lain", Nama = "Dinas Baru", Alamat = "Jl. Merdeka", Zona = "WIT" }, Ct));
        Assert.False(await k.Instansi.UpdateAsync(k.Oleh("Uji"), i with { Nama = "Dinas Usang" }, Ct));
        var kini = (await k.Instansi.FindAsync(k.Id, Ct))!;
        Assert.Equal((i.Kode, "Dinas Baru", "Jl. Merdeka", "WIT", 2), (kini.Kode, kini.Nama, kini.Alamat, kini.Zona, kini.Versi));
    }

    [Fact]
    public async Task Units_stand_in_the_order_given_and_have_names_of_their_own()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        await k.Instansi.InsertUnitAsync(k.Oleh("Uji"), "Bidang Terakhir", 9, Ct);
        await k.Instansi.InsertUnitAsync(k.Oleh("Uji"), "Bidang Kedua", 5, Ct);
        Assert.Equal("Unit dengan nama ini sudah ada.", (await k.Instansi.InsertUnitAsync(k.Oleh("Uji"), "bidang kedua", 1, Ct)).Reason);
        var unit = await k.Instansi.ListUnitAsync(k.Id, Ct);
        Assert.Equal(["Bidang Uji", "Bidang Kedua", "Bidang Terakhir"], unit.Select(u => u.Nama));
        Assert.Null(unit[0].Surel);
        Assert.Empty(await k.Instansi.ListUnitAsync(await k.TetanggaAsync(), Ct));
    }

    public sealed class OnSqlite() : InstansiRepositoryTests(new SqliteDatabase());

    public sealed class OnSqlServer() : InstansiRepositoryTests(new SqlServerDatabase());
}
