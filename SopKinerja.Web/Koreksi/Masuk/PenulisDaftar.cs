namespace SopKinerja.Web.Koreksi;

using System.Globalization;
using System.Text;
using System.Xml.Linq;
using SopKinerja.Web.Dokumen;

/// <summary>
/// Numbered and marked paragraphs as Markdown lists, four blanks a level; a list that begins anew gets another mark, so that it does not go
/// on the one before.
/// </summary>
internal sealed class PenulisDaftar(NomorWord nomor)
{
    private readonly Dictionary<(int NumId, int Level), int> _hitung = [];
    private int _numId, _tingkat = -1;
    private bool _lain;

    public bool Terbuka => _numId != 0;

    /// <summary>The paragraph before was a line of code.</summary>
    public bool Kode { get; set; }

    public void Tutup() => (_numId, _tingkat, Kode) = (0, -1, false);

    public void Butir(StringBuilder md, int numId, int level, string teks)
    {
        level = Math.Clamp(level, 0, 8);
        if (_numId == 0)
            md.Append(md.Length > 0 ? "\n\n" : "");
        else
            md.Append('\n');
        // LibreOffice gives the items after the first another number of the same definition.
        if (_numId != 0 && numId != _numId && nomor.Lanjutan(_numId, numId, level))
            numId = _numId;
        if (level == 0 && numId != _numId)
            _lain = _numId != 0 && !_lain;
        if (level > _tingkat || !_hitung.ContainsKey((numId, level)))
            _hitung[(numId, level)] = nomor.Awal(numId, level) - 1;
        (_numId, _tingkat, Kode) = (numId, level, false);
        var n = ++_hitung[(numId, level)];
        var tanda = nomor.Format(numId, level) switch
        {
            "bullet" or "none" => _lain ? "*" : "-",
            "lowerLetter" => $"{(char)('a' + ((n - 1) % 26))}{Akhir}",
            "upperLetter" => $"{(char)('A' + ((n - 1) % 26))}{Akhir}",
            "lowerRoman" => Data.Angka.Romawi(n).ToLowerInvariant() + Akhir,
            "upperRoman" => Data.Angka.Romawi(n) + Akhir,
            _ => n.ToString(CultureInfo.InvariantCulture) + Akhir,
        };
        md.Append(' ', 4 * level).Append(tanda).Append(' ').Append(teks.Replace("  \n", "  \n" + new string(' ', 4 * (level + 1)),
            StringComparison.Ordinal));
    }

    private string Akhir => _lain ? ")" : ".";
}

/// <summary>What the numbering part says of a list: how it counts and from where.</summary>
internal sealed class NomorWord
{
    private static readonly XNamespace s_w = PaketWord.W;

    private readonly Dictionary<int, XElement> _num = [];
    private readonly Dictionary<int, XElement> _abstrak = [];

    public NomorWord(XDocument? numbering)
    {
        foreach (var e in numbering?.Root?.Elements() ?? [])
            if (e.Name == s_w + "num" && PaketWord.Angka(e.Attribute(s_w + "numId")) is { } id)
                _num[id] = e;
            else if (e.Name == s_w + "abstractNum" && PaketWord.Angka(e.Attribute(s_w + "abstractNumId")) is { } a)
                _abstrak[a] = e;
    }

    public string Format(int numId, int level) => (string?)Tingkat(numId, level)?.Element(s_w + "numFmt")?.Attribute(s_w + "val")
        ?? "bullet";

    public int Awal(int numId, int level) =>
        PaketWord.Angka(_num.GetValueOrDefault(numId)?.Elements(s_w + "lvlOverride")
            .FirstOrDefault(o => PaketWord.Angka(o.Attribute(s_w + "ilvl")) == level)?.Element(s_w + "startOverride")?.Attribute(s_w
                + "val"))
            ?? PaketWord.Angka(Tingkat(numId, level)?.Element(s_w + "start")?.Attribute(s_w + "val")) ?? 1;

    /// <summary>Whether the second number goes on where the first was: the same way of counting, and no beginning of its own.</summary>
    public bool Lanjutan(int dari, int ke, int level) => Format(dari, level) == Format(ke, level)
        && _num.GetValueOrDefault(ke)?.Elements(s_w + "lvlOverride")
            .Any(o => PaketWord.Angka(o.Attribute(s_w + "ilvl")) == level && o.Element(s_w + "startOverride") is not null) != true;

    private XElement? Tingkat(int numId, int level) =>
        _num.TryGetValue(numId, out var num) && PaketWord.Angka(num.Element(s_w + "abstractNumId")?.Attribute(s_w + "val")) is { } a
        ? _abstrak.GetValueOrDefault(a)?.Elements(s_w + "lvl").FirstOrDefault(l => PaketWord.Angka(l.Attribute(s_w + "ilvl")) == level)
        : null;
}
