namespace SopKinerja.Web.Dokumen;

using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml.Spreadsheet;

/// <summary>
/// The workbook inside a chart: one sheet "Data", series as columns. <see cref="BukuExcel"/> would do, but for the clock that its
/// package writes: a report is the same bytes each time.
/// </summary>
internal static class BukuGrafik
{
    /// <summary>The document's own zip compresses the workbook as a whole, and its five small parts better than one by one.</summary>
    private const CompressionLevel Padat = CompressionLevel.NoCompression;

    private const string Tipe = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private static readonly byte[] s_tipe = RelasiPaket.Tipe(
        [("rels", "application/vnd.openxmlformats-package.relationships+xml"), ("xml", "application/xml")],
        [("/xl/workbook.xml", Tipe + "sheet.main+xml"), ("/xl/worksheets/sheet1.xml", Tipe + "worksheet+xml")]);

    private static readonly byte[] s_relasi = RelasiPaket.Relasi([("rId1", "officeDocument", "xl/workbook.xml")]);

    private static readonly byte[] s_relasiBuku = RelasiPaket.Relasi([("rId1", "worksheet", "worksheets/sheet1.xml")]);

    private static readonly byte[] s_buku =
        Pola.Akar(new Workbook { Sheets = new(new Sheet { Name = "Data", SheetId = 1, Id = "rId1" }) }, "r")[0].Bytes();

    private static readonly Pola[] s_lembar = Pola.Akar(new Worksheet(new SheetData(Pola.Isi)));

    private static readonly Pola[] s_baris = Pola.Belah(new Row(Pola.Isi) { RowIndex = new() { InnerText = Pola.Celah(0) } });

    /// <summary>A cell: its column, its row, what it holds.</summary>
    private static readonly Pola s_teks = new(new Cell
    {
        CellReference = Pola.Celah(0) + Pola.Celah(1), DataType = CellValues.InlineString,
        InlineString = new() { Text = new(Pola.Celah(2)) },
    });

    private static readonly Pola s_angka = new(new Cell
    {
        CellReference = Pola.Celah(0) + Pola.Celah(1), CellValue = new(Pola.Celah(2)),
    });

    public static void Write(Stream output, DataGrafik data)
    {
        // By way of the memory: with its sizes ahead of an entry, as those who read a zip forward only need them.
        using var tampung = new MemoryStream();
        using (var zip = new ZipArchive(tampung, ZipArchiveMode.Create, leaveOpen: true))
            Paket(zip, data);
        tampung.WriteTo(output);
    }

    internal static string Angka(decimal nilai) => nilai.ToString("0.####", CultureInfo.InvariantCulture);

    private static void Paket(ZipArchive zip, DataGrafik data)
    {
        WordPackage.Isi(zip, "[Content_Types].xml", s_tipe, Padat);
        WordPackage.Isi(zip, "_rels/.rels", s_relasi, Padat);
        WordPackage.Isi(zip, "xl/_rels/workbook.xml.rels", s_relasiBuku, Padat);
        WordPackage.Isi(zip, "xl/workbook.xml", s_buku, Padat);
        WordPackage.Part(zip, "xl/worksheets/sheet1.xml", xml => Lembar(xml, data), Padat);
    }

    private static void Lembar(Utf8Xml xml, DataGrafik data)
    {
        xml.Tulis(s_lembar[0]).Tulis(s_baris[0], 1).Tulis(s_teks, WordChart.Kolom(0), 1, data.Sumbu);
        for (var i = 0; i < data.Seri.Count; i++)
            xml.Tulis(s_teks, WordChart.Kolom(i + 1), 1, data.Seri[i].Nama);
        xml.Tulis(s_baris[1]);
        for (var t = 0; t < data.Titik.Count; t++)
        {
            xml.Tulis(s_baris[0], t + 2).Tulis(s_teks, WordChart.Kolom(0), t + 2, data.Titik[t]);
            for (var i = 0; i < data.Seri.Count; i++)
                if (data.Seri[i].Nilai[t] is { } n)
                    xml.Tulis(s_angka, WordChart.Kolom(i + 1), t + 2, Angka(n));
            xml.Tulis(s_baris[1]);
        }

        xml.Tulis(s_lembar[1]);
    }
}
