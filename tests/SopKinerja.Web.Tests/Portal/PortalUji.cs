namespace SopKinerja.Web.Tests;

using Dapper;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using SopKinerja.Data;
using SopKinerja.Data.Tests;

/// <summary>The whole portal on this test's own copy of the sample database.</summary>
public sealed class PortalUji : IDisposable
{
    /// <summary>The sample database, as the portal itself makes it once.</summary>
    private static readonly Lazy<string> s_contoh = new(() => Mulai());

    /// <summary>The same with the life of the first office on it.</summary>
    private static readonly Lazy<string> s_hidup = new(() => Mulai(("Contoh:Hidup", "true")));

    private static readonly Lazy<(KantorUji Binjai, KantorUji Banten)> s_kantor = new(() =>
        KantorUji.Keduanya(Database.Sqlite(s_contoh.Value)));

    /// <summary>With SOPKINERJA_TEST_PORTAL=SqlServer every portal of these tests has its database there.</summary>
    private static readonly bool s_semuaDiServer = Environment.GetEnvironmentVariable("SOPKINERJA_TEST_PORTAL") == "SqlServer";

    private readonly Inang _inang;
    private readonly Database? _pinjam;
    private readonly Lazy<(KantorUji Binjai, KantorUji Banten)> _kantor = s_kantor;
    private string? _server;

    /// <summary>On a host that goes back when the test is over.</summary>
    private PortalUji(Func<string, Database> basis, string? salinan = null)
    {
        File.Copy(salinan ?? s_contoh.Value, Berkas);
        if (salinan is not null)
            _kantor = new(() => KantorUji.Keduanya(Database.Sqlite(salinan)));
        _inang = Kolam.Ambil(_pinjam = basis(Berkas), Folder);
    }

    /// <summary>On a host of its own.</summary>
    private PortalUji(string? salinan, string lingkungan, Func<string, Database>? basis, params (string Kunci, string Nilai)[] pengaturan)
    {
        if (salinan is not null)
            File.Copy(salinan, Berkas);
        _inang = Inang.Sendiri(lingkungan, basis?.Invoke(Berkas),
            [("Database:File", Berkas), ("Surel:Folder", FolderSurel), .. pengaturan]);
        _kantor = new(() => KantorUji.Keduanya(Services.GetRequiredService<Database>()));
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("sopkinerja").FullName;

    public string Berkas => Path.Combine(Folder, "uji.db");

    public string FolderSurel => Path.Combine(Folder, "surel");

    public JamUji Jam => _inang.Jam;

    public IServiceProvider Services => _inang.Services;

    /// <summary>The sample office of SOP B.</summary>
    public KantorUji Binjai => _kantor.Value.Binjai;

    /// <summary>The sample office of SOP A.</summary>
    public KantorUji Banten => _kantor.Value.Banten;

    /// <summary>Development with both sample offices.</summary>
    public static PortalUji Contoh() => s_semuaDiServer ? DiSqlServer() : new(Database.Sqlite);

    /// <summary>Development as <c>dotnet run</c> shows it: years of work behind the first office.</summary>
    public static PortalUji Hidup() => new(Database.Sqlite, s_hidup.Value);

    /// <summary>The same in a new database of its own on a SQL Server; skips with the reason where there is none.</summary>
    public static PortalUji DiSqlServer()
    {
        var sambungan = Task.Run(ServerSql.BaruAsync).GetAwaiter().GetResult();
        Assert.SkipWhen(sambungan is null, ServerSql.Alasan);
        return new(null, "Development", null, ("Database:Provider", "SqlServer"),
            ("ConnectionStrings:SopKinerja", sambungan!))
        { _server = sambungan };
    }

    /// <summary>
    /// The same, asked in SQL Server's words; every text is recorded, those of the start too when the host is the test's own.
    /// </summary>
    public static (PortalUji Portal, PerekamSql Perekam) Direkam(bool sejakMulai = false)
    {
        PerekamSql? perekam = null;
        Database Basis(string berkas)
        {
            using var connection = Database.Sqlite(berkas).Connect();
            foreach (var s in Migrator.ScriptsOf(SqlDialect.SqlServer))
                connection.Execute("UPDATE Migrasi SET Sidik = @Hash WHERE Nama = @Name", new { s.Hash, s.Name });
            return (perekam = new PerekamSql(berkas)).Basis();
        }

        var portal = sejakMulai ? new PortalUji(s_contoh.Value, "Development", Basis) : new PortalUji(Basis);
        return (portal, perekam!);
    }

    /// <summary>Development that mails into the portal's folder.</summary>
    public static PortalUji DenganFolderSurel() => new(s_contoh.Value, "Development", null);

    /// <summary>Development that mails through a server on this machine.</summary>
    public static PortalUji DenganSurel(int port) =>
        new(s_contoh.Value, "Development", null, ("Surel:Host", "localhost"), ("Surel:Port", $"{port}"), ("Surel:Keamanan", "Tanpa"));

    /// <summary>Development with settings of the test's own.</summary>
    public static PortalUji Dengan(params (string Kunci, string Nilai)[] pengaturan) =>
        new(s_contoh.Value, "Development", null, pengaturan);

    /// <summary>Development with both sample offices, asked through a database of the test's making.</summary>
    public static PortalUji DiAtas(Func<string, Database> basis) => new(basis);

    /// <summary>Development on the database of the version before this one.</summary>
    public static PortalUji DariVersiLama() => new(VersiLama.Buka(), "Development", null);

    /// <summary>Production on an empty disk.</summary>
    public static PortalUji Produksi() => new(null, "Production", null);

    public HttpClient CreateClient() => _inang.CreateClient();

    public HttpClient CreateClient(WebApplicationFactoryClientOptions pilihan) => _inang.CreateClient(pilihan);

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

    /// <summary>As if the worker had made this PDF of the first office's newest version.</summary>
    public Task<int> PdfJadiAsync(JenisNaskahPdf jenis, byte[] pdf) => DalamAsync(async s =>
    {
        var laporan = s.GetRequiredService<LaporanRepository>();
        var v = (await laporan.ListVersiAsync(Binjai.Id, (await laporan.ListAsync(Binjai.Id, default)).Single().Id, default))[0];
        var sha256 = await s.GetRequiredService<BerkasRepository>().InsertAsync(pdf, "application/pdf", Jam.GetUtcNow().UtcDateTime, default);
        return await s.GetRequiredService<DbSession>().ExecuteAsync("""
            UPDATE NaskahPdf SET PdfSha = @sha256, Status = 'Jadi', Halaman = 1 WHERE LaporanVersiId = @Id AND Jenis = @jenis
            """, new { sha256, v.Id, jenis = jenis.ToString() }, default);
    });

    /// <summary>As if no indicator had a national standard, so that an analysis has nothing to say.</summary>
    public Task<int> TanpaStandarAsync() => DalamAsync(s => s.GetRequiredService<DbSession>().ExecuteAsync(
        "UPDATE Indikator SET StandarNasional = NULL WHERE InstansiId = @Id", new { Binjai.Id }, default));

    public void Dispose()
    {
        if (_pinjam is null)
        {
            _inang.Dispose();
            if (_server is not null)
                ServerSql.Buang(_server);
            SqliteConnection.ClearAllPools();
        }
        else
        {
            using var milik = _pinjam.Connect();
            if (milik is SqliteConnection sqlite)
                SqliteConnection.ClearPool(sqlite);
            else
                SqliteConnection.ClearAllPools();
            Kolam.Kembalikan(_inang);
        }

        Directory.Delete(Folder, true);
    }

    internal static void HapusContoh()
    {
        foreach (var contoh in new[] { s_contoh, s_hidup }.Where(c => c.IsValueCreated))
            Directory.Delete(Path.GetDirectoryName(contoh.Value)!, true);
    }

    /// <returns>The file of a database that the portal filled itself.</returns>
    private static string Mulai(params (string Kunci, string Nilai)[] pengaturan)
    {
        var portal = new PortalUji(null, "Development", null, pengaturan);
        using (portal._inang)
            portal.CreateClient().Dispose();
        SqliteConnection.ClearAllPools();
        return portal.Berkas;
    }
}
