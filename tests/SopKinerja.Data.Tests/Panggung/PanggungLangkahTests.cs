namespace SopKinerja.Data.Tests;

public abstract class PanggungLangkahTests(TestDatabase database)
{
    private static readonly string[] s_lanjut = ["Arsip", "Kirim", "Publikasi"];

    private static CancellationToken Ct => Kantor.Ct;

    [Fact]
    public async Task A_running_step_offers_its_acts_to_its_post_and_the_secretariat_alone()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var l = await k.SampaiAsync(await k.MulaiAsync(), AksiLangkah.Koreksi);
        async Task<LangkahKini> DilihatAsync(Pelaku oleh) => (await k.KiniAsync(oleh, l)).Kini!;
        var pemangku = await DilihatAsync(k.Orang("Dewi", l.JabatanId, JenisPemangku.Plt));
        Assert.Equal([TindakanLangkah.Ya, TindakanLangkah.Tidak], pemangku.Ditawarkan);
        Assert.Equal(new PelakuLangkah(k.Pengguna["Dewi"], true, true, false), pemangku.Pelaku);
        Assert.True(pemangku.Boleh(AksiLangkah.Koreksi));
        Assert.False(pemangku.Boleh(AksiLangkah.TandaTangan));
        Assert.True((await DilihatAsync(k.Orang("Citra", peran: Peran.Sekretariat))).Boleh(AksiLangkah.Koreksi));
        var lain = await DilihatAsync(k.Orang("Ani", k.Jabatan["Kepala Dinas"]));
        Assert.Empty(lain.Ditawarkan);
        Assert.False(lain.Boleh(AksiLangkah.Koreksi));
    }

    [Fact]
    public async Task It_shows_its_facts_its_holder_of_the_day_and_the_newest_version()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var l = await k.SampaiAsync(await k.MulaiAsync(), AksiLangkah.Koreksi);
        var kini = (await k.KiniAsync(k.Orang("Dewi"), l)).Kini!;
        Assert.Equal((l, l.Nomor, 8, 1), (kini.Langkah, kini.Sop.Nomor, kini.Berlaku.Count, kini.Versi!.Nomor));
        Assert.Equal(["Dewi"], kini.Pemangku.Select(p => p.Nama));
        Assert.Null(kini.Kurang);
        Assert.Empty(kini.Jabatan);
        var awal = (await k.KiniAsync(k.Orang("Dewi"), await k.KiniAsync((await k.Langkah.MulaiAsync(k.Oleh("Budi"), k.SopId,
            new(2024, JenisPeriode.Tahunan, 0), null, Ct)).Value))).Kini!;
        Assert.Equal(("Belum ada disposisi yang dikirim dari langkah ini.", null), (awal.Kurang, awal.Versi));
        var sosialisasi = await k.ProvinsiAsync(new(2025, JenisPeriode.Triwulan, 1), AksiLangkah.Sosialisasi);
        Assert.Equal(4, (await k.KiniAsync(k.Orang("Dewi"), sosialisasi)).Kini!.Jabatan.Count);
    }

    [Fact]
    public async Task A_run_between_steps_has_no_running_one()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var jalan = (await k.Pelaksanaan.FindAsync(k.Id, await k.MulaiAsync(), Ct))!;
        Assert.Null(await k.Panggung.KiniAsync(k.Orang("Ani"), jalan, null, Ct));
    }

    [Fact]
    public async Task What_follows_the_last_step_is_what_the_SOP_asks_and_how_far_it_is()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        await k.KlasifikasiAsync();
        var (oleh, awal) = (k.Orang("Budi"), (await k.Pelaksanaan.FindAsync(k.Id, await k.MulaiAsync(), Ct))!);
        var belum = (await k.Panggung.LanjutAsync(oleh, awal, new(), Ct))!;
        Assert.Equal((null, null, null), (belum.Naskah, belum.Arsip, belum.Publikasi));
        Assert.Equal(s_lanjut, belum.Daftar);
        Assert.Null(await k.Panggung.LanjutAsync(oleh, awal with { TindakLanjut = null }, null, Ct));

        var f = await k.FinalAsync(2024);
        await k.Arsip.InsertAsync(oleh, f, Ct);
        var jalan = (await k.Pelaksanaan.FindAsync(k.Id, f.PelaksanaanId, Ct))!;
        var kini = (await k.Panggung.LanjutAsync(oleh, jalan, null, Ct))!;
        Assert.Equal((f.Id, f.Id, null), (kini.Naskah!.Id, kini.Arsip!.NaskahFinalId, kini.Publikasi));
        await k.Publikasi.InsertAsync(oleh, f, Ct);
        Assert.NotNull((await k.Panggung.LanjutAsync(oleh, jalan, null, Ct))!.Publikasi);
    }

    public sealed class OnSqlite() : PanggungLangkahTests(new SqliteDatabase());

    public sealed class OnSqlServer() : PanggungLangkahTests(new SqlServerDatabase());
}
