namespace SopKinerja.Benchmarks;

using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using SopKinerja.Data;
using SopKinerja.Web.Alur;

/// <summary>
/// A chart of 25 steps, 7 columns and 4 decisions: drawn anew, and as the portal shows it (drawn once for each version), both beside
/// writing its finished SVG as one text.
/// </summary>
internal static class SopBenchmark
{
    private static readonly (int Kolom, int? Tidak)[] s_alur =
    [
        (0, null), (1, null), (2, null), (3, null), (4, null), (5, null), (6, null), (3, 3), (2, null), (1, null), (4, null), (4, 6), (5,
            null),
        (6, null), (0, null), (1, null), (2, 16), (3, null), (5, null), (6, null), (6, null), (2, null), (1, 9), (0, null), (0, null),
    ];

    public static void Jalankan(int putaran)
    {
        var (pelaksana, langkah) = Buat();
        var versi = new SopVersi
        {
            Id = 1, SopId = 1, Nama = "", Nomor = "", Revisi = 1, Kop1 = "", Kop2 = "", DisahkanJabatan = "", DisahkanNama = "",
            DasarHukum = "",
            Kualifikasi = "", Keterkaitan = "", Peralatan = "", Peringatan = "", Pencatatan = "", Status = StatusSop.Berlaku,
        };
        var ingatan = new IngatanBagan();
        using var keluar = new MemoryStream(1 << 20);
        using var tulis = new StreamWriter(keluar, new UTF8Encoding(false), 16 * 1024, leaveOpen: true);
        var jadi = Jadi(new(pelaksana, langkah, null));
        var (baru, tampil, lantai) = (new List<double>(), new List<double>(), new List<double>());
        for (var i = 0; i < putaran + 20; i++)
        {
            baru.Add(Ukur(() => Gambar(new(pelaksana, langkah, null))));
            tampil.Add(Ukur(() => Gambar(ingatan.Ambil(versi, pelaksana, langkah))));
            lantai.Add(Ukur(() => tulis.Write(jadi)));
        }

        double Tengah(List<double> x) => x.Skip(20).Order().ElementAt(putaran / 2);
        string D(double x) => x.ToString("0.00", CultureInfo.InvariantCulture);
        Console.WriteLine($"{{\"benchmark\":\"sop\",\"langkah\":{langkah.Count},\"kolom\":{pelaksana.Count},\"huruf\":{jadi.Length},"
            + $"\"baru_us\":{D(Tengah(baru))},\"tampil_us\":{D(Tengah(tampil))},\"lantai_us\":{D(Tengah(lantai))},"
            + $"\"rasio_baru\":{D(Tengah(baru) / Tengah(lantai))},\"rasio_tampil\":{D(Tengah(tampil) / Tengah(lantai))}}}");

        void Gambar(BaganSop bagan)
        {
            for (var b = 0; b < langkah.Count; b++)
                for (var k = 0; k < pelaksana.Count; k++)
                    bagan.Sel(b, k)?.WriteTo(tulis, HtmlEncoder.Default);
        }

        double Ukur(Action kerja)
        {
            const int kali = 50;
            keluar.Position = 0;
            var jam = Stopwatch.StartNew();
            for (var i = 0; i < kali; i++)
                kerja();
            tulis.Flush();
            return jam.Elapsed.TotalMicroseconds / kali;
        }

        string Jadi(BaganSop bagan)
        {
            using var teks = new StringWriter();
            for (var b = 0; b < langkah.Count; b++)
                for (var k = 0; k < pelaksana.Count; k++)
                    bagan.Sel(b, k)?.WriteTo(teks, HtmlEncoder.Default);
            return teks.ToString();
        }
    }

    private static (List<SopPelaksana> Pelaksana, List<SopLangkah> Langkah) Buat() => (
        [.. Enumerable.Range(1, 7).Select(i => new SopPelaksana { Id = i, Urutan = i, Nama = $"Pelaksana {i}", JabatanId = i })],
        [.. s_alur.Select((a, i) => new SopLangkah
        {
            Id = i + 1, Nomor = i + 1, Judul = "Langkah", Kegiatan = "Melaksanakan kegiatan dan menyerahkan hasilnya",
                PelaksanaId = a.Kolom + 1,
            JabatanId = a.Kolom + 1, TidakKe = a.Tidak, Waktu = 1, Satuan = SatuanWaktu.Jam, Berjalan = false, Aksi = AksiLangkah.Manual,
            Periode = "Tahunan", Kelengkapan = "Data", Output = "Konsep",
            Bentuk = i == 0 ? BentukLangkah.Mulai : i == s_alur.Length - 1 ? BentukLangkah.Selesai : a.Tidak is null ? BentukLangkah.Proses
                : BentukLangkah.Keputusan,
        })]);
}
