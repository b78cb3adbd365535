namespace SopKinerja.Data.Tests;

using System.Security.Cryptography;
using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;

public sealed class VersiLamaTests
{
    /// <summary>The log that runs had before the one log of the portal.</summary>
    private const string Log = "PelaksanaanLog";

    [Fact]
    public async Task A_database_of_the_version_before_is_brought_up_with_every_row_as_it_was()
    {
        var berkas = VersiLama.Buka();
        await using var connection = new SqliteConnection($"Data Source={berkas}");
        var kolom = await KolomAsync(connection);
        var sebelum = await SidikAsync(connection, kolom);
        Assert.True(sebelum.Count > 50, $"{sebelum.Count} tables");
        Assert.Equal(VersiLama.Skrip, await connection.ExecuteScalarAsync<string>("SELECT MAX(Nama) FROM Migrasi"));

        var dijalankan = await Database.Sqlite(berkas).Migrator().MigrateAsync(TestDatabase.Now, Kantor.Ct);
        Assert.Equal(Migrator.ScriptsOf(SqlDialect.Sqlite).Select(s => s.Name).Where(n => string.CompareOrdinal(n, VersiLama.Skrip) > 0),
            dijalankan);

        var sesudah = await SidikAsync(connection, kolom);
        Assert.Equal([Log], sebelum.Keys.Except(sesudah.Keys));
        foreach (var (tabel, sidik) in sebelum.Where(t => t.Key != Log))
            Assert.True(sidik == sesudah[tabel], $"The scripts rewrote what stood in {tabel}.");
        Assert.Equal("ok", await connection.ExecuteScalarAsync<string>("PRAGMA integrity_check"));
        Assert.Empty(await connection.QueryAsync("PRAGMA foreign_key_check"));
    }

    [Fact]
    public async Task The_lines_that_its_runs_had_are_in_the_one_log_in_their_order()
    {
        var berkas = VersiLama.Buka();
        await using var connection = new SqliteConnection($"Data Source={berkas}");
        const string kolom = "InstansiId, Pada, Pelaku, Jabatan, Untuk, PelaksanaanId, LangkahId, Uraian, Penyimpangan";
        var lama = (await connection.QueryAsync($"SELECT {kolom} FROM {Log} ORDER BY Id")).Select(Teks).ToList();
        Assert.True(lama.Count > 10, $"{lama.Count} lines");

        await Database.Sqlite(berkas).Migrator().MigrateAsync(TestDatabase.Now, Kantor.Ct);

        Assert.Equal(lama, (await connection.QueryAsync($"SELECT {kolom} FROM LogPortal WHERE Objek = 'Pelaksanaan' ORDER BY Id"))
            .Select(Teks));
        Assert.Equal(6, await connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM LogPortal WHERE Uraian LIKE '%(disalin dari register)'"));
        Assert.All(await connection.QueryAsync<(string, long, long)>(
            "SELECT Objek, ObjekId, PelaksanaanId FROM LogPortal WHERE Objek = 'Pelaksanaan'"),
            b => Assert.Equal(("Pelaksanaan", b.Item3), (b.Item1, b.Item2)));
        Assert.Equal(0, await connection.ExecuteScalarAsync<int>($"SELECT COUNT(*) FROM sqlite_master WHERE tbl_name = '{Log}'"));
    }

    [Fact]
    public async Task Its_archive_is_whole_and_its_public_file_is_the_archived_one()
    {
        var database = Database.Sqlite(VersiLama.Buka());
        await database.Migrator().MigrateAsync(TestDatabase.Now, Kantor.Ct);
        await using var db = database.OpenSession();
        var log = new LogRepository(db);
        var capaian = new CapaianRepository(db, new(db, new(db), log), log);
        var surel = new SurelRepository(db, log);
        var fakta = new FaktaRepository(db, capaian, new(db, capaian, new(db, log), log));
        var pembuka = new PembukaLangkah(db, new(db, log), surel, new(db, log));
        var langkah = new LangkahRepository(db, new(db, log), fakta, capaian, pembuka, new(db, log), log);
        var naskah = new NaskahRepository(db, new(db), capaian, langkah, new(db, new(db, log), pembuka, log), surel, log);
        var arsip = new ArsipRepository(db, naskah, new(db, log), new(db), log);
        Assert.Empty(await new KeutuhanRepository(db, new(db), arsip).PeriksaAsync(1, null, Kantor.Ct));
        var entri = Assert.Single(await arsip.ListAsync(1, new(1), Kantor.Ct));
        Assert.Equal(entri, Assert.Single(await arsip.CariAsync(1, KataArsip.Dari("lkj 2025", "000.8", entri.Tanggal.Year), new(1),
            Kantor.Ct)));
        Assert.Equal((entri.Uraian, "Elektronik"), await arsip.ListRincianAsync(1, entri.Id, Kantor.Ct) is [var r] ? (r.Uraian, r.Media)
            : default);
        var terbit = Assert.Single(await new PublikasiRepository(db, naskah, surel, log).ListAsync(1, null, null, new(1), Kantor.Ct));
        Assert.Equal(entri.Sha256, terbit.Sha256);
    }

    /// <summary>Over every row of every table that was there but the journal, in the columns it had: what a script adds is no
    /// change.</summary>
    private static async Task<Dictionary<string, string>> SidikAsync(SqliteConnection connection, ILookup<string, string> kolom)
    {
        var ada = (await connection.QueryAsync<string>("SELECT name FROM sqlite_master WHERE type = 'table'")).ToHashSet();
        var hasil = new Dictionary<string, string>();
        foreach (var tabel in kolom.Where(t => ada.Contains(t.Key)))
        {
            var teks = new StringBuilder();
            foreach (var baris in await connection.QueryAsync($"SELECT {string.Join(", ", tabel)} FROM {tabel.Key} ORDER BY rowid"))
                teks.Append((string)Teks(baris)).Append('\n');
            hasil[tabel.Key] = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(teks.ToString())));
        }

        return hasil;
    }

    private static async Task<ILookup<string, string>> KolomAsync(SqliteConnection connection) =>
        (await connection.QueryAsync<(string Tabel, string Nama)>("""
            SELECT m.name, c.name FROM sqlite_master m, pragma_table_info(m.name) c
            WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite!_%' ESCAPE '!' AND m.name NOT LIKE 'CariIsi%' AND m.name <> 'Migrasi'
            """)).ToLookup(k => k.Tabel, k => k.Nama);

    private static string Teks(dynamic baris) => string.Join('|',
        ((IDictionary<string, object>)baris).Select(b => $"{b.Key}={(b.Value is byte[] isi ? Convert.ToHexString(isi) : b.Value)}"));
}
