namespace SopKinerja.Web.Tests;

using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SopKinerja.Data;

/// <summary>The archive: final files, chained by their hashes.</summary>
public sealed class ArsipIndexTests
{
    private const string Halaman = "/Arsip", FormPeriksa = "form[action*='handler=Periksa']";

    [Fact]
    public async Task A_signed_report_is_archived_once_with_its_class_and_its_terms()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.TerbitAsync();
        var baris = (await sekretaris.BukaAsync(Halaman)).Baris("LKJ Tahun 2025");
        Assert.Contains("final, ditandatangani", baris.TextContent, StringComparison.Ordinal);
        Assert.Equal("1", baris.QuerySelector("[data-l='No. urut']")!.TextContent);
        Assert.StartsWith("Aktif", baris.QuerySelector("[data-l=Retensi]")!.TextContent.Trim(), StringComparison.Ordinal);
        await sekretaris.PaksaAsync($"/Pelaksanaan/Lanjut/{portal.Binjai.JalanId}?handler=Arsip");
        Assert.Single((await sekretaris.BukaAsync(Halaman)).Dokumen.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task The_file_is_read_by_everyone_of_the_office_and_by_no_other()
    {
        using var portal = PortalUji.Contoh();
        await portal.TerbitAsync();
        var pembaca = await portal.MasukAsync("kabid.yankes");
        var berkas = (await pembaca.BukaAsync(Halaman)).Tautan("a[href*='handler=Berkas']");
        var naskah = $"{Halaman}?handler=Naskah&pelaksanaan={portal.Binjai.JalanId}";
        Assert.Equal(Jalan.Pdf, await pembaca.UnduhAsync(berkas));
        Assert.Equal(Jalan.Pdf, await pembaca.UnduhAsync(naskah));
        var lain = await portal.MasukAsync("sekretaris.banten");
        foreach (var a in new[] { berkas, naskah })
            Assert.Equal(HttpStatusCode.NotFound, (await lain.MintaAsync(a)).StatusCode);
        Assert.Contains("Arsip masih kosong", (await lain.BukaAsync(Halaman)).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chain_that_somebody_touched_is_found_broken()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.TerbitAsync();
        Assert.Contains("Utuh: rantai, 1 entri", (await (await sekretaris.BukaAsync(Halaman)).KirimAsync(FormPeriksa)).Kabar,
            StringComparison.Ordinal);
        await portal.DalamAsync(s => s.GetRequiredService<DbSession>().ExecuteAsync(
            "UPDATE Arsip SET Uraian = 'LKJ yang lain' WHERE InstansiId = @Id", new { portal.Binjai.Id },
            TestContext.Current.CancellationToken));
        var temuan = (await (await sekretaris.BukaAsync(Halaman)).KirimAsync(FormPeriksa)).Dokumen.QuerySelector("[role=alert]")!.TextContent;
        Assert.Contains("1 hal tidak utuh", temuan, StringComparison.Ordinal);
        Assert.Contains("Entri 1 berubah setelah diarsipkan.", temuan, StringComparison.Ordinal);
    }
}

/// <summary>Terms that ended: minutes are made, signed on paper, and kept.</summary>
public sealed class JatuhTempoTests
{
    private const string Halaman = "/Arsip/JatuhTempo", Buat = "form[action*='handler=Buat']", Unggah = "form[action*='handler=Unggah']",
        Batal = "form[action*='handler=Batal']";

    [Fact]
    public async Task A_report_whose_active_term_ended_is_moved_by_minutes_that_people_sign()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.TerbitAsync();
        Assert.Contains("Tidak ada berkas yang masa aktifnya berakhir.", (await sekretaris.BukaAsync(Halaman)).Teks, StringComparison.Ordinal);
        portal.Jam.Maju(TimeSpan.FromDays(740));
        sekretaris = await portal.MasukAsync("sekretaris");

        // What the register says is what people signed, not what the calendar would have.
        async Task<string> StatusAsync() =>
            (await sekretaris.BukaAsync("/Arsip")).Baris("LKJ Tahun 2025").QuerySelector("[data-l=Retensi]")!.TextContent.Trim().Split('\n')[0];
        Assert.Equal("Masa aktif berakhir", await StatusAsync());
        var dibuat = await (await sekretaris.BukaAsync(Halaman)).KirimAsync(Buat);
        Assert.Contains("dibuat, 1 berkas", dibuat.Kabar, StringComparison.Ordinal);

        using var word = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(
            new MemoryStream(await sekretaris.UnduhAsync(dibuat.Tautan("a[href*='handler=Word']"))), false);
        Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(word).Select(e => e.Description));
        var teks = word.MainDocumentPart!.Document!.Body!.InnerText;
        Assert.Contains("BERITA ACARA PEMINDAHAN ARSIP INAKTIF", teks, StringComparison.Ordinal);
        Assert.Contains("bulan Februari tahun dua ribu dua puluh delapan", teks, StringComparison.Ordinal);
        Assert.Contains("LKJ Tahun 2025", teks, StringComparison.Ordinal);

        Assert.Contains("yang sudah ditandatangani (PDF)", (await dibuat.KirimAsync(Unggah)).Galat, StringComparison.Ordinal);
        var selesai = await dibuat.KirimAsync(Unggah, ("file", "BA.pdf", Jalan.Pdf));
        Assert.Contains("Berkasnya kini inaktif.", selesai.Kabar, StringComparison.Ordinal);
        Assert.Equal("Inaktif", await StatusAsync());
        Assert.Equal(Jalan.Pdf, await sekretaris.UnduhAsync(selesai.Tautan("a[href*='handler=Berkas']")));
        Assert.Contains("Tulis alasan pembatalan", (await selesai.KirimAsync(Batal)).Galat, StringComparison.Ordinal);
        Assert.Contains("jatuh tempo lagi", (await selesai.KirimAsync(Batal, ("alasan", "Salah daftar"))).Kabar, StringComparison.Ordinal);
        Assert.True((await sekretaris.BukaAsync(Halaman)).Ada(Buat + " input[name=entri]"));
        Assert.Equal("Masa aktif berakhir", await StatusAsync());
    }
}
