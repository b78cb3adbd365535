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
