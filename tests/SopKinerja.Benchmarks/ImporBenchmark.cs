namespace SopKinerja.Benchmarks;

using System.Diagnostics;
using System.Globalization;
using System.Text;
using ExcelDataReader;
using SopKinerja.Data;
using SopKinerja.Web.Impor;

/// <summary>Reading, validating and comparing a workbook of 50,000 rows and 12 columns; the floor is the reader alone.</summary>
internal static class ImporBenchmark
{
    private const int Baris = 50_000;

    public static void Jalankan(int ulang)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var isi = Berkas();
        var ada = Enumerable.Range(0, 60).Select(Program).ToList();
        Impor(isi, ada);
        Pembaca(isi);
        var (impor, lantai) = (new List<double>(), new List<double>());
        long puncak = 0;
        for (var i = 0; i < ulang; i++)
        {
            lantai.Add(Ukur(() => Pembaca(isi)));
            GC.Collect();
            GC.WaitForPendingFinalizers();
            var awal = GC.GetTotalMemory(true);
            using var pengamat = new Timer(_ => puncak = Math.Max(puncak, GC.GetTotalMemory(false) - awal), null, 0, 5);
            impor.Add(Ukur(() => Impor(isi, ada)));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{{\"benchmark\":\"impor\",\"n\":{ulang},\"baris\":{Baris},\"kolom\":12"
                + $",\"berkas_kb\":{isi.Length / 1024},\"ms_med\":{Tengah(impor):F0},\"ms_min\":{impor.Min():F0}"
                + $",\"pembaca_ms_med\":{Tengah(lantai):F0},\"pembaca_ms_min\":{lantai.Min():F0}"
                + $",\"rasio_med\":{Tengah(impor) / Tengah(lantai):F2},\"rasio_min\":{impor.Min() / lantai.Min():F2}"
                + $",\"heap_puncak_mb\":{puncak / 1048576.0:F0}"
                + $",\"rss_puncak_mb\":{Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0:F0}}}"));
    }

    private static void Impor(byte[] isi, IReadOnlyList<BarisProgram> ada)
    {
        var hasil = PembacaTabel.Baca(isi, () => new ImporProgram(2025, "Dinas Kesehatan", ada));
        if (hasil.Refused || hasil.Value.Dibaca != Baris || hasil.Value.JumlahGalat > 0)
            throw new InvalidOperationException(hasil.Reason
                ?? $"{hasil.Value.Dibaca} rows, {hasil.Value.JumlahGalat} faults: {hasil.Value.Galat[0]}");
    }

    private static void Pembaca(byte[] isi)
    {
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(isi, false));
        var sel = 0;
        while (reader.Read())
            for (var i = 0; i < reader.FieldCount; i++)
                if (reader.GetValue(i) is not null)
                    sel++;
        if (sel < Baris * 10)
            throw new InvalidOperationException($"{sel} cells");
    }

    private static byte[] Berkas() => ImporProgram.Ekspor("Program", [.. Enumerable.Range(0, Baris).Select(Program)]);

    private static BarisProgram Program(int n) => new()
    {
        Tahun = 2025, Jenis = JenisProgram.SubKegiatan, Kode = $"1.02.{(n % 90) + 1:00}.2.{(n / 90 % 90) + 1:00}.{n:0000}",
        Urusan = "Kesehatan", Opd = "Dinas Kesehatan Kota Contoh", Kebijakan = "Peningkatan akses dan mutu pelayanan",
        Uraian = $"Pengelolaan pelayanan kesehatan nomor {n} sesuai standar pada puskesmas dan jaringannya", Target = 100, Realisasi = 90
            + (n % 10) + 0.25m, Pagu = 1_000_000L + (n * 1_000L), Serapan = 900_000L + (n * 900L),
        Permasalahan = "Data bidang terlambat diserahkan", Upaya = $"Jadwal pengisian triwulan ditetapkan, putaran {n}",
    };

    private static double Ukur(Action kerja)
    {
        var jam = Stopwatch.StartNew();
        kerja();
        return jam.Elapsed.TotalMilliseconds;
    }

    private static double Tengah(IEnumerable<double> nilai) => nilai.Order().ElementAt(nilai.Count() / 2);
}
