namespace SopKinerja.Data.Tests;

public abstract class PelaksanaanRepositoryTests(TestDatabase database)
{
    private static CancellationToken Ct => Kantor.Ct;

    private static async Task<long> MulaiAsync(Kantor k, int tahun, JenisPeriode jenis, int nomor, long? surat = null) =>
        (await k.Langkah.MulaiAsync(k.Oleh("Budi", Bahan.Saat), k.SopId, new(tahun, jenis, nomor), surat, Ct)).Value;

    [Fact]
    public async Task A_run_knows_its_SOP_its_letter_its_report_and_who_started_it()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var surat = (await k.Surat.InsertAsync(k.Oleh("Budi"), Bahan.Surat("1"), Ct)).Value;
        var p = (await k.Pelaksanaan.FindAsync(k.Id, await MulaiAsync(k, 2025, JenisPeriode.Semester, 2, surat), Ct))!;
        Assert.Equal(("Laporan Kinerja Semester II 2025", new Periode(2025, JenisPeriode.Semester, 2), "0001/2026"),
            (p.Judul, p.Periode, p.Agenda));
        Assert.Equal((k.SopId, "069/137/SOP/Dinkes/V/2023", 1, "Arsip,Kirim,Publikasi"),
            (p.SopVersiId, p.SopNomor, p.SopRevisi, p.TindakLanjut));
        Assert.Equal((StatusPelaksanaan.Berjalan, 1, "Budi", Bahan.Saat, null),
            (p.Status, p.Putaran, p.DimulaiOleh, p.DimulaiPada, p.SelesaiPada));
        Assert.Equal(p.Id, (await k.Laporan.FindAsync(k.Id, p.LaporanId!.Value, Ct))!.PelaksanaanId);
        Assert.Null((await k.Pelaksanaan.FindAsync(k.Id, await MulaiAsync(k, 2025, JenisPeriode.Semester, 1), Ct))!.Agenda);
    }

    [Fact]
    public async Task Runs_stand_newest_year_first_and_a_longer_one_names_what_it_recaps()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        foreach (var (tahun, jenis, nomor) in new[]
        {
            (2025, JenisPeriode.Semester, 1), (2025, JenisPeriode.Triwulan, 3), (2026, JenisPeriode.Triwulan, 1),
            (2025, JenisPeriode.Triwulan, 1),
        })
            await MulaiAsync(k, tahun, jenis, nomor);
        Assert.Equal(["Triwulan I 2026", "Triwulan I 2025", "Triwulan III 2025", "Semester I 2025"],
            (await k.Pelaksanaan.ListAsync(k.Id, Ct)).Select(p => p.Periode.ToString()));
        var tahunan = await MulaiAsync(k, 2025, JenisPeriode.Tahunan, 0);
        var semester = await MulaiAsync(k, 2025, JenisPeriode.Semester, 2);
        async Task<IEnumerable<string>> DirekapAsync(long jalan) =>
            (await k.Pelaksanaan.FindIsiAsync(k.Id, jalan, 1, Ct))!.Direkap.Select(p => p.Periode.ToString());
        Assert.Equal(["Triwulan I 2025", "Triwulan III 2025", "Semester I 2025", "Semester II 2025"], await DirekapAsync(tahunan));
        Assert.Equal(["Triwulan III 2025"], await DirekapAsync(semester));
        Assert.Empty(await DirekapAsync((await k.Pelaksanaan.ListAsync(k.Id, Ct)).First(p => p.JenisPeriode == JenisPeriode.Triwulan).Id));
        Assert.Empty(await k.Pelaksanaan.ListAsync(await k.TetanggaAsync(), Ct));
    }

    [Fact]
    public async Task The_steps_of_a_run_stand_in_order_with_their_due_date()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var langkah = await k.Pelaksanaan.ListLangkahAsync(k.Id, await k.MulaiAsync(), Ct);
        Assert.Equal(Enumerable.Range(1, 8), langkah.Select(l => l.Nomor));
        var satu = langkah[0];
        Assert.Equal(("Tugas", "Kepala Dinas", AksiLangkah.Disposisi, 10, SatuanWaktu.Menit),
            (satu.Judul, satu.JabatanNama, satu.Aksi, satu.Waktu, satu.Satuan));
        Assert.Equal((StatusLangkah.Berjalan, TestDatabase.Now, TestDatabase.Now.AddMinutes(10)),
            (satu.Status, satu.MulaiPada, satu.JatuhTempo));
        Assert.Equal(satu, await k.Pelaksanaan.FindLangkahAsync(k.Id, satu.Id, Ct));
        Assert.Null(await k.Pelaksanaan.FindLangkahAsync(k.Id + 1, satu.Id, Ct));
        Assert.Equal((StatusLangkah.Menunggu, null, 5), (langkah[5].Status, langkah[5].MulaiPada, langkah[5].TidakKe));
    }

    [Fact]
    public async Task Threads_are_of_unfinished_runs_only()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        await k.KlasifikasiAsync();
        var f = await k.FinalAsync(2024);
        var jalan = await k.MulaiAsync();
        Assert.Equal([jalan, f.PelaksanaanId],
            (await k.Pelaksanaan.ListBerjalanAsync(k.Id, Ct)).Langkah.Select(l => l.PelaksanaanId).Distinct());
        await k.Arsip.InsertAsync(k.Oleh("Budi"), f, Ct);
        await k.Publikasi.InsertAsync(k.Oleh("Budi"), f, Ct);
        var langkah = (await k.Pelaksanaan.ListBerjalanAsync(k.Id, Ct)).Langkah;
        Assert.Equal(Enumerable.Range(1, 8).Select(n => (jalan, n)), langkah.Select(l => (l.PelaksanaanId, l.Nomor)));
    }

    [Fact]
    public async Task A_running_step_waits_for_its_post_the_most_urgent_first()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var akhir = (await k.Langkah.MulaiAsync(k.Oleh("Budi", TestDatabase.Now.AddDays(3)), k.SopId,
            new(2025, JenisPeriode.Triwulan, 1), null, Ct)).Value;
        var awal = await k.MulaiAsync();
        var tugas = await k.Pelaksanaan.ListTugasAsync(k.Id, [k.Jabatan["Kepala Dinas"], k.Jabatan["Sekretaris"]], Ct);
        Assert.Equal([(awal, "LKJ Tahun 2025"), (akhir, "Laporan Kinerja Triwulan I 2025")],
            tugas.Select(t => (t.PelaksanaanId, t.PelaksanaanJudul)));
        Assert.Equal((1, "Kepala Dinas", AksiLangkah.Disposisi, TestDatabase.Now),
            (tugas[0].Nomor, tugas[0].JabatanNama, tugas[0].Aksi, tugas[0].MulaiPada));
        Assert.Empty(await k.Pelaksanaan.ListTugasAsync(k.Id, [k.Jabatan["Sekretaris"]], Ct));
        Assert.Empty(await k.Pelaksanaan.ListTugasAsync(k.Id, [], Ct));
        Assert.Empty(await k.Pelaksanaan.ListTugasAsync(k.Id + 1, [k.Jabatan["Kepala Dinas"]], Ct));
    }

    [Fact]
    public async Task Evidence_hangs_on_a_step_that_has_begun_and_is_logged()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var jalan = await k.MulaiAsync();
        var langkah = await k.Pelaksanaan.ListLangkahAsync(k.Id, jalan, Ct);
        var sha = await k.Berkas.InsertAsync([1, 2], "application/pdf", TestDatabase.Now, Ct);
        Task<bool> LampirkanAsync(int nomor, string nama) =>
            k.BuktiLangkah.InsertAsync(k.Oleh("Ani"), langkah[nomor - 1].Id, sha, nama, 2, Ct);
        Assert.False(await LampirkanAsync(2, "terlalu dini.pdf"));
        Assert.True(await LampirkanAsync(1, "undangan.pdf"));
        Assert.True(await LampirkanAsync(1, "daftar hadir.pdf"));
        var b = (await k.Pelaksanaan.FindIsiAsync(k.Id, jalan, 25, Ct))!.Bukti;
        Assert.Equal(["undangan.pdf", "daftar hadir.pdf"], b.Select(x => x.Nama));
        Assert.Equal((1, 2L, sha, "Ani"), (b[0].Nomor, b[0].Ukuran, b[0].Sha256, b[0].DiunggahOleh));
        Assert.Equal(b[0], await k.Pelaksanaan.FindBuktiAsync(k.Id, b[0].Id, Ct));
        Assert.Equal("melampirkan bukti daftar hadir.pdf", (await k.LogAsync(jalan))[0].Uraian);
        Assert.Null(await k.Pelaksanaan.FindBuktiAsync(k.Id + 1, b[0].Id, Ct));
        Assert.Null(await k.Pelaksanaan.FindIsiAsync(k.Id + 1, jalan, 25, Ct));
    }

    public sealed class OnSqlite() : PelaksanaanRepositoryTests(new SqliteDatabase());

    public sealed class OnSqlServer() : PelaksanaanRepositoryTests(new SqlServerDatabase());
}
