namespace SopKinerja.Web.Situs;

using System.Text;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.WebUtilities;
using SopKinerja.Data;

/// <summary>What a copy of the public site wrote, left as it was, and took away.</summary>
public readonly record struct HasilSitus(int Ditulis, int Tetap, int Dihapus);

/// <summary>
/// The public site as plain files with relative links, read page by page from a running portal as any guest reads it, for a web server that has
/// nothing but files. Same site, same bytes; a file that did not change is not written, one that is gone from the site is taken away, and no other
/// file of the folder is touched (<c>.situs</c> names ours).
/// </summary>
/// <param name="klien">Its base address is the portal's.</param>
public sealed class SalinanSitus(HttpClient klien)
{
    private const string Daftar = ".situs", Ikon = "/ikon.svg";

    private readonly HtmlParser _parser = new();
    private readonly Dictionary<string, string> _berkas = [];
    private readonly Queue<string> _antre = new();
    private string _ikon = "";

    /// <param name="folder">Made when it is not there.</param>
    /// <param name="kemajuan">How many files have been read.</param>
    public async Task<HasilSitus> SalinAsync(string folder, IProgress<int>? kemajuan, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        var lama = File.Exists(Path.Combine(folder, Daftar)) ? await File.ReadAllLinesAsync(Path.Combine(folder, Daftar), ct) : [];
        _ikon = await klien.GetStringAsync(Ikon, ct);
        var (ditulis, tetap) = (0, 0);
        Antre("/Publik");
        while (_antre.TryDequeue(out var alamat))
        {
            using var jawab = await klien.GetAsync(alamat, ct);
            jawab.EnsureSuccessStatusCode();
            var isi = await jawab.Content.ReadAsByteArrayAsync(ct);
            if (jawab.Content.Headers.ContentType?.MediaType == "text/html")
                isi = Ubah(isi, _berkas[alamat]);
            if (await TulisAsync(Path.Combine(folder, _berkas[alamat]), isi, ct))
                ditulis++;
            else
                tetap++;
            kemajuan?.Report(ditulis + tetap);
        }

        var kini = _berkas.Values.Order(StringComparer.Ordinal).ToList();
        var hapus = lama.Except(kini).Where(b => Letak(folder, b) is { } l && File.Exists(l)).ToList();
        hapus.ForEach(b => File.Delete(Letak(folder, b)!));
        await File.WriteAllLinesAsync(Path.Combine(folder, Daftar), kini, ct);
        return new(ditulis, tetap, hapus.Count);
    }

    /// <summary>Where a public address lies in the copy; null for one that stays with the portal: verification, login, review.</summary>
    internal static string? Berkas(string alamat)
    {
        var (jalur, kueri) = alamat.Split('?', 2) is [var j, var k] ? (j, QueryHelpers.ParseQuery(k)) : (alamat, []);
        var bagian = jalur.Trim('/').Split('/').Select(Uri.UnescapeDataString).ToArray();
        if (bagian.Any(b => b is ".." or "." || b.AsSpan().IndexOfAny("\\:\0") >= 0))
            return null;
        if (bagian is [var aset] && Path.GetExtension(aset) is ".css" or ".svg")
            return $"aset/{bagian[0]}";
        if (bagian[0] != "Publik" || bagian is [_, "Periksa" or "Reviu", ..])
            return null;
        var folder = string.Concat(bagian.Skip(1).Select(b => b + "/"));
        return (bagian.Length, kueri.TryGetValue("handler", out var h) ? h.ToString() : "") switch
        {
            (3, "Berkas") => $"{folder}naskah.pdf",
            (3, "Gambar") when kueri.TryGetValue("nama", out var nama) && Path.GetFileName(nama.ToString()) is { Length: > 0 } n => $"{folder}gambar/{n}",
            (3, "") when bagian[2] is "umpan.xml" or "logo.png" or "logo.jpg" => $"{bagian[1]}/{bagian[2]}",
            ( <= 3, "") => folder + (kueri.TryGetValue("hal", out var hal) && int.TryParse(hal, out var n) && n > 1 ? $"halaman-{n}.html" : "index.html"),
            _ => null,
        };
    }

    private void Antre(string alamat)
    {
        if (!_berkas.ContainsKey(alamat) && Berkas(alamat) is { } b)
        {
            _berkas[alamat] = b;
            _antre.Enqueue(alamat);
        }
    }

    /// <summary>Links relative to the page; icons within it, since browsers refuse those of another file; no form, because nobody answers one.</summary>
    private byte[] Ubah(byte[] html, string berkas)
    {
        var dokumen = _parser.ParseDocument(Encoding.UTF8.GetString(html));
        foreach (var form in dokumen.QuerySelectorAll("form"))
            form.Remove();
        foreach (var use in dokumen.QuerySelectorAll("use[href]"))
            use.SetAttribute("href", "#" + use.GetAttribute("href")!.Split('#')[^1]);
        foreach (var (unsur, atribut) in dokumen.QuerySelectorAll("a[href], link[href], img[src]")
            .Select(e => (e, e.HasAttribute("href") ? "href" : "src")))
            if (unsur.GetAttribute(atribut) is { } tujuan && tujuan.StartsWith('/') && !tujuan.StartsWith("//", StringComparison.Ordinal))
                unsur.SetAttribute(atribut, Tautan(tujuan, berkas));
        var sprite = dokumen.CreateElement("div");
        sprite.SetAttribute("hidden", "");
        sprite.InnerHtml = _ikon;
        dokumen.Body!.Append(sprite);
        return Encoding.UTF8.GetBytes(dokumen.ToHtml());
    }

    private string Tautan(string tujuan, string dari)
    {
        var (alamat, penanda) = tujuan.Split('#', 2) is [var a, var p] ? (a, "#" + p) : (tujuan, "");
        var bersih = Berkas(alamat) is { } b && b.StartsWith("aset/", StringComparison.Ordinal) ? alamat.Split('?')[0] : alamat;
        if (Berkas(bersih) is not { } berkas)
            return new Uri(klien.BaseAddress!, tujuan).ToString();
        Antre(bersih);
        var naik = string.Concat(Enumerable.Repeat("../", dari.Count(c => c == '/')));
        return naik + string.Join('/', berkas.Split('/').Select(Uri.EscapeDataString)) + penanda;
    }

    /// <summary>Within the folder, or null: a list that somebody edited takes nothing else away.</summary>
    private static string? Letak(string folder, string berkas)
    {
        var (akar, letak) = (Path.GetFullPath(folder) + Path.DirectorySeparatorChar, Path.GetFullPath(Path.Combine(folder, berkas)));
        return letak.StartsWith(akar, StringComparison.Ordinal) ? letak : null;
    }

    /// <summary>False when the file is as it should be already. A reader never sees half of one.</summary>
    private static async Task<bool> TulisAsync(string letak, byte[] isi, CancellationToken ct)
    {
        if (File.Exists(letak) && (await File.ReadAllBytesAsync(letak, ct)).AsSpan().SequenceEqual(isi))
            return false;
        Directory.CreateDirectory(Path.GetDirectoryName(letak)!);
        var antara = letak + ".baru";
        await File.WriteAllBytesAsync(antara, isi, ct);
        File.Move(antara, letak, overwrite: true);
        return true;
    }
}
