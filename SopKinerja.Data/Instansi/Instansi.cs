namespace SopKinerja.Data;

public sealed record Instansi
{
    public required long Id { get; init; }

    /// <summary>The word in public addresses: dinkes-binjai.</summary>
    public required string Kode { get; init; }

    public required string Nama { get; init; }

    public required string Pemda { get; init; }

    public required string Kota { get; init; }

    public string? Alamat { get; init; }

    public required string Zona { get; init; }

    /// <summary>Of its public pages: one of <see cref="SemuaWarna"/>.</summary>
    public string Warna { get; init; } = "biru";

    public int Versi { get; init; } = 1;

    /// <summary>SHA-256 and type of its logo, where the public pages show one.</summary>
    public string? LogoSha { get; init; }

    public string? LogoTipe { get; init; }

    /// <summary>The stylesheet has a hue for each; lightness and chroma, and so the contrast, are the same for all.</summary>
    public static readonly IReadOnlyList<string> SemuaWarna = ["biru", "toska", "hijau", "cokelat", "marun", "ungu"];

    /// <summary>Path of the logo on the public site; another for another picture.</summary>
    public string? AlamatLogo => LogoSha is null ? null : $"/Publik/{Kode}/logo.{(LogoTipe == "image/png" ? "png" : "jpg")}?v={LogoSha[..8]}";
}

public sealed record UnitKerja
{
    public required long Id { get; init; }

    public required string Nama { get; init; }

    /// <summary>Where the form goes for those who do not sign in.</summary>
    public string? Surel { get; init; }

    /// <summary>The day from which nothing new is given to it; what it has stays.</summary>
    public DateOnly? Ditutup { get; init; }

    public int Versi { get; init; } = 1;
}

/// <summary>An office as the portal's own work needs it: whose mails, in which zone.</summary>
public sealed record InstansiRingkas
{
    public required long Id { get; init; }

    public required string Kode { get; init; }

    public required string Nama { get; init; }

    public required string Zona { get; init; }
}

public sealed record Jabatan
{
    public required long Id { get; init; }

    public required string Nama { get; init; }

    public required bool Kepala { get; init; }

    public long? UnitId { get; init; }

    public string? UnitNama { get; init; }

    /// <summary>The day from which it is offered nowhere; what it did stays.</summary>
    public DateOnly? Ditutup { get; init; }

    public int Versi { get; init; } = 1;
}

public sealed record Pegawai
{
    public long Id { get; init; }

    /// <summary>With titles, as printed.</summary>
    public required string Nama { get; init; }

    /// <summary>18 digits without spaces, or null.</summary>
    public string? Nip { get; init; }

    public string? Pangkat { get; init; }

    public string? Golongan { get; init; }

    public string? Surel { get; init; }

    public int Versi { get; init; } = 1;
}
