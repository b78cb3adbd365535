namespace SopKinerja.Web.Tests;

/// <summary>Is this very file the final one?</summary>
public sealed class PeriksaTests
{
    private const string Halaman = "/Publik/Periksa", Form = "main form[enctype]";

    [Fact]
    public async Task The_printed_code_leads_to_its_report_however_it_is_typed()
    {
        using var portal = PortalUji.Contoh();
        await portal.TerbitAsync();
        var tamu = new Orang(portal);
        var kode = (await tamu.BukaAsync(portal.Binjai.Publik)).Dokumen.QuerySelector("#verifikasi dd a code")!.TextContent;
        foreach (var ketikan in new[] { kode, kode.ToLowerInvariant() })
        {
            var hasil = await tamu.BukaAsync($"{Halaman}?kode={ketikan}");
            Assert.Contains("dr. Arif Contoh", hasil.Dokumen.QuerySelector("[aria-labelledby=kode-j]")!.TextContent,
                StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("TIDAK-ADA")]
    [InlineData("<script>")]
    public async Task A_code_nobody_gave_is_said_to_be_unknown(string kode)
    {
        using var portal = PortalUji.Contoh();
        var hasil = await new Orang(portal).BukaAsync($"{Halaman}?kode={Uri.EscapeDataString(kode)}");
        Assert.Contains($"Kode {kode.ToUpperInvariant()} tidak dikenal.", hasil.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_matches_to_the_last_byte_or_not_at_all()
    {
        using var portal = PortalUji.Contoh();
        await portal.TerbitAsync();
        var tamu = new Orang(portal);
        var halaman = await tamu.BukaAsync(Halaman);
        Assert.Contains("sama dengan naskah final LKJ Tahun 2025",
            (await halaman.KirimAsync(Form, ("berkas", "a.pdf", Jalan.Pdf))).Teks, StringComparison.Ordinal);
        Assert.Contains("bukan naskah final", (await halaman.KirimAsync(Form, ("berkas", "a.pdf", [.. Jalan.Pdf, 32]))).Teks,
            StringComparison.Ordinal);
        Assert.Contains("Pilih berkas yang akan dicocokkan.", (await halaman.KirimAsync(Form)).Galat, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_final_file_of_a_run_that_is_not_public_is_not_given_away()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.TerbitAsync();
        await (await sekretaris.BukaAsync(portal.Binjai.Jalan)).KirimAsync("form[action*='handler=Tarik']", ("keterangan", "Salah ketik"));
        var hasil = await (await new Orang(portal).BukaAsync(Halaman)).KirimAsync(Form, ("berkas", "a.pdf", Jalan.Pdf));
        Assert.Contains("Laporan ini sudah ditarik: Salah ketik", hasil.Teks, StringComparison.Ordinal);
    }
}
