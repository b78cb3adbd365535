namespace SopKinerja.Web.Koreksi;

using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SopKinerja.Web.Dokumen;

/// <summary>What stands within a line: emphasis, links, pictures, the marks of footnotes.</summary>
public sealed partial class HtmlKeMarkdown
{
    private void Inline(PenulisInline penulis, INode n, bool tebal, bool miring, int dalam)
    {
        if (n is IText teks)
        {
            penulis.Teks(Putih().Replace(teks.Data, " "), tebal, miring, false);
            return;
        }

        if (n is not IElement e || Dilewati(e) || Diabaikan(e))
            return;
        if (dalam > BatasDalam)
        {
            penulis.Teks(Putih().Replace(e.TextContent, " "), tebal, miring, false);
            return;
        }

        switch (e)
        {
            case { LocalName: "br" }:
                penulis.Mentah("  \n");
                return;
            case IHtmlImageElement gambar:
                Gambar(penulis, gambar);
                return;
            case { LocalName: "a" } when RujukCatatan(e) is { } nomor:
                penulis.Mentah(string.Create(CultureInfo.InvariantCulture, $"[^{nomor}]"));
                return;
        }

        var tautan = e.LocalName == "a" && e.GetAttribute("href") is { } url && (url.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            || url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)) && NaskahMarkdown.TautanAman(url) ? url : null;
        (tebal, miring) = Gaya(e, tebal, miring);
        if (tautan is not null)
            penulis.BukaTautan(tautan);
        foreach (var anak in e.ChildNodes)
        {
            // Blocks in a cell or an item are parts of one line.
            if (anak is IElement { LocalName: "p" or "div" or "li" or "tr" or "td" })
                penulis.Teks(" ", false, false, false);
            Inline(penulis, anak, tebal, miring, dalam + 1);
        }

        if (tautan is not null)
            penulis.TutupTautan();
    }

    /// <summary>By the element or its style; Google Docs wraps all in a &lt;b&gt; that is not bold.</summary>
    private static (bool Tebal, bool Miring) Gaya(IElement e, bool tebal, bool miring)
    {
        var gaya = e.GetAttribute("style") ?? "";
        tebal = Tebal().Match(gaya) is { Success: true } t ? t.Groups[1].Value is not ("normal" or "400" or "300")
            : tebal || e.LocalName is "b" or "strong" or "th";
        miring = Miring().Match(gaya) is { Success: true } m ? m.Groups[1].Value != "normal" : miring || e.LocalName is "i" or "em" or "cite";
        return (tebal && e.LocalName != "th", miring);
    }

    /// <summary>Bytes within the address come along; a file of the writer's disk or a picture of the web stays where it is, and is counted.</summary>
    private void Gambar(PenulisInline penulis, IHtmlImageElement gambar)
    {
        var alt = Putih().Replace(gambar.AlternativeText ?? "", " ").Replace("[", "(", StringComparison.Ordinal)
            .Replace("]", ")", StringComparison.Ordinal).Trim();
        if (DataUrl().Match(gambar.GetAttribute("src") ?? "") is not { Success: true } m || !Bytes(m.Groups[1].Value, out var isi))
        {
            _tertinggal++;
            return;
        }

        var tanda = string.Create(CultureInfo.InvariantCulture, $"tempel-{_gambar.Count + 1}\u0001");
        _gambar.Add(new(tanda, alt, isi));
        penulis.Mentah($"![{(alt.Length > 0 ? alt : "Gambar")}]({tanda})");
    }

    private static bool Bytes(string base64, out byte[] isi)
    {
        isi = new byte[(base64.Length * 3 / 4) + 3];
        var ada = Convert.TryFromBase64String(base64, isi, out var banyak);
        isi = isi[..banyak];
        return ada;
    }

    /// <summary>Word's and LibreOffice's notes: their words first, so that a mark without words stays a mark of text.</summary>
    private void KumpulkanCatatan(IDocument dokumen)
    {
        foreach (var e in dokumen.QuerySelectorAll("div[id^=ftn], div[id^=edn], div[id^=sdfootnote]").ToList())
        {
            var nama = e.Id!;
            foreach (var kembali in e.QuerySelectorAll("a").Where(a => TandaKembali().IsMatch(a.GetAttribute("href") ?? "")).ToList())
                kembali.Remove();
            var isi = Sebaris([.. e.ChildNodes]);
            e.Remove();
            if (isi.Length == 0 || _catatan.ContainsKey(nama))
                continue;
            var nomor = _catatanAwal + _catatan.Count + 1;
            _catatan[nama] = nomor;
            _isiCatatan[nomor] = isi;
        }
    }

    private int? RujukCatatan(IElement a) => SasaranCatatan().Match(a.GetAttribute("href") ?? "") is { Success: true } m
        && _catatan.TryGetValue((m.Groups[1].Value + m.Groups[2].Value).ToLowerInvariant(), out var n) ? n : null;

    [GeneratedRegex(@"[\s\u00A0]+")]
    private static partial Regex Putih();

    [GeneratedRegex(@"(?<![\w-])font-weight:\s*(\w+)", RegexOptions.IgnoreCase)]
    private static partial Regex Tebal();

    [GeneratedRegex(@"(?<![\w-])font-style:\s*(\w+)", RegexOptions.IgnoreCase)]
    private static partial Regex Miring();

    [GeneratedRegex(@"^data:image/(?:png|jpe?g);base64,([A-Za-z0-9+/=\s]+)$", RegexOptions.IgnoreCase)]
    private static partial Regex DataUrl();

    /// <summary>Word: "#_ftn1" to the note "ftn1"; LibreOffice: "#sdfootnote1sym" to "sdfootnote1".</summary>
    [GeneratedRegex(@"#(?:_)?(ftn|edn|sdfootnote)(\d+)(?:sym)?$", RegexOptions.IgnoreCase)]
    private static partial Regex SasaranCatatan();

    [GeneratedRegex(@"#(?:_ftnref|_ednref|sdfootnote\d+anc)", RegexOptions.IgnoreCase)]
    private static partial Regex TandaKembali();
}
