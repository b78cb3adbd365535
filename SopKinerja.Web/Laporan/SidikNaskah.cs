namespace SopKinerja.Web.Laporan;

using System.Security.Cryptography;
using System.Text;
using SopKinerja.Data;

/// <summary>
/// What a draft carries of each narrative that it was written from, so that a later text in the portal is not taken for the same: a custom
/// property for each, because Word keeps no more than 255 characters in one.
/// </summary>
internal static class SidikNaskah
{
    /// <summary>Sections and their marks, in the order of the keys.</summary>
    public static IReadOnlyList<(string Kunci, string Sidik)> Semua(LaporanKinerja data) =>
        [.. data.Narasi.OrderBy(n => n.Key, StringComparer.Ordinal).Select(n => (n.Key, Dari(n.Value)))];

    /// <summary>Sixteen hex digits of the SHA-256.</summary>
    public static string Dari(string markdown) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(markdown)).AsSpan(0, 8));
}
