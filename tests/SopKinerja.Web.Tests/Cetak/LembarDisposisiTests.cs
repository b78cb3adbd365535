namespace SopKinerja.Web.Tests;

using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

public sealed class LembarDisposisiTests
{
    [Fact]
    public async Task The_sheet_of_a_letter_is_a_valid_Word_file_with_the_whole_chain()
    {
        using var portal = PortalUji.Contoh();
        var kepala = await portal.MasukAsync("kepala.dinas");
        await kepala.DisposisiAsync(portal.Binjai.Jalan, "Sekretaris");
        var isi = await kepala.UnduhAsync($"{portal.Binjai.Surat}?handler=Lembar");
        using var word = WordprocessingDocument.Open(new MemoryStream(isi), false);
        Assert.Empty(new OpenXmlValidator().Validate(word));
        var teks = word.MainDocumentPart!.Document.Body!.InnerText;
        foreach (var harus in new[] { "LEMBAR DISPOSISI", "No. agenda : 0001/2026", "☑ Segera", "1. Sekretaris", "☑ Proses lebih lanjut",
            "☐ Tanggapan dan saran", "Sesuai SOP", "NIP. 19700101 199803 1 001" })
            Assert.Contains(harus, teks, StringComparison.Ordinal);
    }
}
