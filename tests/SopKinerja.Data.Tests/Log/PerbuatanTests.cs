namespace SopKinerja.Data.Tests;

using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

/// <summary>What holds of every act: it is told in the log, by who did it, or it did not happen.</summary>
public abstract class PerbuatanTests(TestDatabase database)
{
    private static CancellationToken Ct => Kantor.Ct;

    public static TheoryData<string> Semua() => new(Perbuatan.Semua.Keys);

    /// <summary>One office for all that is asked of an act: to make one costs more than to ask.</summary>
    [Theory, MemberData(nameof(Semua))]
    public async Task An_act_is_told_by_who_did_it_and_what_did_not_happen_is_not_told(string nama)
    {
        var p = Perbuatan.Semua[nama];
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var (kerja, oleh) = (await p.Siap(k), Perbuatan.Pelaku(k));
        if (p.SebabAsing is null)
            await AsingAsync(k, kerja);
        await LogTertutupAsync(k, p, kerja);

        var baris = await BarisAsync(k, () => kerja(oleh));
        Assert.Equal((p.Baris, p.Baris != 1), (baris.Count, p.SebabBaris is not null));
        Assert.All(baris, b => Assert.Equal((oleh.Id, oleh.Nama, oleh.Alamat, oleh.Now), (b.PenggunaId, b.Pelaku, b.Alamat, b.Pada)));
        Assert.All(baris, b => Assert.True(char.IsLower(b.Uraian[0]) && !b.Uraian.EndsWith('.'), b.Uraian));

        if (p.SebabLagi is null)
            Assert.Empty(await BarisAsync(k, () => kerja(oleh)));
    }

    /// <summary>Somebody of another office does nothing.</summary>
    private static async Task AsingAsync(Kantor k, Func<Pelaku, Task> kerja)
    {
        var tetangga = await k.TetanggaAsync();
        Assert.Empty(await BarisAsync(k, () => kerja(Perbuatan.Pelaku(k) with { InstansiId = tetangga })));
    }

    /// <summary>An act whose line cannot be written has not happened: asked where the log can be closed for one test alone.</summary>
    protected virtual Task LogTertutupAsync(Kantor k, Perbuatan p, Func<Pelaku, Task> kerja) => Task.CompletedTask;

    /// <summary>The lines that Budi's work added to the log, of whatever office; a key that is taken is a refusal.</summary>
    private static async Task<IReadOnlyList<BarisLog>> BarisAsync(Kantor k, Func<Task> kerja)
    {
        var akhir = await k.Db.FindAsync<long>("SELECT COALESCE(MAX(Id), 0) FROM LogPortal", null, Ct);
        try
        {
            await kerja();
        }
        catch (DbException e) when (GangguanBasisData.Kembar(e))
        {
        }

        return await k.Db.ListAsync<BarisLog>("""
            SELECT Id, Pada, PenggunaId, Pelaku, Alamat, Objek, Uraian, Penyimpangan
            FROM LogPortal WHERE Id > @akhir AND PenggunaId = @budi ORDER BY Id
            """, new { akhir, budi = k.Pengguna["Budi"] }, Ct);
    }

    public sealed class OnSqlite() : PerbuatanTests(new SqliteDatabase())
    {
        /// <summary>Kept by their content, whoever brings them: no act.</summary>
        private const string Isi = "Berkas";

        protected override async Task LogTertutupAsync(Kantor k, Perbuatan p, Func<Pelaku, Task> kerja)
        {
            if (p.Baris == 0)
                return;
            await k.Db.ExecuteAsync("CREATE TRIGGER Tolak BEFORE INSERT ON LogPortal BEGIN SELECT RAISE(ABORT, 'log penuh'); END", null,
                Ct);
            var sebelum = await SidikAsync(k.Db);
            var galat = await Assert.ThrowsAsync<SqliteException>(() => kerja(Perbuatan.Pelaku(k)));
            Assert.Contains("log penuh", galat.Message, StringComparison.Ordinal);
            Assert.True(sebelum == await SidikAsync(k.Db), "Something of the act stayed.");
            await k.Db.ExecuteAsync("DROP TRIGGER Tolak", null, Ct);
        }

        /// <summary>Over every row of every table.</summary>
        private static async Task<string> SidikAsync(DbSession db)
        {
            var teks = new StringBuilder();
            foreach (var tabel in await db.ListAsync<string>("""
                SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' AND name NOT LIKE 'CariIsi%' AND name <> @Isi
                """, new { Isi }, Ct))
                foreach (IDictionary<string, object> baris in await db.ListAsync<dynamic>($"SELECT * FROM {tabel}", null, Ct))
                    teks.Append(tabel).AppendJoin('|', baris.Select(b => $"{b.Key}={b.Value}")).Append('\n');
            return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(teks.ToString())));
        }
    }

    public sealed class OnSqlServer() : PerbuatanTests(new SqlServerDatabase());
}
