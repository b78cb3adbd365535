namespace SopKinerja.Web.Tests;

/// <summary>What of a year should be public, and is or is not.</summary>
public sealed class DaftarPeriksaTerbitTests
{
    private const string Halaman = "/Laporan/Terbit?tahun=2025";

    [Fact]
    public async Task The_annual_report_is_followed_from_its_beginning_to_its_withdrawal()
    {
        using var portal = PortalUji.Contoh();
        var pembaca = await portal.MasukAsync("kabid.yankes");
        async Task<string> BarisAsync(string periode) => string.Join(' ', (await pembaca.BukaAsync(Halaman)).Baris(periode).TextContent.Split((char[]?)null,
            StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal("Tahun 2025 wajib bagi setiap perangkat daerah Sedang dikerjakan", await BarisAsync("Tahun 2025"));
        Assert.Equal("Triwulan III 2025 Belum dimulai", await BarisAsync("Triwulan III 2025"));
        var sekretaris = await portal.SampaiTerkunciAsync();
        Assert.EndsWith("Ditandatangani, belum terbit", await BarisAsync("Tahun 2025"), StringComparison.Ordinal);
        await (await sekretaris.BukaAsync(portal.Binjai.Jalan)).KirimAsync("form[action*='handler=Terbit']");
        Assert.Equal("Tahun 2025 sejak 2 Feb 2026, 09.52, halaman publik Terbit", await BarisAsync("Tahun 2025"));
        await (await sekretaris.BukaAsync(portal.Binjai.Jalan)).KirimAsync("form[action*='handler=Tarik']", ("keterangan", "Salah ketik"));
        Assert.Equal("Tahun 2025 Salah ketik Ditarik", await BarisAsync("Tahun 2025"));
        Assert.DoesNotContain("Ditarik", (await (await portal.MasukAsync("sekretaris.banten")).BukaAsync(Halaman)).Teks, StringComparison.Ordinal);
    }
}
