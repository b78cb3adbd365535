namespace SopKinerja.Benchmarks;

using System.Globalization;
using System.Text.RegularExpressions;
using Dapper;
using Microsoft.Data.Sqlite;
using SopKinerja.Data;
using SopKinerja.Web.Security;

/// <summary>
/// Makes many offices of the first one by SQL: each of its rows once for every office, whatever tables and columns the schema has. Row
/// <c>i</c> of office <c>n</c> gets the Id <c>i × Jarak + n</c>, the first office's included, so that the rows of one office lie scattered
/// among those of all others, as they do when offices grow side by side.
/// </summary>
internal static partial class PengisiKantor
{
    /// <summary>Somebody of an office, for what is done behind the pages.</summary>
    public static Pelaku Oleh(long instansiId, string nama, DateTime now, string zona = "WIB") =>
        new() { InstansiId = instansiId, Zona = zona, Nama = nama, Now = now };

    /// <summary>More than there are offices.</summary>
    public const long Jarak = 20_000;

    private const int BarisIsian = 3;

    private static readonly string[] s_bersama = ["Migrasi", "Berkas", "KunciProteksi", "KodePertama", "KirimanFormulir"];

    /// <param name="kantor">How many offices there are afterwards; two are there already.</param>
    public static void Isi(string berkas, int kantor)
    {
        using var db = new SqliteConnection($"Data Source={berkas};Pooling=False");
        db.Open();
        db.Execute("""
            PRAGMA foreign_keys = OFF; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY;
            PRAGMA cache_size = -1500000
            """);
        var tabel = db.Query<string>("""
            SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' AND name NOT LIKE 'CariIsi%'
            """)
            .Except(s_bersama).Select(t => Baca(db, t)).ToList();
        using var transaksi = db.BeginTransaction();
        db.Execute("CREATE TEMP TABLE Urut (N INTEGER PRIMARY KEY)");
        db.Execute("""
            WITH RECURSIVE u (N) AS (VALUES (0) UNION ALL SELECT N + 1 FROM u WHERE N < @akhir) INSERT INTO Urut SELECT N FROM u
            """, new { akhir = kantor - 2 });
        foreach (var t in tabel)
            db.Execute($"CREATE TEMP TABLE Contoh{t.Nama} AS SELECT * FROM main.{t.Nama} WHERE {Milik(tabel, t)}");
        foreach (var t in tabel)
            Salin(db, tabel, t);
        foreach (var (id, isi) in db.Query<(long, string)>("SELECT Id, Isi FROM Rekap WHERE InstansiId = @Jarak", new { Jarak }))
            db.Execute("UPDATE Rekap SET Isi = @isi WHERE Id = @id", new { id, isi = IdJson().Replace(isi, m => IdBaru(m.Value)) });
        // What all offices share, and grows with them.
        db.Execute("""
            INSERT INTO Berkas (Sha256, Ukuran, Tipe, Isi, DibuatPada)
            SELECT printf('%064x', N * 2 + k), 512, 'application/pdf', randomblob(512), '2026-01-01 00:00:00'
            FROM Urut CROSS JOIN (SELECT 0 k UNION SELECT 1) WHERE N > 0
            """);
        db.Execute("""
            INSERT INTO KirimanFormulir (Sidik, Pada)
            SELECT printf('%064x', N * 3 + k), datetime('now') FROM Urut CROSS JOIN (SELECT 0 k UNION SELECT 1 UNION SELECT 2) WHERE N > 0
            """);
        transaksi.Commit();
        if (kantor <= 1_000 && db.Query("PRAGMA foreign_key_check").Any())
            throw new InvalidOperationException("A reference leads nowhere.");
    }

    /// <summary>Which rows are the first office's: its own, or those of a row that is.</summary>
    private static string Milik(List<Tabel> semua, Tabel t) =>
        t.Nama == "Instansi" ? "Id = 1"
        : t.Kolom.Any(k => k.Name == "InstansiId") ? "InstansiId = 1"
        : t.Rujukan.First(r => t.Kolom.Any(k => k.Name == r.From && k.Notnull > 0)) is var r
            ? $"{r.From} IN (SELECT Id FROM main.{r.Table} WHERE {Milik(semua, semua.Single(s => s.Nama == r.Table))})" : "";

    private static void Salin(SqliteConnection db, List<Tabel> semua, Tabel t)
    {
        var kosong = db.ExecuteScalar<long>($"SELECT COUNT(*) FROM Contoh{t.Nama}") == 0;
        if (kosong)
            Karang(db, t);
        db.Execute($"DELETE FROM main.{t.Nama} WHERE {Milik(semua, t).Replace("main.", "temp.Contoh", StringComparison.Ordinal)}");
        var kolom = string.Join(", ", t.Kolom.Select(k => $"\"{k.Name}\""));
        // A table that the first office leaves empty stays so for it: the words made up for others are nothing that a page could show.
        db.Execute($"""
            INSERT OR {(kosong ? "IGNORE" : "ABORT")} INTO main.{t.Nama} ({kolom})
            SELECT {string.Join(", ", t.Kolom.Select(k => Nilai(t, k)))}
            FROM Contoh{t.Nama} c CROSS JOIN Urut u WHERE u.N >= {(kosong ? 1 : 0)}
            """);
    }

    private static string Nilai(Tabel t, Kolom k)
    {
        var asal = $"c.\"{k.Name}\"";
        if (k.Type == "INTEGER" && k.Name.EndsWith("Id", StringComparison.Ordinal))
            return $"{asal} * {Jarak} + u.N";
        if (k.Type != "TEXT")
            return asal;
        // Other offices have other files.
        if (k.Name.EndsWith("Sha", StringComparison.Ordinal) || k.Name == "Sha256")
            return $"iif(u.N > 0, substr({asal}, 1, 56) || printf('%08x', u.N), {asal})";
        return t.Unik.Contains(k.Name) || (t.Nama, k.Name) is ("Instansi", "Nama") ? $"iif(u.N > 0, {asal} || '-' || u.N, {asal})" : asal;
    }

    /// <summary>A few rows of any words: what reads a table over all offices is to have something to read.</summary>
    private static void Karang(SqliteConnection db, Tabel t)
    {
        for (var i = 1; i <= BarisIsian; i++)
        {
            var isi = t.Kolom.Where(k => k.Notnull > 0 || k.Pk > 0).Select(k => (k.Name, Nilai: k.Name switch
            {
                "Id" => $"{i}",
                "InstansiId" => "1",
                _ when t.Rujukan.FirstOrDefault(r => r.From == k.Name) is { Table: var lain } =>
                    $"(SELECT Id FROM Contoh{lain} ORDER BY Id LIMIT 1 OFFSET {i - 1} % (SELECT COUNT(*) FROM Contoh{lain}))",
                _ => k.Type == "TEXT" ? $"'karangan nomor {i}'" : $"{2000 + i}",
            })).ToList();
            db.Execute($"""
                INSERT INTO Contoh{t.Nama} ({string.Join(", ", isi.Select(x => x.Name))})
                VALUES ({string.Join(", ", isi.Select(x => x.Nilai))})
                """);
        }
    }

    private static Tabel Baca(SqliteConnection db, string nama)
    {
        var unik = db.Query<string>($"SELECT name FROM pragma_index_list('{nama}') WHERE \"unique\" = 1")
            .Select(i => db.Query<string>($"SELECT name FROM pragma_index_info('{i}')").ToList()).ToList();
        var kolom = db.Query<Kolom>($"PRAGMA table_info({nama})").ToList();
        var id = kolom.Where(k => k.Type == "INTEGER" && k.Name.EndsWith("Id", StringComparison.Ordinal)).Select(k => k.Name).ToList();
        return new(nama, kolom, [.. db.Query<Rujukan>($"PRAGMA foreign_key_list({nama})")],
            [.. unik.Where(k => !k.Intersect(id).Any()).SelectMany(k => k)]);
    }

    private static string IdBaru(string json)
    {
        var titik = json.IndexOf(':', StringComparison.Ordinal) + 1;
        var id = long.Parse(json[titik..], CultureInfo.InvariantCulture) * Jarak;
        return string.Create(CultureInfo.InvariantCulture, $"{json[..titik]}{id}");
    }

    [GeneratedRegex("\"\\w*Id\":\\d+")]
    private static partial Regex IdJson();

    /// <param name="Nama">Of the table.</param>
    /// <param name="Kolom">All of them, in order.</param>
    /// <param name="Rujukan">Where its foreign keys lead.</param>
    /// <param name="Unik">Texts that are unique over all offices.</param>
    private sealed record Tabel(string Nama, IReadOnlyList<Kolom> Kolom, IReadOnlyList<Rujukan> Rujukan, HashSet<string> Unik);

    private sealed record Kolom
    {
        public required string Name { get; init; }

        public required string Type { get; init; }

        public long Notnull { get; init; }

        public long Pk { get; init; }
    }

    private sealed record Rujukan
    {
        public required string Table { get; init; }

        public required string From { get; init; }
    }
}
