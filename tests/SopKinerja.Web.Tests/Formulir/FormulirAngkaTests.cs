namespace SopKinerja.Web.Tests;

using DocumentFormat.OpenXml.Spreadsheet;

/// <summary>What a form lets Excel take, and what the portal says of it before it is saved.</summary>
public sealed class FormulirAngkaTests
{
    private const string Halaman = "/Capaian/Excel?tahun=2025&periode=Tahunan-0", Terapkan = "form[action*='handler=Terapkan']";

    private static async Task<byte[]> FormulirAsync(Orang orang) =>
        await orang.UnduhAsync($"{Halaman}&handler=Formulir&unit={orang.Portal.Binjai.Unit("Bidang P2P")}");

    private static async Task<Lembar> UnggahAsync(Orang orang, byte[] isi) =>
        await (await orang.BukaAsync(Halaman)).KirimAsync("form[action*='handler=Unggah']", ("files", "formulir.xlsx", isi));

    [Fact]
    public async Task A_form_lets_Excel_take_what_may_fall_below_nought()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("sekretaris");
        var pohon = await orang.BukaAsync($"/Indikator?tahun=2025&ubah={portal.Binjai.Indikator("2.2")}");
        Assert.NotNull((await pohon.KirimAsync("form#form", ("Input.BolehNegatif", "True"))).Kabar);
        var isi = await FormulirAsync(orang);
        using (var dok = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(new MemoryStream(isi), false))
            Assert.Equal("-99999999999999", dok.WorkbookPart!.WorksheetParts.SelectMany(w => w.Worksheet.Descendants<DataValidation>())
                .First(v => v.Type! == DataValidationValues.Decimal).Formula1!.Text);
        var lihat = await UnggahAsync(orang, BukuUji.Ubah(isi, "Isian", d => d.Angka("F6", -12)));
        Assert.Contains("-12", lihat.Dokumen.QuerySelector("tbody td b")!.TextContent, StringComparison.Ordinal);
        var lain = await UnggahAsync(orang, BukuUji.Ubah(isi, "Isian", d => d.Angka("F7", -12)));
        Assert.Contains("kurang dari nol", lain.Dokumen.QuerySelector("section .galat li")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_would_look_odd_is_said_before_it_is_saved()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("pengisi.p2p");
        var isi = BukuUji.Ubah(await FormulirAsync(orang), "Isian", d =>
        {
            d.Angka("E6", 100);
            d.Angka("F6", 250);
        });
        var lihat = await UnggahAsync(orang, isi);
        Assert.Contains("Tertulis 250, padahal paling banyak 100", lihat.Dokumen.QuerySelector("tbody th .teguran")!.TextContent,
            StringComparison.Ordinal);
        Assert.NotNull((await lihat.KirimAsync(Terapkan)).Kabar);
    }
}
