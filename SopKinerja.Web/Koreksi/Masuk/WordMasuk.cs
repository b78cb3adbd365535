namespace SopKinerja.Web.Koreksi;

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DiffPlex;
using DiffPlex.Chunkers;
using SopKinerja.Data;
using SopKinerja.Web.Dokumen;
using SopKinerja.Web.Laporan;

/// <summary>A report's Word file read back: its narratives as Markdown, and what the portal had written around them, to compare.</summary>
internal sealed partial class WordMasuk
{
    private static readonly XNamespace s_w = PaketWord.W, s_c = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    private readonly Dictionary<string, string> _narasi = [];
    private readonly Dictionary<string, IReadOnlyList<(string Sisipan, string Teks)>> _sisipan = [];
    private readonly List<(string Tempat, string Teks)> _luar = [];
    private readonly PaketWord _paket;
    private readonly WordKeMarkdown _markdown;
    private string _tempat = "Sampul";
    private int _bab;

    private WordMasuk(PaketWord paket, Func<string, bool> gambarDikenal) => (_paket, _markdown) = (paket, new(paket, gambarDikenal));

    /// <summary>Office, report and version that the file says it is of.</summary>
    public (string Kode, long LaporanId, int Versi, DateOnly Tanggal)? Asal { get; private set; }

    /// <summary>Of a draft, the marks of the narratives that it was written from.</summary>
    public IReadOnlyDictionary<string, string> Sidik { get; private set; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, string> Narasi => _narasi;

    /// <param name="gambarDikenal">Whether the report has a picture of this name.</param>
    public static Outcome<WordMasuk> Baca(byte[] isi, Func<string, bool> gambarDikenal)
    {
        var paket = PaketWord.Buka(isi);
        if (paket.Refused)
            return Outcome<WordMasuk>.Refuse(paket.Reason!);
        try
        {
            var masuk = new WordMasuk(paket.Value, gambarDikenal);
            var milik = (paket.Value.Xml("docProps/custom.xml")?.Descendants().Where(e => e.Name.LocalName == "property") ?? []).ToLookup(
                e => (string?)e.Attribute("name") ?? "", e => e.Value);
            masuk.Asal = AsalWord.Baca(milik["SopKinerja"].FirstOrDefault());
            masuk.Sidik = milik.Where(m => m.Key.StartsWith(TandaWord.SidikNarasi, StringComparison.Ordinal))
                .ToDictionary(m => m.Key[TandaWord.SidikNarasi.Length..], m => m.First());
            if (paket.Value.Xml("word/document.xml")?.Root?.Element(s_w + "body") is not { } body)
                return Outcome<WordMasuk>.Refuse("Berkas ini bukan naskah Word (.docx). Simpan sebagai Dokumen Word, lalu unggah lagi.");
            masuk.Isi(body);
            return masuk;
        }
        catch (InvalidDataException)
        {
            return Outcome<WordMasuk>.Refuse(
                "Isi berkas Word ini rusak, sehingga tidak dapat dibaca. Buka di Word, simpan ulang, lalu unggah lagi.");
        }
    }

    /// <summary>What differs from the file that went out: sections as a whole, figures and the portal's sentences one by one.</summary>
    public IReadOnlyList<PerubahanWord> Banding(WordMasuk asal)
    {
        var hasil = new List<PerubahanWord>();
        foreach (var (kunci, lama) in asal._narasi)
            if (_narasi.TryGetValue(kunci, out var ada) && Pulihkan(ada, asal._sisipan[kunci]) is var baru && baru != lama)
                hasil.Add(AngkaTertulis(lama, baru)
                    ? new()
                    {
                        Jenis = JenisPerubahan.Angka,
                        Bagian = Potong($"Bagian {kunci}: sisipan angka, tabel atau grafik menjadi tulisan biasa", 200), Lama = lama,
                        Baru = baru, NarasiVersi = 0
                    }
                    : new() { Jenis = JenisPerubahan.Narasi, Bagian = kunci, Lama = lama, Baru = baru, NarasiVersi = 0 });
        foreach (var (kunci, lama) in asal._sisipan)
            foreach (var (nama, teks) in lama)
                if (_sisipan.GetValueOrDefault(kunci)?.FirstOrDefault(
                    b => b.Sisipan == nama && b.Teks != teks) is { Sisipan: not null } baru && !_sisipan[kunci].Contains((nama, teks)))
                    hasil.Add(new()
                    {
                        Jenis = JenisPerubahan.Angka, Bagian = Potong($"{{{{{nama}}}}} pada narasi", 200), Lama = teks,
                        Baru = baru.Teks, NarasiVersi = 0
                    });
        hasil.AddRange(Berpasangan(asal._luar, _luar));
        hasil.AddRange(Komentar());
        return hasil;
    }

    /// <summary>
    /// A snippet is gone and a number, table or picture stands in the text that was not there: taking it would make a figure of the portal
    /// a typed one. Such a section is shown, for somebody to copy its words by hand.
    /// </summary>
    private static bool AngkaTertulis(string lama, string baru)
    {
        bool Kurang(string awal) => Hitung(lama, awal) > Hitung(baru, awal);
        return (Kurang("{{") && Bilangan().Matches(baru).Any(m => !lama.Contains(m.Value, StringComparison.Ordinal)))
            || (Kurang("{{tabel:") && Hitung(baru, "\n|") > Hitung(lama, "\n|")) || (Kurang("{{grafik:") && Hitung(baru, "[Gambar baru")
                + Hitung(baru, "\\[Gambar baru") > 0);
    }

    private static int Hitung(string teks, string bagian) => teks.AsSpan().Count(bagian);

    /// <summary>
    /// A program that drops controls leaves figures as plain words: they become snippets again where they still say what they said.
    /// </summary>
    public static string Pulihkan(string baru, IReadOnlyList<(string Sisipan, string Teks)> sisipan)
    {
        var awal = 0;
        foreach (var (nama, teks) in sisipan)
        {
            var ganti = "{{" + nama + "}}";
            var ada = baru.IndexOf(ganti, awal, StringComparison.Ordinal);
            foreach (var tertulis in new[] { teks, teks.Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]",
                StringComparison.Ordinal) })
                if (ada < 0 && teks.Length > 0 && (ada = baru.IndexOf(tertulis, awal, StringComparison.Ordinal)) >= 0)
                    baru = baru[..ada] + ganti + baru[(ada + tertulis.Length)..];
            if (ada >= 0)
                awal = ada + ganti.Length;
        }

        return baru;
    }

    /// <summary>Sections of the file that went out which the returned one no longer holds.</summary>
    public IReadOnlyList<string> Hilang(WordMasuk asal) => [.. asal._narasi.Keys.Where(k => !_narasi.ContainsKey(k))];

    /// <summary>Comments in the margin: the corrections of some officials are nowhere else.</summary>
    private IEnumerable<PerubahanWord> Komentar() =>
        from k in _paket.Xml("word/comments.xml")?.Root?.Elements(s_w + "comment") ?? []
        let teks = string.Join('\n', k.Descendants(s_w + "p").Select(WordKeMarkdown.Polos).Where(t => t.Length > 0))
        where teks.Length > 0
        select new PerubahanWord
        {
            Jenis = JenisPerubahan.Angka, Bagian = Potong($"Komentar {(string?)k.Attribute(s_w + "author")}", 200),
            Lama = "", Baru = teks, NarasiVersi = 0
        };

    private static IEnumerable<PerubahanWord> Berpasangan(List<(string Tempat, string Teks)> lama, List<(string Tempat, string Teks)> baru)
    {
        var beda = Differ.Instance.CreateDiffs(Baris(lama), Baris(baru), false, false, new LineChunker());
        foreach (var blok in beda.DiffBlocks)
            for (var i = 0; i < Math.Max(blok.DeleteCountA, blok.InsertCountB); i++)
            {
                var (a, b) = (i < blok.DeleteCountA ? lama[blok.DeleteStartA + i] : default,
                    i < blok.InsertCountB ? baru[blok.InsertStartB + i] : default);
                yield return new()
                {
                    Jenis = JenisPerubahan.Angka, Bagian = Potong(a.Tempat ?? b.Tempat!, 200), Lama = a.Teks ?? "",
                    Baru = b.Teks ?? "", NarasiVersi = 0
                };
            }
    }

    private static string Baris(List<(string Tempat, string Teks)> unit) =>
        string.Join('\n', unit.Select(u => u.Teks.ReplaceLineEndings(" ")));

    private static string Potong(string teks, int panjang) => teks.Length <= panjang ? teks : teks[..panjang];

    /// <summary>Narratives by their controls; where a program dropped those, by the bookmarks that stand beside them.</summary>
    private void Isi(XElement body)
    {
        if (body.Descendants(s_w + "sdt").Any(s => s.Parent?.Name != s_w + "p" && Narasinya(s) is not null))
        {
            foreach (var blok in body.Elements())
                Blok(blok);
            return;
        }

        var semua = body.Elements().SelectMany(Rata).ToList();
        var rentang = semua.SelectMany((b, i) => b.DescendantsAndSelf(s_w + "bookmarkStart")
            .Select(m => (Nama: (string?)m.Attribute(s_w + "name"), Id: (string?)m.Attribute(s_w + "id"), Blok: i)))
            .Where(m => Kunci(m.Nama) is not null).GroupBy(m => m.Nama!)
                .Select(g => (Kunci: Kunci(g.Key)!, Awal: g.Min(m => m.Blok), Akhir: Akhir(semua, g.Select(m => m.Id).ToHashSet())))
                    .GroupBy(r => r.Awal).ToDictionary(g => g.Key, g => g.First());
        for (var i = 0; i < semua.Count; i++)
            if (rentang.TryGetValue(i, out var r))
            {
                Simpan(r.Kunci, semua[i..Math.Max(i + 1, r.Akhir)]);
                i = Math.Max(i, r.Akhir - 1);
            }
            else
                Blok(semua[i]);
    }

    /// <summary>
    /// Past the last block of a bookmark. LibreOffice may cut one in two of the same name; a block counts only if words stand before the
    /// end.
    /// </summary>
    private static int Akhir(List<XElement> semua, HashSet<string?> id)
    {
        for (var i = semua.Count - 1; i >= 0; i--)
            if (semua[i].DescendantsAndSelf(s_w + "bookmarkEnd")
                .FirstOrDefault(m => id.Contains((string?)m.Attribute(s_w + "id"))) is { } akhir)
                return semua[i].Name == s_w + "bookmarkEnd" || !akhir.ElementsBeforeSelf()
                    .Any(e => e.Name.LocalName is "r" or "sdt" or "hyperlink" or "bookmarkStart") ? i : i + 1;
        return 0;
    }

    private static IEnumerable<XElement> Rata(XElement blok) =>
        blok.Name == s_w + "sdt" ? (blok.Element(s_w + "sdtContent")?.Elements() ?? []).SelectMany(Rata) : [blok];

    private static string? Narasinya(XElement sdt) => WordKeMarkdown.Tag(sdt) is { } tag && tag.StartsWith(TandaWord.Narasi,
        StringComparison.Ordinal) ? tag[TandaWord.Narasi.Length..] : null;

    private static string? Kunci(string? penanda) => penanda?.StartsWith("Narasi_", StringComparison.Ordinal) == true
        ? penanda[7..].Replace('_', '-')
        : null;

    private void Simpan(string kunci, IEnumerable<XElement> blok)
    {
        var awal = _markdown.Sisipan.Count;
        var teks = _markdown.Tulis(blok, _bab);
        // A section that somebody copied stands twice: both texts are shown when they differ.
        if (_narasi.TryGetValue(kunci, out var ada) && ada != teks)
            teks = $"{ada}\n\n{teks}";
        _narasi[kunci] = teks;
        _sisipan[kunci] = [.. _sisipan.GetValueOrDefault(kunci) ?? [], .. _markdown.Sisipan.Skip(awal)];
    }

    private void Blok(XElement blok)
    {
        if (blok.Name == s_w + "sdt")
        {
            var isi = blok.Element(s_w + "sdtContent")?.Elements() ?? [];
            if (Narasinya(blok) is { } kunci)
                Simpan(kunci, isi);
            else
                foreach (var anak in isi)
                    Blok(anak);
        }
        else if (blok.Name == s_w + "p")
            Paragraf(blok);
        else if (blok.Name == s_w + "tbl")
            Tabel(blok);
    }

    private void Paragraf(XElement p)
    {
        var gaya = WordKeMarkdown.Gaya(p) ?? "";
        if (gaya.StartsWith("TOC", StringComparison.Ordinal) || gaya == "TableofFigures" || p.Descendants(s_w + "hyperlink")
            .Any(h => (string?)h.Attribute(s_w + "anchor") is ['_', 'T' or 'G', ..]))
            return;
        foreach (var grafik in p.Descendants(s_c + "chart"))
            Grafik((string?)grafik.Attribute(XName.Get("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")) ?? "");
        var teks = WordKeMarkdown.Polos(p);
        if (teks.Length == 0)
            return;
        if (gaya.StartsWith("Heading", StringComparison.Ordinal) || gaya is "JudulAwal" or "Caption" or "KeteranganGrafik")
        {
            _tempat = teks;
            if (gaya == "JudulAwal")
                _bab = 0;
            else if (gaya.Length == 8 && char.IsAsciiDigit(gaya[7]))
                _bab = gaya[7] - '0';
        }

        _luar.Add((_tempat, teks));
    }

    private void Tabel(XElement tabel)
    {
        var baris = tabel.Elements(s_w + "tr").Select(r => r.Elements(s_w + "tc").SelectMany(Sel).ToList()).ToList();
        var kepala = baris.Count > 0 ? baris[0] : [];
        for (var i = 0; i < baris.Count; i++)
        {
            var nama = Nama(baris[i]) ?? Angka.Digit(i + 1);
            for (var k = 0; k < baris[i].Count; k++)
                if (baris[i][k].Length > 0)
                    _luar.Add(($"{_tempat}, {Potong(nama, 80)}{(k < kepala.Count && kepala[k].Length > 0 ? $", {kepala[k]}" : "")}",
                        baris[i][k]));
        }
    }

    /// <summary>The figures that a chart draws, rounded as somebody's program may have written them anew.</summary>
    private void Grafik(string id)
    {
        if (!_paket.Relasi("word/document.xml").TryGetValue(id, out var r) || r.Luar || _paket.Xml(r.Tujuan) is not { } grafik)
            return;
        foreach (var seri in grafik.Descendants(s_c + "ser"))
        {
            var angka = new StringBuilder();
            foreach (var v in seri.Element(s_c + "val")?.Descendants(s_c + "v") ?? [])
                angka.Append(angka.Length > 0 ? "; " : "").Append(decimal.TryParse(v.Value, NumberStyles.Float,
                    CultureInfo.InvariantCulture, out var n) ? Angka.Format(Math.Round(n, 4)) : v.Value);
            _luar.Add(($"Grafik pada {_tempat}, {seri.Element(s_c + "tx")?.Descendants(s_c + "v").FirstOrDefault()?.Value}",
                angka.ToString()));
        }
    }

    [GeneratedRegex(@"[0-9]+(?:[.,][0-9]+)*")]
    private static partial Regex Bilangan();

    /// <summary>
    /// A row is named by its indicator or programme, which begin with a code or have it in the cell before, else by its first telling cell.
    /// </summary>
    private static string? Nama(List<string> sel)
    {
        for (var i = 0; i < sel.Count; i++)
            if (Berkode().IsMatch(sel[i]))
                return sel[i];
            else if (Kode().IsMatch(sel[i]) && sel.ElementAtOrDefault(i + 1) is { Length: > 3 } uraian && uraian.Any(char.IsLetter))
                return $"{sel[i]} {uraian}";
        return sel.FirstOrDefault(t => t.Length > 3);
    }

    /// <summary>The text of a cell, and nothing for each further column that it lies over.</summary>
    private static IEnumerable<string> Sel(XElement sel)
    {
        yield return string.Join(' ', sel.Elements(s_w + "p").Select(WordKeMarkdown.Polos)).Trim();
        var lebar = (int?)sel.Element(s_w + "tcPr")?.Element(s_w + "gridSpan")?.Attribute(s_w + "val") ?? 1;
        for (var i = 1; i < Math.Min(lebar, 100); i++)
            yield return "";
    }

    [GeneratedRegex(@"^[0-9A-Z]+(\.[0-9]+)+$")]
    private static partial Regex Kode();

    [GeneratedRegex(@"^[0-9A-Z]+(\.[0-9]+)+ \S")]
    private static partial Regex Berkode();
}
