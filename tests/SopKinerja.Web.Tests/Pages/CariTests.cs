namespace SopKinerja.Web.Tests;

/// <summary>One field over letters, dispositions, runs, reports, indicators, people, archive and SOPs.</summary>
public sealed class CariTests
{
    private static List<string> Judul(Lembar l, string jenis) =>
        [.. l.Dokumen.QuerySelectorAll($"section[aria-labelledby='h-{jenis}'] h3").Select(h => h.TextContent.Trim())];

    [Theory]
    [InlineData("skrining", "Indikator", "Skrining")]
    [InlineData("pengumpulan DATA", "Sop", "Pengumpulan Data Kinerja")]
    [InlineData("2025 lkj", "Pelaksanaan", "LKJ Tahun 2025")]
    [InlineData("sekretaris", "Orang", "Contoh")]
    public async Task Every_word_has_to_stand_somewhere_in_any_order_and_case(string q, string jenis, string judul)
    {
        using var portal = PortalUji.Contoh();
        var analis = await portal.MasukAsync("analis");
        var hasil = await analis.BukaAsync($"/Cari?q={Uri.EscapeDataString(q)}");
        Assert.Contains(Judul(hasil, jenis), j => j.Contains(judul, StringComparison.OrdinalIgnoreCase));
        Assert.All(hasil.Dokumen.QuerySelectorAll("mark"), m => Assert.Contains(m.TextContent, q, StringComparison.OrdinalIgnoreCase));
        foreach (var a in hasil.Dokumen.QuerySelectorAll(".temuan a").Take(3))
            Assert.Contains("kepala", (await analis.BukaAsync(a.GetAttribute("href")!.Split('#')[0])).Dokumen.QuerySelector("main header")!.ClassName!,
                StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_letter_is_found_by_the_secretariat_and_by_whom_it_was_passed_to_alone()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        await (await sekretaris.BukaAsync("/Disposisi/Catat")).KirimAsync("main form[method=post]", ("Input.Asal", "Inspektorat"),
            ("Input.Nomor", "700/1/RHS"), ("Input.Tanggal", "2026-01-05"), ("Input.Perihal", "Pemeriksaan khusus zamrud"),
            ("Input.Diterima", "2026-01-06"), ("Input.Keamanan", "Rahasia"));
        Assert.Equal(["Pemeriksaan khusus zamrud"], Judul(await sekretaris.BukaAsync("/Cari?q=zamrud"), "Surat"));
        var analis = await portal.MasukAsync("analis");
        Assert.Contains("Tidak ada hasil", (await analis.BukaAsync("/Cari?q=zamrud")).Teks, StringComparison.Ordinal);
        var banten = await portal.MasukAsync("kadis.banten");
        Assert.Contains("Tidak ada hasil", (await banten.BukaAsync("/Cari?q=zamrud")).Teks, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("%")]
    [InlineData("_______________________")]
    [InlineData("' OR 1=1 --")]
    [InlineData("<script>alert(1)</script>")]
    public async Task Signs_that_mean_something_to_a_database_or_a_browser_mean_themselves(string q)
    {
        using var portal = PortalUji.Contoh();
        var analis = await portal.MasukAsync("analis");
        var hasil = await analis.BukaAsync($"/Cari?q={Uri.EscapeDataString(q)}");
        Assert.DoesNotContain("<script>alert", hasil.Dokumen.DocumentElement.OuterHtml.Replace("&lt;script", "", StringComparison.Ordinal),
            StringComparison.Ordinal);
        Assert.True(Judul(hasil, "Indikator").TrueForAll(j => q.Contains('%') && j.Contains('%')), hasil.Teks);
    }

    [Fact]
    public async Task An_empty_search_asks_and_a_search_without_results_says_what_to_do()
    {
        using var portal = PortalUji.Contoh();
        var analis = await portal.MasukAsync("analis");
        Assert.Empty((await analis.BukaAsync("/Cari")).Dokumen.QuerySelectorAll(".temuan li"));
        Assert.Contains("kata yang lebih pendek", (await analis.BukaAsync("/Cari?q=qwertyzxcv")).Teks, StringComparison.Ordinal);
        Assert.Equal("/Cari", (await analis.BukaAsync("/")).Dokumen.QuerySelector(".bilah form[role=search]")!.GetAttribute("action"));
    }
}
