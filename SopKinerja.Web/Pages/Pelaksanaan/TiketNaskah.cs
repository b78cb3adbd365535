namespace SopKinerja.Web.Pages.Pelaksanaan;

using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using SopKinerja.Data;

/// <summary>A signed scan that was uploaded and is looked at before it locks: what it is, who sent it, and for which step.</summary>
public sealed record TiketNaskah
{
    public required long PenggunaId { get; init; }

    public required long PelaksanaanId { get; init; }

    /// <summary>The signing step; null where a final file is replaced.</summary>
    public long? LangkahId { get; init; }

    public int Versi { get; init; }

    public long VersiId { get; init; }

    public long? PemangkuId { get; init; }

    public required DateOnly Tanggal { get; init; }

    public string? Alasan { get; init; }

    public required string Sha256 { get; init; }

    public required string Nama { get; init; }

    public required long Ukuran { get; init; }

    public required TemuanPdf Temuan { get; init; }

    private static ITimeLimitedDataProtector Segelan(IDataProtectionProvider p) => p.CreateProtector("Naskah").ToTimeLimitedDataProtector();

    public string Segel(IDataProtectionProvider p) => Segelan(p).Protect(JsonSerializer.Serialize(this), TimeSpan.FromHours(1));

    /// <summary>Null when it is another's, of another run, or too old.</summary>
    public static TiketNaskah? Buka(IDataProtectionProvider p, string? tiket, long penggunaId, long pelaksanaanId)
    {
        try
        {
            return JsonSerializer.Deserialize<TiketNaskah>(Segelan(p).Unprotect(tiket ?? "")) is { } t && t.PenggunaId == penggunaId
                && t.PelaksanaanId == pelaksanaanId ? t : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
