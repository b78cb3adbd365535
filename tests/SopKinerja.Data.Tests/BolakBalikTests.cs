namespace SopKinerja.Data.Tests;

/// <summary>What is written is read back whole, and goes whole into the next year: a property that a statement forgets comes back empty.</summary>
public abstract class BolakBalikTests(TestDatabase database)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_indicator_is_read_back_changed_and_copied_with_every_property_it_has()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var sasaran = (await k.Indikator.ListSasaranAsync(k.Id, 2025, Ct))[0].Id;
        Indikator Isi(int n) => IsianPenuh.Isi(new Indikator
        {
            SasaranId = sasaran, Kode = $"k{n}", Uraian = "", Satuan = "", Jenis = 0, Arah = ArahIndikator.Rentang, CaraHitung = 0, Agregasi = 0,
            UnitId = k.UnitId,
        }, n, "Id", "SasaranId", "Kode", "UnitId", "UnitNama", "AsalId", "Versi", "Arah");
        var id = (await k.Indikator.InsertAsync(k.Oleh("Uji"), Isi(1), Ct)).Value;
        var unit = (await k.Indikator.FindAsync(k.Id, id, Ct))!.UnitNama;
        Assert.Equal(Isi(1) with { Id = id, UnitNama = unit, Versi = 1 }, await k.Indikator.FindAsync(k.Id, id, Ct));
        foreach (var n in new[] { 2, 3 })
        {
            var baru = Isi(n) with { Id = id, UnitNama = unit, Versi = n - 1 };
            Assert.Null((await k.Indikator.UpdateAsync(k.Oleh("Uji"), baru, Ct)).Reason);
            Assert.Equal(baru with { Versi = n }, await k.Indikator.FindAsync(k.Id, id, Ct));
        }

        Assert.Null((await k.Tahun.SalinAsync(k.Oleh("Uji"), 2025, 2026, Ct)).Reason);
        var salinan = (await k.Indikator.ListAsync(k.Id, 2026, Ct)).Single(i => i.AsalId == id);
        Assert.Equal(Isi(3) with { Id = salinan.Id, SasaranId = salinan.SasaranId, UnitNama = unit, AsalId = id, Versi = 1, TahunLalu = null },
            salinan);
        var baris = (await k.Capaian.MuatAsync(k.Id, new(2026, JenisPeriode.Tahunan, 0), Ct)).Baris.Single(b => b.IndikatorId == salinan.Id);
        foreach (var p in typeof(AturanIndikator).GetProperties())
            Assert.Equal(p.GetValue(salinan), p.GetValue(baris));
    }

    [Fact]
    public async Task The_rules_of_an_office_are_read_back_and_copied_whole()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        AturanCapaian Isi(int n) => IsianPenuh.Isi(new AturanCapaian
        {
            Skala = SkalaCapaian.Sendiri, Pita = [new(90, "Tinggi", "selesai"), new(decimal.MinValue, "Rendah", "galat")],
        }, n, "Skala", "Pita", "Versi");
        async Task SamaAsync(AturanCapaian harap, int tahun)
        {
            var ada = await k.Aturan.FindAsync(k.Id, tahun, Ct);
            foreach (var p in typeof(AturanCapaian).GetProperties().Where(p => p.Name is not ("Pita" or "Versi" or "Baku")))
                Assert.Equal(p.GetValue(harap), p.GetValue(ada));
            Assert.Equal(harap.Pita.Select(x => x.Nama), ada.Pita.Select(x => x.Nama));
        }

        foreach (var n in new[] { 0, 1, 2 })
        {
            Assert.Null((await k.Aturan.SimpanAsync(k.Oleh("Uji"), 2025, Isi(n) with { Versi = n }, Ct)).Reason);
            await SamaAsync(Isi(n), 2025);
        }

        Assert.Null((await k.Tahun.SalinAsync(k.Oleh("Uji"), 2025, 2026, Ct)).Reason);
        await SamaAsync(Isi(2), 2026);
    }

    public sealed class OnSqlite() : BolakBalikTests(new SqliteDatabase());

    public sealed class OnSqlServer() : BolakBalikTests(new SqlServerDatabase());
}
