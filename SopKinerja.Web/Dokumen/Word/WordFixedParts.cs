namespace SopKinerja.Web.Dokumen;

using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

/// <summary>
/// The parts that do not depend on the text: styles, settings, header, footers. The styles are a file of their own and no types: they are
/// data that people read and change, and that the merge with an office's template reads as XML.
/// </summary>
internal static class WordFixedParts
{
    private const string Tte =
        "Dokumen ini ditandatangani secara elektronik menggunakan sertifikat elektronik yang diterbitkan oleh BSrE-BSSN.";

    /// <summary>The cover's own footer.</summary>
    public const string KakiSampul = "word/footer3.xml";

    private static readonly byte[] s_gaya = Gaya();

    private static readonly Pola s_atur = Pola.Akar(new Settings(
        new Zoom { Percent = "100" },
        new DefaultTabStop { Val = 709 },
        new CharacterSpacingControl { Val = CharacterSpacingValues.DoNotCompress },
        // A hard line break in a justified paragraph is not stretched.
        new Compatibility(new DoNotExpandShiftReturn(), new CompatibilitySetting
        {
            Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15",
        }),
        new ThemeFontLanguages { Val = "id-ID" },
        new DecimalSymbol { Val = "," },
        new ListSeparator { Val = ";" }))[0];

    private static readonly Pola s_kepala = Pola.Akar(new Header(
        Paragraf("Header", new Run(new Text(Pola.Celah(0)) { Space = SpaceProcessingModeValues.Preserve }))))[0];

    private static readonly Pola s_kaki = Pola.Akar(new Footer(NomorHalaman()))[0];

    private static readonly Pola s_kakiTte =
        Pola.Akar(new Footer(NomorHalaman(), Paragraf("KakiTte", new Run(new Text(Tte)))))[0];

    private static readonly Pola s_kakiSampul = Pola.Akar(new Footer(Paragraf("Footer", new Run(new Text(Pola.Celah(0))))))[0];

    /// <summary>The portal's own styles part.</summary>
    public static string GayaBaku => Encoding.UTF8.GetString(s_gaya);

    public static void Write(ZipArchive zip, Kertas kertas)
    {
        WordPackage.Isi(zip, "word/styles.xml", kertas.Templat is { } t ? Encoding.UTF8.GetBytes(t.Gaya) : s_gaya);
        if (kertas.Templat?.Tema is { } tema)
            WordPackage.Isi(zip, "word/theme/theme1.xml", Encoding.UTF8.GetBytes(tema));
        WordPackage.Part(zip, "word/settings.xml", s_atur);
        Kepala(zip, kertas);
        Kaki(zip, kertas.Tanda, false);
        WordPackage.Part(zip, KakiSampul, s_kakiSampul, kertas.Tanda ?? "");
    }

    /// <summary>Of every page but the cover: one of them for a report that is signed electronically.</summary>
    /// <param name="tte">The sentence about the certificate stands there. It fits into the margin, so that it moves no line.</param>
    public static void Kaki(ZipArchive zip, string? tanda, bool tte)
    {
        foreach (var (bagian, pola) in new[] { ("word/footer1.xml", s_kaki), ("word/footer2.xml", tte ? s_kakiTte : s_kaki) })
            WordPackage.Part(zip, bagian, pola, tanda is null ? "" : $" | {tanda}");
    }

    private static void Kepala(ZipArchive zip, Kertas kertas)
    {
        if (kertas.Templat is not { Kop: { } kop } t)
        {
            WordPackage.Part(zip, "word/header1.xml", s_kepala, kertas.Kepala ?? "");
            return;
        }

        WordPackage.Isi(zip, "word/header1.xml", Encoding.UTF8.GetBytes(kop));
        WordPackage.Isi(zip, "word/_rels/header1.xml.rels", WordRelations.Kop(t));
        for (var i = 0; i < t.GambarKop.Count; i++)
            WordPackage.Isi(zip, $"word/media/kop{i + 1}.{t.GambarKop[i].Akhiran}", t.GambarKop[i].Isi);
    }

    private static Paragraph Paragraf(string gaya, params OpenXmlElement[] isi) =>
        new(isi) { ParagraphProperties = new() { ParagraphStyleId = new() { Val = gaya } } };

    private static Paragraph NomorHalaman() => Paragraf("Footer",
        new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }),
        new Run(new FieldCode(" PAGE ") { Space = SpaceProcessingModeValues.Preserve }),
        new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }),
        new Run(new Text("1")),
        new Run(new FieldChar { FieldCharType = FieldCharValues.End }),
        new Run(new Text(Pola.Celah(0)) { Space = SpaceProcessingModeValues.Preserve }));

    private static byte[] Gaya()
    {
        using var stream = typeof(WordPackage).Assembly.GetManifestResourceStream("WordStyles.xml")!;
        var isi = new byte[stream.Length];
        stream.ReadExactly(isi);
        return isi;
    }
}
