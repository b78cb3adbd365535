namespace SopKinerja.Data.Tests;

public abstract class AturanRepositoryTests(TestDatabase database)
{
    private static CancellationToken Ct => Kantor.Ct;

    private static AturanCapaian Sendiri(int versi) => new()
    {
        Desimal = 3, Batas = 110.1234m, Negatif = RumusNegatif.TargetPerRealisasi, Dasar = DasarCapaian.Asli,
        Efisiensi = RumusEfisiensi.Pmk214,
        Skala = SkalaCapaian.Sendiri, Pita = SkalaCapaian.Baca("90,5 Bagus\n>70 Cukup\nKurang").Value, Versi = versi,
    };

    private static Task<Outcome<int>> SimpanAsync(Kantor k, AturanCapaian aturan) =>
        k.Aturan.SimpanAsync(k.Oleh("Budi", Bahan.Saat), 2025, aturan, Ct);

    [Fact]
    public async Task A_year_that_nobody_set_has_the_common_rules()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var a = await k.Aturan.FindAsync(k.Id, 2025, Ct);
        Assert.Equal((2, 120m, RumusNegatif.SelisihTarget, DasarCapaian.Dibulatkan, 0), (a.Desimal, a.Batas, a.Negatif, a.Dasar, a.Versi));
        Assert.Equal(("permendagri-86-2017", "Sangat tinggi"), (a.Skala, a.PitaDari(91).Nama));
    }

    [Fact]
    public async Task Rules_are_kept_for_one_year_of_one_office()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        Assert.Equal(1, (await SimpanAsync(k, Sendiri(0))).Value);
        var a = await k.Aturan.FindAsync(k.Id, 2025, Ct);
        Assert.Equal((3, 110.1234m, RumusNegatif.TargetPerRealisasi, DasarCapaian.Asli), (a.Desimal, a.Batas, a.Negatif, a.Dasar));
        Assert.Equal((RumusEfisiensi.Pmk214, "sendiri", 1), (a.Efisiensi, a.Skala, a.Versi));
        Assert.Equal([(90.5m, "Bagus", false), (70m, "Cukup", true), (decimal.MinValue, "Kurang", false)],
            a.Pita.Select(p => (p.Dari, p.Nama, p.Melebihi)));
        Assert.Equal(120m, (await k.Aturan.FindAsync(k.Id, 2026, Ct)).Batas);
        Assert.Equal(120m, (await k.Aturan.FindAsync(await k.TetanggaAsync(), 2025, Ct)).Batas);
    }

    [Fact]
    public async Task Of_two_people_the_second_is_told()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        await SimpanAsync(k, Sendiri(0));
        Assert.Contains("diubah orang lain", (await SimpanAsync(k, Sendiri(0) with { Batas = 100 })).Reason, StringComparison.Ordinal);
        Assert.Equal(2, (await SimpanAsync(k, Sendiri(1) with { Batas = 105 })).Value);
        Assert.Contains("diubah orang lain", (await SimpanAsync(k, Sendiri(1) with { Batas = 100 })).Reason, StringComparison.Ordinal);
        Assert.Equal(105m, (await k.Aturan.FindAsync(k.Id, 2025, Ct)).Batas);
    }

    [Fact]
    public async Task The_rules_of_a_closed_year_stay()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        await k.TutupAsync(2025);
        Assert.Equal("Tahun 2025 sudah ditutup. Aturannya tidak dapat diubah.", (await SimpanAsync(k, Sendiri(0))).Reason);
        Assert.Equal(0, (await k.Aturan.FindAsync(k.Id, 2025, Ct)).Versi);
    }

    public sealed class OnSqlite() : AturanRepositoryTests(new SqliteDatabase());

    public sealed class OnSqlServer() : AturanRepositoryTests(new SqlServerDatabase());
}
