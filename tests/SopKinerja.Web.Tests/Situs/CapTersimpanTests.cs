namespace SopKinerja.Web.Tests;

using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using SopKinerja.Data;
using SopKinerja.Web.Situs;

/// <summary>How long a public page may be kept before somebody asks whether its office changed.</summary>
public sealed class CapTersimpanTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private sealed class Jam : TimeProvider
    {
        private long _kini;

        public override long TimestampFrequency => 1_000;

        public override long GetTimestamp() => _kini;

        public void Maju(int ms) => _kini += ms;
    }

    /// <summary>A host that tests borrow one after another may remember nothing of the database before.</summary>
    [Fact]
    public async Task A_host_that_is_lent_to_the_next_test_shows_the_next_database()
    {
        using var satu = PortalUji.Contoh();
        using var dua = PortalUji.Contoh();
        await using (var lain = new SqliteConnection($"Data Source={dua.Berkas};Pooling=False"))
            await lain.ExecuteAsync("UPDATE Instansi SET Nama = 'Dinas Berikutnya' WHERE Kode = 'dinkes-binjai'");
        using var inang = Inang.Bersama(Database.Sqlite(satu.Berkas), satu.Folder);
        using var tamu = inang.CreateClient();
        Assert.Contains("Dinas Kesehatan Kota Binjai", await tamu.GetStringAsync("/Publik/dinkes-binjai", Ct), StringComparison.Ordinal);
        inang.Pindah(Database.Sqlite(dua.Berkas));
        Assert.Contains("Dinas Berikutnya", await tamu.GetStringAsync("/Publik/dinkes-binjai", Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_of_this_process_shows_at_once_and_one_of_another_node_after_a_second()
    {
        using var portal = PortalUji.Contoh();
        var (jam, tanya) = (new Jam(), 0);
        var simpanan = new CapTersimpan(portal.Services.GetRequiredService<Database>(), jam);
        Task<string?> CapAsync(string kode = "dinkes-binjai") => portal.DalamAsync(async s => await simpanan.CariAsync(kode, () =>
        {
            tanya++;
            return s.GetRequiredService<PublikasiRepository>();
        }, Ct));
        var awal = await CapAsync();
        jam.Maju(999);
        Assert.Equal((awal, 1), (await CapAsync(), tanya));

        // Another node, which this process hears nothing of.
        await using (var lain = new SqliteConnection($"Data Source={portal.Berkas};Pooling=False"))
            await lain.ExecuteAsync("UPDATE Instansi SET Nama = 'Dinas Lain' WHERE Kode = 'dinkes-binjai'");
        Assert.Equal(awal, await CapAsync());
        jam.Maju(1);
        var kedua = await CapAsync();
        Assert.NotEqual(awal, kedua);

        await portal.DalamAsync(s => s.GetRequiredService<DbSession>().ExecuteAsync("UPDATE Instansi SET Versi = Versi + 1 WHERE Kode = 'dinkes-binjai'",
            null, Ct));
        Assert.NotEqual(kedua, await CapAsync());
        var sebelum = tanya;
        Assert.Null(await CapAsync("tiada"));
        Assert.Null(await CapAsync("tiada"));
        Assert.Equal(sebelum + 2, tanya);
    }
}
