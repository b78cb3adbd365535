namespace SopKinerja.Web.Dokumen;

using System.Xml.Linq;

/// <summary>Two styles parts as one: the office's wins, the portal's fills in.</summary>
internal static class GabungGaya
{
    private static readonly XNamespace s_w = PaketWord.W;

    private const int BatasGaya = 2_000, BatasTurunan = 12;

    private static readonly string[] s_penting =
        ["heading 1", "heading 2", "heading 3", "heading 4", "caption", "toc 1", "toc 2", "toc 3", "footer"];

    /// <param name="templat">The office's <c>w:styles</c>, changed in place.</param>
    /// <param name="baku">The portal's.</param>
    /// <returns>Ids of the template's styles that changed, old to new.</returns>
    public static IReadOnlyDictionary<string, string> Gabung(XElement templat, XElement baku, List<string> catatan)
    {
        if (templat.Elements(s_w + "style").Count() > BatasGaya)
            throw new InvalidDataException("terlalu banyak gaya");
        TanpaKembar(templat, Id, StringComparer.Ordinal);
        TanpaKembar(templat, Nama, StringComparer.OrdinalIgnoreCase);
        var ganti = new Dictionary<string, string>();
        var hilang = Jodohkan(templat, baku, ganti);
        BeriTempat(templat, baku, ganti);
        Namai(templat, ganti);
        Lengkapi(templat, baku);
        foreach (var bahasa in templat.Descendants(s_w + "lang"))
            bahasa.SetAttributeValue(s_w + "val", "id-ID");
        if (!templat.Elements(s_w + "docDefaults").Descendants(s_w + "lang").Any())
            Bahasa(templat);
        if (Tampakkan(templat))
            catatan.Add("Gaya pada templat menyembunyikan teks. Teks laporan tetap ditampilkan.");
        LepasLingkaran(templat);
        if (hilang.Count > 0)
            catatan.Add($"Templat tidak mempunyai gaya {string.Join(", ", hilang)}. Dipakai gaya portal.");
        return ganti;
    }

    private static void TanpaKembar(XElement templat, Func<XElement, string> apa, StringComparer sama) =>
        templat.Elements(s_w + "style").GroupBy(apa, sama).SelectMany(g => g.Skip(1)).ToList().ForEach(kembar => kembar.Remove());

    /// <summary>The office's style of the same name takes the id of ours; of the same name but another kind, it makes room.</summary>
    /// <returns>Names that a report needs and the office does not have.</returns>
    private static List<string> Jodohkan(XElement templat, XElement baku, Dictionary<string, string> ganti)
    {
        var nama = templat.Elements(s_w + "style").ToDictionary(Nama, StringComparer.OrdinalIgnoreCase);
        var hilang = new List<string>();
        foreach (var ours in baku.Elements(s_w + "style"))
        {
            var theirs = nama.GetValueOrDefault(Nama(ours));
            if (theirs is not null && (string?)theirs.Attribute(s_w + "type") != (string?)ours.Attribute(s_w + "type"))
            {
                ganti[Id(theirs)] = Bebas(templat, baku, Id(theirs));
                theirs.Element(s_w + "name")!.SetAttributeValue(s_w + "val", Nama(theirs) + " (templat)");
                theirs = null;
            }

            if (theirs is not null && Id(theirs) != Id(ours))
                ganti[Id(theirs)] = Id(ours);
            if (theirs is null && s_penting.Contains(Nama(ours)))
                hilang.Add(Nama(ours));
        }

        return hilang;
    }

    /// <summary>A style of another name that holds one of our ids makes room.</summary>
    private static void BeriTempat(XElement templat, XElement baku, Dictionary<string, string> ganti)
    {
        var milik = baku.Elements(s_w + "style").DistinctBy(Id).ToDictionary(Id, Nama);
        foreach (var s in templat.Elements(s_w + "style").Where(s => !ganti.ContainsKey(Id(s))))
        {
            if (milik.TryGetValue(Id(s), out var nama) && !string.Equals(nama, Nama(s), StringComparison.OrdinalIgnoreCase))
                ganti[Id(s)] = Bebas(templat, baku, Id(s));
        }
    }

    /// <summary>Ours where the office has none; what only the office has numbers nothing.</summary>
    private static void Lengkapi(XElement templat, XElement baku)
    {
        var ada = templat.Elements(s_w + "style").ToDictionary(Id);
        foreach (var ours in baku.Elements(s_w + "style"))
        {
            if (ada.TryGetValue(Id(ours), out var theirs))
                Pastikan(theirs, ours);
            else
                templat.Add(new XElement(ours));
        }

        var dipakai = baku.Elements(s_w + "style").Select(Id).ToHashSet();
        templat.Elements(s_w + "style").Where(s => !dipakai.Contains(Id(s))).Descendants(s_w + "numPr").Remove();
    }

    private static bool Tampakkan(XElement templat)
    {
        var sembunyi = templat.Descendants()
            .Where(e => e.Name == s_w + "vanish" || e.Name == s_w + "specVanish" || e.Name == s_w + "webHidden").ToList();
        sembunyi.ForEach(e => e.Remove());
        return sembunyi.Count > 0;
    }

    /// <summary>The page numbers of the lists stand at the right margin, wherever the office has it.</summary>
    public static void Sesuaikan(XElement templat, TataHalaman halaman)
    {
        foreach (var s in templat.Elements(s_w + "style")
            .Where(s => Id(s).StartsWith("TOC", StringComparison.Ordinal) || Id(s) == "TableofFigures"))
            foreach (var tab in s.Elements(s_w + "pPr").Elements(s_w + "tabs").Elements(s_w + "tab")
                .Where(t => (string?)t.Attribute(s_w + "val") == "right"))
                tab.SetAttributeValue(s_w + "pos", halaman.LebarTegak);
    }

    /// <summary>The language of the text, where the template says none: first in the defaults of the document.</summary>
    private static void Bahasa(XElement templat)
    {
        XElement Anak(XElement induk, string nama)
        {
            if (induk.Element(s_w + nama) is null)
                induk.AddFirst(new XElement(s_w + nama));
            return induk.Element(s_w + nama)!;
        }

        Anak(Anak(Anak(templat, "docDefaults"), "rPrDefault"), "rPr").Add(new XElement(s_w + "lang", new XAttribute(s_w + "val", "id-ID")));
    }

    /// <summary>
    /// Whatever the office's style looks like, a heading numbers as headings do, keeps with its text and stands in the contents list.
    /// </summary>
    private static void Pastikan(XElement theirs, XElement ours)
    {
        theirs.Descendants(s_w + "numPr").Remove();
        if (ours.Element(s_w + "pPr") is not { } atur)
            return;
        var milik = theirs.Element(s_w + "pPr");
        string[] wajib = Id(ours).StartsWith("Heading", StringComparison.Ordinal) || Id(ours) is "JudulAwal" ? ["keepNext", "keepLines",
            "pageBreakBefore", "numPr", "outlineLvl"]
            : Id(ours).StartsWith("TOC", StringComparison.Ordinal) || Id(ours) == "TableofFigures" ? ["tabs"]
                : Id(ours) == "Caption" ? ["keepNext"]
                : atur.Element(s_w + "numPr") is not null ? ["numPr"]
                : [];
        if (wajib.Length == 0)
            return;
        if (milik is null)
        {
            milik = new XElement(s_w + "pPr");
            if (theirs.Element(s_w + "rPr") is { } r)
                r.AddBeforeSelf(milik);
            else if (theirs.Elements().FirstOrDefault(e => e.Name.LocalName is "tblPr" or "trPr" or "tcPr" or "tblStylePr") is { } t)
                t.AddBeforeSelf(milik);
            else
                theirs.Add(milik);
        }

        foreach (var w in wajib)
        {
            if (w == "tabs" && milik.Element(s_w + "tabs") is not null)
                continue;
            milik.Element(s_w + w)?.Remove();
            if (atur.Element(s_w + w) is { } e)
                milik.Add(new XElement(e));
        }

        var urut = milik.Elements().OrderBy(e => Array.IndexOf(s_urutan, e.Name.LocalName) is >= 0 and var i ? i : s_urutan.Length)
            .ToList();
        milik.ReplaceNodes(urut);
    }

    /// <summary>The order of paragraph properties (ECMA-376 part 1, 17.3.1.26).</summary>
    private static readonly string[] s_urutan =
    [
        "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "suppressLineNumbers", "pBdr", "shd",
        "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi",
        "adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc", "textDirection",
        "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr", "pPrChange",
    ];

    /// <summary>A style that rests on itself, or on too many others, hangs LibreOffice: the chain is cut there.</summary>
    private static void LepasLingkaran(XElement templat)
    {
        var induk = templat.Elements(s_w + "style").ToDictionary(Id, s => s.Element(s_w + "basedOn"));
        foreach (var s in templat.Elements(s_w + "style"))
        {
            var (id, dalam) = (Id(s), 0);
            while (induk.GetValueOrDefault(id) is { Parent: not null } b && dalam++ <= BatasTurunan)
                id = (string?)b.Attribute(s_w + "val") ?? "";
            if (dalam > BatasTurunan)
                s.Element(s_w + "basedOn")?.Remove();
        }
    }

    private static string Bebas(XElement templat, XElement baku, string id)
    {
        var dipakai = templat.Elements(s_w + "style").Concat(baku.Elements(s_w + "style")).Select(Id).ToHashSet();
        var n = 1;
        while (dipakai.Contains($"T{n}{id}"))
            n++;
        return $"T{n}{id}";
    }

    private static void Namai(XElement templat, Dictionary<string, string> ganti)
    {
        foreach (var s in templat.Elements(s_w + "style"))
            if (ganti.TryGetValue(Id(s), out var baru))
                s.SetAttributeValue(s_w + "styleId", baru);
        foreach (var rujuk in templat.Descendants().Where(e => e.Name.LocalName is "basedOn" or "next" or "link" && e.Name.Namespace == s_w)
            .Select(e => e.Attribute(s_w + "val")).OfType<XAttribute>())
            if (ganti.TryGetValue(rujuk.Value, out var baru))
                rujuk.Value = baru;
    }

    private static string Id(XElement style) => (string?)style.Attribute(s_w + "styleId") ?? "";

    private static string Nama(XElement style) => (string?)style.Element(s_w + "name")?.Attribute(s_w + "val") ?? "";
}
