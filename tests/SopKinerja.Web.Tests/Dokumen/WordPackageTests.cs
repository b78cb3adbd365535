namespace SopKinerja.Web.Tests;

using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.CustomProperties;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Markdig;
using Markdig.Syntax;
using SopKinerja.Data;
using SopKinerja.Web.Dokumen;
using SopKinerja.Web.Laporan;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using S = DocumentFormat.OpenXml.Spreadsheet;

/// <summary>The parts of a Word file, one by one.</summary>
public sealed class WordPackageTests
{
    private static readonly OpenXmlValidator s_periksa = new(FileFormatVersions.Office2019);

    /// <summary>A report with all that it can have, and what it carries to find its way back.</summary>
    private static MemoryStream Penuh(string? instansi = null)
    {
        var data = MacamLaporan.Data("penuh");
        data = data with { Instansi = instansi ?? data.Instansi, Elektronik = true };
        var stream = new MemoryStream();
        Lkj.Tulis(data, stream, _ => GambarUji.Png(400, 300), asal: "uji & coba", sidik: [("pengantar", "satu"), ("penutup", "dua")]);
        stream.Position = 0;
        return stream;
    }

    /// <summary>A narrative with notes at the foot of its page.</summary>
    private static MemoryStream Bercatatan()
    {
        var (stream, bahan) = (new MemoryStream(), new BahanBercatatan());
        WordPackage.Write(stream, "Uji", "Uji", new DaftarIsi(bahan), bahan, Kertas.Baku, body => body.Naskah(
            "Satu[^a], dua[^b], satu lagi[^a].\n\n[^a]: Catatan **kaki** di <https://contoh.id>.\n\n[^b]: Yang kedua."));
        stream.Position = 0;
        return stream;
    }

    [Fact]
    public void Every_kind_of_part_is_there_and_valid()
    {
        using var word = WordprocessingDocument.Open(Penuh(), false);
        using var catatan = WordprocessingDocument.Open(Bercatatan(), false);
        var bagian = word.GetAllParts().Concat(catatan.GetAllParts()).ToList();
        Type[] jenis =
        [
            typeof(MainDocumentPart), typeof(StyleDefinitionsPart), typeof(NumberingDefinitionsPart), typeof(DocumentSettingsPart),
            typeof(HeaderPart), typeof(FooterPart), typeof(FootnotesPart), typeof(ChartPart), typeof(EmbeddedPackagePart),
            typeof(ImagePart), typeof(CoreFilePropertiesPart), typeof(CustomFilePropertiesPart),
        ];
        Assert.Equal(jenis.Select(j => j.Name).Order(), bagian.Select(b => b.GetType().Name).Distinct().Order());
        Assert.All(bagian.Where(b => b.RootElement is not null), b => Assert.Equal([],
            s_periksa.Validate(b).Select(g => $"{b.Uri}{g.Path?.XPath}: {g.Description}")));
        Assert.All(bagian.OfType<EmbeddedPackagePart>(), b =>
        {
            using var isi = b.GetStream();
            using var buku = SpreadsheetDocument.Open(isi, false);
            Assert.Equal([], s_periksa.Validate(buku).Select(g => g.Description));
        });
    }

    /// <summary>The clock of the machine stands in no entry, in the workbooks neither.</summary>
    [Fact]
    public void The_same_report_is_the_same_parts_with_the_same_times()
    {
        var (pertama, kedua) = (Isi(Penuh()), Isi(Penuh()));
        Assert.Equal(4, pertama.Count(p => p.Nama.EndsWith(".xlsx", StringComparison.Ordinal)));
        Assert.Equal(pertama, kedua);
        Assert.Equal([new DateTime(2000, 1, 1)], pertama.Select(p => p.Waktu).Distinct());
    }

    [Fact]
    public void Each_workbook_holds_the_figures_of_its_chart_where_the_chart_looks_for_them()
    {
        using var word = WordprocessingDocument.Open(Penuh(), false);
        var (titik, nilai) = (0, 0);
        foreach (var grafik in word.MainDocumentPart!.ChartParts)
        {
            using var isi = grafik.EmbeddedPackagePart!.GetStream();
            using var buku = SpreadsheetDocument.Open(isi, false);
            var lembar = buku.WorkbookPart!.Workbook.Descendants<S.Sheet>().Single();
            var sel = ((WorksheetPart)buku.WorkbookPart.GetPartById(lembar.Id!.Value!)).Worksheet.Descendants<S.Cell>()
                .ToDictionary(c => $"{lembar.Name}!{c.CellReference}", c => c.InnerText);
            foreach (var teks in grafik.ChartSpace.Descendants<C.StringReference>())
                foreach (var p in teks.Descendants<C.StringPoint>())
                {
                    Assert.Equal(p.NumericValue!.Text, sel[Alamat(teks.Formula!.Text, p.Index!.Value)]);
                    titik++;
                }

            foreach (var angka in grafik.ChartSpace.Descendants<C.NumberReference>())
                foreach (var p in angka.Descendants<C.NumericPoint>())
                {
                    Assert.Equal(decimal.Parse(p.NumericValue!.Text, CultureInfo.InvariantCulture),
                        decimal.Parse(sel[Alamat(angka.Formula!.Text, p.Index!.Value)], CultureInfo.InvariantCulture));
                    nilai++;
                }
        }

        Assert.True(titik >= 30 && nilai >= 30, $"{titik} {nilai}");
    }

    [Fact]
    public void Notes_stand_in_their_part_in_the_order_of_the_text()
    {
        using var word = WordprocessingDocument.Open(Bercatatan(), false);
        var catatan = word.MainDocumentPart!.FootnotesPart!.Footnotes.Elements<Footnote>().ToDictionary(c => c.Id!.Value);
        Assert.Equal([FootnoteEndnoteValues.Separator, FootnoteEndnoteValues.ContinuationSeparator], new[] { catatan[0], catatan[1] }
            .Select(c => c.Type!.Value));
        Assert.Equal([" Catatan kaki di  HYPERLINK \"https://contoh.id\" https://contoh.id.", " Yang kedua."],
            word.MainDocumentPart.Document.Descendants<FootnoteReference>().Select(r => catatan[r.Id!.Value].InnerText));
    }

    [Fact]
    public void What_a_file_says_of_itself_is_read_back()
    {
        using var word = WordprocessingDocument.Open(Penuh("Dinas <A> & \"B\""), false);
        Assert.Equal(("LKJ Tahun 2025, Dinas <A> & \"B\"", "Dinas <A> & \"B\"", "id-ID"),
            (word.PackageProperties.Title, word.PackageProperties.Creator, word.PackageProperties.Language));
        Assert.Equal([("SopKinerja", "uji & coba"), ("SopKinerja naskah pengantar", "satu"), ("SopKinerja naskah penutup", "dua")],
            word.CustomFilePropertiesPart!.Properties.Elements<CustomDocumentProperty>().Select(p => (p.Name!.Value, p.InnerText)));
        Assert.Contains("Dinas <A> & \"B\"", word.MainDocumentPart!.HeaderParts.Single().Header.InnerText, StringComparison.Ordinal);
    }

    /// <summary>A part names styles; a style rests on another; a list belongs to one: none may lack.</summary>
    [Fact]
    public void Every_style_that_a_document_names_is_one_of_its_styles_of_that_kind()
    {
        var lembar = new MemoryStream();
        WordPackage.Write(lembar, "Uji", "Uji", SemuaGaya);
        foreach (var isi in MacamLaporan.Nama.Select(n => MacamLaporan.Word(MacamLaporan.Data(n))).Concat([Penuh(), Bercatatan(), lembar]))
        {
            using var word = WordprocessingDocument.Open(isi, false);
            var gaya = word.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>().ToDictionary(s => s.StyleId!.Value!);
            Assert.Equal([], word.GetAllParts().Select(p => p.RootElement).OfType<OpenXmlPartRootElement>()
                .SelectMany(akar => akar.Descendants()).Select(Dinamai).OfType<(string Id, StyleValues? Jenis)>()
                .Where(d => !gaya.TryGetValue(d.Id, out var s) || (d.Jenis is { } jenis && s.Type!.Value != jenis))
                .Select(d => d.Id).Distinct());
        }
    }

    /// <summary>The narratives of all the cases, and the sheet's own shape: what a report may leave out.</summary>
    private static void SemuaGaya(WordBody body)
    {
        foreach (var kasus in NaskahTests.Kasus())
            body.Naskah(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Dokumen", "Naskah", "Kasus", kasus.Data)));
        foreach (var gaya in Enum.GetValues<GayaParagraf>())
            body.Paragraf("Isi.", gaya);
        foreach (var (pangkat, nip) in new (string?, string?)[] { (null, null), ("c", null), ("c", "d") })
            body.TandaTangan(new("", "a", "b", pangkat, nip));
        body.Tabel(new()
        {
            Judul = "Pendek", Kolom = [new("a", 1), new("b", 1, Rata.Kanan), new("c", 1, Rata.Tengah)],
            Baris = [["1", "2", "3"], ["4", new SelDokumen("5", Tebal: true), "6\n7"]],
        });
    }

    private static (string Id, StyleValues? Jenis)? Dinamai(OpenXmlElement e) => e switch
    {
        ParagraphStyleId p => (p.Val!.Value!, StyleValues.Paragraph),
        ParagraphStyleIdInLevel p => (p.Val!.Value!, StyleValues.Paragraph),
        RunStyle r => (r.Val!.Value!, StyleValues.Character),
        TableStyle t => (t.Val!.Value!, StyleValues.Table),
        BasedOn b => (b.Val!.Value!, ((Style)b.Parent!).Type!.Value),
        NextParagraphStyle n => (n.Val!.Value!, StyleValues.Paragraph),
        LinkedStyle l => (l.Val!.Value!, null),
        _ => null,
    };

    /// <summary>"Data!$B$2:$B$5" and 1: "Data!B3".</summary>
    private static string Alamat(string rumus, uint nomor)
    {
        var awal = rumus.Split(':')[0].Split('$');
        return $"{awal[0]}{awal[1]}{uint.Parse(awal[2], CultureInfo.InvariantCulture) + nomor}";
    }

    private sealed class BahanBercatatan : IBahan
    {
        private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder().UseFootnotes().Build();

        private readonly Dictionary<string, MarkdownDocument> _naskah = [];

        public MarkdownDocument Urai(string markdown)
        {
            if (!_naskah.TryGetValue(markdown, out var naskah))
                _naskah[markdown] = naskah = Markdown.Parse(markdown, s_pipeline);
            return naskah;
        }

        public byte[]? Isi(string sha256) => null;

        public GambarLaporan? Gambar(string? alamat) => null;

        public TabelDokumen? Tabel(string nama) => null;

        public GrafikDokumen? Grafik(string nama) => null;

        public Rujukan? Rujukan(string nama) => null;

        public string Teks(SisipanInline sisipan) => sisipan.TidakDikenal;
    }

    private static List<(string Nama, DateTime Waktu, string Isi)> Isi(Stream paket)
    {
        using var zip = new ZipArchive(paket, ZipArchiveMode.Read);
        var isi = new List<(string, DateTime, string)>();
        foreach (var entry in zip.Entries)
        {
            using var tampung = new MemoryStream();
            using (var baca = entry.Open())
                baca.CopyTo(tampung);
            isi.Add((entry.FullName, entry.LastWriteTime.DateTime, Convert.ToHexString(tampung.ToArray())));
            tampung.Position = 0;
            if (entry.FullName.EndsWith(".xlsx", StringComparison.Ordinal))
                isi.AddRange(Isi(tampung).Select(b => (entry.FullName + "!" + b.Nama, b.Waktu, b.Isi)));
        }

        return isi;
    }
}
