namespace SopKinerja.Web.Dokumen;

using Markdig.Renderers;
using Markdig.Syntax;

internal abstract class WordRenderer<T> : MarkdownObjectRenderer<MarkdownToWord, T>
    where T : MarkdownObject;
