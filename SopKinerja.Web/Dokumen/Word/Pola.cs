namespace SopKinerja.Web.Dokumen;

using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;

/// <summary>
/// Markup that the Open XML SDK's typed elements spell once, with gaps for what differs: which elements there are and in which order is
/// the types' business, and to write it costs no more than copying bytes. A gap may stand wherever the types put it, and more than once.
/// </summary>
internal sealed class Pola
{
    /// <summary>In a text: its words are written between two pieces.</summary>
    public const string IsiTeks = "\uE020";

    private const string KomentarIsi = $"<!--{IsiTeks}-->";
    private const char AwalCelah = '\uE000', AkhirCelah = '\uE01F';

    /// <summary>
    /// What the roots declare (<see cref="Akar(OpenXmlPartRootElement, string[])"/>), so that no piece declares it again.
    /// </summary>
    private static readonly (string Awalan, string Ruang)[] s_ruang =
    [
        ("w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
        ("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
        ("wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
        ("a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
        ("pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"),
        ("c", "http://schemas.openxmlformats.org/drawingml/2006/chart"),
        ("mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"),
        ("wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"),
        ("x", "http://schemas.openxmlformats.org/spreadsheetml/2006/main"),
        ("op", "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"),
        ("vt", "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"),
    ];

    private readonly (byte[] Sebelum, int Celah)[] _potong;
    private readonly byte[] _akhir;

    /// <summary>Pieces of a part that follow each other.</summary>
    public Pola(params OpenXmlElement[] unsur)
        : this(Potongan(unsur))
    {
    }

    private Pola(string xml)
    {
        var potong = new List<(byte[], int)>();
        var awal = 0;
        for (var i = 0; i < xml.Length; i++)
            if (xml[i] is >= AwalCelah and <= AkhirCelah)
            {
                potong.Add((Encoding.UTF8.GetBytes(xml[awal..i]), xml[i] - AwalCelah));
                awal = i + 1;
            }

        (_potong, _akhir) = ([.. potong], Encoding.UTF8.GetBytes(xml[awal..]));
    }

    /// <summary>
    /// A place for further elements: there <see cref="Belah(OpenXmlElement)"/> parts. It stands among the children as the constructor takes
    /// them; a child that an initializer sets as a property would come after it, since the schema knows no such place.
    /// </summary>
    public static OpenXmlElement Isi => new OpenXmlMiscNode(XmlNodeType.Comment, KomentarIsi);

    /// <summary>The place of a value, as the text of an element or an attribute; the values' numbers count from 0.</summary>
    public static string Celah(int nomor)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(nomor, AkhirCelah - AwalCelah);
        return ((char)(AwalCelah + nomor)).ToString();
    }

    /// <summary>One piece more than <paramref name="unsur"/> has places for further elements.</summary>
    public static Pola[] Belah(OpenXmlElement unsur) => Belah(Potongan(unsur));

    /// <param name="awalan">The namespaces that the content needs besides the root's own.</param>
    public static Pola[] Akar(OpenXmlPartRootElement akar, params string[] awalan)
    {
        foreach (var (a, ruang) in s_ruang)
            if (awalan.Contains(a))
                akar.AddNamespaceDeclaration(a, ruang);
        return Belah(Bagian(akar.WriteTo));
    }

    /// <summary>A part for which the SDK has no types.</summary>
    public static Pola[] Akar(Action<XmlWriter> tulis) => Belah(Bagian(tulis));

    public void Tulis(Utf8Xml xml, ReadOnlySpan<Isian> isi)
    {
        foreach (var (sebelum, celah) in _potong)
            isi[celah].Tulis(xml.Raw(sebelum));
        xml.Raw(_akhir);
    }

    public byte[] Bytes(params ReadOnlySpan<Isian> isi)
    {
        using var tampung = new MemoryStream();
        using (var xml = new Utf8Xml(tampung))
            Tulis(xml, isi);
        return tampung.ToArray();
    }

    private static Pola[] Belah(string xml) =>
        [.. xml.Replace(KomentarIsi, IsiTeks, StringComparison.Ordinal).Split(IsiTeks).Select(p => new Pola(p))];

    private static string Bagian(Action<XmlWriter> tulis)
    {
        using var tampung = new MemoryStream();
        using (var xml = XmlWriter.Create(tampung, new() { Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartDocument(standalone: true);
            tulis(xml);
        }

        return Rapat(Encoding.UTF8.GetString(tampung.ToArray()));
    }

    /// <summary>Written as if inside a root that declares all namespaces.</summary>
    private static string Potongan(params OpenXmlElement[] unsur)
    {
        var tampung = new StringBuilder();
        using var xml = XmlWriter.Create(tampung, new() { OmitXmlDeclaration = true });
        xml.WriteStartElement("akar");
        foreach (var (awalan, ruang) in s_ruang)
            xml.WriteAttributeString("xmlns", awalan, null, ruang);
        xml.WriteString("");
        xml.Flush();
        var awal = tampung.Length;
        foreach (var u in unsur)
            u.WriteTo(xml);
        xml.Flush();
        return Rapat(tampung.ToString(awal, tampung.Length - awal));
    }

    /// <summary>Without the blank in empty elements; in text and attributes ">" is escaped.</summary>
    private static string Rapat(string xml) => xml.Replace(" />", "/>", StringComparison.Ordinal);
}

/// <summary>What goes into a gap: escaped text, or a number.</summary>
internal readonly record struct Isian(string? Teks, long Angka)
{
    public static implicit operator Isian(string? teks) => new(teks ?? "", 0);

    public static implicit operator Isian(long angka) => new(null, angka);

    public void Tulis(Utf8Xml xml)
    {
        if (Teks is null)
            xml.Number(Angka);
        else
            xml.Text(Teks);
    }
}
