namespace SopKinerja.Web.Tests;

using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.Extensions.DependencyInjection;
using SopKinerja.Data;

/// <summary>The maternal mortality ratio of an office, from its two counts to every place that prints it.</summary>
public sealed class LajuTests
{
    private const string Aki = "186,92 per 100.000 kelahiran hidup";

    private static async Task<PortalUji> DenganAkiAsync()
    {
        var portal = PortalUji.Contoh();
        await portal.DalamAsync(async s =>
        {
            var (pohon, capaian) = (s.GetRequiredService<IndikatorRepository>(), s.GetRequiredService<CapaianRepository>());
            var oleh = portal.Binjai.Oleh("Penguji");
            var sasaran = (await pohon.ListSasaranAsync(portal.Binjai.Id, 2025, default))[0];
            var id = (await pohon.InsertAsync(oleh, new()
            {
                SasaranId = sasaran.Id, Kode = "1.9", Uraian = "Angka kematian ibu", Satuan = "per 100.000 kelahiran hidup",
                Jenis = JenisIndikator.IKU, Arah = ArahIndikator.Negatif, CaraHitung = CaraHitung.Persen,
                Agregasi = AgregasiIndikator.Gabung, Faktor = 100000, Target = 183, TargetTeks = "kurang dari 183", SatuanJumlah = "orang",
                UnitId = portal.Binjai.Unit("Bidang P2P"),
            }, default)).Value;
            var simpan = await capaian.SimpanAsync(oleh, new(2025, JenisPeriode.Tahunan, 0), null, [new(id, 0, 5350, 10, null, null, null)],
                "Uji", true, default);
            Assert.False(simpan.Refused, simpan.Reason);
            return 0;
        });
        return portal;
    }

    [Fact]
    public async Task Grid_tables_and_trace_print_the_same_number_with_its_unit()
    {
        using var portal = await DenganAkiAsync();
        var orang = await portal.MasukAsync("sekretaris");
        var kisi = (await orang.BukaAsync("/Capaian/Isi?tahun=2025&periode=Tahunan-0&unit=0")).Baris("Angka kematian ibu");
        Assert.Equal((Aki, "kurang dari 183"), (kisi.QuerySelector("[data-l='% realisasi']")!.TextContent,
            kisi.QuerySelector("[data-l=Target]")!.TextContent));
        Assert.Contains("97,86", kisi.QuerySelector("[data-l='Capaian (%)']")!.TextContent, StringComparison.Ordinal);
        var tabel = await orang.BukaAsync("/Capaian/Tabel?tahun=2025&periode=Tahunan-0");
        Assert.Contains(Aki, tabel.Baris("Angka kematian ibu").TextContent, StringComparison.Ordinal);
        var excel = await orang.UnduhAsync(tabel.Tautan("a[href*='handler=Excel']"));
        using (var buku = SpreadsheetDocument.Open(new MemoryStream(excel), false))
        {
            var sel = buku.WorkbookPart!.WorksheetParts.SelectMany(w => w.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>())
                .Select(c => c.InnerText).ToList();
            Assert.Contains(Aki, sel);
            Assert.Contains(sel, t => decimal.TryParse(t, CultureInfo.InvariantCulture, out var v) && Math.Round(v, 2) == 97.86m);
        }

        var jejak = await orang.BukaAsync(kisi.QuerySelector("a.hasil")!.GetAttribute("href")!);
        Assert.Contains("10 / 5.350 × 100.000 = 186,9159, dibulatkan " + Aki, jejak.Teks, StringComparison.Ordinal);
        Assert.Contains("“kurang dari 183” (dihitung dengan 183,00 per 100.000 kelahiran hidup)", jejak.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_Word_report_prints_it_in_its_tables_and_its_trace()
    {
        using var portal = await DenganAkiAsync();
        var word = await (await portal.MasukAsync("sekretaris")).UnduhAsync(portal.Binjai.Draf);
        using var dok = WordprocessingDocument.Open(new MemoryStream(word), false);
        var baris = dok.MainDocumentPart!.Document.Body!.Descendants<DocumentFormat.OpenXml.Wordprocessing.TableRow>()
            .Select(r => r.InnerText).Where(t => t.Contains("Angka kematian ibu", StringComparison.Ordinal)).ToList();
        Assert.Contains(baris, t => t.Contains(Aki, StringComparison.Ordinal) && t.Contains("97,86", StringComparison.Ordinal)
            && t.Contains("kurang dari 183", StringComparison.Ordinal));
        Assert.Contains(baris, t => t.Contains("10 / 5.350 × 100.000 = 186,9159", StringComparison.Ordinal));
    }
}
