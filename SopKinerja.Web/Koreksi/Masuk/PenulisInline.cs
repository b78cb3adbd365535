namespace SopKinerja.Web.Koreksi;

using System.Text;
using System.Text.RegularExpressions;

/// <summary>
/// Runs as inline Markdown: neighbours of the same emphasis are one, blanks stay outside the marks, special characters are escaped.
/// </summary>
internal sealed partial class PenulisInline
{
    private readonly StringBuilder _md = new();
    private readonly StringBuilder _run = new();
    private readonly Stack<(string Perintah, bool Hasil, bool Tautan)> _ruas = new();
    private (bool Tebal, bool Miring, bool Kode) _gaya;

    public void Teks(string teks, bool tebal, bool miring, bool kode)
    {
        if (_ruas.TryPeek(out var ruas) && !ruas.Hasil)
            return;
        if (_gaya != (tebal, miring, kode))
            Selesai();
        _gaya = (tebal, miring, kode);
        _run.Append(teks);
    }

    public void Mentah(string markdown)
    {
        Selesai();
        _md.Append(markdown);
    }

    /// <summary>A link within a link is its text: Markdown knows none.</summary>
    public void BukaTautan(string url)
    {
        Selesai();
        var dalam = _ruas.Any(r => r.Tautan);
        if (!dalam)
            _md.Append('[');
        _ruas.Push((url, true, !dalam));
    }

    public void TutupTautan()
    {
        Selesai();
        if (_ruas.TryPop(out var r) && r.Tautan)
            _md.Append("](").Append(r.Perintah.Replace(" ", "%20", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal))
                .Append(')');
    }

    public void Perintah(string teks)
    {
        if (_ruas.TryPop(out var r))
            _ruas.Push((r.Perintah + teks, r.Hasil, r.Tautan));
    }

    /// <summary>begin, separate, end of a field; a link becomes one, of any other the result is text.</summary>
    public void Ruas(string jenis)
    {
        switch (jenis)
        {
            case "begin":
                _ruas.Push(("", false, false));
                break;
            case "separate" when _ruas.TryPop(out var r):
                if (Tautan().Match(r.Perintah) is { Success: true } m)
                    BukaTautan((m.Groups[1].Length > 0 ? "#" : "") + m.Groups[2].Value);
                else
                    _ruas.Push((r.Perintah, true, false));
                break;
            case "end" when _ruas.TryPeek(out var akhir):
                if (akhir.Tautan)
                    TutupTautan();
                else
                    _ruas.Pop();
                break;
        }
    }

    /// <summary>Fields that nobody closed end with the paragraph.</summary>
    public override string ToString()
    {
        while (_ruas.Count > 0)
            TutupTautan();
        Selesai();
        return _md.ToString();
    }

    private void Selesai()
    {
        if (_run.Length == 0)
            return;
        var teks = _run.ToString();
        _run.Clear();
        var isi = teks.Trim(' ');
        if (isi.Length == 0)
        {
            _md.Append(teks);
            return;
        }

        var tanda = _gaya.Kode ? "`" : _gaya is (true, true, _) ? "***" : _gaya.Tebal ? "**" : _gaya.Miring ? "*" : "";
        var awal = teks.Length - teks.TrimStart(' ').Length;
        _md.Append(teks, 0, awal).Append(tanda).Append(_gaya.Kode ? isi.Replace('`', '\'') : Khusus().Replace(isi, "\\$0")).Append(tanda)
            .Append(' ', teks.Length - awal - isi.Length);
    }

    [GeneratedRegex("^\\s*HYPERLINK\\s+(\\\\l\\s+)?\"([^\"]+)\"")]
    private static partial Regex Tautan();

    /// <summary>What Markdown would take for markup within a line.</summary>
    [GeneratedRegex(@"[\\`*\[\]|]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<(?=[A-Za-z/])|&(?=#?\w+;)|\{(?=\{)")]
    private static partial Regex Khusus();
}
