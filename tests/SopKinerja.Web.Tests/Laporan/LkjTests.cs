namespace SopKinerja.Web.Tests;

using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using SopKinerja.Data;
using SopKinerja.Web.Dokumen;
using SopKinerja.Web.Laporan;

public sealed class LkjTests
{
    private static readonly Dictionary<string, string> Bandel = new()
    {
        ["pengantar"] = "Kendali \u0000\u0001\u000b dan \ud800 lepas, \u202Eterbalik\u202C, \ufffe.",
        ["ikhtisar"] = string.Concat(Enumerable.Range(0, 60).Select(i => new string(' ', i * 2) + "- butir\n")),
        ["latar-belakang"] = "<script>alert(1)</script> [jahat](javascript:alert(1)) ![gambar](http://luar/x.png) <https://contoh.id> "
            + "[baik](https://contoh.id?a=1&b=\"2)",
        ["dasar-hukum"] = "| a | b |\n|---|--:|\n| 1 | 2 |\n| `x\\|y` | **3** |\n\n```\nkode\n  blok\n```\n\n> kutipan\n\n---\n\n7. "
            + "tujuh\n8. delapan",
        ["isu-strategis"] = "&amp; &lt; &#0; &nbsp; \\* baris  \nberikut",
    };

    private static readonly string[] s_nama = ["kecil", "besar", "kosong", "semester", "triwulan", "penuh", "reviu-belakang", "bandel"];

    public static TheoryData<string> Semua() => new(s_nama);

    private static LaporanKinerja Data(string nama) => nama switch
    {
        "besar" => ContohLaporan.Buat(300, 120),
        "kosong" => ContohLaporan.Buat(0, 0, narasi: []) with { PenandaTangan = null },
        "semester" => ContohLaporan.Buat(jenis: JenisPeriode.Semester, nomor: 1),
        "triwulan" => ContohLaporan.Buat(jenis: JenisPeriode.Triwulan, nomor: 4),
        "penuh" => Penuh(),
        "reviu-belakang" => Penuh() with { PosisiReviu = PosisiReviu.SetelahPenutup, Elektronik = true },
        "bandel" => ContohLaporan.Buat(narasi: Bandel, nama: "Dinas \"A\" & <B>\u0007"),
        _ => ContohLaporan.Buat(),
    };

    private static readonly byte[] s_gambar = GambarUji.Png(400, 300);

    /// <summary>
    /// Everything a report can have: years, programmes, evidence, pictures, footnotes, snippets, the statement of a review.
    /// </summary>
    private static LaporanKinerja Penuh()
    {
        var gambar = BacaGambar.Baca("bagan.png", s_gambar).Value;
        var data = ContohLaporan.Buat(9, 6);
        return data with
        {
            Capaian = [.. data.Capaian.Select((b, i) => b with { TargetAkhir = 100, StandarNasional = i % 2 == 0 ? 95 : null, DataAwal = 70,
                Analisis = i % 4 == 0 ? "Kunjungan rumah berjalan" : null })],
            Program = [.. data.Program.Select((p, i) => p with { Id = i + 1 })],
            Tautan = [.. data.Capaian.Select((b, i) => new TautanProgram { ProgramId = (i % 6) + 1, IndikatorId = b.IndikatorId })],
            Lama = [.. data.Capaian.SelectMany(
                b => new[] { 2022, 2023, 2024 }.Select(t => new NilaiLama(b.IndikatorId, t, 80 + (t - 2022), 80 + (t - 2022))))],
            Bukti = [.. data.Capaian.Select(b => new BuktiLaporan(b.Kode, $"bukti {b.Kode}.pdf", 12_345, new string('a', 64)))],
            Pejabat = [new("Kepala Dinas", null, "dr. Arif Contoh, M.K.M."), new("Sekretaris", "Sekretariat", null)],
            Gambar = [gambar],
            Logo = gambar,
            Reviu = new("Inspektorat Kota Contoh", "Inspektur Contoh, S.E.", "197001011998031001", "Contoh", new(2026, 2, 20),
                "Tidak terdapat hal yang menimbulkan perbedaan."),
            Narasi = new Dictionary<string, string>
            {
                ["pengantar"] = "Puji syukur.",
                ["ikhtisar"] = "Rata-rata {{rata:semua}}, lihat {{rujuk:tabel-lkj}} dan {{rujuk:grafik-tren-1}}.\n\n{{tabel:sasaran-2}}",
                ["latar-belakang"] = "### Umum\n\nIsi[^a] dengan ![Bagan](bagan.png) di baris.\n\n![Bagan](bagan.png)\n\n#### Rinci\n\n- "
                    + "butir\n\n[^a]: Catatan **kaki**.", [BagianLaporan.KunciSasaran(1, AnalisisSasaran.Sebab)] =
                        "Penjelasan kantor: {{capaian:1.1}} {{tidak:ada}}.", ["penutup"] = "Selesai.",
            },
        };
    }

    internal static MemoryStream Word(LaporanKinerja data)
    {
        var stream = new MemoryStream();
        Lkj.Tulis(data, stream, _ => s_gambar);
        stream.Position = 0;
        return stream;
    }

    [Theory, MemberData(nameof(Semua))]
    public void Every_document_is_valid(string nama)
    {
        using var word = WordprocessingDocument.Open(Word(Data(nama)), false);
        var galat = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(word).ToList();
        Assert.True(galat.Count == 0, string.Join("\n", galat.Take(5).Select(g => $"{g.Path?.XPath}: {g.Description}")));
    }

    [Theory]
    [InlineData("kecil")]
    [InlineData("penuh")]
    public void The_same_report_is_the_same_bytes(string nama) => Assert.Equal(Word(Data(nama)).ToArray(), Word(Data(nama)).ToArray());

    /// <summary>What the lists show before anybody updates the fields.</summary>
    [Theory]
    [InlineData(8, JenisPeriode.Tahunan, 0)]
    [InlineData(40, JenisPeriode.Tahunan, 0)]
    [InlineData(300, JenisPeriode.Tahunan, 0)]
    [InlineData(100, JenisPeriode.Triwulan, 1)]
    [InlineData(40, JenisPeriode.Semester, 2)]
    public async Task The_lists_name_the_pages_that_LibreOffice_prints(int indikator, JenisPeriode jenis, int nomor)
    {
        AlatLuar.Butuh("/usr/bin/soffice");
        AlatLuar.Butuh("/usr/bin/pdftotext");
        var data = ContohLaporan.Buat(indikator, 6, jenis, nomor);
        var word = new MemoryStream();
        Lkj.Tulis(data, word);
        using var pdf = new PembuatPdf("/usr/bin/soffice", TimeSpan.FromMinutes(10));
        var nama = Path.GetTempFileName();
        await File.WriteAllBytesAsync(nama, (await pdf.BuatAsync(word.ToArray(), TestContext.Current.CancellationToken)).Value,
            TestContext.Current.CancellationToken);
        var halaman = (await AlatLuar.JalankanAsync("/usr/bin/pdftotext", "-layout", nama, "-")).Replace('\u00A0', ' ').Split('\f');
        File.Delete(nama);
        var nyata = (from h in halaman
                     let baris = h.Split('\n').Select(b => b.Trim()).Where(b => b.Length > 0).ToList()
                     where baris.Count > 0 && int.TryParse(baris[^1], out _)
                     from b in baris
                     let m = System.Text.RegularExpressions.Regex.Match(b, @"^(Tabel|Grafik) \d+(?= )")
                     where m.Success
                     select (m.Value, Halaman: baris[^1])).ToList();
        var daftarIsi = Lkj.DaftarIsi(data, new BahanLaporan(data), TataHalaman.Baku);
        var daftar = daftarIsi.Butir(JenisDaftar.Tabel).Concat(daftarIsi.Butir(JenisDaftar.Grafik)).Select(b => (b.Nomor, b.Halaman))
            .ToList();
        Assert.True(daftar.Count > 10);
        Assert.Equal(daftar, daftar.Select(d => (d.Nomor, Halaman: nyata.First(n => n.Value == d.Nomor).Halaman)));
    }

    [Fact]
    public void Charts_are_native_and_hold_the_figures_in_their_own_workbook()
    {
        var data = Data("penuh");
        using var word = WordprocessingDocument.Open(Word(data), false);
        var grafik = word.MainDocumentPart!.ChartParts.ToList();
        Assert.Equal(7, grafik.Count);
        var batang = grafik.Single(g => g.ChartSpace.Descendants<DocumentFormat.OpenXml.Drawing.Charts.StringPoint>()
            .Any(p => p.InnerText == "1.1") && g.ChartSpace.Descendants<DocumentFormat.OpenXml.Drawing.Charts.BarChart>().Any());
        var seri = batang.ChartSpace.Descendants<DocumentFormat.OpenXml.Drawing.Charts.BarChartSeries>().ToList();
        Assert.Equal(["100", "100", "100", "100"], seri[0].Descendants<DocumentFormat.OpenXml.Drawing.Charts.Values>().Single()
            .Descendants<DocumentFormat.OpenXml.Drawing.Charts.NumericValue>().Select(v => v.Text));
        Assert.Equal(["90", "90.01", "90.02", "90.03"], seri[1].Descendants<DocumentFormat.OpenXml.Drawing.Charts.Values>().Single()
            .Descendants<DocumentFormat.OpenXml.Drawing.Charts.NumericValue>().Select(v => v.Text));
        using var isi = batang.EmbeddedPackagePart!.GetStream();
        using var buku = SpreadsheetDocument.Open(isi, false);
        Assert.Empty(new OpenXmlValidator().Validate(buku));
        Assert.Equal(["Indikator", "Target", "Realisasi", "1.1", "100", "90"],
            buku.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().Take(6)
                .Select(c => c.InnerText));
        var garis = grafik.First(g => g.ChartSpace.Descendants<DocumentFormat.OpenXml.Drawing.Charts.LineChart>().Any());
        Assert.Equal(["2022", "2023", "2024", "2025"], garis.ChartSpace.Descendants<DocumentFormat.OpenXml.Drawing.Charts.CategoryAxisData>(
            ).First().Descendants<DocumentFormat.OpenXml.Drawing.Charts.NumericValue>().Select(v => v.Text));
        Assert.All(word.MainDocumentPart.Document.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>(),
            d => Assert.False(string.IsNullOrWhiteSpace(d.Description?.Value)));
    }

    [Fact]
    public void No_run_and_no_paragraph_is_formatted_by_hand()
    {
        using var word = WordprocessingDocument.Open(Word(Data("penuh")), false);
        var body = word.MainDocumentPart!.Document.Body!;
        Assert.DoesNotContain(body.Descendants<RunProperties>().SelectMany(r => r.ChildElements), e => e is not RunStyle);
        Assert.DoesNotContain(body.Descendants<ParagraphProperties>().SelectMany(p => p.ChildElements),
            e => e is not (ParagraphStyleId or NumberingProperties or SectionProperties));
        var ada = word.MainDocumentPart.StyleDefinitionsPart!.Styles!.Elements<Style>().Select(s => s.StyleId!.Value).ToHashSet();
        Assert.Equal([], body.Descendants<ParagraphStyleId>().Select(p => p.Val!.Value)
            .Concat(body.Descendants<RunStyle>().Select(r => r.Val!.Value)).Distinct().Except(ada));
    }

    [Fact]
    public void Lists_references_and_captions_agree()
    {
        using var word = WordprocessingDocument.Open(Word(Data("penuh")), false);
        var body = word.MainDocumentPart!.Document.Body!;
        var penanda = body.Descendants<BookmarkStart>().Select(b => b.Name!.Value!).ToList();
        Assert.Equal(penanda.Count, penanda.Distinct().Count());
        var rujuk = body.Descendants<FieldCode>().Select(f => Regex.Match(f.Text, @"^ (?:PAGEREF|REF) (\S+) ")).Where(m => m.Success)
            .Select(m => m.Groups[1].Value).ToList();
        Assert.True(rujuk.Count > 60, $"{rujuk.Count}");
        Assert.Empty(rujuk.Except(penanda));
        var daftar = body.Descendants<Paragraph>().Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val == "TableofFigures")
            .Select(p => p.InnerText).ToList();
        var judul = body.Descendants<Paragraph>()
            .Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val?.Value is "Caption" or "KeteranganGrafik").Select(p => p.InnerText)
                .ToList();
        Assert.Equal(judul.Count, daftar.Count);
    }

    [Fact]
    public void What_is_kept_with_a_version_makes_the_same_report_again()
    {
        var data = Data("kecil");
        Assert.Equal(Word(data).ToArray(), Word(Lkj.FromJson(Lkj.ToJson(data))).ToArray());
    }

    [Fact]
    public void Sasaran_cells_are_merged_headers_repeat_and_rows_stay_whole()
    {
        using var word = WordprocessingDocument.Open(Word(Data("kecil")), false);
        var tabel = word.MainDocumentPart!.Document.Body!.Elements<Table>().ElementAt(1);
        var baris = tabel.Elements<TableRow>().ToList();
        Assert.Equal(2, baris.Count(b => b.TableRowProperties!.Elements<TableHeader>().Any()));
        Assert.All(baris, b => Assert.NotEmpty(b.TableRowProperties!.Elements<CantSplit>()));
        Assert.Equal(["restart", "lanjut", "lanjut", "lanjut", "restart"], baris.Skip(2).Take(5).Select(b =>
            b.Elements<TableCell>().ElementAt(1).TableCellProperties!.VerticalMerge?.Val?.InnerText ?? "lanjut"));
        Assert.Equal(["No", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "Target", "Realisasi Tahun", "Capaian Tahun sebelumnya (%)",
            "Capaian Tahun berjalan (%)"],
            baris[0].Elements<TableCell>().Select(c => c.InnerText));
        Assert.Equal(["1", "2", "3", "4", "5", "6", ""], baris[1].Elements<TableCell>().Select(c => c.InnerText));
    }

    [Fact]
    public void The_contents_list_names_every_heading()
    {
        using var word = WordprocessingDocument.Open(Word(Data("kecil")), false);
        var paragraf = word.MainDocumentPart!.Document.Body!.Elements<Paragraph>().ToList();
        string[] judul = ["JudulAwal", "Heading1", "Heading2", "Heading3"];
        var isi = paragraf.Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val?.Value?.StartsWith("TOC", StringComparison.Ordinal)
            == true)
            .Select(p => string.Concat(p.Descendants<Hyperlink>().First().Elements<Run>().TakeWhile(r => !r.Elements<TabChar>().Any())
                .Select(r => r.InnerText)));
        var ada = paragraf.Where(p => judul.Contains(p.ParagraphProperties?.ParagraphStyleId?.Val?.Value)).Select(p => p.InnerText)
            .ToList();
        Assert.Equal(ada.Count, isi.Count());
        Assert.All(isi.Zip(ada), x => Assert.EndsWith(x.Second, x.First, StringComparison.Ordinal));
        Assert.Contains("BAB III AKUNTABILITAS KINERJA", isi);
    }

    [Fact]
    public void Html_says_the_same_words_in_the_same_order()
    {
        var data = Data("kecil");
        using var word = WordprocessingDocument.Open(Word(data), false);
        var dariWord = word.MainDocumentPart!.Document.Body!.Elements<Table>().SelectMany(t => t.Descendants<TableCell>())
            .Select(c => c.InnerText.Trim())
            .Where(t => t.Length > 0);
        var html = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(Lkj.Html(data).ToString());
        Assert.Equal(dariWord, html.QuerySelectorAll("table th, table td").Select(c => c.TextContent.Trim()).Where(t => t.Length > 0));
    }

    [Fact]
    public void Html_carries_no_markup_of_others()
    {
        var html = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(Lkj.Html(Data("bandel")).ToString());
        Assert.Empty(html.QuerySelectorAll("script, img, iframe"));
        Assert.All(html.QuerySelectorAll("a[href]"), a => Assert.Matches("^(https?:|mailto:|#|/)", a.GetAttribute("href")!));
        Assert.DoesNotContain(html.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task LibreOffice_converts_every_kind_of_document()
    {
        AlatLuar.Butuh("/usr/bin/soffice");
        AlatLuar.Butuh("/usr/bin/pdftotext");
        var folder = Directory.CreateTempSubdirectory("lkj").FullName;
        foreach (var n in s_nama)
            await File.WriteAllBytesAsync(Path.Combine(folder, n + ".docx"), Word(Data(n)).ToArray(),
                TestContext.Current.CancellationToken);
        await AlatLuar.JalankanAsync("/usr/bin/soffice", [$"-env:UserInstallation=file://{folder}/profil", "--headless", "--convert-to",
            "pdf", "--outdir", folder, .. s_nama.Select(n => Path.Combine(folder, n + ".docx"))]);
        foreach (var n in s_nama)
        {
            var teks = Regex.Replace(await AlatLuar.JalankanAsync("/usr/bin/pdftotext", "-raw", Path.Combine(folder, n + ".pdf"), "-"),
                @"\s+", "");
            Assert.Contains("PENUTUP", teks, StringComparison.Ordinal);
            foreach (var b in Data(n).Capaian)
                Assert.Contains(Regex.Replace($"{b.Kode} {b.Uraian}", @"\s+", ""), teks, StringComparison.Ordinal);
        }

        Directory.Delete(folder, true);
    }

    [Fact]
    public async Task LibreOffice_makes_a_PDF_with_every_indicator_and_the_signature()
    {
        AlatLuar.Butuh("/usr/bin/soffice");
        AlatLuar.Butuh("/usr/bin/pdftotext");
        var data = Data("kecil");
        var folder = Directory.CreateTempSubdirectory("lkj").FullName;
        await File.WriteAllBytesAsync(Path.Combine(folder, "lkj.docx"), Word(data).ToArray(), TestContext.Current.CancellationToken);
        await AlatLuar.JalankanAsync("/usr/bin/soffice", $"-env:UserInstallation=file://{folder}/profil", "--headless", "--convert-to",
            "pdf", "--outdir", folder, Path.Combine(folder, "lkj.docx"));
        var teks = Regex.Replace(await AlatLuar.JalankanAsync("/usr/bin/pdftotext", "-raw", Path.Combine(folder, "lkj.pdf"), "-"), @"\s+",
            "");
        foreach (var b in data.Capaian)
            Assert.Contains(Regex.Replace($"{b.Kode} {b.Uraian}", @"\s+", ""), teks, StringComparison.Ordinal);
        Assert.Contains("Contoh,27Februari2026Plh.KepalaDinas,dr.ArifContoh,M.K.M.PembinaUtamaMudaNIP.197001011998031001", teks,
            StringComparison.Ordinal);
        Directory.Delete(folder, true);
    }
}
