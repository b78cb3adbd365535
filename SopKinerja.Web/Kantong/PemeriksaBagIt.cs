namespace SopKinerja.Web.Kantong;

using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using SopKinerja.Data;

/// <summary>What the check of a bag found.</summary>
/// <param name="Salah">In words; empty when the bag is complete and valid.</param>
/// <param name="Jumlah">Files of its payload.</param>
public sealed record HasilKantong(IReadOnlyList<string> Salah, int Jumlah, long Oktet);

/// <summary>Checks a bag that came in as a ZIP, ours or another program's, against RFC 8493: complete and valid.</summary>
public static class PemeriksaBagIt
{
    /// <summary>Unpacked; a small ZIP can hold a file without end.</summary>
    private const long BatasIsi = 2L * 1024 * 1024 * 1024;

    private const int BatasEntri = 20_000, BatasManifes = 8;

    /// <summary>A manifest of twenty thousand files has some four million letters; it is held in memory.</summary>
    private const long BatasTag = 16L * 1024 * 1024;

    public static async Task<HasilKantong> PeriksaAsync(Stream zip, CancellationToken ct)
    {
        try
        {
            await using var arsip = await ZipArchive.CreateAsync(zip, ZipArchiveMode.Read, leaveOpen: true, Encoding.UTF8, ct);
            return await PeriksaAsync(arsip, ct);
        }
        catch (InvalidDataException)
        {
            return new(["Berkas ini bukan ZIP, atau rusak."], 0, 0);
        }
    }

    private static async Task<HasilKantong> PeriksaAsync(ZipArchive arsip, CancellationToken ct)
    {
        var entri = arsip.Entries.Where(e => !e.FullName.EndsWith('/')).ToList();
        if (entri.Count > BatasEntri)
            return new([$"Kantong memuat {Angka.Bulat(entri.Count)} berkas; paling banyak {Angka.Bulat(BatasEntri)}."], 0, 0);
        if (entri.Sum(e => e.Length) > BatasIsi)
            return new([$"Isi kantong lebih dari {Angka.Ukuran(BatasIsi)}."], 0, 0);
        var akar = entri.FirstOrDefault(e => e.Name == BagIt.Deklarasi && e.FullName.Count(c => c == '/') <= 1)?.FullName[..^BagIt.Deklarasi.Length];
        if (akar is null)
            return new(["bagit.txt tidak ada: ini bukan kantong BagIt."], 0, 0);
        var salah = new List<string>();
        if (entri.FirstOrDefault(e => !e.FullName.StartsWith(akar, StringComparison.Ordinal)) is { } luar)
            salah.Add($"{luar.FullName} berada di luar folder kantong.");
        if (entri.GroupBy(e => e.FullName, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } dua)
            return new([.. salah, $"{dua.Key} ada dua kali."], 0, 0);
        var isi = entri.Where(e => e.FullName.StartsWith(akar, StringComparison.Ordinal)).ToDictionary(e => e.FullName[akar.Length..]);
        var tag = isi.Where(e => !e.Key.StartsWith("data/", StringComparison.Ordinal) && e.Key.EndsWith(".txt", StringComparison.Ordinal)).ToList();
        if (tag.Any(e => e.Value.Length > BatasTag) || tag.Count(e => e.Key.Contains("manifest-", StringComparison.Ordinal)) > BatasManifes)
            return new([.. salah, $"Manifes kantong terlalu besar, atau lebih dari {BatasManifes}."], 0, 0);
        await DeklarasiAsync(isi, salah, ct);
        if (isi.ContainsKey("fetch.txt"))
            salah.Add("fetch.txt menyuruh mengambil berkas dari tempat lain; yang tidak ada di dalam kantong tidak diperiksa.");
        var muatan = isi.Where(e => e.Key.StartsWith("data/", StringComparison.Ordinal)).ToDictionary();
        var manifes = isi.Keys.Where(k => k.StartsWith("manifest-", StringComparison.Ordinal) && k.EndsWith(".txt", StringComparison.Ordinal)).ToList();
        if (!manifes.Any(m => Sidik(m) is not null))
            salah.Add("Tidak ada manifest-sha256.txt atau manifest-sha512.txt, sehingga isinya tidak dapat diperiksa.");
        foreach (var m in manifes)
            await ManifesAsync(m, isi, muatan.Keys, salah, ct);
        foreach (var m in isi.Keys.Where(k => k.StartsWith("tagmanifest-", StringComparison.Ordinal)).ToList())
            await ManifesAsync(m, isi, [], salah, ct);
        var oktet = muatan.Values.Sum(e => e.Length);
        await OxumAsync(isi, muatan.Count, oktet, salah, ct);
        return new(salah, muatan.Count, oktet);
    }

    private static async Task DeklarasiAsync(Dictionary<string, ZipArchiveEntry> isi, List<string> salah, CancellationToken ct)
    {
        var baris = (await TeksAsync(isi[BagIt.Deklarasi], ct)).Split('\n').Select(b => b.TrimEnd('\r')).ToList();
        if (baris is not [var versi, "Tag-File-Character-Encoding: UTF-8", ..] || versi is not ("BagIt-Version: 1.0" or "BagIt-Version: 0.97"))
            salah.Add("bagit.txt tidak menyebut BagIt-Version 1.0 (atau 0.97) dan UTF-8.");
    }

    /// <param name="wajib">Files of which each must stand in the manifest.</param>
    private static async Task ManifesAsync(string nama, Dictionary<string, ZipArchiveEntry> isi, IEnumerable<string> wajib, List<string> salah,
        CancellationToken ct)
    {
        if (Sidik(nama) is not { } hitung)
        {
            salah.Add($"{nama}: algoritmanya tidak diperiksa di sini.");
            return;
        }

        var tercatat = new HashSet<string>(StringComparer.Ordinal);
        foreach (var baris in (await TeksAsync(isi[nama], ct)).Split('\n').Select(b => b.TrimEnd('\r')).Where(b => b.Length > 0))
        {
            var batas = baris.IndexOfAny([' ', '\t']);
            var jalur = batas < 0 ? "" : BagIt.DariJalur(baris[batas..].TrimStart(' ', '\t', '*'));
            if (jalur.Length == 0 || jalur.StartsWith('/') || jalur.Split('/').Contains("..") || !tercatat.Add(jalur))
                salah.Add($"{nama}: baris “{Potong(baris)}” tidak sah.");
            else if (!isi.TryGetValue(jalur, out var e))
                salah.Add($"{jalur} tercatat pada {nama}, tetapi tidak ada.");
            else if (!string.Equals(await HitungAsync(e, hitung, ct), baris[..batas], StringComparison.OrdinalIgnoreCase))
                salah.Add($"{jalur} berubah: sidiknya bukan yang tercatat pada {nama}.");
        }

        salah.AddRange(wajib.Where(w => !tercatat.Contains(w)).Select(w => $"{w} ada, tetapi tidak tercatat pada {nama}."));
    }

    private static async Task OxumAsync(Dictionary<string, ZipArchiveEntry> isi, int jumlah, long oktet, List<string> salah, CancellationToken ct)
    {
        if (!isi.TryGetValue(BagIt.Info, out var info))
            return;
        var tercatat = (await TeksAsync(info, ct)).Split('\n').Select(b => b.Split(':', 2))
            .FirstOrDefault(b => b.Length == 2 && b[0].Equals("Payload-Oxum", StringComparison.OrdinalIgnoreCase))?[1].Trim();
        if (tercatat is not null && tercatat != string.Create(CultureInfo.InvariantCulture, $"{oktet}.{jumlah}"))
            salah.Add($"Payload-Oxum menyebut {tercatat}, isinya {oktet}.{jumlah}.");
    }

    private static HashAlgorithmName? Sidik(string manifes) => Path.GetFileNameWithoutExtension(manifes).Split('-')[^1] switch
    {
        "sha256" => HashAlgorithmName.SHA256,
        "sha512" => HashAlgorithmName.SHA512,
        _ => null,
    };

    private static async Task<string> HitungAsync(ZipArchiveEntry e, HashAlgorithmName cara, CancellationToken ct)
    {
        await using var isi = await e.OpenAsync(ct);
        return Convert.ToHexStringLower(cara == HashAlgorithmName.SHA256 ? await SHA256.HashDataAsync(isi, ct) : await SHA512.HashDataAsync(isi, ct));
    }

    private static async Task<string> TeksAsync(ZipArchiveEntry e, CancellationToken ct)
    {
        await using var isi = await e.OpenAsync(ct);
        using var baca = new StreamReader(isi, Encoding.UTF8);
        return await baca.ReadToEndAsync(ct);
    }

    private static string Potong(string teks) => teks.Length <= 80 ? teks : teks[..80] + "…";
}
