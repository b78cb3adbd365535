namespace SopKinerja.Web.Tests;

using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

/// <summary>Workbooks as people leave them.</summary>
internal static class BukuUji
{
    /// <summary>Written by LibreOffice Calc with the password "rahasia".</summary>
    public static byte[] Tersandi
    {
        get
        {
            using var s = typeof(BukuUji).Assembly.GetManifestResourceStream("bersandi.xlsx")!;
            using var m = new MemoryStream();
            s.CopyTo(m);
            return m.ToArray();
        }
    }

    /// <summary>Opens a workbook by the SDK, lets somebody work in a sheet, and gives it back saved.</summary>
    public static byte[] Ubah(byte[] xlsx, string lembar, Action<SheetData> kerja)
    {
        using var stream = new MemoryStream();
        stream.Write(xlsx);
        using (var dok = SpreadsheetDocument.Open(stream, true))
        {
            var id = dok.WorkbookPart!.Workbook.Descendants<Sheet>().Single(s => s.Name == lembar).Id!.Value!;
            var bagian = (WorksheetPart)dok.WorkbookPart.GetPartById(id);
            kerja(bagian.Worksheet.GetFirstChild<SheetData>()!);
            bagian.Worksheet.Save();
        }

        return stream.ToArray();
    }

    public static Cell Sel(this SheetData data, string alamat)
    {
        var nomor = uint.Parse(alamat.TrimStart([.. Enumerable.Range('A', 26).Select(c => (char)c)]), null);
        var baris = data.Elements<Row>().SingleOrDefault(r => r.RowIndex! == nomor);
        if (baris is null)
        {
            baris = new Row { RowIndex = nomor };
            data.Append(baris);
        }

        var sel = baris.Elements<Cell>().SingleOrDefault(c => c.CellReference == alamat);
        if (sel is null)
        {
            sel = new Cell { CellReference = alamat };
            baris.Append(sel);
        }

        return sel;
    }

    public static void Angka(this SheetData data, string alamat, decimal nilai)
    {
        var s = data.Sel(alamat);
        (s.DataType, s.InlineString, s.CellFormula, s.CellValue) = (null, null, null, new CellValue(nilai));
    }

    public static void Teks(this SheetData data, string alamat, string teks)
    {
        var s = data.Sel(alamat);
        (s.DataType, s.CellValue, s.InlineString) = (CellValues.InlineString, null, new InlineString(new Text(teks)));
    }

    /// <summary>A formula with the value that Excel left beside it; "#DIV/0!" makes an error cell.</summary>
    public static void Rumus(this SheetData data, string alamat, string rumus, string hasil)
    {
        var s = data.Sel(alamat);
        (s.InlineString, s.CellFormula, s.CellValue, s.DataType) = (null, new CellFormula(rumus), new CellValue(hasil),
            hasil.StartsWith('#') ? CellValues.Error : null);
    }

    /// <summary>The rows of a sheet as text, cells by position.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Baca(byte[] xlsx, string lembar)
    {
        using var dok = SpreadsheetDocument.Open(new MemoryStream(xlsx), false);
        var id = dok.WorkbookPart!.Workbook.Descendants<Sheet>().Single(s => s.Name == lembar).Id!.Value!;
        return [.. ((WorksheetPart)dok.WorkbookPart.GetPartById(id)).Worksheet.Descendants<Row>()
            .Select(r => (IReadOnlyList<string>)[.. r.Elements<Cell>().Select(c => c.InnerText)])];
    }

    public static IReadOnlyList<string> Gabungan(byte[] xlsx, string lembar)
    {
        using var dok = SpreadsheetDocument.Open(new MemoryStream(xlsx), false);
        var id = dok.WorkbookPart!.Workbook.Descendants<Sheet>().Single(s => s.Name == lembar).Id!.Value!;
        return [.. ((WorksheetPart)dok.WorkbookPart.GetPartById(id)).Worksheet.Descendants<MergeCell>().Select(m => m.Reference!.Value!)];
    }

    public static void Sah(byte[] xlsx)
    {
        using var dok = SpreadsheetDocument.Open(new MemoryStream(xlsx), false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2016).Validate(dok).Select(e => $"{e.Path?.XPath}: {e.Description}"));
    }

    public static byte[] Zip(params (string Nama, byte[] Isi)[] bagian)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, true))
            foreach (var (nama, isi) in bagian)
            {
                using var s = zip.CreateEntry(nama, CompressionLevel.Fastest).Open();
                s.Write(isi);
            }

        return stream.ToArray();
    }

    public static byte[] Utf8(string teks) => Encoding.UTF8.GetBytes(teks);
}
