namespace SopKinerja.Data.Tests;

public abstract class SumberDisposisiTests(TestDatabase database)
{
    private static CancellationToken Ct => Kantor.Ct;

    private static Pelaku Ani(Kantor k, JenisPemangku jenis = JenisPemangku.Definitif) => k.Orang("Ani", k.Jabatan["Kepala Dinas"], jenis);

    private static Pelaku Budi(Kantor k) => k.Orang("Budi", k.Jabatan["Sekretaris"]);

    private static Pelaku Sekretariat(Kantor k) => k.Orang("Citra", peran: Peran.Sekretariat);

    private static async Task<long> SuratAsync(Kantor k, KeamananSurat keamanan = KeamananSurat.Biasa) =>
        (await k.Surat.InsertAsync(k.Oleh("Uji"), Bahan.Surat("1") with { Keamanan = keamanan, Perihal = "Penyusunan LKJ" }, Ct)).Value;

    private static async Task<LangkahJalan> JalanAsync(Kantor k, long? surat) => await k.KiniAsync((await k.Langkah.MulaiAsync(
        k.Oleh("Budi"), k.SopId, new(2025, JenisPeriode.Tahunan, 0), surat, Ct)).Value);

    private static Task<Outcome<long>> KirimAsync(Kantor k, Pelaku oleh, AsalDisposisi asal, string kepada, string? alasan = null) =>
        k.SumberDisposisi.KirimAsync(oleh, asal, new()
        {
            Kepada = [k.Jabatan[kepada]], Instruksi = ["Proses lebih lanjut", "<b>buatan sendiri</b>"], Catatan = "  segera ",
            JatuhTempo = new(2026, 2, 9), Alasan = alasan,
        }, Ct);

    private static async Task<SimpulDisposisi> MasukAsync(Kantor k, string jabatan) =>
        Assert.Single(await k.Disposisi.ListMasukAsync(k.Id, [k.Jabatan[jabatan]], Ct));

    [Fact]
    public async Task A_letter_goes_out_from_the_head_by_whoever_holds_the_post_or_by_the_secretariat_for_him()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var surat = await SuratAsync(k, KeamananSurat.Rahasia);
        var kepala = k.Jabatan["Kepala Dinas"];
        Assert.Equal(new AsalDisposisi(kepala, "Kepala Dinas", "Plh. Kepala Dinas", true, "Penyusunan LKJ", surat, null, null, null),
            await k.SumberDisposisi.DariSuratAsync(Ani(k, JenisPemangku.Plh), surat, Ct));
        Assert.Equal(new AsalDisposisi(kepala, "Kepala Dinas", "Kepala Dinas", false, "Penyusunan LKJ", surat, null, null, null),
            await k.SumberDisposisi.DariSuratAsync(Sekretariat(k), surat, Ct));
        Assert.Null(await k.SumberDisposisi.DariSuratAsync(Budi(k), surat, Ct));
        Assert.Null(await k.SumberDisposisi.DariSuratAsync(Ani(k), -1, Ct));
    }

    [Fact]
    public async Task A_letter_of_another_office_or_of_one_without_a_head_goes_nowhere()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var surat = await SuratAsync(k);
        var asing = Sekretariat(k) with { InstansiId = await k.TetanggaAsync() };
        Assert.Null(await k.SumberDisposisi.DariSuratAsync(asing, surat, Ct));
        Assert.Null(await k.SumberDisposisi.DariLangkahAsync(asing, (await JalanAsync(k, null)).Id, Ct));
    }

    [Fact]
    public async Task What_is_sent_for_an_official_says_by_whom_and_why_and_only_the_sheet_s_lines_are_ticked()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var surat = await SuratAsync(k);
        var asal = (await k.SumberDisposisi.DariSuratAsync(Sekretariat(k), surat, Ct))!;
        Assert.Null((await KirimAsync(k, Sekretariat(k), asal, "Sekretaris", " Kepala rapat ")).Reason);
        var d = await MasukAsync(k, "Sekretaris");
        Assert.Equal(("Kepala Dinas (oleh Citra: Kepala rapat)", "Kepala Dinas", surat), (d.DariNama, d.DariJabatan, d.SuratMasukId));
        Assert.Equal(("Proses lebih lanjut", "segera", new DateOnly(2026, 2, 9)), (d.Instruksi, d.Catatan, d.JatuhTempo));
        var b = Assert.Single(await k.Log.ListAsync(k.Id, ObjekLog.Disposisi, d.DisposisiId, new(1), Ct));
        Assert.Equal((null, "Kepala Dinas"), (b.Jabatan, b.Untuk));

        asal = (await k.SumberDisposisi.DariSuratAsync(Ani(k), surat, Ct))!;
        Assert.Null((await KirimAsync(k, Ani(k), asal, "Ka.Sub Program", "tidak dibaca")).Reason);
        d = await MasukAsync(k, "Ka.Sub Program");
        Assert.Equal("Ani", d.DariNama);
        b = Assert.Single(await k.Log.ListAsync(k.Id, ObjekLog.Disposisi, d.DisposisiId, new(1), Ct));
        Assert.Equal(("Kepala Dinas", null), (b.Jabatan, b.Untuk));
    }

    [Fact]
    public async Task A_running_step_of_disposisi_sends_from_its_own_post()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var surat = await SuratAsync(k);
        var l = await JalanAsync(k, surat);
        var asal = (await k.SumberDisposisi.DariLangkahAsync(Ani(k), l.Id, Ct))!;
        Assert.Equal(new AsalDisposisi(l.JabatanId, "Kepala Dinas", "Kepala Dinas", true, "LKJ Tahun 2025", surat, l.Id, l.PelaksanaanId,
            null), asal with { Langkah = null, Berikut = null });
        Assert.Equal((1, 2), (asal.Langkah!.Nomor, asal.Berikut!.Nomor));
        Assert.False((await k.SumberDisposisi.DariLangkahAsync(Sekretariat(k), l.Id, Ct))!.Pemangku);
        Assert.Null(await k.SumberDisposisi.DariLangkahAsync(Budi(k), l.Id, Ct));
        var dua = (await k.Pelaksanaan.ListLangkahAsync(k.Id, l.PelaksanaanId, Ct))[1];
        Assert.Null(await k.SumberDisposisi.DariLangkahAsync(Budi(k), dua.Id, Ct));
        var data = await k.SampaiAsync(l.PelaksanaanId, AksiLangkah.KumpulkanData);
        Assert.Null(await k.SumberDisposisi.DariLangkahAsync(k.Orang("Dewi", data.JabatanId), data.Id, Ct));
        Assert.Null(await k.SumberDisposisi.DariLangkahAsync(Ani(k), l.Id, Ct));
    }

    [Fact]
    public async Task It_passes_on_what_its_post_received_in_the_same_thread_unless_that_is_over()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var l = await JalanAsync(k, null);
        Assert.Null((await KirimAsync(k, Ani(k), (await k.SumberDisposisi.DariLangkahAsync(Ani(k), l.Id, Ct))!, "Sekretaris")).Reason);
        Assert.Null((await k.Perbuatan.TindakAsync(Ani(k), l, new() { Versi = l.Versi }, null, Ct)).Reason);
        var dua = await k.KiniAsync(l.PelaksanaanId);
        var asal = (await k.SumberDisposisi.DariLangkahAsync(Budi(k), dua.Id, Ct))!;
        Assert.Equal((await MasukAsync(k, "Sekretaris")).Id, asal.Induk!.Id);
        Assert.Null((await KirimAsync(k, Budi(k), asal, "Ka.Sub Program")).Reason);
        Assert.Equal(asal.Induk.Id, (await MasukAsync(k, "Ka.Sub Program")).IndukId);

        var induk = (await k.Disposisi.FindAsync(k.Id, asal.Induk.Id, Ct))!;
        Assert.Equal(StatusDisposisi.Diteruskan, induk.Status);
        Assert.Null((await k.Disposisi.LaporAsync(Budi(k), induk.Id, induk.Versi, "beres", Ct)).Reason);
        Assert.Null((await k.SumberDisposisi.DariLangkahAsync(Budi(k), dua.Id, Ct))!.Induk);
    }

    [Fact]
    public async Task A_secret_letter_does_not_go_on_with_a_step_whose_post_may_not_read_it()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var surat = await SuratAsync(k, KeamananSurat.Rahasia);
        var l = await JalanAsync(k, surat);
        Assert.Equal(surat, (await k.SumberDisposisi.DariLangkahAsync(Ani(k), l.Id, Ct))!.SuratMasukId);
        await k.DisposisiDariAsync(l, "Sekretaris");
        Assert.Null((await k.Perbuatan.TindakAsync(Ani(k), l, new() { Versi = l.Versi }, null, Ct)).Reason);
        var dua = await k.KiniAsync(l.PelaksanaanId);
        Assert.Null((await k.SumberDisposisi.DariLangkahAsync(Budi(k), dua.Id, Ct))!.SuratMasukId);
        Assert.Equal(surat, (await k.SumberDisposisi.DariLangkahAsync(Sekretariat(k), dua.Id, Ct))!.SuratMasukId);
        Assert.Null((await KirimAsync(k, Ani(k), (await k.SumberDisposisi.DariSuratAsync(Ani(k), surat, Ct))!, "Sekretaris")).Reason);
        Assert.Equal(surat, (await k.SumberDisposisi.DariLangkahAsync(Budi(k), dua.Id, Ct))!.SuratMasukId);
    }

    [Fact]
    public async Task Whoever_received_a_letter_passes_it_on_once_read_in_the_post_it_went_to()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var surat = await SuratAsync(k);
        await KirimAsync(k, Ani(k), (await k.SumberDisposisi.DariSuratAsync(Ani(k), surat, Ct))!, "Sekretaris");
        var d = await MasukAsync(k, "Sekretaris");
        Assert.Null(await k.SumberDisposisi.DariPenerimaanAsync(Budi(k), d.Id, Ct));
        await k.Disposisi.BacaAsync(Budi(k), d.Id, Ct);
        var plt = k.Orang("Dewi", k.Jabatan["Sekretaris"], JenisPemangku.Plt);
        var asal = (await k.SumberDisposisi.DariPenerimaanAsync(plt, d.Id, Ct))!;
        Assert.Equal((d.JabatanId, "Plt. Sekretaris", true, "Bappeda", surat), (asal.JabatanId, asal.Sebutan, asal.Pemangku,
            (await k.Surat.FindAsync(k.Id, surat, true, [], Ct))!.Asal, asal.SuratMasukId));
        Assert.Equal((2, "Penyusunan LKJ"), (asal.Induk!.Versi, asal.Perihal));
        Assert.Null(await k.SumberDisposisi.DariPenerimaanAsync(Ani(k), d.Id, Ct));
        Assert.Null(await k.SumberDisposisi.DariPenerimaanAsync(Sekretariat(k), d.Id, Ct));
        Assert.Null(await k.SumberDisposisi.DariPenerimaanAsync(Budi(k) with { InstansiId = k.Id + 1 }, d.Id, Ct));
        Assert.Null((await KirimAsync(k, plt, asal, "Ka.Sub Program")).Reason);
        Assert.Equal((d.Id, "Dewi"), ((await MasukAsync(k, "Ka.Sub Program")).IndukId, (await MasukAsync(k, "Ka.Sub Program")).DariNama));
        Assert.Equal("Disposisi ini telah diubah orang lain. Periksa lagi.",
            (await KirimAsync(k, plt, asal, "Analis Akuntabilitas Kinerja")).Reason);
    }

    [Fact]
    public async Task What_came_from_a_step_without_a_letter_or_was_reported_is_not_passed_on()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        await k.DisposisiDariAsync(await JalanAsync(k, null), "Sekretaris");
        var d = (await k.Disposisi.BacaAsync(Budi(k), (await MasukAsync(k, "Sekretaris")).Id, Ct))!;
        Assert.Null(await k.SumberDisposisi.DariPenerimaanAsync(Budi(k), d.Id, Ct));
        Assert.Null((await k.Disposisi.LaporAsync(Budi(k), d.Id, d.Versi, "beres", Ct)).Reason);

        var surat = await SuratAsync(k);
        await KirimAsync(k, Ani(k), (await k.SumberDisposisi.DariSuratAsync(Ani(k), surat, Ct))!, "Sekretaris");
        d = (await k.Disposisi.BacaAsync(Budi(k), (await MasukAsync(k, "Sekretaris")).Id, Ct))!;
        Assert.NotNull(await k.SumberDisposisi.DariPenerimaanAsync(Budi(k), d.Id, Ct));
        Assert.Null((await k.Disposisi.LaporAsync(Budi(k), d.Id, d.Versi, "beres", Ct)).Reason);
        Assert.Null(await k.SumberDisposisi.DariPenerimaanAsync(Budi(k), d.Id, Ct));
    }

    public sealed class OnSqlite() : SumberDisposisiTests(new SqliteDatabase());

    public sealed class OnSqlServer() : SumberDisposisiTests(new SqlServerDatabase());
}
