namespace SopKinerja.Web.Dokumen;

using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml;

/// <summary>
/// A cell whose formula ended in an error (#DIV/0!), or has no stored result because a program wrote it: the reader gives such a cell back as
/// empty, which nobody would notice.
/// </summary>
/// <param name="Kolom">"F".</param>
/// <param name="Isi">The error; null where there is no result.</param>
internal sealed record SelGalat(string Lembar, int Baris, string Kolom, string? Isi)
{
    public string Pesan => Isi is null
        ? "berisi rumus tanpa hasil tersimpan. Buka berkasnya di Excel, simpan, lalu unggah lagi."
        : $"rumus menghasilkan galat {Isi}.";
}

/// <summary>Finds error cells in the parts of an .xlsx. Called only when a first look at the bytes saw one.</summary>
internal static partial class PencariSelGalat
{
    private static readonly XmlReaderSettings s_aman = new()
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null,
        IgnoreComments = true
    };

    /// <summary>How a cell shows that it holds an error, or a formula with nothing behind it. Most sheets have no formula, and no cost.</summary>
    public static bool Tersirat(ReadOnlySpan<byte> xml) => xml.IndexOf(" t=\"e\""u8) >= 0 || xml.IndexOf(" t='e'"u8) >= 0
        || ((xml.IndexOf("<f"u8) >= 0 || xml.IndexOf(":f"u8) >= 0) && TanpaHasil(xml));

    private static bool TanpaHasil(ReadOnlySpan<byte> xml) => xml.IndexOf("f></"u8) >= 0 || xml.IndexOf("v></"u8) >= 0
        || xml.IndexOf("v/>"u8) >= 0 || xml.IndexOf("v />"u8) >= 0 || xml.IndexOf("/></c>"u8) >= 0;

    public static IReadOnlyList<SelGalat> Cari(ZipArchive zip, IReadOnlyCollection<string> bagian)
    {
        var nama = NamaLembar(zip);
        var hasil = new List<SelGalat>();
        foreach (var b in bagian)
            if (zip.GetEntry(b) is { } entri)
                Kumpulkan(entri, nama.GetValueOrDefault(b.TrimStart('/'), b), hasil);
        return hasil;
    }

    private static void Kumpulkan(ZipArchiveEntry entri, string lembar, List<SelGalat> hasil)
    {
        using var s = entri.Open();
        using var x = XmlReader.Create(s, s_aman);
        while (x.Read() && hasil.Count < 200)
        {
            if (x.NodeType != XmlNodeType.Element || x.LocalName != "c" || x.IsEmptyElement)
                continue;
            var (tipe, alamat) = (x.GetAttribute("t"), x.GetAttribute("r"));
            var (rumus, isi) = (false, (string?)null);
            using (var sel = x.ReadSubtree())
                while (sel.Read())
                    if (sel.NodeType == XmlNodeType.Element)
                        (rumus, isi) = (rumus || sel.LocalName == "f", sel.LocalName == "v" ? sel.ReadString() : isi);
            var galat = tipe == "e";
            // A formula whose result is an empty text has one all the same.
            if ((galat || (rumus && tipe != "str" && string.IsNullOrEmpty(isi))) && Alamat().Match(alamat ?? "") is { Success: true } m)
                hasil.Add(new(lembar, int.Parse(m.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture), m.Groups[1].Value,
                    galat ? isi ?? "#GALAT!" : null));
        }
    }

    private static Dictionary<string, string> NamaLembar(ZipArchive zip)
    {
        var target = Unsur(zip, "xl/_rels/workbook.xml.rels", "Relationship").ToLookup(u => u.GetValueOrDefault("Id", ""),
            u => u.GetValueOrDefault("Target", ""));
        return Unsur(zip, "xl/workbook.xml", "sheet")
            .Select(u => (Nama: u.GetValueOrDefault("name", ""), Bagian: target[u.GetValueOrDefault("id", "")].FirstOrDefault() ?? ""))
            .DistinctBy(x => x.Bagian)
            .ToDictionary(x => x.Bagian.StartsWith('/') ? x.Bagian[1..] : $"xl/{x.Bagian}", x => x.Nama);
    }

    private static IEnumerable<Dictionary<string, string>> Unsur(ZipArchive zip, string bagian, string nama)
    {
        if (zip.GetEntry(bagian) is not { } entri)
            yield break;
        using var s = entri.Open();
        using var x = XmlReader.Create(s, s_aman);
        while (x.Read())
        {
            if (x.NodeType != XmlNodeType.Element || x.LocalName != nama)
                continue;
            var atribut = new Dictionary<string, string>();
            while (x.MoveToNextAttribute())
                atribut[x.LocalName] = x.Value;
            yield return atribut;
        }
    }

    [GeneratedRegex(@"^([A-Z]{1,3})(\d{1,7})$")]
    private static partial Regex Alamat();
}
