namespace SopKinerja.Web.Dokumen;

using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

/// <summary>What a narrative may refer to: the body it stands in (null in a footnote), and the report's figures and pictures.</summary>
internal sealed record KonteksNaskah(WordBody? Body, IBahan Bahan);

/// <summary>
/// Writes a Markdown tree into Word: one renderer a node, and a last one that cannot be silent
/// (<see cref="RendererBase"/> skips a leaf that nobody renders).
/// </summary>
internal sealed class MarkdownToWord : RendererBase
{
    private readonly Stack<(int NumId, int Level)> _lists = new();

    public MarkdownToWord(WordWriter word, KonteksNaskah konteks)
    {
        (Word, Konteks) = (word, konteks);
        ObjectRenderers.AddRange(
        [
            new HeadingRenderer(), new ParagraphRenderer(), new ListRenderer(), new ListItemRenderer(), new QuoteRenderer(),
            new CodeBlockRenderer(), new ThematicBreakRenderer(), new TableRenderer(), new LinkReferenceRenderer(),
            new FootnoteGroupRenderer(), new SisipanBlockRenderer(), new LiteralRenderer(), new EmphasisRenderer(),
            new CodeInlineRenderer(), new LinkRenderer(), new AutolinkRenderer(), new FootnoteLinkRenderer(), new SisipanInlineRenderer(),
            new LineBreakRenderer(), new HtmlEntityRenderer(), new DelimiterRenderer(), new LastBlockRenderer(), new LastInlineRenderer(),
        ]);
    }

    public WordWriter Word { get; }

    public KonteksNaskah Konteks { get; }

    /// <summary>The style of paragraphs here: body text, quote, footnote or table cell.</summary>
    public string Style { get; set; } = "Isi";

    public bool Bold { get; set; }

    public bool Italic { get; set; }

    /// <summary>Within the words of a link.</summary>
    public bool Tautan { get; set; }

    /// <summary>The list item whose first paragraph still needs its mark.</summary>
    public bool ItemOpen { get; set; }

    /// <summary>Link definitions that a link uses; the others are text that somebody wrote.</summary>
    public HashSet<LinkReferenceDefinition> Dipakai { get; private set; } = [];

    public override object Render(MarkdownObject markdownObject)
    {
        Dipakai = markdownObject is ContainerBlock blok && !blok.OfType<LinkReferenceDefinitionGroup>().Any()
            ? []
            : [.. markdownObject.Descendants<LinkInline>().Select(l => l.Reference).OfType<LinkReferenceDefinition>()];
        Write(markdownObject);
        return this;
    }

    /// <summary>The text of a footnote, its first paragraph with the mark.</summary>
    public void Footnote(Footnote catatan)
    {
        _tanda = true;
        foreach (var blok in catatan)
            Write(blok);
        if (_tanda)
            Paragraph(null);
    }

    public void PushList(JenisButir jenis, int start) => _lists.Push((Word.Isi.NewList(jenis, _lists.Count, start), _lists.Count));

    public void PopList() => _lists.Pop();

    public void Paragraph(ContainerInline? inline)
    {
        var list = _lists.Count > 0 ? _lists.Peek() : default((int NumId, int Level)?);
        if (list is { } l)
            Word.BeginParagraph(ItemOpen ? "Daftar" : $"DaftarLanjut{Math.Min(l.Level, 8) + 1}", ItemOpen ? l : null);
        else
            Word.BeginParagraph(inline is { FirstChild: LinkInline { IsImage: true, NextSibling: null } g } && Style == "Isi"
                && Konteks.Bahan.Gambar(g.Url) is not null ? "Gambar" : Style);
        ItemOpen = false;
        if (_tanda)
            Word.FootnoteMark();
        _tanda = false;
        if (inline is not null)
            WriteChildren(inline);
        Word.EndParagraph();
    }

    public void Text(ReadOnlySpan<char> text) =>
        Word.Run(text, Bold && Italic ? "TebalMiring" : Bold ? "Strong" : Italic ? "Emphasis" : Tautan ? "Hyperlink" : null);

    /// <returns>The number of the footnote, and whether this is the first time it is named.</returns>
    public (int Nomor, bool Baru) NomorCatatan(Footnote catatan)
    {
        if (Word.Isi.NomorCatatan.TryGetValue(catatan, out var ada))
            return (ada, false);
        Word.Isi.Catatan.Add((catatan, Konteks));
        return (Word.Isi.NomorCatatan[catatan] = Word.Isi.Catatan.Count, true);
    }

    private bool _tanda;
}
