namespace SopKinerja.Web.Dokumen;

using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

/// <summary>Definitions of link targets are not text, unless no link uses them: then somebody meant them to be read.</summary>
internal static class DefinisiTautan
{
    /// <summary>Those that no link uses; of footnotes Markdig keeps definitions here too.</summary>
    public static IEnumerable<LinkReferenceDefinition> Yatim(LinkReferenceDefinitionGroup group,
        HashSet<LinkReferenceDefinition> dipakai) =>
        group.OfType<LinkReferenceDefinition>().Where(d => d is not FootnoteLinkReferenceDefinition && !dipakai.Contains(d));

    public static string Teks(LinkReferenceDefinition d) => $"[{d.Label}]: {d.Url}{(string.IsNullOrEmpty(d.Title) ? "" : $" {d.Title}")}";
}
