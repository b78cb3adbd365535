namespace SopKinerja.Data.Tests;

public abstract class PautanRepositoryTests(TestDatabase database)
{
    private static CancellationToken Ct => Kantor.Ct;

    [Fact]
    public async Task An_item_of_kelengkapan_is_linked_to_a_document_of_the_run_or_the_library_and_taken_off_again()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var (ani, dewi) = (k.Orang("Ani", k.Jabatan["Kepala Dinas"]), k.Orang("Dewi", peran: Peran.Sekretariat));
        var surat = (await k.Surat.InsertAsync(dewi, Bahan.Surat("9"), Ct)).Value;
        var id = (await k.Langkah.MulaiAsync(dewi, k.SopId, new(2025, JenisPeriode.Tahunan, 0), surat, Ct)).Value;
        var jalan = (await k.Pelaksanaan.FindAsync(k.Id, id, Ct))!;
        var l = await k.KiniAsync(id);
        var bahan = await k.Pautan.BahanAsync(k.Id, jalan, Ct);
        var butir = Assert.Single(bahan.Butir(l));
        Assert.Equal(("surat masuk", 0, JenisRujukan.Surat), (butir.Butir, butir.Pautan.Count, butir.Usul!.Jenis));

        Assert.Contains("atau sekretariat", (await k.Pautan.PautkanAsync(k.Orang("Citra"), jalan, l,
            [(butir.Butir, butir.Usul.Kunci)], Ct)).Reason, StringComparison.Ordinal);
        Assert.Contains("sudah tidak ada", (await k.Pautan.PautkanAsync(ani, jalan, l, [(butir.Butir, "Acuan-999")], Ct)).Reason,
            StringComparison.Ordinal);
        Assert.Null((await k.Pautan.PautkanAsync(ani, jalan, l, [(butir.Butir, butir.Usul.Kunci)], Ct)).Reason);
        Assert.Contains("belum terpaut", (await k.Pautan.PautkanAsync(ani, jalan, l, [(butir.Butir, butir.Usul.Kunci)], Ct)).Reason,
            StringComparison.Ordinal);
        var p = Assert.Single(Assert.Single((await k.Pautan.BahanAsync(k.Id, jalan, Ct)).Butir(l)).Pautan);
        Assert.Equal((JenisRujukan.Surat, (long?)surat, "Ani"), (p.Jenis, p.RujukId, p.DipautOleh));
        Assert.Null((await k.Pautan.LepasAsync(dewi, l, p, Ct)).Reason);
        Assert.Empty((await k.Pautan.BahanAsync(k.Id, jalan, Ct)).Pautan);
        Assert.Equal(AturanSusunan.Berubah, (await k.Pautan.LepasAsync(dewi, l, p, Ct)).Reason);
    }

    [Fact]
    public async Task A_link_of_one_round_holds_in_the_next()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var (ani, dewi) = (k.Orang("Ani", k.Jabatan["Kepala Dinas"]), k.Orang("Dewi", peran: Peran.Sekretariat));
        var jalan = (await k.Pelaksanaan.FindAsync(k.Id, await k.MulaiAsync(), Ct))!;
        Assert.Null((await k.Pautan.PautkanAsync(ani, jalan, await k.KiniAsync(jalan.Id), [("surat masuk", "Data-")], Ct)).Reason);
        var l = await k.KiniAsync(jalan.Id);
        Assert.Null((await k.Perbuatan.TindakAsync(dewi, l, new() { Versi = l.Versi, Tindakan = TindakanLangkah.Lewati, Alasan = "uji" }, null,
            Ct)).Reason);
        l = await k.KiniAsync(jalan.Id);
        Assert.Null((await k.Perbuatan.TindakAsync(dewi, l, new()
        {
            Versi = l.Versi, Tindakan = TindakanLangkah.Kembalikan, Ke = 1, Alasan = "ulang",
        }, null, Ct)).Reason);
        var lagi = await k.KiniAsync(jalan.Id);
        Assert.Equal((1, 2), (lagi.Nomor, lagi.Putaran));
        var p = Assert.Single(Assert.Single((await k.Pautan.BahanAsync(k.Id, jalan, Ct)).Butir(lagi)).Pautan);
        Assert.Null((await k.Pautan.LepasAsync(ani, lagi with { Id = p.LangkahId }, p, Ct)).Reason);
    }

    [Fact]
    public async Task What_the_library_lacks_for_the_year_is_proposed_for_no_item()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var dewi = k.Orang("Dewi", peran: Peran.Sekretariat);
        var lama = await CatatAsync(k, dewi, new() { Jenis = JenisAcuan.Renstra, Nama = "Renstra", TahunAwal = 2020, TahunAkhir = 2024 });
        var kini = await CatatAsync(k, dewi, new() { Jenis = JenisAcuan.Renstra, Nama = "Renstra", TahunAwal = 2025, TahunAkhir = 2029 });
        Assert.Contains("sekretariat", (await k.Acuan.CatatAsync(k.Orang("Citra"), new()
        {
            Jenis = JenisAcuan.Dpa, Nama = "DPA", TahunAwal = 2025,
        }, Bahan.Berkas("dpa.pdf", 1), Ct)).Reason, StringComparison.Ordinal);
        var jalan = (await k.Pelaksanaan.FindAsync(k.Id, await k.MulaiAsync(), Ct))!;
        var tiga = (await k.Pelaksanaan.ListLangkahAsync(k.Id, jalan.Id, Ct)).First(l => l.Nomor == 3);
        var butir = (await k.Pautan.BahanAsync(k.Id, jalan, Ct)).Butir(tiga);
        Assert.Equal("Data Data kinerja Tahun 2025|Renstra Renstra 2025–2029|SPM |DPA ",
            string.Join("|", butir.Select(b => $"{b.Butir} {b.Usul?.Nama}")));

        Assert.Null((await k.Acuan.UbahAsync(dewi, (await k.Acuan.FindAsync(k.Id, kini, Ct))! with { Edisi = " Perubahan I " }, null,
            "salah edisi", Ct)).Reason);
        Assert.Null((await k.Acuan.CabutAsync(dewi, lama, 1, "sudah lewat", Ct)).Reason);
        Assert.Contains("alasan", (await k.Acuan.CabutAsync(dewi, kini, 2, " ", Ct)).Reason, StringComparison.Ordinal);
        var acuan = (await k.Pautan.BahanAsync(k.Id, jalan, Ct)).Rujukan.Where(r => r.Jenis == JenisRujukan.Acuan);
        Assert.Equal("Renstra 2025–2029, Perubahan I", Assert.Single(acuan).Nama);
        Assert.Equal("sudah lewat", (await k.Acuan.FindAsync(k.Id, lama, Ct))!.AlasanCabut);
    }

    private static async Task<long> CatatAsync(Kantor k, Pelaku oleh, DokumenAcuan d) =>
        (await k.Acuan.CatatAsync(oleh, d, Bahan.Berkas("berkas.pdf", 1), Ct)).Value;

    public sealed class OnSqlite() : PautanRepositoryTests(new SqliteDatabase());

    public sealed class OnSqlServer() : PautanRepositoryTests(new SqlServerDatabase());
}
