namespace SopKinerja.Web.Tests;

using System.Text;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using SopKinerja.Web.Kabar;

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

    /// <summary>Registered by the secretariat, passed to the analyst, and withdrawn again.</summary>
    [Fact]
    public async Task A_secret_letter_is_found_by_the_secretariat_and_by_whom_it_was_passed_to_alone()
    {
        using var portal = PortalUji.Contoh();
        var (sekretaris, analis) = (await portal.MasukAsync("sekretaris"), await portal.MasukAsync("analis"));
        var surat = await RahasiaAsync(sekretaris);
        Assert.Equal([Perihal], Judul(await sekretaris.BukaAsync("/Cari?q=zamrud"), "Surat"));
        Assert.Contains("Tidak ada hasil", (await analis.BukaAsync("/Cari?q=zamrud")).Teks, StringComparison.Ordinal);
        await TeruskanAsync(sekretaris, surat);
        var temuan = await analis.BukaAsync("/Cari?q=zamrud");
        Assert.Equal([Perihal], Judul(temuan, "Surat"));
        Assert.Equal([Perihal], Judul(temuan, "Disposisi"));
        await (await sekretaris.BukaAsync(surat)).KirimAsync("form[action*='handler=Batal']");
        Assert.Contains("Tidak ada hasil", (await analis.BukaAsync("/Cari?q=zamrud")).Teks, StringComparison.Ordinal);
        var banten = await portal.MasukAsync("kadis.banten");
        Assert.Contains("Tidak ada hasil", (await banten.BukaAsync("/Cari?q=zamrud")).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_subject_of_a_secret_letter_is_in_no_mail_and_no_calendar_and_gone_from_the_bell_when_it_is_withdrawn()
    {
        using var portal = PortalUji.Contoh();
        var (sekretaris, analis) = (await portal.MasukAsync("sekretaris"), await portal.MasukAsync("analis"));
        var surat = await RahasiaAsync(sekretaris);
        await TeruskanAsync(sekretaris, surat);
        Assert.Contains(Perihal, (await analis.BukaAsync("/Kabar")).Teks, StringComparison.Ordinal);
        var umpan = await (await analis.BukaAsync("/Kabar")).KirimAsync("form[action*='handler=Umpan']");
        var kalender = Encoding.UTF8.GetString(await analis.UnduhAsync(new Uri(umpan.Dokumen.QuerySelector("code.hash")!.TextContent).AbsolutePath));
        Assert.Contains("Disposisi surat terbatas", kalender, StringComparison.Ordinal);
        Assert.DoesNotContain("zamrud", kalender, StringComparison.Ordinal);
        await using (var scope = portal.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<RingkasanOtomatis>().JalankanAsync(
                new() { Id = portal.Binjai.Id, Kode = portal.Binjai.Kode, Nama = "Dinas", Zona = "WIB" },
                new(2026, 2, 2, 0, 0, 0, DateTimeKind.Utc), TestContext.Current.CancellationToken);
        using (var db = portal.Services.GetRequiredService<SopKinerja.Data.Database>().Connect())
        {
            var surel = db.Query<string>("SELECT Teks FROM Surel WHERE Perihal LIKE '%menunggu Anda%'").AsList();
            Assert.Contains(surel, t => t.Contains("Disposisi surat terbatas", StringComparison.Ordinal));
            Assert.DoesNotContain(surel, t => t.Contains("zamrud", StringComparison.Ordinal));
        }

        await (await sekretaris.BukaAsync(surat)).KirimAsync("form[action*='handler=Batal']");
        Assert.DoesNotContain(Perihal, (await analis.BukaAsync("/Kabar")).Teks, StringComparison.Ordinal);
    }

    private const string Perihal = "Pemeriksaan khusus zamrud";

    /// <returns>The letter's address.</returns>
    private static async Task<string> RahasiaAsync(Orang sekretaris)
    {
        await (await sekretaris.BukaAsync("/Disposisi/Catat")).KirimAsync("main form[method=post]", ("Input.Asal", "Inspektorat"),
            ("Input.Nomor", "700/1/RHS"), ("Input.Tanggal", "2026-01-05"), ("Input.Perihal", Perihal), ("Input.Diterima", "2026-01-06"),
            ("Input.Keamanan", "Rahasia"));
        return (await sekretaris.BukaAsync("/Cari?q=zamrud")).Tautan(".temuan a");
    }

    private static async Task TeruskanAsync(Orang sekretaris, string surat)
    {
        var buat = await sekretaris.BukaAsync($"/Disposisi/Buat?surat={surat.Split('/')[^1]}");
        var analis = buat.Dokumen.QuerySelectorAll("input[name='Input.Kepada']").Single(k => k.ParentElement!.TextContent.Contains("Analis",
            StringComparison.Ordinal)).GetAttribute("value")!;
        await buat.KirimAsync("main form[method=post]", ("Input.Kepada", analis), ("Input.Catatan", "Pelajari zamrud"),
            ("Input.Alasan", "disposisi tertulis"), ("Input.JatuhTempo", "2026-03-02"));
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
