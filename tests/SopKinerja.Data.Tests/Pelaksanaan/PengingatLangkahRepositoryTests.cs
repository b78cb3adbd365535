namespace SopKinerja.Data.Tests;

public abstract class PengingatLangkahRepositoryTests(TestDatabase database)
{
    private static CancellationToken Ct => Kantor.Ct;

    [Fact]
    public async Task Who_keeps_others_waiting_is_reminded_once_a_day_by_whom_it_concerns()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var jalan = await k.MulaiAsync();
        var l = await k.KiniAsync(jalan);
        var budi = k.Orang("Budi", k.Jabatan["Sekretaris"]);
        var semula = await k.Surel.CountAsync(k.Id, Ct);
        Assert.Contains("sekretariat, kepala instansi", (await k.PengingatLangkah.IngatkanAsync(k.Orang("Citra"), l, Ct)).Reason,
            StringComparison.Ordinal);
        Assert.Equal("Langkah ini menunggu Anda sendiri.", (await k.PengingatLangkah.IngatkanAsync(
            k.Orang("Ani", k.Jabatan["Kepala Dinas"]), l, Ct)).Reason);
        Assert.Equal("Surel pengingat untuk Ani masuk antrean.", (await k.PengingatLangkah.IngatkanAsync(budi, l, Ct)).Value);
        Assert.Equal(semula + 1, await k.Surel.CountAsync(k.Id, Ct));
        var surel = (await k.Surel.ListAsync(k.Id, new(1), Ct))[0];
        Assert.Equal(("Ani@uji.contoh.test", "Pengingat: LKJ Tahun 2025, langkah 1"), (surel.Kepada, surel.Perihal));
        Assert.Contains("Budi mengingatkan: langkah ini menunggu Anda sejak", surel.Teks, StringComparison.Ordinal);
        Assert.Equal("Langkah ini sudah diingatkan Budi hari ini.", (await k.PengingatLangkah.IngatkanAsync(
            k.Orang("Dewi", peran: Peran.Sekretariat), l, Ct)).Reason);
        Assert.Null((await k.PengingatLangkah.IngatkanAsync(budi with { Now = budi.Now.AddDays(1) }, l, Ct)).Reason);
        Assert.Equal("mengingatkan Ani tentang langkah 1", (await k.Pelaksanaan.FindIsiAsync(k.Id, jalan, 1, Ct))!.Log[0].Uraian);
    }

    [Fact]
    public async Task Who_has_no_address_is_named_instead()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var l = await k.KiniAsync(await k.MulaiAsync());
        var ani = (await k.Pos.FindPegawaiAsync(k.Id, k.Pegawai["Ani"], Ct))!;
        await k.Pos.UpdatePegawaiAsync(k.Oleh("Uji"), ani with { Surel = null }, Ct);
        var dewi = k.Orang("Dewi", peran: Peran.Sekretariat);
        Assert.Contains("Ani belum mempunyai alamat surel", (await k.PengingatLangkah.IngatkanAsync(dewi, l, Ct)).Reason,
            StringComparison.Ordinal);
        var masa = (await k.Pos.ListPemangkuAsync(k.Id, Ct)).Single(p => p.Nama == "Ani");
        await k.Masa.CabutAsync(k.Oleh("Uji"), masa.Id, 1, "uji", Ct);
        Assert.Contains("Kepala Dinas belum ada pemangkunya", (await k.PengingatLangkah.IngatkanAsync(dewi, l, Ct)).Reason,
            StringComparison.Ordinal);
    }

    public sealed class OnSqlite() : PengingatLangkahRepositoryTests(new SqliteDatabase());

    public sealed class OnSqlServer() : PengingatLangkahRepositoryTests(new SqlServerDatabase());
}
