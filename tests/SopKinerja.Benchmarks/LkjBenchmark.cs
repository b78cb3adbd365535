namespace SopKinerja.Benchmarks;

using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using SopKinerja.Web.Dokumen;
using SopKinerja.Web.Laporan;

/// <summary>
/// The LKJ benchmark document, written by the product's own body and Markdown renderers from a JSON file. Beside it, in the same run and in
/// turn with it, the floor: the finished UTF-8 of the same parts, compressed into a zip at the same level and nothing else.
/// </summary>
internal static class LkjBenchmark
{
    private static readonly JsonSerializerOptions s_json = new()
    {
        PropertyNameCaseInsensitive = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower
    };

    public static void Jalankan(string[] args)
    {
        string? Nilai(string nama) => Array.IndexOf(args, nama) is >= 0 and var i && i + 1 < args.Length ? args[i + 1] : null;
        var (berkas, keluar) = (Nilai("--data") ?? throw new ArgumentException("--data FILE"), Nilai("--keluar"));
        var ulang = int.Parse(Nilai("--ulang") ?? "20", CultureInfo.InvariantCulture);
        var kali = int.Parse(Nilai("--kali") ?? "1", CultureInfo.InvariantCulture);
        NaskahUji naskah;
        using (var file = File.OpenRead(berkas))
            naskah = JsonSerializer.Deserialize<NaskahUji>(file, s_json)!.Kali(kali);
        if (ulang == 1)
        {
            SekaliSaja(naskah, keluar);
            return;
        }

        // At the smallest size the compiler has done with it after some 500 documents, at 10 times the rows after some 120.
        var panas = (int)(600 / Math.Sqrt(kali));
        using var isi = new MemoryStream();
        Panaskan(panas, () => Tulis(naskah, isi));
        if (keluar is not null)
            File.WriteAllBytes(keluar, isi.ToArray());
        var puncak = Puncak();
        var bagian = Bagian(isi);
        using var lantai = new MemoryStream(isi.Capacity);
        Panaskan(panas, () => TulisLantai(bagian, lantai));
        var (produk, dasar) = (new List<double>(), new List<double>());
        var (alokasi, cpu) = (0L, TimeSpan.Zero);
        for (var i = 0; i < ulang; i++)
        {
            var (a, c) = (GC.GetTotalAllocatedBytes(true), Cpu());
            produk.Add(Ukur(() => Tulis(naskah, isi)));
            (alokasi, cpu) = (alokasi + GC.GetTotalAllocatedBytes(true) - a, cpu + Cpu() - c);
            dasar.Add(Ukur(() => TulisLantai(bagian, lantai)));
        }

        Cetak(naskah, isi.Length, ulang, Tengah(produk), produk.Min(), cpu.TotalMilliseconds / ulang, alokasi / ulang / 1024, puncak,
            $",\"lantai_ms_med\":{D(Tengah(dasar))},\"lantai_ms_min\":{D(dasar.Min())}"
                + $",\"rasio_med\":{D(Tengah(produk) / Tengah(dasar))},\"rasio_min\":{D(produk.Min() / dasar.Min())}");
    }

    /// <summary>One document to the disk and the end: what a process needs at most.</summary>
    private static void SekaliSaja(NaskahUji naskah, string? keluar)
    {
        var (a, c) = (GC.GetTotalAllocatedBytes(true), Cpu());
        var nama = keluar ?? Path.GetTempFileName();
        var jam = Stopwatch.StartNew();
        using (var file = File.Create(nama))
            Tulis(naskah, file);
        var ms = jam.Elapsed.TotalMilliseconds;
        Cetak(naskah, new FileInfo(nama).Length, 1, ms, ms, (Cpu() - c).TotalMilliseconds, (GC.GetTotalAllocatedBytes(true) - a) / 1024,
            Puncak(), "");
        if (keluar is null)
            File.Delete(nama);
    }

    private static void Cetak(NaskahUji naskah, long bytes, int n, double med, double min, double cpu, long kb, double puncak,
        string lain) =>
        Console.WriteLine(
            $"{{\"benchmark\":\"lkj\",\"baris\":{naskah.Kompilasi.Count + naskah.Program.Count},\"n\":{n}"
                + $",\"ms_med\":{D(med)},\"ms_min\":{D(min)},\"cpu_ms\":{D(cpu)},\"alloc_kb\":{kb},\"bytes\":{bytes}"
                + $",\"peak_rss_mb\":{D(puncak)}{lain}}}");

    private static void Tulis(NaskahUji naskah, Stream keluaran)
    {
        keluaran.SetLength(0);
        var laporan = naskah.Data();
        var bahan = new BahanLaporan(laporan);
        var daftarIsi = new DaftarIsi(bahan);
        naskah.Render(daftarIsi);
        WordPackage.Write(keluaran, naskah.Judul, naskah.Instansi, daftarIsi.Selesai(), bahan, Kertas.Baku, naskah.Render);
    }

    private static List<(string Nama, byte[] Isi)> Bagian(MemoryStream word)
    {
        word.Position = 0;
        using var zip = new ZipArchive(word, ZipArchiveMode.Read, leaveOpen: true);
        return [.. zip.Entries.Select(e =>
        {
            using var isi = e.Open();
            var tampung = new byte[e.Length];
            isi.ReadExactly(tampung);
            return (e.FullName, tampung);
        })];
    }

    private static void TulisLantai(List<(string Nama, byte[] Isi)> bagian, Stream keluaran)
    {
        keluaran.SetLength(0);
        using var zip = new ZipArchive(keluaran, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (nama, isi) in bagian)
        {
            using var entry = zip.CreateEntry(nama, CompressionLevel.Optimal).Open();
            entry.Write(isi);
        }
    }

    /// <summary>By count and not by time, so that a busy machine measures the same compiled code as an idle one.</summary>
    private static void Panaskan(int dokumen, Action kerja)
    {
        for (var i = 0; i < dokumen; i++)
            kerja();
    }

    private static double Ukur(Action kerja)
    {
        var jam = Stopwatch.StartNew();
        kerja();
        return jam.Elapsed.TotalMilliseconds;
    }

    private static TimeSpan Cpu()
    {
        using var p = Process.GetCurrentProcess();
        return p.TotalProcessorTime;
    }

    private static double Puncak()
    {
        using var p = Process.GetCurrentProcess();
        return p.PeakWorkingSet64 / 1048576.0;
    }

    private static double Tengah(IEnumerable<double> nilai) => nilai.Order().ElementAt(nilai.Count() / 2);

    private static string D(double nilai) => nilai.ToString("0.00", CultureInfo.InvariantCulture);
}
