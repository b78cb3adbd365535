namespace SopKinerja.Web.Tests;

using SopKinerja.Web.Dokumen;

public sealed class AturanTests
{
    [Fact]
    public async Task A_new_rule_shows_which_rows_change_before_it_is_saved()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("sekretaris");
        var halaman = await orang.BukaAsync("/Aturan?tahun=2025");
        var akibat = await halaman.KirimAsync("form#form", ("Input.Desimal", "0"), ("Input.Skala", "lan"));
        Assert.Contains("angka berubah", akibat.Teks, StringComparison.Ordinal);
        Assert.Contains("Memuaskan", akibat.Teks, StringComparison.Ordinal);
        Assert.Contains("94,88", (await orang.BukaAsync("/Capaian/Isi?tahun=2025&unit=0")).Teks, StringComparison.Ordinal);
        var form = akibat.Dokumen.QuerySelector("form#form button[formaction]")!.GetAttribute("formaction")!;
        var isian = akibat.Dokumen.QuerySelectorAll("form#form input, form#form select, form#form textarea")
            .Where(e => e.GetAttribute("name") is not null)
            .Select(e => KeyValuePair.Create(e.GetAttribute("name")!, e is AngleSharp.Html.Dom.IHtmlSelectElement s ? s.Value!
                : e is AngleSharp.Html.Dom.IHtmlTextAreaElement t ? t.Value
                : e.GetAttribute("value") ?? ""));
        Assert.Contains("Aturan tahun 2025 disimpan", (await orang.KirimAsync(form, new FormUrlEncodedContent(isian))).Kabar,
            StringComparison.Ordinal);
        var kisi = await orang.BukaAsync("/Capaian/Isi?tahun=2025&unit=0");
        Assert.DoesNotContain("94,88", kisi.Teks, StringComparison.Ordinal);
        Assert.Contains("Memuaskan", kisi.Teks, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Input.Batas", "50", "antara 100")]
    [InlineData("Input.Desimal", "9", "antara 0 dan 4")]
    public async Task A_rule_that_makes_no_sense_is_refused(string isian, string nilai, string pesan)
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("sekretaris");
        Assert.Contains(pesan, (await (await orang.BukaAsync("/Aturan?tahun=2025")).KirimAsync("form#form", (isian, nilai))).Galat,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_own_scale_with_a_gap_is_refused_with_its_line()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("sekretaris");
        var hasil = await (await orang.BukaAsync("/Aturan?tahun=2025")).KirimAsync("form#form", ("Input.Skala", "sendiri"),
            ("Input.Pita", "50 Cukup\n91 Baik\nKurang"));
        Assert.Contains("tidak lebih rendah", hasil.Galat, StringComparison.Ordinal);
        Assert.Contains("91 Baik", hasil.Dokumen.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
    }

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
}
