namespace SopKinerja.Web.Tests;

[Collection(nameof(Lambat))]
public sealed class WordKembaliLibreOfficeTests
{
    [Fact]
    public async Task LibreOffice_saves_it_again_without_changing_what_it_says()
    {
        AlatLuar.Butuh("/usr/bin/soffice");
        var asli = WordUji.Word(ContohLaporan.Buat(narasi: WordUji.Narasi())).ToArray();
        var folder = Directory.CreateTempSubdirectory("lkj").FullName;
        await File.WriteAllBytesAsync(Path.Combine(folder, "a.docx"), asli, TestContext.Current.CancellationToken);
        await AlatLuar.JalankanAsync("/usr/bin/soffice", $"-env:UserInstallation=file://{folder}/profil", "--headless", "--convert-to",
            "docx:MS Word 2007 XML", "--outdir", Path.Combine(folder, "b"), Path.Combine(folder, "a.docx"));
        var kembali = WordUji.Baca(await File.ReadAllBytesAsync(Path.Combine(folder, "b", "a.docx"),
            TestContext.Current.CancellationToken));
        Directory.Delete(folder, true);
        Assert.Equal(1L, kembali.Asal?.LaporanId);
        var beda = kembali.Banding(WordUji.Baca(asli));
        Assert.True(beda.Count == 0, string.Join("\n", beda.Take(12).Select(b => $"{b.Jenis} {b.Bagian}: {b.Lama} -> {b.Baru}"))
            + $"\n{beda.Count}");
    }
}
