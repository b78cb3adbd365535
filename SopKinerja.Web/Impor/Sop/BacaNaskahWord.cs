namespace SopKinerja.Web.Impor;

using System.Globalization;
using System.Xml.Linq;
using SopKinerja.Data;
using SopKinerja.Web.Dokumen;

/// <summary>
/// An office's own Word file: paragraphs, tables on their grid (a number that Word counts by itself is counted as well), and the shapes that
/// are drawn in cells (DrawingML or VML). A shape belongs to the column over which it lies, by its place from the cell that it is anchored in.
/// </summary>
public static class BacaNaskahWord
{
    private const int SelTerbanyak = 20_000, KolomTerbanyak = 63;

    private const string TerlaluBesar = "Naskah ini terlalu besar untuk sebuah SOP. Sisakan halaman SOP saja, lalu unggah lagi.";

    private static readonly XNamespace s_w = PaketWord.W;

    private static readonly XNamespace s_mc = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    public static Outcome<NaskahMentah> Baca(byte[] isi)
    {
        var paket = PaketWord.Buka(isi);
        if (paket.Refused)
            return Outcome<NaskahMentah>.Refuse(paket.Reason!);
        try
        {
            if (paket.Value!.Xml("word/document.xml")?.Root?.Element(s_w + "body") is not { } badan)
                return Outcome<NaskahMentah>.Refuse("Berkas ini tidak berisi naskah. Buka di Word, simpan ulang, lalu unggah lagi.");
            var (baris, tabel, sel) = (new List<BarisMentah>(), 0, 0);
            foreach (var unsur in Isi(badan))
                if (unsur.Name == s_w + "tbl")
                {
                    ++tabel;
                    foreach (var b in Tabel(unsur, tabel))
                        if ((sel += b.Sel.Count) > SelTerbanyak)
                            return Outcome<NaskahMentah>.Refuse(TerlaluBesar);
                        else
                            baris.Add(b);
                }
                else if (Paragraf(unsur) is { Length: > 0 } teks)
                    baris.Add(new(0, [new(teks)]));
            return new NaskahMentah(baris, []);
        }
        catch (InvalidDataException)
        {
            return Outcome<NaskahMentah>.Refuse("Berkas ini rusak, sehingga tidak dapat dibaca. Buka di Word, simpan ulang, lalu unggah lagi.");
        }
    }

    /// <summary>Paragraphs and tables, also those in content controls.</summary>
    private static IEnumerable<XElement> Isi(XElement induk) => induk.Elements().SelectMany(e =>
        e.Name == s_w + "sdt" ? e.Elements(s_w + "sdtContent").SelectMany(Isi) : e.Name == s_w + "p" || e.Name == s_w + "tbl" ? [e] : []);

    private static IEnumerable<BarisMentah> Tabel(XElement tabel, int nomor)
    {
        int[] lebar = [.. tabel.Element(s_w + "tblGrid")?.Elements(s_w + "gridCol").Take(KolomTerbanyak)
            .Select(k => Math.Clamp(PaketWord.Angka(k.Attribute(s_w + "w")) ?? 0, 0, 32_000)) ?? []];
        var bernomor = 0;
        foreach (var b in tabel.Elements(s_w + "tr"))
        {
            var sel = new List<SelMentah>();
            var gambar = new List<(int Twip, BentukLangkah Bentuk)>();
            for (var lewat = Rentang(b.Element(s_w + "trPr")?.Element(s_w + "gridBefore")); lewat > 0; lewat--)
                sel.Add(new(""));
            foreach (var c in b.Elements(s_w + "tc").Take(KolomTerbanyak))
            {
                var sifat = c.Element(s_w + "tcPr");
                var lanjut = sifat?.Element(s_w + "vMerge") is { } v && (string?)v.Attribute(s_w + "val") != "restart";
                var awal = lebar.Take(sel.Count).Sum();
                gambar.AddRange(Gambar(c, awal));
                var teks = lanjut ? "" : string.Join('\n', Isi(c).Select(p => p.Name == s_w + "tbl" ? p.Value : Paragraf(p)).Where(t =>
                    t.Length > 0));
                if (sel.Count == 0 && teks.Length == 0 && !lanjut && c.Descendants(s_w + "numPr").Any())
                    teks = (++bernomor).ToString(CultureInfo.InvariantCulture);
                sel.Add(new(teks, TandaSimbol.Dari(teks)));
                for (var lewat = Math.Max(1, Rentang(sifat?.Element(s_w + "gridSpan"))); lewat > 1 && sel.Count < KolomTerbanyak; lewat--)
                    sel.Add(new(""));
            }

            foreach (var (twip, bentuk) in gambar)
                if (Kolom(lebar, twip) is { } k && k < sel.Count && sel[k].Simbol is null or BentukLangkah.Proses)
                    sel[k] = sel[k] with { Simbol = bentuk };
            yield return new(nomor, sel);
        }
    }

    private static int Rentang(XElement? unsur) => Math.Clamp(PaketWord.Angka(unsur?.Attribute(s_w + "val")) ?? 0, 0, KolomTerbanyak);

    private static int? Kolom(int[] lebar, int twip)
    {
        for (var (k, kiri) = (0, 0); k < lebar.Length; kiri += lebar[k++])
            if (twip >= kiri && twip < kiri + lebar[k])
                return k;
        return null;
    }

    /// <summary>Shapes by the middle of where they lie, in twips from the table's edge; a start or end by the words in it.</summary>
    private static IEnumerable<(int Twip, BentukLangkah Bentuk)> Gambar(XElement sel, int awal)
    {
        var cadangan = new Dictionary<XElement, bool>();
        foreach (var g in sel.Descendants().Where(e => e.Name.LocalName is "prstGeom" && !Cadangan(e, cadangan)))
            if (TandaSimbol.DariGambar((string?)g.Attribute("prst") ?? "") is { } bentuk && Tengah(g) is { } tengah
                && Kata(g.Ancestors().FirstOrDefault(a => a.Name.LocalName == "wsp"), bentuk) is { } jadi)
                yield return (awal + tengah, jadi);
        foreach (var v in sel.Descendants().Where(e => e.Name.LocalName is "shape" or "rect" or "roundrect" or "oval"
            && e.Name.NamespaceName ==
            "urn:schemas-microsoft-com:vml" && !Cadangan(e, cadangan)))
        {
            var jenis = v.Name.LocalName switch
            {
                "rect" => "rect",
                "roundrect" => "roundRect",
                "oval" => "ellipse",
                _ => ((string?)v.Attribute("type") ?? "").Split("_t")[^1],
            };
            if (TandaSimbol.DariGambar(jenis) is { } bentuk && Kata(v, bentuk) is { } jadi)
                yield return (awal + TengahVml((string?)v.Attribute("style") ?? ""), jadi);
        }
    }

    /// <summary>Word writes a drawing twice, the second time for old programs.</summary>
    private static bool Cadangan(XElement e, Dictionary<XElement, bool> ingatan) => e.Ancestors(s_mc + "Fallback").Any(f =>
    {
        if (!ingatan.TryGetValue(f, out var ada))
            ingatan[f] = ada = f.Parent?.Element(s_mc + "Choice")?.Descendants().Any(x => x.Name.LocalName == "prstGeom") == true;
        return ada;
    });

    /// <summary>A start that says "Selesai" is an end; a box that says "Ya" or "Tidak" belongs to a line.</summary>
    private static BentukLangkah? Kata(XElement? bentuk, BentukLangkah menurutRupa)
    {
        var kata = string.Concat(bentuk?.Descendants(s_w + "t").Select(t => t.Value) ?? []).Trim();
        if (kata.Equals("ya", StringComparison.OrdinalIgnoreCase) || kata.Equals("tidak", StringComparison.OrdinalIgnoreCase))
            return null;
        return menurutRupa == BentukLangkah.Mulai && TandaSimbol.Dari(kata) == BentukLangkah.Selesai ? BentukLangkah.Selesai : menurutRupa;
    }

    /// <summary>Where its middle lies from the cell's edge, in twips; null where that can't be said: in a group, or placed by the page.</summary>
    private static int? Tengah(XElement geometri)
    {
        if (geometri.Ancestors().Any(a => a.Name.LocalName is "wgp" or "wpc"))
            return null;
        var jangkar = geometri.Ancestors().FirstOrDefault(a => a.Name.LocalName == "anchor");
        var letak = jangkar?.Elements().FirstOrDefault(e => e.Name.LocalName == "positionH");
        if (letak is not null && (string?)letak.Attribute("relativeFrom") is not ("column" or "character" or null))
            return null;
        var geser = letak?.Elements().FirstOrDefault(e => e.Name.LocalName == "posOffset")?.Value;
        var lebar = (jangkar ?? geometri.Ancestors().FirstOrDefault(a => a.Name.LocalName == "inline"))?.Elements()
            .FirstOrDefault(e => e.Name.LocalName == "extent")?.Attribute("cx")?.Value;
        return (int)Math.Clamp((Bilangan(geser) + Bilangan(lebar) / 2) / 635, -60_000, 60_000);
    }

    private static int TengahVml(string gaya)
    {
        double Nilai(string nama) => gaya.Split(';').Select(g => g.Split(':')).Where(g => g.Length == 2 && g[0].Trim() == nama)
            .Select(g => Titik(g[1].Trim())).FirstOrDefault();
        return (int)Math.Clamp((Nilai("margin-left") + Nilai("width") / 2) * 20, -60_000, 60_000);
    }

    /// <summary>A length of CSS in points.</summary>
    private static double Titik(string panjang) => panjang.Length < 2 ? Bilangan(panjang) : panjang[^2..] switch
    {
        "pt" => Bilangan(panjang[..^2]),
        "in" => Bilangan(panjang[..^2]) * 72,
        "cm" => Bilangan(panjang[..^2]) * 72 / 2.54,
        "mm" => Bilangan(panjang[..^2]) * 72 / 25.4,
        "px" => Bilangan(panjang[..^2]) * 0.75,
        _ => Bilangan(panjang),
    };

    private static double Bilangan(string? teks) =>
        double.TryParse(teks, NumberStyles.Float, CultureInfo.InvariantCulture, out var n) && double.IsFinite(n) ? n : 0;

    /// <summary>The words of a paragraph as it stands: without what was deleted, without those of shapes.</summary>
    private static string Paragraf(XElement p)
    {
        var teks = new System.Text.StringBuilder();
        foreach (var e in p.Descendants())
            if (e.Name == s_w + "t" && e.Ancestors().TakeWhile(a => a != p).All(a =>
                a.Name.LocalName is not ("txbxContent" or "del" or "Fallback"
                or "moveFrom")))
                teks.Append(e.Value);
            else if (e.Name == s_w + "tab" && e.Parent?.Name == s_w + "r" || e.Name == s_w + "br")
                teks.Append(' ');
        return teks.ToString().Trim();
    }
}
