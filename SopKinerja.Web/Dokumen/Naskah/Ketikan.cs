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
        for (var i = 0; i < naskah.Count; i++)
            if (naskah[i] is ParagraphBlock { Inline: { } isi } && isi.FirstOrDefault(AkhirBaris) is { } akhir)
            {
                var lanjut = new ContainerInline();
                while (akhir.NextSibling is { } pindah)
                {
                    pindah.Remove();
                    lanjut.AppendChild(pindah);
                }

                akhir.Remove();
                naskah.Insert(i + 1, new ParagraphBlock { Inline = lanjut });
            }
    }

    private static bool AkhirBaris(Inline n) => n is LineBreakInline { IsHard: false };

    /// <summary>A round sign with any blank behind it; a dash, or the o of Word's second level, with a tab only.</summary>
    [GeneratedRegex(@"^ {0,3}(?:[•▪‣◦●■\uF0B7\uF0A7][ \t\u00A0]+|[o–—]\t[ \t]*)(?=\S)", RegexOptions.Multiline)]
    private static partial Regex Tanda();
}
