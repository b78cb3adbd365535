namespace SopKinerja.Web.Tests;

[Collection(nameof(Lambat))]
public sealed class FormulirExcelLibreOfficeTests
{
    [Fact]
    public async Task One_form_that_went_through_LibreOffice_comes_back_whole()
    {
        AlatLuar.Butuh("/usr/bin/soffice");
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("pengisi.p2p");
        var isi = BukuUji.Ubah(await orang.UnduhAsync(
            $"/Capaian/Excel?tahun=2025&periode=Tahunan-0&handler=Formulir&unit={portal.Binjai.Unit("Bidang P2P")}"), "Isian",
            d => d.Angka("F11", 6_000));
        var halaman = await orang.BukaAsync("/Capaian/Excel?tahun=2025&periode=Tahunan-0");
        var lihat = await halaman.KirimAsync("form[action*='handler=Unggah']", ("files", "a.xlsx", await LewatLibreOfficeAsync(isi)));
        Assert.Empty(lihat.Dokumen.QuerySelectorAll("section .galat"));
        Assert.Contains("1 indikator berubah", lihat.Teks, StringComparison.Ordinal);
        Assert.Contains("6.000", lihat.Teks, StringComparison.Ordinal);
    }

    /// <summary>Opened and saved again by LibreOffice Calc, without a person.</summary>
    private static async Task<byte[]> LewatLibreOfficeAsync(byte[] xlsx)
    {
        var folder = Directory.CreateTempSubdirectory("siklus").FullName;
        try
        {
            var asal = Path.Combine(folder, "asal.xlsx");
            await File.WriteAllBytesAsync(asal, xlsx);
            await AlatLuar.JalankanAsync("/usr/bin/soffice", $"-env:UserInstallation=file://{folder}/profil", "--headless", "--convert-to",
                "xlsx:Calc MS Excel 2007 XML", "--outdir", Path.Combine(folder, "hasil"), asal);
            return await File.ReadAllBytesAsync(Path.Combine(folder, "hasil", "asal.xlsx"));
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }
}
