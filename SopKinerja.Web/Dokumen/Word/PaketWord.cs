namespace SopKinerja.Web.Dokumen;

using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using SopKinerja.Data;

/// <summary>
/// A Word file of somebody else, opened with care: a zip within bounds, no macros, no DTD, no deep nesting; only the parts asked for are
/// read. Nothing in it is executed or fetched.
/// </summary>
internal sealed class PaketWord
{
    public const long BatasIsi = 200L * 1024 * 1024, BatasBagian = 32L * 1024 * 1024;

    private const int BatasDalam = 150, BatasBerkas = 4_000, BatasSimpul = 1_000_000;

    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private readonly Dictionary<string, byte[]> _bagian;
    private int _simpul;

    private PaketWord(Dictionary<string, byte[]> bagian, IReadOnlyCollection<string> nama) => (_bagian, Nama) = (bagian, nama);

    /// <summary>The names of all parts.</summary>
    public IReadOnlyCollection<string> Nama { get; }

    public static Outcome<PaketWord> Buka(byte[] isi)
    {
        if (isi.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            return Outcome<PaketWord>.Refuse(
                "Berkas ini bersandi atau berformat .doc lama. Buka di Word, hilangkan sandinya, simpan sebagai .docx, lalu unggah lagi.");
        try
        {
            using var zip = new ZipArchive(new MemoryStream(isi), ZipArchiveMode.Read);
            if (zip.Entries.Count > BatasBerkas || zip.Entries.Any(e => e.Length > BatasIsi) || zip.Entries.Sum(e => e.Length) > BatasIsi)
                return Outcome<PaketWord>.Refuse(
                    "Isi berkas ini terlalu besar setelah dibuka. Simpan ulang dari Word tanpa gambar besar, lalu unggah lagi.");
            var nama = zip.Entries.Select(e => e.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (!nama.Contains("word/document.xml"))
                return Outcome<PaketWord>.Refuse("Berkas ini bukan naskah Word (.docx). Simpan sebagai Dokumen Word, lalu unggah lagi.");
            if (nama.Any(n => n.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
                return Outcome<PaketWord>.Refuse(
                    "Berkas ini memuat makro. Simpan sebagai Dokumen Word (.docx) tanpa makro, lalu unggah lagi.");
            var bagian = new Dictionary<string, byte[]>(StringComparer.OrdinalIgnoreCase);
            var sisa = BatasIsi;
            foreach (var e in zip.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
                || e.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
                || e.FullName.Contains("media/", StringComparison.OrdinalIgnoreCase)))
                if (!bagian.ContainsKey(e.FullName))
                    bagian[e.FullName] = Baca(e, ref sisa);
            return new PaketWord(bagian, nama);
        }
        catch (InvalidDataException)
        {
            return Outcome<PaketWord>.Refuse(
                "Berkas ini rusak atau terlalu besar, sehingga tidak dapat dibuka. Buka di Word, simpan ulang, lalu unggah lagi.");
        }
    }

    public byte[]? Isi(string nama) => _bagian.GetValueOrDefault(nama);

    /// <summary>
    /// A part as XML; null when it is not there. A part that is no XML, or nested too deeply, is an <see cref="InvalidDataException"/>.
    /// </summary>
    public XDocument? Xml(string nama)
    {
        if (Isi(nama) is not { } isi)
            return null;
        try
        {
            var atur = new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null,
                MaxCharactersInDocument = BatasBagian
            };
            using (var periksa = XmlReader.Create(new MemoryStream(isi), atur))
                while (periksa.Read())
                    if (periksa.Depth > BatasDalam || ++_simpul > BatasSimpul)
                        throw new InvalidDataException($"{nama}: terlalu dalam atau terlalu banyak isinya");
            using var reader = XmlReader.Create(new MemoryStream(isi), atur);
            return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException e)
        {
            throw new InvalidDataException($"{nama}: {e.Message}", e);
        }
    }

    /// <summary>
    /// Relationships of a part: id to the part's full name or the outside address, and whether the target lies outside the file.
    /// </summary>
    public IReadOnlyDictionary<string, (string Jenis, string Tujuan, bool Luar)> Relasi(string bagian)
    {
        // A part may lie at the root of the package.
        var nama = bagian.LastIndexOf('/') + 1;
        var xml = Xml($"{bagian[..nama]}_rels/{bagian[nama..]}.rels");
        return (xml?.Root?.Elements() ?? []).GroupBy(e => (string?)e.Attribute("Id") ?? "").ToDictionary(g => g.Key, g => g.First() is var e
            ? (((string?)e.Attribute("Type") ?? "").Split('/')[^1], (string?)e.Attribute("TargetMode") == "External"
                ? (string?)e.Attribute("Target") ?? ""
                : Jalur(bagian, (string?)e.Attribute("Target") ?? ""),
                (string?)e.Attribute("TargetMode") == "External")
            : default);
    }

    /// <summary>A number that somebody else wrote; null when it is none.</summary>
    public static int? Angka(XAttribute? atribut) => int.TryParse(atribut?.Value, System.Globalization.NumberStyles.AllowLeadingSign,
        System.Globalization.CultureInfo.InvariantCulture, out var n) ? n : null;

    /// <summary>A target as a part's name: from the root, or from the folder of the part that names it.</summary>
    private static string Jalur(string bagian, string tujuan)
    {
        var langkah = new List<string>(tujuan.StartsWith('/') ? [] : bagian.Split('/')[..^1]);
        foreach (var l in tujuan.Split('/', StringSplitOptions.RemoveEmptyEntries))
            if (l == "..")
                langkah = langkah.Count > 0 ? langkah[..^1] : langkah;
            else if (l != ".")
                langkah.Add(l);
        return string.Join('/', langkah);
    }

    /// <summary>The size that the directory states may be a lie; what is read is what counts.</summary>
    private static byte[] Baca(ZipArchiveEntry entry, ref long sisa)
    {
        using var isi = entry.Open();
        using var tampung = new MemoryStream();
        var potong = new byte[64 * 1024];
        for (int n; (n = isi.Read(potong)) > 0;)
        {
            sisa -= n;
            if (sisa < 0 || tampung.Length + n > BatasBagian)
                throw new InvalidDataException("terlalu besar");
            tampung.Write(potong, 0, n);
        }

        return tampung.ToArray();
    }
}
