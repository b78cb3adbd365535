namespace SopKinerja.Web.Dokumen;

using System.Globalization;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

/// <summary>
/// Markdown as HTML for preview and the public page, with headings below the chapter's own. Raw HTML has no renderer here: were the
/// parser ever to yield one, nothing of it would be written.
/// </summary>
public static class NaskahHtml
{
    /// <summary>A text that stands alone.</summary>
    public static string Render(string markdown)
    {
        var body = new HtmlBody(BahanKosong.Satu, new DaftarIsi(BahanKosong.Satu), null);
        body.Naskah(markdown);
        return body.ToString();
    }

    internal static void Render(TextWriter writer, MarkdownDocument naskah, HtmlBody body)
    {
        var dipakai = naskah.Descendants<LinkInline>().Select(l => l.Reference).OfType<LinkReferenceDefinition>().ToHashSet();
        var catatan = new NomorCatatan(body);
        var renderer = new HtmlRenderer(writer);
        renderer.ObjectRenderers.Clear();
        renderer.ObjectRenderers.AddRange(
        [
            new Markdig.Renderers.Html.CodeBlockRenderer(), new Markdig.Renderers.Html.ListRenderer(), new Judul(body),
            new Markdig.Renderers.Html.ParagraphRenderer(), new Markdig.Renderers.Html.QuoteBlockRenderer(),
            new Markdig.Renderers.Html.ThematicBreakRenderer(), new Tabel(), new Catatan(catatan), new RujukCatatan(catatan),
            new Definisi(dipakai), new Blok(body), new Sisipan(body), new TautanSendiri(),
            new Markdig.Renderers.Html.Inlines.CodeInlineRenderer(), new Markdig.Renderers.Html.Inlines.DelimiterInlineRenderer(),
            new Markdig.Renderers.Html.Inlines.EmphasisInlineRenderer(), new Markdig.Renderers.Html.Inlines.LineBreakInlineRenderer(),
            new Markdig.Renderers.Html.Inlines.HtmlEntityInlineRenderer(), new Tautan(body),
            new Markdig.Renderers.Html.Inlines.LiteralInlineRenderer(),
        ]);
        renderer.Render(naskah);
    }

    private sealed class Judul(HtmlBody body) : HtmlObjectRenderer<HeadingBlock>
    {
        protected override void Write(HtmlRenderer renderer, HeadingBlock heading)
        {
            renderer.EnsureLine();
            var tutup = body.BukaJudulNaskah(heading.Level, NaskahMarkdown.Polos(heading.Inline, body.Bahan.Teks),
                heading.Parent is MarkdownDocument);
            renderer.WriteLeafInline(heading);
            renderer.Write(tutup);
        }
    }

    /// <summary>Alignment by class: the pages allow no style attributes.</summary>
    private sealed class Tabel : HtmlObjectRenderer<Table>
    {
        protected override void Write(HtmlRenderer renderer, Table table)
        {
            renderer.EnsureLine();
            renderer.WriteLine("<table class=\"tabel\" data-garis>");
            foreach (var row in table.OfType<TableRow>())
            {
                var sel = row.IsHeader ? "th" : "td";
                renderer.Write("<tr>");
                for (var i = 0; i < row.Count; i++)
                {
                    var rata = i < table.ColumnDefinitions.Count ? table.ColumnDefinitions[i].Alignment : null;
                    renderer.Write('<').Write(sel).Write(Kelas(rata)).Write('>');
                    var awal = renderer.ImplicitParagraph;
                    renderer.ImplicitParagraph = true;
                    renderer.WriteChildren((TableCell)row[i]);
                    renderer.ImplicitParagraph = awal;
                    renderer.Write($"</{sel}>");
                }

                renderer.WriteLine("</tr>");
            }

            renderer.WriteLine("</table>");
        }

        private static string Kelas(TableColumnAlign? rata) => rata switch
        {
            TableColumnAlign.Right => " class=\"angka\"",
            TableColumnAlign.Center => " class=\"tengah\"",
            _ => "",
        };
    }

    private sealed class TautanSendiri : HtmlObjectRenderer<AutolinkInline>
    {
        protected override void Write(HtmlRenderer renderer, AutolinkInline link)
        {
            var alamat = link.IsEmail ? "mailto:" + link.Url : link.Url;
            var aman = NaskahMarkdown.TautanAman(alamat);
            if (aman)
                renderer.Write("<a href=\"").WriteEscapeUrl(alamat).Write("\" rel=\"nofollow\">");
            renderer.WriteEscape(link.Url);
            if (aman)
                renderer.Write("</a>");
        }
    }

    private sealed class Tautan(HtmlBody body) : HtmlObjectRenderer<LinkInline>
    {
        protected override void Write(HtmlRenderer renderer, LinkInline link)
        {
            if (link.IsImage && body.AlamatGambar(link.Url) is { } alamat)
            {
                renderer.Write("<img src=\"").WriteEscapeUrl(alamat).Write("\" alt=\"");
                renderer.WriteEscape(NaskahMarkdown.Polos(link, body.Bahan.Teks));
                renderer.Write("\" loading=\"lazy\" />");
                return;
            }

            var aman = !link.IsImage && NaskahMarkdown.TautanAman(link.Url);
            if (link.IsImage)
                renderer.Write("<em>[Gambar: ");
            else if (aman)
                renderer.Write("<a href=\"").WriteEscapeUrl(link.Url).Write("\" rel=\"nofollow\">");
            renderer.WriteChildren(link);
            if (!aman)
                renderer.WriteEscape(NaskahMarkdown.AlamatTertulis(link));
            if (link.IsImage)
                renderer.Write("]</em>");
            else if (aman)
                renderer.Write("</a>");
        }
    }

    /// <summary>Notes are numbered over the whole report, in the order in which they are named.</summary>
    private sealed class NomorCatatan(HtmlBody body)
    {
        private readonly Dictionary<Footnote, int> _nomor = [];

        public int Dari(Footnote catatan) => _nomor.TryGetValue(catatan, out var n) ? n : _nomor[catatan] = ++body.Catatan;
    }

    private sealed class RujukCatatan(NomorCatatan nomor) : HtmlObjectRenderer<FootnoteLink>
    {
        protected override void Write(HtmlRenderer renderer, FootnoteLink link)
        {
            if (link.IsBackLink)
                return;
            var n = nomor.Dari(link.Footnote).ToString(CultureInfo.InvariantCulture);
            renderer.Write($"<sup class=\"rujuk-catatan\"><a href=\"#catatan-{n}\">{n}</a></sup>");
        }
    }

    private sealed class Catatan(NomorCatatan nomor) : HtmlObjectRenderer<FootnoteGroup>
    {
        protected override void Write(HtmlRenderer renderer, FootnoteGroup group)
        {
            renderer.EnsureLine();
            renderer.Write("<div class=\"catatan-kaki\">");
            foreach (var catatan in group.OfType<Footnote>().OrderBy(nomor.Dari))
            {
                var n = nomor.Dari(catatan).ToString(CultureInfo.InvariantCulture);
                renderer.Write($"<div id=\"catatan-{n}\"><sup class=\"rujuk-catatan\">{n}</sup>");
                renderer.WriteChildren(catatan);
                renderer.Write("</div>");
            }

            renderer.WriteLine("</div>");
        }
    }

    /// <summary>A definition that no link uses is text that somebody meant to be read.</summary>
    private sealed class Definisi(HashSet<LinkReferenceDefinition> dipakai) : HtmlObjectRenderer<LinkReferenceDefinitionGroup>
    {
        protected override void Write(HtmlRenderer renderer, LinkReferenceDefinitionGroup group)
        {
            foreach (var d in DefinisiTautan.Yatim(group, dipakai))
                renderer.Write("<p>").WriteEscape(DefinisiTautan.Teks(d)).WriteLine("</p>");
        }
    }

    private sealed class Sisipan(HtmlBody body) : HtmlObjectRenderer<SisipanInline>
    {
        protected override void Write(HtmlRenderer renderer, SisipanInline sisipan)
        {
            if (sisipan.Tujuan is { } tujuan && body.Bahan.Rujukan(tujuan) is { } rujukan)
                renderer.Write(body.Rujuk(rujukan).Value);
            else
                renderer.WriteEscape(body.Bahan.Teks(sisipan));
        }
    }

    private sealed class Blok(HtmlBody body) : HtmlObjectRenderer<SisipanBlock>
    {
        protected override void Write(HtmlRenderer renderer, SisipanBlock sisipan)
        {
            renderer.EnsureLine();
            if (sisipan.Jenis == "tabel" && body.Bahan.Tabel(sisipan.Nama) is { } tabel)
                body.Tabel(tabel);
            else if (sisipan.Jenis == "grafik" && body.Bahan.Grafik(sisipan.Nama) is { } grafik)
                body.Grafik(grafik);
            else
                renderer.Write("<p>").WriteEscape(sisipan.TidakDikenal).WriteLine("</p>");
        }
    }
}
