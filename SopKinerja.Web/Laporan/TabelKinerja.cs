namespace SopKinerja.Web.Laporan;

using SopKinerja.Data;

/// <summary>Seed B's tables III, IV and V (it numbers V a second III), with its headings and its row of column numbers.</summary>
public static class TabelKinerja
{
    public static TabelLaporan Kompilasi(IReadOnlyList<BarisCapaian> baris, AturanCapaian aturan, Periode periode) => new()
    {
        Judul = $"Kompilasi Capaian Indikator Kinerja Utama (IKU) dan Indikator Kinerja Lainnya {periode}",
        Kolom =
        [
            new("No", 4, Rata.Tengah), new("SASARAN STRATEGIS", 18), new("INDIKATOR KINERJA", 22), new("Target", 9, Rata.Kanan),
            new("Sasaran", 9, Rata.Kanan), new("Jumlah Realisasi", 10, Rata.Kanan), new("% Realisasi", 10, Rata.Kanan),
            new("Capaian Tahun (%)", 10, Rata.Kanan), new("Sumber Data", 13), new("Penanggung jawab", 14),
        ],
        Nomor = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"],
        Baris = PerSasaran(baris, b =>
        {
            var h = b.Hitung(aturan, denganJejak: false);
            return
            [
                $"{b.Kode} {b.Uraian}", Target(b, aturan), Angka.Format(b.Penyebut), b.AlasanKosong is null ? Realisasi(b, Angka.Format(b.Realisasi)) : "belum tersedia",
                Angka.Format(h.Realisasi, aturan.Desimal), Angka.Format(h.Capaian, aturan.Desimal), b.SumberData, b.PenanggungJawab ?? b.UnitNama,
            ];
        }),
    };

    public static TabelLaporan Lkj(IReadOnlyList<BarisCapaian> baris, AturanCapaian aturan, Periode periode) => new()
    {
        Judul = $"Capaian Indikator Kinerja Utama (IKU) dan Indikator Kinerja Lainnya {periode}",
        Kolom =
        [
            new("No", 5, Rata.Tengah), new("SASARAN STRATEGIS", 21), new("INDIKATOR KINERJA", 26), new("Target", 11, Rata.Kanan),
            new("Realisasi Tahun", 11, Rata.Kanan), new("Capaian Tahun sebelumnya (%)", 14, Rata.Kanan), new("Capaian Tahun berjalan (%)", 12, Rata.Kanan),
        ],
        Nomor = ["1", "2", "3", "4", "5", "6"],
        Baris = PerSasaran(baris, b =>
        {
            var h = b.Hitung(aturan, denganJejak: false);
            return
            [
                $"{b.Kode} {b.Uraian}", Target(b, aturan), Realisasi(b, Angka.Format(h.Realisasi, aturan.Desimal)),
                Angka.Format(b.TahunLalu, aturan.Desimal), Angka.Format(h.Capaian, aturan.Desimal),
            ];
        }),
    };

    public static TabelLaporan Program(IReadOnlyList<BarisProgram> baris, int tahun) => new()
    {
        Judul = $"Capaian Indikator Kinerja Program/Kegiatan Tahun {tahun}",
        Kolom =
        [
            new("No", 4, Rata.Tengah), new("Urusan pemerintahan", 13), new("Organisasi perangkat daerah pelaksana", 12), new("Kebijakan", 10),
            new("Uraian program/kegiatan", 25), new("Target (%)", 8, Rata.Kanan), new("Realisasi", 8, Rata.Kanan), new("Permasalahan", 14),
            new("Upaya Mengatasi Permasalahan", 15),
        ],
        Baris = Urusan(baris),
    };

    /// <summary>How each figure came about, so that a reader can compute it again.</summary>
    public static TabelLaporan Jejak(IReadOnlyList<BarisCapaian> baris, AturanCapaian aturan, Periode periode) => new()
    {
        Judul = $"Jejak Perhitungan Capaian {periode}",
        Kolom = [new("Kode", 8, Rata.Tengah), new("Indikator kinerja", 32), new("Hal", 12), new("Isi", 48)],
        Baris = baris.SelectMany(b => b.Hitung(aturan).Jejak is var jejak
            ? jejak.Select((j, n) => (IReadOnlyList<SelLaporan>)[Gabung(b.Kode, jejak.Count, n == 0), Gabung(b.Uraian, jejak.Count, n == 0), j.Hal, j.Isi])
            : []),
    };

    private static SelLaporan Gabung(string teks, int jumlah, bool awal) => awal ? new(teks, jumlah) : new("", 1, true);

    internal static string Target(BarisCapaian b, AturanCapaian aturan) =>
        HitungCapaian.TeksTarget(b.Masukan, aturan);

    /// <summary>A predicate as it is, or the figure.</summary>
    private static string Realisasi(BarisCapaian b, string angka) => b.RealisasiTeks ?? angka;

    /// <summary>Number and sasaran are merged over their rows.</summary>
    internal static IEnumerable<IReadOnlyList<SelLaporan>> PerSasaran(IReadOnlyList<BarisCapaian> baris, Func<BarisCapaian, SelLaporan[]> sel)
    {
        var nomor = 0;
        foreach (var sasaran in baris.GroupBy(b => b.SasaranId))
        {
            var jumlah = sasaran.Count();
            var awal = true;
            nomor++;
            foreach (var b in sasaran)
            {
                yield return
                [
                    Gabung($"{nomor}", jumlah, awal), Gabung(b.SasaranUraian, jumlah, awal), .. sel(b),
                ];
                awal = false;
            }
        }
    }

    private static IEnumerable<IReadOnlyList<SelLaporan>> Urusan(IReadOnlyList<BarisProgram> baris)
    {
        var nomor = 0;
        foreach (var kelompok in baris.GroupBy(b => (b.Urusan, b.Opd)))
        {
            var jumlah = kelompok.Count();
            var awal = true;
            nomor++;
            foreach (var b in kelompok)
            {
                yield return
                [
                    Gabung($"{nomor}", jumlah, awal), Gabung(b.Urusan, jumlah, awal), Gabung(b.Opd, jumlah, awal), b.Kebijakan,
                    new($"{b.Kode} {(b.Jenis == JenisProgram.Program ? b.Uraian.ToUpperInvariant() : b.Uraian)}", Tebal: b.Jenis == JenisProgram.Program),
                    b.Target is null ? "" : Angka.Format(b.Target, 2), b.Realisasi is null ? "" : Angka.Format(b.Realisasi, 2), b.Permasalahan, b.Upaya,
                ];
                awal = false;
            }
        }
    }
}
