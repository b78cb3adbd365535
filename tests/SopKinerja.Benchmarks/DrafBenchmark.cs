namespace SopKinerja.Benchmarks;

using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using SopKinerja.Data;
using SopKinerja.Web.Dokumen;
using SopKinerja.Web.Laporan;

/// <summary>
/// The full LKJ of the sample office from the click to the first byte, over HTTP with session and queries; and in the same run what takes
/// the time: gathering the record, walking the chapters for the lists, writing Word.
/// </summary>
internal static class DrafBenchmark
{
    public static async Task JalankanAsync(int ulang)
    {
        var folder = Directory.CreateTempSubdirectory("sopkinerja").FullName;
        await using var app = await KisiBenchmark.PortalAsync(folder);
        using var client = PortalUji.Klien(app);
        await PortalUji.MasukAsync(client, "sekretaris");
        var (klik, kumpul, daftarIsi, tulis) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        long bytes = 0;
        for (var i = -100; i < ulang; i++)
        {
            var jam = Stopwatch.StartNew();
            using var jawab = await client.GetAsync("/Laporan/Versi/1?handler=Draf", HttpCompletionOption.ResponseHeadersRead);
            await using var isi = await jawab.Content.ReadAsStreamAsync();
            isi.ReadByte();
            var pertama = jam.Elapsed.TotalMilliseconds;
            bytes = jawab.Content.Headers.ContentLength ?? 0;
            var (a, b, c) = await BagianAsync(app);
            if (i < 0)
                continue;
            klik.Add(pertama);
            kumpul.Add(a);
            daftarIsi.Add(b);
            tulis.Add(c);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{{\"benchmark\":\"draf\",\"n\":{ulang},\"bytes\":{bytes},\"klik_ms_med\":{Tengah(klik):F2}"
                + $",\"klik_ms_min\":{klik.Min():F2},\"kumpul_ms_med\":{Tengah(kumpul):F2}"
                + $",\"kerangka_ms_med\":{Tengah(daftarIsi):F2},\"tulis_ms_med\":{Tengah(tulis):F2}}}"));
        await app.StopAsync();
        Directory.Delete(folder, true);
    }

    /// <summary>The same work without HTTP; the last figure holds the second.</summary>
    private static async Task<(double Kumpul, double DaftarIsi, double Tulis)> BagianAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        T Dari<T>()
            where T : notnull => scope.ServiceProvider.GetRequiredService<T>();
        var jam = Stopwatch.StartNew();
        var kantor = (await Dari<InstansiRepository>().FindAsync(1, default))!;
        var data = await Dari<IsiLaporanRepository>().KumpulkanAsync(kantor, (await Dari<LaporanRepository>().FindAsync(1, 1, default))!,
            DateTime.UtcNow, default);
        var kumpul = jam.Elapsed.TotalMilliseconds;
        jam.Restart();
        Lkj.DaftarIsi(data, new BahanLaporan(data), TataHalaman.Baku);
        var daftarIsi = jam.Elapsed.TotalMilliseconds;
        jam.Restart();
        await Dari<BerkasLkj>().WordAsync(kantor, 1, data, 0, default);
        return (kumpul, daftarIsi, jam.Elapsed.TotalMilliseconds);
    }

    private static double Tengah(IEnumerable<double> nilai) => nilai.Order().ElementAt(nilai.Count() / 2);
}
