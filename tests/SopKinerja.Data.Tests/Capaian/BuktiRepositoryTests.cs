namespace SopKinerja.Data.Tests;

public abstract class BuktiRepositoryTests(TestDatabase database)
{
    private static readonly Periode Triwulan2 = new(2025, JenisPeriode.Triwulan, 2);

    private static CancellationToken Ct => Kantor.Ct;

    private static Task UnggahAsync(Kantor k, long indikatorId, string nama) =>
        k.Bukti.InsertAsync(k.Oleh("Citra", Bahan.Saat), indikatorId, Triwulan2, Bahan.Berkas(nama, 1, 2, 3), Ct);

    private static async Task<IEnumerable<string>> NamaAsync(Kantor k, long? indikatorId = null) =>
        (await k.Bukti.ListAsync(k.Id, Triwulan2, indikatorId, Ct)).Select(b => b.Nama);

    [Fact]
    public async Task A_file_is_kept_with_who_brought_it_and_when()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        await UnggahAsync(k, k.IndikatorId, "Laporan “SIMPUS” Juni.pdf");
        var b = Assert.Single(await k.Bukti.ListAsync(k.Id, Triwulan2, null, Ct));
        Assert.Equal((k.IndikatorId, "Laporan “SIMPUS” Juni.pdf", 3L, "Citra", Bahan.Saat),
            (b.IndikatorId, b.Nama, b.Ukuran, b.DiunggahOleh, b.DiunggahPada));
        Assert.Equal([1, 2, 3], (await k.Berkas.FindAsync(b.Sha256, Ct))!.Isi);
        Assert.Equal(b, await k.Bukti.FindAsync(k.Id, k.IndikatorId, Triwulan2, b.Id, Ct));
        Assert.Empty(await k.Bukti.ListAsync(k.Id, new(2025, JenisPeriode.Triwulan, 3), null, Ct));
        Assert.Empty(await k.Bukti.ListAsync(k.Id, new(2024, JenisPeriode.Triwulan, 2), null, Ct));
    }

    [Fact]
    public async Task Files_stand_in_the_order_they_came_for_all_indicators_or_one()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var sasaran = (await k.Indikator.ListSasaranAsync(k.Id, 2025, Ct))[0].Id;
        var dua = (await k.Indikator.InsertAsync(k.Oleh("Uji"), Bahan.Indikator(sasaran, "1.2", k.UnitId), Ct)).Value;
        await UnggahAsync(k, dua, "c.pdf");
        await UnggahAsync(k, k.IndikatorId, "b.pdf");
        await UnggahAsync(k, dua, "a.pdf");
        Assert.Equal(["c.pdf", "b.pdf", "a.pdf"], await NamaAsync(k));
        Assert.Equal(["c.pdf", "a.pdf"], await NamaAsync(k, dua));
    }

    [Fact]
    public async Task A_file_taken_away_is_gone_from_the_lists_and_kept_with_who_did_it()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        await UnggahAsync(k, k.IndikatorId, "a.pdf");
        var id = (await k.Bukti.ListAsync(k.Id, Triwulan2, null, Ct))[0].Id;
        const string sudah = "Bukti ini sudah dihapus orang lain.";
        Assert.Equal(sudah, (await k.Bukti.DeleteAsync(k.Asing("Dewi", Bahan.Saat), k.IndikatorId, Triwulan2, id, Ct)).Reason);
        Assert.Equal("a.pdf", (await k.Bukti.DeleteAsync(k.Oleh("Dewi", Bahan.Saat), k.IndikatorId, Triwulan2, id, Ct)).Value);
        Assert.Equal(sudah, (await k.Bukti.DeleteAsync(k.Oleh("Budi"), k.IndikatorId, Triwulan2, id, Ct)).Reason);
        Assert.Empty(await NamaAsync(k));
        Assert.Null(await k.Bukti.FindAsync(k.Id, k.IndikatorId, Triwulan2, id, Ct));
        Assert.Equal("Dewi", await db.FindAsync<string>("SELECT DihapusOleh FROM BuktiCapaian WHERE Id = @id", new { id }, Ct));
        Assert.Equal(Bahan.Saat, await db.FindAsync<DateTime>("SELECT DihapusPada FROM BuktiCapaian WHERE Id = @id", new { id }, Ct));
    }

    [Fact]
    public async Task Another_office_neither_finds_nor_adds_a_file()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        await UnggahAsync(k, k.IndikatorId, "a.pdf");
        await k.Bukti.InsertAsync(k.Asing("x"), k.IndikatorId, Triwulan2, Bahan.Berkas("asing.pdf", 9), Ct);
        Assert.Equal(["a.pdf"], await NamaAsync(k));
        Assert.Empty(await k.Bukti.ListAsync(k.Id + 1, Triwulan2, k.IndikatorId, Ct));
    }

    [Fact]
    public async Task Evidence_neither_comes_nor_goes_once_the_rekap_is_locked()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var tw = Triwulan2;
        Assert.True(await k.Bukti.InsertAsync(k.Oleh("Citra"), k.IndikatorId, tw, Bahan.Berkas("satu.pdf", 1), Ct));
        var b = Assert.Single(await k.Bukti.ListAsync(k.Id, tw, null, Kantor.Ct));
        await k.Capaian.KunciAsync(k.Oleh("Budi"), new(2025, JenisPeriode.Semester, 1), Kantor.Ct);
        Assert.False(await k.Bukti.InsertAsync(k.Oleh("Citra"), k.IndikatorId, tw, Bahan.Berkas("dua.pdf", 2), Ct));
        Assert.Equal("Rekap Triwulan II 2025 baru saja dikunci. Bukti tidak dapat diubah lagi.",
            (await k.Bukti.DeleteAsync(k.Oleh("Citra"), k.IndikatorId, tw, b.Id, Kantor.Ct)).Reason);
        Assert.Equal(b, Assert.Single(await k.Bukti.ListAsync(k.Id, tw, null, Kantor.Ct)));
    }

    public sealed class OnSqlite() : BuktiRepositoryTests(new SqliteDatabase());

    public sealed class OnSqlServer() : BuktiRepositoryTests(new SqlServerDatabase());
}
