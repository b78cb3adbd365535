namespace SopKinerja.Data.Tests;

public abstract class KlasifikasiRepositoryTests(TestDatabase database)
{
    private static CancellationToken Ct => Kantor.Ct;

    [Fact]
    public async Task Codes_stand_in_the_order_of_their_tree_and_are_found_by_code_or_words()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        foreach (var kode in new[] { "000.8.10", "000.8", "000.10", "000.8.9", "000" })
            Assert.Null((await k.Klasifikasi.InsertAsync(k.Oleh("Uji"), new() { Kode = kode, Uraian = $"Kelas {kode}" }, Ct)).Reason);
        Assert.Equal(["000", "000.8", "000.8.9", "000.8.10", "000.10"],
            (await k.Klasifikasi.ListAsync(k.Id, null, new(1), Ct)).Select(c => c.Kode));
        Assert.Equal(["000.8.10", "000.10"], (await k.Klasifikasi.ListAsync(k.Id, ".10", new(1), Ct)).Select(c => c.Kode));
        Assert.Empty(await k.Klasifikasi.ListAsync(k.Id, "%", new(1), Ct));
        Assert.Empty(await k.Klasifikasi.ListPilihanAsync(k.Id, Ct));
        Assert.Empty(await k.Klasifikasi.ListAsync(await k.TetanggaAsync(), null, new(1), Ct));
    }

    [Theory]
    [InlineData("000..8", 2, 4, "Permanen", "bukan kode klasifikasi")]
    [InlineData("000 8", 2, 4, "Permanen", "bukan kode klasifikasi")]
    [InlineData("000.8", 2, null, null, "belum lengkap")]
    [InlineData("000.8", 2, 4, "Dibakar", "harus musnah, permanen atau dinilai kembali")]
    [InlineData("000.8", -1, 4, "Musnah", "0 sampai 100 tahun")]
    public async Task What_is_no_class_is_refused(string kode, int? aktif, int? inaktif, string? nasib, string alasan)
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var kelas = new KlasifikasiArsip { Kode = kode, Uraian = "X", RetensiAktif = aktif, RetensiInaktif = inaktif, NasibAkhir = nasib };
        Assert.Contains(alasan, (await k.Klasifikasi.InsertAsync(k.Oleh("Uji"), kelas, Ct)).Reason, StringComparison.Ordinal);
        Assert.Contains(alasan, (await k.Klasifikasi.ImporAsync(k.Oleh("Uji"), [kelas], Ct)).Reason, StringComparison.Ordinal);
        Assert.Empty(await k.Klasifikasi.ListAsync(k.Id, null, new(1), Ct));
    }

    [Fact]
    public async Task One_class_alone_is_proposed_for_a_kind_of_report()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        await k.KlasifikasiAsync();
        var baru = (await k.Klasifikasi.InsertAsync(k.Oleh("Uji"), Kantor.Kelas with { Kode = "000.8.6.1" }, Ct)).Value;
        Assert.Equal(baru, (await k.Klasifikasi.FindAsync(k.Id, JenisPeriode.Tahunan, Ct))!.Id);
        Assert.Single(await k.Klasifikasi.ListAsync(k.Id, null, new(1), Ct), c => c.JenisPeriode is not null);
        Assert.Contains("sudah ada", (await k.Klasifikasi.InsertAsync(k.Oleh("Uji"), Kantor.Kelas, Ct)).Reason, StringComparison.Ordinal);
        Assert.Equal(baru, (await k.Klasifikasi.FindAsync(k.Id, JenisPeriode.Tahunan, Ct))!.Id);
    }

    [Fact]
    public async Task A_change_leaves_what_is_filed_as_it_was_filed_and_the_second_of_two_people_is_told()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var e = await k.LamaAsync(aktif: 2, inaktif: 4);
        var kelas = (await k.Klasifikasi.FindAsync(k.Id, JenisPeriode.Tahunan, Ct))!;
        Assert.Contains("disimpan", (await k.Klasifikasi.UpdateAsync(k.Oleh("Uji"), kelas with { RetensiAktif = 9 }, Ct)).Value, StringComparison.Ordinal);
        Assert.Contains("diubah orang lain", (await k.Klasifikasi.UpdateAsync(k.Oleh("Uji"), kelas with { RetensiAktif = 8 }, Ct)).Reason,
            StringComparison.Ordinal);
        Assert.Equal(9, (await k.Klasifikasi.FindAsync(k.Id, kelas.Id, Ct))!.RetensiAktif);
        Assert.Equal(2, (await k.Arsip.FindAsync(k.Id, e.Id, Ct))!.RetensiAktif);
        Assert.Null(await k.Klasifikasi.FindAsync(await k.TetanggaAsync(), kelas.Id, Ct));
    }

    [Fact]
    public async Task A_table_adds_and_changes_and_takes_nothing_away()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        await k.KlasifikasiAsync();
        IReadOnlyList<KlasifikasiArsip> tabel =
        [
            new() { Kode = "000", Uraian = "UMUM" }, Kantor.Kelas with { RetensiInaktif = 5, JenisPeriode = null },
            new() { Kode = "000.8.6", Uraian = "Laporan triwulan", RetensiAktif = 1, RetensiInaktif = 1, NasibAkhir = "Musnah", Dasar = "JRA 12" },
        ];
        Assert.Equal((2, 1), (await k.Klasifikasi.ImporAsync(k.Oleh("Uji"), tabel, Ct)).Value);
        Assert.Equal((0, 0), (await k.Klasifikasi.ImporAsync(k.Oleh("Uji"), tabel, Ct)).Value);
        Assert.Equal((0, 0), (await k.Klasifikasi.ImporAsync(k.Oleh("Uji"), [], Ct)).Value);
        Assert.Equal(5, (await k.Klasifikasi.FindAsync(k.Id, JenisPeriode.Tahunan, Ct))!.RetensiInaktif);
        Assert.Equal(["UMUM", "Laporan kinerja tahunan", "Laporan triwulan"],
            (await k.Klasifikasi.ListAsync(k.Id, null, new(1), Ct)).Select(c => c.Uraian));
    }

    [Fact]
    public async Task A_table_without_terms_takes_none_away()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        await k.KlasifikasiAsync();
        Assert.Equal((0, 0), (await k.Klasifikasi.ImporAsync(k.Oleh("Uji"), [new() { Kode = "000.8.6", Uraian = "Laporan kinerja tahunan" }], Ct)).Value);
        Assert.Equal((2, 4), await k.Klasifikasi.FindAsync(k.Id, JenisPeriode.Tahunan, Ct) is { } c
            ? (c.RetensiAktif!.Value, c.RetensiInaktif!.Value) : default);
    }

    public sealed class OnSqlite() : KlasifikasiRepositoryTests(new SqliteDatabase());

    public sealed class OnSqlServer() : KlasifikasiRepositoryTests(new SqlServerDatabase());
}
