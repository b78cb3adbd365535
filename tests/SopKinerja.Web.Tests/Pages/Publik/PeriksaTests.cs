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
        var kode = (await tamu.BukaAsync(portal.Binjai.Publik)).Dokumen.QuerySelector("#verifikasi dd a code")!.TextContent
            .Replace("-", "", StringComparison.Ordinal);
        foreach (var ketikan in new[] { kode, kode.ToLowerInvariant(), $"{kode[..5]}-{kode[5..]}", $" {kode[..5]} {kode[5..]}" })
        {
            var hasil = await tamu.BukaAsync($"{Halaman}?kode={ketikan}");
            var kabar = hasil.Dokumen.QuerySelector("[role=status]")!.TextContent;
            Assert.Contains($"Naskah dengan kode {kode[..5]}-{kode[5..]} asli dan terbit.", kabar, StringComparison.Ordinal);
            Assert.Contains("dr. Arif Contoh", kabar, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("TIDAK-ADA", "TIDAKADA")]
    [InlineData("<script>", "SCRIPT")]
    [InlineData("QQQQQ QQQQQ", "QQQQQ-QQQQQ")]
    public async Task A_code_nobody_gave_is_said_to_be_unknown(string kode, string terbaca)
    {
        using var portal = PortalUji.Contoh();
        var hasil = await new Orang(portal).BukaAsync($"{Halaman}?kode={Uri.EscapeDataString(kode)}");
        Assert.Contains($"Kode {terbaca} tidak dikenal.", hasil.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_matches_to_the_last_byte_or_not_at_all()
    {
        using var portal = PortalUji.Contoh();
        await portal.TerbitAsync();
        var tamu = new Orang(portal);
        var halaman = await tamu.BukaAsync(Halaman);
        Assert.Contains("Berkas ini asli dan terbit.",
            (await halaman.KirimAsync(Form, ("berkas", "a.pdf", Jalan.Pdf))).Teks, StringComparison.Ordinal);
        Assert.Contains("bukan naskah final", (await halaman.KirimAsync(Form, ("berkas", "a.pdf", [.. Jalan.Pdf, 32]))).Teks,
            StringComparison.Ordinal);
        Assert.Contains("Pilih berkas yang akan dicocokkan.", (await halaman.KirimAsync(Form)).Galat, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hash_that_the_browser_made_matches_without_the_file()
    {
        using var portal = PortalUji.Contoh();
        await portal.TerbitAsync();
        var halaman = await new Orang(portal).BukaAsync(Halaman);
        var sidik = SopKinerja.Data.BerkasRepository.Sidik(Jalan.Pdf);
        Assert.Contains("Berkas ini asli dan terbit.", (await halaman.KirimAsync(Form, ("sidik", sidik.ToUpperInvariant()))).Teks, StringComparison.Ordinal);
        Assert.Contains("bukan naskah final", (await halaman.KirimAsync(Form, ("sidik", new string('0', 64)))).Teks, StringComparison.Ordinal);
        foreach (var salah in new[] { "x", new string('g', 64), sidik + "0" })
            Assert.Contains("Pilih berkas yang akan dicocokkan.", (await halaman.KirimAsync(Form, ("sidik", salah))).Galat, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_final_file_of_a_run_that_is_not_public_is_not_given_away()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.TerbitAsync();
        await (await sekretaris.BukaAsync(portal.Binjai.Jalan)).KirimAsync("form[action*='handler=Tarik']", ("keterangan", "Salah ketik"));
        var hasil = await (await new Orang(portal).BukaAsync(Halaman)).KirimAsync(Form, ("berkas", "a.pdf", Jalan.Pdf));
        Assert.Contains("Berkas ini asli, tetapi laporannya sudah ditarik.", hasil.Teks, StringComparison.Ordinal);
        Assert.Contains("Salah ketik", hasil.Teks, StringComparison.Ordinal);
    }

    /// <summary>The mail with the code goes out before publication: it says office, post and date, and no more.</summary>
    [Fact]
    public async Task A_genuine_file_that_is_not_public_yet_is_genuine()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.LewatiSampaiSusunAsync();
        await (await portal.MasukAsync("analis")).SusunAsync(portal.Binjai.Jalan, "Konsep");
        for (var i = 0; i < 2; i++)
            await sekretaris.LewatiAsync(portal.Binjai.Jalan);
        await (await (await portal.MasukAsync("kepala.dinas")).BukaAsync(portal.Binjai.Jalan)).TandaTanganAsync("LKJ.pdf", Jalan.Pdf);
        var hasil = await (await new Orang(portal).BukaAsync(Halaman)).KirimAsync(Form, ("berkas", "a.pdf", Jalan.Pdf));
        var kabar = hasil.Dokumen.QuerySelector("[role=status]")!.TextContent;
        Assert.Contains("Berkas ini asli, belum terbit.", kabar, StringComparison.Ordinal);
        Assert.Contains("Dinas Kesehatan Kota Binjai, ditandatangani Kepala Dinas", kabar, StringComparison.Ordinal);
        Assert.DoesNotContain("dr. Arif", kabar, StringComparison.Ordinal);
        Assert.DoesNotContain("LKJ", kabar, StringComparison.Ordinal);
    }
}
