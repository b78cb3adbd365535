namespace SopKinerja.Web.Dokumen;

using System.Text.RegularExpressions;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

/// <summary>The notes of a narrative: which of them a reader comes to.</summary>
internal static partial class CatatanKaki
{
    /// <summary>
    /// Markdig forgets a note that nothing in the text refers to, and one that is written twice. Their words stay, as text.
    /// </summary>
    /// <param name="teks">What was written.</param>
    /// <param name="naskah">The same, as Markdig reads it.</param>
    public static string Amankan(string teks, MarkdownDocument naskah)
    {
        if (!teks.Contains("[^", StringComparison.Ordinal))
            return teks;
        // Which definition a note was read from: its span begins at the words, in other versions of Markdig at the bracket.
        var definisi = Definisi().Matches(teks).Select(m => m.Groups[2].Index).ToList();
        var dibaca = Terbaca(naskah).Select(c => definisi.LastOrDefault(d => d <= c.Span.Start, -1)).ToHashSet();
        var kode = naskah.Descendants<CodeBlock>().Select(c => c.Span).ToList();
        return Definisi().Replace(teks,
            m => dibaca.Contains(m.Groups[2].Index) || kode.Any(k => k.Start <= m.Index + m.Length && m.Index <= k.End)
                ? m.Value
                : $"{m.Groups[1].Value}\\{m.Groups[2].Value}");
    }

    /// <summary>The labels of the notes that are written somewhere.</summary>
    public static IEnumerable<string> Label(string teks) => Definisi().Matches(teks).Select(m => m.Groups[3].Value);

    /// <summary>The notes that a reader of the text comes to, also by way of another note.</summary>
    private static HashSet<Footnote> Terbaca(MarkdownDocument naskah)
    {
        var terbaca = new HashSet<Footnote>();
        var antre = new Queue<MarkdownObject>(naskah.Where(b => b is not FootnoteGroup));
        while (antre.TryDequeue(out var bagian))
            foreach (var rujukan in Rujukan(bagian))
                if (!rujukan.IsBackLink && terbaca.Add(rujukan.Footnote))
                    antre.Enqueue(rujukan.Footnote);
        return terbaca;
    }

    /// <summary>Markdig's own walk from a paragraph does not enter its words.</summary>
    private static IEnumerable<FootnoteLink> Rujukan(MarkdownObject bagian) => bagian switch
    {
        LeafBlock daun => daun.Inline?.Descendants<FootnoteLink>() ?? [],
        ContainerBlock banyak => banyak.SelectMany(Rujukan),
        _ => [],
    };

    /// <summary>Where a note is written: the blanks before it, and the label in its brackets.</summary>
    [GeneratedRegex(@"^( {0,3})(\[\^([^\]\[\r\n]{1,200})\]:)", RegexOptions.Multiline)]
    private static partial Regex Definisi();
}
