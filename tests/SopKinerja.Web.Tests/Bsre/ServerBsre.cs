namespace SopKinerja.Web.Tests;

using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

/// <summary>What the eSign client does wrong, or right.</summary>
public enum Perilaku
{
    Benar,
    Lambat,
    SandiSalah,
    AkunSalah,
    Html,
    Html502,
    Terpotong,
    Lain,
    TanpaTandaTangan,
    Ditambah,
    BukanBase64,
    Putus,
}

/// <summary>
/// A server that speaks the documented shapes of BSrE's eSign client, versions 1 and 2, and takes nothing that differs from them. It signs nothing: it
/// answers the file that pdfsig signed, for the very file that was signed.
/// </summary>
public sealed class ServerBsre : IAsyncDisposable
{
    public const string Nik = "1275012345670001", Frasa = "frasa rahasia kepala", Akun = "portal", Sandi = "sandi-portal";

    private readonly WebApplication _app;

    public Perilaku Perilaku { get; set; }

    /// <summary>Fields of the last request beside file, NIK and passphrase.</summary>
    public Dictionary<string, string> Isian { get; } = [];

    public string Alamat => _app.Urls.Single();

    public static byte[] Tertanda { get; } = PemeriksaTteTests.Buka();

    /// <summary>pdfsig appends: what was signed is the beginning of what it made.</summary>
    public static byte[] Asal { get; } = Tertanda[..(Tertanda.AsSpan().IndexOf("%%EOF"u8) + 6)];

    private ServerBsre(WebApplication app) => _app = app;

    public static async Task<ServerBsre> MulaiAsync(Perilaku perilaku = Perilaku.Benar)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var server = new ServerBsre(app) { Perilaku = perilaku };
        app.MapPost("/api/sign/pdf", server.Satu);
        app.MapPost("/api/v2/sign/pdf", server.Dua);
        await app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task Satu(HttpContext http)
    {
        if (await TolakAsync(http))
            return;
        var form = await http.Request.ReadFormAsync();
        await JawabAsync(http, await ByteAsync(form.Files.GetFile("file")), form["nik"], form["passphrase"], async () =>
        {
            foreach (var f in form.Where(f => f.Key is not ("nik" or "passphrase")))
                Isian[f.Key] = f.Value.ToString();
            if (form.Files.GetFile("imageTTD") is { } gambar)
                Isian["imageTTD"] = Convert.ToHexString((await ByteAsync(gambar))[..4]);
        }, async pdf =>
        {
            http.Response.ContentType = "application/pdf";
            await http.Response.Body.WriteAsync(pdf);
        });
    }

    private async Task Dua(HttpContext http)
    {
        if (await TolakAsync(http))
            return;
        using var json = await JsonDocument.ParseAsync(http.Request.Body);
        var akar = json.RootElement;
        await JawabAsync(http, akar.GetProperty("file")[0].GetBytesFromBase64(), akar.GetProperty("nik").GetString(),
            akar.GetProperty("passphrase").GetString(), () =>
            {
                foreach (var p in akar.GetProperty("signatureProperties")[0].EnumerateObject())
                    Isian[p.Name] = p.Value.ToString();
                return Task.CompletedTask;
            }, pdf => http.Response.WriteAsJsonAsync(new
            {
                time = 12, file = new[] { Perilaku == Perilaku.BukanBase64 ? "bukan base64!" : Convert.ToBase64String(pdf) },
            }));
    }

    /// <summary>What goes wrong before the request is looked at.</summary>
    private async Task<bool> TolakAsync(HttpContext http)
    {
        var akun = $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Akun}:{Sandi}"))}";
        if (http.Request.Headers.Authorization != akun || Perilaku == Perilaku.AkunSalah)
            http.Response.StatusCode = 401;
        else if (Perilaku == Perilaku.Lambat)
            await DitinggalkanAsync(http);
        else if (Perilaku == Perilaku.Putus)
            http.Abort();
        else if (Perilaku is Perilaku.Html or Perilaku.Html502)
        {
            (http.Response.StatusCode, http.Response.ContentType) = (Perilaku == Perilaku.Html ? 200 : 502, "text/html");
            await http.Response.WriteAsync("\n<!DOCTYPE html><title>Bad gateway</title>");
        }
        else
            return false;
        return true;
    }

    /// <summary>Until whoever asked has gone.</summary>
    private static async Task DitinggalkanAsync(HttpContext http)
    {
        var pergi = new TaskCompletionSource();
        await using var _ = http.RequestAborted.Register(pergi.SetResult);
        await pergi.Task;
    }

    private async Task JawabAsync(HttpContext http, byte[] pdf, string? nik, string? frasa, Func<Task> catat, Func<byte[], Task> jawab)
    {
        await catat();
        if (frasa != Frasa || Perilaku == Perilaku.SandiSalah)
        {
            http.Response.StatusCode = 400;
            await http.Response.WriteAsJsonAsync(new { status_code = 2031, error = "Passphrase anda salah" });
            return;
        }

        if (nik != Nik || !pdf.AsSpan().SequenceEqual(Asal))
        {
            http.Response.StatusCode = 400;
            await http.Response.WriteAsJsonAsync(new { status_code = 2011, error = "User tidak terdaftar" });
            return;
        }

        await jawab(Perilaku switch
        {
            Perilaku.Terpotong => Tertanda[..(Tertanda.Length / 2)],
            Perilaku.Lain => Jalan.Pdf,
            Perilaku.TanpaTandaTangan => Asal,
            Perilaku.Ditambah => [.. Tertanda, .. "\n7 0 obj\n<< >>\nendobj\n"u8],
            _ => Tertanda,
        });
    }

    private static async Task<byte[]> ByteAsync(IFormFile? f)
    {
        using var isi = new MemoryStream();
        if (f is not null)
            await f.CopyToAsync(isi);
        return isi.ToArray();
    }
}
