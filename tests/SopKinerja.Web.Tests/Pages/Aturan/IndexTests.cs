namespace SopKinerja.Web.Tests;

public sealed class AturanIndexTests
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
}
