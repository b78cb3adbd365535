namespace SopKinerja.Data.Tests;

public abstract class ArsipRepositoryTests(TestDatabase database)
{
    private static CancellationToken Ct => Kantor.Ct;

    [Fact]
    public async Task An_archived_file_is_an_entry_with_the_retention_of_its_classification()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        await k.KlasifikasiAsync();
        var f = await k.FinalAsync(2025);
        var hasil = await k.Arsip.InsertAsync(k.Oleh("Budi", Bahan.Saat), f, Ct);
        Assert.Equal("Diarsipkan sebagai entri 1, klasifikasi 000.8.6.", hasil.Value);
        var e = Assert.Single(await k.Arsip.ListAsync(k.Id, new(1), Ct));
        Assert.Equal((1, "000.8.6", "LKJ Tahun 2025", "Permanen"), (e.Nomor, e.KodeKlasifikasi, e.Uraian, e.NasibAkhir));
        Assert.Equal((2, 4, new DateOnly(2026, 2, 2), Bahan.Saat), (e.RetensiAktif, e.RetensiInaktif, e.Tanggal, e.DiarsipkanPada));
        Assert.Equal((f.Id, f.Sha256, "LKJ.pdf", new string('0', 64)), (e.NaskahFinalId, e.Sha256, e.NamaBerkas, e.SidikSebelum));
        Assert.Equal(e, await k.Arsip.FindAsync(k.Id, e.Id, Ct));
        Assert.Equal(e, await k.Arsip.FindByNaskahAsync(k.Id, f.Id, Ct));
        Assert.Equal("mengarsipkan naskah final, entri 1", (await k.LogAsync(f.PelaksanaanId))[0].Uraian);
    }

    [Fact]
    public async Task Entries_are_chained_and_the_newest_stands_first()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        await k.KlasifikasiAsync();
        foreach (var tahun in new[] { 2023, 2024, 2025 })
            await k.Arsip.InsertAsync(k.Oleh("Budi"), await k.FinalAsync(tahun), Ct);
        var entri = await k.Arsip.ListAsync(k.Id, new(1, 2), Ct);
        Assert.Equal([3, 2], entri.Select(e => e.Nomor));
        Assert.Equal(entri[1].Sidik, entri[0].SidikSebelum);
        Assert.Equal("LKJ Tahun 2023", Assert.Single(await k.Arsip.ListAsync(k.Id, new(2, 2), Ct)).Uraian);
        Assert.Equal(3, await k.Arsip.CountAsync(k.Id, Ct));
        Assert.Empty(await k.Keutuhan.PeriksaAsync(k.Id, null, Ct));
    }

    [Fact]
    public async Task A_file_is_archived_once_and_only_under_a_classification()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var f = await k.FinalAsync(2025);
        Assert.Contains("belum diatur", (await k.Arsip.InsertAsync(k.Oleh("Budi"), f, Ct)).Reason,
            StringComparison.Ordinal);
        await k.KlasifikasiAsync();
        Assert.False((await k.Arsip.InsertAsync(k.Oleh("Budi"), f, Ct)).Refused);
        Assert.Equal("Naskah ini sudah diarsipkan.", (await k.Arsip.InsertAsync(k.Oleh("Budi"), f, Ct)).Reason);
        Assert.Equal(1, await k.Arsip.CountAsync(k.Id, Ct));
    }

    [Fact]
    public async Task A_classification_is_for_one_kind_of_report_of_one_office()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        await k.Klasifikasi.InsertAsync(k.Oleh("Uji"), new()
        {
            JenisPeriode = JenisPeriode.Semester,
            Kode = "000.8.6.1", Uraian = "Laporan kinerja semester", RetensiAktif = 1, RetensiInaktif = 2, NasibAkhir = "Musnah",
        }, Ct);
        var c = await k.Klasifikasi.FindAsync(k.Id, JenisPeriode.Semester, Ct);
        Assert.Equal(("000.8.6.1", "Laporan kinerja semester", 1, 2, "Musnah"),
            (c!.Kode, c.Uraian, c.RetensiAktif, c.RetensiInaktif, c.NasibAkhir));
        Assert.Null(await k.Klasifikasi.FindAsync(k.Id, JenisPeriode.Tahunan, Ct));
        Assert.Null(await k.Klasifikasi.FindAsync(await k.TetanggaAsync(), JenisPeriode.Semester, Ct));
    }

    [Fact]
    public async Task A_class_that_is_used_no_more_takes_nothing_by_itself()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var id = await k.KlasifikasiAsync();
        var f = await k.FinalAsync(2025);
        Assert.False((await k.Klasifikasi.UpdateAsync(k.Oleh("Uji"), Kantor.Kelas with { Id = id, Aktif = false }, Ct)).Refused);
        foreach (var kelas in new long?[] { null, id })
            Assert.Contains("Pilih klasifikasi", (await k.Arsip.InsertAsync(k.Oleh("Budi"), f, Ct, new() { KlasifikasiId = kelas })).Reason,
                StringComparison.Ordinal);
        Assert.Equal(0, await k.Arsip.CountAsync(k.Id, Ct));
    }

    [Theory]
    [InlineData("UPDATE Arsip SET Uraian = 'LKJ lain' WHERE NaskahFinalId = @Id", "Entri 1 berubah setelah diarsipkan.")]
    [InlineData("""
        DELETE FROM KataArsip WHERE InstansiId = @kantor; DELETE FROM RincianArsip WHERE InstansiId = @kantor;
        DELETE FROM Arsip WHERE NaskahFinalId = @Id
        """, "Entri nomor 1 hilang.")]
    [InlineData("DELETE FROM Berkas WHERE Sha256 = @Sha256", "isinya hilang atau berubah")]
    public async Task What_was_changed_behind_the_portal_is_found(string ubah, string temuan)
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        await k.KlasifikasiAsync();
        var f = await k.FinalAsync(2024);
        await k.Arsip.InsertAsync(k.Oleh("Budi"), f, Ct);
        await k.Arsip.InsertAsync(k.Oleh("Budi"), await k.FinalAsync(2025), Ct);
        await db.ExecuteAsync(ubah, new { f.Id, f.Sha256, kantor = k.Id }, Ct);
        Assert.Contains(temuan, string.Join('\n', await k.Keutuhan.PeriksaAsync(k.Id, null, Ct)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_office_finds_nothing()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        await k.KlasifikasiAsync();
        var f = await k.FinalAsync(2025);
        await k.Arsip.InsertAsync(k.Oleh("Budi"), f, Ct);
        var e = (await k.Arsip.FindByNaskahAsync(k.Id, f.Id, Ct))!;
        Assert.Null(await k.Arsip.FindAsync(k.Id + 1, e.Id, Ct));
        Assert.Null(await k.Arsip.FindByNaskahAsync(k.Id + 1, f.Id, Ct));
        Assert.Empty(await k.Arsip.ListAsync(await k.TetanggaAsync(), new(1), Ct));
        Assert.Equal(0, await k.Arsip.CountAsync(await k.TetanggaAsync(), Ct));
    }

    public sealed class OnSqlite() : ArsipRepositoryTests(new SqliteDatabase());

    public sealed class OnSqlServer() : ArsipRepositoryTests(new SqlServerDatabase());
}
