namespace SopKinerja.Web.Koreksi;

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SopKinerja.Web.Dokumen;

/// <summary>
/// A narrative of a Word file as Markdown again: the way back of <see cref="Naskah.MarkdownToWord"/>, and of what people in Word make
/// instead of its styles (bold by button, lists by button, tracked changes as if accepted).
/// </summary>
internal sealed partial class WordKeMarkdown
{
    private static readonly XNamespace s_w = PaketWord.W;

    private readonly NomorWord _nomor;
    private readonly BarisWord _baris;

    public WordKeMarkdown(PaketWord paket, Func<string, bool> gambarDikenal) =>
        (_nomor, _baris) = (new NomorWord(paket.Xml("word/numbering.xml")), new BarisWord(paket, gambarDikenal));

    /// <summary>Figures of the portal that stood in the text: snippet and what it says in the file.</summary>
    public List<(string Sisipan, string Teks)> Sisipan => _baris.Sisipan;

    /// <param name="isi">The blocks of the narrative.</param>
    /// <param name="bab">The depth of the chapter heading above it.</param>
    public string Tulis(IEnumerable<XElement> isi, int bab)
    {
        _baris.Mulai();
        var md = new StringBuilder();
        var daftar = new PenulisDaftar(_nomor);
        foreach (var blok in isi)
            Blok(md, blok, bab, daftar);
        foreach (var (nomor, _, teks) in _baris.Kaki)
            md.Append(CultureInfo.InvariantCulture, $"\n\n[^{nomor}]: {teks}");
        return md.ToString().Trim('\n');
    }

    /// <summary>What a paragraph or cell says, without markup: the portal's own text, to compare.</summary>
    public static string Polos(XElement blok)
    {
        var teks = new StringBuilder();
        foreach (var e in blok.Descendants())
            if (e.Name == s_w + "t" && !e.Ancestors().TakeWhile(a => a != blok).Any(a => a.Name == s_w + "del"))
                teks.Append(e.Value);
            else if (e.Name == s_w + "tab" && e.Parent?.Name == s_w + "r")
                teks.Append(' ');
        return teks.Replace('\u00A0', ' ').ToString().Trim();
    }

    public static string? Gaya(XElement p) => (string?)p.Element(s_w + "pPr")?.Element(s_w + "pStyle")?.Attribute(s_w + "val");

    private void Blok(StringBuilder md, XElement blok, int bab, PenulisDaftar daftar)
    {
        if (blok.Name == s_w + "sdt")
        {
            if (Tag(blok) is { } tag && tag.StartsWith("sisipan:", StringComparison.Ordinal))
            {
                Sisipan.Add((tag[8..], string.Join('\n', blok.Descendants(s_w + "p").Select(Polos).Where(t => t.Length > 0))));
                Pisah(md, daftar).Append("{{").Append(tag[8..]).Append("}}");
                return;
            }

            foreach (var anak in blok.Element(s_w + "sdtContent")?.Elements() ?? [])
                Blok(md, anak, bab, daftar);
        }
        else if (blok.Name == s_w + "p")
            Paragraf(md, blok, bab, daftar);
        else if (blok.Name == s_w + "tbl")
            Tabel(Pisah(md, daftar), blok);
        else if (blok.Name != s_w + "del" && blok.Name != s_w + "moveFrom")
        {
            // Whatever else Word puts around blocks (insertions, customXml): what stands in it is text.
            if (blok.Name.LocalName is "oMathPara" or "oMath")
                Pisah(md, daftar).Append(BarisWord.Rumus(blok));
            else
                foreach (var anak in blok.Elements())
                    Blok(md, anak, bab, daftar);
        }
    }

    private void Paragraf(StringBuilder md, XElement p, int bab, PenulisDaftar daftar)
    {
        var gaya = Gaya(p) ?? "";
        if (gaya is "SetelahTabel" or "Caption" or "KeteranganGrafik")
            return;
        if (gaya == "Garis")
        {
            Pisah(md, daftar).Append("---");
            return;
        }

        if (gaya == "BlokKode")
        {
            // Lines of one block of code follow each other.
            var kode = Polos(p);
            if (md.Length > 0 && daftar.Kode)
                md.Append('\n');
            else
                Pisah(md, daftar);
            md.Append("    ").Append(kode);
            daftar.Kode = true;
            return;
        }

        var teks = _baris.Tulis(p).Trim();
        if (teks.Length == 0)
            return;
        var judul = gaya switch
        {
            "SubJudul1" => 3,
            "SubJudul2" => 4,
            ['H' or 'h', .. "eading", var n] when n is >= '1' and <= '9' => Math.Clamp(n - '0' - bab + 2, 3, 6),
            _ => 0,
        };
        if (judul > 0)
            Pisah(md, daftar).Append('#', judul).Append(' ').Append(teks);
        else if (NomorDari(p) is { } nomor)
            daftar.Butir(md, nomor.NumId, nomor.Level, teks);
        else if (gaya.StartsWith("DaftarLanjut", StringComparison.Ordinal) && int.TryParse(gaya[12..], NumberStyles.None,
            CultureInfo.InvariantCulture, out var tingkat) && daftar.Terbuka)
            md.Append("\n\n").Append(' ', 4 * tingkat).Append(teks);
        else
            Pisah(md, daftar).Append(gaya == "Kutipan" ? "> " : "").Append(AwalBaris().Replace(teks,
                m => m.Groups[1].Length > 0 ? $"{m.Groups[1].Value}\\{m.Groups[2].Value}" : "\\" + m.Value));
    }

    private (int NumId, int Level)? NomorDari(XElement p)
    {
        var num = p.Element(s_w + "pPr")?.Element(s_w + "numPr");
        var id = PaketWord.Angka(num?.Element(s_w + "numId")?.Attribute(s_w + "val"));
        return id is > 0 ? (id.Value, PaketWord.Angka(num!.Element(s_w + "ilvl")?.Attribute(s_w + "val")) ?? 0) : null;
    }

    private void Tabel(StringBuilder md, XElement tabel)
    {
        var baris = Anak(tabel, "tr").Select(r => Anak(r, "tc").ToList()).Where(r => r.Count > 0).ToList();
        if (baris.Count == 0)
            return;
        var kolom = baris.Max(r => r.Count);
        for (var i = 0; i < baris.Count; i++)
        {
            md.Append(i == 0 ? "|" : "\n|");
            for (var k = 0; k < kolom; k++)
                md.Append(' ').Append(k < baris[i].Count ? string.Join(' ', Paragrafnya(baris[i][k]).Select(p => _baris.Tulis(p).Trim())
                    .Where(t => t.Length > 0)) : "").Append(" |");
            if (i > 0)
                continue;
            md.Append("\n|");
            for (var k = 0; k < kolom; k++)
                md.Append((baris.Skip(1).FirstOrDefault(r => k < r.Count) is { } b
                    ? b[k].Elements(s_w + "p").Select(Gaya).FirstOrDefault()
                    : null) switch
                { "SelAngka" => "---:|", "SelTengah" => ":---:|", _ => "---|" });
        }
    }

    /// <summary>Rows or cells, also those inside controls and other wrappers.</summary>
    private static IEnumerable<XElement> Anak(XElement induk, string nama) => induk.Elements().SelectMany(e =>
        e.Name == s_w + nama ? [e] : e.Name.LocalName is "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo" ? Anak(e, nama) : []);

    /// <summary>The paragraphs of a cell or box, with those of a table inside it: Markdown knows no table in a table.</summary>
    internal static IEnumerable<XElement> Paragrafnya(XElement sel) =>
        sel.Descendants(s_w + "p").Where(p => !p.Ancestors().TakeWhile(a => a != sel).Any(a => a.Name == s_w + "p"));

    private static StringBuilder Pisah(StringBuilder md, PenulisDaftar daftar)
    {
        daftar.Tutup();
        return md.Length > 0 ? md.Append("\n\n") : md;
    }

    /// <summary>What the portal called a control: LibreOffice keeps only the title of one.</summary>
    internal static string? Tag(XElement sdt) =>
        (string?)(sdt.Element(s_w + "sdtPr")?.Element(s_w + "tag") ?? sdt.Element(s_w + "sdtPr")?.Element(s_w + "alias"))?.Attribute(s_w
            + "val");

    /// <summary>What Markdown would take for a mark at the beginning of a line.</summary>
    [GeneratedRegex(@"^(?:([0-9]{1,9}|[A-Za-z])([.)])(?=\s)|[#>+=~-](?=\s|$|[#=~-]))", RegexOptions.Multiline)]
    private static partial Regex AwalBaris();
}
