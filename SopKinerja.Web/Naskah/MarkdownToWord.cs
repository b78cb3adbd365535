namespace SopKinerja.Web.Naskah;

using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SopKinerja.Web.Laporan;

/// <summary>
/// Writes a Markdown tree into a <see cref="WordBody"/>: one renderer a node, and a last one that cannot be silent
/// (<see cref="RendererBase"/> skips a leaf that nobody renders).
/// </summary>
internal sealed class MarkdownToWord : RendererBase
{
    private readonly Stack<(int NumId, int Level)> _lists = new();

    public MarkdownToWord(WordBody body)
    {
        Body = body;
        ObjectRenderers.AddRange(
        [
            new HeadingRenderer(), new ParagraphRenderer(), new ListRenderer(), new ListItemRenderer(), new QuoteRenderer(), new CodeBlockRenderer(),
            new ThematicBreakRenderer(), new TableRenderer(), new LinkReferenceRenderer(),
            new LiteralRenderer(), new EmphasisRenderer(), new CodeInlineRenderer(), new LinkRenderer(), new AutolinkRenderer(),
            new LineBreakRenderer(), new HtmlEntityRenderer(), new DelimiterRenderer(), new LastBlockRenderer(), new LastInlineRenderer(),
        ]);
    }

    public WordBody Body { get; }

    /// <summary>The style of paragraphs here: body text, quote or table cell.</summary>
    public string Style { get; set; } = "Isi";

    public bool Bold { get; set; }

    public bool Italic { get; set; }

    /// <summary>The list item whose first paragraph still needs its mark.</summary>
    public bool ItemOpen { get; set; }

    public override object Render(MarkdownObject markdownObject)
    {
        Write(markdownObject);
        return this;
    }

    public void PushList(bool ordered, int start) => _lists.Push((Body.NewList(ordered, start), _lists.Count));

    public void PopList() => _lists.Pop();

    public void Paragraph(ContainerInline? inline)
    {
        var list = _lists.Count > 0 ? _lists.Peek() : default((int NumId, int Level)?);
        Body.BeginParagraph(list is null ? Style : "Daftar", list is { } l && ItemOpen ? l : null, list is { } c && !ItemOpen ? c.Level + 1 : 0);
        ItemOpen = false;
        if (inline is not null)
            WriteChildren(inline);
        Body.EndParagraph();
    }

    public void Text(string text, string? charStyle = null) => Body.Run(text, Bold, Italic, charStyle);
}

internal abstract class WordRenderer<T> : MarkdownObjectRenderer<MarkdownToWord, T>
    where T : MarkdownObject;

internal sealed class HeadingRenderer : WordRenderer<HeadingBlock>
{
    protected override void Write(MarkdownToWord word, HeadingBlock heading)
    {
        word.Body.BeginParagraph(heading.Level <= 3 ? "SubJudul1" : "SubJudul2");
        if (heading.Inline is not null)
            word.WriteChildren(heading.Inline);
        word.Body.EndParagraph();
    }
}

internal sealed class ParagraphRenderer : WordRenderer<ParagraphBlock>
{
    protected override void Write(MarkdownToWord word, ParagraphBlock paragraph) => word.Paragraph(paragraph.Inline);
}

internal sealed class ListRenderer : WordRenderer<ListBlock>
{
    protected override void Write(MarkdownToWord word, ListBlock list)
    {
        word.PushList(list.IsOrdered, int.TryParse(list.OrderedStart, out var start) ? start : 1);
        word.WriteChildren(list);
        word.PopList();
    }
}

internal sealed class ListItemRenderer : WordRenderer<ListItemBlock>
{
    protected override void Write(MarkdownToWord word, ListItemBlock item)
    {
        word.ItemOpen = true;
        if (item.Count == 0)
            word.Paragraph(null);
        word.WriteChildren(item);
        word.ItemOpen = false;
    }
}

internal sealed class QuoteRenderer : WordRenderer<QuoteBlock>
{
    protected override void Write(MarkdownToWord word, QuoteBlock quote)
    {
        var style = word.Style;
        word.Style = "Kutipan";
        word.WriteChildren(quote);
        word.Style = style;
    }
}

internal sealed class CodeBlockRenderer : WordRenderer<CodeBlock>
{
    protected override void Write(MarkdownToWord word, CodeBlock code)
    {
        for (var i = 0; i < code.Lines.Count; i++)
        {
            word.Body.BeginParagraph("BlokKode");
            word.Body.Run(code.Lines.Lines[i].Slice.ToString(), false, false);
            word.Body.EndParagraph();
        }
    }
}

internal sealed class ThematicBreakRenderer : WordRenderer<ThematicBreakBlock>
{
    protected override void Write(MarkdownToWord word, ThematicBreakBlock block)
    {
        word.Body.BeginParagraph("Garis");
        word.Body.EndParagraph();
    }
}

internal sealed class TableRenderer : WordRenderer<Table>
{
    protected override void Write(MarkdownToWord word, Table table)
    {
        var columns = table.OfType<TableRow>().Select(r => r.Count).DefaultIfEmpty(1).Max();
        word.Body.BeginTable([.. Enumerable.Repeat(1, columns)]);
        var (style, bold) = (word.Style, word.Bold);
        foreach (var row in table.OfType<TableRow>())
        {
            word.Body.BeginRow(row.IsHeader);
            for (var i = 0; i < columns; i++)
            {
                var rata = i < table.ColumnDefinitions.Count ? table.ColumnDefinitions[i].Alignment : null;
                word.Style = row.IsHeader ? "SelKepala" : rata switch
                {
                    TableColumnAlign.Right => "SelAngka",
                    TableColumnAlign.Center => "SelTengah",
                    _ => "Sel",
                };
                word.Body.BeginCell(i);
                if (i < row.Count && row[i] is TableCell { Count: > 0 } cell)
                    word.WriteChildren(cell);
                else
                    word.Paragraph(null);
                word.Body.EndCell();
            }

            word.Body.EndRow();
        }

        (word.Style, word.Bold) = (style, bold);
        word.Body.EndTable();
    }
}

/// <summary>Definitions of link targets are not text.</summary>
internal sealed class LinkReferenceRenderer : WordRenderer<LinkReferenceDefinitionGroup>
{
    protected override void Write(MarkdownToWord word, LinkReferenceDefinitionGroup group)
    {
    }
}

internal sealed class LiteralRenderer : WordRenderer<LiteralInline>
{
    protected override void Write(MarkdownToWord word, LiteralInline literal) => word.Text(literal.Content.ToString());
}

internal sealed class EmphasisRenderer : WordRenderer<EmphasisInline>
{
    protected override void Write(MarkdownToWord word, EmphasisInline emphasis)
    {
        var (bold, italic) = (word.Bold, word.Italic);
        word.Bold |= emphasis.DelimiterCount == 2;
        word.Italic |= emphasis.DelimiterCount == 1;
        word.WriteChildren(emphasis);
        (word.Bold, word.Italic) = (bold, italic);
    }
}

internal sealed class CodeInlineRenderer : WordRenderer<CodeInline>
{
    protected override void Write(MarkdownToWord word, CodeInline code) => word.Text(code.Content, "Kode");
}

internal sealed class LinkRenderer : WordRenderer<LinkInline>
{
    protected override void Write(MarkdownToWord word, LinkInline link)
    {
        var aman = !link.IsImage && NaskahMarkdown.TautanAman(link.Url);
        if (link.IsImage)
            word.Body.Run("[Gambar: ", false, true);
        else if (aman)
            word.Body.BeginLink(link.Url!);
        word.WriteChildren(link);
        if (link.IsImage)
            word.Body.Run("]", false, true);
        else if (aman)
            word.Body.EndLink();
    }
}

internal sealed class AutolinkRenderer : WordRenderer<AutolinkInline>
{
    protected override void Write(MarkdownToWord word, AutolinkInline link) => word.Text(link.Url);
}

internal sealed class LineBreakRenderer : WordRenderer<LineBreakInline>
{
    protected override void Write(MarkdownToWord word, LineBreakInline line)
    {
        if (line.IsHard)
            word.Body.LineBreak();
        else
            word.Text(" ");
    }
}

internal sealed class HtmlEntityRenderer : WordRenderer<HtmlEntityInline>
{
    protected override void Write(MarkdownToWord word, HtmlEntityInline entity) => word.Text(entity.Transcoded.ToString());
}

internal sealed class DelimiterRenderer : WordRenderer<DelimiterInline>
{
    protected override void Write(MarkdownToWord word, DelimiterInline delimiter)
    {
        word.Text(delimiter.ToLiteral());
        word.WriteChildren(delimiter);
    }
}

/// <summary>Registered last: losing a reader's words must be loud.</summary>
internal sealed class LastBlockRenderer : WordRenderer<LeafBlock>
{
    protected override void Write(MarkdownToWord word, LeafBlock block) =>
        throw new NotSupportedException($"Markdown {block.GetType().Name} belum punya bentuk Word.");
}

internal sealed class LastInlineRenderer : WordRenderer<LeafInline>
{
    protected override void Write(MarkdownToWord word, LeafInline inline) =>
        throw new NotSupportedException($"Markdown {inline.GetType().Name} belum punya bentuk Word.");
}
