namespace SopKinerja.Data.Tests;

public abstract class IndikatorRepositoryTests(TestDatabase database)
{
    private static CancellationToken Ct => Kantor.Ct;

    private static async Task<Indikator> AmbilAsync(Kantor k) => (await k.Indikator.FindAsync(k.Id, k.IndikatorId, Ct))!;

    private static Task<Outcome<long>> UbahAsync(Kantor k, Indikator i) => k.Indikator.UpdateAsync(k.Oleh("Budi", Bahan.Saat), i, Ct);

    private static async Task<long> SasaranAsync(Kantor k) => (await k.Indikator.ListSasaranAsync(k.Id, 2025, Ct))[0].Id;

    [Fact]
    public async Task An_indicator_keeps_all_that_was_said_of_it()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var id = (await k.Indikator.InsertAsync(k.Oleh("Uji"), new()
        {
            SasaranId = await SasaranAsync(k), Kode = "1.2", Uraian = "Angka kematian ibu ≤ target", Satuan = "per 100.000",
            Jenis = JenisIndikator.IKU, Arah = ArahIndikator.Rentang, CaraHitung = CaraHitung.Nilai, Agregasi = AgregasiIndikator.RataRata,
            SumberData = "SIMPUS", PenanggungJawab = "Kabid",
            UnitId = k.UnitId, TahunLalu = 98.7654m, DataAwal = 0.0001m, TargetAkhir = 12_345_678_901.2345m,
            StandarNasional = 70.5m, Target = 90.1234m,
            TargetBawah = 10.25m, TargetTeks = "BB", Tw1 = 20.5m, Tw4 = 90.1234m,
        }, Ct)).Value;
        var i = (await k.Indikator.FindAsync(k.Id, id, Ct))!;
        Assert.Equal(("1.2", "Angka kematian ibu ≤ target", "per 100.000", "Bidang Uji"), (i.Kode, i.Uraian, i.Satuan, i.UnitNama));
        Assert.Equal((JenisIndikator.IKU, ArahIndikator.Rentang, CaraHitung.Nilai, AgregasiIndikator.RataRata),
            (i.Jenis, i.Arah, i.CaraHitung, i.Agregasi));
        Assert.Equal(("SIMPUS", "Kabid", "BB", 1), (i.SumberData, i.PenanggungJawab, i.TargetTeks, i.Versi));
        Assert.Equal((98.7654m, 0.0001m, 12_345_678_901.2345m, 70.5m), (i.TahunLalu, i.DataAwal, i.TargetAkhir, i.StandarNasional));
        Assert.Equal((90.1234m, 10.25m, 20.5m, null, null, 90.1234m), (i.Target, i.TargetBawah, i.Tw1, i.Tw2, i.Tw3, i.Tw4));
        Assert.Equal(["1.1", "1.2"], (await k.Indikator.ListAsync(k.Id, 2025, Ct)).Select(x => x.Kode));
        Assert.Null(await k.Indikator.FindAsync(k.Id + 1, id, Ct));
        Assert.Empty(await k.Indikator.ListAsync(await k.TetanggaAsync(), 2025, Ct));
    }

    [Fact]
    public async Task Years_stand_newest_first_and_sasaran_in_the_order_they_came()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        await k.Indikator.InsertSasaranAsync(k.Oleh("Uji"), 2026, "Sasaran lain", Ct);
        await k.Indikator.InsertSasaranAsync(k.Oleh("Uji"), 2025, "Akhir", Ct);
        Assert.Equal([2026, 2025], await k.Indikator.ListTahunAsync(k.Id, Ct));
        Assert.Equal([(1, "Sasaran uji"), (2, "Akhir")],
            (await k.Indikator.ListSasaranAsync(k.Id, 2025, Ct)).Select(s => (s.Urutan, s.Uraian)));
        Assert.Empty(await k.Indikator.ListSasaranAsync(await k.TetanggaAsync(), 2025, Ct));
        Assert.Empty(await k.Indikator.ListTahunAsync(await k.TetanggaAsync(), Ct));
    }

    [Fact]
    public async Task A_renamed_sasaran_leaves_its_old_name()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var id = await SasaranAsync(k);
        Assert.Equal(id, (await k.Indikator.UpdateSasaranAsync(k.Oleh("Budi", Bahan.Saat), 2025, id, "Sasaran baru", Ct)).Value);
        Assert.Equal("Sasaran baru", (await k.Indikator.ListSasaranAsync(k.Id, 2025, Ct))[0].Uraian);
        var lama = await db.FindAsync<string>("SELECT Uraian FROM RiwayatNama WHERE Jenis = 'Sasaran' AND ObjekId = @id", new { id }, Ct);
        Assert.Equal("Sasaran uji", lama);
        foreach (var (instansi, tahun) in new[] { (k.Id + 1, 2025), (k.Id, 2024) })
            Assert.Equal("Sasaran ini tidak ditemukan.",
                (await k.Indikator.UpdateSasaranAsync(Bahan.Oleh(instansi, "Budi", Bahan.Saat), tahun, id, "x", Ct)).Reason);
    }

    [Fact]
    public async Task A_new_code_or_wording_leaves_the_old_one_and_a_new_target_does_not()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        await UbahAsync(k, await AmbilAsync(k) with { Target = 95, Tw2 = 50, TargetBawah = 3 });
        Assert.Empty(await k.Indikator.ListNamaLamaAsync(k.Id, k.IndikatorId, Ct));
        await UbahAsync(k, await AmbilAsync(k) with { Kode = "1.9" });
        await UbahAsync(k, await AmbilAsync(k) with { Uraian = "Indikator baru", Tw2 = null });
        var i = await AmbilAsync(k);
        Assert.Equal(("1.9", "Indikator baru", 4), (i.Kode, i.Uraian, i.Versi));
        // A lower bound belongs to a range only.
        Assert.Equal((95m, null, null), (i.Target, i.Tw2, i.TargetBawah));
        Assert.Equal([("1.9", "Indikator uji", "Budi", Bahan.Saat), ("1.1", "Indikator uji", "Budi", Bahan.Saat)],
            (await k.Indikator.ListNamaLamaAsync(k.Id, k.IndikatorId, Ct)).Select(n => (n.Kode, n.Uraian, n.DiubahOleh, n.DiubahPada)));
        Assert.Empty(await k.Indikator.ListNamaLamaAsync(k.Id + 1, k.IndikatorId, Ct));
    }

    [Fact]
    public async Task A_stale_page_a_taken_code_and_a_foreign_unit_are_refused()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var i = await AmbilAsync(k);
        await UbahAsync(k, i with { Satuan = "orang" });
        Assert.Contains("diubah orang lain", (await UbahAsync(k, i with { Satuan = "bayi" })).Reason, StringComparison.Ordinal);
        Assert.Equal("orang", (await AmbilAsync(k)).Satuan);
        Assert.Equal("Kode 1.1 sudah dipakai pada sasaran ini.",
            (await k.Indikator.InsertAsync(k.Oleh("Uji"), Bahan.Indikator(i.SasaranId, "1.1", k.UnitId), Ct)).Reason);
        Assert.Equal("Pilih sasaran dan unit dari daftar.",
            (await k.Indikator.InsertAsync(k.Oleh("Uji"), Bahan.Indikator(i.SasaranId, "1.2", -1), Ct)).Reason);
        Assert.Equal("Pilih sasaran dan unit dari daftar.",
            (await k.Indikator.InsertAsync(k.Oleh("Uji"), Bahan.Indikator(-1, "1.2", k.UnitId), Ct)).Reason);
        Assert.Equal("Pilih sasaran dan unit dari daftar.", (await UbahAsync(k, i with { Id = -1 })).Reason);
    }

    [Fact]
    public async Task Only_an_indicator_that_nobody_filled_in_is_taken_away()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var dua = (await k.Indikator.InsertAsync(k.Oleh("Uji"), Bahan.Indikator(await SasaranAsync(k), "1.2", k.UnitId), Ct)).Value;
        Assert.Null((await k.Program.SimpanAsync(k.Oleh("Uji"), Bahan.Program("1.02", "Program uji"), [dua], Ct)).Reason);
        Assert.Equal("Indikator ini tidak ditemukan.", (await k.Indikator.DeleteAsync(k.Asing("Uji"), dua, Ct)).Reason);
        Assert.Equal("1.2", (await k.Indikator.DeleteAsync(k.Oleh("Uji"), dua, Ct)).Value.Kode);
        Assert.Null(await k.Indikator.FindAsync(k.Id, dua, Ct));
        Assert.Empty(await k.Program.ListTautanAsync(k.Id, 2025, Ct));
        await k.Bukti.InsertAsync(k.Oleh("Citra"), k.IndikatorId, new(2025, JenisPeriode.Tahunan, 0), Bahan.Berkas("a.pdf", 1), Ct);
        Assert.StartsWith("Indikator 1.1 sudah berisi data", (await k.Indikator.DeleteAsync(k.Oleh("Uji"), k.IndikatorId, Ct)).Reason,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tree_of_a_year_whose_rekap_is_locked_stays()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var i = await AmbilAsync(k);
        await k.Capaian.KunciAsync(k.Oleh("Budi"), new(2025, JenisPeriode.Tahunan, 0), Ct);
        string?[] alasan =
        [
            (await k.Indikator.InsertSasaranAsync(k.Oleh("Uji"), 2025, "x", Ct)).Reason,
            (await k.Indikator.UpdateSasaranAsync(k.Oleh("Budi"), 2025, i.SasaranId, "x", Ct)).Reason,
            (await k.Indikator.InsertAsync(k.Oleh("Uji"), Bahan.Indikator(i.SasaranId, "1.2", k.UnitId), Ct)).Reason,
            (await UbahAsync(k, i with { Target = 1 })).Reason,
            (await k.Indikator.DeleteAsync(k.Oleh("Uji"), i.Id, Ct)).Reason,
        ];
        Assert.All(alasan, a => Assert.StartsWith("Rekap tahun ini sudah dikunci atau tahunnya ditutup.", a, StringComparison.Ordinal));
        Assert.Equal("Sasaran uji", Assert.Single(await k.Indikator.ListSasaranAsync(k.Id, 2025, Ct)).Uraian);
        Assert.Equal(i, await AmbilAsync(k));
    }

    [Fact]
    public async Task An_indicator_does_not_leave_a_locked_year()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var depan = (await k.Indikator.InsertSasaranAsync(k.Oleh("Uji"), 2026, "Sasaran berikut", Kantor.Ct)).Value;
        await k.Capaian.KunciAsync(k.Oleh("Budi"), new(2025, JenisPeriode.Tahunan, 0), Kantor.Ct);
        var i = (await k.Indikator.FindAsync(k.Id, k.IndikatorId, Kantor.Ct))!;
        Assert.True((await k.Indikator.UpdateAsync(k.Oleh("Dewi"), i with { SasaranId = depan }, Kantor.Ct)).Refused);
        Assert.Equal(i.SasaranId, (await k.Indikator.FindAsync(k.Id, k.IndikatorId, Kantor.Ct))!.SasaranId);
    }

    public sealed class OnSqlite() : IndikatorRepositoryTests(new SqliteDatabase());

    public sealed class OnSqlServer() : IndikatorRepositoryTests(new SqlServerDatabase());
}
