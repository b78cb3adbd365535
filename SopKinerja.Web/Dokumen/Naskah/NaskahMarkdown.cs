namespace SopKinerja.Web.Dokumen;

using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.ListExtras;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

/// <summary>The one Markdown pipeline: HTML is text, not markup; tables, footnotes, lettered lists, and the portal's snippets.</summary>
public static partial class NaskahMarkdown
{
    /// <summary>Characters of one narrative.</summary>
    public const int Batas = 100_000;

    /// <summary>Tables and charts that one narrative may insert, and figures.</summary>
    private const int BatasBlok = 30, BatasAngka = 500, BatasDalam = 90;

    /// <summary>Word's own limit.</summary>
    private const int BatasKolom = 63;

    private static readonly MarkdownPipeline s_pipeline = Pipeline();

    /// <summary>Whatever <see cref="TakTerbaca"/> may take away, to pass over texts that have none of it.</summary>
    private static readonly SearchValues<char> s_curiga = SearchValues.Create(string.Concat(
        Enumerable.Range(0, 0x10000).Select(i => (char)i).Where(c => char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF' or '\u007F' or (< ' '
            and not ('\t' or '\n' or '\r')) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format)));

    /// <summary>Never throws: a text that Markdig gives up on, or that would blow up when rendered, is shown as it stands.</summary>
    public static MarkdownDocument Parse(string markdown)
    {
        var teks = BuangKendali(markdown);
        return (teks.Length > Batas ? null : Urai(teks)) ?? Markdown.Parse("    " + teks.ReplaceLineEndings("\n    "), s_pipeline);
    }

    /// <summary>Why a text is refused when it is saved, or null.</summary>
    public static string? Salah(string markdown)
    {
        if (markdown.Length > Batas)
            return $"Naskah paling banyak {Data.Angka.Bulat(Batas)} huruf, tertulis {Data.Angka.Bulat(markdown.Length)}.";
        if (Urai(BuangKendali(markdown)) is not { } naskah)
            return "Susunan naskah terlalu rumit: kutipan atau daftar bertingkat, tabel atau tautan terlalu banyak. Sederhanakan, lalu "
                + "simpan lagi.";
        if (naskah.Descendants<SisipanBlock>().Count() > BatasBlok || naskah.Descendants<SisipanInline>().Count() > BatasAngka)
            return $"Satu bagian memuat paling banyak {BatasBlok} sisipan tabel dan grafik, dan {BatasAngka} sisipan angka.";
        return naskah.Descendants<Markdig.Extensions.Tables.Table>().Any(t => t.ColumnDefinitions.Count > BatasKolom)
            ? $"Tabel pada Word paling banyak {BatasKolom} kolom."
            : null;
    }

    /// <summary>Web, mail and in-document links; anything else (javascript:, data:, file:) is printed, not linked.</summary>
    public static bool TautanAman(string? url) => url is not null && Aman().IsMatch(url);

    /// <summary>
    /// The address of what cannot be a link or a picture here, to stand behind its words: nothing that somebody wrote vanishes.
    /// </summary>
    internal static string AlamatTertulis(LinkInline tautan) => string.IsNullOrEmpty(tautan.Url) ? ""
        : tautan.FirstChild is null ? tautan.Url
        : $" ({tautan.Url})";

    /// <summary>The snippets of a text, to tell which are unknown.</summary>
    public static IEnumerable<(string Jenis, string Nama)> Sisipan(MarkdownDocument naskah) =>
        naskah.Descendants<SisipanInline>().Select(s => (s.Jenis, s.Nama))
            .Concat(naskah.Descendants<SisipanBlock>().Select(s => (s.Jenis, s.Nama)));

    /// <summary>Footnotes that the text names and nobody wrote.</summary>
    public static IEnumerable<string> CatatanTanpaIsi(string markdown) =>
        RujukCatatan().Matches(markdown).Select(m => m.Groups[1].Value)
            .Except(CatatanKaki.Label(markdown), StringComparer.OrdinalIgnoreCase);

    /// <summary>What the text says without markup: of a heading, for lists of contents.</summary>
    internal static string Polos(ContainerInline? inline, Func<SisipanInline, string> sisipan)
    {
        if (inline?.FirstChild is LiteralInline { NextSibling: null } satu)
            return satu.Content.AsSpan().Trim().ToString();
        var teks = new ArrayBufferWriter<char>();
        Polos(inline, sisipan, teks);
        return teks.WrittenSpan.Trim().ToString();
    }

    /// <summary>The same, after what the buffer holds already.</summary>
    internal static void Polos(Inline? inline, Func<SisipanInline, string> sisipan, ArrayBufferWriter<char> teks)
    {
        switch (inline)
        {
            case LiteralInline l:
                teks.Write(l.Content.AsSpan());
                break;
            case CodeInline c:
                teks.Write(c.Content);
                break;
            case HtmlEntityInline h:
                teks.Write(h.Transcoded.AsSpan());
                break;
            case LineBreakInline:
                teks.Write(" ");
                break;
            case AutolinkInline a:
                teks.Write(a.Url);
                break;
            case SisipanInline s:
                teks.Write(sisipan(s));
                break;
            case DelimiterInline d:
                teks.Write(d.ToLiteral());
                break;
        }

        if (inline is not ContainerInline banyak)
            return;
        foreach (var anak in banyak)
            Polos(anak, sisipan, teks);
    }

    private static MarkdownPipeline Pipeline()
    {
        var builder = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseFootnotes();
        builder.Extensions.Add(new ListExtraExtension());
        builder.Extensions.Add(new SisipanExtension());
        return builder.Build();
    }

    private static MarkdownDocument? Coba(string teks)
    {
        if (Rumit(teks))
            return null;
        try
        {
            // Markdig parses deeper than it renders.
            var naskah = Markdown.Parse(teks, s_pipeline);
            return Dalam(naskah, BatasDalam) ? null : naskah;
        }
        catch (ArgumentException)
        {
            // Markdig's own limit of nesting, about 128 levels.
            return null;
        }
    }

    private static bool Dalam(MarkdownObject simpul, int sisa)
    {
        if (sisa == 0)
            return true;
        switch (simpul)
        {
            case ContainerBlock blok:
                foreach (var anak in blok)
                    if (Dalam(anak, sisa - 1))
                        return true;
                return false;
            case LeafBlock { Inline: { } isi }:
                return Dalam(isi, sisa - 1);
            case ContainerInline inline:
                foreach (var anak in inline)
                    if (Dalam(anak, sisa - 1))
                        return true;
                return false;
            default:
                return false;
        }
    }

    /// <summary>A table is as large as its widest row times its rows; unclosed brackets cost the square of their number.</summary>
    private static bool Rumit(string teks)
    {
        if (teks.AsSpan().Count('[') > 2_000)
            return true;
        if (!teks.Contains('|'))
            return false;
        var (baris, terlebar) = (0, 0);
        foreach (var b in teks.AsSpan().EnumerateLines())
            if (b.Count('|') is var sel and > 0)
                (baris, terlebar) = (baris + 1, Math.Max(terlebar, sel));
        return (terlebar + 1L) * baris > 20_000;
    }

    private static MarkdownDocument? Urai(string teks)
    {
        teks = BarisSepertiPembatas(Ketikan.Butir(teks));
        var naskah = Coba(teks);
        if (naskah is not null && CatatanKaki.Amankan(teks, naskah) is { } aman && aman != teks)
            naskah = Coba(aman);
        if (naskah is not null)
            Ketikan.PisahBaris(naskah);
        return naskah;
    }

    /// <summary>
    /// Markdig takes a second line "| Stunting* | - |" for the one that separates heading and rows, and its words are gone. A mark of
    /// emphasis in such a line is text.
    /// </summary>
    private static string BarisSepertiPembatas(string teks)
    {
        if (!teks.Contains('|') || teks.AsSpan().IndexOfAny('*', '_') < 0)
            return teks;
        StringBuilder? ubah = null;
        var (bersel, sudah) = (0, 0);
        foreach (var potong in teks.AsSpan().Split('\n'))
        {
            var baris = teks.AsSpan(potong);
            bersel = baris.Contains('|') ? bersel + 1 : 0;
            if (bersel != 2 || baris.IndexOfAny('*', '_') < 0 || !SelGaris().IsMatch(baris))
                continue;
            (ubah ??= new()).Append(teks, sudah, potong.Start.Value - sudah).Append(TandaTekanan().Replace(baris.ToString(), "\\$0"));
            sudah = potong.Start.Value + baris.Length;
        }

        return ubah is null ? teks : ubah.Append(teks, sudah, teks.Length - sudah).ToString();
    }

    /// <summary>Characters that XML and HTML cannot carry, and the ones that turn reading order around.</summary>
    private static string BuangKendali(string text) => text.AsSpan().IndexOfAny(s_curiga) < 0 ? text : TakTerbaca().Replace(text, "");

    [GeneratedRegex(@"^(https?://|mailto:|#|/(?!/))[^\s\p{C}]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Aman();

    [GeneratedRegex(@"\[\^([^\]\[\r\n]{1,200})\](?!:)")]
    private static partial Regex RujukCatatan();

    /// <summary>A cell of dashes only.</summary>
    [GeneratedRegex(@"(^|\|)[ \t]*:?-+:?[ \t]*(\||\r?$)")]
    private static partial Regex SelGaris();

    [GeneratedRegex(@"(?<!\\)[*_]")]
    private static partial Regex TandaTekanan();

    [GeneratedRegex(
        @"[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]"
            + @"|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]")]
    private static partial Regex TakTerbaca();
}
