namespace SopKinerja.Web.Laporan;

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

/// <summary>
/// A narrative of a Word file as Markdown again: the way back of <see cref="Naskah.MarkdownToWord"/>, and of what people in Word make
/// instead of its styles (bold by button, lists by button, tracked changes as if accepted).
/// </summary>
internal sealed partial class WordKeMarkdown
{
    private static readonly XNamespace s_w = PaketWord.W;

    private readonly IReadOnlyDictionary<string, (string Jenis, string Tujuan, bool Luar)> _relasi;
    private readonly NomorWord _nomor;
    private readonly XDocument? _catatan, _catatanAkhir;
    private readonly Func<string, bool> _gambarDikenal;
    private readonly List<(int Nomor, int Id, string Teks)> _kaki = [];

    public WordKeMarkdown(PaketWord paket, Func<string, bool> gambarDikenal)
    {
        (_relasi, _gambarDikenal) = (paket.Relasi("word/document.xml"), gambarDikenal);
        _nomor = new NomorWord(paket.Xml("word/numbering.xml"));
        (_catatan, _catatanAkhir) = (paket.Xml("word/footnotes.xml"), paket.Xml("word/endnotes.xml"));
    }

    /// <summary>Figures of the portal that stood in the text: snippet and what it says in the file.</summary>
    public List<(string Sisipan, string Teks)> Sisipan { get; } = [];

    /// <param name="isi">The blocks of the narrative.</param>
    /// <param name="bab">The depth of the chapter heading above it.</param>
    public string Tulis(IEnumerable<XElement> isi, int bab)
    {
        _kaki.Clear();
        var md = new StringBuilder();
        var daftar = new PenulisDaftar(_nomor);
        foreach (var blok in isi)
            Blok(md, blok, bab, daftar);
        foreach (var (nomor, _, teks) in _kaki)
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
                Pisah(md, daftar).Append(Rumus(blok));
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

        var teks = Inline(p).Trim();
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
        else if (gaya.StartsWith("DaftarLanjut", StringComparison.Ordinal) && int.TryParse(gaya[12..], NumberStyles.None, CultureInfo.InvariantCulture, out var tingkat) && daftar.Terbuka)
            md.Append("\n\n").Append(' ', 4 * tingkat).Append(teks);
        else
            Pisah(md, daftar).Append(gaya == "Kutipan" ? "> " : "").Append(AwalBaris().Replace(teks, m => m.Groups[1].Length > 0 ? $"{m.Groups[1].Value}\\{m.Groups[2].Value}" : "\\" + m.Value));
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
                md.Append(' ').Append(k < baris[i].Count ? string.Join(' ', Paragrafnya(baris[i][k]).Select(p => Inline(p).Trim()).Where(t => t.Length > 0)) : "").Append(" |");
            if (i > 0)
                continue;
            md.Append("\n|");
            for (var k = 0; k < kolom; k++)
                md.Append((baris.Skip(1).FirstOrDefault(r => k < r.Count) is { } b ? b[k].Elements(s_w + "p").Select(Gaya).FirstOrDefault() : null) switch { "SelAngka" => "---:|", "SelTengah" => ":---:|", _ => "---|" });
        }
    }

    /// <summary>Rows or cells, also those inside controls and other wrappers.</summary>
    private static IEnumerable<XElement> Anak(XElement induk, string nama) => induk.Elements().SelectMany(e =>
        e.Name == s_w + nama ? [e] : e.Name.LocalName is "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo" ? Anak(e, nama) : []);

    /// <summary>The paragraphs of a cell, with those of a table inside it: Markdown knows no table in a table.</summary>
    private static IEnumerable<XElement> Paragrafnya(XElement sel) => sel.Descendants(s_w + "p").Where(p => !p.Ancestors().TakeWhile(a => a != sel).Any(a => a.Name == s_w + "p"));

    private static string Rumus(XElement rumus) => string.Concat(rumus.Descendants().Where(e => e.Name.LocalName == "t").Select(e => e.Value));

    private string Inline(XElement induk)
    {
        var tulis = new PenulisInline();
        Jalan(induk, tulis);
        return tulis.ToString();
    }

    private void Jalan(XElement induk, PenulisInline tulis)
    {
        foreach (var e in induk.Elements())
            switch (e.Name.LocalName)
            {
                case "r":
                    Run(e, tulis);
                    break;
                case "sdt" when Tag(e) is { } tag && tag.StartsWith("sisipan:", StringComparison.Ordinal):
                    Sisipan.Add((tag[8..], Polos(e)));
                    tulis.Mentah("{{" + tag[8..] + "}}");
                    break;
                case "hyperlink":
                    var tujuan = (string?)e.Attribute(XName.Get("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")) is { } id && _relasi.TryGetValue(id, out var r) && r.Luar ? r.Tujuan : null;
                    if (tujuan is not null)
                        tulis.BukaTautan(tujuan);
                    Jalan(e, tulis);
                    if (tujuan is not null)
                        tulis.TutupTautan();
                    break;
                case "sdt":
                    if (e.Element(s_w + "sdtContent") is { } isi)
                        Jalan(isi, tulis);
                    break;
                case "oMath" or "oMathPara":
                    tulis.Teks(Rumus(e), false, false, false);
                    break;
                case "del" or "moveFrom" or "pPr" or "rPr":
                    break;
                default:
                    // Insertions, smart tags, customXml, fields: what stands in them is text.
                    Jalan(e, tulis);
                    break;
            }
    }

    private void Run(XElement run, PenulisInline tulis)
    {
        var atur = run.Element(s_w + "rPr");
        var gaya = (string?)atur?.Element(s_w + "rStyle")?.Attribute(s_w + "val");
        var tebal = gaya is "Strong" or "TebalMiring" || Nyala(atur?.Element(s_w + "b"));
        var miring = gaya is "Emphasis" or "TebalMiring" || Nyala(atur?.Element(s_w + "i"));
        foreach (var e in run.Elements())
            switch (e.Name.LocalName)
            {
                case "t" when gaya == "FootnoteReference":
                    // A further mention: the number that the note has in the document.
                    if (int.TryParse(e.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var n))
                        Kaki(n - 1 + WordFootnotes.IdAwal, tulis);
                    break;
                case "t":
                    tulis.Teks(e.Value, tebal, miring, gaya == "Kode");
                    break;
                case "br" when (string?)e.Attribute(s_w + "type") is null or "textWrapping":
                    tulis.Mentah("  \n");
                    break;
                case "cr":
                    tulis.Mentah("  \n");
                    break;
                case "tab" or "ptab":
                    tulis.Teks(" ", false, false, false);
                    break;
                case "sym":
                    tulis.Teks(Simbol((string?)e.Attribute(s_w + "char")), tebal, miring, false);
                    break;
                case "ruby":
                    if (e.Element(s_w + "rubyBase") is { } dasar)
                        Jalan(dasar, tulis);
                    break;
                case "endnoteReference":
                    tulis.Teks($" ({string.Join(' ', Isi(_catatanAkhir, "endnote", PaketWord.Angka(e.Attribute(s_w + "id")) ?? 0).Select(Polos))})", false, false, false);
                    break;
                case "pict" or "object" or "AlternateContent":
                    Kotak(e, tulis);
                    break;
                case "noBreakHyphen":
                    tulis.Teks("-", tebal, miring, false);
                    break;
                case "fldChar":
                    tulis.Ruas((string?)e.Attribute(s_w + "fldCharType") ?? "");
                    break;
                case "instrText":
                    tulis.Perintah(e.Value);
                    break;
                case "footnoteReference":
                    Kaki(PaketWord.Angka(e.Attribute(s_w + "id")) ?? 0, tulis);
                    break;
                case "drawing" when e.Descendants().Any(d => d.Name.LocalName == "txbxContent"):
                    Kotak(e, tulis);
                    break;
                case "drawing":
                    Gambar(e, tulis);
                    break;
            }
    }

    private void Kaki(int id, PenulisInline tulis)
    {
        if (_kaki.FindIndex(k => k.Id == id) is >= 0 and var ada)
        {
            tulis.Mentah($"[^{(ada + 1).ToString(CultureInfo.InvariantCulture)}]");
            return;
        }

        if (Isi(_catatan, "footnote", id).ToList() is not { Count: > 0 } catatan)
            return;
        var nomor = _kaki.Count + 1;
        _kaki.Add((nomor, id, ""));
        _kaki[nomor - 1] = (nomor, id, string.Join("\n\n    ", catatan.Select(p => Inline(p).Trim()).Where(t => t.Length > 0)));
        tulis.Mentah($"[^{nomor.ToString(CultureInfo.InvariantCulture)}]");
    }

    private static IEnumerable<XElement> Isi(XDocument? bagian, string nama, int id) =>
        (bagian?.Root?.Elements(s_w + nama).FirstOrDefault(f => PaketWord.Angka(f.Attribute(s_w + "id")) == id)?.Descendants(s_w + "p") ?? []);

    /// <summary>A text box: Word writes it twice, for newer and older programs. Its words follow where it is anchored.</summary>
    private void Kotak(XElement kotak, PenulisInline tulis)
    {
        var sumber = kotak.Elements().FirstOrDefault(e => e.Name.LocalName == "Choice") ?? kotak;
        foreach (var p in sumber.Descendants().Where(e => e.Name.LocalName == "txbxContent").Take(1).SelectMany(t => t.Descendants(s_w + "p")))
        {
            tulis.Teks(" ", false, false, false);
            Jalan(p, tulis);
        }

        foreach (var d in sumber.Descendants(s_w + "drawing").Take(1).Where(d => d.Descendants().Any(e => e.Name.LocalName == "blip")))
            Gambar(d, tulis);
    }

    /// <summary>A sign of a symbol font, by its code; the private codes of Word stand 0xF000 above the sign's own.</summary>
    private static string Simbol(string? kode) => int.TryParse(kode, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var n) && n is > 0x20 and < 0xD800 or >= 0xE000 and <= 0xFFFD
        ? ((char)(n >= 0xF000 ? n - 0xF000 : n)).ToString() : "";

    /// <summary>A picture that the report knows keeps its name; one pasted in Word is named in words, for somebody to upload.</summary>
    private void Gambar(XElement drawing, PenulisInline tulis)
    {
        var nama = (string?)drawing.Descendants().FirstOrDefault(d => d.Name.LocalName == "cNvPr")?.Attribute("name") ?? (string?)drawing.Descendants().FirstOrDefault(d => d.Name.LocalName == "docPr")?.Attribute("name") ?? "";
        var alt = (string?)drawing.Descendants().FirstOrDefault(d => d.Name.LocalName == "docPr")?.Attribute("descr") ?? nama;
        if (_gambarDikenal(nama))
            tulis.Mentah($"![{alt.Replace("]", "", StringComparison.Ordinal)}]({nama})");
        else
            tulis.Teks($"[Gambar baru pada Word: {alt}]", false, true, false);
    }

    private static StringBuilder Pisah(StringBuilder md, PenulisDaftar daftar)
    {
        daftar.Tutup();
        return md.Length > 0 ? md.Append("\n\n") : md;
    }

    private static bool Nyala(XElement? e) => e is not null && (string?)e.Attribute(s_w + "val") is not ("0" or "false" or "off");

    /// <summary>What the portal called a control: LibreOffice keeps only the title of one.</summary>
    internal static string? Tag(XElement sdt) =>
        (string?)(sdt.Element(s_w + "sdtPr")?.Element(s_w + "tag") ?? sdt.Element(s_w + "sdtPr")?.Element(s_w + "alias"))?.Attribute(s_w + "val");

    /// <summary>What Markdown would take for a mark at the beginning of a line.</summary>
    [GeneratedRegex(@"^(?:([0-9]{1,9}|[A-Za-z])([.)])(?=\s)|[#>+=~-](?=\s|$|[#=~-]))", RegexOptions.Multiline)]
    private static partial Regex AwalBaris();
}
