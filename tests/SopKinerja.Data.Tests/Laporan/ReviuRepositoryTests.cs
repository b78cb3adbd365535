namespace SopKinerja.Data.Tests;

public abstract class ReviuRepositoryTests(TestDatabase database)
{
    private static readonly PernyataanReviu s_pernyataan = new("", "Rina", "197001011990032001", "Uji", new(2026, 2, 20),
        "Tidak terdapat kondisi “material”.");

    private static CancellationToken Ct => Kantor.Ct;

    private static ReviuButir Butir(string kode, JawabanReviu jawaban, string? keterangan = null) =>
        new() { Kode = kode, Jawaban = jawaban, Keterangan = keterangan, Oleh = "", Pada = default };

    private static Task<Outcome<long>> BukaAsync(Kantor k, LaporanVersi v) =>
        k.Reviu.BukaAsync(k.Oleh("Budi", Bahan.Saat), v.LaporanId, v.Id, "Inspektorat Kota Uji", Ct);

    private static Task<Outcome<int>> IsiAsync(Kantor k, long reviu, string oleh, params ReviuButir[] butir) =>
        k.Reviu.SimpanButirAsync(k.Oleh(oleh, Bahan.Saat), reviu, butir, Ct);

    private static Task<Outcome<int>> SelesaikanAsync(Kantor k, long reviu) =>
        k.Reviu.SelesaikanAsync(k.Oleh("Rina", Bahan.Saat), reviu, s_pernyataan, Ct);

    private static async Task<string> LogAsync(Kantor k, LaporanVersi v)
    {
        var jalan = (await k.Laporan.FindAsync(k.Id, v.LaporanId, Ct))!.PelaksanaanId;
        return (await k.LogAsync(jalan))[0].Uraian;
    }

    private static async Task<(LaporanVersi Versi, long Reviu)> MulaiAsync(Kantor k, bool terisi = false)
    {
        var v = await k.DrafAsync();
        var reviu = (await BukaAsync(k, v)).Value;
        if (terisi)
            await IsiAsync(k, reviu, "Rina", [.. ButirReviu.Semua.Select(b => Butir(b.Kode, JawabanReviu.Ya))]);
        return (v, reviu);
    }

    [Fact]
    public async Task A_review_is_of_one_version_and_its_opening_is_logged()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var (v, id) = await MulaiAsync(k);
        var r = (await k.Reviu.FindAsync(k.Id, v.LaporanId, Ct))!;
        Assert.Equal((id, v.Id, "Inspektorat Kota Uji", "Budi", Bahan.Saat), (r.Id, r.LaporanVersiId, r.Apip, r.DibukaOleh, r.DibukaPada));
        Assert.Equal((false, null, 1), (r.Selesai, r.Tanggal, r.Versi));
        Assert.Equal(r, await k.Reviu.FindByIdAsync(k.Id, id, Ct));
        Assert.Equal("membuka reviu Inspektorat Kota Uji atas versi 1", await LogAsync(k, v));
        Assert.Equal("Pilih versi yang direviu.", (await BukaAsync(k, v with { LaporanId = v.LaporanId + 1 })).Reason);
        Assert.Null(await k.Reviu.FindAsync(k.Id + 1, v.LaporanId, Ct));
        Assert.Null(await k.Reviu.FindByIdAsync(k.Id + 1, id, Ct));
        Assert.Equal("Reviu tidak ditemukan.", (await k.Reviu.CatatAsync(k.Asing("x", Bahan.Saat), id, "x", Ct)).Reason);
    }

    [Fact]
    public async Task Whoever_answered_a_point_stays_named_while_the_answer_stays()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var (_, id) = await MulaiAsync(k);
        await IsiAsync(k, id, "Rina", Butir("I.1", JawabanReviu.Ya), Butir("I.2", JawabanReviu.Tidak, "Target “tidak” dimuat."));
        ReviuButir[] lagi = [Butir("I.1", JawabanReviu.Ya), Butir("I.2", JawabanReviu.TidakBerlaku), Butir("I.3", JawabanReviu.Ya)];
        Assert.Equal(3, (await IsiAsync(k, id, "Sari", lagi)).Value);
        Assert.Equal([("I.1", JawabanReviu.Ya, "Rina"), ("I.2", JawabanReviu.TidakBerlaku, "Sari"), ("I.3", JawabanReviu.Ya, "Sari")],
            (await k.Reviu.ListButirAsync(k.Id, id, Ct)).OrderBy(b => b.Kode, StringComparer.Ordinal)
            .Select(b => (b.Kode, b.Jawaban, b.Oleh)));
        Assert.Empty(await k.Reviu.ListButirAsync(k.Id + 1, id, Ct));
    }

    [Fact]
    public async Task A_note_is_answered_once()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var (_, id) = await MulaiAsync(k);
        var satu = (await k.Reviu.CatatAsync(k.Oleh("Rina", Bahan.Saat), id, Bahan.TeksPanjang[..2000], Ct)).Value;
        await k.Reviu.CatatAsync(k.Oleh("Rina", Bahan.Saat), id, "Catatan kedua.", Ct);
        Task<bool> TanggapiAsync(string isi, long? instansi = null) =>
            k.Reviu.TanggapiAsync(Bahan.Oleh(instansi ?? k.Id, "Citra", Bahan.Saat), id, satu, isi, Ct);
        Assert.False(await TanggapiAsync("x", k.Id + 1));
        Assert.True(await TanggapiAsync("Sudah diperbaiki."));
        Assert.False(await TanggapiAsync("Lain."));
        var c = await k.Reviu.ListCatatanAsync(k.Id, id, Ct);
        Assert.Equal([(Bahan.TeksPanjang[..2000], "Sudah diperbaiki.", "Citra"), ("Catatan kedua.", null, (string?)null)],
            c.Select(x => (x.Catatan, x.Tanggapan, x.DitanggapiOleh)));
        Assert.Equal((Bahan.Saat, Bahan.Saat), (c[0].Pada, c[0].DitanggapiPada));
        Assert.Empty(await k.Reviu.ListCatatanAsync(k.Id + 1, id, Ct));
    }

    [Fact]
    public async Task The_statement_waits_for_every_point_every_reason_and_every_answer()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var (v, id) = await MulaiAsync(k);
        Assert.Equal("19 butir daftar periksa belum diisi.", (await SelesaikanAsync(k, id)).Reason);
        await IsiAsync(k, id, "Rina",
            [.. ButirReviu.Semua.Select(b => Butir(b.Kode, b.Kode == "II.2" ? JawabanReviu.Tidak : JawabanReviu.Ya))]);
        Assert.Equal("Butir II.2 dijawab Tidak tanpa keterangan.", (await SelesaikanAsync(k, id)).Reason);
        await IsiAsync(k, id, "Rina", Butir("II.2", JawabanReviu.Tidak, "Bukti kurang."));
        var catatan = (await k.Reviu.CatatAsync(k.Oleh("Rina", Bahan.Saat), id, "Lengkapi bukti.", Ct)).Value;
        Assert.Equal("1 catatan hasil reviu belum ditanggapi.", (await SelesaikanAsync(k, id)).Reason);
        await k.Reviu.TanggapiAsync(k.Oleh("Citra", Bahan.Saat), id, catatan, "Sudah.", Ct);
        Assert.Equal(2, (await SelesaikanAsync(k, id)).Value);
        var r = (await k.Reviu.FindAsync(k.Id, v.LaporanId, Ct))!;
        Assert.Equal(("Rina", "197001011990032001", "Uji", new DateOnly(2026, 2, 20)), (r.Inspektur, r.Nip, r.Kota, r.Tanggal));
        Assert.Equal(("Tidak terdapat kondisi “material”.", "Rina", Bahan.Saat), (r.Kesimpulan, r.SelesaiOleh, r.SelesaiPada));
        Assert.Equal("menyelesaikan reviu", await LogAsync(k, v));
    }

    [Fact]
    public async Task A_finished_review_changes_no_more_until_it_is_opened_again()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var (v, id) = await MulaiAsync(k, terisi: true);
        Task<Outcome<int>> BukaLagiAsync() => k.Reviu.BukaKembaliAsync(k.Oleh("Budi", Bahan.Saat), id, Ct);
        Assert.Equal("Reviu ini belum selesai.", (await BukaLagiAsync()).Reason);
        await SelesaikanAsync(k, id);
        Assert.Equal("Reviu sudah selesai.", (await IsiAsync(k, id, "Rina", Butir("I.1", JawabanReviu.Ya))).Reason);
        Assert.Equal("Reviu sudah selesai.", (await k.Reviu.CatatAsync(k.Oleh("Rina", Bahan.Saat), id, "x", Ct)).Reason);
        Assert.Equal("Reviu sudah selesai.", (await SelesaikanAsync(k, id)).Reason);
        Assert.Equal("Reviu sudah selesai. Buka kembali lebih dahulu.", (await BukaAsync(k, v)).Reason);
        Assert.Equal(3, (await BukaLagiAsync()).Value);
        Assert.False((await k.Reviu.FindByIdAsync(k.Id, id, Ct))!.Selesai);
        Assert.Equal("membuka kembali reviu", await LogAsync(k, v));
    }

    [Fact]
    public async Task Another_version_is_answered_anew_and_the_log_keeps_what_was_said()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var (satu, id) = await MulaiAsync(k);
        await IsiAsync(k, id, "Rina", Butir("I.1", JawabanReviu.Ya), Butir("I.2", JawabanReviu.Tidak, "x"));
        Assert.Equal(id, (await BukaAsync(k, satu)).Value);
        Assert.Equal(2, (await k.Reviu.ListButirAsync(k.Id, id, Ct)).Count);
        var dua = await k.VersiAsync(satu.LaporanId, 1);
        Assert.Equal(id, (await BukaAsync(k, dua)).Value);
        Assert.Empty(await k.Reviu.ListButirAsync(k.Id, id, Ct));
        Assert.Equal(dua.Id, (await k.Reviu.FindByIdAsync(k.Id, id, Ct))!.LaporanVersiId);
        Assert.Equal("mengganti versi yang direviu; jawaban atas versi 1: I.1 Ya (Rina); I.2 Tidak (Rina)", await LogAsync(k, satu));
    }

    [Fact]
    public async Task An_invitation_is_found_by_its_word_and_taken_back_once()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var (_, id) = await MulaiAsync(k);
        var token = BerkasRepository.Sidik(Guid.NewGuid().ToByteArray());
        var u1 = await k.Reviu.UndangAsync(k.Oleh("Budi", Bahan.Saat), id, token, "Rina", "rina@uji.contoh.test", new(2026, 2, 28), Ct);
        await k.Reviu.UndangAsync(k.Oleh("Budi", Bahan.Saat), id, BerkasRepository.Sidik(Guid.NewGuid().ToByteArray()), "Sari", null,
            new(2026, 3, 1), Ct);
        Assert.Equal([("Sari", null), ("Rina", "rina@uji.contoh.test")],
            (await k.Reviu.ListUndanganAsync(k.Id, id, Ct)).Select(u => (u.Nama, u.Surel)));
        var u = (await k.Reviu.FindUndanganAsync(token, Ct))!;
        Assert.Equal((u1, id, k.Id, new DateOnly(2026, 2, 28), Bahan.Saat), (u.Id, u.ReviuId, u.InstansiId, u.Sampai, u.DibuatPada));
        Assert.Equal((true, false), (u.Berlaku(new(2026, 2, 28)), u.Berlaku(new(2026, 3, 1))));
        Assert.False(await k.Reviu.CabutAsync(k.Asing("Uji", Bahan.Saat), id, u1, Ct));
        Assert.True(await k.Reviu.CabutAsync(k.Oleh("Uji", Bahan.Saat), id, u1, Ct));
        Assert.False(await k.Reviu.CabutAsync(k.Oleh("Uji"), id, u1, Ct));
        Assert.Equal(Bahan.Saat, (await k.Reviu.FindUndanganAsync(token, Ct))!.DicabutPada);
        Assert.Null(await k.Reviu.FindUndanganAsync(BerkasRepository.Sidik(Guid.NewGuid().ToByteArray()), Ct));
        Assert.Empty(await k.Reviu.ListUndanganAsync(k.Id + 1, id, Ct));
    }

    [Fact]
    public async Task A_signed_report_is_reviewed_no_more()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var (v, id) = await MulaiAsync(k, terisi: true);
        await SelesaikanAsync(k, id);
        await k.TandaTanganiAsync(v);
        Assert.StartsWith("Naskah final sudah dikunci.", (await k.Reviu.BukaKembaliAsync(k.Oleh("Budi", Bahan.Saat), id, Ct)).Reason,
            StringComparison.Ordinal);
        Assert.StartsWith("Naskah final sudah dikunci.", (await BukaAsync(k, v)).Reason, StringComparison.Ordinal);
        Assert.True((await k.Reviu.FindByIdAsync(k.Id, id, Ct))!.Selesai);
    }

    public sealed class OnSqlite() : ReviuRepositoryTests(new SqliteDatabase());

    public sealed class OnSqlServer() : ReviuRepositoryTests(new SqlServerDatabase());
}
