namespace SopKinerja.Data.Tests;

using Dapper;

public sealed class SkripTests
{
    private static readonly IReadOnlyList<Migrator.Script> SqlServer = Migrator.ScriptsOf(SqlDialect.SqlServer),
        Sqlite = Migrator.ScriptsOf(SqlDialect.Sqlite);

    [Fact]
    public void Both_folders_hold_the_same_numbers_and_names()
    {
        Assert.NotEmpty(Sqlite);
        Assert.Equal(Sqlite.Select(s => s.Name), SqlServer.Select(s => s.Name));
        Assert.Equal(Sqlite.Count, Sqlite.Select(s => s.Name[..4]).Distinct().Count());
    }

    [Fact]
    public void Every_SqlServer_script_parses()
    {
        foreach (var script in SqlServer)
            Assert.Empty(TSql.Faults(script.Text));
        Assert.Empty(TSql.Faults(Migrator.JournalOf(SqlDialect.SqlServer)));
    }

    /// <summary>A DBA can run a script again: what would fail the second time stands under an IF.</summary>
    [Fact]
    public void Every_table_and_column_of_a_SqlServer_script_is_added_only_where_it_is_not()
    {
        Assert.Equal(["line 1: addition to A"], TSql.WithoutGuard("ALTER TABLE dbo.A ADD B int NULL"));
        Assert.Empty(SqlServer.SelectMany(s => TSql.WithoutGuard(s.Text).Select(f => $"{s.Name}: {f}")));
    }

    [Fact]
    public async Task Both_folders_end_in_the_same_tables_and_columns()
    {
        await using var db = (await new SqliteDatabase().DatabaseAsync()).OpenSession();
        var sqlite = await db.ListAsync<string>("""
            SELECT m.name || '.' || c.name FROM sqlite_master m, pragma_table_info(m.name) c
            WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite!_%' ESCAPE '!' AND m.name NOT LIKE 'CariIsi%' AND m.name <> 'Migrasi'
            """, null, Kantor.Ct);
        Assert.Equal(sqlite.Order(StringComparer.Ordinal), TSql.Columns(SqlServer.Select(s => s.Text)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Migrating_twice_applies_nothing_the_second_time()
    {
        var database = Database.Sqlite(SqliteDatabase.NewFile());
        Assert.Equal(Sqlite.Count, (await database.Migrator().MigrateAsync(TestDatabase.Now, Kantor.Ct)).Count);
        Assert.Empty(await database.Migrator().MigrateAsync(TestDatabase.Now, Kantor.Ct));
    }

    [Fact]
    public async Task Two_nodes_that_migrate_at_once_apply_each_script_once()
    {
        var file = SqliteDatabase.NewFile();
        var hasil = await Task.WhenAll(Enumerable.Range(0, 3)
            .Select(_ => Database.Sqlite(file).Migrator().MigrateAsync(TestDatabase.Now, Kantor.Ct)));
        Assert.Equal(Sqlite.Count, hasil.Sum(h => h.Count));
    }

    [Theory]
    [InlineData("INSERT INTO Migrasi (Nama, Sidik, DijalankanPada) VALUES ('9999_masa_depan', 'x', '2030-01-01')", "lebih baru")]
    [InlineData("UPDATE Migrasi SET Sidik = 'lain' WHERE Nama = '0001_instansi'", "berubah setelah dijalankan")]
    public async Task A_database_that_does_not_match_the_program_is_refused(string ubah, string pesan)
    {
        var file = await SqliteDatabase.NewMigratedAsync();
        var database = Database.Sqlite(file);
        await using (var connection = database.Connect())
            await connection.ExecuteAsync(ubah);
        var galat = await Assert.ThrowsAsync<BasisDataException>(() => database.Migrator().MigrateAsync(TestDatabase.Now, Kantor.Ct));
        Assert.Contains(pesan, galat.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Data_knows_no_web_no_word_no_markdown()
    {
        var rujukan = typeof(DbSession).Assembly.GetReferencedAssemblies().Select(a => a.Name!);
        Assert.DoesNotContain(rujukan, n => n.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || n is "DocumentFormat.OpenXml"
            or "Markdig");
    }
}
