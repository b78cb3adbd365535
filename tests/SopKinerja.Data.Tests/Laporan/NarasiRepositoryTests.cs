namespace SopKinerja.Data.Tests;

public abstract class NarasiRepositoryTests(TestDatabase database)
{
    private static CancellationToken Ct => Kantor.Ct;

    private static Task<Outcome<int>> SimpanAsync(Kantor k, long laporan, string teks, int versi, int menit = 0,
        string oleh = "Dewi", bool otomatis = false) =>
        k.Narasi.SimpanAsync(Bahan.Oleh(k.Id, oleh, Bahan.Saat.AddMinutes(menit)), laporan, "pengantar", teks, versi, Ct, otomatis);

    private static async Task<IEnumerable<string>> LamaAsync(Kantor k, long laporan) =>
        (await k.Narasi.ListRiwayatAsync(k.Id, laporan, "pengantar", Ct)).Select(n => n.Markdown);

    private static async Task<(Kantor Kantor, long Laporan)> MulaiAsync(TestDatabase database)
    {
        var k = await Kantor.BuatAsync(database);
        return (k, await k.LaporanDariAsync(await k.MulaiAsync()));
    }

    [Fact]
    public async Task A_narrative_is_kept_letter_by_letter()
    {
        var (k, laporan) = await MulaiAsync(database);
        await using var db = k.Db;
        Assert.Equal(1, (await SimpanAsync(k, laporan, Bahan.TeksPanjang, 0)).Value);
        var n = (await k.Narasi.FindAsync(k.Id, laporan, "pengantar", Ct))!;
        Assert.Equal((Bahan.TeksPanjang, "Dewi", Bahan.Saat, 1), (n.Markdown, n.DiubahOleh, n.DiubahPada, n.Versi));
        await k.Narasi.SimpanAsync(k.Oleh("Citra"), laporan, "penutup", "Demikian.", 0, Ct);
        Assert.Equal(["pengantar", "penutup"], (await k.Narasi.ListAsync(k.Id, laporan, Ct)).Select(x => x.Bagian).Order());
        Assert.Null(await k.Narasi.FindAsync(k.Id, laporan, "ikhtisar", Ct));
        Assert.Null(await k.Narasi.FindAsync(k.Id + 1, laporan, "pengantar", Ct));
        Assert.Empty(await k.Narasi.ListAsync(k.Id + 1, laporan, Ct));
    }

    [Fact]
    public async Task Each_save_by_hand_leaves_what_stood_before()
    {
        var (k, laporan) = await MulaiAsync(database);
        await using var db = k.Db;
        await SimpanAsync(k, laporan, "satu", 0);
        await SimpanAsync(k, laporan, "dua", 1, 1);
        Assert.Equal(2, (await SimpanAsync(k, laporan, "dua", 2, 2)).Value);
        Assert.Equal(3, (await SimpanAsync(k, laporan, "tiga", 2, 3)).Value);
        Assert.Equal(["dua", "satu"], await LamaAsync(k, laporan));
        Assert.Equal([2, 1], (await k.Narasi.ListRiwayatAsync(k.Id, laporan, ["pengantar", "penutup"], Ct)).Select(n => n.Versi));
        Assert.Empty(await k.Narasi.ListRiwayatAsync(k.Id, laporan, [], Ct));
        Assert.Empty(await k.Narasi.ListRiwayatAsync(k.Id + 1, laporan, "pengantar", Ct));
        Assert.Empty(await k.Narasi.ListRiwayatAsync(k.Id + 1, laporan, ["pengantar"], Ct));
    }

    [Fact]
    public async Task The_editor_saving_by_itself_leaves_a_copy_every_ten_minutes_or_when_much_is_lost()
    {
        var (k, laporan) = await MulaiAsync(database);
        await using var db = k.Db;
        await SimpanAsync(k, laporan, "kalimat yang cukup panjang", 0);
        await SimpanAsync(k, laporan, "kalimat yang cukup panjang.", 1, 1, otomatis: true);
        await SimpanAsync(k, laporan, "kalimat yang cukup panjang. Dua", 2, 2, otomatis: true);
        Assert.Equal(["kalimat yang cukup panjang"], await LamaAsync(k, laporan));
        await SimpanAsync(k, laporan, "kalimat", 3, 3, otomatis: true);
        Assert.Equal("kalimat yang cukup panjang. Dua", (await LamaAsync(k, laporan)).First());
        await SimpanAsync(k, laporan, "kalimat A", 4, 4, otomatis: true);
        await SimpanAsync(k, laporan, "kalimat B", 5, 30, otomatis: true);
        Assert.Equal("kalimat A", (await LamaAsync(k, laporan)).First());
        await SimpanAsync(k, laporan, "kalimat C", 6, 31, "Citra", otomatis: true);
        Assert.Equal("kalimat B", (await LamaAsync(k, laporan)).First());
    }

    [Fact]
    public async Task Of_two_writers_the_second_is_told()
    {
        var (k, laporan) = await MulaiAsync(database);
        await using var db = k.Db;
        await SimpanAsync(k, laporan, "satu", 0);
        Assert.Equal("Bagian ini baru saja disimpan orang lain. Salin tulisan Anda, muat ulang, lalu gabungkan.",
            (await SimpanAsync(k, laporan, "lain", 0)).Reason);
        await SimpanAsync(k, laporan, "dua", 1);
        Assert.Equal(NarasiRepository.Bentrok, (await SimpanAsync(k, laporan, "lain", 1)).Reason);
        Assert.Equal("dua", (await k.Narasi.FindAsync(k.Id, laporan, "pengantar", Ct))!.Markdown);
    }

    [Fact]
    public async Task A_signed_report_is_written_no_more()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var laporan = await k.LaporanDariAsync((await k.FinalAsync(2025)).PelaksanaanId);
        Assert.Equal("Naskah final sudah dikunci. Narasi tidak dapat diubah.", (await SimpanAsync(k, laporan, "terlambat", 0)).Reason);
        Assert.Empty(await k.Narasi.ListAsync(k.Id, laporan, Ct));
    }

    public sealed class OnSqlite() : NarasiRepositoryTests(new SqliteDatabase());

    public sealed class OnSqlServer() : NarasiRepositoryTests(new SqlServerDatabase());
}
