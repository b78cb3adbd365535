namespace SopKinerja.Web.Tests;

using Dapper;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using SopKinerja.Data;
using SopKinerja.Data.Tests;

/// <summary>The whole portal on its own copy of the sample database.</summary>
public sealed class PortalUji : WebApplicationFactory<Program>
{
    private static readonly Lazy<string> s_contoh = new(() =>
    {
        using var portal = new PortalUji(null, "Development", null);
        portal.CreateClient().Dispose();
        portal.Server.Dispose();
        SqliteConnection.ClearAllPools();
        return portal.Berkas;
    });

    /// <summary>No host asks the system to watch its files: a system has few watchers, and tests start many hosts.</summary>
    static PortalUji()
    {
        Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
        Environment.SetEnvironmentVariable("DOTNET_USE_POLLING_FILE_WATCHER", "1");
    }

    /// <summary>With SOPKINERJA_TEST_PORTAL=SqlServer every portal of these tests has its database there.</summary>
    private static readonly bool s_semuaDiServer = Environment.GetEnvironmentVariable("SOPKINERJA_TEST_PORTAL") == "SqlServer";

    private string? _server;
    private readonly string _lingkungan;
    private readonly Database? _basis;
    private readonly (string Kunci, string Nilai)[] _pengaturan;

    private PortalUji(string? salinan, string lingkungan, Func<string, Database>? basis, params (string Kunci, string Nilai)[] pengaturan)
    {
        _pengaturan = pengaturan;
        Folder = Directory.CreateTempSubdirectory("sopkinerja").FullName;
        if (salinan is not null)
            File.Copy(salinan, Berkas);
        _lingkungan = lingkungan;
        _basis = basis?.Invoke(Berkas);
    }

    public string Folder { get; }

    public string Berkas => Path.Combine(Folder, "uji.db");

    public string FolderSurel => Path.Combine(Folder, "surel");

    public JamUji Jam { get; } = new();

    /// <summary>Development with both sample offices.</summary>
    public static PortalUji Contoh() => s_semuaDiServer ? DiSqlServer() : new(s_contoh.Value, "Development", null);

    /// <summary>The same in a new database of its own on a SQL Server; skips with the reason where there is none.</summary>
    public static PortalUji DiSqlServer()
    {
        var sambungan = Task.Run(ServerSql.BaruAsync).GetAwaiter().GetResult();
        Assert.SkipWhen(sambungan is null, ServerSql.Alasan);
        return new(null, "Development", null, ("Database:Provider", "SqlServer"),
            ("ConnectionStrings:SopKinerja", sambungan!))
        { _server = sambungan };
    }

    /// <summary>The same, asked in SQL Server's words; every text is recorded.</summary>
    public static (PortalUji Portal, PerekamSql Perekam) Direkam()
    {
        PerekamSql? perekam = null;
        static void SeakanSqlServer(string berkas)
        {
            using var connection = Database.Sqlite(berkas).Connect();
            foreach (var s in Migrator.ScriptsOf(SqlDialect.SqlServer))
                connection.Execute("UPDATE Migrasi SET Sidik = @Hash WHERE Nama = @Name", new { s.Hash, s.Name });
        }

        var portal = new PortalUji(s_contoh.Value, "Development", berkas =>
        {
            SeakanSqlServer(berkas);
            return (perekam = new PerekamSql(berkas)).Basis();
        });
        return (portal, perekam!);
    }

    /// <summary>Development that mails through a server on this machine.</summary>
    public static PortalUji DenganSurel(int port) =>
        new(s_contoh.Value, "Development", null, ("Surel:Host", "localhost"), ("Surel:Port", $"{port}"), ("Surel:Keamanan", "Tanpa"));

    /// <summary>Development with both sample offices, asked through a database of the test's making.</summary>
    public static PortalUji DiAtas(Func<string, Database> basis) => new(s_contoh.Value, "Development", basis);

    /// <summary>Development on the database of the version before this one.</summary>
    public static PortalUji DariVersiLama() => new(VersiLama.Buka(), "Development", null);

    /// <summary>Production on an empty disk.</summary>
    public static PortalUji Produksi() => new(null, "Production", null);

    public async Task<Orang> MasukAsync(string akun)
    {
        var orang = new Orang(this);
        var halaman = await orang.BukaAsync("/Akun/Masuk");
        await halaman.KirimAsync("form[action*='handler=Contoh']", ("sebagai", akun));
        Assert.True(orang.Alamat is "/" or "/Instansi", orang.Alamat);
        return orang;
    }

    public async Task<T> DalamAsync<T>(Func<IServiceProvider, Task<T>> kerja)
    {
        await using var scope = Services.CreateAsyncScope();
        return await kerja(scope.ServiceProvider);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(_lingkungan);
        builder.UseSetting("Database:Provider", "Sqlite");
        builder.UseSetting("Database:File", Berkas);
        builder.UseSetting("Surel:Folder", FolderSurel);
        builder.UseSetting("Logging:LogLevel:Default", "Error");
        foreach (var (kunci, nilai) in _pengaturan)
            builder.UseSetting(kunci, nilai);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Jam);
            if (_basis is not null)
                services.AddSingleton(_basis);
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && _server is not null)
            ServerSql.Buang(_server);
        if (disposing && Directory.Exists(Folder) && s_contoh.IsValueCreated && Berkas != s_contoh.Value)
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(Folder, true);
        }
    }
}
