namespace SopKinerja.Data.Tests;

public abstract class ImporRepositoryTests(TestDatabase database)
{
    private static CancellationToken Ct => Kantor.Ct;

    private static BarisPohon Baris(Kantor k, string sasaran, string kode) => new(sasaran, Bahan.Indikator(0, kode, k.UnitId));

    private static Task<Outcome<int>> PohonAsync(Kantor k, params BarisPohon[] baris) =>
        k.Impor.PohonAsync(k.Oleh("Budi", Bahan.Saat), 2025, baris, Ct);

    [Fact]
    public async Task A_tree_adds_what_is_new_and_takes_nothing_away()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var hasil = await PohonAsync(k, Baris(k, "SASARAN UJI", "1.2"), Baris(k, "Sasaran kedua", "2.1"), Baris(k, "sasaran kedua", "2.2"));
        Assert.Equal(3, hasil.Value);
        Assert.Equal(["Sasaran uji", "Sasaran kedua"], (await k.Indikator.ListSasaranAsync(k.Id, 2025, Ct)).Select(s => s.Uraian));
        Assert.Equal(["1.1", "1.2", "2.1", "2.2"], (await k.Indikator.ListAsync(k.Id, 2025, Ct)).Select(i => i.Kode));
    }

    [Fact]
    public async Task A_known_indicator_is_updated_with_its_history()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var lama = (await k.Indikator.FindAsync(k.Id, k.IndikatorId, Ct))!;
        var baru = new BarisPohon("Sasaran uji", lama with { Uraian = "Uraian baru", Target = 87.6543m });
        Assert.Equal(1, (await PohonAsync(k, baru)).Value);
        var kini = Assert.Single(await k.Indikator.ListAsync(k.Id, 2025, Ct));
        Assert.Equal((lama.Id, "Uraian baru", 87.6543m), (kini.Id, kini.Uraian, kini.Target));
        Assert.Equal("Indikator uji", Assert.Single(await k.Indikator.ListNamaLamaAsync(k.Id, lama.Id, Ct)).Uraian);
    }

    [Fact]
    public async Task One_row_that_cannot_be_taken_refuses_the_whole_tree_and_is_named()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var hasil = await PohonAsync(k, Baris(k, "Sasaran kedua", "2.1"),
            Baris(k, "Sasaran uji", "9.9") with { Indikator = Bahan.Indikator(0, "9.9", -1) });
        Assert.Equal("9.9: Pilih sasaran dan unit dari daftar.", hasil.Reason);
        Assert.Single(await k.Indikator.ListSasaranAsync(k.Id, 2025, Ct));
        Assert.Single(await k.Indikator.ListAsync(k.Id, 2025, Ct));
    }

    [Fact]
    public async Task A_taken_code_refuses_the_whole_tree()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        Assert.True((await PohonAsync(k, Baris(k, "Sasaran uji", "1.2"), Baris(k, "Sasaran uji", "1.1"))).Refused);
        Assert.Equal("1.1", Assert.Single(await k.Indikator.ListAsync(k.Id, 2025, Ct)).Kode);
    }

    [Fact]
    public async Task Programmes_are_added_and_updated_together_or_not_at_all()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        BarisProgram[] baru = [Bahan.Program("1.02.02", "B"), Bahan.Program("1.02.01", "A")];
        Assert.Equal(2, (await k.Impor.ProgramAsync(k.Oleh("Budi", Bahan.Saat), baru, Ct)).Value);
        var p = await k.Program.ListAsync(k.Id, 2025, Ct);
        Assert.Equal(["A", "B"], p.Select(x => x.Uraian));
        var usang = await k.Impor.ProgramAsync(k.Oleh("Budi", Bahan.Saat), [p[0] with { Uraian = "A baru" }, p[1] with { Versi = 9 }], Ct);
        Assert.StartsWith("1.02.02: Baris ini telah diubah orang lain.", usang.Reason, StringComparison.Ordinal);
        Assert.Equal("A", (await k.Program.ListAsync(k.Id, 2025, Ct))[0].Uraian);
        Assert.Equal(1, (await k.Impor.ProgramAsync(k.Oleh("Budi", Bahan.Saat), [p[0] with { Uraian = "A baru" }], Ct)).Value);
        Assert.Equal("A", Assert.Single(await k.Program.ListNamaLamaAsync(k.Id, p[0].Id, Ct)).Uraian);
    }

    [Fact]
    public async Task Money_is_taken_in_whole_rupiah_and_not_into_a_closed_year()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        await k.Program.InsertAsync(k.Oleh("Uji"), Bahan.Program("1.02.01", "A"), Ct);
        async Task<Outcome<int>> AnggaranAsync(long pagu)
        {
            var program = (await k.Program.ListAsync(k.Id, 2025, Ct))[0];
            return await k.Impor.AnggaranAsync(k.Oleh("Budi", Bahan.Saat), [new(program, pagu, 123_456_789_012_345)], Ct);
        }

        Assert.Equal(1, (await AnggaranAsync(987_654_321_098_765)).Value);
        var p = Assert.Single(await k.Program.ListAsync(k.Id, 2025, Ct));
        Assert.Equal((987_654_321_098_765L, 123_456_789_012_345L, 12.5m), (p.Pagu, p.Serapan, p.PersenSerapan));
        await k.TutupAsync(2025);
        Assert.StartsWith("1.02.01: Tahun ini sudah ditutup.", (await AnggaranAsync(1)).Reason, StringComparison.Ordinal);
    }

    public sealed class OnSqlite() : ImporRepositoryTests(new SqliteDatabase());

    public sealed class OnSqlServer() : ImporRepositoryTests(new SqlServerDatabase());
}
