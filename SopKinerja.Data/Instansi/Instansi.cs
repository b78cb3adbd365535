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

    public int Versi { get; init; } = 1;
}

public sealed record UnitKerja
{
    public required long Id { get; init; }

    public required string Nama { get; init; }

    /// <summary>Where the form goes for those who do not sign in.</summary>
    public string? Surel { get; init; }
}

public sealed record Jabatan
{
    public required long Id { get; init; }

    public required string Nama { get; init; }

    public required bool Kepala { get; init; }

    public long? UnitId { get; init; }

    public string? UnitNama { get; init; }
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
