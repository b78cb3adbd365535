namespace SopKinerja.Web.Dokumen;

using System.Globalization;
using System.Xml.Linq;

/// <summary>Letters and spacing of a paragraph style in points, as <c>WordStyles.xml</c> has them: they are said there only.</summary>
/// <param name="Baris">From line to line.</param>
internal sealed record UkuranGaya(double Huruf, double Sebelum, double Sesudah, double Baris)
{
    /// <summary>Times New Roman's line, by the size of its letters.</summary>
    private const decimal Renggang = 1.15m;

    private static readonly XNamespace s_w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static readonly Dictionary<string, UkuranGaya> s_gaya = Baca();

    public static UkuranGaya Dari(string gaya) => s_gaya[gaya];

    private static Dictionary<string, UkuranGaya> Baca()
    {
        using var stream = typeof(UkuranGaya).Assembly.GetManifestResourceStream("WordStyles.xml")!;
        var akar = XDocument.Load(stream).Root!;
        var gaya = akar.Elements(s_w + "style").ToDictionary(s => (string)s.Attribute(s_w + "styleId")!);
        return gaya.Keys.ToDictionary(id => id, id => Ukur(akar, gaya, id));
    }

    private static UkuranGaya Ukur(XElement akar, Dictionary<string, XElement> gaya, string id)
    {
        var turunan = new List<XElement>();
        for (var s = gaya[id]; s is not null; s = gaya.GetValueOrDefault((string?)s.Element(s_w + "basedOn")?.Attribute(s_w + "val") ?? ""))
            turunan.Add(s);
        turunan.Add(akar.Element(s_w + "docDefaults")!.Element(s_w + "rPrDefault")!);

        decimal? Nilai(string atur, string unsur, string atribut) => turunan
            .Select(s => (string?)s.Element(s_w + atur)?.Element(s_w + unsur)?.Attribute(s_w + atribut)).OfType<string>()
            .Select(n => (decimal?)decimal.Parse(n, CultureInfo.InvariantCulture)).FirstOrDefault();

        var huruf = Nilai("rPr", "sz", "val")!.Value / 2;
        var jarak = (Nilai("pPr", "spacing", "line") ?? 240) / 240;
        return new((double)huruf, (double)(Nilai("pPr", "spacing", "before") ?? 0) / 20,
            (double)(Nilai("pPr", "spacing", "after") ?? 0) / 20, (double)(huruf * Renggang * jarak));
    }
}
