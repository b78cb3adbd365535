namespace SopKinerja.Web.Dokumen;

using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using SopKinerja.Data;

/// <param name="Catatan">What the template lacks, or what of it is not taken over, for the office to read.</param>
public sealed record HasilTemplat(TemplatWord Templat, IReadOnlyList<string> Catatan);

/// <summary>
/// The office's own Word file as template: its styles, fonts, margins and kop are taken over; the text is not. Styles are matched by name,
/// because Word in another language gives them other ids; what is missing comes from the portal. A sheet is written with the result and
/// validated before the template is accepted.
/// </summary>
internal sealed partial class PemeriksaTemplat
{
    private static readonly XNamespace s_w = PaketWord.W, s_r = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly PaketWord _paket;
    private readonly List<string> _catatan = [];

    private PemeriksaTemplat(PaketWord paket) => _paket = paket;

    public static Outcome<HasilTemplat> Periksa(byte[] isi)
    {
        var paket = PaketWord.Buka(isi);
        if (paket.Refused)
            return Outcome<HasilTemplat>.Refuse(paket.Reason!);
        try
        {
            return new PemeriksaTemplat(paket.Value).Susun();
        }
        catch (InvalidDataException)
        {
            return Outcome<HasilTemplat>.Refuse(
                "Isi templat ini rusak, sehingga tidak dapat dibaca. Buka di Word, simpan ulang, lalu unggah lagi.");
        }
    }

    private Outcome<HasilTemplat> Susun()
    {
        if (_paket.Xml("word/styles.xml") is not { Root: { } akar } gaya || akar.Name != s_w + "styles")
            return Outcome<HasilTemplat>.Refuse("Templat ini tidak mempunyai gaya (styles), sehingga tidak ada yang dapat diambil.");
        var ganti = GabungGaya.Gabung(akar, XDocument.Parse(WordFixedParts.GayaBaku).Root!, _catatan);
        var sect = _paket.Xml("word/document.xml")?.Descendants(s_w + "sectPr").ToList() ?? [];
        var (kop, gambar) = Kop(sect, ganti);
        var halaman = Halaman(sect.LastOrDefault(s => (string?)s.Element(s_w + "pgSz")?.Attribute(s_w + "orient") != "landscape")
            ?? sect.LastOrDefault());
        GabungGaya.Sesuaikan(akar, halaman);
        var templat = new TemplatWord
        {
            Halaman = halaman, Gaya = gaya.ToString(SaveOptions.DisableFormatting), Tema = Tema(), Kop = kop,
            GambarKop = gambar
        };
        if (Galat(templat) is { } galat)
        {
            // The styles may be sound and only the kop not.
            if (kop is null || Galat(templat with { Kop = null, GambarKop = [] }) is not null)
                return Outcome<HasilTemplat>.Refuse($"Gaya pada templat ini tidak dapat dipakai: {galat}");
            templat = templat with { Kop = null, GambarKop = [] };
            _catatan.Add("Kop pada templat tidak dapat dipakai dan tidak diambil; gaya dan batas halamannya diambil.");
        }

        if (_paket.Relasi("word/settings.xml").Values.Any(r => r.Luar))
            _catatan.Add("Templat menunjuk berkas di luar dirinya (attached template). Tautan itu tidak diambil.");
        if (_paket.Relasi("word/document.xml").Values.Any(r => r.Luar && r.Jenis != "hyperlink"))
            _catatan.Add("Templat memuat tautan ke gambar atau objek di luar berkas. Tautan itu tidak diambil.");
        return new HasilTemplat(templat, _catatan);
    }

    private TataHalaman Halaman(XElement? sect)
    {
        var baku = TataHalaman.Baku;
        int Nilai(XElement? e, string nama, int cadangan) => Math.Clamp(PaketWord.Angka(e?.Attribute(s_w + nama)) ?? cadangan, -30_000,
            30_000);
        var (kertas, tepi) = (sect?.Element(s_w + "pgSz"), sect?.Element(s_w + "pgMar"));
        if (kertas is not null && (Math.Abs(Nilai(kertas, "w", baku.Lebar) - baku.Lebar) > 60
            || Math.Abs(Nilai(kertas, "h", baku.Tinggi) - baku.Tinggi) > 60))
            _catatan.Add("Kertas templat bukan A4 tegak. Laporan tetap dicetak pada A4.");
        if (tepi is null)
        {
            _catatan.Add("Templat tidak mempunyai batas halaman. Dipakai batas baku: kiri dan atas 3 cm, kanan dan bawah 2 cm.");
            return baku;
        }

        var h = baku with
        {
            Atas = Math.Abs(Nilai(tepi, "top", baku.Atas)),
            Bawah = Math.Abs(Nilai(tepi, "bottom", baku.Bawah)),
            Kiri = Nilai(tepi, "left", baku.Kiri) + Nilai(tepi, "gutter", 0),
            Kanan = Nilai(tepi, "right", baku.Kanan),
            Kepala = Nilai(tepi, "header", baku.Kepala),
            Kaki = Nilai(tepi, "footer", baku.Kaki),
        };
        // Wide tables turn the page: what header and footer leave of its shorter side must hold a table's head and a few rows.
        if (h.LebarTegak is >= 5_000 and <= 11_906 && h is { Kiri: >= 0, Kanan: >= 0, Kepala: >= 0, Kaki: >= 0 } && Math.Max(h.Atas,
            h.Kepala) + Math.Max(h.Bawah, h.Kaki) + 4_500 <= h.Lebar)
            return h;
        _catatan.Add("Batas halaman templat tidak wajar. Dipakai batas baku: kiri dan atas 3 cm, kanan dan bawah 2 cm.");
        return baku;
    }

    private string? Tema()
    {
        var tema = _paket.Relasi("word/document.xml").Values.FirstOrDefault(r => r.Jenis == "theme" && !r.Luar).Tujuan;
        return tema is null ? null : _paket.Xml(tema)?.ToString(SaveOptions.DisableFormatting);
    }

    /// <summary>The header of the last section, else of any: a kop stands where the letters have it.</summary>
    private (string?, IReadOnlyList<GambarKop>) Kop(List<XElement> sect, IReadOnlyDictionary<string, string> ganti)
    {
        var rujuk = sect.AsEnumerable().Reverse().SelectMany(s => s.Elements(s_w + "headerReference"))
            .OrderByDescending(h => (string?)h.Attribute(s_w + "type") == "default").Select(h => (string?)h.Attribute(s_r + "id"))
                .OfType<string>();
        var relasi = _paket.Relasi("word/document.xml");
        foreach (var id in rujuk)
        {
            if (!relasi.TryGetValue(id, out var r) || r.Luar || _paket.Xml(r.Tujuan) is not { Root: { } akar } xml
                || xml.Descendants(s_w + "t").All(t => t.Value.Trim().Length == 0) && !xml.Descendants()
                    .Any(e => e.Name.LocalName is "blip" or "imagedata"))
                continue;
            foreach (var gaya in akar.Descendants().Where(e => e.Name.LocalName is "pStyle" or "rStyle" or "tblStyle")
                .Select(e => e.Attribute(s_w + "val")).OfType<XAttribute>())
                if (ganti.TryGetValue(gaya.Value, out var baru))
                    gaya.Value = baru;
            akar.Descendants(s_w + "numPr").Remove();
            if (GambarKop(r.Tujuan, akar) is { } gambar)
                return (xml.ToString(SaveOptions.DisableFormatting), gambar);
            _catatan.Add("Kop pada templat memuat tautan atau objek yang tidak dapat diambil, sehingga kopnya tidak dipakai. Gunakan "
                + "gambar PNG atau JPEG biasa.");
            return (null, []);
        }

        _catatan.Add("Templat tidak mempunyai kop (header). Dipakai judul laporan di tepi atas halaman.");
        return (null, []);
    }

    /// <summary>
    /// Null when the header points at anything but whole pictures inside the file, or holds a field that does more than count.
    /// </summary>
    private IReadOnlyList<GambarKop>? GambarKop(string bagian, XElement akar)
    {
        var relasi = _paket.Relasi(bagian);
        var ruas = akar.Descendants().Where(e => e.Name.LocalName == "instrText").Select(e => e.Value)
            .Concat(akar.Descendants(s_w + "fldSimple").Select(e => (string?)e.Attribute(s_w + "instr") ?? ""));
        if (ruas.Any(r => r.Trim().Length > 0 && !RuasAman().IsMatch(r)))
            return null;
        // Drawings of old Word name their pictures and links without a relationship.
        if (akar.Descendants().Attributes().Any(a => a.Name.LocalName is "src" or "href" or "althref" && AlamatLuar().IsMatch(a.Value)))
            return null;
        var dipakai = akar.Descendants().SelectMany(e => e.Attributes()).Where(a => a.Name.Namespace == s_r || a.Name.LocalName == "relid")
            .Select(a => a.Value).ToHashSet();
        var gambar = new List<GambarKop>();
        foreach (var id in dipakai)
        {
            if (!relasi.TryGetValue(id, out var r) || r.Luar || r.Jenis != "image" || _paket.Isi(r.Tujuan) is not { } isi
                || BacaGambar.Baca("kop", isi) is not { Refused: false } baca)
                return null;
            gambar.Add(new(id, WordPackage.Akhiran(baca.Value.Tipe), isi));
        }

        return gambar;
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"^\s*(\w+:|//|\\\\)")]
    private static partial System.Text.RegularExpressions.Regex AlamatLuar();

    [System.Text.RegularExpressions.GeneratedRegex(@"^\s*(PAGE|NUMPAGES|SECTIONPAGES|DATE|STYLEREF)\b",
        System.Text.RegularExpressions.RegexOptions.IgnoreCase)]
    private static partial System.Text.RegularExpressions.Regex RuasAman();

    /// <summary>What the validator says of a sheet that is written with the template; null when it is sound.</summary>
    private static string? Galat(TemplatWord templat)
    {
        using var lembar = new MemoryStream();
        WordPackage.Write(lembar, "Uji", "Uji", new DaftarIsi(BahanKosong.Satu), BahanKosong.Satu,
            new() { Halaman = templat.Halaman, Templat = templat }, body =>
        {
            body.Sampul(new("Uji", "Uji", "Uji", "Uji", 2025));
            body.Bagian(JenisBagian.Isi);
            body.Judul(1, "Uji");
            body.Naskah("Paragraf.\n\n- butir\n\n| a | b |\n|---|---|\n| 1 | 2 |");
        });
        lembar.Position = 0;
        try
        {
            using var word = WordprocessingDocument.Open(lembar, false);
            return new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019) { MaxNumberOfErrors = 5 }.Validate(word)
                .FirstOrDefault(e => !e.Description.Contains("undeclared", StringComparison.Ordinal))?.Description;
        }
        catch (Exception e) when (e is OpenXmlPackageException or System.Xml.XmlException or InvalidDataException or FormatException)
        {
            return e.Message;
        }
    }
}
