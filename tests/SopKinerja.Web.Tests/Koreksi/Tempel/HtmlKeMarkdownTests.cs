namespace SopKinerja.Web.Tests;

using SopKinerja.Web.Dokumen;
using SopKinerja.Web.Koreksi;

/// <summary>
/// The clipboard's HTML as programs write it: made anew after what their documentation and public bug reports show (Word's mso-list and
/// mso-element in "Microsoft Office HTML and XML Reference"; Excel's xl classes; LibreOffice's sdfootnote; Google Docs' docs-internal-guid).
/// </summary>
public sealed class HtmlKeMarkdownTests
{
    private static string Md(string html, string sekitar = "") => HtmlKeMarkdown.Ubah(html, sekitar).Markdown;

    [Fact]
    public void Word_paragraphs_bold_and_italic() => Assert.Equal(
        "Capaian **ibu hamil** naik *dari 89,51%* menjadi 92,41%.\n\nParagraf kedua & terakhir.",
        Md("""
            <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0cm} --></style></head><body lang=IN>
            <!--StartFragment--><p class=MsoNormal>Capaian <b style='mso-bidi-font-weight:normal'>ibu
            hamil</b> naik <i>dari 89,51%</i> menjadi 92,41%.<o:p></o:p></p>
            <p class=MsoNormal><span style='mso-spacerun:yes'> </span>Paragraf kedua &amp; terakhir.<o:p></o:p></p><!--EndFragment--></body></html>
            """));

    [Fact]
    public void Word_lists_are_paragraphs_with_mso_list() => Assert.Equal(
        "Upaya:\n\n1. Melatih petugas\n2. Menambah alat\n    - Alat TCM\n\nSelesai.",
        Md("""
            <p class=MsoNormal>Upaya:</p>
            <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
            style='mso-fareast-font-family:Calibri'><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
            </span></span></span><![endif]>Melatih petugas<o:p></o:p></p>
            <p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
            style='mso-list:Ignore'>2.<span>&nbsp;</span></span><![endif]>Menambah alat</p>
            <p class=MsoListParagraphCxSpLast style='margin-left:72.0pt;mso-list:l1 level2 lfo2'><![if !supportLists]><span
            style='font-family:"Courier New"'><span style='mso-list:Ignore'>o<span>&nbsp;</span></span></span><![endif]>Alat TCM</p>
            <p class=MsoNormal>Selesai.</p>
            """));

    [Fact]
    public void Word_tables_headings_and_footnotes() => Assert.Equal(
        "### Sasaran\n\nAngka naik[^3] tahun ini.\n\n| Sasaran | Target |\n| --- | --- |\n| Ibu hamil | 100% |\n\n[^3]: Rekap SITB, 30 Januari 2026.",
        Md("""
            <h1>Sasaran</h1>
            <p class=MsoNormal>Angka naik<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span
            class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]>[1]<![endif]></span></span></a>
            tahun ini.</p>
            <table class=MsoTableGrid border=1><tr><td width=200><p class=MsoNormal align=center>Sasaran</p></td><td><p
            class=MsoNormal>Target</p></td></tr>
            <tr><td><p class=MsoNormal>Ibu hamil</p></td><td><p class=MsoNormal>100%</p></td></tr></table>
            <div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a
            href="#_ftnref1" name="_ftn1"><span class=MsoFootnoteReference>[1]</span></a> Rekap SITB, 30 Januari 2026.</p></div></div>
            """, "Sudah ada [^2].\n\n[^2]: Dua."));

    [Theory]
    [InlineData("<table><col width=64><tr height=20><td class=xl65>Bidang</td><td class=xl65 align=right>Realisasi</td></tr>"
        + "<tr><td>P2P</td><td align=right x:num>92,41</td></tr></table>", "| Bidang | Realisasi |\n| --- | --- |\n| P2P | 92,41 |")]
    [InlineData("<table><tr><td colspan=2 class=xl70>Triwulan I</td><td>II</td></tr><tr><td>1</td><td>2</td><td>3</td></tr></table>",
        "| Triwulan I |  | II |\n| --- | --- | --- |\n| 1 | 2 | 3 |")]
    [InlineData("<table><tr><td>5.391</td></tr></table>", "5.391")]
    public void Excel_cells_are_a_table_and_one_cell_its_words(string html, string md) => Assert.Equal(md, Md(html));

    /// <summary>Excel and Google Sheets put their marks and wrappers where no paragraph would have them.</summary>
    [Theory]
    [InlineData("<html><body><table border=0><!--StartFragment--> <col width=64><tr height=20><td>Bidang</td><td>Nilai</td></tr>"
        + "<tr><td>P2P</td><td>92,41</td></tr><!--EndFragment--></table></body></html>", "| Bidang | Nilai |\n| --- | --- |\n| P2P | 92,41 |")]
    [InlineData("<google-sheets-html-origin><table><tr><td>a</td><td>b</td></tr></table></google-sheets-html-origin>", "| a | b |\n| --- | --- |")]
    [InlineData("<table><tr><td>No</td><td>Sasaran</td><td>Indikator</td></tr><tr><td rowspan=2>1</td><td rowspan=2>A</td><td>Ind 1</td></tr>"
        + "<tr><td>Ind 2</td></tr></table>", "| No | Sasaran | Indikator |\n| --- | --- | --- |\n| 1 | A | Ind 1 |\n|  |  | Ind 2 |")]
    [InlineData("<table><caption>Tabel 1 Target</caption><tr><td>a</td><td>b</td></tr></table>", "Tabel 1 Target\n\n| a | b |\n| --- | --- |")]
    [InlineData("<table><tr><td><p>Satu.</p><p>Dua.</p></td></tr></table>", "Satu.\n\nDua.")]
    public void Tables_keep_their_columns_whatever_stands_around_them(string html, string md) => Assert.Equal(md, Md(html));

    [Theory]
    [InlineData("<p>&gt;80% puskesmas</p>", "\\>80% puskesmas")]
    [InlineData("<ul><li>&gt; 90%</li><li># satu</li><li>1. dua</li></ul>", "- \\> 90%\n- \\# satu\n- 1\\. dua")]
    [InlineData("<table><tr><td>2. Kegiatan</td></tr></table>", "2\\. Kegiatan")]
    [InlineData("<ol start=3><li>tiga</li><li>empat</li></ol>", "3. tiga\n4. empat")]
    [InlineData("<ul><li><div>luar<ul><li>dalam</li></ul></div></li></ul>", "- luar\n    - dalam")]
    [InlineData("<strong><p>Satu</p></strong><aside><p>Dua</p><p>Tiga</p></aside>", "**Satu**\n\nDua\n\nTiga")]
    [InlineData("<p>Catatan [^١] lama</p>", "Catatan \\[^١\\] lama")]
    public void Signs_at_the_beginning_of_a_line_stay_signs(string html, string md) => Assert.Equal(md, Md(html, "Ada [^١]."));

    [Theory]
    [InlineData("(1)", "(2)", "1. a\n2. b")]
    [InlineData("i.", "ii.", "i. a\nii. b")]
    [InlineData("1.1.", "1.2.", "1. a\n2. b")]
    [InlineData("a)", "b)", "a. a\nb. b")]
    public void Word_counts_as_offices_do(string satu, string dua, string md)
    {
        static string Butir(string tanda, string teks) => "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>"
            + $"{tanda}<span>&nbsp;</span></span>{teks}</p>";
        Assert.Equal(md, Md(Butir(satu, "a") + Butir(dua, "b")));
    }

    [Fact]
    public void A_list_that_begins_deep_begins_at_the_margin() => Assert.Equal("- a\n    - b",
        Md("<p style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o</span>a</p>"
            + "<p style='mso-list:l0 level4 lfo1'><span style='mso-list:Ignore'>o</span>b</p>"));

    [Fact]
    public void A_table_wider_than_Word_takes_comes_in_as_words_row_by_row()
    {
        var md = Md("<table><tr>" + string.Concat(Enumerable.Repeat("<td>a</td>", 5_000)) + "</tr>"
            + string.Concat(Enumerable.Repeat("<tr><td>x</td></tr>", 5_000)) + "</table>");
        Assert.DoesNotContain('|', md);
        Assert.EndsWith("\n\nx", md, StringComparison.Ordinal);
    }

    [Fact]
    public void What_would_cost_too_much_is_refused() =>
        Assert.False(HtmlKeMarkdown.Terbaca(string.Concat(Enumerable.Range(0, 2000).Select(i => $"<b a={i}>")) + string.Concat(
            Enumerable.Repeat("<p>x", 100_000))));

    [Fact]
    public void LibreOffice_lists_and_notes() => Assert.Equal(
        "Satu kalimat.[^1]\n\n- pertama\n- kedua\n    1. dalam\n\n[^1]: Sumber: SIMPUS.",
        Md("""
            <p style="margin-bottom: 0cm; line-height: 100%">Satu kalimat.<sup><a class="sdfootnoteanc" name="sdfootnote1anc"
            href="#sdfootnote1sym"><sup>1</sup></a></sup></p>
            <ul><li><p style="margin-bottom: 0cm">pertama</p></li><li><p>kedua</p><ol><li><p>dalam</p></li></ol></li></ul>
            <div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>Sumber: SIMPUS.</p></div>
            """));

    [Fact]
    public void Google_Docs_wraps_all_in_a_b_that_is_not_bold() => Assert.Equal("Biasa, **tebal**.\n\n[Laman](https://contoh.id/a).",
        Md("""
            <b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:400">Biasa, </span><span
            style="font-weight:700">tebal</span><span>.</span></p><p><a href="https://contoh.id/a"><span>Laman</span></a>.</p></b>
            """));

    [Theory]
    [InlineData("<p>a<script>alert(1)</script>b<style>p{}</style></p>", "ab")]
    [InlineData("<p><a href='javascript:alert(1)'>klik</a></p>", "klik")]
    [InlineData("<p style='display:none'>rahasia</p><p>tampak</p>", "tampak")]
    [InlineData("<p>1. bukan daftar</p><p># bukan judul</p><p>*bukan* tebal &lt;b&gt;</p>",
        "1\\. bukan daftar\n\n\\# bukan judul\n\n\\*bukan\\* tebal \\<b>")]
    [InlineData("<p>Baris<br>kedua</p>", "Baris  \nkedua")]
    [InlineData("<table><tr><td><table><tr><td>x</td><td>y|z</td></tr></table></td><td>w</td></tr></table>", "| x y\\|z | w |\n| --- | --- |")]
    [InlineData("teks lepas <i>tanpa</i> paragraf", "teks lepas *tanpa* paragraf")]
    [InlineData("", "")]
    public void What_runs_or_hides_is_left_out_and_words_stay_words(string html, string md) => Assert.Equal(md, Md(html));

    [Fact]
    public void A_picture_with_its_bytes_comes_along_and_one_of_the_writers_disk_is_counted()
    {
        var data = Convert.ToBase64String(GambarUji.Png(4, 3));
        var hasil = HtmlKeMarkdown.Ubah($"<p><img alt='Foto [posyandu]' src='data:image/png;base64,{data}'></p>"
            + "<p>Lalu <img src='file:///C:/a.png'></p>", "");
        var g = Assert.Single(hasil.Gambar);
        Assert.Equal(($"![Foto (posyandu)]({g.Tanda})\n\nLalu", 1), (hasil.Markdown, hasil.GambarTertinggal));
        Assert.Equal(GambarUji.Png(4, 3), g.Isi);
    }

    [Theory]
    [InlineData("<div>", 20_000)]
    [InlineData("<b>", 20_000)]
    [InlineData("<ul><li>", 5_000)]
    [InlineData("<ul>", 20_000)]
    [InlineData("<table><tr><td>", 5_000)]
    public void Elements_as_deep_as_an_attacker_nests_them_end_in_text(string unsur, int kali) =>
        Assert.Contains("isi", Md(string.Concat(Enumerable.Repeat(unsur, kali)) + "isi"), StringComparison.Ordinal);

    [Fact]
    public void What_comes_out_reads_as_it_went_in()
    {
        var naskah = NaskahMarkdown.Parse(Md("<p>Satu *dua* [tiga] _empat_ `lima` &amp;amp; {{capaian:1.1}}</p>"));
        Assert.Equal("Satu *dua* [tiga] _empat_ `lima` &amp; {{capaian:1.1}}",
            NaskahMarkdown.Polos(((Markdig.Syntax.LeafBlock)naskah[0]).Inline, s => $"<{s.Nama}>"));
    }
}
