namespace SopKinerja.Web.Surel;

/// <summary>Section <c>Surel</c> of the configuration. Without a host, mail goes to a folder.</summary>
public sealed record PengaturanSurel
{
    public required string Pengirim { get; init; }

    public required string NamaPengirim { get; init; }

    public required string Folder { get; init; }

    /// <summary>The portal's own address, for links in mails.</summary>
    public required string Portal { get; init; }

    public string? Host { get; init; }

    public int Port { get; init; } = 587;

    public string? Pengguna { get; init; }

    public string? Sandi { get; init; }

    /// <summary>StartTls, Tls (implicit, 465; needs MailKit) or Tanpa.</summary>
    public string Keamanan { get; init; } = "StartTls";

    public static PengaturanSurel Dari(IConfiguration config, string root)
    {
        var s = config.GetSection("Surel");
        return new()
        {
            Pengirim = s["Pengirim"] ?? "sopkinerja@localhost",
            NamaPengirim = s["NamaPengirim"] ?? "SopKinerja",
            Folder = Path.GetFullPath(s["Folder"] ?? "App_Data/surel", root),
            Portal = (config["Portal:Alamat"] ?? "http://localhost:5080").TrimEnd('/'),
            Host = s["Host"],
            Port = s.GetValue("Port", 587),
            Pengguna = s["Pengguna"],
            Sandi = s["Sandi"],
            Keamanan = s["Keamanan"] ?? "StartTls",
        };
    }
}
