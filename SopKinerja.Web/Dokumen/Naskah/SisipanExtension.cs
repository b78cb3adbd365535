namespace SopKinerja.Web.Dokumen;

using System.Text.RegularExpressions;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

/// <summary>A figure by its name, within a sentence: <c>{{capaian:1.1}}</c>.</summary>
public sealed class SisipanInline(string jenis, string nama) : LeafInline
{
    public string Jenis => jenis;

    public string Nama => nama;

    /// <summary>What it points at, by the name that a reference has: a table or chart within a sentence is named, not printed.</summary>
    public string? Tujuan => jenis switch { "rujuk" => nama, "tabel" or "grafik" => $"{jenis}-{nama}", _ => null };

    /// <summary>What is printed for a name that stands for nothing.</summary>
    public string TidakDikenal => $"[{jenis}:{nama} tidak dikenal]";
}

/// <summary>A chart or table by its name, alone on its line: <c>{{grafik:sasaran-1}}</c>.</summary>
public sealed class SisipanBlock(BlockParser parser, string jenis, string nama) : LeafBlock(parser)
{
    public string Jenis => jenis;

    public string Nama => nama;

    /// <summary>What is printed for a name that stands for nothing.</summary>
    public string TidakDikenal => $"[{jenis}:{nama} tidak dikenal]";
}

/// <summary>
/// Teaches Markdig the portal's snippets. What they stand for is decided when they are rendered, so they follow the data.
/// </summary>
internal sealed partial class SisipanExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Insert(0, new BlokParser());
        pipeline.InlineParsers.Insert(0, new InlineSisipanParser());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    /// <summary>Word keeps no tag of more than 64 characters, and "sisipan:" stands before it.</summary>
    [GeneratedRegex(@"\G\{\{ *([a-z-]{2,15}):([A-Za-z0-9._/-]{1,40}) *\}\}")]
    private static partial Regex Pola();

    [GeneratedRegex(@"^\{\{ *(grafik|tabel):([A-Za-z0-9._/-]{1,40}) *\}\}\s*$")]
    private static partial Regex PolaBlok();

    private sealed class InlineSisipanParser : InlineParser
    {
        public InlineSisipanParser() => OpeningCharacters = ['{'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            var m = Pola().Match(slice.Text, slice.Start);
            if (!m.Success || m.Index + m.Length > slice.End + 1)
                return false;
            processor.Inline = new SisipanInline(m.Groups[1].Value,
                m.Groups[2].Value)
            {
                Span = new(processor.GetSourcePosition(slice.Start),
                    processor.GetSourcePosition(slice.Start) + m.Length - 1)
            };
            slice.Start += m.Length;
            return true;
        }
    }

    private sealed class BlokParser : BlockParser
    {
        public BlokParser() => OpeningCharacters = ['{'];

        public override BlockState TryOpen(BlockProcessor processor)
        {
            if (processor.IsCodeIndent)
                return BlockState.None;
            var m = PolaBlok().Match(processor.Line.ToString());
            if (!m.Success)
                return BlockState.None;
            processor.NewBlocks.Push(new SisipanBlock(this, m.Groups[1].Value, m.Groups[2].Value));
            return BlockState.BreakDiscard;
        }

        public override bool CanInterrupt(BlockProcessor processor, Block block) => true;
    }
}
