namespace SopKinerja.Web.Tests;

using Markdig.Syntax;
using SopKinerja.Web.Dokumen;
using SopKinerja.Web.Laporan;

/// <summary>What people type otherwise than Markdown has it.</summary>
public sealed class KetikanTests
{
    private static string Html(string markdown) => Lkj.Pratinjau(ContohLaporan.Buat(), markdown);

    /// <summary>Case 32, as it was pasted.</summary>
    [Theory]
    [InlineData("•")]
    [InlineData("▪")]
    [InlineData("o")]
    [InlineData("–")]
    [InlineData("\uF0B7")]
    public void Bullets_of_Word_are_a_list(string tanda)
    {
        var daftar = Assert.IsType<ListBlock>(NaskahMarkdown.Parse(
            $"Upaya yang dilakukan:\n\n{tanda}\tmelatih petugas\n{tanda}\tmenambah alat\n{tanda}\tmemantau mingguan\n")[1]);
        Assert.Equal(3, daftar.Count);
    }

    [Fact]
    public void The_list_of_the_case_has_three_items() =>
        Assert.Equal(4, Html("Upaya yang dilakukan:\n\n•\tmelatih petugas\n•\tmenambah alat\no\tmemantau mingguan").Split("<li>").Length);

    [Theory]
    [InlineData("o biasa\n\n– sisipan", "<p>o biasa</p>\n<p>– sisipan</p>\n")]
    [InlineData("Baris satu\nBaris dua\n\nTiga", "<p>Baris satu</p>\n<p>Baris dua</p>\n<p>Tiga</p>\n")]
    [InlineData("Baris **satu\nmasih** satu", "<p>Baris <strong>satu\nmasih</strong> satu</p>\n")]
    [InlineData("Baris  \nputus", "<p>Baris<br />\nputus</p>\n")]
    [InlineData("- butir\n  lanjut", "<ul>\n<li>butir\nlanjut</li>\n</ul>\n")]
    public void A_line_end_ends_a_paragraph_outside_lists_and_emphasis(string markdown, string html) => Assert.Equal(html, Html(markdown));

    [Fact]
    public void A_table_within_a_sentence_is_named_and_never_unknown() => Assert.Matches(
        @"^<p>Lihat <a href=""#tabel-\d+"">Tabel \d+</a> dan <a href=""#grafik-\d+"">Grafik \d+</a>\.</p>\n$",
        Html("Lihat {{tabel:pk}} dan {{grafik:sasaran-1}}."));
}
