namespace SopKinerja.Data.Tests;

using System.Net;
using System.Net.Sockets;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

/// <summary>The database gone: before the work, and under each command of it.</summary>
public sealed class GangguanBasisDataTests
{
    private static CancellationToken Ct => Kantor.Ct;

    [Fact]
    public async Task A_line_that_breaks_under_any_command_of_an_act_leaves_nothing_of_it_and_says_what_broke()
    {
        var database = new RekamanDatabase();
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var l = await k.KiniAsync(await k.MulaiAsync());
        var surel = await k.Surel.CountAsync(k.Id, Ct);
        var gagal = 0;
        for (var n = 0; n < 100; n++)
        {
            await using var sesi = database.Perekam.Basis().OpenSession();
            await sesi.FindAsync<int>("SELECT COUNT(*) FROM Instansi", null, Ct);
            database.Perekam.PutusSesudah = n;
            var hasil = await Record.ExceptionAsync(() =>
                new DisposisiRepository(sesi, new(sesi, new(sesi)), new(sesi)).InsertAsync(Bahan.Disposisi(k, l), Ct));
            database.Perekam.PutusSesudah = null;
            if (hasil is null)
                break;
            gagal++;
            Assert.Equal(10, Assert.IsType<SqliteException>(hasil).SqliteErrorCode);
            Assert.True(GangguanBasisData.Terputus(hasil));
            Assert.Empty(await k.Disposisi.ListPelaksanaanAsync(k.Id, l.PelaksanaanId, Ct));
            Assert.Equal(surel, await k.Surel.CountAsync(k.Id, Ct));
        }

        Assert.InRange(gagal, 8, 30);
        Assert.Single(await k.Disposisi.ListPelaksanaanAsync(k.Id, l.PelaksanaanId, Ct));
    }

    [Fact]
    public async Task A_session_is_back_by_itself_once_the_database_is()
    {
        var database = new RekamanDatabase();
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        database.Perekam.PutusSesudah = 0;
        await Assert.ThrowsAsync<SqliteException>(() => k.Surat.InsertAsync(k.Oleh("Budi"), Bahan.Surat("1"), Ct));
        database.Perekam.PutusSesudah = null;
        Assert.False((await k.Surat.InsertAsync(k.Oleh("Budi"), Bahan.Surat("1"), Ct)).Refused);
    }

    [Fact]
    public async Task A_server_that_refuses_connections_is_away()
    {
        await using var db = Database.SqlServer("Server=127.0.0.1,1;Connect Timeout=2;User Id=a;Password=b").OpenSession();
        await TerputusAsync(db);
    }

    [Fact]
    public async Task A_server_that_takes_a_connection_and_says_nothing_is_away()
    {
        using var bisu = new TcpListener(IPAddress.Loopback, 0);
        bisu.Start();
        await using var db = Database.SqlServer(
            $"Server=127.0.0.1,{((IPEndPoint)bisu.LocalEndpoint).Port};Connect Timeout=2;User Id=a;Password=b").OpenSession();
        await TerputusAsync(db);
    }

    [Fact]
    public async Task Only_the_first_who_asks_waits_for_a_server_that_is_away()
    {
        var database = Database.SqlServer("Server=127.0.0.1,1;Connect Timeout=2;User Id=a;Password=b");
        await using var satu = database.OpenSession();
        var galat = await Assert.ThrowsAsync<SqlException>(() => satu.FindAsync<int>("SELECT 1", null, Ct));
        await using var dua = database.OpenSession();
        Assert.Same(galat, await Assert.ThrowsAsync<SqlException>(() => dua.FindAsync<int>("SELECT 1", null, Ct)));
    }

    private static async Task TerputusAsync(DbSession db)
    {
        var galat = await Assert.ThrowsAsync<SqlException>(() => db.FindAsync<int>("SELECT 1", null, Ct));
        Assert.True(GangguanBasisData.Terputus(galat));
        Assert.False(GangguanBasisData.Tetap(galat));
        Assert.StartsWith("SQL Server tidak dapat dihubungi. Periksa Server=…", GangguanBasisData.Sebab(galat), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deadlocks_victim_is_done_once_more_and_then_told_to_save_again()
    {
        var k = await Kantor.BuatAsync(new SqliteDatabase());
        await using var db = k.Db;
        var kali = 0;
        var hasil = await db.TryInTransactionAsync<long>(k.Id, async () =>
        {
            if (++kali == 1)
                throw new KunciSibukException(-3);
            return await k.Surat.InsertAsync(k.Oleh("Budi"), Bahan.Surat("1"), Ct);
        }, "sudah", Ct);
        Assert.Equal((2, false), (kali, hasil.Refused));
        hasil = await db.TryInTransactionAsync<long>(k.Id, () => throw new KunciSibukException(-1), "sudah", Ct);
        Assert.Equal(DbSession.Sibuk, hasil.Reason);
        Assert.Equal(1, await db.FindAsync<int>("SELECT COUNT(*) FROM SuratMasuk WHERE InstansiId = @Id", new { k.Id }, Ct));
    }
}
