namespace SopKinerja.Data.Tests;

public abstract class SopRepositoryTests(TestDatabase database)
{
    private static CancellationToken Ct => Kantor.Ct;

    private static readonly BerkasSop s_binjai = BerkasSop.Tersedia.Single(n => n.Kunci == "binjai");

    [Fact]
    public async Task A_SOP_is_read_back_as_it_stands_on_paper()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var s = (await k.Sop.FindAsync(k.Id, k.SopId, Ct))!;
        Assert.Equal(("Pengumpulan Data Kinerja", "069/137/SOP/Dinkes/V/2023", 1), (s.Nama, s.Nomor, s.Revisi));
        Assert.Equal((new DateOnly(2023, 5, 16), null, null), (s.TanggalPembuatan, s.TanggalRevisi, s.TanggalEfektif));
        Assert.Equal(("PEMERINTAH KOTA BINJAI", "DINAS KESEHATAN KOTA BINJAI", "SUB BAGIAN PROGRAM, INFORMASI DAN HUMAS"),
            (s.Kop1, s.Kop2, s.Kop3));
        Assert.Equal(("dr. SUGIANTO, Sp.OG, M.K.M", "Pembina Utama Muda", "196606071999031003"),
            (s.DisahkanNama, s.DisahkanPangkat, s.DisahkanNip));
        Assert.Equal(["Komputer dan Kelengkapan", "ATK", "SDM dan Peraturan yang terkait"], s.Peralatan.Split('\n'));
        Assert.Equal(["Arsip", "Kirim", "Publikasi"], s.DaftarTindakLanjut);
        Assert.Null(await k.Sop.FindAsync(k.Id + 1, k.SopId, Ct));
    }

    [Fact]
    public async Task Its_columns_stand_on_the_posts_of_the_office()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var kolom = await k.Sop.ListPelaksanaAsync(k.Id, k.SopId, Ct);
        Assert.Equal([(1, "Kepala Dinas"), (2, "Sekretaris"), (3, "Ka.Sub Program"), (4, "Analis Akuntabilitas Kinerja")],
            kolom.Select(p => (p.Urutan, p.Nama)));
        Assert.All(kolom, p => Assert.Equal(k.Jabatan[p.Nama], p.JabatanId));
        Assert.Empty(await k.Sop.ListPelaksanaAsync(k.Id + 1, k.SopId, Ct));
    }

    [Fact]
    public async Task Its_steps_stand_in_order_with_their_time_and_their_way_back()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var langkah = await k.Sop.ListLangkahAsync(k.Id, k.SopId, Ct);
        Assert.Equal(Enumerable.Range(1, 8), langkah.Select(l => l.Nomor));
        var data = langkah[3];
        Assert.Equal(("Data", AksiLangkah.KumpulkanData, "3 Hari", true), (data.Judul, data.Aksi, data.WaktuTeks, data.Berjalan));
        Assert.Equal(("Data, Renstra, SPM, DPA", "Konsep laporan Kinerja", k.Jabatan["Ka.Sub Program"]),
            (data.Kelengkapan, data.Output, data.JabatanId));
        Assert.Equal((BentukLangkah.Keputusan, "1 jam", 5, false),
            (langkah[5].Bentuk, langkah[5].WaktuTeks, langkah[5].TidakKe, langkah[5].Berjalan));
        Assert.All(langkah, l => Assert.True(l.BerlakuUntuk(JenisPeriode.Semester)));
        Assert.Empty(await k.Sop.ListLangkahAsync(k.Id + 1, k.SopId, Ct));
    }

    [Fact]
    public async Task SOPs_stand_by_name_with_how_often_they_were_run()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        await k.Sop.InsertAsync(k.Oleh("Uji"),
            s_binjai with { Nama = "Arsip Kinerja", Kop = ["KOTA UJI", "DINAS UJI"], Langkah = [s_binjai.Langkah[0]] }, k.Jabatan, Ct);
        await k.MulaiAsync();
        Assert.Equal([("Arsip Kinerja", 1, 0), ("Pengumpulan Data Kinerja", 8, 1)],
            (await k.Sop.ListAsync(k.Id, Ct)).Select(s => (s.Nama, s.JumlahLangkah, s.JumlahPelaksanaan)));
        Assert.Empty(await k.Sop.ListAsync(await k.TetanggaAsync(), Ct));
    }

    [Fact]
    public async Task A_name_in_use_and_a_post_that_is_not_the_office_s_are_refused()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        Assert.Equal("SOP dengan nama ini sudah terpasang.", (await k.Sop.InsertAsync(k.Oleh("Uji"), s_binjai, k.Jabatan, Ct)).Reason);
        var asing = k.Jabatan.ToDictionary(j => j.Key, _ => -1L);
        Assert.Equal("Pilih jabatan dari daftar.",
            (await k.Sop.InsertAsync(k.Oleh("Uji"), s_binjai with { Nama = "Lain" }, asing, Ct)).Reason);
        Assert.Single(await k.Sop.ListAsync(k.Id, Ct));
    }

    public sealed class OnSqlite() : SopRepositoryTests(new SqliteDatabase());

    public sealed class OnSqlServer() : SopRepositoryTests(new SqlServerDatabase());
}
