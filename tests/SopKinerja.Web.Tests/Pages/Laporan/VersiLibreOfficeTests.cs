namespace SopKinerja.Web.Tests;

using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SopKinerja.Web.Laporan;

[Collection(nameof(Lambat))]
public sealed class VersiLibreOfficeTests
{
    [Fact]
    public async Task The_worker_makes_a_PDF_of_a_version_once_and_the_same_file_is_given_to_all()
    {
        AlatLuar.Butuh("/usr/bin/soffice");
        using var portal = PortalUji.Dengan(("Pdf:BatasDetik", "3600"));
        await portal.LewatiSampaiSusunAsync();
        var analis = await portal.MasukAsync("analis");
        await analis.VersiAsync("Konsep");
        Assert.Contains("PDF sedang dibuat", (await analis.BukaAsync(portal.Binjai.Laporan)).Teks, StringComparison.Ordinal);
        var pekerja = ActivatorUtilities.CreateInstance<NaskahPdfWorker>(portal.Services);
        Assert.True(await pekerja.SatuAsync(TestContext.Current.CancellationToken));
        Assert.False(await pekerja.SatuAsync(TestContext.Current.CancellationToken));
        var tautan = (await analis.BukaAsync(portal.Binjai.Laporan)).Tautan("a[href*='handler=Pdf']");
        var jawaban = await analis.MintaAsync(tautan);
        Assert.Equal("application/pdf", jawaban.Content.Headers.ContentType?.MediaType);
        Assert.EndsWith(".pdf", jawaban.Content.Headers.ContentDisposition?.FileName?.Trim('"'), StringComparison.Ordinal);
        var isi = await jawaban.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal("%PDF-", Encoding.ASCII.GetString(isi, 0, 5));
        Assert.Equal(isi, await (await portal.MasukAsync("kabid.yankes")).UnduhAsync(tautan));
    }

    /// <summary>The code is read back from the printed page, as a person would; the pages are those of the version.</summary>
    [Fact]
    public async Task The_signing_copy_has_the_versions_pages_its_code_and_no_mark_of_a_draft()
    {
        AlatLuar.Butuh("/usr/bin/soffice");
        using var portal = PortalUji.Dengan(("Pdf:BatasDetik", "3600"), ("Portal:Alamat", "https://kinerja.binjai.contoh"));
        var sekretaris = await portal.LewatiSampaiSusunAsync();
        await (await portal.MasukAsync("analis")).SusunAsync(portal.Binjai.Jalan, "Konsep");
        for (var i = 0; i < 2; i++)
            await sekretaris.LewatiAsync(portal.Binjai.Jalan);
        var pekerja = ActivatorUtilities.CreateInstance<NaskahPdfWorker>(portal.Services);
        while (await pekerja.SatuAsync(TestContext.Current.CancellationToken))
        {
        }

        var kepala = await portal.MasukAsync("kepala.dinas");
        var halaman = await kepala.BukaAsync(portal.Binjai.Jalan);
        var salinan = Teks(await kepala.UnduhAsync(halaman.Tautan("a[href*='handler=Salinan']")));
        var konsep = Teks(await kepala.UnduhAsync((await kepala.BukaAsync(portal.Binjai.Laporan)).Tautan("a[href*='handler=Pdf']")));
        var kode = System.Text.RegularExpressions.Regex.Match(halaman.Teks, "kode verifikasi\\s+([2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5})").Groups[1].Value;
        Assert.Equal(konsep.Count, salinan.Count);
        Assert.All(salinan, h => Assert.Contains($"Kode verifikasi {kode}", h, StringComparison.Ordinal));
        Assert.All(salinan, h => Assert.DoesNotContain("Konsep versi", h, StringComparison.Ordinal));
        Assert.All(konsep, h => Assert.Contains("Konsep versi 1, belum ditandatangani", h, StringComparison.Ordinal));
        Assert.Contains($"https://kinerja.binjai.contoh/Publik/Periksa/{kode.Replace("-", "", StringComparison.Ordinal)}", salinan[0],
            StringComparison.Ordinal);
        Assert.Contains($"{salinan.Count} halaman", halaman.Teks, StringComparison.Ordinal);

        // Page by page the same text, but for the footer.
        Assert.Equal(konsep.Skip(1).Select(h => h[..h.LastIndexOf(" | ", StringComparison.Ordinal)]),
            salinan.Skip(1).Select(h => h[..h.LastIndexOf(" | ", StringComparison.Ordinal)]));
    }

    private static List<string> Teks(byte[] isi)
    {
        using var pdf = UglyToad.PdfPig.PdfDocument.Open(isi);
        return [.. pdf.GetPages().Select(h => UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor.ContentOrderTextExtractor.GetText(h)
            .ReplaceLineEndings(" "))];
    }
}
