namespace SopKinerja.Web.Naskah;

using Markdig.Syntax;

/// <summary>Definitions of link targets are not text, unless no link uses them: then somebody meant them to be read.</summary>
internal sealed class LinkReferenceRenderer : WordRenderer<LinkReferenceDefinitionGroup>
{
    protected override void Write(MarkdownToWord word, LinkReferenceDefinitionGroup group)
    {
        foreach (var definisi in group.OfType<LinkReferenceDefinition>().Where(d => !word.Dipakai.Contains(d)))
            word.Word.Paragraph(word.Style, Teks(definisi));
    }

    public static string Teks(LinkReferenceDefinition d) => $"[{d.Label}]: {d.Url}{(string.IsNullOrEmpty(d.Title) ? "" : $" {d.Title}")}";
}
