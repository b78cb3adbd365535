namespace SopKinerja.Web.Laporan;

using SopKinerja.Data;
using SopKinerja.Web.Dokumen;

/// <summary>
/// Seed B's tables III, IV and V (it numbers V a second III) as it draws them: headings, cells under one heading, row of column numbers.
/// </summary>
public static class TabelKinerja
{
    public static TabelDokumen Kompilasi(IReadOnlyList<BarisCapaian> baris, AturanCapaian aturan, Periode periode,
        BentukTabel bentuk = default) => new()
        {
            Judul = $"Kompilasi Capaian Indikator Kinerja Utama (IKU) dan Indikator Kinerja Lainnya {periode}",
            Kolom =
        [
            new("No", 4, Rata.Tengah), new("SASARAN STRATEGIS", 17), new("INDIKATOR KINERJA", 5) { Rentang = 2 }, new("", 18) { Rentang = 0 },
            new("Target", 9, Rata.Kanan),
            new("Sasaran", 9, Rata.Kanan), new("Jumlah Realisasi", 10, Rata.Kanan), new("% Realisasi", 10, Rata.Kanan),
            new("Capaian Tahun (%)", 10, Rata.Kanan), new("Sumber Data", 13), new("Penanggung jawab", 14),
        ],
            Nomor = bentuk.TanpaNomor ? [] : ["1", "2", "3", "", "4", "5", "6", "7", "8", "9", "10"],
            Baris = PerSasaran(baris, b =>
            {
                var h = b.Hitung(aturan, denganJejak: false);
                return
                [
                    b.Kode, b.Uraian, Target(b, aturan), Angka.Format(b.Penyebut), b.AlasanKosong is null ? Realisasi(b,
                    Angka.Format(b.Realisasi)) : "belum tersedia",
                h.TeksRealisasi, h.TeksCapaian, b.SumberData, b.PenanggungJawab
                    ?? b.UnitNama,
                ];
            }),
        };

    public static TabelDokumen Lkj(IReadOnlyList<BarisCapaian> baris, AturanCapaian aturan, Periode periode, BentukTabel bentuk = default) =>
        new()
        {
            Judul = $"Kompilasi Capaian Indikator Kinerja Utama (IKU) dan Indikator Kinerja Lainnya pada Laporan Kinerja (LKJ) {periode}",
            Kolom =
        [
            new("No", 5, Rata.Tengah), new("SASARAN STRATEGIS", 20), new("INDIKATOR KINERJA", 6) { Rentang = 2 }, new("", 21) { Rentang = 0 },
            new("Target", 11, Rata.Kanan),
            new("Realisasi Tahun", 11, Rata.Kanan), new("Capaian Tahun sebelumnya (%)", 14, Rata.Kanan), new("Capaian Tahun berjalan (%)",
                12, Rata.Kanan),
        ],
            Nomor = bentuk.TanpaNomor ? [] : ["1", "2", "3", "", "4", "5", "6"],
            Baris = PerSasaran(baris, b =>
            {
                var h = b.Hitung(aturan, denganJejak: false);
                return
                [
                    b.Kode, b.Uraian, Target(b, aturan), Realisasi(b, h.TeksRealisasi),
                Angka.Format(b.TahunLalu, aturan.Desimal), h.TeksCapaian,
                ];
            }),
        };

    public static TabelDokumen Program(IReadOnlyList<BarisProgram> baris, Periode periode, BentukTabel bentuk = default) => new()
    {
        Judul = $"Capaian Indikator Kinerja Program/Kegiatan {Sampai(baris, periode)}",
        Kolom =
        [
            new("No", 4, Rata.Tengah), new("Urusan pemerintahan", 13), new("Organisasi perangkat daerah pelaksana", 12), new("Kebijakan",
                10),
            new("Uraian program/kegiatan", 4, Rata.Tengah) { Rentang = 2 }, new("", 21) { Rentang = 0 }, new("Target (%)", 8, Rata.Kanan),
            new("Realisasi", 8, Rata.Kanan), new("Permasalahan", 14), new("Upaya Mengatasi Permasalahan", 15),
        ],
        Baris = Urusan(baris, bentuk),
    };

    /// <summary>Bab II: what was promised.</summary>
    public static TabelDokumen Perjanjian(IReadOnlyList<BarisCapaian> baris, AturanCapaian aturan, Periode periode) => new()
    {
        Judul = periode.Jenis == JenisPeriode.Tahunan
            ? $"Perjanjian Kinerja {periode}"
            : $"Perjanjian Kinerja Tahun {periode.Tahun}, Target {periode}",
        Kolom = [new("No", 5, Rata.Tengah), new("Sasaran strategis", 32), new("Indikator kinerja", 43), new("Target", 20, Rata.Kanan)],
        Baris = PerSasaran(baris, b => [$"{b.Kode} {b.Uraian}", Target(b, aturan)]),
    };

    /// <summary>Bab III B: one level of programmes with its sum.</summary>
    public static TabelDokumen Anggaran(IReadOnlyList<BarisProgram> program, Periode periode)
    {
        var teratas = KalimatCapaian.ProgramTeratas(program);
        var (pagu, serapan) = (teratas.Sum(p => p.Pagu), KalimatCapaian.Serapan(teratas));
        return new()
        {
            Judul = $"Realisasi Anggaran {Sampai(program, periode)}",
            Kolom =
            [
                new("No", 5, Rata.Tengah), new("Kode", 12), new("Program", 37), new("Anggaran (Rp)", 18, Rata.Kanan), new("Realisasi (Rp)",
                    18, Rata.Kanan),
                new("%", 10, Rata.Kanan),
            ],
            Baris = teratas.Select((p, i) => (IReadOnlyList<SelDokumen>)
            [
                $"{i + 1}", p.Kode, p.Uraian, Angka.Bulat(p.Pagu), Angka.Bulat(p.Serapan), Angka.Format(p.PersenSerapan, 2),
            ]).Append(
            [
                "", "", new("Jumlah", Tebal: true), new(Angka.Bulat(pagu), Tebal: true), new(Angka.Bulat(serapan), Tebal: true),
                new(Angka.Format(KalimatCapaian.Persen(serapan, pagu), 2), Tebal: true),
            ]),
        };
    }

    /// <summary>
    /// How each figure came about, so that a reader can compute it again: one row an indicator, which says its code wherever it stands.
    /// </summary>
    public static TabelDokumen Jejak(IReadOnlyList<BarisCapaian> baris, AturanCapaian aturan, Periode periode) => new()
    {
        Judul = $"Jejak Perhitungan Capaian {periode}",
        Kolom = [new("Kode", 8, Rata.Tengah), new("Indikator kinerja", 32), new("Perhitungan", 60)],
        Baris = baris.Select(b => (IReadOnlyList<SelDokumen>)[b.Kode, b.Uraian,
            string.Join('\n', b.Hitung(aturan).Jejak.Select(j => $"{j.Hal}: {j.Isi}"))]),
    };

    public static TabelDokumen Bukti(IReadOnlyList<BuktiLaporan> bukti) => new()
    {
        Judul = "Daftar Bukti Dukung",
        Kolom = [new("No", 5, Rata.Tengah), new("Indikator", 10), new("Nama berkas", 40), new("Ukuran", 10, Rata.Kanan),
            new("SHA-256", 35)],
        Baris = bukti.Select((b, i) => (IReadOnlyList<SelDokumen>)[$"{i + 1}", b.Kode, b.Nama, Angka.Ukuran(b.Ukuran),
            $"{b.Sha256[..32]}\n{b.Sha256[32..]}"]),
    };

    public static TabelDokumen Pejabat(IReadOnlyList<PejabatLaporan> pejabat) => new()
    {
        Nama = "pejabat",
        Judul = "Jabatan dan Pejabat",
        Kolom = [new("No", 6, Rata.Tengah), new("Jabatan", 40), new("Unit kerja", 27), new("Pejabat", 27)],
        Baris = pejabat.Select((p, i) => (IReadOnlyList<SelDokumen>)[$"{i + 1}", p.Jabatan, p.Unit ?? "-", p.Nama ?? "kosong"]),
    };

    /// <summary>Figures of programmes count from January: "Tahun 2025", "sampai dengan Triwulan II 2025".</summary>
    internal static string Sampai(IReadOnlyList<BarisProgram> program, Periode periode) =>
        program.Any(p => p.Triwulan is null) ? $"Tahun {periode.Tahun}" : $"sampai dengan {periode}";

    private static SelDokumen Gabung(string teks, int jumlah, bool awal) => awal ? new(teks, jumlah) : new("", 1, true);

    internal static string Target(BarisCapaian b, AturanCapaian aturan) =>
        HitungCapaian.TeksTarget(b.Masukan, aturan);

    internal static string RealisasiTeks(BarisCapaian b, HasilCapaian h, AturanCapaian aturan) =>
        b.AlasanKosong is not null ? "belum tersedia" : Realisasi(b, h.TeksRealisasi);

    /// <summary>A predicate as it is, or the figure.</summary>
    private static string Realisasi(BarisCapaian b, string angka) => b.RealisasiTeks ?? angka;

    /// <summary>How many rows one merged cell stands over: what is longer says again which sasaran it is, as it crosses pages.</summary>
    private const int BarisGabung = 10;

    /// <summary>Number and sasaran are merged over their rows.</summary>
    internal static IEnumerable<IReadOnlyList<SelDokumen>> PerSasaran(IReadOnlyList<BarisCapaian> baris,
        Func<BarisCapaian, SelDokumen[]> sel)
    {
        var nomor = 0;
        foreach (var sasaran in baris.GroupBy(b => b.SasaranId))
        {
            nomor++;
            var lanjutan = "";
            foreach (var potong in Potong([.. sasaran]))
            {
                for (var i = 0; i < potong.Count; i++)
                    yield return
                    [
                        Gabung($"{nomor}", potong.Count, i == 0),
                        Gabung(potong[i].SasaranUraian + lanjutan, potong.Count, i == 0), .. sel(potong[i]),
                    ];
                lanjutan = " (lanjutan)";
            }
        }
    }

    /// <summary>Parts of about the same length, none longer than <see cref="BarisGabung"/>; what is little longer stays whole.</summary>
    private static IEnumerable<IReadOnlyList<BarisCapaian>> Potong(IReadOnlyList<BarisCapaian> baris)
    {
        var bagian = baris.Count <= BarisGabung + 2 ? 1 : (baris.Count + BarisGabung - 1) / BarisGabung;
        return baris.Chunk((baris.Count + bagian - 1) / bagian);
    }

    /// <summary>A sub kegiatan is numbered within its kegiatan; a program or kegiatan has no number.</summary>
    private static IEnumerable<IReadOnlyList<SelDokumen>> Urusan(IReadOnlyList<BarisProgram> baris, BentukTabel bentuk)
    {
        var nomor = 0;
        foreach (var kelompok in baris.GroupBy(b => (b.Urusan, b.Opd)))
        {
            var jumlah = kelompok.Count();
            var (awal, sub) = (true, 0);
            nomor++;
            foreach (var b in kelompok)
            {
                sub = b.Jenis == JenisProgram.SubKegiatan ? sub + 1 : 0;
                var uraian = b.Jenis == JenisProgram.Program ? b.Uraian.ToUpperInvariant() : b.Uraian;
                yield return
                [
                    Gabung($"{nomor}", jumlah, awal), Gabung(b.Urusan, jumlah, awal), Gabung(b.Opd, jumlah, awal), b.Kebijakan,
                    sub > 0 ? $"{sub}" : "",
                    new(bentuk.DenganKode ? $"{b.Kode} {uraian}" : uraian, Tebal: b.Jenis == JenisProgram.Program),
                    b.Target is null ? "" : Angka.Format(b.Target, 2), b.Realisasi is null ? "" : Angka.Format(b.Realisasi, 2),
                    b.Permasalahan, b.Upaya,
                ];
                awal = false;
            }
        }
    }
}
