namespace SopKinerja.Data.Tests;

public abstract class SurelRepositoryTests(TestDatabase database)
{
    /// <summary>
    /// Long before every other test's mail: on a SQL Server all tests share one queue, and its oldest mail is leased first.
    /// </summary>
    private static readonly DateTime Now = TestDatabase.Now.AddYears(-20);

    private async Task<Kantor> BuatAsync()
    {
        var k = await Kantor.BuatAsync(database);
        await k.Db.ExecuteAsync("UPDATE Surel SET Status = 'Terkirim' WHERE Status = 'Antre' AND CobaPada < @batas",
            new { batas = Now.AddYears(10) }, Kantor.Ct);
        return k;
    }

    [Fact]
    public async Task A_leased_mail_is_not_leased_again_until_the_lease_ends()
    {
        var k = await BuatAsync();
        await using var db = k.Db;
        await k.Surel.InsertAsync(k.Id, "Ani", "ani@uji.contoh.test", "Perihal\r\nBcc: x", "teks", Now, Kantor.Ct);
        var sewa = await k.Surel.SewaAsync(Guid.NewGuid().ToString("N"), Now, Now.AddMinutes(5), Kantor.Ct);
        Assert.Equal("Perihal  Bcc: x", sewa!.Perihal);
        Assert.Null(await k.Surel.SewaAsync(Guid.NewGuid().ToString("N"), Now, Now.AddMinutes(5), Kantor.Ct));
        var lagi = await k.Surel.SewaAsync("b" + Guid.NewGuid().ToString("N"), Now.AddMinutes(6), Now.AddMinutes(11), Kantor.Ct);
        Assert.Equal((sewa.Id, sewa.PesanId), (lagi!.Id, lagi.PesanId));
        await k.Surel.UpdateTerkirimAsync(lagi.Id, "token lama", Now, Kantor.Ct);
        Assert.Equal(StatusSurel.Antre, (await k.Surel.ListAsync(k.Id, new(1), Kantor.Ct))[0].Status);
    }

    [Fact]
    public async Task It_gives_up_after_growing_pauses_and_can_be_sent_again()
    {
        var k = await BuatAsync();
        await using var db = k.Db;
        var id = await k.Surel.InsertAsync(k.Id, "Ani", "ani@uji.contoh.test", "p", "t", Now, Kantor.Ct);
        var jam = Now;
        for (var i = 1; i <= SurelRepository.BatasPercobaan; i++)
        {
            var token = Guid.NewGuid().ToString("N");
            var s = await k.Surel.SewaAsync(token, jam, jam.AddMinutes(1), Kantor.Ct);
            Assert.Equal(i, s!.Percobaan);
            await k.Surel.UpdateGagalAsync(s.Id, token, s.Percobaan, false, "tidak diterima", jam, Kantor.Ct);
            jam = jam.AddDays(2);
        }

        Assert.Equal(StatusSurel.Gagal, (await k.Surel.ListAsync(k.Id, new(1), Kantor.Ct))[0].Status);
        Assert.False(await k.Surel.UpdateAntreLagiAsync(k.Asing("Uji", jam), id, Kantor.Ct));
        Assert.True(await k.Surel.UpdateAntreLagiAsync(k.Oleh("Uji", jam), id, Kantor.Ct));
    }

    public sealed class OnSqlite() : SurelRepositoryTests(new SqliteDatabase());

    public sealed class OnSqlServer() : SurelRepositoryTests(new SqlServerDatabase());
}
