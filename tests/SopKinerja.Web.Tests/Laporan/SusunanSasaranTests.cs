namespace SopKinerja.Web.Tests;

using SopKinerja.Data;
using SopKinerja.Web.Laporan;

/// <summary>What a sasaran prints: each figure once, no chart with a silent limit, names that narratives already use.</summary>
public sealed class SusunanSasaranTests
{
    private static readonly LaporanKinerja s_besar = Sebuah(25);

    /// <summary>One sasaran of many indicators, with three years before.</summary>
    private static LaporanKinerja Sebuah(int indikator)
    {
        var data = ContohLaporan.Buat(indikator, 0);
        return data with
        {
            Capaian = [.. data.Capaian.Select((b, i) => b with { SasaranId = 1, SasaranUrutan = 1, Kode = $"1.{i + 1}", SasaranUraian = "Sasaran" })],
            Lama = [.. data.Capaian.SelectMany(b => Enumerable.Range(2022, 3).Select(t => new NilaiLama(b.IndikatorId, t, 80, 80)))],
        };
    }

    [Fact]
    public void Many_indicators_are_drawn_in_several_charts_and_none_is_left_out()
    {
        var s = new SasaranLaporan(s_besar, 1);
        var grafik = GrafikSasaran.Semua(s).ToList();
        Assert.Equal(["Capaian Indikator Sasaran 1 (%), Bagian 1 dari 3", "Capaian Indikator Sasaran 1 (%), Bagian 2 dari 3",
            "Capaian Indikator Sasaran 1 (%), Bagian 3 dari 3"], grafik.Select(g => g.Judul));
        Assert.Equal(s.Hasil.Where(h => h.Hasil.Capaian is not null).Select(h => h.Baris.Kode),
            grafik.SelectMany(g => g.Data.Titik).Select(t => t.Split(' ')[0]));
        Assert.Equal(["Tahun 2024", "Tahun 2025"], grafik[0].Data.Seri.Select(x => x.Nama));
        Assert.Equal(25, GrafikSasaran.Bagian(n => GrafikSasaran.Tren(s, n)).Sum(g => g.Data.Seri.Count));
    }

    [Fact]
    public void Bars_bear_words_that_are_cut_at_a_word() => Assert.All(GrafikSasaran.Capaian(new(s_besar, 1), 1)!.Data.Titik, t =>
    {
        Assert.Matches(@"^1\.\d+ Persentase layanan nomor", t);
        Assert.InRange(t.Length, 10, 51);
    });

    [Fact]
    public void One_indicator_is_drawn_as_its_line_over_the_years()
    {
        var grafik = Assert.Single(GrafikSasaran.Semua(new(Sebuah(1), 1)));
        Assert.True(grafik.Garis);
        Assert.Equal(["2022", "2023", "2024", "2025"], grafik.Data.Titik);
        Assert.Empty(GrafikSasaran.Semua(new(Sebuah(1) with { Lama = [], Capaian = [Sebuah(1).Capaian[0] with { TahunLalu = null }] }, 1)));
    }

    [Theory]
    [InlineData("sasaran-1", "Capaian Indikator Sasaran 1 (%), Bagian 1 dari 3")]
    [InlineData("sasaran-1-3", "Capaian Indikator Sasaran 1 (%), Bagian 3 dari 3")]
    [InlineData("tren-1-2", "Capaian Indikator Sasaran 1 Tahun 2022–2025 (%), Bagian 2 dari 5")]
    [InlineData("sasaran-1-4", null)]
    [InlineData("sasaran-1-1", null)]
    [InlineData("sasaran-2", null)]
    [InlineData("sasaran-1-2-3", null)]
    [InlineData("sasaran-x", null)]
    public void Charts_are_called_by_sasaran_and_part(string nama, string? judul) =>
        Assert.Equal(judul, GrafikBernama.Cari(s_besar, nama)?.Judul);

    [Fact]
    public void A_narrative_that_points_at_a_table_of_before_points_at_the_one_that_compares_now()
    {
        var data = MacamLaporan.Data("penuh");
        data = data with
        {
            Narasi = new Dictionary<string, string>
            {
                ["penutup"] = "Lihat {{rujuk:tabel-tahun-1}}, {{rujuk:tabel-nasional-1}}, {{rujuk:tabel-sasaran-1}} dan {{rujuk:grafik-tren-1}}.",
            },
        };
        Assert.Matches(@"Lihat (<a href=""#tabel-\d+"">Tabel \d+</a>), \1, \1 dan <a href=""#grafik-\d+"">Grafik \d+</a>\.",
            Lkj.Html(data).ToString());
        Assert.Empty(Kelengkapan.Rusak(data));
    }

    [Fact]
    public void A_reference_to_bars_of_one_indicator_points_at_the_line_that_is_drawn()
    {
        var data = Sebuah(1);
        data = data with { Narasi = new Dictionary<string, string> { ["penutup"] = "Lihat {{rujuk:grafik-sasaran-1}}." } };
        Assert.Matches(@"Lihat <a href=""#grafik-\d+"">Grafik \d+</a>\.", Lkj.Html(data).ToString());
    }

    [Fact]
    public void A_long_sasaran_says_again_which_it_is()
    {
        var sel = TabelKinerja.PerSasaran(s_besar.Capaian, _ => []).ToList();
        Assert.Equal([(0, "Sasaran", 9), (9, "Sasaran (lanjutan)", 9), (18, "Sasaran (lanjutan)", 7)],
            sel.Select((b, i) => (i, b[1].Teks, b[1].Rentang)).Where((x, i) => !sel[i][1].Lanjutan));
        Assert.Single(TabelKinerja.PerSasaran([.. s_besar.Capaian.Take(12)], _ => []), b => !b[1].Lanjutan);
    }

    [Fact]
    public void The_annex_of_traces_is_the_office_s_choice()
    {
        Assert.Contains("Jejak Perhitungan", Lkj.Html(s_besar).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Jejak Perhitungan", Lkj.Html(s_besar with { TanpaJejak = true }).ToString(), StringComparison.Ordinal);
    }
}
