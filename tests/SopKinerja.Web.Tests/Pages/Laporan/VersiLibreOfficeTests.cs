namespace SopKinerja.Web.Tests;

using System.Text;

[Collection(nameof(Lambat))]
public sealed class VersiLibreOfficeTests
{
    [Fact]
    public async Task A_version_is_made_a_PDF_once_and_the_same_file_is_given_again()
    {
        AlatLuar.Butuh("/usr/bin/soffice");
        using var portal = PortalUji.Dengan(("Pdf:BatasDetik", "3600"));
        await portal.LewatiSampaiSusunAsync();
        var analis = await portal.MasukAsync("analis");
        await analis.VersiAsync("Konsep");
        var tautan = (await analis.BukaAsync(portal.Binjai.Laporan)).Tautan("a[href*='handler=Pdf']");
        var jawaban = await analis.MintaAsync(tautan);
        Assert.Equal("application/pdf", jawaban.Content.Headers.ContentType?.MediaType);
        Assert.EndsWith(".pdf", jawaban.Content.Headers.ContentDisposition?.FileName?.Trim('"'), StringComparison.Ordinal);
        var isi = await jawaban.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal("%PDF-", Encoding.ASCII.GetString(isi, 0, 5));
        Assert.Equal(isi, await (await portal.MasukAsync("kabid.yankes")).UnduhAsync(tautan));
    }
}
