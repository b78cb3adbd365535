namespace SopKinerja.Web.Dokumen;

using System.Buffers;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

/// <summary>What people type and paste otherwise than Markdown has it: the bullets of Word, and a line end that ends a paragraph.</summary>
internal static partial class Ketikan
{
    /// <summary>Bullets as word processors write them; U+F0B7 and U+F0A7 are those of the fonts Symbol and Wingdings.</summary>
    private static readonly SearchValues<char> s_tanda = SearchValues.Create("•▪‣◦●■–—\uF0B7\uF0A7\t");

    /// <summary>Lines that begin with a bullet become items of a list.</summary>
    public static string Butir(string teks) => teks.AsSpan().IndexOfAny(s_tanda) < 0 ? teks : Tanda().Replace(teks, "- ");

    /// <summary>A paragraph at its line ends parted into several, as people expect; within emphasis, lists and quotes lines go on.</summary>
    public static void PisahBaris(MarkdownDocument naskah)
    {
        if (!naskah.Any(b => b is ParagraphBlock { Inline: { } isi } && isi.Any(AkhirBaris)))
            return;
        var semua = naskah.ToList();
        naskah.Clear();
        foreach (var blok in semua)
        {
            naskah.Add(blok);
            if (blok is not ParagraphBlock { Inline: { } isi } || !isi.Any(AkhirBaris))
                continue;
            var (kini, pertama) = (isi, true);
            foreach (var anak in isi.ToList())
                if (AkhirBaris(anak))
                {
                    anak.Remove();
                    (kini, pertama) = (new(), false);
                    naskah.Add(new ParagraphBlock { Inline = kini });
                }
                else if (!pertama)
                {
                    anak.Remove();
                    kini.AppendChild(anak);
                }
        }
    }

    private static bool AkhirBaris(Inline n) => n is LineBreakInline { IsHard: false };

    /// <summary>A round sign with any blank behind it; a dash, or the o of Word's second level, with a tab only.</summary>
    [GeneratedRegex(@"^ {0,3}(?:[•▪‣◦●■\uF0B7\uF0A7][ \t\u00A0]+|[o–—]\t[ \t]*)(?=\S)", RegexOptions.Multiline)]
    private static partial Regex Tanda();
}
