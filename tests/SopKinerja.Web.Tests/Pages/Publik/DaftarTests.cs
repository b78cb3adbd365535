namespace SopKinerja.Web.Tests;

using System.Net;

/// <summary>The public reports of one office.</summary>
public sealed class DaftarTests
{
    [Fact]
    public async Task Reports_are_found_by_their_words_and_their_kind()
    {
        using var portal = PortalUji.Contoh();
        await portal.TerbitAsync();
        var tamu = new Orang(portal);
        var halaman = await tamu.BukaAsync($"/Publik/{portal.Binjai.Kode}");
        const string butir = ".daftar li h3";
        Assert.Equal("LKJ Tahun 2025", halaman.Dokumen.QuerySelector(butir)!.TextContent.Trim());
        Assert.True((await halaman.KirimAsync("form.saring", ("q", "lkj"), ("jenis", "Tahunan"))).Ada(butir));
        foreach (var (q, jenis) in new[] { ("semester", ""), ("", "Triwulan") })
        {
            var tiada = await halaman.KirimAsync("form.saring", ("q", q), ("jenis", jenis));
            Assert.Contains("Tidak ada laporan yang cocok", tiada.Teks, StringComparison.Ordinal);
            Assert.Equal((q, jenis), (tiada.Isian("q"), tiada.Isian("jenis")));
        }
    }

    [Fact]
    public async Task An_office_without_reports_says_so_and_no_office_is_not_found()
    {
        using var portal = PortalUji.Contoh();
        var tamu = new Orang(portal);
        Assert.Contains("Belum ada laporan yang terbit", (await tamu.BukaAsync($"/Publik/{portal.Banten.Kode}")).Teks,
            StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await tamu.MintaAsync("/Publik/tidak-ada")).StatusCode);
        Assert.Contains("Dinas Kesehatan Kota Binjai", (await tamu.BukaAsync("/Publik?q=binjai")).Teks, StringComparison.Ordinal);
        Assert.DoesNotContain("Provinsi Banten", (await tamu.BukaAsync("/Publik?q=binjai")).Teks, StringComparison.Ordinal);
    }
}
