namespace SopKinerja.Web.Tests;

using SopKinerja.Data;
using SopKinerja.Web.Laporan;

/// <summary>The sentences of the seven analyses follow the data.</summary>
public sealed class KalimatAnalisisTests
{
    [Theory]
    [InlineData(100, 100, "Semua indikator yang dihitung mencapai target tahun 2025.")]
    [InlineData(100, 90, "Pada tahun 2025, 1 indikator mencapai target dan 1 indikator belum mencapainya.")]
    [InlineData(80, 90, "Belum ada indikator yang mencapai target tahun 2025.")]
    public void Target_counts_what_was_reached(int a, int b, string kalimat) =>
        Assert.Equal(kalimat, KalimatAnalisis.Target(Sasaran(Baris(1, a), Baris(2, b))));

    [Fact]
    public void Years_are_compared_with_last_year_and_with_the_first_known()
    {
        var data = Data(Baris(1, 95) with { TahunLalu = 90 }) with
        {
            Lama = [new(1, 2022, 68.5m, 70), new(1, 2023, 80, 80), new(1, 2024, null, 92)]
        };
        var s = new SasaranLaporan(data, 1);
        Assert.Equal([2022, 2023, 2024], s.Tahun);
        Assert.Equal("Dibandingkan dengan tahun 2024, capaian 1 indikator naik. Dibandingkan dengan tahun 2022, rata-rata capaian naik "
            + "25,00 poin.", KalimatAnalisis.Tahun(s));
        var tabel = TabelAnalisis.Capaian(s);
        Assert.Equal(["Indikator kinerja", "Target", "2022", "2023", "2024", "2025", "Capaian (%)", "Kategori"],
            tabel.Kolom.Select(k => k.Judul));
        Assert.Equal(["1.1 Indikator 1 (%)", "100,00", "68,50\n(70,00)", "80,00\n(80,00)", "(92,00)", "95,00", "95,00", "Sangat tinggi"],
            tabel.Baris.Single().Select(c => c.Teks));
        Assert.Contains("belum dicatat", KalimatAnalisis.Tahun(Sasaran(Baris(1, 95))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ArahIndikator.Positif, 80, 100,
        "indikator yang mempunyai target akhir belum mencapai target akhir Renstra; kemajuannya 80,00%.")]
    [InlineData(ArahIndikator.Positif, 100, 100, "indikator yang mempunyai target akhir sudah mencapai target akhir Renstra.")]
    [InlineData(ArahIndikator.Negatif, 20, 10,
        "indikator yang mempunyai target akhir belum mencapai target akhir Renstra; kemajuannya 50,00%.")]
    [InlineData(ArahIndikator.Negatif, 0, 10, "indikator yang mempunyai target akhir sudah mencapai target akhir Renstra.")]
    [InlineData(ArahIndikator.Negatif, 5, 10, "indikator yang mempunyai target akhir sudah mencapai target akhir Renstra.")]
    public void Progress_to_the_end_of_the_renstra_knows_which_way_is_better(ArahIndikator arah, int realisasi, int akhir,
        string kalimat) =>
        Assert.EndsWith(kalimat,
            KalimatAnalisis.Renstra(Sasaran(Baris(1, realisasi) with
            {
                Arah = arah,
                CaraHitung = CaraHitung.Nilai,
                Penyebut = null,
                TargetAkhir = akhir
            })), StringComparison.Ordinal);

    [Theory]
    [InlineData(ArahIndikator.Positif, 95, 90, "sudah memenuhi standar itu")]
    [InlineData(ArahIndikator.Positif, 85, 90, "belum memenuhi standar itu")]
    [InlineData(ArahIndikator.Negatif, 85, 90, "sudah memenuhi standar itu")]
    public void The_national_standard_knows_which_way_is_better(ArahIndikator arah, int realisasi, int standar, string kalimat) =>
        Assert.Contains(kalimat,
            KalimatAnalisis.Nasional(Sasaran(Baris(1, realisasi) with
            {
                Arah = arah,
                CaraHitung = CaraHitung.Nilai,
                Penyebut = null,
                StandarNasional = standar
            })), StringComparison.Ordinal);

    [Fact]
    public void Rows_that_cannot_be_computed_are_counted_and_said()
    {
        var tanpa = Baris(3, 0) with { Realisasi = null, TahunLalu = 90, TargetAkhir = 100, StandarNasional = 100 };
        Assert.Equal("Capaian tahun 2025 belum dapat dihitung, sehingga belum dapat dibandingkan dengan tahun 2024.",
            KalimatAnalisis.Tahun(Sasaran(tanpa)));
        var s = Sasaran(Baris(1, 100) with { TahunLalu = 90, TargetAkhir = 100, StandarNasional = 100 },
            Baris(2, 80) with { TargetAkhir = 100, StandarNasional = 100 }, tanpa);
        Assert.Equal("Dibandingkan dengan tahun 2024, capaian 1 indikator naik; 2 indikator belum dapat dibandingkan.",
            KalimatAnalisis.Tahun(s));
        Assert.Equal("Sampai tahun 2025, 1 dari 3 indikator yang mempunyai target akhir sudah mencapai target akhir Renstra; kemajuan "
            + "terendah 80,00%; kemajuan 1 indikator belum dapat dihitung.", KalimatAnalisis.Renstra(s));
        Assert.Equal("Dari 3 indikator yang mempunyai standar nasional, 2 dapat dibandingkan; 1 indikator memenuhi standar.",
            KalimatAnalisis.Nasional(s));
    }

    [Fact]
    public void A_value_that_only_the_cap_gives_is_counted_everywhere()
    {
        var nol = Baris(1, 0) with { Arah = ArahIndikator.Negatif, CaraHitung = CaraHitung.Nilai, Penyebut = null };
        var data = Data(nol) with { Aturan = AturanCapaian.Baku with { Negatif = RumusNegatif.TargetPerRealisasi } };
        Assert.Equal("Indikator tersebut mencapai target.", KalimatAnalisis.Target(new SasaranLaporan(data, 1)));
        Assert.Contains("capaian satu-satunya indikator yang dapat dihitung adalah 120,00%", KalimatCapaian.Ringkas(data),
            StringComparison.Ordinal);
        Assert.EndsWith("yaitu Indikator 1 (120,00%).", KalimatCapaian.Sasaran([nol], data.Aturan), StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_values_have_no_highest_and_lowest() =>
        Assert.EndsWith("rata-rata capaian 90,00%. Capaian semua indikator yang dihitung sama besar.",
            KalimatCapaian.Sasaran([Baris(1, 90), Baris(2, 90)], AturanCapaian.Baku), StringComparison.Ordinal);

    /// <summary>The report says nothing of a row whose unit wrote nothing: it is named before a version closes over it.</summary>
    [Fact]
    public void A_row_below_its_target_without_a_cause_is_named_among_what_is_missing()
    {
        const string Kunci = "tanpa sebab dan upaya";
        IReadOnlyList<string> Kurang(params BarisCapaian[] baris) =>
            [.. Kelengkapan.Kurang(Data(baris), []).Select(k => k.Teks).Where(t => t.Contains(Kunci, StringComparison.Ordinal))];
        var tertulis = Baris(1, 90) with { Kendala = "Tenaga terbatas" };
        Assert.Equal([$"Di bawah target {Kunci}: indikator 1.2, 1.4"],
            Kurang(tertulis, Baris(2, 95) with { Upaya = "-" }, Baris(3, 100), Baris(4, 80)));
        Assert.Empty(Kurang(tertulis, Baris(3, 100)));
        Assert.Equal([$"Sasaran 1 {Kunci}"], Kurang(Baris(1, 90)));
    }

    [Fact]
    public void Budget_is_summed_on_one_level_only()
    {
        BarisProgram P(long id, JenisProgram jenis, string kode, long pagu, long serapan) =>
            new()
            {
                Id = id, Tahun = 2025, Jenis = jenis, Kode = kode, Urusan = "Kesehatan", Opd = "Dinas", Uraian = kode, Pagu = pagu,
                Serapan = serapan
            };
        var data = Data(Baris(1, 100)) with
        {
            Program = [P(1, JenisProgram.Program, "1.02.02", 1_000, 900), P(2, JenisProgram.SubKegiatan, "1.02.02.2.02.0001", 400, 300)],
            Tautan = [new() { ProgramId = 1, IndikatorId = 1 }, new() { ProgramId = 2, IndikatorId = 1 }],
        };
        var s = new SasaranLaporan(data, 1);
        Assert.Contains("anggaran Rp1.000 dan realisasi Rp900 (90,00%)", KalimatAnalisis.Penunjang(s), StringComparison.Ordinal);
        var bermasalah = data with
        {
            Program = [data.Program[1] with { Realisasi = 60, Permasalahan = "- lelang mundur\n- tenaga kurang", Upaya = "Lelang dini" },
                data.Program[0]],
        };
        Assert.Equal(["1.02.02 1.02.02|1.000|90,00|-|-",
            "\u20031.02.02.2.02.0001 1.02.02.2.02.0001|400|75,00|60,00|Lelang mundur.\nTenaga kurang.\nUpaya: lelang dini."],
            TabelAnalisis.Penunjang(new(bermasalah, 1))!.Baris.Select(b => string.Join('|', b.Select(c => c.Teks))));
        Assert.Contains("dinilai efisien, dengan nilai 10,00", KalimatAnalisis.Efisiensi(s), StringComparison.Ordinal);
        Assert.Contains("belum dapat dihitung: belum ada anggaran", KalimatAnalisis.Efisiensi(Sasaran(Baris(1, 100))),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_budget_of_an_interim_report_is_that_of_its_period_or_said_to_be_missing()
    {
        var periode = new Periode(2025, JenisPeriode.Triwulan, 2);
        BarisProgram P(long id, string kode, long? serapan) => new BarisProgram
        {
            Id = id, Tahun = 2025, Jenis = JenisProgram.Program, Kode = kode, Urusan = "Kesehatan", Opd = "Dinas", Uraian = kode, Pagu = 1_000,
            Serapan = 900,
        }.Pada(periode, serapan is null ? null : new() { ProgramId = id, Triwulan = 2, Kas = 500, Serapan = serapan });
        LaporanKinerja Lapor(params BarisProgram[] program) => Data(Baris(1, 100)) with
        {
            JenisPeriode = JenisPeriode.Triwulan,
            NomorPeriode = 2,
            Program = program,
            Tautan = [.. program.Select(p => new TautanProgram { ProgramId = p.Id, IndikatorId = 1 })],
        };
        var lengkap = Lapor(P(1, "1.02.01", 450), P(2, "1.02.02", 350));
        Assert.Contains("tersedia anggaran Rp2.000 dan sampai dengan triwulan II tahun 2025 terealisasi Rp800 (40,00%).",
            KalimatCapaian.Anggaran(lengkap.Program, lengkap), StringComparison.Ordinal);
        Assert.Contains("dinilai efisien, dengan nilai 20,00", KalimatAnalisis.Efisiensi(new(lengkap, 1)), StringComparison.Ordinal);
        Assert.Equal("Realisasi Anggaran sampai dengan Triwulan II 2025", TabelKinerja.Anggaran(lengkap.Program, periode).Judul);

        var sebagian = Lapor(P(1, "1.02.01", 450), P(2, "1.02.02", null));
        Assert.Contains("Realisasinya sampai dengan triwulan II tahun 2025 baru dicatat pada 1 dari 2 program atau kegiatan, sebesar Rp450.",
            KalimatCapaian.Anggaran(sebagian.Program, sebagian), StringComparison.Ordinal);
        Assert.Equal(["1.000", "-", "-"], TabelKinerja.Anggaran(sebagian.Program, periode).Baris.ElementAt(1).Skip(3).Select(s => s.Teks));
        Assert.Equal(["2.000", "-", "-"], TabelKinerja.Anggaran(sebagian.Program, periode).Baris.Last().Skip(3).Select(s => s.Teks));
        Assert.Contains("anggaran kas sampai akhir periode ini belum dicatat pada 1 program",
            KalimatAnalisis.Efisiensi(new(sebagian, 1)), StringComparison.Ordinal);
        Assert.Contains("Realisasi anggaran Triwulan II 2025 belum dicatat pada 1 dari 2 program dan kegiatan",
            Kelengkapan.Kurang(sebagian, []).Select(k => k.Teks));
        var kosong = Lapor(P(1, "1.02.01", null));
        Assert.EndsWith("Realisasinya sampai dengan triwulan II tahun 2025 belum dicatat.", KalimatCapaian.Anggaran(kosong.Program, kosong),
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_interim_report_makes_fewer_analyses_and_no_heading_without_text()
    {
        foreach (var (jenis, nomor, analisis) in new[] { (JenisPeriode.Triwulan, 1, 3), (JenisPeriode.Semester, 1, 4),
            (JenisPeriode.Tahunan, 0, 4) })
        {
            var html = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(Lkj.Html(ContohLaporan.Buat(4, 2, jenis, nomor)).ToString());
            Assert.Equal(analisis, html.QuerySelectorAll("h5").Length);
            foreach (var judul in html.QuerySelectorAll("h2, h3, h4, h5"))
                Assert.True(judul.NextElementSibling is { } n && (n.TagName is "P" or "DIV" or "OL" or "UL" or "FIGURE"
                    || string.CompareOrdinal(n.TagName, judul.TagName) > 0), $"{jenis}: {judul.TextContent}");
        }
    }

    private static SasaranLaporan Sasaran(params BarisCapaian[] baris) => new(Data(baris), 1);

    private static LaporanKinerja Data(params BarisCapaian[] baris) => ContohLaporan.Buat(0, 0) with { Capaian = baris };

    private static BarisCapaian Baris(int n, int realisasi) => new()
    {
        IndikatorId = n, SasaranId = 1, SasaranUrutan = 1, SasaranUraian = "Sasaran", Kode = $"1.{n}", Uraian = $"Indikator {n}",
        Satuan = "%", Arah = ArahIndikator.Positif, CaraHitung = CaraHitung.Persen, Agregasi = AgregasiIndikator.NilaiAkhir, UnitId = 1,
        UnitNama = "Bidang", Target = 100, Penyebut = 100, Realisasi = realisasi, Versi = 1,
    };
}
