namespace SopKinerja.Web.Surel;

using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MimeKit;
using SopKinerja.Web.Pengaturan;

public enum KeamananSurel
{
    /// <summary>Plain connection that turns into TLS (usually port 587 or 25).</summary>
    StartTls,

    /// <summary>TLS from the first byte (usually port 465).</summary>
    Tls,
    Tanpa,
}

/// <summary>Section <c>Surel</c> of the configuration. Without a host, mail goes to a folder.</summary>
public sealed record PengaturanSurel
{
    public required string Pengirim { get; init; }

    public required string NamaPengirim { get; init; }

    public required string Folder { get; init; }

    /// <summary>The portal's own address, for links in mails.</summary>
    public required string Portal { get; init; }

    /// <summary>
    /// Where a code of a signed report is verified. Printed paper stays for decades: an address that leads nowhere but to the server itself is not
    /// printed, and null here.
    /// </summary>
    public string? AlamatPeriksa(string kode) => new Uri(Portal).IsLoopback ? null : $"{Portal}/Publik/Periksa/{kode}";

    public string? Host { get; init; }

    public int Port { get; init; } = 587;

    public string? Pengguna { get; init; }

    public string? Sandi { get; init; }

    public KeamananSurel Keamanan { get; init; } = KeamananSurel.StartTls;

    /// <summary>Whether a certificate's revocation is asked for; off, because an office's own CA often publishes no list.</summary>
    public bool PeriksaPencabutan { get; init; }

    /// <summary>The certificate of the office's own CA, trusted for the mail server beside those of the system.</summary>
    public X509Certificate2? Ca { get; init; }

    /// <exception cref="PengaturanSalahException">A value that cannot be meant; the sentence says which key to set, and to
    /// what.</exception>
    public static PengaturanSurel Dari(IConfiguration config, string root)
    {
        var s = config.GetSection("Surel");
        return new()
        {
            Pengirim = Alamat(Isi(s["Pengirim"]) ?? "sopkinerja@localhost"),
            NamaPengirim = Isi(s["NamaPengirim"]) ?? "SopKinerja",
            Folder = Path.GetFullPath(Isi(s["Folder"]) ?? "App_Data/surel", root),
            Portal = AlamatPortal(Isi(config["Portal:Alamat"]) ?? "http://localhost:5080"),
            Host = Isi(s["Host"]),
            Port = NomorPort(Isi(s["Port"]) ?? "587"),
            Pengguna = Isi(s["Pengguna"]) is not { } pengguna ? null
                : Isi(s["Sandi"]) is not null ? pengguna
                : throw new PengaturanSalahException("Surel:Pengguna diisi tanpa Surel:Sandi. Isi sandinya, atau kosongkan keduanya."),
            Sandi = Isi(s["Sandi"]),
            Keamanan = Cara(Isi(s["Keamanan"]) ?? nameof(KeamananSurel.StartTls)),
            PeriksaPencabutan = string.Equals(s["PeriksaPencabutan"], "true", StringComparison.OrdinalIgnoreCase),
            Ca = Isi(s["BerkasCa"]) is { } berkas ? BacaCa(Path.GetFullPath(berkas, root)) : null,
        };
    }

    private static string? Isi(string? teks) => string.IsNullOrWhiteSpace(teks) ? null : teks.Trim();

    private static string Alamat(string teks) => MailboxAddress.TryParse(teks, out var alamat) && alamat.Address.Contains('@',
        StringComparison.Ordinal)
        ? alamat.Address
        : throw new PengaturanSalahException($"Surel:Pengirim “{teks}” bukan alamat surel. Isi satu alamat, misalnya portal@dinas.go.id.");

    private static string AlamatPortal(string teks) => Uri.TryCreate(teks, UriKind.Absolute, out var u) && u.Scheme is "http" or "https"
        ? teks.TrimEnd('/')
        : throw new PengaturanSalahException(
            $"Portal:Alamat “{teks}” bukan alamat web. Isi alamat lengkap, misalnya https://kinerja.dinas.go.id.");

    private static X509Certificate2 BacaCa(string berkas)
    {
        try
        {
            return X509CertificateLoader.LoadCertificateFromFile(berkas);
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new PengaturanSalahException(
                $"Surel:BerkasCa “{berkas}” tidak dapat dibaca sebagai sertifikat (PEM atau DER): {e.Message}");
        }
    }

    private static int NomorPort(string teks) => int.TryParse(teks, out var port) && port is > 0 and < 65_536
        ? port
        : throw new PengaturanSalahException($"Surel:Port “{teks}” bukan nomor port. Isi 587 (StartTls), 465 (Tls) atau 25 (Tanpa).");

    private static KeamananSurel Cara(string teks) => Enum.TryParse<KeamananSurel>(teks, true, out var cara) && Enum.IsDefined(cara)
        && !int.TryParse(teks, out _)
        ? cara
        : throw new PengaturanSalahException(
            $"Surel:Keamanan “{teks}” tidak dikenal. Isi StartTls, Tls (TLS langsung, biasanya port 465) atau Tanpa.");
}
