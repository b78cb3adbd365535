namespace SopKinerja.Benchmarks;

using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SopKinerja.Web;
using SopKinerja.Web.Perintah;
using SopKinerja.Web.Surel;

/// <summary>The portal on a free port of this machine, in this process.</summary>
internal static partial class PortalUji
{
    private static readonly byte[] s_penampung = new byte[64 * 1024];

    /// <param name="berkas">An existing database.</param>
    /// <param name="folder">Where mail goes.</param>
    /// <param name="isi">What is put into it before the first request.</param>
    /// <param name="pekerja">Whether the outbox is emptied beside what is measured.</param>
    /// <param name="statis">A folder to hand out under /statis, before anything of the portal is asked.</param>
    public static async Task<WebApplication> MulaiAsync(string berkas, string folder, Func<IServiceProvider, Task>? isi = null,
        bool pekerja = true, string? statis = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            EnvironmentName = "Development", ApplicationName = typeof(Registrasi).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:File"] = berkas, ["Surel:Folder"] = Path.Combine(folder, "surel"),
        });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSopKinerja(builder.Configuration, builder.Environment);
        if (!pekerja)
            builder.Services.Remove(builder.Services.Single(s => s.ImplementationType == typeof(SurelWorker)));
        builder.Services.AddRazorPages().AddApplicationPart(typeof(PortalUji).Assembly);
        var app = builder.Build();
        await Persiapan.JalankanAsync(app.Services, default);
        if (isi is not null)
            await isi(app.Services);
        if (statis is not null)
            app.UseStaticFiles(new StaticFileOptions
            {
                FileProvider = new Microsoft.Extensions.FileProviders.PhysicalFileProvider(statis), RequestPath = "/statis",
            });
        app.UseSopKinerja();
        await app.StartAsync();
        return app;
    }

    public static HttpClient Klien(WebApplication app) =>
        new(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(app.Urls.First()) };

    /// <summary>By the button of a sample account.</summary>
    public static async Task MasukAsync(HttpClient client, string sebagai)
    {
        var token = Token().Match(await client.GetStringAsync("/Akun/Masuk")).Groups[1].Value;
        using var jawab = await client.PostAsync("/Akun/Masuk?handler=Contoh",
            new FormUrlEncodedContent([new("sebagai", sebagai), new("__RequestVerificationToken", token)]));
        jawab.EnsureSuccessStatusCode();
    }

    /// <summary>Milliseconds to the last byte.</summary>
    public static async Task<double> UkurAsync(HttpClient client, string alamat)
    {
        // Drained into one buffer: what the client allocates is not the portal's.
        var jam = Stopwatch.StartNew();
        using var jawab = await client.GetAsync(alamat, HttpCompletionOption.ResponseHeadersRead);
        await using var isi = await jawab.Content.ReadAsStreamAsync();
        while (await isi.ReadAsync(s_penampung) > 0)
        {
        }

        return jam.Elapsed.TotalMilliseconds;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
