namespace SopKinerja.Data.Tests;

public abstract class LangkahRepositoryTests(TestDatabase database)
{
    [Fact]
    public async Task Starting_a_run_opens_its_first_step_and_mails_its_official()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var id = await k.MulaiAsync();
        var langkah = await k.Pelaksanaan.ListLangkahAsync(k.Id, id, Kantor.Ct);
        Assert.Equal(8, langkah.Count);
        Assert.Equal(1, langkah.Single(l => l.Status == StatusLangkah.Berjalan).Nomor);
        Assert.Equal("Ani@uji.contoh.test", Assert.Single(await k.Surel.ListAsync(k.Id, new(1), Kantor.Ct)).Kepada);
    }

    [Fact]
    public async Task The_same_period_is_not_started_twice()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        await k.MulaiAsync();
        var lagi = await k.Langkah.MulaiAsync(k.Oleh("Budi"), k.SopId, new(2025, JenisPeriode.Tahunan, 0), null,
            Kantor.Ct);
        Assert.Contains("sudah dimulai", lagi.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_is_not_finished_before_its_act_and_nothing_changes_then()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var id = await k.MulaiAsync();
        var satu = await k.KiniAsync(id);
        var hasil = await k.Langkah.TindakAsync(k.Tindak(satu, TindakanLangkah.Selesai, "Ani"), Kantor.Ct);
        Assert.Contains("disposisi", hasil.Reason, StringComparison.Ordinal);
        Assert.Equal(satu, await k.KiniAsync(id));
        await k.DisposisiDariAsync(satu, "Sekretaris");
        Assert.False((await k.Langkah.TindakAsync(k.Tindak(satu, TindakanLangkah.Selesai, "Ani"), Kantor.Ct)).Refused);
        Assert.Equal(2, (await k.KiniAsync(id)).Nomor);
    }

    [Fact]
    public async Task A_stale_screen_is_refused()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var satu = await k.KiniAsync(await k.MulaiAsync());
        await k.DisposisiDariAsync(satu, "Sekretaris");
        var tindak = k.Tindak(satu, TindakanLangkah.Selesai, "Ani");
        Assert.False((await k.Langkah.TindakAsync(tindak, Kantor.Ct)).Refused);
        Assert.Contains("telah berubah", (await k.Langkah.TindakAsync(tindak, Kantor.Ct)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Acting_for_an_official_is_logged_with_both_names_as_a_deviation()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var id = await k.MulaiAsync();
        var satu = await k.KiniAsync(id);
        await k.DisposisiDariAsync(satu, "Sekretaris");
        Assert.True((await k.Langkah.TindakAsync(k.Tindak(satu, TindakanLangkah.Selesai, "Budi", pangku: false, sekretariat: true),
            Kantor.Ct)).Refused);
        Assert.False((await k.Langkah.TindakAsync(k.Tindak(satu, TindakanLangkah.Selesai, "Budi", pangku: false, sekretariat: true,
            alasan: "dinas luar"), Kantor.Ct)).Refused);
        var catatan = (await k.Pelaksanaan.FindIsiAsync(k.Id, id, 25, Kantor.Ct))!.Log[0];
        Assert.Equal(("Budi", "Kepala Dinas", true), (catatan.Pelaku, catatan.Untuk, catatan.Penyimpangan));
    }

    [Fact]
    public async Task Returning_keeps_the_old_round_and_opens_a_new_one()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var id = await k.MulaiAsync();
        var satu = await k.KiniAsync(id);
        await k.DisposisiDariAsync(satu, "Sekretaris");
        await k.Langkah.TindakAsync(k.Tindak(satu, TindakanLangkah.Selesai, "Ani"), Kantor.Ct);
        var dua = await k.KiniAsync(id);
        await k.Langkah.TindakAsync(k.Tindak(dua, TindakanLangkah.Kembalikan, "Budi", sekretariat: true, alasan: "salah tujuan", ke: 1),
            Kantor.Ct);
        var langkah = await k.Pelaksanaan.ListLangkahAsync(k.Id, id, Kantor.Ct);
        Assert.Equal(10, langkah.Count);
        Assert.Equal((1, 2), (langkah.Single(l => l.Status == StatusLangkah.Berjalan).Nomor,
            langkah.Single(l => l.Status == StatusLangkah.Berjalan).Putaran));
        Assert.Equal([StatusLangkah.Selesai, StatusLangkah.Dikembalikan], langkah.Where(l => l.Putaran == 1).Select(l => l.Status));
    }

    [Fact]
    public async Task Another_office_finds_nothing()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var id = await k.MulaiAsync();
        Assert.Null(await k.Pelaksanaan.FindAsync(k.Id + 1, id, Kantor.Ct));
        Assert.Empty(await k.Pelaksanaan.ListLangkahAsync(k.Id + 1, id, Kantor.Ct));
    }

    public sealed class OnSqlite() : LangkahRepositoryTests(new SqliteDatabase());

    public sealed class OnSqlServer() : LangkahRepositoryTests(new SqlServerDatabase());
}
