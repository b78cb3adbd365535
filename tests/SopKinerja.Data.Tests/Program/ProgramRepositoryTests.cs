namespace SopKinerja.Data.Tests;

public abstract class ProgramRepositoryTests(TestDatabase database)
{
    private static CancellationToken Ct => Kantor.Ct;

    private static Task<Outcome<long>> UbahAsync(Kantor k, BarisProgram p) => k.Program.UpdateAsync(k.Oleh("Budi", Bahan.Saat), p, Ct);

    private static async Task<BarisProgram> BuatAsync(Kantor k, string kode = "1.02.01") =>
        (await k.Program.FindAsync(k.Id, (await k.Program.InsertAsync(k.Oleh("Uji"), Bahan.Program(kode, "Program uji"), Ct)).Value, Ct))!;

    [Fact]
    public async Task A_row_keeps_its_figures_and_its_money_to_the_rupiah()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var baru = Bahan.Program("1.02.02.2.02.0001", "Pengelolaan “UKM” — Posyandu") with
        {
            Jenis = JenisProgram.SubKegiatan,
            Kebijakan = "Kebijakan",
            Target = 100,
            Realisasi = 95.1234m,
            Pagu = 1_071_579_000_123,
            Serapan = 803_684_250_092,
            Permasalahan = Bahan.TeksPanjang,
            Upaya = "Upaya",
        };
        var id = (await k.Program.InsertAsync(k.Oleh("Uji"), baru, Ct)).Value;
        var p = (await k.Program.FindAsync(k.Id, id, Ct))!;
        Assert.Equal(baru with { Id = id, Versi = 1 }, p);
        Assert.Equal(75m, p.PersenSerapan);
        Assert.Equal((null, null, null),
            ((await BuatAsync(k)).Target, (await BuatAsync(k, "1.03")).Kebijakan, (await BuatAsync(k, "1.04")).PersenSerapan));
        Assert.Null(await k.Program.FindAsync(k.Id + 1, id, Ct));
    }

    [Fact]
    public async Task Rows_stand_by_the_segments_of_their_codes()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        foreach (var kode in new[] { "1.02.10", "1.02.2.2.01", "1.02.02", "X.XX.01" })
            await BuatAsync(k, kode);
        Assert.Equal(["1.02.02", "1.02.2.2.01", "1.02.10", "X.XX.01"], (await k.Program.ListAsync(k.Id, 2025, Ct)).Select(p => p.Kode));
        Assert.Empty(await k.Program.ListAsync(k.Id, 2026, Ct));
        Assert.Empty(await k.Program.ListAsync(await k.TetanggaAsync(), 2025, Ct));
    }

    [Fact]
    public async Task A_new_code_or_wording_leaves_the_old_one()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var p = await BuatAsync(k);
        Assert.Equal(p.Id, (await UbahAsync(k, p with { Pagu = 5 })).Value);
        await UbahAsync(k, p with { Uraian = "Program baru", Versi = 2 });
        await UbahAsync(k, p with { Uraian = "Program baru", Kode = "1.02.09", Versi = 3 });
        Assert.Equal([("1.02.01", "Program baru", "Budi", Bahan.Saat), ("1.02.01", "Program uji", "Budi", Bahan.Saat)],
            (await k.Program.ListNamaLamaAsync(k.Id, p.Id, Ct)).Select(n => (n.Kode, n.Uraian, n.DiubahOleh, n.DiubahPada)));
        Assert.Equal(("1.02.09", "Program baru", 4),
            (await k.Program.ListAsync(k.Id, 2025, Ct)).Select(x => (x.Kode, x.Uraian, x.Versi)).Single());
        Assert.Empty(await k.Program.ListNamaLamaAsync(k.Id + 1, p.Id, Ct));
    }

    [Fact]
    public async Task A_stale_page_and_a_taken_code_are_refused_and_leave_no_history()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var p = await BuatAsync(k);
        await BuatAsync(k, "1.02.02");
        Assert.Equal("Kode 1.02.01 sudah ada pada tahun 2025.",
            (await k.Program.InsertAsync(k.Oleh("Uji"), Bahan.Program("1.02.01", "x"), Ct)).Reason);
        Assert.Equal("Kode 1.02.02 sudah ada pada tahun 2025.", (await UbahAsync(k, p with { Kode = "1.02.02" })).Reason);
        Assert.StartsWith("Baris ini telah diubah orang lain.", (await UbahAsync(k, p with { Uraian = "x", Versi = 9 })).Reason,
            StringComparison.Ordinal);
        Assert.Empty(await k.Program.ListNamaLamaAsync(k.Id, p.Id, Ct));
        Assert.Equal(p, await k.Program.FindAsync(k.Id, p.Id, Ct));
    }

    [Fact]
    public async Task A_row_is_saved_with_the_indicators_it_serves_or_not_at_all()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        Task<Outcome<long>> SimpanAsync(BarisProgram p, params long[] melayani) =>
            k.Program.SimpanAsync(k.Oleh("Budi", Bahan.Saat), p, melayani, Ct);
        var lain = (await k.Indikator.InsertSasaranAsync(k.Oleh("Uji"), 2026, "Sasaran lain", Ct)).Value;
        var tahunLain = (await k.Indikator.InsertAsync(k.Oleh("Uji"), Bahan.Indikator(lain, "1.1", k.UnitId), Ct)).Value;
        var id = (await SimpanAsync(Bahan.Program("1.02.01", "Program uji"), k.IndikatorId, tahunLain, -1)).Value;
        Assert.Equal([(id, k.IndikatorId)], (await k.Program.ListTautanAsync(k.Id, 2025, Ct)).Select(t => (t.ProgramId, t.IndikatorId)));
        Assert.True((await SimpanAsync(Bahan.Program("1.02.01", "x") with { Id = id, Versi = 9 })).Refused);
        Assert.Single(await k.Program.ListTautanAsync(k.Id, 2025, Ct));
        Assert.Equal(id, (await SimpanAsync(Bahan.Program("1.02.01", "Program uji") with { Id = id, Versi = 1 })).Value);
        Assert.Empty(await k.Program.ListTautanAsync(k.Id, 2025, Ct));
        var dua = Bahan.Program("1.02.01", "Program uji") with { Id = id, Versi = 2 };
        Assert.Equal(id, (await SimpanAsync(dua, k.IndikatorId)).Value);
        var tetangga = k.Oleh("Uji") with { InstansiId = await k.TetanggaAsync() };
        Assert.True((await k.Program.SimpanAsync(tetangga, dua with { Versi = 3 }, [], Ct)).Refused);
        Assert.Single(await k.Program.ListTautanAsync(k.Id, 2025, Ct));
    }

    [Fact]
    public async Task A_row_is_taken_away_with_its_links()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var p = await BuatAsync(k);
        Assert.Null((await k.Program.SimpanAsync(k.Oleh("Uji"), p, [k.IndikatorId], Ct)).Reason);
        Assert.Equal("Baris ini tidak ditemukan.", (await k.Program.DeleteAsync(k.Asing("Uji"), p.Id, Ct)).Reason);
        Assert.Equal("1.02.01", (await k.Program.DeleteAsync(k.Oleh("Uji"), p.Id, Ct)).Value.Kode);
        Assert.Empty(await k.Program.ListTautanAsync(k.Id, 2025, Ct));
        Assert.Null(await k.Program.FindAsync(k.Id, p.Id, Ct));
    }

    [Fact]
    public async Task The_rows_of_a_closed_year_stay()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var p = await BuatAsync(k);
        await k.TutupAsync(2025);
        string?[] alasan =
        [
            (await k.Program.InsertAsync(k.Oleh("Uji"), Bahan.Program("1.02.02", "x"), Ct)).Reason,
            (await UbahAsync(k, p with { Pagu = 1 })).Reason,
            (await k.Program.SimpanAsync(k.Oleh("Budi", Bahan.Saat), p, [k.IndikatorId], Ct)).Reason,
            (await k.Program.DeleteAsync(k.Oleh("Uji"), p.Id, Ct)).Reason,
        ];
        Assert.All(alasan, a => Assert.Equal("Tahun ini sudah ditutup. Program dan kegiatannya tidak dapat diubah.", a));
        Assert.Equal([p], await k.Program.ListAsync(k.Id, 2025, Ct));
    }

    [Fact]
    public async Task A_row_of_a_closed_year_is_not_saved_under_another_year()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var p = await BuatAsync(k);
        await k.TutupAsync(p.Tahun);
        Assert.True((await UbahAsync(k, p with { Tahun = p.Tahun + 1, Uraian = "Lain" })).Refused);
        Assert.Equal(p.Uraian, (await k.Program.FindAsync(k.Id, p.Id, Ct))!.Uraian);
    }

    public sealed class OnSqlite() : ProgramRepositoryTests(new SqliteDatabase());

    public sealed class OnSqlServer() : ProgramRepositoryTests(new SqlServerDatabase());
}
