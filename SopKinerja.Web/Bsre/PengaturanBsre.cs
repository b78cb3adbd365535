namespace SopKinerja.Web.Bsre;

using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using SopKinerja.Web.Pengaturan;

/// <summary>
/// The office's eSign client of BSrE: <c>Bsre:Alamat</c>, <c>Bsre:Pengguna</c>, <c>Bsre:Sandi</c>, <c>Bsre:Versi</c> (1 or 2),
/// <c>Bsre:BatasDetik</c>, <c>Bsre:Tampak</c>. What comes back is accepted only from a root that the portal trusts, so <c>Tte:Akar</c> belongs to it.
/// </summary>
public sealed record PengaturanBsre
{
    /// <summary>Null where the office signs on paper or elsewhere.</summary>
    public Uri? Alamat { get; init; }

    public string Pengguna { get; init; } = "";

    public string Sandi { get; init; } = "";

    public int Versi { get; init; } = 2;

    public TimeSpan Batas { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>A QR stands above the signer's name; without it the signature is in the file alone.</summary>
    public bool Tampak { get; init; } = true;

    public bool Ada => Alamat is not null;

    /// <exception cref="PengaturanSalahException">What was set cannot be used.</exception>
    public static PengaturanBsre Dari(IConfiguration config)
    {
        if (config["Bsre:Alamat"] is not { Length: > 0 } alamat)
            return new();
        if (!Uri.TryCreate(alamat.TrimEnd('/') + "/", UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            throw new PengaturanSalahException($"Bsre:Alamat “{alamat}” bukan alamat http atau https.");
        if (config["Tte:Akar"] is not { Length: > 0 })
            throw new PengaturanSalahException(
                "Bsre:Alamat memerlukan Tte:Akar: tanpa akar yang dipercaya, tanda tangan yang kembali tidak dapat diperiksa.");
        if (string.IsNullOrEmpty(config["Bsre:Pengguna"]) || string.IsNullOrEmpty(config["Bsre:Sandi"]))
            throw new PengaturanSalahException("Bsre:Pengguna dan Bsre:Sandi belum diisi.");
        return new()
        {
            Alamat = uri, Pengguna = config["Bsre:Pengguna"]!, Sandi = config["Bsre:Sandi"]!, Versi = Bilangan(config, "Bsre:Versi", 2, 1, 2),
            Batas = TimeSpan.FromSeconds(Bilangan(config, "Bsre:BatasDetik", 60, 1, 600)),
            Tampak = config["Bsre:Tampak"] is not { Length: > 0 } t || (bool.TryParse(t, out var b) ? b
                : throw new PengaturanSalahException($"Bsre:Tampak “{t}” harus true atau false.")),
        };
    }

    /// <summary>A client that speaks to this address alone; the secret stands in a header that is logged nowhere.</summary>
    public HttpClient Klien()
    {
        var klien = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        })
        {
            BaseAddress = Alamat, Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = KlienBsre.BatasJawaban,
        };
        klien.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic",
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Pengguna}:{Sandi}")));
        return klien;
    }

    private static int Bilangan(IConfiguration config, string kunci, int baku, int min, int maks) => config[kunci] is not { Length: > 0 } teks ? baku
        : int.TryParse(teks, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= min && n <= maks ? n
        : throw new PengaturanSalahException($"{kunci} “{teks}” harus bilangan {min} sampai {maks}.");
}
