namespace SopKinerja.Data.Tests;

using Microsoft.Data.Sqlite;

/// <summary>What the search finds in letters, dispositions and narratives, and that the index of SQLite takes nothing away.</summary>
public abstract class CariRepositoryTests(TestDatabase database)
{
    private static CancellationToken Ct => Kantor.Ct;

    private static async Task<string[]> CariAsync(Kantor k, string ketikan, long? kantor = null) =>
    [
        .. (await new CariRepository(k.Db).CariAsync(kantor ?? k.Id, [], true, new(2026, 1, 7), CariRepository.Kata(ketikan), Ct))
            .Where(t => t.Jenis is JenisTemuan.Surat or JenisTemuan.Disposisi or JenisTemuan.Laporan).Select(t => $"{t.Jenis}: {t.Judul}"),
    ];

    private static async Task<long> SuratAsync(Kantor k, string perihal, string asal = "Bappeda", string nomor = "5") =>
        (await k.Surat.InsertAsync(k.Oleh("Budi"), new()
        {
            Asal = asal, NomorSurat = nomor, TanggalSurat = new(2026, 1, 6), DiterimaTanggal = new(2026, 1, 7),
            Perihal = perihal, Derajat = DerajatSurat.Biasa, Keamanan = KeamananSurat.Biasa,
        }, Ct)).Value;

    [Theory]
    [InlineData("posyandu", "Pembinaan posyandu lansia")]
    [InlineData("SYANDU lansia", "Pembinaan posyandu lansia")]
    [InlineData("lansia bappeda", "Pembinaan posyandu lansia")]
    [InlineData("TW", "Laporan TW II")]
    [InlineData("TW laporan", "Laporan TW II")]
    [InlineData("\"kutip", "Kata \"kutip\" dan 100%")]
    [InlineData("100%", "Kata \"kutip\" dan 100%")]
    [InlineData("ab\0cd", null)]
    [InlineData("pos\0lansia", "Pembinaan posyandu lansia")]
    [InlineData("😀😀 abc", null)]
    [InlineData("NOT*", null)]
    [InlineData("po_yandu", null)]
    [InlineData("posyandu TW", null)]
    public async Task A_letter_is_found_by_any_part_of_its_words(string ketikan, string? perihal)
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        foreach (var p in new[] { "Pembinaan posyandu lansia", "Laporan TW II", "Kata \"kutip\" dan 100%" })
            await SuratAsync(k, p);
        Assert.Equal(perihal is null ? [] : [$"Surat: {perihal}"], await CariAsync(k, ketikan));
        Assert.Empty(await CariAsync(k, ketikan, k.Id + 1));
    }

    [Fact]
    public async Task A_disposition_is_found_by_its_note()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        await k.Disposisi.InsertAsync(new()
        {
            Oleh = k.Orang("Ani"), SuratMasukId = await SuratAsync(k, "Undangan"),
            DariJabatanId = k.Jabatan["Kepala Dinas"], DariNama = "Ani",
            Kepada = [k.Jabatan["Sekretaris"]], Instruksi = ["Proses lebih lanjut"], Catatan = "siapkan paparan stunting", Perihal = "Undangan",
        }, Ct);
        Assert.Equal(["Disposisi: Undangan"], await CariAsync(k, "paparan STUNTING"));
    }

    [Fact]
    public async Task A_report_is_found_by_words_of_different_sections_and_no_longer_by_what_was_written_over()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var laporan = await k.LaporanDariAsync(await k.MulaiAsync());
        await k.Narasi.SimpanAsync(k.Oleh("Citra"), laporan, "pengantar", "Puji syukur kepada **imunisasi**.", 0, Ct);
        await k.Narasi.SimpanAsync(k.Oleh("Citra"), laporan, "penutup", "Demikian laporan tentang posbindu.", 0, Ct);
        var judul = (await k.Laporan.FindAsync(k.Id, laporan, Ct))!.Judul;
        Assert.Equal([$"Laporan: {judul}"], await CariAsync(k, "posbindu imunisasi"));
        Assert.Equal([$"Laporan: {judul}"], await CariAsync(k, $"{judul.Split(' ')[0]} posbindu"));
        await k.Narasi.SimpanAsync(k.Oleh("Citra"), laporan, "penutup", "Demikian laporan tentang posyandu.", 1, Ct);
        Assert.Empty(await CariAsync(k, "posbindu"));
        Assert.Equal([$"Laporan: {judul}"], await CariAsync(k, "posyandu imunisasi"));
    }

    public sealed class OnSqlite() : CariRepositoryTests(new SqliteDatabase());

    public sealed class OnSqlServer() : CariRepositoryTests(new SqlServerDatabase());
}

/// <summary>The index itself, which SQLite alone has.</summary>
public sealed class IndeksCariTests
{
    /// <summary>A script that rebuilds a table takes its triggers away.</summary>
    [Fact]
    public async Task The_words_of_an_old_database_are_in_the_index_and_its_triggers_are_all_there()
    {
        var berkas = VersiLama.Buka();
        await Database.Sqlite(berkas).Migrator().MigrateAsync(TestDatabase.Now, Kantor.Ct);
        await using var db = Database.Sqlite(berkas).OpenSession();
        foreach (var tabel in new[] { "SuratMasuk", "Disposisi", "Arsip", "LaporanNarasi" })
            Assert.Equal(["CariHapus", "CariTambah", "CariUbah"], (await db.ListAsync<string>(
                "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = @tabel ORDER BY name", new { tabel }, Kantor.Ct))
                .Select(n => n.Split('_')[^1]));
        var baris = await db.FindAsync<int>("""
            SELECT (SELECT COUNT(*) FROM SuratMasuk) + (SELECT COUNT(*) FROM Disposisi) + (SELECT COUNT(*) FROM Arsip)
                + (SELECT COUNT(*) FROM LaporanNarasi)
            """, null, Kantor.Ct);
        Assert.True(baris > 3, $"{baris} rows");
        Assert.Equal(baris, await db.FindAsync<int>("SELECT COUNT(*) FROM CariIsi", null, Kantor.Ct));
        var perihal = await db.FindAsync<string>("SELECT Perihal FROM SuratMasuk WHERE Id = 1 AND InstansiId = 1", null, Kantor.Ct);
        var temuan = await new CariRepository(db).CariAsync(1, [], true, new(2026, 1, 7), CariRepository.Kata(perihal), Kantor.Ct);
        Assert.Contains(temuan, t => t is { Jenis: JenisTemuan.Surat, Id: 1 });
        SqliteConnection.ClearPool(new($"Data Source={berkas}"));
    }

    /// <summary>Over texts and words that look alike: what LIKE finds without the index is what is found with it.</summary>
    [Fact]
    public async Task The_index_takes_nothing_away_that_LIKE_finds()
    {
        var k = await Kantor.BuatAsync(new SqliteDatabase());
        await using var db = k.Db;
        var acak = new Random(15);
        string[] huruf = ["a", "A", "b", "é", "É", "ß", "%", "_", "\"", "'", "😀", " ", "-", "1"];
        string Kata(int panjang) => string.Concat(Enumerable.Range(0, panjang).Select(_ => huruf[acak.Next(huruf.Length)]));
        for (var i = 0; i < 120; i++)
            await k.Surat.InsertAsync(k.Oleh("Budi"), new()
            {
                Asal = Kata(6), NomorSurat = $"{i}", TanggalSurat = new(2026, 1, 6), DiterimaTanggal = new(2026, 1, 7), Perihal = Kata(30),
                Derajat = DerajatSurat.Biasa, Keamanan = KeamananSurat.Biasa,
            }, Kantor.Ct);
        var semua = await db.ListAsync<(string Perihal, string Teks)>(
            "SELECT Perihal, CONCAT(Perihal, ' ', Asal, ' ', NomorSurat) FROM SuratMasuk WHERE InstansiId = @Id", new { k.Id }, Kantor.Ct);
        var banyak = 0;
        for (var i = 0; i < 400; i++)
        {
            var kata = CariRepository.Kata($"{Kata(acak.Next(1, 5))} {Kata(acak.Next(1, 4))}");
            if (kata.Count == 0)
                continue;
            var temuan = (await new CariRepository(db).CariAsync(k.Id, [], true, new(2026, 1, 7), kata, Kantor.Ct))
                .Where(t => t.Jenis == JenisTemuan.Surat).Select(t => t.Judul).Order(StringComparer.Ordinal).ToList();
            var harus = semua.Where(s => kata.All(w => Sama(s.Teks).Contains(Sama(w), StringComparison.Ordinal))).Select(s => s.Perihal)
                .Order(StringComparer.Ordinal).ToList();
            if (harus.Count < CariRepository.Terbanyak)
                Assert.Equal(harus, temuan);
            banyak += harus.Count > 0 ? 1 : 0;
        }

        Assert.True(banyak > 50, $"{banyak} searches found anything");

        // SQLite's LIKE takes capitals of ASCII alone for small ones.
        static string Sama(string teks) => string.Concat(teks.Select(c => c is >= 'A' and <= 'Z' ? (char)(c + 32) : c));
    }

    [Fact]
    public async Task What_is_deleted_leaves_the_index_and_what_is_changed_is_found_by_its_new_words()
    {
        var k = await Kantor.BuatAsync(new SqliteDatabase());
        await using var db = k.Db;
        var id = (await k.Surat.InsertAsync(k.Oleh("Budi"), new()
        {
            Asal = "Bappeda", NomorSurat = "1", TanggalSurat = new(2026, 1, 6), DiterimaTanggal = new(2026, 1, 7), Perihal = "posyandu",
            Derajat = DerajatSurat.Biasa, Keamanan = KeamananSurat.Biasa,
        }, Kantor.Ct)).Value;
        async Task<int> AdaAsync(string kata) =>
            (await new CariRepository(db).CariAsync(k.Id, [], true, new(2026, 1, 7), [kata], Kantor.Ct)).Count;
        Assert.Equal((1, 0), (await AdaAsync("posyandu"), await AdaAsync("posbindu")));
        await db.ExecuteAsync("UPDATE SuratMasuk SET Perihal = 'posbindu' WHERE Id = @id", new { id }, Kantor.Ct);
        Assert.Equal((0, 1), (await AdaAsync("posyandu"), await AdaAsync("posbindu")));
        await db.ExecuteAsync("DELETE FROM SuratMasuk WHERE Id = @id", new { id }, Kantor.Ct);
        Assert.Equal(0, await db.FindAsync<int>("SELECT COUNT(*) FROM CariIsi", null, Kantor.Ct));
    }

    [Fact]
    public void Words_are_asked_for_by_each_three_letters_of_theirs()
    {
        Assert.Equal("\"lan\" \"ans\" \"nsi\"", TigaHuruf.Dari(["lansi", "TW", "lan"]));
        Assert.Equal("\"a\"\"b\"", TigaHuruf.Dari(["a\"b"]));
        Assert.Equal("\"a😀b\"", TigaHuruf.Dari(["a😀b"]));
        Assert.Equal("", TigaHuruf.Dari(["TW", "II"]));
    }
}
