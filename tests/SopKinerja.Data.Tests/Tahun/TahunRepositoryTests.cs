namespace SopKinerja.Data.Tests;

public abstract class TahunRepositoryTests(TestDatabase database)
{
    private static readonly Periode Tahun = new(2025, JenisPeriode.Tahunan, 0);

    private static async Task<BarisCapaian> IsiAsync(Kantor k, int tahun, decimal realisasi)
    {
        var b = (await k.Capaian.MuatAsync(k.Id, Tahun with { Tahun = tahun }, Kantor.Ct)).Baris[0];
        await k.Capaian.SimpanAsync(k.Oleh("Citra"), Tahun with { Tahun = tahun }, null,
            [new(b.IndikatorId, b.Versi, 100, realisasi, null, null, null)], null, true, Kantor.Ct);
        return b;
    }

    private static Task<Outcome<int>> SalinAsync(Kantor k, int dari, int ke) => k.Tahun.SalinAsync(k.Oleh("Budi"), dari, ke,
        Kantor.Ct);

    [Fact]
    public async Task A_copied_indicator_is_compared_with_its_origin_even_under_a_new_code_and_name()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        await IsiAsync(k, 2025, 80);
        await k.Capaian.KunciAsync(k.Oleh("Budi"), Tahun, Kantor.Ct);
        Assert.Equal(1, (await SalinAsync(k, 2025, 2026)).Value);
        Assert.Equal(1, (await k.Tahun.TutupAsync(k.Oleh("Budi"), 2025, Kantor.Ct)).Value);

        var baru = (await k.Indikator.ListAsync(k.Id, 2026, Kantor.Ct))[0];
        Assert.Equal((80m, 100m), (baru.TahunLalu, baru.Target));
        Assert.Equal((80m, 80m), (await k.Capaian.MuatAsync(k.Id, new(2026, JenisPeriode.Tahunan, 0), Kantor.Ct)).Baris[0] is var b
            ? (b.TahunLalu, b.TahunLaluTertutup) : default);
        Assert.False((await k.Indikator.UpdateAsync(k.Oleh("Budi"), baru with { Kode = "9.9", Uraian = "Nama baru" },
            Kantor.Ct)).Refused);
        Assert.Equal("1.1", Assert.Single(await k.Indikator.ListNamaLamaAsync(k.Id, baru.Id, Kantor.Ct)).Kode);
        var rantai = TahunRepository.Rantai(baru.Id, (await k.Tahun.ListNilaiAsync(k.Id, Kantor.Ct)).ToDictionary(n => n.IndikatorId));
        Assert.Equal((2025, "1.1", 80m), (rantai.Single().Tahun, rantai.Single().Kode, rantai.Single().Capaian!.Value));
    }

    [Fact]
    public async Task A_year_is_closed_after_its_rekap_and_then_nothing_of_it_changes()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var b = await IsiAsync(k, 2025, 80);
        Assert.Contains("Kunci rekap", (await k.Tahun.TutupAsync(k.Oleh("Budi"), 2025, Kantor.Ct)).Reason,
            StringComparison.Ordinal);
        await k.Capaian.KunciAsync(k.Oleh("Budi"), Tahun, Kantor.Ct);
        Assert.False((await k.Tahun.TutupAsync(k.Oleh("Budi"), 2025, Kantor.Ct)).Refused);
        Assert.True((await k.Tahun.TutupAsync(k.Oleh("Budi"), 2025, Kantor.Ct)).Refused);
        var i = (await k.Indikator.FindAsync(k.Id, b.IndikatorId, Kantor.Ct))!;
        var program = k.Program;
        Assert.True((await k.Indikator.UpdateAsync(k.Oleh("Budi"), i with { Target = 1 }, Kantor.Ct)).Refused);
        Assert.True((await k.Indikator.DeleteAsync(k.Oleh("Uji"), i.Id, Kantor.Ct)).Refused);
        Assert.True((await k.Indikator.InsertSasaranAsync(k.Oleh("Uji"), 2025, "x", Kantor.Ct)).Refused);
        Assert.True((await program.InsertAsync(k.Oleh("Uji"), new()
        {
            Tahun = 2025, Jenis = JenisProgram.Program, Kode = "1.02.01", Urusan = "u",
            Opd = "o", Uraian = "p"
        }, Kantor.Ct)).Refused);
        Assert.True((await k.Aturan.SimpanAsync(k.Oleh("Budi"), 2025, AturanCapaian.Baku,
            Kantor.Ct)).Refused);
        Assert.Equal(2025, (await k.Tahun.BukaAsync(k.Oleh("Uji"), 2025, Kantor.Ct)).Value);
        Assert.False((await k.Aturan.SimpanAsync(k.Oleh("Budi"), 2025, AturanCapaian.Baku,
            Kantor.Ct)).Refused);
    }

    [Fact]
    public async Task A_locked_rekap_keeps_names_targets_and_rules_as_they_were()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var triwulan = new Periode(2025, JenisPeriode.Triwulan, 1);
        var b = (await k.Capaian.MuatAsync(k.Id, triwulan, Kantor.Ct)).Baris[0];
        await k.Capaian.SimpanAsync(k.Oleh("Citra"), triwulan, null,
            [new(b.IndikatorId, 0, 3, 2, null, null, null)], null, true, Kantor.Ct);
        Assert.True(await k.Capaian.KunciAsync(k.Oleh("Budi"), triwulan, Kantor.Ct));
        var i = (await k.Indikator.FindAsync(k.Id, b.IndikatorId, Kantor.Ct))!;
        Assert.False((await k.Indikator.UpdateAsync(k.Oleh("Budi"), i with { Uraian = "Nama baru", Target = 50 },
            Kantor.Ct)).Refused);
        Assert.False((await k.Aturan.SimpanAsync(k.Oleh("Budi"), 2025, new() { Desimal = 0 },
            Kantor.Ct)).Refused);
        var terkunci = await k.Capaian.MuatAsync(k.Id, triwulan, Kantor.Ct);
        Assert.Equal(("Indikator uji", 100m, 66.67m), (terkunci.Baris[0].Uraian, terkunci.Baris[0].Target,
            terkunci.Baris[0].Hitung(terkunci.Aturan).Capaian));
        var terbuka = await k.Capaian.MuatAsync(k.Id, triwulan with { Nomor = 2 }, Kantor.Ct);
        Assert.Equal(("Nama baru", 50m, 0), (terbuka.Baris[0].Uraian, terbuka.Baris[0].Target, terbuka.Aturan.Desimal));
    }

    [Fact]
    public async Task A_year_that_has_sasaran_is_not_copied_over()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        Assert.Contains("sesudah 2025", (await SalinAsync(k, 2025, 2025)).Reason, StringComparison.Ordinal);
        Assert.Contains("sesudah 2025", (await SalinAsync(k, 2025, 2024)).Reason, StringComparison.Ordinal);
        Assert.Contains("belum mempunyai", (await SalinAsync(k, 2030, 2031)).Reason, StringComparison.Ordinal);
        Assert.False((await SalinAsync(k, 2025, 2026)).Refused);
        Assert.Contains("masih kosong", (await SalinAsync(k, 2025, 2026)).Reason, StringComparison.Ordinal);
        Assert.Equal([2026, 2025], (await k.Tahun.ListAsync(k.Id, Kantor.Ct)).Select(t => t.Tahun));
    }

    [Fact]
    public async Task Last_year_is_the_year_before_and_what_was_typed_stays_where_nothing_was_closed()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        await SalinAsync(k, 2025, 2026);
        var i = (await k.Indikator.ListAsync(k.Id, 2026, Kantor.Ct))[0];
        Assert.False((await k.Indikator.UpdateAsync(k.Oleh("Budi"), i with { TahunLalu = 97.5m }, Kantor.Ct)).Refused);
        await k.Capaian.KunciAsync(k.Oleh("Budi"), Tahun, Kantor.Ct);
        await k.Tahun.TutupAsync(k.Oleh("Budi"), 2025, Kantor.Ct);
        Assert.Equal(97.5m, (await k.Indikator.ListAsync(k.Id, 2026, Kantor.Ct))[0].TahunLalu);

        await k.Tahun.BukaAsync(k.Oleh("Uji"), 2025, Kantor.Ct);
        await db.ExecuteAsync("DELETE FROM Rekap WHERE InstansiId = @Id", new { k.Id }, Kantor.Ct);
        await IsiAsync(k, 2025, 80);
        await k.Capaian.KunciAsync(k.Oleh("Budi"), Tahun, Kantor.Ct);
        await k.Tahun.TutupAsync(k.Oleh("Budi"), 2025, Kantor.Ct);
        Assert.Equal(80m, (await k.Indikator.ListAsync(k.Id, 2026, Kantor.Ct))[0].TahunLalu);
        await SalinAsync(k, 2025, 2028);
        Assert.Null((await k.Indikator.ListAsync(k.Id, 2028, Kantor.Ct))[0].TahunLalu);
    }

    [Fact]
    public async Task A_rekap_locked_before_there_were_snapshots_gets_one_and_keeps_its_programmes_links()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        await IsiAsync(k, 2025, 80);
        var program = k.Program;
        var id = (await program.SimpanAsync(k.Oleh("Budi"), new()
        {
            Tahun = 2025, Jenis = JenisProgram.Program, Kode = "1.02.02", Urusan = "u",
            Opd = "o", Uraian = "p"
        },
            [(await k.Indikator.ListAsync(k.Id, 2025, Kantor.Ct))[0].Id], Kantor.Ct)).Value;
        await k.Capaian.KunciAsync(k.Oleh("Budi"), Tahun, Kantor.Ct);
        await db.ExecuteAsync("UPDATE Rekap SET Isi = NULL WHERE InstansiId = @Id", new { k.Id }, Kantor.Ct);
        Assert.True(await k.Capaian.PotretYangBelumAsync(Kantor.Ct) >= 1);
        Assert.Equal(0, await k.Capaian.PotretYangBelumAsync(Kantor.Ct));
        await program.DeleteAsync(k.Oleh("Uji"), id, Kantor.Ct);
        var kini = await k.Capaian.MuatAsync(k.Id, Tahun, Kantor.Ct);
        Assert.Equal((id, id), (Assert.Single(kini.Program!).Id, Assert.Single(kini.Tautan!).ProgramId));
    }

    [Fact]
    public async Task Programmes_go_along_with_their_links_and_without_their_money()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var program = k.Program;
        var indikator = (await k.Indikator.ListAsync(k.Id, 2025, Kantor.Ct))[0];
        Assert.Null((await program.SimpanAsync(k.Oleh("Uji"), new()
        {
            Tahun = 2025, Jenis = JenisProgram.Program, Kode = "1.02.02", Urusan = "u",
            Opd = "o", Uraian = "p", Pagu = 9, Serapan = 8
        }, [indikator.Id, -5], Kantor.Ct)).Reason);
        await SalinAsync(k, 2025, 2026);
        var salinan = Assert.Single(await program.ListAsync(k.Id, 2026, Kantor.Ct));
        Assert.Equal((0L, 0L), (salinan.Pagu, salinan.Serapan));
        var baru = (await k.Indikator.ListAsync(k.Id, 2026, Kantor.Ct))[0];
        Assert.Equal((salinan.Id, baru.Id), (Assert.Single(await program.ListTautanAsync(k.Id, 2026, Kantor.Ct)).ProgramId,
            Assert.Single(await program.ListTautanAsync(k.Id, 2026, Kantor.Ct)).IndikatorId));
        Assert.Equal("1.02.02", (await program.DeleteAsync(k.Oleh("Uji"), salinan.Id, Kantor.Ct)).Value.Kode);
        Assert.Contains("sudah disalin",
            (await k.Indikator.DeleteAsync(k.Oleh("Uji"), indikator.Id, Kantor.Ct)).Reason, StringComparison.Ordinal);
        Assert.Equal("1.1", (await k.Indikator.DeleteAsync(k.Oleh("Uji"), baru.Id, Kantor.Ct)).Value.Kode);
    }

    public sealed class OnSqlite() : TahunRepositoryTests(new SqliteDatabase());

    public sealed class OnSqlServer() : TahunRepositoryTests(new SqlServerDatabase());
}
