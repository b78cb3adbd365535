namespace SopKinerja.Web.Dokumen;

using System.Globalization;
using System.IO.Compression;

/// <summary>
/// The workbook inside a chart: one sheet "Data", series as columns. <see cref="Excel.BukuExcel"/> would do, but for the clock that its
/// package writes: a report is the same bytes each time.
/// </summary>
internal static class BukuGrafik
{
    public static void Write(Stream output, DataGrafik data)
    {
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        WordPackage.Isi(zip, "[Content_Types].xml",
            """<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"""u8);
        WordPackage.Isi(zip, "_rels/.rels",
            """<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"""u8);
        WordPackage.Isi(zip, "xl/_rels/workbook.xml.rels",
            """<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"""u8);
        WordPackage.Isi(zip, "xl/workbook.xml",
            """<?xml version="1.0" encoding="UTF-8" standalone="yes"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>"""u8);
        WordPackage.Part(zip, "xl/worksheets/sheet1.xml", (xml, _) =>
        {
            xml.Raw("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">"""u8);
            Teks(xml, 0, 1, data.Sumbu);
            for (var i = 0; i < data.Seri.Count; i++)
                Teks(xml, i + 1, 1, data.Seri[i].Nama);
            xml.Raw("</row>"u8);
            for (var t = 0; t < data.Titik.Count; t++)
            {
                xml.Raw("<row r=\""u8).Number(t + 2).Raw("\">"u8);
                Teks(xml, 0, t + 2, data.Titik[t]);
                for (var i = 0; i < data.Seri.Count; i++)
                    if (data.Seri[i].Nilai[t] is { } n)
                        xml.Raw("<c r=\""u8).Text(WordChart.Kolom(i + 1)).Number(t + 2).Raw("\"><v>"u8)
                            .Text(n.ToString("0.####", CultureInfo.InvariantCulture)).Raw("</v></c>"u8);
                xml.Raw("</row>"u8);
            }

            xml.Raw("</sheetData></worksheet>"u8);
        });
    }

    private static void Teks(Utf8Xml xml, int kolom, int baris, string teks) =>
        xml.Raw("<c r=\""u8).Text(WordChart.Kolom(kolom)).Number(baris).Raw("\" t=\"inlineStr\"><is><t>"u8).Text(teks)
            .Raw("</t></is></c>"u8);
}
