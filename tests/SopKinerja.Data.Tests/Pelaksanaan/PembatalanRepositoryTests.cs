namespace SopKinerja.Data.Tests;

public abstract class PembatalanRepositoryTests(TestDatabase database)
{
    private static readonly Periode s_tahun = new(2025, JenisPeriode.Tahunan, 0);

    private static CancellationToken Ct => Kantor.Ct;

    private static Pelaku Sekretariat(Kantor k) => k.Orang("Budi", peran: Peran.Sekretariat);

    private static async Task<Outcome<string>> BatalkanAsync(Kantor k, long jalan, Pelaku? oleh = null, string? alasan = "Salah periode",
        int lebih = 0)
    {
        var p = (await k.Pelaksanaan.FindAsync(k.Id, jalan, Ct))!;
        return await k.Pembatalan.BatalkanAsync(oleh ?? Sekretariat(k), jalan, p.Versi + lebih, alasan, Ct);
    }

    [Fact]
    public async Task A_cancelled_run_keeps_all_that_happened_and_its_period_is_free_again()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var l = await k.KiniAsync(await k.MulaiAsync());
        await k.DisposisiDariAsync(l, "Sekretaris");
        var dua = await k.Langkah.MulaiAsync(k.Oleh("Budi"), k.SopId, s_tahun, null, Ct);
        Assert.Equal("Pelaksanaan Tahun 2025 dari SOP ini sudah dimulai.", dua.Reason);

        Assert.Equal("LKJ Tahun 2025 dibatalkan. Periode ini dapat dimulai lagi.", (await BatalkanAsync(k, l.PelaksanaanId)).Value);
        var p = (await k.Pelaksanaan.FindAsync(k.Id, l.PelaksanaanId, Ct))!;
        Assert.Equal((StatusPelaksanaan.Dibatalkan, "Salah periode", TestDatabase.Now), (p.Status, p.AlasanBatal, p.SelesaiPada));
        Assert.All(await k.Pelaksanaan.ListLangkahAsync(k.Id, p.Id, Ct), x => Assert.Equal(StatusLangkah.Dibatalkan, x.Status));
        Assert.Equal(StatusDisposisi.Dibatalkan, Assert.Single(await k.Disposisi.ListPelaksanaanAsync(k.Id, p.Id, Ct)).Status);
        Assert.Empty(await k.Pelaksanaan.ListTugasAsync(k.Id, [.. k.Jabatan.Values], Ct));
        Assert.Contains(await k.LogAsync(p.Id), c => c is { Uraian: "membatalkan pelaksanaan. Alasan: Salah periode", Penyimpangan: true });
        Assert.Contains(await k.Surel.ListAsync(k.Id, new(1), Ct), s => s.Perihal == "LKJ Tahun 2025: pelaksanaan dibatalkan"
            && s.KepadaNama == "Ani");

        var lagi = (await k.Langkah.MulaiAsync(k.Oleh("Budi"), k.SopId, s_tahun, null, Ct)).Value;
        Assert.Equal([lagi, p.Id], (await k.Pelaksanaan.ListAsync(k.Id, Ct)).Select(x => x.Id));
        var laporan = Assert.Single(await k.Laporan.ListAsync(k.Id, Ct));
        Assert.Equal(lagi, (await k.Laporan.FindAsync(k.Id, laporan.Id, Ct))!.PelaksanaanId);
        Assert.False((await BatalkanAsync(k, lagi)).Refused);
    }

    [Fact]
    public async Task Nobody_writes_in_the_report_of_a_cancelled_run_and_nobody_acts_on_its_steps()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var v = await k.DrafAsync();
        var jalan = (await k.Laporan.FindAsync(k.Id, v.LaporanId, Ct))!.PelaksanaanId;
        var l = await k.KiniAsync(jalan);
        Assert.False((await BatalkanAsync(k, jalan)).Refused);
        Assert.True((await k.Narasi.SimpanAsync(k.Oleh("Dewi"), v.LaporanId, "pengantar", "Puji syukur.", 0, Ct)).Refused);
        Assert.True((await k.Laporan.InsertVersiAsync(k.Orang("Citra"), v.LaporanId, [1], [3], 1, "uji", Ct)).Refused);
        Assert.True((await k.Langkah.TindakAsync(k.Tindak(l, TindakanLangkah.Selesai, "Citra"), Ct)).Refused);
        Assert.True((await BatalkanAsync(k, jalan)).Refused);
    }

    [Fact]
    public async Task Only_the_secretariat_cancels_with_a_reason_what_it_saw_and_nothing_that_was_signed()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var jalan = await k.MulaiAsync();
        Assert.Contains("Hanya Sekretariat", (await BatalkanAsync(k, jalan, k.Orang("Ani", k.Jabatan["Kepala Dinas"]))).Reason,
            StringComparison.Ordinal);
        Assert.Contains("alasan", (await BatalkanAsync(k, jalan, alasan: " ")).Reason, StringComparison.Ordinal);
        Assert.Contains("baru saja berubah", (await BatalkanAsync(k, jalan, lebih: 1)).Reason, StringComparison.Ordinal);
        Assert.Contains("tidak ditemukan", (await BatalkanAsync(k, jalan, Sekretariat(k) with { InstansiId = k.Id + 1 })).Reason,
            StringComparison.Ordinal);
        var f = await k.FinalAsync(2024);
        Assert.Contains("sudah dikunci", (await BatalkanAsync(k, f.PelaksanaanId)).Reason, StringComparison.Ordinal);
        Assert.Equal(StatusPelaksanaan.Berjalan, (await k.Pelaksanaan.FindAsync(k.Id, jalan, Ct))!.Status);
    }

    [Fact]
    public async Task A_compilation_that_its_run_locked_is_open_again()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var triwulan = new Periode(2025, JenisPeriode.Triwulan, 1);
        var l = await k.ProvinsiAsync(triwulan, AksiLangkah.Rekap);
        await k.Capaian.KunciAsync(k.Oleh("Budi"), triwulan, Ct);
        Assert.False((await BatalkanAsync(k, l.PelaksanaanId)).Refused);
        Assert.False((await k.Capaian.MuatAsync(k.Id, triwulan, Ct)).Terkunci);
    }

    [Fact]
    public async Task What_another_run_of_the_period_compiled_stays_locked()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var triwulan = new Periode(2025, JenisPeriode.Triwulan, 1);
        var l = await k.ProvinsiAsync(triwulan, AksiLangkah.Rekap);
        await k.Capaian.KunciAsync(k.Oleh("Budi"), triwulan, Ct);
        Assert.Null((await k.Langkah.TindakAsync(k.Tindak(l, TindakanLangkah.Ya, "Budi"), Ct)).Reason);

        // Another SOP that compiles too, begun for the same quarter by mistake.
        var naskah = BerkasSop.Tersedia.Single(n => n.Kunci == "banten");
        var lain = (await k.Sop.InsertAsync(k.Oleh("Uji"), naskah with { Nama = "SOP lain" },
            naskah.Pelaksana.Zip(k.Jabatan.Values.Concat(k.Jabatan.Values)).ToDictionary(x => x.First, x => x.Second), Ct)).Value;
        var salah = (await k.Langkah.MulaiAsync(k.Oleh("Budi"), lain, triwulan, null, Ct)).Value;
        await k.SampaiAsync(salah, AksiLangkah.Rekap);
        Assert.False((await BatalkanAsync(k, salah)).Refused);
        Assert.True((await k.Capaian.MuatAsync(k.Id, triwulan, Ct)).Terkunci);
    }

    [Fact]
    public async Task What_a_recipient_passed_on_is_closed_with_the_run_too()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var surat = (await k.Surat.InsertAsync(k.Oleh("Budi"), Bahan.Surat("045/1"), Ct)).Value;
        var l = await k.KiniAsync((await k.Langkah.MulaiAsync(k.Oleh("Budi"), k.SopId, s_tahun, surat, Ct)).Value);
        var (ani, budi) = (k.Orang("Ani", l.JabatanId), k.Orang("Budi", k.Jabatan["Sekretaris"]));
        Assert.Null((await k.SumberDisposisi.KirimAsync(ani, (await k.SumberDisposisi.DariLangkahAsync(ani, l.Id, Ct))!,
            new() { Kepada = [k.Jabatan["Sekretaris"]], Instruksi = InstruksiDisposisi.Baku }, Ct)).Reason);
        var masuk = Assert.Single(await k.Disposisi.ListMasukAsync(k.Id, [k.Jabatan["Sekretaris"]], Ct));
        Assert.NotNull(await k.Disposisi.BacaAsync(budi, masuk.Id, Ct));
        var asal = (await k.SumberDisposisi.DariPenerimaanAsync(budi, masuk.Id, Ct))!;
        Assert.Null((await k.SumberDisposisi.KirimAsync(budi, asal,
            new() { Kepada = [k.Jabatan["Ka.Sub Program"]], Instruksi = InstruksiDisposisi.Baku }, Ct)).Reason);
        Assert.Single(await k.Disposisi.ListMasukAsync(k.Id, [k.Jabatan["Ka.Sub Program"]], Ct));
        Assert.False((await BatalkanAsync(k, l.PelaksanaanId)).Refused);
        Assert.Empty(await k.Disposisi.ListMasukAsync(k.Id, [k.Jabatan["Ka.Sub Program"]], Ct));
        Assert.Empty(await k.Disposisi.ListMasukAsync(k.Id, [k.Jabatan["Sekretaris"]], Ct));
    }

    /// <summary>Reading is an act of the one it was sent to: a step that the secretariat passes over closes it, and nobody is said to have read it.</summary>
    [Fact]
    public async Task A_finished_step_closes_what_asked_for_it_and_only_its_holder_is_said_to_have_read_it()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        async Task<(StatusDisposisi, string?, string?)> SesudahAsync(int tahun, Func<LangkahJalan, TindakLangkah> tindak)
        {
            var jalan = (await k.Langkah.MulaiAsync(k.Oleh("Budi"), k.SopId, new(tahun, JenisPeriode.Tahunan, 0), null, Ct)).Value;
            await k.DisposisiDariAsync(await k.KiniAsync(jalan), "Ka.Sub Program");
            var l = await k.SampaiAsync(jalan, AksiLangkah.KumpulkanData);
            Assert.Null((await k.Langkah.TindakAsync(tindak(l), Ct)).Reason);
            var d = Assert.Single(await k.Disposisi.ListPelaksanaanAsync(k.Id, jalan, Ct));
            return (d.Status, d.DibacaOleh, d.Laporan);
        }

        await k.IsiAsync(s_tahun, new(k.IndikatorId, 0, null, null, "belum tersedia", null, null));
        Assert.Equal((StatusDisposisi.Dilaporkan, "Dewi", "Langkah 4 selesai."),
            await SesudahAsync(2025, l => k.Tindak(l, TindakanLangkah.Selesai, "Dewi", alasan: "menyusul")));
        Assert.Equal((StatusDisposisi.Dilaporkan, null, "Langkah 4 dilewati."),
            await SesudahAsync(2024, l => k.Tindak(l, TindakanLangkah.Lewati, "Budi", pangku: false, sekretariat: true, alasan: "uji")));
    }

    [Fact]
    public async Task No_evidence_is_hung_on_a_cancelled_run()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var l = await k.KiniAsync(await k.MulaiAsync());
        var sha = await k.Berkas.InsertAsync([1], "application/pdf", TestDatabase.Now, Ct);
        Assert.False((await BatalkanAsync(k, l.PelaksanaanId)).Refused);
        Assert.False(await k.BuktiLangkah.InsertAsync(k.Oleh("Budi"), l.Id, sha, "a.pdf", 1, Ct));
    }

    [Fact]
    public async Task An_annual_run_is_due_when_its_first_recipient_is_and_the_day_moves_with_a_reason()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        foreach (var (nama, bulan) in new[] { ("Inspektorat", 3), ("Bagian Organisasi", 2) })
            await k.Pengiriman.InsertPenerimaAsync(k.Oleh("Uji"),
                new() { Nama = nama, Surel = "x@uji.contoh.test", Saluran = SaluranKirim.Surel, BatasBulan = bulan }, Ct);
        var p = (await k.Pelaksanaan.FindAsync(k.Id, await k.MulaiAsync(), Ct))!;
        Assert.Equal(new DateOnly(2026, 2, 28), p.Tenggat);
        var lain = (await k.Langkah.MulaiAsync(k.Oleh("Budi"), k.SopId, new(2024, JenisPeriode.Semester, 1), null, Ct)).Value;
        Assert.Null((await k.Pelaksanaan.FindAsync(k.Id, lain, Ct))!.Tenggat);

        Assert.Contains("alasan", (await k.TenggatJalan.UbahAsync(Sekretariat(k), p, new(2026, 3, 31), "", Ct)).Reason, StringComparison.Ordinal);
        Assert.Contains("Hanya Sekretariat", (await k.TenggatJalan.UbahAsync(k.Orang("Ani"), p, new(2026, 3, 31), "x", Ct)).Reason,
            StringComparison.Ordinal);
        Assert.Contains("di luar tahun", (await k.TenggatJalan.UbahAsync(Sekretariat(k), p, new(2024, 3, 31), "x", Ct)).Reason,
            StringComparison.Ordinal);
        Assert.Equal("Tenggat kini 31 Maret 2026.", (await k.TenggatJalan.UbahAsync(Sekretariat(k), p, new(2026, 3, 31), "diundur", Ct)).Value);
        Assert.Contains("baru saja berubah", (await k.TenggatJalan.UbahAsync(Sekretariat(k), p, null, "x", Ct)).Reason, StringComparison.Ordinal);
        Assert.Contains(await k.LogAsync(p.Id), c => c.Uraian == "mengubah tenggat menjadi 31 Maret 2026. Alasan: diundur");
    }

    public sealed class OnSqlite() : PembatalanRepositoryTests(new SqliteDatabase());

    public sealed class OnSqlServer() : PembatalanRepositoryTests(new SqlServerDatabase());
}
