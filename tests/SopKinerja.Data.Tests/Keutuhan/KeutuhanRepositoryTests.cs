namespace SopKinerja.Data.Tests;

using System.Text.RegularExpressions;

/// <summary>One flipped bit, one swapped hash, one row removed or rewritten: found, and named.</summary>
public abstract class KeutuhanRepositoryTests(TestDatabase database)
{
    private static CancellationToken Ct => Kantor.Ct;

    /// <summary>Signed, archived, mailed and published.</summary>
    private static async Task<NaskahFinal> TerbitAsync(Kantor k)
    {
        await k.Bukti.InsertAsync(k.Oleh("Citra"), k.IndikatorId, new(2025, JenisPeriode.Tahunan, 0), Bahan.Berkas("a.pdf", 1), Ct);
        var f = await k.FinalAsync(2025);
        await LampiranAsync(k);
        await k.Klasifikasi.InsertBawaanAsync(k.Oleh("Uji"), Ct);
        var penerima = (await k.Pengiriman.InsertPenerimaAsync(k.Oleh("Uji"),
            new() { Nama = "Inspektorat", Surel = "i@uji.contoh.test", Saluran = SaluranKirim.Surel }, Ct)).Value;
        Assert.False((await k.Arsip.InsertAsync(k.Oleh("Budi"), f, Ct)).Refused);
        Assert.False((await k.Pengiriman.KirimAsync(k.Oleh("Budi"), (await k.Instansi.FindAsync(k.Id, Ct))!, f, penerima, null,
            Ct)).Refused);
        Assert.False((await k.Publikasi.InsertAsync(k.Oleh("Budi"), f, Ct)).Refused);
        return f;
    }

    /// <summary>Files that people hang on a letter, a step and a report.</summary>
    private static async Task LampiranAsync(Kantor k)
    {
        var oleh = k.Oleh("Budi");
        var sha = await k.Berkas.InsertAsync([1, 2], "application/pdf", TestDatabase.Now, Ct);
        await k.Surat.InsertAsync(oleh, Bahan.Surat("045/1") with { BerkasSha = sha, BerkasNama = "surat.pdf" }, Ct);
        var jalan = (await k.Langkah.MulaiAsync(oleh, k.SopId, new(2024, JenisPeriode.Tahunan, 0), null, Ct)).Value;
        Assert.True(await k.BuktiLangkah.InsertAsync(oleh, (await k.KiniAsync(jalan)).Id, sha, "foto.pdf", 2, Ct));
        var laporan = await k.LaporanDariAsync(jalan);
        await k.Gambar.SimpanAsync(oleh, laporan, Bahan.Gambar("peta.png"), [3], Ct);
        await k.Masukan.InsertAsync(oleh, laporan, null, Bahan.Berkas("koreksi.docx", 4), [], Ct);
    }

    private const string Rincian = "DELETE FROM KataArsip WHERE InstansiId = @Id; DELETE FROM RincianArsip WHERE InstansiId = @Id;";

    public static TheoryData<string, string> Ubahan() => new()
    {
        { "UPDATE NaskahFinal SET Sha256 = @lain WHERE InstansiId = @Id",
            "NaskahFinal, LKJ Tahun 2025, naskah 1: sidiknya bukan sidik yang dicatat log saat dikunci" },
        { "UPDATE LogPortal SET Uraian = 'x' WHERE InstansiId = @Id AND Uraian LIKE 'mengunci naskah final%'",
            "LogPortal, LKJ Tahun 2025, naskah 1: catatan penguncian naskah final ini hilang" },
        { "DELETE FROM LogPortal WHERE InstansiId = @Id AND Uraian LIKE 'mengunci naskah final%'",
            "LogPortal, LKJ Tahun 2025, naskah 1: catatan penguncian naskah final ini hilang" },
        { "UPDATE Arsip SET Sha256 = @lain WHERE InstansiId = @Id",
            "Arsip, entri 1: sidik berkasnya bukan sidik naskah final yang dikunci" },
        { "UPDATE Arsip SET NasibAkhir = 'Musnah' WHERE InstansiId = @Id", "Arsip, rantai: Entri 1 berubah setelah diarsipkan." },
        { $"{Rincian} DELETE FROM Arsip WHERE InstansiId = @Id", "hilang, padahal log mencatat: mengarsipkan naskah final, entri 1" },
        { "DELETE FROM LogPortal WHERE InstansiId = @Id AND Objek = 'Arsip'", "LogPortal, entri arsip 1: catatan pengarsipannya hilang" },
        { "UPDATE Pengiriman SET Sha256 = @lain WHERE InstansiId = @Id",
            "Pengiriman, LKJ Tahun 2025 ke Inspektorat: yang dikirim bukan berkas yang dikunci" },
        { "DELETE FROM Pengiriman WHERE InstansiId = @Id",
            "Pengiriman, LKJ Tahun 2025, naskah 1: register memuat 0 pengiriman, log mencatat 1" },
        { "DELETE FROM LogPortal WHERE InstansiId = @Id AND Uraian LIKE 'mengirim naskah final%'",
            "Pengiriman, LKJ Tahun 2025, naskah 1: register memuat 1 pengiriman, log mencatat 0" },
        { "UPDATE Surel SET LampiranSha = @lain WHERE InstansiId = @Id AND LampiranSha IS NOT NULL",
            "Surel, LKJ Tahun 2025 ke Inspektorat: lampiran surelnya bukan berkas yang dikunci" },
        { "DELETE FROM Surel WHERE InstansiId = @Id", "Surel, LKJ Tahun 2025 ke Inspektorat: surel pengantarnya hilang" },
        { "DELETE FROM Publikasi WHERE InstansiId = @Id", "hilang, padahal log mencatat penerbitannya" },
        { "DELETE FROM LogPortal WHERE InstansiId = @Id AND Objek = 'Publikasi'",
            "Publikasi, lkj-tahun-2025: tidak menerbitkan naskah final yang dicatat log saat diterbitkan" },
        { "UPDATE LaporanVersi SET Sha256 = IsiSha WHERE InstansiId = @Id",
            "LaporanVersi, LKJ Tahun 2025 versi 1: sidiknya bukan sidik yang dicatat log saat dibuat" },
        { "UPDATE LaporanVersi SET Nomor = 2 WHERE InstansiId = @Id", "LaporanVersi, LKJ Tahun 2025: seharusnya 2 versi, ada 1" },
        { "UPDATE LaporanVersi SET IsiSha = @tiada WHERE InstansiId = @Id", "tidak tersimpan" },
        { "UPDATE Bukti SET Sha256 = @lain WHERE InstansiId = @Id", "Bukti, bukti foto.pdf: sidiknya bukan sidik yang dicatat log" },
        { "UPDATE BuktiCapaian SET Sha256 = @lain WHERE InstansiId = @Id", "BuktiCapaian, bukti a.pdf: sidiknya bukan sidik yang dicatat" },
        { "UPDATE LaporanGambar SET Sha256 = @lain WHERE InstansiId = @Id", "LaporanGambar, gambar peta.png: sidiknya bukan" },
        { "UPDATE MasukanWord SET Sha256 = @lain WHERE InstansiId = @Id", "MasukanWord, Word koreksi.docx: sidiknya bukan sidik" },
        { "UPDATE SuratMasuk SET BerkasSha = @lain WHERE InstansiId = @Id", "SuratMasuk, agenda 1/2026: sidiknya bukan sidik" },
        { "DELETE FROM LogPortal WHERE InstansiId = @Id AND Objek = 'Surat'", "SuratMasuk, agenda 1/2026: sidiknya bukan sidik" },
        { "UPDATE Berkas SET Isi = @isi WHERE Sha256 = @sidik", "isinya hilang atau berubah" },
        { "UPDATE Berkas SET Ukuran = Ukuran + 1 WHERE Sha256 = @sidik", "isinya hilang atau berubah" },
        { "DELETE FROM Berkas WHERE Sha256 = @sidik", "NaskahFinal, baris " },
    };

    [Theory, MemberData(nameof(Ubahan))]
    public async Task What_was_changed_behind_the_portal_is_found_and_named(string sql, string temuan)
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var f = await TerbitAsync(k);
        Assert.Empty(await k.Keutuhan.PeriksaAsync(k.Id, null, Ct));
        var isi = (await k.Berkas.FindAsync(f.Sha256, Ct))!.Isi;
        isi[^1] ^= 1;
        Assert.NotEqual(0, await db.ExecuteAsync(sql, new { k.Id, lain = f.IsiSha, tiada = new string('a', 64), isi, sidik = f.Sha256 },
            Ct));
        Assert.Contains(temuan, string.Join('\n', await k.Keutuhan.PeriksaAsync(k.Id, null, Ct)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deleted_final_file_is_missed_by_the_log()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var f = await k.FinalAsync(2025);
        Assert.Equal(1, await db.ExecuteAsync("DELETE FROM NaskahFinal WHERE Id = @Id", new { f.Id }, Ct));
        Assert.Contains($"NaskahFinal, baris {f.Id}: hilang", string.Join('\n', await k.Keutuhan.PeriksaAsync(k.Id, null, Ct)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chain_that_was_written_anew_differs_from_what_was_noted_outside()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        await TerbitAsync(k);
        var e = (await k.Arsip.ListAsync(k.Id, new(1), Ct))[0];
        Assert.Null(await k.Keutuhan.PeriksaJangkarAsync(k.Id, 1, e.Sidik, Ct));

        // Every recipient of a mail holds it.
        Assert.Contains($"Ujung rantai arsip: 1:{e.Sidik}", (await k.Surel.ListAsync(k.Id, new(1), Ct)).Single(s =>
            s.LampiranSha is not null).Teks,
            StringComparison.Ordinal);
        var palsu = e with { NasibAkhir = "Musnah" };
        await db.ExecuteAsync("UPDATE Arsip SET NasibAkhir = 'Musnah', Sidik = @sidik WHERE Id = @Id",
            new { sidik = RantaiArsip.Sidik(palsu), e.Id }, Ct);
        Assert.DoesNotContain(await k.Keutuhan.PeriksaAsync(k.Id, null, Ct), t => t.Tabel == "Arsip");
        Assert.Contains("rantai ditulis ulang", (await k.Keutuhan.PeriksaJangkarAsync(k.Id, 1, e.Sidik, Ct))!.Apa,
            StringComparison.Ordinal);
        Assert.Contains("tidak ada", (await k.Keutuhan.PeriksaJangkarAsync(k.Id, 2, e.Sidik, Ct))!.Apa, StringComparison.Ordinal);
        Assert.NotNull(await k.Keutuhan.PeriksaJangkarAsync(k.Id + 1, 1, e.Sidik, Ct));
    }

    [Fact]
    public async Task Every_file_is_read_again_with_its_progress_and_another_offices_rows_are_its_own()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var f = await TerbitAsync(k);
        var maju = new Catat();
        await k.Keutuhan.PeriksaAsync(k.Id, maju, Ct);
        Assert.Equal((maju.Akhir.Semua, true), (maju.Akhir.Selesai, maju.Akhir.Byte > f.Ukuran));
        await k.Berkas.InsertAsync([1, 2, (byte)k.Id, 77], "application/octet-stream", TestDatabase.Now, Ct);
        await db.ExecuteAsync("UPDATE Berkas SET Isi = @isi WHERE Sha256 = @sidik",
            new { isi = new byte[] { 3 }, sidik = BerkasRepository.Sidik([1, 2, (byte)k.Id, 77]) }, Ct);
        Assert.Empty(await k.Keutuhan.PeriksaAsync(k.Id, null, Ct));
        Assert.Contains(BerkasRepository.Sidik([1, 2, (byte)k.Id, 77]), (await k.Keutuhan.PeriksaBerkasAsync(null, Ct)).Select(t =>
            t.Tempat));
        Assert.Empty(await k.Keutuhan.PeriksaAsync(await k.TetanggaAsync(), null, Ct));
    }

    private sealed class Catat : IProgress<KemajuanPeriksa>
    {
        public KemajuanPeriksa Akhir { get; private set; }

        public void Report(KemajuanPeriksa value) => Akhir = value;
    }

    public sealed class OnSqlite() : KeutuhanRepositoryTests(new SqliteDatabase());

    public sealed class OnSqlServer() : KeutuhanRepositoryTests(new SqlServerDatabase());
}

public sealed partial class RujukanBerkasTests
{
    /// <summary>Hashes of other things than files.</summary>
    private static readonly string[] s_bukanBerkas = ["Berkas.Sha256", "ReviuUndangan.TokenSha", "LaporanVersi.PdfSha"];

    [Fact]
    public async Task Every_column_that_names_a_file_is_checked()
    {
        await using var db = (await new SqliteDatabase().DatabaseAsync()).OpenSession();
        var kolom = (await db.ListAsync<string>("""
            SELECT m.name || '.' || c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table'
            """, null, Kantor.Ct)).Where(k => Sidik().IsMatch(k)).Except(s_bukanBerkas).Order(StringComparer.Ordinal);
        Assert.Equal(kolom, Satu().Matches(KeutuhanRepository.Rujukan).Select(r =>
            $"{r.Groups[1]}.{r.Groups[2]}").Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"SELECT '(\w+)' AS Tabel, Id, InstansiId, (\w+) AS Sha256 FROM \1\b")]
    private static partial Regex Satu();

    [GeneratedRegex("Sha(256)?$")]
    private static partial Regex Sidik();
}
