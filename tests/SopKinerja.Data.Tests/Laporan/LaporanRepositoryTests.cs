namespace SopKinerja.Data.Tests;

public abstract class LaporanRepositoryTests(TestDatabase database)
{
    private static CancellationToken Ct => Kantor.Ct;

    private static Task<Outcome<LaporanVersi>> BuatAsync(Kantor k, long laporan, int dilihat, string alasan = "uji") =>
        k.Laporan.InsertVersiAsync(k.Orang("Dewi") with { Now = Bahan.Saat }, laporan, [1, 2, 3], [4], dilihat, alasan, Ct);

    private static Task<LangkahJalan> SosialisasiAsync(Kantor k) =>
        k.ProvinsiAsync(new(2025, JenisPeriode.Triwulan, 1), AksiLangkah.Sosialisasi);

    [Fact]
    public async Task A_version_is_kept_with_its_bytes_its_maker_and_its_reason()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var jalan = await k.MulaiAsync();
        await k.SampaiAsync(jalan, AksiLangkah.SusunLaporan);
        var laporan = await k.LaporanDariAsync(jalan);
        var v = (await BuatAsync(k, laporan, 0, "naskah “awal”")).Value;
        Assert.Equal((1, "LKJ Tahun 2025 versi 1.docx", 3L, "naskah “awal”"), (v.Nomor, v.NamaBerkas, v.Ukuran, v.Alasan));
        Assert.Equal(("Dewi", Bahan.Saat, BerkasRepository.Sidik([1, 2, 3]), BerkasRepository.Sidik([4])),
            (v.DibuatOleh, v.DibuatPada, v.Sha256, v.IsiSha));
        Assert.Equal(v, await k.Laporan.FindVersiAsync(k.Id, v.Id, Ct));
        Assert.Equal("membuat versi 1: naskah “awal”", (await k.LogAsync(jalan))[0].Uraian);
        await BuatAsync(k, laporan, 1);
        Assert.Equal([2, 1], (await k.Laporan.ListVersiAsync(k.Id, laporan, Ct)).Select(x => x.Nomor));
        Assert.Null(await k.Laporan.FindVersiAsync(k.Id + 1, v.Id, Ct));
        Assert.Empty(await k.Laporan.ListVersiAsync(k.Id + 1, laporan, Ct));
    }

    [Fact]
    public async Task A_version_is_made_only_while_the_report_is_being_written_and_by_who_saw_the_last_one()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var jalan = await k.MulaiAsync();
        var laporan = await k.LaporanDariAsync(jalan);
        Assert.Contains("selama langkah penyusunan", (await BuatAsync(k, laporan, 0)).Reason, StringComparison.Ordinal);
        await k.SampaiAsync(jalan, AksiLangkah.SusunLaporan);
        await BuatAsync(k, laporan, 0);
        Assert.Equal("Versi 1 baru saja dibuat orang lain. Muat ulang halaman.", (await BuatAsync(k, laporan, 0)).Reason);
        var asing = await k.Laporan.InsertVersiAsync(k.Orang("Dewi") with { InstansiId = k.Id + 1 }, laporan, [1], [2], 1, "x", Ct);
        Assert.Contains("selama langkah penyusunan", asing.Reason, StringComparison.Ordinal);
        await k.SampaiAsync(jalan, AksiLangkah.Koreksi);
        Assert.Contains("selama langkah penyusunan", (await BuatAsync(k, laporan, 2)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_stand_newest_year_first_with_their_last_version_and_whether_they_are_signed()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        await k.FinalAsync(2024);
        await k.Langkah.MulaiAsync(k.Oleh("Budi"), k.SopId, new(2026, JenisPeriode.Semester, 1), null, Ct);
        await k.DrafAsync();
        Assert.Equal([("Laporan Kinerja Semester I 2026", 0, false), ("LKJ Tahun 2025", 1, false), ("LKJ Tahun 2024", 1, true)],
            (await k.Laporan.ListAsync(k.Id, Ct)).Select(r => (r.Judul, r.Versi, r.Final)));
        Assert.Equal([null, TestDatabase.Now, TestDatabase.Now], (await k.Laporan.ListAsync(k.Id, Ct)).Select(r => r.DibuatPada));
        Assert.Empty(await k.Laporan.ListAsync(await k.TetanggaAsync(), Ct));
    }

    [Fact]
    public async Task A_report_names_its_final_file_once_it_is_signed()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var draf = await k.DrafAsync();
        var r = (await k.Laporan.FindAsync(k.Id, draf.LaporanId, Ct))!;
        Assert.Equal(("LKJ Tahun 2025", new Periode(2025, JenisPeriode.Tahunan, 0), k.SopId), (r.Judul, r.Periode, r.SopVersiId));
        Assert.Null(r.Final);
        var f = await k.TandaTanganiAsync(draf);
        Assert.Equal(f.Sha256, (await k.Laporan.FindAsync(k.Id, draf.LaporanId, Ct))!.Final);
        Assert.Null(await k.Laporan.FindAsync(k.Id + 1, draf.LaporanId, Ct));
    }

    [Fact]
    public async Task A_draft_is_sent_round_once_to_each_post()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var l = await SosialisasiAsync(k);
        var v = (await k.Laporan.ListVersiAsync(k.Id, await k.LaporanDariAsync(l.PelaksanaanId), Ct))[0];
        var surel = await k.Surel.CountAsync(k.Id, Ct);
        Task<Outcome<int>> KirimAsync(params long[] kepada) =>
            k.Laporan.SosialisasiAsync(k.Oleh("Budi"), l.Id, v.Id, kepada, Ct);
        Assert.Equal("Pilih sedikitnya satu pejabat.", (await KirimAsync()).Reason);
        Assert.Equal("Pilih pejabat dari daftar.", (await KirimAsync(-1)).Reason);
        Assert.Equal(1, (await KirimAsync(k.Jabatan["Sekretaris"])).Value);
        Assert.Equal(2, (await KirimAsync(k.Jabatan["Sekretaris"], k.Jabatan["Ka.Sub Program"])).Value);
        Assert.Equal(surel + 2, await k.Surel.CountAsync(k.Id, Ct));
        Assert.Equal(("Dewi", $"Sosialisasi draf: {v.NamaBerkas}"),
            (await k.Surel.ListAsync(k.Id, new(1), Ct)).Select(s => (s.KepadaNama, s.Perihal)).First());
        Assert.Equal("mensosialisasikan versi 1 kepada Sekretaris, Ka.Sub Program",
            (await k.LogAsync(l.PelaksanaanId))[0].Uraian);
        var fakta = await k.Fakta.FindAsync(k.Id, l.PelaksanaanId, l.Id, TestDatabase.Now, l.Aksi, new(2025, JenisPeriode.Triwulan, 1), Ct);
        Assert.Equal(2, fakta.Sosialisasi);
    }

    [Fact]
    public async Task A_draft_is_not_sent_round_outside_its_step()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var v = await k.DrafAsync();
        var l = await k.KiniAsync((await k.Laporan.FindAsync(k.Id, v.LaporanId, Ct))!.PelaksanaanId);
        var hasil = await k.Laporan.SosialisasiAsync(k.Oleh("Budi"), l.Id, v.Id, [k.Jabatan["Sekretaris"]], Ct);
        Assert.StartsWith("Langkah sosialisasi ini sudah tidak berjalan", hasil.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_date_of_the_signature_is_chosen_and_never_by_a_mistyped_year()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var draf = await k.DrafAsync();
        Task<Outcome<string>> AturAsync(CaraTanggal cara, DateOnly? tanggal, int versi, Pelaku? oleh = null) =>
            k.Laporan.UpdateTandaTanganAsync(oleh ?? k.Oleh("Budi"), draf.LaporanId, new(cara, tanggal, true, versi), Ct);
        Assert.Equal("Tanggal ini mendahului akhir tahun 2025 (31 Desember 2025). Periksa tahunnya.",
            (await AturAsync(CaraTanggal.Dipilih, new(2025, 2, 26), 1)).Reason);
        Assert.Equal("Isi tanggal tanda tangan, atau pilih cara yang lain.", (await AturAsync(CaraTanggal.Dipilih, null, 1)).Reason);
        Assert.True((await AturAsync(CaraTanggal.Dipilih, new(2026, 2, 26), 1, k.Asing("x"))).Refused);
        Assert.False((await AturAsync(CaraTanggal.Dipilih, new(2026, 2, 26), 1)).Refused);
        Assert.Equal(new(CaraTanggal.Dipilih, new(2026, 2, 26), true, 2), (await k.Laporan.FindAsync(k.Id, draf.LaporanId, Ct))!.TandaTangan);
        Assert.Contains("baru saja diubah orang lain", (await AturAsync(CaraTanggal.Kosong, null, 1)).Reason, StringComparison.Ordinal);
        Assert.False((await AturAsync(CaraTanggal.Kosong, new(2026, 2, 26), 2)).Refused);
        Assert.Equal(new(CaraTanggal.Kosong, null, true, 3), (await k.Laporan.FindAsync(k.Id, draf.LaporanId, Ct))!.TandaTangan);
        await k.TandaTanganiAsync(draf);
        Assert.Equal("Naskah final sudah dikunci. Blok tanda tangan tidak dapat diubah.", (await AturAsync(CaraTanggal.Versi, null, 3)).Reason);
    }

    public sealed class OnSqlite() : LaporanRepositoryTests(new SqliteDatabase());

    public sealed class OnSqlServer() : LaporanRepositoryTests(new SqlServerDatabase());
}
