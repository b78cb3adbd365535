namespace SopKinerja.Web.Tests;

using System.Text;
using SopKinerja.Web.Dokumen;

[Collection(nameof(Lambat))]
public sealed class PembuatPdfLibreOfficeTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task LibreOffice_makes_a_PDF_and_leaves_nothing_behind()
    {
        AlatLuar.Butuh("/usr/bin/soffice");
        using var pembuat = new PembuatPdf("/usr/bin/soffice", TimeSpan.FromHours(1));
        var hasil = await Task.WhenAll(pembuat.BuatAsync(PembuatPdfTests.Word(), Ct), pembuat.BuatAsync(PembuatPdfTests.Word(), Ct));
        Assert.All(hasil, h => Assert.StartsWith("%PDF-", Encoding.ASCII.GetString(h.Value.Pdf, 0, 8), StringComparison.Ordinal));
    }
}
