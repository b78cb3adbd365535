namespace SopKinerja.Web.Tests;

using DocumentFormat.OpenXml.Packaging;

public sealed class PerintahLkjTests
{
    [Fact]
    public async Task It_lists_writes_and_tells_what_it_does()
    {
        using var portal = PortalUji.Contoh();
        using var mulai = portal.CreateClient();
        var (daftar, kemajuan) = (new StringWriter(), new StringWriter());
        Assert.Equal(0, await PerintahLkj.JalankanAsync(portal.Services, ["lkj", "--instansi", "dinkes-binjai"], daftar, kemajuan, TestContext.Current.CancellationToken));
        Assert.StartsWith("1\tLKJ Tahun 2025", daftar.ToString(), StringComparison.Ordinal);
        var berkas = Path.Combine(portal.Folder, "hasil.docx");
        Assert.Equal(0, await PerintahLkj.JalankanAsync(portal.Services, ["lkj", "--instansi", "dinkes-binjai", "--laporan", "1", "--keluar", berkas], daftar, kemajuan, TestContext.Current.CancellationToken));
        Assert.Contains("12 indikator", kemajuan.ToString(), StringComparison.Ordinal);
        using var word = WordprocessingDocument.Open(berkas, false);
        Assert.Contains("AKUNTABILITAS KINERJA", word.MainDocumentPart!.Document.Body!.InnerText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "lkj")]
    [InlineData(2, "lkj", "--instansi", "dinkes-binjai", "--laporan", "1", "--keluar", "--pdf")]
    [InlineData(2, "lkj", "--instansi", "dinkes-binjai", "--laporan", "1", "--keluar", "x.pdf")]
    [InlineData(1, "lkj", "--instansi", "dinkes-binjai", "--laporan", "1", "--keluar", "/tidak/ada/x.docx")]
    [InlineData(1, "lkj", "--instansi", "tidak-ada")]
    [InlineData(1, "lkj", "--instansi", "dinkes-binjai", "--laporan", "2")]
    [InlineData(1, "lkj", "--instansi", "dinkes-binjai", "--laporan", "x")]
    public async Task What_is_not_there_is_said(int kode, params string[] args)
    {
        using var portal = PortalUji.Contoh();
        using var mulai = portal.CreateClient();
        var kemajuan = new StringWriter();
        Assert.Equal(kode, await PerintahLkj.JalankanAsync(portal.Services, args, new StringWriter(), kemajuan, TestContext.Current.CancellationToken));
        Assert.NotEqual("", kemajuan.ToString());
    }
}
