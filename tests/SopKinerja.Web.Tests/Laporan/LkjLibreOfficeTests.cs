namespace SopKinerja.Web.Tests;

using System.Text.RegularExpressions;
using static SopKinerja.Web.Tests.MacamLaporan;

[Collection(nameof(Lambat))]
public sealed class LkjLibreOfficeTests
{
    [Fact]
    public async Task LibreOffice_converts_every_kind_of_document()
    {
        AlatLuar.Butuh("/usr/bin/soffice");
        AlatLuar.Butuh("/usr/bin/pdftotext");
        var folder = Directory.CreateTempSubdirectory("lkj").FullName;
        foreach (var n in Nama)
            await File.WriteAllBytesAsync(Path.Combine(folder, n + ".docx"), Word(Data(n)).ToArray(),
                TestContext.Current.CancellationToken);
        await AlatLuar.JalankanAsync("/usr/bin/soffice", [$"-env:UserInstallation=file://{folder}/profil", "--headless", "--convert-to",
            "pdf", "--outdir", folder, .. Nama.Select(n => Path.Combine(folder, n + ".docx"))]);
        foreach (var n in Nama)
        {
            var teks = Regex.Replace(await AlatLuar.JalankanAsync("/usr/bin/pdftotext", "-raw", Path.Combine(folder, n + ".pdf"), "-"),
                @"\s+", "");
            Assert.Contains("PENUTUP", teks, StringComparison.Ordinal);
            foreach (var b in Data(n).Capaian)
                Assert.Contains(Regex.Replace($"{b.Kode} {b.Uraian}", @"\s+", ""), teks, StringComparison.Ordinal);
        }

        Directory.Delete(folder, true);
    }

    [Fact]
    public async Task LibreOffice_makes_a_PDF_with_every_indicator_and_the_signature()
    {
        AlatLuar.Butuh("/usr/bin/soffice");
        AlatLuar.Butuh("/usr/bin/pdftotext");
        var data = Data("kecil");
        var folder = Directory.CreateTempSubdirectory("lkj").FullName;
        await File.WriteAllBytesAsync(Path.Combine(folder, "lkj.docx"), Word(data).ToArray(), TestContext.Current.CancellationToken);
        await AlatLuar.JalankanAsync("/usr/bin/soffice", $"-env:UserInstallation=file://{folder}/profil", "--headless", "--convert-to",
            "pdf", "--outdir", folder, Path.Combine(folder, "lkj.docx"));
        var teks = Regex.Replace(await AlatLuar.JalankanAsync("/usr/bin/pdftotext", "-raw", Path.Combine(folder, "lkj.pdf"), "-"), @"\s+",
            "");
        foreach (var b in data.Capaian)
            Assert.Contains(Regex.Replace($"{b.Kode} {b.Uraian}", @"\s+", ""), teks, StringComparison.Ordinal);
        Assert.Contains("Contoh,27Februari2026Plh.KEPALADINASKESEHATANKOTACONTOH,dr.ArifContoh,M.K.M.PembinaUtamaMudaNIP.197001011998031001", teks,
            StringComparison.Ordinal);
        Directory.Delete(folder, true);
    }
}
