namespace SopKinerja.Data.Tests;

public abstract class RuangLaporanTests(TestDatabase database)
{
    private static CancellationToken Ct => Kantor.Ct;

    [Fact]
    public async Task What_somebody_may_do_follows_from_the_posts_of_the_run_s_steps()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var v = await k.DrafAsync();
        async Task<WewenangLaporan> DariAsync(Pelaku oleh) => (await k.RuangLaporan.HakAsync(oleh, v.LaporanId, Ct))!.Wewenang;
        Assert.Equal(new WewenangLaporan(true, true), await DariAsync(k.Orang("Citra", k.Jabatan["Analis Akuntabilitas Kinerja"])));
        Assert.Equal(new WewenangLaporan(true, false), await DariAsync(k.Orang("Budi", k.Jabatan["Sekretaris"])));
        Assert.Equal(default, await DariAsync(k.Orang("Ani", k.Jabatan["Kepala Dinas"])));
        Assert.Equal(new WewenangLaporan(true, true), await DariAsync(k.Orang("Ani", peran: Peran.Sekretariat)));
        var hak = (await k.RuangLaporan.HakAsync(k.Orang("Ani"), v.LaporanId, Ct))!;
        Assert.Equal((v.LaporanId, 8), (hak.Laporan.Id, hak.Langkah.Count));
    }

    [Fact]
    public async Task A_signed_report_is_written_by_nobody()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var v = await k.DrafAsync();
        await k.TandaTanganiAsync(v);
        var hak = (await k.RuangLaporan.HakAsync(k.Orang("Ani", peran: Peran.Sekretariat), v.LaporanId, Ct))!;
        Assert.Equal(default, hak.Wewenang);
        Assert.NotNull(hak.Laporan.Final);
    }

    [Fact]
    public async Task The_first_section_is_open_unless_another_is_asked_for_by_its_key()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var v = await k.DrafAsync();
        await k.Narasi.SimpanAsync(k.Oleh("Dewi"), v.LaporanId, "pengantar", "Puji syukur.", 0, Ct);
        var r = (await k.RuangLaporan.MuatAsync(k.Orang("Dewi"), v.LaporanId, null, Ct))!;
        Assert.Equal((k.Id, v.LaporanId, r.Susunan[0], r.Isi.Judul), (r.Kantor.Id, r.Laporan.Id, r.Bagian, r.Laporan.Judul));
        Assert.Equal(BagianLaporan.Untuk(JenisPeriode.Tahunan, r.Isi.Capaian), r.Susunan);
        var pengantar = (await k.RuangLaporan.MuatAsync(k.Orang("Dewi"), v.LaporanId, "pengantar", Ct))!;
        Assert.Equal(("pengantar", "Puji syukur.", 1), (pengantar.Bagian.Kunci, pengantar.Narasi!.Markdown, pengantar.Narasi.Versi));
        Assert.Null((await k.RuangLaporan.MuatAsync(k.Orang("Dewi"), v.LaporanId, r.Susunan[^1].Kunci, Ct))!.Narasi);
    }

    [Fact]
    public async Task Another_office_s_report_and_a_section_that_is_none_are_not_there()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var v = await k.DrafAsync();
        var asing = k.Orang("Dewi", peran: Peran.Sekretariat) with { InstansiId = await k.TetanggaAsync() };
        Assert.Null(await k.RuangLaporan.HakAsync(asing, v.LaporanId, Ct));
        Assert.Null(await k.RuangLaporan.MuatAsync(asing, v.LaporanId, null, Ct));
        Assert.Null(await k.RuangLaporan.MuatAsync(k.Orang("Dewi"), v.LaporanId, "tidak-ada", Ct));
        Assert.Null(await k.RuangLaporan.MuatAsync(k.Orang("Dewi"), v.LaporanId, "sasaran-999", Ct));
    }

    public sealed class OnSqlite() : RuangLaporanTests(new SqliteDatabase());

    public sealed class OnSqlServer() : RuangLaporanTests(new SqlServerDatabase());
}
