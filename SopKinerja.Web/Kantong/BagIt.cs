namespace SopKinerja.Web.Kantong;

using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

/// <summary>A file of the payload: its path under data/, when it is from, and its bytes when they are asked for.</summary>
public sealed record IsiKantong(string Nama, DateOnly Tanggal, Func<CancellationToken, Task<byte[]>> Baca);

/// <summary>
/// A bag as a ZIP (RFC 8493, version 1.0): one folder with the payload under data/, a SHA-256 manifest of it, bag-info.txt, and a manifest of
/// those. <c>sha256sum -c manifest-sha256.txt</c> checks it without any program of ours.
/// </summary>
public static class BagIt
{
    public const string Manifes = "manifest-sha256.txt", ManifesTag = "tagmanifest-sha256.txt", Info = "bag-info.txt", Deklarasi = "bagit.txt";

    private static readonly UTF8Encoding s_utf8 = new(false);

    /// <summary>Reads one file of the payload after the other; a path that comes twice is the caller's fault.</summary>
    /// <param name="folder">The bag's own name.</param>
    /// <param name="info">Labels and values of bag-info.txt; the date, Payload-Oxum and the software are added.</param>
    public static async Task TulisAsync(Stream keluar, string folder, IReadOnlyList<(string Label, string Nilai)> info,
        IReadOnlyList<IsiKantong> isi, DateOnly hari, CancellationToken ct)
    {
        using var zip = new ZipArchive(keluar, ZipArchiveMode.Create, leaveOpen: true);
        var manifes = new StringBuilder();
        var oktet = 0L;
        foreach (var f in isi)
        {
            var bytes = await f.Baca(ct);
            var nama = $"data/{f.Nama}";
            await SimpanAsync(zip, $"{folder}/{nama}", bytes, f.Tanggal, ct);
            manifes.Append(Baris(bytes, nama));
            oktet += bytes.LongLength;
        }

        (string, string)[] semua = [.. info, ("Bagging-Date", hari.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("Payload-Oxum", string.Create(CultureInfo.InvariantCulture, $"{oktet}.{isi.Count}")), ("Bag-Software-Agent", "SopKinerja")];
        (string Nama, string Teks)[] tag =
        [
            (Deklarasi, "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"),
            (Info, string.Concat(semua.Select(x => $"{x.Item1}: {x.Item2.ReplaceLineEndings(" ")}\n"))),
            (Manifes, manifes.ToString()),
        ];
        var manifesTag = new StringBuilder();
        foreach (var (nama, teks) in tag)
        {
            var bytes = s_utf8.GetBytes(teks);
            manifesTag.Append(Baris(bytes, nama));
            await SimpanAsync(zip, $"{folder}/{nama}", bytes, hari, ct);
        }

        await SimpanAsync(zip, $"{folder}/{ManifesTag}", s_utf8.GetBytes(manifesTag.ToString()), hari, ct);
    }

    /// <summary>Section 2.1.3: a line break and the percent sign of a path are percent-encoded, and nothing else is.</summary>
    internal static string Jalur(string nama) => nama.Replace("%", "%25", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal);

    internal static string DariJalur(string jalur) => jalur.Replace("%0A", "\n", StringComparison.OrdinalIgnoreCase)
        .Replace("%0D", "\r", StringComparison.OrdinalIgnoreCase).Replace("%25", "%", StringComparison.Ordinal);

    private static string Baris(byte[] isi, string nama) => $"{Convert.ToHexStringLower(SHA256.HashData(isi))}  {Jalur(nama)}\n";

    private static async Task SimpanAsync(ZipArchive zip, string nama, byte[] isi, DateOnly tanggal, CancellationToken ct)
    {
        var entri = zip.CreateEntry(nama, CompressionLevel.Fastest);
        entri.LastWriteTime = new DateTimeOffset(tanggal.Year < 1980 ? new(1980, 1, 1) : tanggal, default, TimeSpan.Zero);
        await using var aliran = await entri.OpenAsync(ct);
        await aliran.WriteAsync(isi, ct);
    }
}
