namespace SopKinerja.Web.Dokumen;

using System.Text.RegularExpressions;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

/// <summary>
/// The named destinations of a PDF that LibreOffice made of a file of the portal's own: the bookmarks of its headings, tables and charts.
/// </summary>
internal static partial class TujuanPdf
{
    /// <returns>The physical page, from 1, by the bookmark's name.</returns>
    public static IReadOnlyDictionary<string, int> Baca(byte[] pdf)
    {
        using var dokumen = PdfDocument.Open(pdf);
        var katalog = dokumen.Structure.Catalog.CatalogDictionary;
        var hasil = new Dictionary<string, int>(StringComparer.Ordinal);
        if (!katalog.TryGet(NameToken.Dests, out var t) || Isi(dokumen, t) is not DictionaryToken tujuan)
            return hasil;
        var halaman = new Dictionary<IndirectReference, int>();
        if (katalog.TryGet(NameToken.Pages, out var akar))
            Telusuri(dokumen, akar, halaman);
        foreach (var (nama, isi) in tujuan.Data)
            if (Nama().Match(nama) is { Success: true } m && Isi(dokumen, isi) is ArrayToken { Data: [IndirectReferenceToken ke, ..] }
                && halaman.TryGetValue(ke.Data, out var n))
                hasil[$"_{m.Groups[1].Value}"] = n;
        return hasil;
    }

    private static void Telusuri(PdfDocument dokumen, IToken simpul, Dictionary<IndirectReference, int> halaman)
    {
        if (Isi(dokumen, simpul) is not DictionaryToken d)
            return;
        if (!d.TryGet(NameToken.Kids, out var t))
            halaman.TryAdd(((IndirectReferenceToken)simpul).Data, halaman.Count + 1);
        else if (Isi(dokumen, t) is ArrayToken anak)
            foreach (var a in anak.Data)
                Telusuri(dokumen, a, halaman);
    }

    private static IToken Isi(PdfDocument dokumen, IToken t) =>
        t is IndirectReferenceToken r ? dokumen.Structure.GetObject(r.Data).Data : t;

    /// <summary>LibreOffice writes whatever is no letter or digit as its number in hex: "_" is 5F.</summary>
    [GeneratedRegex(@"^5F((Toc|Tabel|Grafik)\d+)$")]
    private static partial Regex Nama();
}
