namespace SopKinerja.Web.Tests;

using SopKinerja.Data;
using SopKinerja.Web.Laporan;

/// <summary>The executive summary and Bab IV name the strongest and the weakest, in the units' own words.</summary>
public sealed class SorotanTests
{
    /// <summary>Two sasaran: reached and better, beyond the cap, falling, rising below target, not computed.</summary>
    private static LaporanKinerja Data()
    {
        var data = ContohLaporan.Buat(6, 0);
        (string Nama, decimal? Realisasi, decimal Target, decimal? Lalu, string? Kendala, string? Upaya)[] isi =
        [
            ("Cakupan imunisasi dasar lengkap", 960, 95, 93.1m, null, null),
            ("Ketepatan laporan puskesmas", 875, 60, null, null, null),
            ("Pelayanan penderita hipertensi", 655, 100, 68.31m, "Obat kosong pada triwulan II", "Stok pengaman untuk tiga bulan"),
            ("Skrining usia produktif", 749, 100, 68.34m, "-", "Skrining di 40 perusahaan"),
            ("Pelayanan penderita diabetes", 950, 100, 95, null, null),
            ("Pelayanan terduga tuberkulosis", null, 100, null, null, null),
        ];
        return data with
        {
            Capaian = [.. data.Capaian.Zip(isi, (b, x) => b with
            {
                Uraian = x.Nama, Penyebut = 1000, Realisasi = x.Realisasi, Target = x.Target, TahunLalu = null, Kendala = x.Kendala,
                Upaya = x.Upaya, AlasanKosong = x.Realisasi is null ? "Data dua puskesmas belum lengkap." : null,
            })],
            Lama = [.. isi.Select((x, i) => (x, i)).Where(x => x.x.Lalu is not null)
                .Select(x => new NilaiLama(x.i + 1, 2024, x.x.Lalu, x.x.Lalu))],
        };
    }

    [Fact]
    public void The_first_sentences_say_what_was_promised_computed_and_reached() => Assert.Equal(
        "Pada tahun 2025, Dinas Kesehatan Kota Contoh memperjanjikan 2 sasaran strategis yang diukur dengan 6 indikator kinerja. Dari 5 "
            + "indikator yang dapat dihitung, 2 indikator mencapai target dan 3 indikator belum mencapainya; rata-rata capaiannya 91,29% dan "
            + "berkategori sangat tinggi.", KalimatSorotan.Pembuka(new(Data())));

    [Fact]
    public void The_large_figures_are_those_that_are_known()
    {
        Assert.Equal([("91,29%", "rata-rata capaian"), ("2 dari 5", "indikator mencapai target"),
            ("2 dari 4", "indikator membaik dari tahun 2024")], KalimatSorotan.AngkaKunci(new(Data())));
        Assert.Equal(["rata-rata capaian", "indikator mencapai target", "anggaran terealisasi"],
            KalimatSorotan.AngkaKunci(new(ContohLaporan.Buat(jenis: JenisPeriode.Semester, nomor: 1))).Select(k => k.Label));
    }

    [Fact]
    public void The_best_one_improved_and_a_target_set_too_low_is_no_success() => Assert.Equal(
        "Hasil terbaik tercatat pada cakupan imunisasi dasar lengkap (dari 93,10% pada tahun 2024 menjadi 96,00%; capaian 101,05%).",
        KalimatSorotan.Terbaik(new(Data())));

    [Fact]
    public void What_needs_attention_is_the_lowest_first_with_cause_and_effort()
    {
        var s = new Sorotan(Data());
        Assert.Equal("Tiga indikator memerlukan perhatian pimpinan.", KalimatSorotan.Perhatian(s));
        Assert.Equal([
            "Pelayanan penderita hipertensi terealisasi 65,50%; turun dari 68,31% pada tahun 2024. Kendalanya ialah obat "
                + "kosong pada triwulan II. Upayanya ialah stok pengaman untuk tiga bulan.",
            "Skrining usia produktif terealisasi 74,90%; naik dari 68,34% pada tahun 2024, tetapi belum mencapai target. "
                + "Upayanya ialah skrining di 40 perusahaan.",
            "Pelayanan penderita diabetes terealisasi 95,00%.",
        ], s.Perhatian.Select(KalimatSorotan.Butir));
    }

    [Fact]
    public void Bab_IV_concludes_and_says_what_worries()
    {
        var s = new Sorotan(Data());
        Assert.Equal("Kinerja Dinas Kesehatan Kota Contoh tahun 2025 berkategori sangat tinggi dengan rata-rata capaian 91,29% dari 5 indikator "
            + "yang dapat dihitung. Dua indikator mencapai atau melampaui target, yaitu cakupan imunisasi dasar lengkap (101,05%) dan ketepatan "
            + "laporan puskesmas (145,83%). Tiga indikator belum mencapai target; 1 di antaranya membaik dibandingkan dengan tahun 2024.",
            KalimatSorotan.Kesimpulan(s));
        Assert.Equal("Satu indikator memburuk dibandingkan dengan tahun 2024, yaitu pelayanan penderita hipertensi (dari 68,31% "
            + "menjadi 65,50%). Capaian pelayanan terduga tuberkulosis belum dapat dihitung karena data dua puskesmas belum lengkap.",
            KalimatSorotan.Mengkhawatirkan(s));
    }

    [Fact]
    public void Steps_are_those_that_a_unit_wrote() => Assert.Equal(
        [("1.3 Pelayanan penderita hipertensi", "65,50", "Stok pengaman untuk tiga bulan."), ("1.4 Skrining usia produktif", "74,90",
            "Skrining di 40 perusahaan.")],
        TabelSorotan.Langkah(Data())!.Baris.Select(b => (b[0].Teks, b[1].Teks, b[2].Teks)));

    [Theory]
    [InlineData(100, "Pada tahun 2025, Dinas Kesehatan Kota Contoh memperjanjikan 1 sasaran strategis yang diukur dengan 1 indikator kinerja. "
        + "Capaian indikator itu 100,00% dan berkategori sangat tinggi.", null)]
    [InlineData(null, "Pada tahun 2025, Dinas Kesehatan Kota Contoh memperjanjikan 1 sasaran strategis yang diukur dengan 1 indikator kinerja. "
        + "Belum ada indikator yang dapat dihitung capaiannya.", "Satu indikator memerlukan perhatian pimpinan.")]
    public void One_indicator_is_told_as_one(int? persen, string pembuka, string? perhatian)
    {
        var data = ContohLaporan.Buat(1, 0);
        var s = new Sorotan(data with { Capaian = [data.Capaian[0] with { Realisasi = persen * 10, TahunLalu = null }] });
        Assert.Equal((pembuka, perhatian), (KalimatSorotan.Pembuka(s), KalimatSorotan.Perhatian(s)));
        Assert.Null(TabelSorotan.Langkah(s.Data with { Capaian = [s.Data.Capaian[0] with { Upaya = " - " }] }));
    }

    /// <summary>90 bar where 4 to 8 are wanted is no success, and no better than 9 was.</summary>
    [Fact]
    public void A_range_is_reached_within_it_only()
    {
        var data = ContohLaporan.Buat(2, 0);
        var s = new Sorotan(data with
        {
            Capaian = [.. data.Capaian.Select((b, i) => b with
            {
                CaraHitung = CaraHitung.Nilai, Satuan = "bar", Arah = ArahIndikator.Rentang, TargetBawah = 4, Target = 8, TahunLalu = null,
                Realisasi = i == 0 ? 9 : 6,
            })],
            Lama = [new(1, 2024, 8.5m, 106.25m), new(2, 2024, 9, 112.5m)],
        });
        Assert.Equal(["1.2"], s.Mencapai.Select(h => h.Baris.Kode));
        Assert.Equal(["1.1"], s.Belum.Select(h => h.Baris.Kode));
        Assert.Equal([false, true], s.Semua.Select(h => h.Membaik!.Value));
    }

    [Fact]
    public void An_empty_report_claims_nothing()
    {
        var s = new Sorotan(ContohLaporan.Buat(0, 0));
        Assert.Equal("Belum ada indikator kinerja yang dicatat untuk tahun 2025.", KalimatSorotan.Pembuka(s));
        Assert.Empty(KalimatSorotan.AngkaKunci(s));
        Assert.Null(KalimatSorotan.Terbaik(s));
        Assert.Null(KalimatSorotan.Mengkhawatirkan(s));
    }
}
