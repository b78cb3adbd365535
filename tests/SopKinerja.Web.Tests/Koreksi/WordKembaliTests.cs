namespace SopKinerja.Web.Tests;

using System.IO.Compression;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using SopKinerja.Data;
using SopKinerja.Web.Dokumen;
using SopKinerja.Web.Koreksi;
using SopKinerja.Web.Laporan;
using static SopKinerja.Web.Tests.WordUji;

/// <summary>Files that went out and come back.</summary>
public sealed class WordKembaliTests
{
    public static TheoryData<string> Kasus() => NaskahTests.Kasus();

    [Theory, MemberData(nameof(Kasus))]
    public void A_narrative_comes_back_from_Word_saying_the_same(string nama)
    {
        var markdown = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Dokumen", "Naskah", "Kasus", nama));
        var kembali = Baca(Word(ContohLaporan.Buat(narasi: new() { ["latar-belakang"] = markdown })).ToArray()).Narasi["latar-belakang"];
        Assert.Equal(Teks(markdown), Teks(kembali));
        var lagi = Baca(Word(ContohLaporan.Buat(narasi: new() { ["latar-belakang"] = kembali })).ToArray()).Narasi["latar-belakang"];
        Assert.Equal(kembali, lagi);
    }

    [Fact]
    public void What_nobody_touched_shows_no_difference()
    {
        var word = Word(ContohLaporan.Buat(narasi: Narasi())).ToArray();
        Assert.Empty(Baca(word).Banding(Baca(word)));
    }

    [Fact]
    public void Exactly_the_narratives_and_figures_that_were_changed_are_shown()
    {
        var asli = Word(ContohLaporan.Buat(narasi: Narasi())).ToArray();
        var ubah = new MemoryStream();
        ubah.Write(asli);
        using (var word = WordprocessingDocument.Open(ubah, true))
        {
            var body = word.MainDocumentPart!.Document.Body!;
            Ganti(body, "Puji syukur.", "Puji syukur kami panjatkan.");
            Ganti(body, "Selesai.", "Selesai dengan baik.");
            Ganti(body, "miring", "condong");
            var sel = body.Descendants<TableCell>().Last(c => c.InnerText == "90,00");
            sel.Descendants<Text>().Single().Text = "99,99";
            word.MainDocumentPart.Document.Save();
        }

        var beda = Baca(ubah.ToArray()).Banding(Baca(asli));
        Assert.Equal(["latar-belakang", "pengantar", "penutup"], beda.Where(b => b.Jenis == JenisPerubahan.Narasi).Select(b => b.Bagian)
            .Order(StringComparer.Ordinal));
        Assert.Contains("*condong*", beda.Single(b => b.Bagian == "latar-belakang").Baru, StringComparison.Ordinal);
        var angka = Assert.Single(beda, b => b.Jenis == JenisPerubahan.Angka);
        Assert.Equal(("90,00", "99,99"), (angka.Lama, angka.Baru));
        Assert.Contains("1.1 Persentase layanan nomor 1", angka.Bagian, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_typed_over_inside_a_narrative_stays_the_portal_s()
    {
        var asli = Word(ContohLaporan.Buat(narasi: new() { ["penutup"] = "Capaian {{capaian:1.1}} tahun ini." })).ToArray();
        var ubah = new MemoryStream();
        ubah.Write(asli);
        using (var word = WordprocessingDocument.Open(ubah, true))
        {
            Ganti(word.MainDocumentPart!.Document.Body!, "90,00%", "100,00%");
            word.MainDocumentPart.Document.Save();
        }

        var beda = Baca(ubah.ToArray()).Banding(Baca(asli));
        var angka = Assert.Single(beda);
        Assert.Equal((JenisPerubahan.Angka, "90,00%", "100,00%"), (angka.Jenis, angka.Lama, angka.Baru));
        Assert.Contains("{{capaian:1.1}}", angka.Bagian, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_that_became_plain_words_is_never_offered_as_text()
    {
        var asli = Word(ContohLaporan.Buat(narasi: new() { ["penutup"] = "Capaian {{capaian:1.1}} tahun ini." })).ToArray();
        var sdt = Regex.Match(Isi(asli), "<w:sdt><w:sdtPr><w:alias w:val=\"sisipan:.*?</w:sdtContent></w:sdt>",
            RegexOptions.Singleline).Value;
        var beda = Baca(WordBandel.Ganti(asli, "word/document.xml", sdt, "<w:r><w:t>99,99%</w:t></w:r>")).Banding(Baca(asli));
        Assert.Equal(JenisPerubahan.Angka, Assert.Single(beda).Jenis);
        var hapus = Baca(WordBandel.Ganti(asli, "word/document.xml", sdt, "<w:r><w:t>baik</w:t></w:r>")).Banding(Baca(asli));
        Assert.Equal(JenisPerubahan.Narasi, Assert.Single(hapus).Jenis);
    }

    [Fact]
    public void A_number_changed_in_a_chart_is_pointed_out()
    {
        var asli = Word(ContohLaporan.Buat()).ToArray();
        var ubah = new MemoryStream();
        ubah.Write(asli);
        using (var word = WordprocessingDocument.Open(ubah, true))
        {
            var v = word.MainDocumentPart!.ChartParts.First().ChartSpace.Descendants<DocumentFormat.OpenXml.Drawing.Charts.Values>().Last()
                .Descendants<DocumentFormat.OpenXml.Drawing.Charts.NumericValue>().First();
            v.Text = "12.5";
            foreach (var p in word.MainDocumentPart.ChartParts)
                p.ChartSpace.Save();
        }

        var angka = Assert.Single(Baca(ubah.ToArray()).Banding(Baca(asli)));
        Assert.Contains("Grafik", angka.Bagian, StringComparison.Ordinal);
        Assert.Contains("12,5", angka.Baru, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kotak",
        "<w:p><w:r><mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
            + "<mc:Choice Requires=\"wps\"><w:drawing><w:txbxContent><w:p><w:r><w:t>Tulisan pejabat.</w:t></w:r></w:p>"
            + "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>Tulisan pejabat.</w:t>"
            + "</w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>")]
    [InlineData("kotak kedua",
        "<w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>lain</w:t></w:r></w:p></w:txbxContent><w:txbxContent><w:p><w:r><w:sym "
            + "w:font=\"Symbol\" w:char=\"F001\"/><w:t>Tulisan pejabat.</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>")]
    [InlineData("rumus", "<w:p><m:oMath xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><m:r><m:t>Tulisan "
        + "pejabat.</m:t></m:r></m:oMath></w:p>")]
    [InlineData("customXml",
        "<w:customXml w:element=\"a\"><w:p><w:customXml w:element=\"b\"><w:r><w:t>Tulisan "
            + "pejabat.</w:t></w:r></w:customXml></w:p></w:customXml>")]
    [InlineData("sel di kontrol",
        "<w:tbl><w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent><w:tc><w:sdt><w:sdtContent><w:p><w:r><w:t>Tulisan "
            + "pejabat.</w:t></w:r></w:p></w:sdtContent></w:sdt></w:tc></w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt></w:tbl>")]
    [InlineData("tabel di tabel",
        "<w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Tulisan "
            + "pejabat.</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>")]
    [InlineData("ruby", "<w:p><w:r><w:ruby><w:rt><w:r><w:t>x</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>Tulisan "
        + "pejabat.</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>")]
    public void However_Word_wraps_what_an_official_wrote_it_is_seen(string cara, string xml)
    {
        var asli = Word(ContohLaporan.Buat(narasi: new() { ["penutup"] = "Selesai." })).ToArray();
        var ubah = WordBandel.Ganti(asli, "word/document.xml", "Selesai.</w:t></w:r></w:p>", $"Selesai.</w:t></w:r></w:p>{xml}");
        var beda = Assert.Single(Baca(ubah).Banding(Baca(asli)));
        Assert.True(beda.Baru.Split("Tulisan pejabat.").Length == 2, $"{cara}: {beda.Baru}");
    }

    [Fact]
    public void A_section_that_was_copied_shows_both_texts_and_comments_are_shown()
    {
        var asli = Word(ContohLaporan.Buat(narasi: new() { ["penutup"] = "Selesai." })).ToArray();
        var sdt = System.Text.RegularExpressions.Regex.Match(Isi(asli),
            "<w:sdt><w:sdtPr><w:alias w:val=\"narasi:penutup\"/>.*?</w:sdtContent></w:sdt>", RegexOptions.Singleline).Value;
        var ubah = WordBandel.Ganti(asli, "word/document.xml", sdt, sdt.Replace("Selesai.", "Selesai dengan baik.",
            StringComparison.Ordinal) + sdt);
        ubah = WordBandel.Tambah(ubah, "word/comments.xml",
            ("""<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">"""u8
                + """<w:comment w:id="0" w:author="Kepala"><w:p><w:r><w:t>Perjelas.</w:t></w:r></w:p></w:comment></w:comments>"""u8).ToArray());
        var beda = Baca(ubah).Banding(Baca(asli));
        Assert.Contains("Selesai dengan baik.", beda.Single(b => b.Jenis == JenisPerubahan.Narasi).Baru, StringComparison.Ordinal);
        Assert.Equal(("Komentar Kepala", "Perjelas."), beda.Where(b => b.Jenis == JenisPerubahan.Angka).Select(b => (b.Bagian, b.Baru))
            .Single());
    }

    [Theory]
    [InlineData("~~~")]
    [InlineData("===")]
    [InlineData("# bukan judul")]
    [InlineData("- bukan butir")]
    public void What_looks_like_Markdown_in_Word_comes_back_as_text(string teks)
    {
        var asli = Word(ContohLaporan.Buat(narasi: new() { ["penutup"] = "Selesai." })).ToArray();
        var ubah = WordBandel.Ganti(asli, "word/document.xml", "Selesai.</w:t></w:r></w:p>",
            $"Selesai.</w:t></w:r></w:p><w:p><w:r><w:t>{teks}</w:t><w:br/><w:t>{teks}</w:t></w:r></w:p>"
                + "<w:p><w:r><w:t>akhir</w:t></w:r></w:p>");
        var html = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(NaskahHtml.Render(Baca(ubah).Narasi["penutup"]));
        Assert.Equal(3, html.QuerySelectorAll("p").Length);
        Assert.Equal(2, html.Body!.TextContent.Split(teks).Length - 1);
    }

    [Theory]
    [InlineData("kosong")]
    [InlineData("teks")]
    [InlineData("zip")]
    [InlineData("terpotong")]
    [InlineData("ole")]
    [InlineData("makro")]
    [InlineData("bom")]
    [InlineData("dtd")]
    [InlineData("dalam")]
    public void A_damaged_or_hostile_file_is_refused_with_a_reason(string jenis)
    {
        var hasil = WordMasuk.Baca(WordBandel.Buat(jenis, Word(ContohLaporan.Buat()).ToArray()), _ => false);
        Assert.True(hasil.Refused, jenis);
        Assert.Contains("unggah lagi", hasil.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("word/document.xml", "<w:numId w:val=\"10\"/>", "<w:numId w:val=\"abc\"/>")]
    [InlineData("word/document.xml", "<w:numId w:val=\"10\"/>", "<w:numId w:val=\"99999999999\"/>")]
    [InlineData("word/numbering.xml", "<w:num w:numId=\"10\">", "<w:num w:numId=\"x\">")]
    [InlineData("word/document.xml", "Puji syukur.</w:t></w:r>", "Puji syukur.</w:t></w:r><w:r><w:footnoteReference w:id=\"x\"/></w:r>")]
    [InlineData("word/document.xml", "w:tag w:val=\"narasi:", "w:tag w:val=\"lain:")]
    public void A_file_with_odd_numbers_is_read_all_the_same(string bagian, string dari, string ke)
    {
        var asli = Word(ContohLaporan.Buat(narasi: Narasi())).ToArray();
        using var zip = new ZipArchive(new MemoryStream(asli), ZipArchiveMode.Read);
        using var baca = new StreamReader(zip.GetEntry(bagian)!.Open());
        var isi = baca.ReadToEnd();
        Assert.Contains(dari, isi, StringComparison.Ordinal);
        var aneh = WordBandel.Tambah(asli, bagian, System.Text.Encoding.UTF8.GetBytes(isi.Replace(dari, ke, StringComparison.Ordinal)));
        Assert.Contains("pengantar", Baca(aneh).Narasi.Keys);
    }

    [Fact]
    public void A_file_of_millions_of_empty_elements_is_refused_before_it_is_held()
    {
        var asli = Word(ContohLaporan.Buat()).ToArray();
        var isi = System.Text.Encoding.UTF8.GetBytes("<a>" + string.Concat(Enumerable.Repeat("<b/>", 3_000_000)) + "</a>");
        Assert.True(WordMasuk.Baca(WordBandel.Tambah(asli, "word/numbering.xml", isi), _ => false).Refused);
    }

    [Fact]
    public void A_field_that_nobody_closes_ends_with_its_paragraph()
    {
        var asli = Word(ContohLaporan.Buat(narasi: Narasi())).ToArray();
        using var zip = new ZipArchive(new MemoryStream(asli), ZipArchiveMode.Read);
        using var baca = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        var ruas = string.Concat(
            Enumerable.Repeat("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>HYPERLINK "
                + "\"http://a\"</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>", 200));
        var isi = baca.ReadToEnd().Replace("Puji syukur.</w:t></w:r>", $"Puji syukur.</w:t></w:r>{ruas}<w:r><w:t>x</w:t></w:r>",
            StringComparison.Ordinal);
        var markdown = Baca(WordBandel.Tambah(asli, "word/document.xml", System.Text.Encoding.UTF8.GetBytes(isi))).Narasi["pengantar"];
        Assert.Equal("Puji syukur.[x](http://a)", markdown);
        Assert.Null(NaskahMarkdown.Salah(markdown));
    }
}
