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
            .QuerySelectorAll("td.angka").Select(d => d.TextContent.TrimEnd('%')).ToList();
        Assert.Equal(3, tabel.Count);
        foreach (var nilai in tabel)
            Assert.Contains($";{nilai}\r\n", csv, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound,
            (await orang.MintaAsync("/Kinerja?tahun=2025&grafik=lain&handler=Csv")).StatusCode);
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
