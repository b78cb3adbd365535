namespace SopKinerja.Web.Koreksi;

using System.Globalization;
using System.Xml.Linq;
using SopKinerja.Web.Dokumen;

/// <summary>
/// What stands in a paragraph of a Word file as inline Markdown: runs, links, notes, pictures, text boxes, signs, and the portal's
/// snippets. Whatever wrapper Word puts around text, the text is read.
/// </summary>
internal sealed class BarisWord(PaketWord paket, Func<string, bool> gambarDikenal)
{
    private static readonly XNamespace s_w = PaketWord.W;

    private readonly IReadOnlyDictionary<string, (string Jenis, string Tujuan, bool Luar)> _relasi = paket.Relasi("word/document.xml");
    private readonly XDocument? _catatan = paket.Xml("word/footnotes.xml"), _catatanAkhir = paket.Xml("word/endnotes.xml");

    /// <summary>Figures of the portal that stood in the text: snippet and what it says in the file.</summary>
    public List<(string Sisipan, string Teks)> Sisipan { get; } = [];

    /// <summary>The footnotes that the narrative has named so far.</summary>
    public List<(int Nomor, int Id, string Teks)> Kaki { get; } = [];

    /// <summary>Another narrative counts its notes anew.</summary>
    public void Mulai() => Kaki.Clear();

    /// <summary>What a paragraph says, as Markdown.</summary>
    public string Tulis(XElement induk)
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
                case "sdt" when WordKeMarkdown.Tag(e) is { } tag && tag.StartsWith("sisipan:", StringComparison.Ordinal):
                    Sisipan.Add((tag[8..], WordKeMarkdown.Polos(e)));
                    tulis.Mentah("{{" + tag[8..] + "}}");
                    break;
                case "hyperlink":
                    var tujuan = (string?)e.Attribute(XName.Get("id",
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships")) is { } id && _relasi.TryGetValue(id,
                            out var r) && r.Luar ? r.Tujuan : null;
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
                        RujukKaki(n - 1 + WordFootnotes.IdAwal, tulis);
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
                    var catatan = Isi(_catatanAkhir, "endnote", PaketWord.Angka(e.Attribute(s_w + "id")) ?? 0);
                    tulis.Teks($" ({string.Join(' ', catatan.Select(WordKeMarkdown.Polos))})", false, false, false);
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
                    RujukKaki(PaketWord.Angka(e.Attribute(s_w + "id")) ?? 0, tulis);
                    break;
                case "drawing" when e.Descendants().Any(d => d.Name.LocalName == "txbxContent"):
                    Kotak(e, tulis);
                    break;
                case "drawing":
                    Gambar(e, tulis);
                    break;
            }
    }

    private void RujukKaki(int id, PenulisInline tulis)
    {
        if (Kaki.FindIndex(k => k.Id == id) is >= 0 and var ada)
        {
            tulis.Mentah($"[^{(ada + 1).ToString(CultureInfo.InvariantCulture)}]");
            return;
        }

        if (Isi(_catatan, "footnote", id).ToList() is not { Count: > 0 } catatan)
            return;
        var nomor = Kaki.Count + 1;
        Kaki.Add((nomor, id, ""));
        Kaki[nomor - 1] = (nomor, id, string.Join("\n\n    ", catatan.Select(p => Tulis(p).Trim()).Where(t => t.Length > 0)));
        tulis.Mentah($"[^{nomor.ToString(CultureInfo.InvariantCulture)}]");
    }

    private static IEnumerable<XElement> Isi(XDocument? bagian, string nama, int id) =>
        (bagian?.Root?.Elements(s_w + nama).FirstOrDefault(f => PaketWord.Angka(f.Attribute(s_w + "id")) == id)?.Descendants(s_w + "p")
            ?? []);

    /// <summary>A text box: Word writes it twice, for newer and older programs. Its words follow where it is anchored.</summary>
    private void Kotak(XElement kotak, PenulisInline tulis)
    {
        var sumber = kotak.Elements().FirstOrDefault(e => e.Name.LocalName == "Choice") ?? kotak;
        foreach (var p in sumber.Descendants().Where(e => e.Name.LocalName == "txbxContent" && !e.Ancestors().TakeWhile(a => a != sumber)
            .Any(a => a.Name == e.Name)).SelectMany(WordKeMarkdown.Paragrafnya))
        {
            tulis.Teks(" ", false, false, false);
            Jalan(p, tulis);
        }

        foreach (var d in sumber.DescendantsAndSelf(s_w + "drawing").Where(d => d.Descendants().Any(e => e.Name.LocalName == "blip")))
            Gambar(d, tulis);
    }

    /// <summary>A sign of a symbol font, by its code; the private codes of Word stand 0xF000 above the sign's own.</summary>
    private static string Simbol(string? kode)
    {
        if (!int.TryParse(kode, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var n))
            return "";
        n = n >= 0xF000 ? n - 0xF000 : n;
        return n is > ' ' and < 0xD800 ? ((char)n).ToString() : "";
    }

    /// <summary>A picture that the report knows keeps its name; one pasted in Word is named in words, for somebody to upload.</summary>
    private void Gambar(XElement drawing, PenulisInline tulis)
    {
        var nama = (string?)drawing.Descendants().FirstOrDefault(d => d.Name.LocalName == "cNvPr")?.Attribute("name")
            ?? (string?)drawing.Descendants().FirstOrDefault(d => d.Name.LocalName == "docPr")?.Attribute("name") ?? "";
        var alt = (string?)drawing.Descendants().FirstOrDefault(d => d.Name.LocalName == "docPr")?.Attribute("descr") ?? nama;
        if (gambarDikenal(nama))
            tulis.Mentah($"![{alt.Replace("]", "", StringComparison.Ordinal)}]({nama})");
        else
            tulis.Teks($"[Gambar baru pada Word: {alt}]", false, true, false);
    }

    public static string Rumus(XElement rumus) =>
        string.Concat(rumus.Descendants().Where(e => e.Name.LocalName == "t").Select(e => e.Value));

    private static bool Nyala(XElement? e) => e is not null && (string?)e.Attribute(s_w + "val") is not ("0" or "false" or "off");
}
