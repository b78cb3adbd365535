namespace SopKinerja.Web.Tests.Tampilan;

using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;
using SopKinerja.Web.Tampilan;

public sealed class HtmlWriterTests
{
    private const string Jahat = "\"><script>alert('x')</script>&";

    private const string Aman = "&quot;&gt;&lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt;&amp;";

    /// <summary>Leaves letters of every script as they are, where the usual one writes their numbers.</summary>
    private static readonly HtmlEncoder s_semuaHuruf = HtmlEncoder.Create(UnicodeRanges.All);

    [Fact]
    public void Text_between_tags_is_encoded() => Assert.Equal($"<p>{Aman}</p>", Tulis(w => w.Html($"<p>{Jahat}</p>")));

    [Fact]
    public void Text_cannot_leave_an_attribute() =>
        Assert.Equal($"""<a title="{Aman}">""", Tulis(w => w.Html($"""<a title="{Jahat}">""")));

    [Fact]
    public void Two_pieces_of_text_are_encoded_each() =>
        Assert.Equal("<i>&lt;</i><b>&gt;</b>", Tulis(w => w.Html($"<i>{"<"}</i><b>{">"}</b>")));

    [Fact]
    public void A_constant_in_a_hole_is_text_too()
    {
        const string tanda = "<br>";
        Assert.Equal("&lt;br&gt;", Tulis(w => w.Html($"{tanda}")));
    }

    [Fact]
    public void Text_that_C_sharp_put_together_first_is_text() =>
        Assert.Equal("<p>a &lt;b&gt;</p>", Tulis(w => w.Html($"<p>{$"a <{'b'}>"}</p>")));

    [Fact]
    public void Nothing_is_written_of_null()
    {
        string? teks = null;
        IHtmlContent? markup = null;
        Assert.Equal("<p></p>", Tulis(w => w.Html($"<p>{teks}{markup}</p>")));
    }

    [Theory]
    [InlineData('a', "a")]
    [InlineData('<', "&lt;")]
    [InlineData('"', "&quot;")]
    [InlineData('\'', "&#x27;")]
    [InlineData('é', "&#xE9;")]
    public void A_character_is_text(char huruf, string tertulis) => Assert.Equal(tertulis, Tulis(w => w.Html($"{huruf}")));

    [Theory]
    [InlineData(long.MinValue)]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(long.MaxValue)]
    public void A_number_is_its_digits(long angka) =>
        Assert.Equal(angka.ToString(CultureInfo.InvariantCulture), DalamBudaya("ar-SA", () => Tulis(w => w.Html($"{angka}"))));

    [Fact]
    public void A_width_has_a_point_whatever_the_culture() =>
        Assert.Equal("x=\"1234.5\" y=\"-0.25\"",
            DalamBudaya("id-ID", () => Tulis(w => w.Html($"x=\"{1234.5m:0.##}\" y=\"{-0.25m:0.##}\""))));

    [Fact]
    public void Markup_is_written_as_it_is() =>
        Assert.Equal("<p><b>a</b></p>", Tulis(w => w.Html($"<p>{new HtmlString("<b>a</b>")}</p>")));

    [Fact]
    public void Content_encodes_its_own_text_with_the_encoder_of_the_place()
    {
        var isi = new HtmlContentBuilder().AppendHtml("<b>").Append("é<").AppendHtml("</b>");
        Assert.Equal("<p><b>é&lt;</b></p>", Tulis(w => w.Html($"<p>{isi}</p>"), s_semuaHuruf));
    }

    [Fact]
    public void A_piece_that_stands_alone_is_encoded_once()
    {
        var potongan = HtmlWriter.Potongan($"<b>{"a & b"}</b>");
        Assert.Equal("<p><b>a &amp; b</b></p>", Tulis(w => w.Html($"<p>{potongan}</p>")));
    }

    [Fact]
    public void A_piece_is_written_with_the_encoder_that_it_is_given() =>
        Assert.Equal("<b>é</b>", HtmlWriter.Potongan(s_semuaHuruf, $"<b>{"é"}</b>").Value);

    private static string Tulis(Action<HtmlWriter> isi, HtmlEncoder? encoder = null)
    {
        using var teks = new StringWriter(CultureInfo.InvariantCulture);
        isi(new(teks, encoder ?? HtmlEncoder.Default));
        return teks.ToString();
    }

    private static string DalamBudaya(string nama, Func<string> kerja)
    {
        var semula = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo(nama);
        try
        {
            return kerja();
        }
        finally
        {
            CultureInfo.CurrentCulture = semula;
        }
    }
}
