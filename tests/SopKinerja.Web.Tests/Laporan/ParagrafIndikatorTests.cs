namespace SopKinerja.Web.Tests;

using SopKinerja.Data;
using SopKinerja.Web.Laporan;

/// <summary>Paragraphs of situations as offices have them, as they were read and approved: a change of words is read again here.</summary>
public sealed class ParagrafIndikatorTests
{
    private static readonly BarisCapaian s_skrining = Persen("Skrining penduduk usia produktif", 132540, 176905, 100);

    private static readonly BarisCapaian s_hipertensi = Persen("Pelayanan penderita hipertensi sesuai standar", 31655, 48312, 100);

    private static readonly BarisCapaian s_stunting = Persen("Prevalensi balita stunting", 3595, 25318, 16, ArahIndikator.Negatif);

    private static readonly BarisCapaian s_nilai = Nilai("Nilai akuntabilitas kinerja dinas", 73.15m, 72);

    private static readonly BarisCapaian s_dbd = Nilai("Jumlah kematian akibat demam berdarah dengue", 0, 0, "kasus", ArahIndikator.Negatif);

    private static readonly BarisCapaian s_ibu = Persen("Angka kematian ibu", 7, 5424, 110, ArahIndikator.Negatif) with
    {
        Faktor = 100_000,
        Satuan = "per 100.000 kelahiran hidup",
    };

    private static readonly BarisProgram[] s_program =
    [
        Sub(1, "Program Pemenuhan Upaya Kesehatan", 9_000, 8_000) with { Kode = "1.02.02", Jenis = JenisProgram.Program },
        Sub(2, "Pengelolaan pelayanan usia produktif", 1_000, 950) with
        {
            Target = 100, Realisasi = 60, Permasalahan = "Lelang mundur; tenaga kurang",
        },
        Sub(3, "Pengadaan alat", 1_000, 1_000), Sub(4, "Penyuluhan", 10, 5), Sub(5, "Pelatihan", 10, 5),
    ];

    [Fact]
    public void Each_reads_as_it_was_approved()
    {
        var tulisan = Turun().Concat(Naik()).Concat(Lain()).Select(x => $"## {x.Keadaan}\n{x.Paragraf}\n").ToList();
        var setuju = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Laporan", "ParagrafDisetujui.txt")).ReplaceLineEndings("\n")
            .Split("## ", StringSplitOptions.RemoveEmptyEntries).Select(x => "## " + x).ToList();
        Assert.True(tulisan.Count >= 20);
        Assert.Equal(setuju, tulisan);
    }

    private static IEnumerable<(string Keadaan, string Paragraf)> Naik()
    {
        yield return ("di atas target, naik setiap tahun", Tulis(s_nilai with { TargetAkhir = 75 },
            (2021, 66.2m), (2022, 68), (2023, 70.1m), (2024, 71.9m)));
        yield return ("di bawah target, naik, dengan kendala dan upaya", Tulis(s_skrining with
        {
            Kendala = "Pekerja tidak dapat hadir pada jam pelayanan.",
            Upaya = "Skrining di 14 perusahaan\nPelayanan hari Sabtu di tiga puskesmas",
        }, (2024, 68.34m)));
        yield return ("negatif, lebih baik dari target", Tulis(s_stunting with { TargetAkhir = 15, StandarNasional = 14 }, (2024, 16.4m)));
        yield return ("angka per 100.000", Tulis(s_ibu with { TargetAkhir = 102, StandarNasional = 183 }, (2021, 181.32m), (2022, 160), (2023, 140),
            (2024, 131.41m)));
        yield return ("realisasi membaik, capaian turun", Tulis(s_ibu with { TahunLalu = 90.49m }, (2024, 131.41m)));
        yield return ("hanya capaian tahun lalu", Tulis(s_skrining with { TahunLalu = 70 }));
        yield return ("renstra tercapai, standar belum", Tulis(Persen("Imunisasi dasar lengkap", 93, 100, 90) with
        {
            TargetAkhir = 92,
            StandarNasional = 95,
        }));
        yield return ("jauh melampaui target", Tulis(Persen("Ketepatan laporan puskesmas", 7, 8, 60)));
    }

    private static IEnumerable<(string Keadaan, string Paragraf)> Turun()
    {
        yield return ("di bawah target, turun setiap tahun", Tulis(s_hipertensi with
        {
            Analisis = "Obat antihipertensi kosong pada triwulan II",
            Kendala = "-",
        }, (2021, 72.84m), (2022, 71.52m), (2023, 70.1m), (2024, 68.31m)));
        yield return ("tercapai, tetapi turun", Tulis(s_nilai, (2024, 75)));
        yield return ("negatif, capaian di bawah nol", Tulis(Nilai("Jumlah kejadian luar biasa", 12, 5, "kejadian", ArahIndikator.Negatif) with
        {
            Upaya = "• Pemeriksaan penjamah makanan di 62 sekolah\n• Edukasi kantin, orang tua, dan guru\n• Pengambilan sampel",
        }, (2024, 7)));
        yield return ("target nol, tidak tercapai", Tulis(s_dbd with { Realisasi = 2 }, (2024, 1)));
    }

    private static IEnumerable<(string Keadaan, string Paragraf)> Lain()
    {
        yield return ("realisasi nol", Tulis(Nilai("Jumlah puskesmas dengan layanan primer terintegrasi", 0, 2, "puskesmas")));
        yield return ("target nol, tercapai", Tulis(s_dbd, (2024, 1)));
        yield return ("belum dihitung", Tulis(s_hipertensi with
        {
            Realisasi = null,
            AlasanKosong = "Dua dari delapan puskesmas belum melengkapi data.",
        }, (2023, 69.15m), (2024, 71.26m)));
        yield return ("hanya satu tahun", Tulis(Persen("Puskesmas yang menyampaikan laporan tepat waktu", 7, 8, 90)));
        yield return ("tepat target, tetap", Tulis(Nilai("Jumlah puskesmas terakreditasi", 8, 8, "puskesmas"), (2024, 8)));
        yield return ("triwulan", Tulis(Data(Persen("Pelayanan antenatal ibu hamil sesuai standar", 2612, 5682, 50), (2024, 95)) with
        {
            JenisPeriode = JenisPeriode.Triwulan,
            NomorPeriode = 2,
        }));
        yield return ("predikat", Tulis(Nilai("Predikat SAKIP", 0, 0) with
        {
            CaraHitung = CaraHitung.Predikat,
            Realisasi = null,
            Target = null,
            TargetTeks = "BB",
            RealisasiTeks = "B",
        }));
        yield return ("rentang", Tulis(Nilai("Tekanan air", 6, 8, "bar", ArahIndikator.Rentang) with { TargetBawah = 4 }, (2024, 9)));
        yield return ("banyak program", Tulis(Data(s_skrining) with
        {
            Program = s_program,
            Tautan = [.. s_program.Select(p => new TautanProgram { ProgramId = p.Id, IndikatorId = 1 })],
        }));
        yield return ("kedua", Urutan(1));
        yield return ("ketiga", Urutan(2));
    }

    [Fact]
    public void What_a_unit_ended_with_a_sign_gets_no_second_one() => Assert.EndsWith(
        " Kendalanya ialah tenaga terbatas. Upayanya ialah kerja sama!",
        Tulis(s_skrining with { Kendala = "Tenaga\n terbatas", Upaya = "Kerja sama!" }), StringComparison.Ordinal);

    /// <summary>A year without a figure breaks the chain: nobody knows which way it went.</summary>
    [Fact]
    public void A_year_that_is_missing_is_not_told_as_one_of_a_row() => Assert.DoesNotContain("setiap tahun",
        Tulis(s_nilai, (2021, 66.2m), (2023, 70.1m), (2024, 71.9m)), StringComparison.Ordinal);

    /// <summary>A part of a year is not held against the end of the Renstra.</summary>
    [Fact]
    public void An_interim_report_compares_with_its_own_target_only()
    {
        var data = Data(s_skrining with { TargetAkhir = 100, StandarNasional = 95 }, (2024, 68.34m)) with
        {
            JenisPeriode = JenisPeriode.Triwulan,
            NomorPeriode = 2,
        };
        Assert.EndsWith("di bawah target 100%, dan berkategori sedang.", Tulis(data), StringComparison.Ordinal);
    }

    /// <summary>(2 × 37,5 − 50) ÷ 37,5 is two thirds; (2 × 100 ÷ 3 − 50) ÷ (100 ÷ 3) is a half, as the realisasi is.</summary>
    [Fact]
    public void A_capaian_that_happens_to_be_the_realisasi_is_said_all_the_same() => Assert.Contains(
        "sebesar 50,00% (50 dari 100), masih di atas target paling tinggi 33,3333%, sehingga capaiannya 50,00%",
        Tulis(Persen("Kasus", 50, 100, 33.3333m, ArahIndikator.Negatif)), StringComparison.Ordinal);

    private static string Urutan(int n) => ParagrafIndikator.Tulis(new SasaranLaporan(Data(s_skrining) with
    {
        Capaian = [.. Enumerable.Range(0, n).Select(i => s_nilai with { IndikatorId = 10 + i }), s_skrining],
    }, 1), n);

    private static string Tulis(BarisCapaian b, params (int Tahun, decimal Realisasi)[] lama) => Tulis(Data(b, lama));

    private static string Tulis(LaporanKinerja data) => ParagrafIndikator.Tulis(new SasaranLaporan(data, 1), 0);

    private static LaporanKinerja Data(BarisCapaian b, params (int Tahun, decimal Realisasi)[] lama) => ContohLaporan.Buat() with
    {
        Capaian = [b],
        Program = [],
        Lama = [.. lama.Select(l => new NilaiLama(1, l.Tahun, l.Realisasi, null))],
    };

    private static BarisCapaian Persen(string uraian, decimal n, decimal d, decimal target, ArahIndikator arah = ArahIndikator.Positif) => new()
    {
        IndikatorId = 1, SasaranId = 1, SasaranUrutan = 1, SasaranUraian = "Meningkatnya derajat kesehatan", Kode = "1.1", Uraian = uraian,
        Satuan = "%", Arah = arah, CaraHitung = CaraHitung.Persen, Agregasi = AgregasiIndikator.NilaiAkhir, UnitId = 1, UnitNama = "P2P",
        Target = target, Penyebut = d, Realisasi = n, Versi = 1,
    };

    private static BarisCapaian Nilai(string uraian, decimal n, decimal target, string satuan = "nilai",
        ArahIndikator arah = ArahIndikator.Positif) =>
        Persen(uraian, n, 0, target, arah) with { Penyebut = null, CaraHitung = CaraHitung.Nilai, Satuan = satuan };

    private static BarisProgram Sub(long id, string uraian, long pagu, long serapan) => new()
    {
        Id = id, Tahun = 2025, Jenis = JenisProgram.SubKegiatan, Kode = $"1.02.02.2.02.000{id}", Urusan = "Kesehatan", Opd = "Dinas",
        Uraian = uraian, Pagu = pagu, Serapan = serapan,
    };
}
