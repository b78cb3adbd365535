namespace SopKinerja.Web.Dokumen;

/// <summary>How the parts of the package find each other (ECMA-376 part 2).</summary>
internal static class WordRelations
{
    private const string Kantor = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Tipe = "application/vnd.openxmlformats-officedocument.";
    private const string Word = Tipe + "wordprocessingml.";

    public static void Document(Utf8Xml xml, IsiPaket isi, Kertas kertas)
    {
        Begin(xml);
        Satu(xml, "rIdGaya", "styles", "styles.xml");
        Satu(xml, "rIdNomor", "numbering", "numbering.xml");
        Satu(xml, "rIdAtur", "settings", "settings.xml");
        Satu(xml, "rIdKepala", "header", "header1.xml");
        Satu(xml, "rIdKaki", "footer", "footer1.xml");
        Satu(xml, "rIdKakiTte", "footer", "footer2.xml");
        if (isi.Catatan.Count > 0)
            Satu(xml, "rIdCatatan", "footnotes", "footnotes.xml");
        if (kertas.Templat?.Tema is not null)
            Satu(xml, "rIdTema", "theme", "theme/theme1.xml");
        for (var i = 1; i <= isi.Grafik.Count; i++)
            Satu(xml, $"rIdG{i}", "chart", $"charts/grafik{i}.xml");
        for (var i = 1; i <= isi.Gambar.Count; i++)
            Satu(xml, $"rIdB{i}", "image", $"media/gambar{i}.{WordPackage.Akhiran(isi.Gambar[i - 1].Tipe)}");
        xml.Raw("</Relationships>"u8);
    }

    public static void Package(Utf8Xml xml, Kertas kertas)
    {
        Begin(xml);
        Satu(xml, "rId1", "officeDocument", "word/document.xml");
        xml.Raw("<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"u8);
        if (kertas.Asal is not null)
            Satu(xml, "rId3", "custom-properties", "docProps/custom.xml");
        xml.Raw("</Relationships>"u8);
    }

    public static void Grafik(Utf8Xml xml, int nomor)
    {
        Begin(xml);
        Satu(xml, "rId1", "package", $"../embeddings/grafik{nomor}.xlsx");
        xml.Raw("</Relationships>"u8);
    }

    public static void Kop(Utf8Xml xml, TemplatWord templat)
    {
        Begin(xml);
        for (var i = 0; i < templat.GambarKop.Count; i++)
            Satu(xml, templat.GambarKop[i].Id, "image", $"media/kop{i + 1}.{templat.GambarKop[i].Akhiran}");
        xml.Raw("</Relationships>"u8);
    }

    public static void Types(Utf8Xml xml, IsiPaket isi, Kertas kertas)
    {
        xml.Raw("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">"""u8);
        foreach (var (akhiran, tipe) in new[] { ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
            ("xml", "application/xml"), ("png", "image/png"), ("jpeg", "image/jpeg"), ("xlsx", Tipe + "spreadsheetml.sheet") })
            xml.Raw("<Default Extension=\""u8).Text(akhiran).Raw("\" ContentType=\""u8).Text(tipe).Raw("\"/>"u8);
        Ganti(xml, "/word/document.xml", Word + "document.main+xml");
        Ganti(xml, "/word/styles.xml", Word + "styles+xml");
        Ganti(xml, "/word/numbering.xml", Word + "numbering+xml");
        Ganti(xml, "/word/settings.xml", Word + "settings+xml");
        Ganti(xml, "/word/header1.xml", Word + "header+xml");
        Ganti(xml, "/word/footer1.xml", Word + "footer+xml");
        Ganti(xml, "/word/footer2.xml", Word + "footer+xml");
        if (isi.Catatan.Count > 0)
            Ganti(xml, "/word/footnotes.xml", Word + "footnotes+xml");
        if (kertas.Templat?.Tema is not null)
            Ganti(xml, "/word/theme/theme1.xml", Tipe + "theme+xml");
        for (var i = 1; i <= isi.Grafik.Count; i++)
            Ganti(xml, $"/word/charts/grafik{i}.xml", Tipe + "drawingml.chart+xml");
        Ganti(xml, "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        if (kertas.Asal is not null)
            Ganti(xml, "/docProps/custom.xml", Tipe + "custom-properties+xml");
        xml.Raw("</Types>"u8);
    }

    private static void Begin(Utf8Xml xml) =>
        xml.Raw("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"""u8);

    private static void Satu(Utf8Xml xml, string id, string jenis, string tujuan) =>
        xml.Raw("<Relationship Id=\""u8).Text(id).Raw("\" Type=\""u8).Text(Kantor).Text(jenis).Raw("\" Target=\""u8).Text(tujuan)
            .Raw("\"/>"u8);

    private static void Ganti(Utf8Xml xml, string bagian, string tipe) =>
        xml.Raw("<Override PartName=\""u8).Text(bagian).Raw("\" ContentType=\""u8).Text(tipe).Raw("\"/>"u8);
}
