namespace SopKinerja.Benchmarks;

using System.Diagnostics;
using System.Globalization;
using System.Net;

/// <summary>
/// From starting <c>dotnet SopKinerja.Web.dll</c> to the last byte of the first page, on a database that exists already; beside it,
/// in the same run, a process of the same runtime that does nothing.
/// </summary>
internal static class MulaiBenchmark
{
    private const int Port = 5087;

    public static async Task JalankanAsync(int ulang)
    {
        var folder = Directory.CreateTempSubdirectory("sopkinerja").FullName;
        DataBeku.Buka(DataBeku.Contoh, Path.Combine(folder, "b.db"));
        await SekaliAsync(folder);
        var waktu = new List<double>();
        var memori = new List<double>();
        for (var i = 0; i < ulang; i++)
        {
            var (ms, mb) = await SekaliAsync(folder);
            waktu.Add(ms);
            memori.Add(mb);
        }

        var kosong = Enumerable.Range(0, ulang).Select(_ => Kosong()).Order().ToList();
        Directory.Delete(folder, true);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{{\"benchmark\":\"mulai\",\"n\":{ulang},\"ms_med\":{Tengah(waktu):F0},\"ms_min\":{waktu.Min():F0}"
                + $",\"rss_mb_med\":{Tengah(memori):F0},\"proses_kosong_ms_med\":{Tengah(kosong):F0}"
                + $",\"rasio\":{Tengah(waktu) / Tengah(kosong):F1}}}"));
    }

    private static async Task<(double Ms, double Mb)> SekaliAsync(string folder)
    {
        var dll = Path.Combine(AppContext.BaseDirectory, "SopKinerja.Web.dll");
        var info = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var a in new[] { dll, "--environment", "Development", "--urls", $"http://127.0.0.1:{Port}", "--Database:File",
            Path.Combine(folder, "b.db"), "--Surel:Folder", Path.Combine(folder, "surel") })
            info.ArgumentList.Add(a);
        var jam = Stopwatch.StartNew();
        using var proses = Process.Start(info)!;
        _ = proses.StandardOutput.ReadToEndAsync();
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(30) };
        try
        {
            while (jam.Elapsed < TimeSpan.FromMinutes(1))
            {
                try
                {
                    using var jawaban = await client.GetAsync($"http://127.0.0.1:{Port}/Akun/Masuk");
                    await jawaban.Content.ReadAsByteArrayAsync();
                    if (jawaban.StatusCode == HttpStatusCode.OK)
                    {
                        proses.Refresh();
                        return (jam.Elapsed.TotalMilliseconds, proses.WorkingSet64 / 1048576.0);
                    }
                }
                catch (HttpRequestException)
                {
                    await Task.Delay(5);
                }
            }

            throw new TimeoutException("No page within a minute.");
        }
        finally
        {
            proses.Kill(true);
            await proses.WaitForExitAsync();
        }
    }

    /// <summary>The same runtime, started to do nothing: this program without arguments.</summary>
    private static double Kosong()
    {
        var info = new ProcessStartInfo("dotnet") { RedirectStandardError = true };
        info.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "SopKinerja.Benchmarks.dll"));
        var jam = Stopwatch.StartNew();
        using var proses = Process.Start(info)!;
        proses.StandardError.ReadToEnd();
        proses.WaitForExit();
        return jam.Elapsed.TotalMilliseconds;
    }

    private static double Tengah(IEnumerable<double> nilai)
    {
        var urut = nilai.Order().ToList();
        return urut[urut.Count / 2];
    }
}
