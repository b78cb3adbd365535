[assembly: Xunit.AssemblyFixture(typeof(SopKinerja.Web.Tests.Kolam))]

namespace SopKinerja.Web.Tests;

using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using SopKinerja.Data;
using SopKinerja.Web.Formulir;
using SopKinerja.Web.Laporan;
using SopKinerja.Web.Security;
using SopKinerja.Web.Surel;

/// <summary>
/// A running portal. To start one costs far more than a page, so that tests borrow it one after another; each brings its own database and
/// its own hour. Nothing else may stay from one to the next. No host runs a worker in the background: whether it came first would be a
/// matter of luck, and a test that wants one runs it.
/// </summary>
public sealed class Inang : WebApplicationFactory<Program>
{
    private readonly string _lingkungan;
    private readonly SqlDialect? _bersama;
    private readonly (string Kunci, string Nilai)[] _pengaturan;

    /// <summary>No host asks the system to watch its files: a system has few watchers, and tests start many hosts.</summary>
    static Inang()
    {
        Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
        Environment.SetEnvironmentVariable("DOTNET_USE_POLLING_FILE_WATCHER", "1");
    }

    private Inang(string lingkungan, SqlDialect? bersama, (string Kunci, string Nilai)[] pengaturan)
    {
        _lingkungan = lingkungan;
        _bersama = bersama;
        _pengaturan = pengaturan;
    }

    public JamUji Jam { get; } = new();

    /// <summary>What the host is asked through: the database of whoever has borrowed it, or of the one test whose own it is.</summary>
    public Database? Basis { get; set; }

    /// <summary>One that is lent. The database must speak the same dialect every time.</summary>
    public static Inang Bersama(Database basis, string folder)
    {
        var inang = new Inang("Development", basis.Dialect, [("Database:File", Path.Combine(folder, "uji.db")), ("Surel:Folder", folder)])
        { Basis = basis };
        _ = inang.Services;
        return inang;
    }

    /// <summary>For the next who borrows it: to the host another database is one in which everything may have changed.</summary>
    public void Pindah(Database basis)
    {
        Basis = basis;
        Jam.Mulai();
        Services.GetRequiredService<Database>().LupakanBacaan();
    }

    /// <summary>One of a test's own, on the database that its settings name or that the test made.</summary>
    public static Inang Sendiri(string lingkungan, Database? basis, params (string Kunci, string Nilai)[] pengaturan) =>
        new(lingkungan, null, pengaturan) { Basis = basis };

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(_lingkungan);
        builder.UseSetting("Database:Provider", "Sqlite");
        // Tests stand on the ground of the sample offices; those of their life say so.
        builder.UseSetting("Contoh:Hidup", "false");
        builder.UseSetting("Logging:LogLevel:Default", "Error");
        foreach (var (kunci, nilai) in _pengaturan)
            builder.UseSetting(kunci, nilai);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Jam);
            Rumahkan(services);
            if (_bersama is not null)
                services.AddSingleton(Database.Of(_bersama, () =>
                    (Basis ?? throw new InvalidOperationException("The test that had this host is over.")).Connect()));
            else if (Basis is not null)
                services.AddSingleton(Basis);
        });
    }

    private static void Rumahkan(IServiceCollection services)
    {
        var pekerja = services.Where(s => s.ImplementationType == typeof(SurelWorker) || s.ImplementationType == typeof(PembersihKiriman)
            || s.ImplementationType == typeof(PengingatWorker) || s.ImplementationType == typeof(NaskahPdfWorker))
            .ToList();
        Assert.Equal(4, pekerja.Count);
        foreach (var p in pekerja)
            services.Remove(p);
    }
}

/// <summary>The hosts that nobody has borrowed just now; as many as tests ever ran at once. They end with the assembly.</summary>
public sealed class Kolam : IDisposable
{
    private static readonly ConcurrentDictionary<SqlDialect, ConcurrentBag<Inang>> s_bebas = new();

    public static Inang Ambil(Database basis, string folder)
    {
        if (!s_bebas.GetOrAdd(basis.Dialect, _ => []).TryTake(out var inang))
            return Inang.Bersama(basis, folder);
        inang.Pindah(basis);
        return inang;
    }

    public static void Kembalikan(Inang inang)
    {
        var dialect = inang.Basis!.Dialect;
        inang.Basis = null;
        s_bebas[dialect].Add(inang);
    }

    public void Dispose()
    {
        foreach (var inang in s_bebas.Values.SelectMany(b => b))
            inang.Dispose();
        PortalUji.HapusContoh();
    }
}
