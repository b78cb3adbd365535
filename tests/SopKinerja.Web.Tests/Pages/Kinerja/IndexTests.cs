namespace SopKinerja.Web.Tests;

using System.Net;
using SopKinerja.Web.Dokumen;

/// <summary>The charts of a period.</summary>
public sealed class KinerjaIndexTests
{
    [Fact]
    public async Task The_charts_have_their_figures_as_a_table_and_as_CSV()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("kepala.dinas");
        var halaman = await orang.BukaAsync("/Kinerja?tahun=2025");
        Assert.True(halaman.Dokumen.QuerySelectorAll("main svg[role=img][aria-label]").Length >= 3);
        var csv = System.Text.Encoding.UTF8.GetString(await orang.UnduhAsync("/Kinerja?tahun=2025&grafik=sasaran&handler=Csv"));
        Assert.StartsWith("\ufeffSasaran;Capaian\r\n", csv, StringComparison.Ordinal);
        var tabel = halaman.Dokumen.QuerySelectorAll("section").First(s => s.QuerySelector("#g-sasaran") is not null)
            .QuerySelectorAll("td.angka b").Select(d => d.TextContent.TrimEnd('%')).ToList();
        Assert.Equal(3, tabel.Count);
        foreach (var nilai in tabel)
            Assert.Contains($";{nilai}\r\n", csv, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound,
            (await orang.MintaAsync("/Kinerja?tahun=2025&grafik=lain&handler=Csv")).StatusCode);
    }

    [Fact]
    public async Task A_mean_stands_beside_what_it_is_the_mean_of_with_its_sum_in_words()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("kepala.dinas");
        var halaman = await orang.BukaAsync("/Kinerja?tahun=2025");
        Assert.Contains("10 dari 12 indikator", halaman.Dokumen.QuerySelector("dl.ubin")!.TextContent, StringComparison.Ordinal);
        var sasaran3 = halaman.Dokumen.QuerySelectorAll(".bagan-tabel tbody tr").First(t => t.TextContent.Contains("3. Terkendalinya",
            StringComparison.Ordinal));
        Assert.Contains("3 dari 5 indikator", sasaran3.TextContent, StringComparison.Ordinal);
        Assert.Contains("/ 3 = ", sasaran3.TextContent, StringComparison.Ordinal);
        Assert.Contains("Tidak ikut: 3.4 (belum terisi), 3.5 (belum terisi).", sasaran3.TextContent, StringComparison.Ordinal);
        var p2p = await orang.BukaAsync($"/Kinerja?tahun=2025&unit={portal.Binjai.Unit("Bidang P2P")}");
        Assert.Contains("4 dari 6 indikator", p2p.Dokumen.QuerySelector("dl.ubin")!.TextContent, StringComparison.Ordinal);
        await orang.TidakAdaAsync($"/Kinerja?tahun=2025&unit={portal.Banten.Unit("Bidang P2P")}");
    }

    [Fact]
    public void Charts_stay_within_their_frame_whatever_the_figures_are()
    {
        foreach (var nilai in new decimal?[][] { [1, 2, 3, 4], [-5, null, 7, 0], [0, 0, 0, 0], [99_999_999, 1, null, null], [0.268m, 0.277m, null, 0.3m] })
        {
            var titik = nilai.Select((n, i) => new TitikBagan($"{i}", n, $"{n}", n is null ? null : n + 1, "target")).ToList();
            foreach (var html in new[] { Bagan.Kolom("j", titik), Bagan.Tahun("j", titik), Bagan.Satu("j", titik[0], nilai[1], "lalu"),
                Bagan.Pita("j", [.. nilai.Select(n => new BatangPita("n", n, "", n, "selesai"))], Data.AturanCapaian.Baku.Pita) })
            {
                var svg = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html.ToString()!).QuerySelectorAll("svg");
                Assert.Equal(2, svg.Length);
                foreach (var s in svg)
                {
                    var kotak = s.GetAttribute("viewBox")!.Split(' ').Select(x => decimal.Parse(x, System.Globalization.CultureInfo.InvariantCulture))
                        .ToList();
                    foreach (var e in s.QuerySelectorAll("rect, circle"))
                        foreach (var (nama, batas) in new[] { ("x", kotak[2]), ("cx", kotak[2]), ("y", kotak[3]), ("cy", kotak[3]) })
                            if (e.GetAttribute(nama) is { } v)
                                Assert.InRange(decimal.Parse(v, System.Globalization.CultureInfo.InvariantCulture), 0, batas);
                    Assert.All(s.QuerySelectorAll("rect"), e => Assert.False(e.GetAttribute("width")!.StartsWith('-')
                        || e.GetAttribute("height")!.StartsWith('-')));
                }
            }
        }
    }

    [Fact]
    public void A_CSV_cell_that_begins_like_a_formula_is_made_harmless_and_a_number_stays_one() =>
        Assert.Equal("'=1+1;-5,5;\"a;b\"\r\n", System.Text.Encoding.UTF8.GetString(TulisCsv.Dari([["=1+1", "-5,5", "a;b"]])[3..]));

    [Fact]
    public async Task Efficiency_counts_the_linked_programmes_once()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("sekretaris");
        var daftar = await orang.BukaAsync("/Program?tahun=2025");
        var indikator = $"{portal.Binjai.Indikator("1.1")}";
        foreach (var tautan in daftar.Dokumen.QuerySelectorAll("tbody a[href*='ubah=']").Take(2).Select(a => a.GetAttribute("href")!)
            .ToList())
            Assert.NotNull((await (await orang.BukaAsync(tautan)).KirimAsync("form#form", ("melayani", indikator))).Kabar);
        var kinerja = await orang.BukaAsync("/Kinerja?tahun=2025");

        // A kegiatan lies inside its program: of the two programmes that serve the indicator, 46.513 + 29.974 of 48.250 + 32.680 million.
        Assert.Contains("serapan 94,51%", kinerja.Teks, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tren")]
    [InlineData("triwulan")]
    [InlineData("serapan")]
    public async Task Each_chart_is_a_CSV_that_Excel_opens(string grafik)
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("kepala.dinas");
        var jawaban = await orang.MintaAsync($"/Kinerja?tahun=2025&grafik={grafik}&handler=Csv");
        Assert.Equal("text/csv", jawaban.Content.Headers.ContentType?.MediaType);
        Assert.Contains($"{grafik} Tahun 2025.csv", jawaban.Content.Headers.ContentDisposition?.ToString(), StringComparison.Ordinal);
        var isi = await jawaban.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(isi.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length > 1, isi);
    }

    [Fact]
    public async Task The_quarters_are_those_of_the_indicator_that_is_chosen_and_of_this_office()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("kepala.dinas");
        var halaman = await orang.BukaAsync($"/Kinerja?tahun=2025&indikator={portal.Binjai.Indikator("3.1")}");
        Assert.Equal($"{portal.Binjai.Indikator("3.1")}", halaman.Isian("indikator"));
        Assert.Equal(HttpStatusCode.NotFound,
            (await orang.MintaAsync($"/Kinerja?tahun=2025&indikator={portal.Banten.Indikator("1.1")}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await orang.MintaAsync("/Kinerja?tahun=2025&periode=Bulan-1")).StatusCode);
    }
}
