namespace SopKinerja.Web.Perintah;

using System.Runtime.InteropServices;
using Spectre.Console;
using Spectre.Console.Cli;

/// <summary>The verbs of the program. Exit codes: 0 done, 1 not possible, 2 wrongly asked, 130 stopped by the user.</summary>
internal static class DaftarPerintah
{
    public const int Berhasil = 0, TidakDapat = 1, SalahMinta = 2, Dihentikan = 130;

    /// <param name="perintah">The verb and its options.</param>
    /// <param name="portal">Makes the portal's services, when a verb needs them; a database that is away is said by the caller.</param>
    /// <param name="keluaran">Where results go.</param>
    /// <param name="kemajuan">Where progress and faults go, so that results can be piped.</param>
    /// <param name="ct">Ends the work.</param>
    public static async Task<int> JalankanAsync(string[] perintah, Func<CancellationToken, Task<IServiceProvider>> portal,
        TextWriter keluaran, TextWriter kemajuan, CancellationToken ct)
    {
        var layar = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(kemajuan) });
        var app = new CommandApp();
        app.Configure(c =>
        {
            c.SetApplicationName("SopKinerja.Web.dll").UseStrictParsing().PropagateExceptions()
                .ConfigureConsole(AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(keluaran) }));
            c.CancellationExitCode(Dihentikan);
            c.AddAsyncDelegate<SetelanMigrasi>("migrasi",
                async (_, _, batal) => await PerintahMigrasi.JalankanAsync(await portal(batal), layar, batal))
                .WithDescription("Membawa skema basis data ke versi program ini, lalu selesai.")
                .WithExample("migrasi", "--ConnectionStrings:SopKinerja", "\"Server=…\"");
            c.AddAsyncDelegate<SetelanPeriksa>("periksa",
                async (_, s, batal) => await PerintahPeriksa.JalankanAsync(await portal(batal), s, keluaran, layar, batal))
                .WithDescription("Memeriksa keutuhan: setiap berkas, rantai arsip, dan catatan yang saling merujuk. Kode 1 bila ada yang tidak utuh.")
                .WithExample("periksa", "--instansi", "dinkes-binjai");
            c.AddAsyncDelegate<SetelanSitus>("situs", async (_, s, batal) => await PerintahSitus.JalankanAsync(s, layar, batal))
                .WithDescription("Menyalin situs publik portal yang sedang berjalan menjadi berkas biasa untuk server web lain.")
                .WithExample("situs", "/var/www/lkj", "--dari", "http://localhost:5080");
            c.AddAsyncDelegate<SetelanLkj>("lkj",
                async (_, s, batal) => await PerintahLkj.JalankanAsync(await portal(batal), s, keluaran, layar, batal))
                .WithDescription("Menulis laporan sebagai Word (dan PDF). Tanpa --laporan, menampilkan daftar laporan instansi.")
                .WithExample("lkj", "--instansi", "dinkes-binjai", "--laporan", "1", "--keluar", "lkj.docx", "--pdf");
        });
        try
        {
            return await app.RunAsync(perintah, ct);
        }
        catch (CommandAppException e)
        {
            layar.MarkupLineInterpolated($"[red]Perintah tidak dimengerti:[/] {string.Join(' ', perintah)}");
            // The parser's own words are English; what a verb refuses it says itself.
            if (e is CommandRuntimeException)
                layar.MarkupLineInterpolated($"{e.Message}");
            layar.MarkupLine("Daftar perintah: SopKinerja.Web.dll --help. Tanpa perintah, portal dijalankan.");
            return SalahMinta;
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            layar.MarkupLine("Dihentikan. Tidak ada yang ditulis setengah jadi.");
            return Dihentikan;
        }
    }

    /// <summary>A token that Ctrl-C and a service manager's stop cancel, for as long as <paramref name="kerja"/> lasts.</summary>
    public static async Task<int> DenganBerhentiAsync(Func<CancellationToken, Task<int>> kerja)
    {
        using var berhenti = new CancellationTokenSource();
        void Henti(PosixSignalContext sinyal)
        {
            sinyal.Cancel = true;
            berhenti.Cancel();
        }

        using var ctrlC = PosixSignalRegistration.Create(PosixSignal.SIGINT, Henti);
        using var akhir = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Henti);
        return await kerja(berhenti.Token);
    }
}
