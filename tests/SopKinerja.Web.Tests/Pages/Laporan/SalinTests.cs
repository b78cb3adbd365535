namespace SopKinerja.Web.Tests;

using Microsoft.Extensions.DependencyInjection;
using SopKinerja.Data;

/// <summary>A section begins from last year's text, marked until somebody read it, or from the standard one.</summary>
public sealed class SalinTests
{
    [Fact]
    public async Task Last_years_text_is_offered_where_a_section_stands_empty_and_marked_until_it_is_saved()
    {
        using var portal = PortalUji.Contoh();
        await portal.TulisLaluAsync(("penutup", "Pada tahun itu capaian 1.1 ialah {{capaian:1.1}}."), ("ikhtisar", "Ringkas."));
        var orang = await portal.MasukAsync("sekretaris");
        var meja = await orang.BukaAsync(portal.Binjai.Tulis("penutup"));
        Assert.Contains("Salin dari LKJ Tahun 2024", meja.Teks, StringComparison.Ordinal);
        var salin = await meja.KirimAsync("form[action*='/Laporan/Salin/']:has([name=semua])");
        Assert.Contains("2 bagian disalin.", salin.Kabar, StringComparison.Ordinal);
        Assert.Contains("Pada tahun itu capaian 1.1 ialah 94,88%.", salin.Dokumen.QuerySelector("#pratinjau")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Disalin dari LKJ Tahun 2024, belum dibaca.", salin.Teks, StringComparison.Ordinal);
        Assert.Contains("Ikhtisar Eksekutif disalin dari LKJ Tahun 2024, belum dibaca", salin.Teks, StringComparison.Ordinal);
        var simpan = await salin.KirimAsync("form#sunting");
        Assert.DoesNotContain("Penutup disalin dari", simpan.Teks, StringComparison.Ordinal);
        Assert.Contains("Ikhtisar Eksekutif disalin dari", simpan.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_standard_text_becomes_the_sections_own()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("sekretaris");
        var meja = await orang.BukaAsync(portal.Binjai.Tulis("dasar-hukum"));
        Assert.Equal("", meja.Dokumen.QuerySelector("#markdown")!.TextContent.Trim());
        var baku = await meja.KirimAsync("form[action*='handler=Baku']");
        Assert.Contains("3. Peraturan Presiden Nomor 29 Tahun 2014", baku.Dokumen.QuerySelector("#markdown")!.TextContent,
            StringComparison.Ordinal);
        Assert.False(baku.Ada("form[action*='handler=Baku']"));
    }
}

internal static class TulisanLalu
{
    /// <summary>As if the first office had a report of the year before, with these sections.</summary>
    public static Task<int> TulisLaluAsync(this PortalUji portal, params (string Bagian, string Teks)[] tulisan) => portal.DalamAsync(async s =>
    {
        var oleh = portal.Binjai.Oleh("Uji");
        var kini = (await s.GetRequiredService<LaporanRepository>().FindAsync(oleh.InstansiId, portal.Binjai.LaporanId, default))!;
        var db = s.GetRequiredService<DbSession>();
        var jalan = (await s.GetRequiredService<LangkahRepository>().MulaiAsync(oleh,
            await db.FindAsync<long>("SELECT SopId FROM SopVersi WHERE Id = @SopVersiId", new { kini.SopVersiId }, default),
            new(2024, JenisPeriode.Tahunan, 0), null, default)).Value;
        var lalu = await db.FindAsync<long>("SELECT Id FROM Laporan WHERE PelaksanaanId = @jalan", new { jalan }, default);
        foreach (var (bagian, teks) in tulisan)
            await s.GetRequiredService<NarasiRepository>().SimpanAsync(oleh, lalu, bagian, teks, 0, default);
        return tulisan.Length;
    });
}
