namespace SopKinerja.Browser.Tests;

using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SopKinerja.Data;
using SopKinerja.Web.Tests;

/// <summary>The portal as a process of its own on an empty disk, and Debian's chromium in front of it.</summary>
public sealed partial class Peramban : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    /// <summary>How long a page may take that does come: a busy machine is slow, and not wrong.</summary>
    private const int SabarMs = 300_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("sopkinerja").FullName;
    private Process? _portal;
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private KantorUji? _binjai;
    private string _alamat = "";

    static Peramban() => Assertions.SetDefaultExpectTimeout(SabarMs);

    /// <summary>The folder of the solution.</summary>
    public static string Akar { get; } = CariAkar(new(AppContext.BaseDirectory));

    /// <summary>The sample office of SOP B.</summary>
    public KantorUji Binjai => _binjai ??= KantorUji.Keduanya(Database.Sqlite(Basis)).Binjai;

    private string Basis => Path.Combine(_folder, "uji.db");

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium))
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", $"{Chromium} is not installed, and CI must not skip.");
            return;
        }

        _alamat = await MulaiPortalAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Timeout = SabarMs,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--no-first-run"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        _portal?.Kill(true);
        _portal?.Dispose();
        Directory.Delete(_folder, true);
    }

    /// <summary>A signed-in window of its own; skips the test when there is no chromium.</summary>
    public async Task<IPage> MasukAsync(string akun, int lebar = 1280, bool skrip = true)
    {
        Assert.SkipWhen(_browser is null, $"{Chromium} is not installed: no browser to test with.");
        var halaman = await HalamanAsync(_browser, lebar, skrip);
        await halaman.GotoAsync("/Akun/Masuk");
        await halaman.Locator($"button[name=sebagai][value='{akun}']").ClickAsync();
        return halaman;
    }

    /// <summary>A window of somebody without an account.</summary>
    public async Task<IPage> TamuAsync(int lebar = 1280)
    {
        Assert.SkipWhen(_browser is null, $"{Chromium} is not installed: no browser to test with.");
        return await HalamanAsync(_browser, lebar, true);
    }

    /// <summary>Without motion: a colour caught half way through a transition is no colour of the portal's.</summary>
    private async Task<IPage> HalamanAsync(IBrowser browser, int lebar, bool skrip)
    {
        var konteks = await browser.NewContextAsync(new()
        {
            BaseURL = _alamat,
            ViewportSize = new() { Width = lebar, Height = 900 },
            Locale = "id-ID",
            JavaScriptEnabled = skrip,
            ReducedMotion = ReducedMotion.Reduce,
        });
        konteks.SetDefaultTimeout(SabarMs);
        return await konteks.NewPageAsync();
    }

    private static string CariAkar(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "SopKinerja.sln")) ? folder.FullName : CariAkar(folder.Parent!);

    private async Task<string> MulaiPortalAsync()
    {
        var keluaran = new DirectoryInfo(AppContext.BaseDirectory);
        var web = Path.Combine(Akar, "SopKinerja.Web");
        var dll = Path.Combine(web, "bin", keluaran.Parent!.Name, keluaran.Name, "SopKinerja.Web.dll");
        var info = new ProcessStartInfo("dotnet") { WorkingDirectory = web, RedirectStandardOutput = true };
        foreach (var a in new[] { dll, "--environment", "Development", "--urls", "http://127.0.0.1:0", "--contentRoot", web,
            "--Database:File", Basis, "--Surel:Folder", Path.Combine(_folder, "surel"), "--Contoh:Hidup=false", "--Contoh:Tahun=2025" })
            info.ArgumentList.Add(a);
        _portal = Process.Start(info)!;
        while (await _portal.StandardOutput.ReadLineAsync() is { } baris)
        {
            if (Mendengar().Match(baris) is { Success: true } m)
            {
                _ = _portal.StandardOutput.ReadToEndAsync();
                return m.Value;
            }
        }

        throw new InvalidOperationException("The portal did not start.");
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Mendengar();
}
