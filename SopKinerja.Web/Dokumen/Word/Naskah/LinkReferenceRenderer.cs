namespace SopKinerja.Web.Dokumen;

using Markdig.Syntax;

/// <summary>Definitions of link targets are not text, unless no link uses them: then somebody meant them to be read.</summary>
internal sealed class LinkReferenceRenderer : WordRenderer<LinkReferenceDefinitionGroup>
{
    protected override void Write(MarkdownToWord word, LinkReferenceDefinitionGroup group)
    {
        foreach (var definisi in DefinisiTautan.Yatim(group, word.Dipakai))
            word.Word.Paragraph(word.Style, DefinisiTautan.Teks(definisi));
    }
}
