namespace SopKinerja.Web.Dokumen;

/// <summary>How the parts of the Word package find each other.</summary>
internal static class WordRelations
{
    private const string Tipe = "application/vnd.openxmlformats-officedocument.";
    private const string Word = Tipe + "wordprocessingml.";
    private const string Inti = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

    private static readonly (string, string)[] s_baku =
    [
        ("rels", "application/vnd.openxmlformats-package.relationships+xml"), ("xml", "application/xml"), ("png", "image/png"),
        ("jpeg", "image/jpeg"), ("xlsx", Tipe + "spreadsheetml.sheet"),
    ];

    public static byte[] Document(IsiPaket isi, Kertas kertas)
    {
        var relasi = new List<(string, string, string)>
        {
            ("rIdGaya", "styles", "styles.xml"), ("rIdNomor", "numbering", "numbering.xml"), ("rIdAtur", "settings", "settings.xml"),
            ("rIdKepala", "header", "header1.xml"), ("rIdKaki", "footer", "footer1.xml"), ("rIdKakiTte", "footer", "footer2.xml"),
            ("rIdKakiSampul", "footer", "footer3.xml"),
        };
        if (isi.Catatan.Count > 0)
            relasi.Add(("rIdCatatan", "footnotes", "footnotes.xml"));
        if (kertas.Templat?.Tema is not null)
            relasi.Add(("rIdTema", "theme", "theme/theme1.xml"));
        for (var i = 1; i <= isi.Grafik.Count; i++)
            relasi.Add(($"rIdG{i}", "chart", $"charts/grafik{i}.xml"));
        for (var i = 1; i <= isi.Gambar.Count; i++)
            relasi.Add(($"rIdB{i}", "image", $"media/gambar{i}.{WordPackage.Akhiran(isi.Gambar[i - 1].Tipe)}"));
        return RelasiPaket.Relasi(relasi);
    }

    public static byte[] Package(Kertas kertas)
    {
        var relasi = new List<(string, string, string)>
        {
            ("rId1", "officeDocument", "word/document.xml"), ("rId2", Inti, "docProps/core.xml"),
        };
        if (kertas.Asal is not null)
            relasi.Add(("rId3", "custom-properties", "docProps/custom.xml"));
        return RelasiPaket.Relasi(relasi);
    }

    public static byte[] Grafik(int nomor) => RelasiPaket.Relasi([("rId1", "package", $"../embeddings/grafik{nomor}.xlsx")]);

    public static byte[] Kop(TemplatWord templat) =>
        RelasiPaket.Relasi(templat.GambarKop.Select((g, i) => (g.Id, "image", $"media/kop{i + 1}.{g.Akhiran}")));

    public static byte[] Types(IsiPaket isi, Kertas kertas)
    {
        var bagian = new List<(string, string)>
        {
            ("/word/document.xml", Word + "document.main+xml"), ("/word/styles.xml", Word + "styles+xml"),
            ("/word/numbering.xml", Word + "numbering+xml"), ("/word/settings.xml", Word + "settings+xml"),
            ("/word/header1.xml", Word + "header+xml"), ("/word/footer1.xml", Word + "footer+xml"),
            ("/word/footer2.xml", Word + "footer+xml"), ("/word/footer3.xml", Word + "footer+xml"),
        };
        if (isi.Catatan.Count > 0)
            bagian.Add(("/word/footnotes.xml", Word + "footnotes+xml"));
        if (kertas.Templat?.Tema is not null)
            bagian.Add(("/word/theme/theme1.xml", Tipe + "theme+xml"));
        for (var i = 1; i <= isi.Grafik.Count; i++)
            bagian.Add(($"/word/charts/grafik{i}.xml", Tipe + "drawingml.chart+xml"));
        bagian.Add(("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"));
        if (kertas.Asal is not null)
            bagian.Add(("/docProps/custom.xml", Tipe + "custom-properties+xml"));
        return RelasiPaket.Tipe(s_baku, bagian);
    }
}
